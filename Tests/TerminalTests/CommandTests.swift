import AmootSMS
import ConsoleData
import Foundation
import TestSupport
import Testing

@Suite("Commands", .blocking)
struct CommandTests {
  @Test("send prints one object a line, and its exit code tells the outcome")
  func send() throws {
    let folder = try Folder(Service(), "COMMAND-SECRET-TOKEN")
    func send(_ arguments: String...) throws -> Program.Output {
      try folder.amoot(["send", "--json", "--text", "سلام"] + arguments)
    }
    var result = try send("--mobile", "09120000000", "--code-length", "6")
    #expect(result.status == 0)
    let json = try JSONParser.parse(result.output.utf8)
    #expect(json["outcome"]?.string == "accepted")
    #expect(json["statusCode"]?.integer == 1)
    #expect(json["statusTitle"]?.string == "Success")
    #expect(json["messageID"]?.string == "600477358")
    #expect(json["mobile"]?.string == "9120000000")
    #expect(json["code"]?.string?.count == 6)
    #expect((json["durationMilliseconds"]?.integer ?? -1) >= 0)
    #expect(json["phase"] == .null)
    #expect(json["explanation"]?.string?.isEmpty == false)

    result = try send("--mobile", "9120002207")
    #expect(result.status == 1)
    #expect(result.output.contains(#""outcome":"refused","statusCode":-207"#))
    result = try send("--mobile", "9120003001", "--timeout", "0.3")
    #expect(result.status == 4)
    #expect(result.output.contains(#""outcome":"unknown""#) && result.output.contains(#""phase":"wait""#))
    result = try send("--mobile", "9120000001", "--mobile", "9120000002,9120000001")
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.contains("more than once"))
    result = try send("--mobile", "9120001004", "--mobile", "9120000002")
    #expect(result.status == 1)
    let rows = result.output.split(separator: "\n")
    #expect(rows.count == 2 && rows[1].contains(#""outcome":"skipped","mobile":"9120000002""#), "\(rows)")
    #expect(result.errors.contains("fail for the same reason"))

