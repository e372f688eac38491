import AmootSMS
import Foundation
import TestSupport
import Testing

@Suite("Trouble with the history, in the program itself", .blocking)
struct HistoryTroubleTests {
  /// Returns a command that runs the program as a user who owns none of the files, if the tests run as root.
  static func asOther(_ arguments: [String], in folder: Folder) throws -> [String] {
    guard geteuid() == 0 else { return [Program.path] + arguments }
    // Use a copy: the built program may be where other users cannot read it.
    let copy = folder.path + "/amoot-otp"
    if !FileManager.default.fileExists(atPath: copy) {
      // Not made by this process: another test's child would inherit the open file and keep it from being run.
      #expect(try Program.run(["cp", Program.path, copy]).status == 0)
    }
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", copy] + arguments
  }

  static func chmod(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  static func send(_ mobile: String, _ environment: [String: String], _ more: String...) throws
    -> Program.Output
  {
    try Program.run(
      [Program.path, "send", "--mobile", mobile, "--text", "x"] + more, environment: environment)
  }

  @Test(
    "a history that belongs to somebody else is listed, and a send is refused unless it may go unrecorded")
  func readOnly() throws {
    let service = try Service()
    let folder = try Folder(service, "READONLY-SECRET-TOKEN")
    #expect(try Self.send("9120000001", folder.environment).status == 0)
    let state = folder.path + "/state/amoot-otp"
    for name in try FileManager.default.contentsOfDirectory(atPath: state) {
      try Self.chmod(0o444, state + "/" + name)
    }
    for path in [folder.path, folder.path + "/state", state] { try Self.chmod(0o555, path) }
    defer {
      for path in [folder.path, folder.path + "/state", state] { try? Self.chmod(0o755, path) }
    }
    try? Self.chmod(0o755, folder.path)
    let list = try Program.run(Self.asOther(["history"], in: folder), environment: folder.environment)
    #expect(list.status == 0 && list.output.contains("09120000001"), "\(list)")
    let message = ["send", "--mobile", "9120000002", "--text", "x"]
    let refused = try Program.run(Self.asOther(message, in: folder), environment: folder.environment)
    #expect(refused.status == 5, "\(refused)")
    #expect(refused.errors.contains("was not sent") && refused.errors.contains("--unrecorded"), "\(refused)")
    #expect(try !service.log().contains("9120000002"))
    let sent = try Program.run(
      Self.asOther(message + ["--unrecorded"], in: folder), environment: folder.environment)
    #expect(sent.status == 0 && sent.errors.contains("sent unrecorded"), "\(sent)")
    #expect(try service.log().contains("9120000002"))
    #expect(try folder.amoot("history").output.split(separator: "\n").count == 2)
  }

  @Test("no room for the file to grow: the send asks, goes unrecorded when told, and what was stored stays")
  func full() throws {
    let service = try Service()
    let folder = try Folder(service)
    #expect(try Self.send("9120000001", folder.environment).status == 0)
    try folder.settings(#"{"text": "x"}"#)
    // In units of 1,024 bytes: what is there fits, and nothing more.
    let session = try Tmux(
      folder: folder, environment: service.environment(), "ulimit -f 1; \(Program.path)")
    try session.waitFor("History · 1")
    try session.enter("09120000002", shows: "Send without a record?")
    try session.waitUntil("the answer to be taken") {
      $0.contains("y  send unrecorded") && !$0.contains("moment")
    }
    #expect(try !service.log().contains("9120000002"))
    try session.keys("Escape")
    try session.waitUntil("the question to go") { !$0.contains("Send without a record?") }
    try session.keys("Enter")
    try session.waitUntil("the answer to be taken") {
      $0.contains("y  send unrecorded") && !$0.contains("moment")
    }
    try session.keys("y", shows: "unrecorded · Success")
    try session.quit()
    let list = try folder.amoot("history")
    #expect(list.output.split(separator: "\n").count == 2 && list.output.contains("09120000001"), "\(list)")
  }

  @Test("the folder is removed while the console runs: the next send is recorded in a new one")
  func removed() throws {
    let service = try Service()
    let folder = try Folder(service, settings: #"{"text": "x"}"#)
    let session = try Tmux.console(folder: folder, environment: service.environment())
    try session.enter("09120000001", shows: "✓ Success")
    // Rename first, so that nothing new is created in it while it is deleted.
    try FileManager.default.moveItem(atPath: folder.path + "/state", toPath: folder.path + "/gone")
    try? FileManager.default.removeItem(atPath: folder.path + "/gone")
    try session.keys("C-u")
    try session.enter("09120000002")
    // Wait for the row, since the preview shows the number too.
    try session.waitUntil("the second to end") {
      $0.split(separator: "\n").contains { $0.contains("0912 000 0002") && $0.contains("✓ Success") }
    }
    let list = try folder.amoot("history").output
    #expect(list.contains("09120000002") && list.contains("✓ Success"), "\(list)")
  }

  @Test("a copy is put back under an open console, which shows it and sends on; what was before is kept")
  func backup() throws {
    let service = try Service()
    let folder = try Folder(service, settings: #"{"text": "x"}"#)
    let copy = folder.path + "/copy.sqlite"
    for number in 1...3 { #expect(try Self.send("912000000\(number)", folder.environment).status == 0) }
    let made = try folder.amoot("history", "backup", copy)
    #expect(made.status == 0 && made.output.contains("3 rows copied"), "\(made)")
    let session = try Tmux(folder: folder, environment: service.environment(), Program.path)
    try session.waitFor("History · 3")
    #expect(try Self.send("9120000004", folder.environment).status == 0)
    try session.waitFor("History · 4")
    let restored = try folder.amoot("history", "restore", copy)
    #expect(restored.status == 0 && restored.output.contains("3 rows"), "\(restored)")
    try session.waitFor("History · 3")
    try session.enter("09120000005", shows: "History · 4")
    try session.waitFor("Accepted; the code is")
    let list = try folder.amoot("history")
    #expect(
      list.status == 0 && list.output.contains("09120000005") && !list.output.contains("09120000004"),
      "\(list)")
    let state = folder.path + "/state/amoot-otp/"
    let old = try #require(
      try FileManager.default.contentsOfDirectory(atPath: state).first { $0.contains("-before-") })
    #expect(restored.output.contains(old))
    let again = try folder.amoot("history", "restore", state + old, "--json")
    #expect(again.status == 0 && again.output.contains("\"rows\":4"), "\(again)")
    try session.waitFor("0912 000 0004")
    #expect(try folder.amoot("history", "restore", folder.path + "/none").status == 5)
    try session.keys("C-q")
  }

  @Test("check says that a damaged history is, and saves what can be read")
  func check() throws {
    let folder = try Folder()
    let path = folder.path + "/state/amoot-otp/history.sqlite"
    #expect(try folder.amoot("history", "check").errors.contains("no history yet"))
    #expect(try folder.amoot("history", "generate", "600").status == 0)
    #expect(try folder.amoot("history", "generate", "6").status == 5)
    let sound = try folder.amoot("history", "check")
    #expect(sound.status == 0 && sound.output.contains("is sound: 600 rows"))
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 4_096 * 50)
    try file.write(contentsOf: Data(repeating: 0, count: 4_096))
    try file.close()
    let damaged = try folder.amoot("history", "check")
    #expect(damaged.status == 5 && damaged.output.contains("is damaged"), "\(damaged)")
    #expect(damaged.errors.contains("history check --recover \(folder.path)"))
    let target = folder.path + "/saved.sqlite"
    let saved = try folder.amoot("history", "check", "--recover", target)
    #expect(saved.status == 5 && saved.output.contains("rows saved in \(target)"), "\(saved)")
    let twice = try folder.amoot("history", "check", "--recover", target)
    #expect(twice.status == 5 && twice.errors.contains("exists already"))
  }

  @Test("prune deletes by age and takes codes out, as told or as the settings say")
  func prune() throws {
    let folder = try Folder(Service())
    func prune(_ arguments: String...) throws -> Program.Output {
      try folder.amoot(["history", "prune"] + arguments)
    }
    #expect(try folder.amoot("history", "generate", "500").status == 0)
    #expect(try prune().status == 2)
    #expect(try prune("--older-than", "soon").errors.contains("give a time such as 90d"))
    #expect(try prune("--codes").errors.contains("keepCodes says yes"))
    let dry = try prune("--older-than", "365d", "--dry-run").output
    #expect(dry.hasSuffix("rows would be deleted\n"), "\(dry)")
    #expect(try prune("--older-than", "365d").output == dry.replacing("would be deleted", with: "deleted"))
    try folder.settings(#"{"retentionDays": 100, "keepCodes": "masked"}"#)
    #expect(try prune("--codes").output.hasPrefix("codes masked in "))
    #expect(try !folder.amoot("history", "--limit", "1").output.isEmpty)
    // Retention applies from the next send on, and new codes are masked.
    let before = try folder.amoot("history").output.split(separator: "\n").count
    let sent = try Self.send("9120000001", folder.environment, "--json")
    let code = try #require(try JSONParser.parse(sent.output.utf8)["code"]?.string)
    let rows = try folder.amoot("history").output.split(separator: "\n")
    #expect(rows.count < before && rows.count > 10)
    #expect(rows[1].contains("•••" + code.suffix(2)), "\(rows[1])")
    #expect(try folder.everything().range(of: Data("\"Code\":\"\(code)\"".utf8)) == nil)
  }
}
