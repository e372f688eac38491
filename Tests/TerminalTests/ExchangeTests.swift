import AmootSMS
import Foundation
import NcursesTerminal
import TestSupport
import Testing

@Suite("Seeing exactly what happened", .blocking)
struct ExchangeTests {
  /// Texts that quoting could break, or that a shell, a language, or a form would change.
  static let hostile = [
    "it's \"quoted\" $HOME `id` $(id) \\ \\n %41 a+b&c=d", "line one\nline two\ttab",
    "پیامک تستی من، می\u{200C}خواهم ۱۲۳",
    "😀👨‍👩‍👧 é ß \u{202E}abc\u{202C} {$x} ${x} \\(x) #{x} \u{FEFF}", "@file <&1 !! 'a'\"b\"'c' */ <?php ?> ''''",
  ]

  /// Returns the SendOTP requests that the service has received.
  static func sends(_ service: Service) throws -> [JSON] {
    (try JSONParser.parse(service.log().utf8).array ?? []).filter { $0["path"]?.string == "/rest/SendOTP" }
  }

  /// How each language's calls are run here: those of which the tool is installed. The others are checked as text.
  private static let tools: [(language: String, file: String, command: [String])] = [
    ("curl", "call.sh", ["bash"]), ("php", "call.php", ["php"]), ("python", "call.py", ["python3"]),
    ("node", "call.js", ["node"]), ("go", "call.go", ["go", "run"]), ("java", "Call.java", ["java"]),
    ("powershell", "call.ps1", ["pwsh", "-NoProfile", "-File"]),
  ].filter { tool in
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + tool.2[0])
    }
  }

  @Test(
    "a ready call sends what the console sent, to the byte, in every language that is installed",
    arguments: hostile)
  func readyCalls(_ text: String) throws {
    let service = try Service()
    let folder = try Folder(service, "READY-SECRET-TOKEN")
    let sent = try folder.amoot(
      "send", "--mobile", "9120000001", "--text", text, "--line", "3000", "--at", "+2h")
    #expect(sent.status == 0, "\(sent)")
    let original = try #require(try Self.sends(service).first)
    #expect(original["parameters"]?["SMSMessageText"]?.string == text)
    for form in ["--header", "--query"] {
      for tool in Self.tools {
        let received = try Self.run(tool, form, service, folder, folder.environment)
        #expect(received["parameters"] == original["parameters"], "\(tool.language) \(form)")
        #expect(received["method"]?.string == (form == "--header" ? "POST" : "GET"))
        #expect(
          received["token"]?.string == (form == "--header" ? original["token"]?.string : "query"),
          "\(received)")
      }
    }
    #expect(try Self.sends(service).count == 1 + 2 * Self.tools.count)
  }

  @Test(
    "a ready call of what was sent at once sends at the moment at which it runs", arguments: ["iso", "plain"])
  func readyNow(_ form: String) throws {
    let service = try Service()
    let folder = try Folder(
      service, "READY-SECRET-TOKEN",
      settings: #"{"profiles": [{"name": "it", "guard": "never", "dateForm": "\#(form)"}]}"#)
    let sent = try folder.amoot("send", "--mobile", "9120000001", "--text", "x")
    #expect(sent.status == 0, "\(sent)")
    func moment(_ call: JSON) throws -> Date {
      let text = try #require(call["parameters"]?["SendDateTime"]?.string)
      #expect(text.contains("T") == (form == "iso") && text.count == (form == "iso" ? 25 : 19), "\(text)")
      let reader = ISO8601DateFormatter()
      return try #require(
        reader.date(from: form == "iso" ? text : text.replacing(" ", with: "T") + "+03:30"), "\(text)")
    }
    let original = try moment(try #require(try Self.sends(service).first))
    for tool in Self.tools {
      let before = Date().addingTimeInterval(-1)
      let received = try moment(try Self.run(tool, "--header", service, folder, folder.environment))
      #expect(
        received >= before && received >= original && received <= Date().addingTimeInterval(1),
        "\(tool.language): \(received)")
    }
  }

  /// Runs a row's call, and returns what the service received.
  private static func run(
    _ tool: (language: String, file: String, command: [String]), _ form: String, _ service: Service,
    _ folder: Folder, _ environment: [String: String]
  ) throws -> JSON {
    let call = try Program.run(
      [Program.path, "history", "show", "1", "--call", tool.language, form], environment: environment)
    #expect(call.status == 0 && !call.output.contains("READY-SECRET"), "\(call)")
    let file = folder.path + "/" + tool.file
    try call.output.write(toFile: file, atomically: true, encoding: .utf8)
    let result = try Program.run(
      tool.command + [file],
      environment: folder.environment.merging(["AMOOT_TOKEN": "READY-SECRET-TOKEN", "GOCACHE": goCache]) {
        $1
      })
    #expect(result.output.contains("Success"), "\(tool.language) \(form): \(result)\n\(call.output)")
    return try #require(try sends(service).last)
  }

  /// Where Go keeps what it has compiled, for all runs of these tests.
  private static let goCache = NSTemporaryDirectory() + "/amoot-otp-go-cache"

  @Test("show tells everything of a row; its body comes byte for byte")
  func show() throws {
    let folder = try Folder(Service(), "SHOW-SECRET-TOKEN")
    #expect(try folder.amoot("history", "show").errors.contains("no history yet"))
    for mobile in ["9120000001", "9120003016"] {
      _ = try folder.amoot("send", "--mobile", mobile, "--text", "x")
    }
    let newest = try folder.amoot("history", "show")
    #expect(newest.output.contains("^ byte 78") && newest.output.contains("Time by phase"), "\(newest)")
    let first = try folder.amoot("history", "show", "1").output
    for words in ["Success", "Authorization   $AMOOT_TOKEN", "SMSMessageText  x", "\"Code\"", "127.0.0.1:"] {
      #expect(first.contains(words), "\(words): \(first)")
    }
    #expect(try folder.amoot("history", "show", "2", "--hex").output.contains("000040  "))
    #expect(try folder.amoot("history", "show", "1", "--raw").output.contains("SMSMessageText=x"))
    let body = try folder.amoot("history", "show", "2", "--body").output
    #expect(body.contains(#""Mobile":09120003016"#) && body.hasSuffix("}}"), "\(body)")
    #expect(try folder.amoot("history", "show", "99").status == 2)
    for flags in [["--raw", "--hex"], ["--query"], ["--body", "--call", "curl"]] {
      let wrong = try folder.amoot(["history", "show", "1"] + flags)
      #expect(wrong.status == 2 && wrong.output.isEmpty, "\(flags)")
    }
    #expect(try folder.amoot("history", "show", "1", "--call", "cobol").status == 2)
  }

  @Test("send --from takes every field from a row, and flags win")
  func from() throws {
    let service = try Service()
    let folder = try Folder(service)
    func send(_ arguments: String...) throws -> Program.Output {
      try folder.amoot(["send"] + arguments)
    }
    #expect(try send("--from", "1").errors.contains("has no row 1"))
    _ = try send(
      "--mobile", "9120000001", "--text", "دوباره\n\"x\"", "--line", "3000", "--code-length", "7", "--at",
      "+3h")
    #expect(try send("--from", "1").status == 0)
    #expect(try send("--from", "1", "--mobile", "9120000009", "--code-length", "4").status == 0)
    let sends = try Self.sends(service).compactMap { $0["parameters"] }
    #expect(sends.count == 3 && sends[1] == sends[0])
    #expect(sends[2]["Mobile"]?.string == "9120000009" && sends[2]["CodeLength"]?.string == "4")
    #expect(sends[2]["SMSMessageText"] == sends[0]["SMSMessageText"])
    #expect(try send("--from", "7").status == 2)
  }

  @Test(
    "--trace writes the wire without the token, time-stamped, in a file of one's own",
    arguments: ["post", "get"])
  func trace(_ method: String) throws {
    let folder = try Folder(Service(), "TRACE-SECRET/TOKEN+1")
    let path = folder.path + "/wire.log"
    for mobile in ["9120000001", "9120002207"] {
      _ = try folder.amoot("send", "--mobile", mobile, "--text", "x", "--method", method, "--trace", path)
    }
    let log = try String(contentsOfFile: path, encoding: .utf8)
    let start = method == "post" ? "> POST /rest/SendOTP" : "> GET /rest/SendOTP?Token=$AMOOT_TOKEN&"
    #expect(log.components(separatedBy: "#1 " + start).count == 3, "\(log)")
    #expect(log.contains("< HTTP/1.1 200"))
    #expect(
      log.split(separator: "\n").allSatisfy {
        $0.wholeMatch(of: /\d\d:\d\d:\d\d\.\d{3} #\d+ [<>*] .*/) != nil
      })
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let everything = try folder.everything()
    #expect(everything.range(of: Data("TRACE-SECRET".utf8)) == nil)
    let unwritable = try folder.amoot(
      "send", "--mobile", "9120000001", "--text", "x", "--trace", folder.path + "/no/such/file")
    #expect(unwritable.status == 5 && unwritable.errors.contains("--trace"), "\(unwritable)")
  }

  @Test("the console copies a ready call, shows the wire and the doctor's findings, and none holds the token")
  func console() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"text": "hello"}"#)
    let console = try Tmux.console(
      width: 100, height: 60, folder: folder, environment: service.environment("CONSOLE-SECRET-TOKEN"),
      arguments: "--trace " + folder.path + "/wire.log")
    try console.waitFor("credit 25,000 rials")
    try console.enter("9120000000", shows: "✓ Success")
    try console.keys("F10", shows: "> POST /rest/SendOTP")
    #expect(try !console.screen().contains("CONSOLE-SECRET"))
    try console.keys("Escape")
    try console.waitUntil("the wire to close") { !$0.contains("the token hidden") }
    try console.keys("F12", shows: "✓ token")
    try console.waitFor("✓ clock")
    #expect(try !console.screen().contains("CONSOLE-SECRET"))
    try console.keys("Escape")
    try console.waitUntil("the doctor to close") { !$0.contains("✓ token") }
    try console.keys("F3", shows: "send again")
    try console.keys("c")
    // The query forms follow those with a header.
    for _ in ReadyCall.Language.allCases { try console.keys("Down") }
    try console.keys("Enter", shows: "Copied the curl call (query form)")
    // tmux has received the copied text.
    try console.waitUntil("the copy in tmux") { _ in
      (try? console.clipboard().contains("Token=$AMOOT_TOKEN")) == true
    }
    try console.keys("Enter", shows: "Request sent")
    try console.keys("v", shows: "POST /rest/SendOTP HTTP/1.1")
    try console.keys("v", shows: "000000  7b 22")
    #expect(try folder.everything().range(of: Data("CONSOLE-SECRET".utf8)) == nil)
  }
}