    let closed = folder.environment.merging(["AMOOT_BASE_URL": "http://127.0.0.1:1/rest"]) { $1 }
    result = try Program.amoot("send", "--json", "--mobile", "9120000000", "--text", "x", environment: closed)
    #expect(result.status == 3)
    #expect(result.output.contains(#""outcome":"notSent""#) && result.output.contains(#""phase":"connect""#))
    #expect(try folder.everything().range(of: Data("COMMAND-SECRET".utf8)) == nil)
  }

  @Test(
    "invalid input sends nothing, names the flag, and ends with 2",
    arguments: [
      (["--mobile", "12", "--text", "x"], "--mobile: Enter a mobile number"), (["--text", "x"], "--mobile"),
      (["--mobile", "9120000000"], "--text"),
      (["--mobile", "9120000000", "--text", "x", "--code-length", "9"], "--code-length"),
      (["--mobile", "9120000000", "--text", "x", "--at", "25:00"], "--at"),
      (["--mobile", "9120000000", "--text", "x", "--at", ""], "--at"),
      (["--mobile", "9120000000", "--text", "x", "--at", "  "], "--at"),
      (["--mobile", "9120000000", "--text", "x", "--line", "a b&"], "--line"),
      (["--mobile", "9120000000", "--text", "x", "--method", "put"], "--method: must be post or get"),
      (["--mobile", "9120000000", "--text", "x", "--timeout", "0"], "--timeout"),
      (["--mobile", "9120000000", "--text", "x", "--profile", "nobody"], "nobody"),
      (["--nonsense"], "--nonsense"),
      (["--mobile", "9120000000", "--text", "x"], "AMOOT_TOKEN"),
    ])
  func usage(_ arguments: [String], _ words: String) throws {
    let folder = try Folder()
    let result = try folder.amoot(["send"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(try folder.everything().isEmpty)
  }

  @Test("a dry run prints the request and sends nothing, with no token needed")
  func dryRun() throws {
    let folder = try Folder()
    let environment = folder.environment.merging(["AMOOT_TOKEN": "DRY-SECRET-TOKEN"]) { $1 }
    let post = try Program.amoot(
      "send", "--dry-run", "--mobile", "9120000000", "--text", "a+b", environment: environment)
    #expect(post.status == 0)
    #expect(post.output.contains("POST /rest/SendOTP HTTP/1.1\nHost: portal.amootsms.com"))
    #expect(
      post.output.contains("Authorization: $AMOOT_TOKEN") && post.output.contains("SMSMessageText=a%2Bb"))
    let get = try Program.amoot(
      "send", "--dry-run", "--json", "--method", "get", "--mobile", "9120000000", "--text", "a",
      environment: environment)
    #expect(get.output.contains(#""method":"GET""#))
    #expect(!(post.output + get.output).contains("DRY-SECRET"))
    #expect(try folder.everything().isEmpty)
  }

  @Test("a history that cannot be written stops the send before it leaves, with 5")
  func noHistory() throws {
    let service = try Service()
    let folder = try Folder()
    try Data("a file, not a folder".utf8).write(to: URL(fileURLWithPath: folder.path + "/state"))
    let result = try Program.amoot(
      "send", "--mobile", "9120000000", "--text", "x",
      environment: folder.environment.merging(service.environment()) { $1 })
    #expect(result.status == 5)
    #expect(result.errors.contains("nothing was sent"))
    #expect(try service.log() == "[]")
  }

  @Test("broken settings end with 5, line and column, and are left alone")
  func brokenSettings() throws {
    let folder = try Folder(settings: "{\n  oops\n}")
    for command in ["config", "send"] {
      let result = try folder.amoot(command)
      #expect(result.status == 5)
      #expect(result.errors.contains("line 2, column 3"))
    }
    #expect(try String(decoding: folder.everything(), as: UTF8.self) == "{\n  oops\n}")
  }

  @Test("config lists the keys of actions by name, the user's own and what is wrong with them")
  func keys() throws {
    let folder = try Folder(settings: ##"{"keys": {"showHistory": "F11", "showWire": ["Ctrl-I"]}}"##)
    let list = try folder.amoot("config", "--keys")
    #expect(list.status == 0)
    let lines = list.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("showHistory") && $0.contains(" F11 ") }, "\(list.output)")
    #expect(lines.contains { $0.hasPrefix("showWire") && $0.contains(" F10 ") }, "\(list.output)")
    #expect(list.output.contains("the same to a terminal as Tab"), "\(list.output)")
    let config = try folder.amoot("config")
    #expect(config.output.contains("the same to a terminal as Tab"), "\(config.output)")
  }

  @Test("config prints what is in force and where it came from, the token hidden")
  func config() throws {
    let folder = try Folder(
      settings: #"{"timeout": 7, "profiles": [{"name": "shop", "token": "CONFIG-SECRET-abcd"}]}"#)
    let result = try folder.amoot("config", adding: ["AMOOT_BASE_URL": "http://[::1]:9/rest"])
    #expect(result.status == 0)
    #expect(
      result.output.contains("7 s") && result.output.contains("shop")
        && result.output.contains("environment AMOOT_BASE_URL"))
    #expect(result.output.contains("abcd") && !result.output.contains("CONFIG-SECRET"))
  }

  @Test("status decodes and searches")
  func status() throws {
    let one = try Program.amoot("status", "--", "-207")
    #expect(one.output.contains("Token_NotAllowIP") && one.output.contains("What to do"))
    #expect(try Program.amoot("status", "-207").output == one.output)
    #expect(try Program.amoot("status").output.split(separator: "\n").count == 77)
    #expect(try Program.amoot("status", "شارژ").output.contains("CreditNotEnough"))
    #expect(try Program.amoot("status", "nothing-like-this").status == 2)
    let delivery = try Program.amoot("status", "35", "--json").output
    #expect(
      try JSONParser.parse(delivery.utf8)["table"]?.string == "delivery" && delivery.contains("9120004035"))
  }

  @Test("history lists, filters and exports, and a reader that leaves early is no failure")
  func history() throws {
    let folder = try Folder(Service())
    #expect(try folder.amoot("history", "--json").output.isEmpty)
    for (mobile, text) in [
      ("9120000001", "=1+1, \"x\"\nline"), ("9120002207", "hello"), ("9120000003", "می\u{200C}خواهم"),
    ] {
      _ = try folder.amoot("send", "--mobile", mobile, "--text", text)
    }
    let table = try folder.amoot("history")
    #expect(table.status == 0)
    let lines = table.output.split(separator: "\n")
    #expect(lines.count == 4)
    let heads = ["ROW", "TIME", "MOBILE", "LINE", "OUTCOME", "MESSAGEID", "CODE", "TOOK"]
    #expect(lines[0].split(whereSeparator: \.isWhitespace).map(String.init) == heads)
    #expect(table.output.contains("✗ Token_NotAllowIP -207") && !table.output.contains("\u{1B}"))
    let colored = try folder.amoot("history", "--color", "always").output
    #expect(colored.contains("\u{1B}[31m✗ Token_NotAllowIP -207"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == table.output)
    let json = try folder.amoot("history", "--json", "outcome:accepted", "--limit", "1").output
    let row = try JSONParser.parse(json.utf8)
    #expect(row["mobile"]?.string == "9120000003" && row["text"]?.string == "می\u{200C}خواهم")
    #expect((row.members ?? []).map(\.key) == RowField.Key.allCases.map(\.rawValue))
    let csv = try folder.amoot("history", "--csv", "mobile:09120000001").output
    #expect(
      csv.hasPrefix("time,profile,mobile,") && csv.contains("\"'=1+1, \"\"x\"\"\nline\"")
        && csv.hasSuffix("\r\n"))
    #expect(try folder.amoot("history", "status:-207").output.contains("0912000220"))
    #expect(try folder.amoot("history", "--since", "1h", "hello").output.contains("9120002207"))
    let wrong = try folder.amoot("history", "outcome:maybe")
    #expect(wrong.status == 2 && wrong.errors.contains("Position 1"))
    let piped = try Program.run(
      ["bash", "-c", "set -o pipefail; \(Program.path) history --json | head -n 1"],
      environment: folder.environment)
    #expect(piped.status == 0 && piped.errors.isEmpty)
  }

  @Test("history --follow prints what others send, until interrupted")
  func follow() throws {
    let service = try Service()
    let folder = try Folder(service)
    _ = try folder.amoot("send", "--mobile", "9120000001", "--text", "first")
    let session = try Tmux(
      folder: folder, environment: service.environment(), "\(Program.path) history --follow")
    try session.waitFor("0912 000 0001")
    _ = try folder.amoot("send", "--mobile", "9120000002", "--text", "second")
    try session.waitFor("0912 000 0002")
    try session.keys("C-c")
    try session.waitUntil("the prompt") {
      $0.hasSuffix("shell>") || $0.split(separator: "\n").last?.hasPrefix("shell>") == true
    }
  }

  @Test("simulate ends cleanly when asked to", arguments: [SIGINT, SIGTERM])
  func simulate(_ number: Int32) throws {
    let service = try Service()
    #expect(service.address.hasPrefix("http://127.0.0.1:") && service.address.hasSuffix("/rest"))
    #expect(service.end(number) == 0)
  }

  @Test("help names exit codes, environment and triggers")
  func help() throws {
    let help = try Program.amoot("--help")
    #expect(help.status == 0)
    #expect(help.output.contains("4 outcome unknown") && help.output.contains("AMOOT_TOKEN"))
    let simulate = try Program.amoot("simulate", "--help").output
    #expect(simulate.contains("9120003016") && simulate.contains("wrong-method"))
  }

  @Test("calls as the documentation's samples make them are accepted")
  func samples() throws {
    let service = try Service()
    let php = """
      <?php
      $url = "\(service.address)/SendOTP";
      $url = $url."?"."Token=".urlencode("MyToken");
      $nowIran = new DateTime('now', new DateTimeZone('IRAN'));
      $url = $url."&"."SendDateTime=".urlencode($nowIran->format('c'));
      $url = $url."&"."SMSMessageText=".urlencode("پیامک تستی من");
      $url = $url."&"."LineNumber=public";
      $url = $url."&"."Mobile=9120000000";
      $url = $url."&"."CodeLength=4";
      echo file_get_contents($url);
      """
    let answer = try Program.run(["php"], input: php).output
    #expect(answer.contains(#""Status":"Success""#), "\(answer)")
    let curl = try Program.run([
      "curl", "-s", service.address + "/SendOTP", "-H", "Authorization: MyToken", "--data-urlencode",
      "SendDateTime=2026-11-23 14:30:00", "--data-urlencode", "SMSMessageText=پیامک تستی من", "-d",
      "LineNumber=public",
      "-d", "Mobile=9120000000", "-d", "CodeLength=4",
    ]).output
    #expect(curl.contains(#""Status":"Success""#), "\(curl)")
    let json = try Program.run([
      "curl", "-s", service.address + "/SendOTP", "-H", "Authorization: MyToken", "-H",
      "Content-Type: application/json",
      "-d",
      #"{"SendDateTime":"2026-11-23 14:30:00","SMSMessageText":"x","LineNumber":"public","Mobile":"9120000000","CodeLength":4}"#,
    ]).output
    #expect(json.contains(#""Status":"Success""#), "\(json)")
    #expect(try service.log().components(separatedBy: #""SMSMessageText":"پیامک تستی من""#).count == 3)
  }

  @Test("numbers of settings are written as JSON has them, however they are typed, and read again")
  func numbers() throws {
    let folder = try Folder()
    for (key, text) in [
      ("codeLength", "۶"), ("codeLength", "٦"), ("codeLength", "05"), ("codeLength", "+5"),
      ("timeout", "0x10"),
      ("timeout", "+20"), ("timeout", ".5"), ("timeout", "5."), ("timeout", "020"), ("retentionDays", "090"),
    ] {
      let set = try folder.amoot("config", "set", key, text)
      #expect(set.status == 0 || set.status == 2, "\(key) \(text): \(set)")
      let shown = try folder.amoot("config", "--json")
      #expect(shown.status == 0, "\(key) \(text): \(shown)")
    }
    #expect(try folder.amoot("config", "reset", "codeLength").status == 0)
  }

  @Test("a file may have a name of one character, and no folder")
  func shortNames() throws {
    let service = try Service()
    let folder = try Folder(service)
    #expect(try folder.amoot("send", "--mobile", "9120000000", "--text", "x").status == 0)
    let amoot = Program.path
    for (command, file) in [
      ("history export --output x", "x"), ("history backup y", "y"), ("history check --recover z", "z"),
    ] {
      let result = try Program.run(
        ["bash", "-c", "cd \"$HOME\" && exec \"$0\" " + command, amoot],
        environment: folder.environment.merging(["HOME": folder.path]) { $1 })
      #expect(result.status == 0, "\(command): \(result)")
      #expect(FileManager.default.fileExists(atPath: folder.path + "/" + file), "\(command)")
    }
    for path in [".", "d/"] {
      let result = try folder.amoot("history", "export", "--output", path)
      #expect([2, 5].contains(result.status), "\(path): \(result)")
    }
    let twice = try folder.amoot("send", "--file", "-", "--file", "-", "--text", "x")
    #expect(twice.status == 2 && twice.errors.contains("standard input once"), "\(twice)")
    let many = try folder.amoot("history", "id:" + (1...900).map(String.init).joined(separator: "|"))
    #expect(many.status == 0, "\(many)")
  }
}
