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
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment("READONLY-SECRET-TOKEN")) { $1 }
    #expect(try Self.send("9120000001", environment).status == 0)
    let state = folder.path + "/state/amoot-otp"
    for name in try FileManager.default.contentsOfDirectory(atPath: state) {
      try Self.chmod(0o444, state + "/" + name)
    }
    for path in [folder.path, folder.path + "/state", state] { try Self.chmod(0o555, path) }
    defer {
      for path in [folder.path, folder.path + "/state", state] { try? Self.chmod(0o755, path) }
    }
    try? Self.chmod(0o755, folder.path)
    let list = try Program.run(Self.asOther(["history"], in: folder), environment: environment)
    #expect(list.status == 0 && list.output.contains("09120000001"), "\(list)")
    let message = ["send", "--mobile", "9120000002", "--text", "x"]
    let refused = try Program.run(Self.asOther(message, in: folder), environment: environment)
    #expect(refused.status == 5, "\(refused)")
    #expect(refused.errors.contains("was not sent") && refused.errors.contains("--unrecorded"), "\(refused)")
    #expect(try !service.log().contains("9120000002"))
    let sent = try Program.run(
      Self.asOther(message + ["--unrecorded"], in: folder), environment: environment)
    #expect(sent.status == 0 && sent.errors.contains("sent unrecorded"), "\(sent)")
    #expect(try service.log().contains("9120000002"))
    #expect(try Program.amoot("history", environment: environment).output.split(separator: "\n").count == 2)
  }

  @Test("no room for the file to grow: the send asks, goes unrecorded when told, and what was stored stays")
  func full() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    #expect(try Self.send("9120000001", environment).status == 0)
    try folder.settings(#"{"text": "x"}"#)
    // In units of 1,024 bytes: what is there fits, and nothing more.
    let session = try Tmux(
      folder: folder, environment: service.environment(), "ulimit -f 1; \(Program.path)")
    try session.waitFor("History · 1")
    try session.type("09120000002")
    try session.keys("Enter")
    try session.waitFor("Send without a record?")
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
    try session.keys("y")
    try session.waitFor("unrecorded · Success")
    try session.keys("C-q")
    try session.waitFor("shell>")
    let list = try Program.amoot("history", environment: environment)
    #expect(list.output.split(separator: "\n").count == 2 && list.output.contains("09120000001"), "\(list)")
  }

  @Test("the folder is removed while the console runs: the next send is recorded in a new one")
  func removed() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    try folder.settings(#"{"text": "x"}"#)
    let session = try Tmux.console(folder: folder, environment: service.environment())
    try session.type("09120000001")
    try session.keys("Enter")
    try session.waitFor("✓ Success")
    // Rename first, so that nothing new is created in it while it is deleted.
    try FileManager.default.moveItem(atPath: folder.path + "/state", toPath: folder.path + "/gone")
    try? FileManager.default.removeItem(atPath: folder.path + "/gone")
    try session.keys("C-u")
    try session.type("09120000002")
    try session.keys("Enter")
    // Wait for the row, since the preview shows the number too.
    try session.waitUntil("the second to end") {
      $0.split(separator: "\n").contains { $0.contains("0912 000 0002") && $0.contains("✓ Success") }
    }
    let list = try Program.amoot("history", environment: environment).output
    #expect(list.contains("09120000002") && list.contains("✓ Success"), "\(list)")
  }

  @Test("a copy is put back under an open console, which shows it and sends on; what was before is kept")
  func backup() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"text": "x"}"#)
    let environment = folder.environment.merging(service.environment()) { $1 }
    let copy = folder.path + "/copy.sqlite"
    for number in 1...3 { #expect(try Self.send("912000000\(number)", environment).status == 0) }
    let made = try Program.amoot("history", "backup", copy, environment: environment)
    #expect(made.status == 0 && made.output.contains("3 rows copied"), "\(made)")
    let session = try Tmux(folder: folder, environment: service.environment(), Program.path)
    try session.waitFor("History · 3")
    #expect(try Self.send("9120000004", environment).status == 0)
    try session.waitFor("History · 4")
    let restored = try Program.amoot("history", "restore", copy, environment: environment)
    #expect(restored.status == 0 && restored.output.contains("3 rows"), "\(restored)")
    try session.waitFor("History · 3")
    try session.type("09120000005")
    try session.keys("Enter")
    try session.waitFor("History · 4")
    try session.waitFor("Accepted; the code is")
    let list = try Program.amoot("history", environment: environment)
    #expect(
      list.status == 0 && list.output.contains("09120000005") && !list.output.contains("09120000004"),
      "\(list)")
    let state = folder.path + "/state/amoot-otp/"
    let old = try #require(
      try FileManager.default.contentsOfDirectory(atPath: state).first { $0.contains("-before-") })
    #expect(restored.output.contains(old))
    let again = try Program.amoot("history", "restore", state + old, "--json", environment: environment)
    #expect(again.status == 0 && again.output.contains("\"rows\":4"), "\(again)")
    try session.waitFor("0912 000 0004")
    #expect(
      try Program.amoot("history", "restore", folder.path + "/none", environment: environment).status == 5)
    try session.keys("C-q")
  }

  @Test("check says that a damaged history is, and saves what can be read")
  func check() throws {
    let folder = try Folder()
    let environment = folder.environment
    let path = folder.path + "/state/amoot-otp/history.sqlite"
    #expect(
      try Program.amoot("history", "check", environment: environment).errors.contains("no history yet"))
    #expect(try Program.amoot("history", "generate", "600", environment: environment).status == 0)
    #expect(try Program.amoot("history", "generate", "6", environment: environment).status == 5)
    let sound = try Program.amoot("history", "check", environment: environment)
    #expect(sound.status == 0 && sound.output.contains("is sound: 600 rows"))
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 4_096 * 50)
    try file.write(contentsOf: Data(repeating: 0, count: 4_096))
    try file.close()
    let damaged = try Program.amoot("history", "check", environment: environment)
    #expect(damaged.status == 5 && damaged.output.contains("is damaged"), "\(damaged)")
    #expect(damaged.errors.contains("history check --recover \(folder.path)"))
    let target = folder.path + "/saved.sqlite"
    let saved = try Program.amoot("history", "check", "--recover", target, environment: environment)
    #expect(saved.status == 5 && saved.output.contains("rows saved in \(target)"), "\(saved)")
    let twice = try Program.amoot("history", "check", "--recover", target, environment: environment)
    #expect(twice.status == 5 && twice.errors.contains("exists already"))
  }

  @Test("prune deletes by age and takes codes out, as told or as the settings say")
  func prune() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    func prune(_ arguments: String...) throws -> Program.Output {
      try Program.run([Program.path, "history", "prune"] + arguments, environment: environment)
    }
    #expect(try Program.amoot("history", "generate", "500", environment: environment).status == 0)
    #expect(try prune().status == 2)
    #expect(try prune("--older-than", "soon").errors.contains("give a time such as 90d"))
    #expect(try prune("--codes").errors.contains("keepCodes says yes"))
    let dry = try prune("--older-than", "365d", "--dry-run").output
    #expect(dry.hasSuffix("rows would be deleted\n"), "\(dry)")
    #expect(try prune("--older-than", "365d").output == dry.replacing("would be deleted", with: "deleted"))
    try folder.settings(#"{"retentionDays": 100, "keepCodes": "masked"}"#)
    #expect(try prune("--codes").output.hasPrefix("codes masked in "))
    #expect(try !Program.amoot("history", "--limit", "1", environment: environment).output.isEmpty)
    // Retention applies from the next send on, and new codes are masked.
    let before = try Program.amoot("history", environment: environment).output.split(separator: "\n").count
    let sent = try Self.send("9120000001", environment, "--json")
    let code = try #require(try JSONParser.parse(sent.output.utf8)["code"]?.string)
    let rows = try Program.amoot("history", environment: environment).output.split(separator: "\n")
    #expect(rows.count < before && rows.count > 10)
    #expect(rows[1].contains("•••" + code.suffix(2)), "\(rows[1])")
    #expect(try folder.everything().range(of: Data("\"Code\":\"\(code)\"".utf8)) == nil)
  }
}

@Suite("Many at once, and killed", .blocking)
struct HistoryTortureTests {
  /// A row as `history --json` prints it.
  struct Row {
    let text: String
    let state: String
  }

  static func rows(_ environment: [String: String]) throws -> [Row] {
    try Program.amoot("history", "--json", environment: environment).output.split(separator: "\n").map {
      line in
      let row = try JSONParser.parse(line.utf8)
      return Row(text: row["text"]?.string ?? "", state: row["outcome"]?.string ?? "")
    }
  }

  /// Returns the texts of the sends that the service has received.
  static func received(_ service: Service) throws -> [String] {
    let log = try JSONParser.parse(service.log().utf8).array ?? []
    return log.filter { $0["path"]?.string == "/rest/SendOTP" }
      .compactMap { $0["parameters"]?["SMSMessageText"]?.string }
  }

  /// Checks that the history has every request that arrived exactly once, none twice, and none left under way.
  static func compare(_ service: Service, _ environment: [String: String]) throws {
    let (rows, received) = (try rows(environment), try received(service))
    #expect(Set(received).count == received.count, "sent twice: \(received)")
    let known = Dictionary(grouping: rows, by: \.text)
    for text in received { #expect(known[text]?.count == 1, "“\(text)” has \(known[text]?.count ?? 0) rows") }
    for row in rows {
      #expect(row.state != "sending", "“\(row.text)” is left under way")
      if ["accepted", "refused"].contains(row.state) {
        #expect(received.contains(row.text), "“\(row.text)”")
      }
      if row.state == "notSent" { #expect(!received.contains(row.text), "“\(row.text)”") }
    }
  }

  @Test("twelve sends at once where no history is yet: one is made, and it has all twelve")
  func first() throws {
    let service = try Service()
    for _ in 0..<3 {
      let folder = try Folder()
      let environment = folder.environment.merging(service.environment()) { $1 }
      let sends = try (0..<12).map { index in
        try Program.spawn(
          [Program.path, "send", "--mobile", "9120000001", "--text", "first \(index)"],
          environment: environment,
          output: folder.path + "/out\(index)", errors: folder.path + "/err\(index)")
      }
      for (index, send) in sends.enumerated() {
        let status = Program.wait(for: send)
        #expect(
          status == 0, "\((try? String(contentsOfFile: folder.path + "/err\(index)", encoding: .utf8)) ?? "")"
        )
      }
      #expect(try Self.rows(environment).count == 12)
    }
  }

  @Test("two consoles and ten sends at once on one file")
  func together() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    let consoles = try (0..<2).map { index in
      try folder.settings("{\"text\": \"console \(index)\", \"rememberForm\": false}")
      return try Tmux.console(folder: folder, environment: service.environment())
    }
    let sends = try (0..<10).map { index in
      try Program.spawn(
        [Program.path, "send", "--mobile", "9120000001", "--text", "send \(index)"], environment: environment,
        output: folder.path + "/out\(index)", errors: folder.path + "/err\(index)")
    }
    for (index, console) in consoles.enumerated() {
      try console.keys("C-u")
      try console.type("912000000\(index + 2)")
      try console.keys("Enter")
    }
    for (index, send) in sends.enumerated() {
      let status = Program.wait(for: send)
      #expect(
        status == 0, "\((try? String(contentsOfFile: folder.path + "/err\(index)", encoding: .utf8)) ?? "")")
    }
    // Both consoles show all twelve live, without a key press.
    for console in consoles {
      try console.waitUntil("twelve rows, all ended") {
        $0.contains("History · 12") && !$0.contains("sending")
      }
    }
    #expect(try Self.rows(environment).count == 12)
    try Self.compare(service, environment)
  }

  /// The number of sends to kill; for more, run `TORTURE_SENDS=1000 swift test --filter HistoryTortureTests`.
  static let sends = ProcessInfo.processInfo.environment["TORTURE_SENDS"].flatMap { Int($0) } ?? 60

  @Test("sends killed at random moments: none missing, none doubled, none left under way")
  func killed() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    var random = SystemRandomNumberGenerator()
    let mobiles = ["9120000001", "9120003001", "9120003005", "9120001101", "9120003002"]
    for index in 0..<Self.sends {
      let arguments = [
        "send", "--text", "torture \(index)", "--mobile", mobiles[index % mobiles.count], "--timeout", "0.2",
      ]
      let moment = String(Double.random(in: 0.001..<0.15, using: &random))
      let killer = index % 6 == 5 ? [] : ["timeout", "-s", "KILL", moment]
      let id = try Program.spawn(killer + [Program.path] + arguments, environment: environment)
      _ = Program.wait(for: id)
    }
    try Self.compare(service, environment)
    #expect(try Program.amoot("history", "check", environment: environment).status == 0)
  }

  @Test("a console killed while it sends, and opened again")
  func console() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"timeout": 30}"#)
    let environment = folder.environment.merging(service.environment()) { $1 }
    for round in 0..<3 {
      let console = try Tmux.console(folder: folder, environment: service.environment())
      // What was under way when the last console was killed is unknown now.
      if round > 0 { try console.waitFor("? program ended meanwhile") }
      try console.keys("C-u")
      try console.type("9120003001")
      try console.keys("Tab", "Tab", "Tab", "C-u")
      try console.type("console \(round)")
      try console.keys("Enter")
      if round > 0 {
        try console.waitFor("outcome unknown")
        try console.keys("y")
      }
      try console.waitFor("sending")
      kill(try console.processID(), SIGKILL)
      try console.waitFor("Killed")
    }
    try Self.compare(service, environment)
  }
}
