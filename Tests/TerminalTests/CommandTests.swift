import AmootSMS
import ConsoleData
import Foundation
import TestSupport
import Testing

@Suite("Commands", .blocking)
struct CommandTests {
  @Test("send prints one object a line, and its exit code tells the outcome")
  func send() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment("COMMAND-SECRET-TOKEN")) { $1 }
    func send(_ arguments: String...) throws -> Program.Output {
      try Program.run(
        [Program.path, "send", "--json", "--text", "سلام"] + arguments, environment: environment)
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
    #expect(result.errors.contains("would fail the same way"))

    let closed = environment.merging(["AMOOT_BASE_URL": "http://127.0.0.1:1/rest"]) { $1 }
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
      (["--mobile", "9120000000", "--text", "x", "--method", "put"], "--method: give post or get"),
      (["--mobile", "9120000000", "--text", "x", "--timeout", "0"], "--timeout"),
      (["--mobile", "9120000000", "--text", "x", "--profile", "nobody"], "nobody"),
      (["--nonsense"], "--nonsense"),
      (["--mobile", "9120000000", "--text", "x"], "AMOOT_TOKEN"),
    ])
  func usage(_ arguments: [String], _ words: String) throws {
    let folder = try Folder()
    let result = try Program.run([Program.path, "send"] + arguments, environment: folder.environment)
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
    let folder = try Folder()
    try folder.settings("{\n  oops\n}")
    for command in ["config", "send"] {
      let result = try Program.amoot(command, environment: folder.environment)
      #expect(result.status == 5)
      #expect(result.errors.contains("line 2, column 3"))
    }
    #expect(try String(decoding: folder.everything(), as: UTF8.self) == "{\n  oops\n}")
  }

  @Test("config lists the keys of actions by name, the user's own and what is wrong with them")
  func keys() throws {
    let folder = try Folder()
    try folder.settings(##"{"keys": {"showHistory": "F11", "showWire": ["Ctrl-I"]}}"##)
    let list = try Program.amoot("config", "--keys", environment: folder.environment)
    #expect(list.status == 0)
    let lines = list.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("showHistory") && $0.contains(" F11 ") }, "\(list.output)")
    #expect(lines.contains { $0.hasPrefix("showWire") && $0.contains(" F10 ") }, "\(list.output)")
    #expect(list.output.contains("the same to a terminal as Tab"), "\(list.output)")
    let config = try Program.amoot("config", environment: folder.environment)
    #expect(config.output.contains("the same to a terminal as Tab"), "\(config.output)")
  }

  @Test("config prints what is in force and where it came from, the token hidden")
  func config() throws {
    let folder = try Folder()
    try folder.settings(#"{"timeout": 7, "profiles": [{"name": "shop", "token": "CONFIG-SECRET-abcd"}]}"#)
    let result = try Program.amoot(
      "config", environment: folder.environment.merging(["AMOOT_BASE_URL": "http://[::1]:9/rest"]) { $1 })
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
    #expect(try Program.amoot("status").output.split(separator: "\n").count == 58)
    #expect(try Program.amoot("status", "شارژ").output.contains("CreditNotEnough"))
    #expect(try Program.amoot("status", "nothing-like-this").status == 2)
  }

  @Test("history lists, filters and exports, and a reader that leaves early is no failure")
  func history() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    #expect(try Program.amoot("history", "--json", environment: environment).output.isEmpty)
    for (mobile, text) in [
      ("9120000001", "=1+1, \"x\"\nline"), ("9120002207", "hello"), ("9120000003", "می\u{200C}خواهم"),
    ] {
      _ = try Program.amoot("send", "--mobile", mobile, "--text", text, environment: environment)
    }
    let table = try Program.amoot("history", environment: environment)
    #expect(table.status == 0)
    let lines = table.output.split(separator: "\n")
    #expect(lines.count == 4)
    let heads = ["ROW", "TIME", "MOBILE", "LINE", "OUTCOME", "MESSAGEID", "CODE", "TOOK"]
    #expect(lines[0].split(whereSeparator: \.isWhitespace).map(String.init) == heads)
    #expect(table.output.contains("✗ Token_NotAllowIP -207") && !table.output.contains("\u{1B}"))
    let colored = try Program.amoot("history", "--color", "always", environment: environment).output
    #expect(colored.contains("\u{1B}[31m✗ Token_NotAllowIP -207"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == table.output)
    let json = try Program.amoot(
      "history", "--json", "outcome:accepted", "--limit", "1", environment: environment
    ).output
    let row = try JSONParser.parse(json.utf8)
    #expect(row["mobile"]?.string == "9120000003" && row["text"]?.string == "می\u{200C}خواهم")
    #expect((row.members ?? []).map(\.key) == RowField.Key.allCases.map(\.rawValue))
    let csv = try Program.amoot("history", "--csv", "mobile:09120000001", environment: environment).output
    #expect(
      csv.hasPrefix("time,profile,mobile,") && csv.contains("\"'=1+1, \"\"x\"\"\nline\"")
        && csv.hasSuffix("\r\n"))
    #expect(
      try Program.amoot("history", "status:-207", environment: environment).output.contains("0912000220"))
    #expect(
      try Program.amoot("history", "--since", "1h", "hello", environment: environment).output.contains(
        "9120002207"))
    let wrong = try Program.amoot("history", "outcome:maybe", environment: environment)
    #expect(wrong.status == 2 && wrong.errors.contains("Position 1"))
    let piped = try Program.run(
      ["bash", "-c", "set -o pipefail; \(Program.path) history --json | head -n 1"], environment: environment)
    #expect(piped.status == 0 && piped.errors.isEmpty)
  }

  @Test("history --follow prints what others send, until interrupted")
  func follow() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    _ = try Program.amoot("send", "--mobile", "9120000001", "--text", "first", environment: environment)
    let session = try Tmux(
      folder: folder, environment: service.environment(), "\(Program.path) history --follow")
    try session.waitFor("0912 000 0001")
    _ = try Program.amoot("send", "--mobile", "9120000002", "--text", "second", environment: environment)
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
}

@Suite("A developer's front door", .blocking)
struct DeveloperTests {
  @Test(
    "a misspelt command or setting is answered with the one that is meant; the root's help has the console's options"
  )
  func suggestions() throws {
    let wrong = try Program.amoot("sned", "--mobile", "9120000000")
    #expect(wrong.status == 2 && wrong.errors.contains("Did you mean amoot-otp send?"), "\(wrong)")
    let key = try Program.amoot("config", "set", "timeot", "9")
    #expect(key.status == 2 && key.errors.contains("Did you mean timeout?"), "\(key)")
    let sub = try Program.amoot("config", "sett", "timeout", "9")
    #expect(sub.status == 2 && sub.errors.contains("Did you mean amoot-otp config set?"), "\(sub)")
    let help = try Program.amoot("--help").output
    for option in ["--demo", "--profile", "--trace", "--screen-reader", "--version"] {
      #expect(help.contains(option), "\(option)\n\(help)")
    }
  }

  @Test("every failure is one object where JSON was asked for, with field, what was expected and what came")
  func failures() throws {
    let folder = try Folder()
    for (arguments, field, code) in [
      (["send", "--mobile", "12", "--text", "x", "--json"], "mobile", 2),
      (["history", "outcome:maybe", "--json"], "filter", 2),
      (["config", "set", "timeout", "soon", "--json"], "timeout", 2),
      (["status", "nothing-like-this", "--json"], nil, 2),
      (["history", "show", "--json"], nil, 2), (["send", "--no-such-flag", "--json"], nil, 2),
    ] as [([String], String?, Int)] {
      let result = try Program.run([Program.path] + arguments, environment: folder.environment)
      let object = try JSONParser.parse(result.output.utf8)
      #expect(object["code"]?.integer == code && result.status == Int32(code), "\(arguments) \(result)")
      #expect(object["error"]?.string?.isEmpty == false && object["field"]?.string == field, "\(result)")
      #expect(
        (object["expected"]?.string == nil) == (field == nil)
          && (object["got"]?.string == nil) == (field == nil))
    }
    try folder.settings(#"{"timeout": "long"}"#)
    let broken = try Program.amoot("config", "--json", environment: folder.environment)
    #expect(broken.status == 5 && broken.output.contains(#""field":"timeout""#), "\(broken)")
  }

  @Test(
    "config set and reset change the file; a token is read from standard input, never from the command line")
  func config() throws {
    let folder = try Folder()
    let environment = folder.environment
    let set = try Program.amoot("config", "set", "timeout", "9", environment: environment)
    #expect(set.status == 0 && set.output.contains("timeout saved in"), "\(set)")
    #expect(try Program.amoot("config", environment: environment).output.contains("9 s"))
    let json = try Program.amoot("config", "--json", environment: environment).output
    #expect(
      json.contains(#""key":"timeout","value":9,"#) && json.contains(#""key":"color","value":true"#),
      "\(json)")
    let wrong = try Program.amoot("config", "set", "timeout", "soon", environment: environment)
    #expect(wrong.status == 2 && wrong.errors.contains("Enter seconds"), "\(wrong)")
    let plain = try Program.amoot("config", "set", "token", "CONFIG-SECRET-4711", environment: environment)
    #expect(plain.status == 2 && !plain.errors.contains("CONFIG-SECRET"), "\(plain)")
    let piped = try Program.run(
      [Program.path, "config", "set", "token", "-"], environment: environment, input: "CONFIG-SECRET-4711\n")
    #expect(piped.status == 0 && !piped.output.contains("CONFIG-SECRET"), "\(piped)")
    let file = folder.path + "/config/amoot-otp/config.json"
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("CONFIG-SECRET-4711"))
    #expect(try Program.amoot("config", "reset", "timeout", environment: environment).status == 0)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("timeout"))
    let edit = try Program.run(
      [Program.path, "config", "edit"],
      environment: environment.merging(["EDITOR": "sed -i 's/{/{\"codeLength\": 7,/'", "VISUAL": ""]) { $1 })
    #expect(edit.status == 0 && edit.output.contains("can be read"), "\(edit)")
    #expect(try Program.amoot("config", environment: environment).output.contains("codeLength"))
  }

  @Test("history show of nothing ends with 2, and of a row prints it as an object")
  func show() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    #expect(try Program.amoot("history", "show", environment: environment).status == 2)
    _ = try Program.amoot("send", "--mobile", "9120000001", "--text", "x", environment: environment)
    let row = try JSONParser.parse(
      try Program.amoot("history", "show", "--json", environment: environment).output.utf8)
    #expect(row["outcome"]?.string == "accepted" && row["request"]?.string?.contains("SendOTP") == true)
    #expect(row["responseBody"]?.string?.contains("Success") == true && row["millisecondsByPhase"] != nil)
  }

  @Test("an export goes to a new file, or to a pipe")
  func export() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    for mobile in ["9120000001", "9120000002"] {
      _ = try Program.amoot("send", "--mobile", mobile, "--text", "x", environment: environment)
    }
    let path = folder.path + "/rows.csv"
    let result = try Program.amoot("history", "export", "--output", path, environment: environment)
    #expect(
      result.status == 0 && result.errors.contains("2 rows exported as stored:"),
      "\(result)")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = try Program.amoot("history", "export", "--output", path, environment: environment)
    #expect(again.status == 5 && again.errors.contains("the file already exists"), "\(again)")
    let full = try Program.amoot("history", "export", "--output", "/dev/full/x", environment: environment)
    #expect(full.status == 5, "\(full)")
    let json = try Program.amoot("history", "export", "--json", environment: environment).output
    let rows = try json.split(separator: "\n").map { try JSONParser.parse($0.utf8) }
    #expect(rows.count == 2)
  }

  @Test(
    "a spreadsheet gives an export back whole: zeros, long numbers and Persian",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"),
      "needs LibreOffice, which .ci/run installs"))
  func spreadsheet() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    for number in 0..<24 {
      _ = try Program.amoot(
        "send", "--mobile", "91200000\(10 + number)", "--text", "کد شما، «فروشگاه» \(number)",
        environment: environment)
    }
    let path = folder.path + "/rows.csv"
    _ = try Program.amoot("history", "export", "--output", path, environment: environment)
    let json = try Program.amoot("history", "export", "--json", environment: environment).output
    let rows = try json.split(separator: "\n").map { try JSONParser.parse($0.utf8) }
    let office = ["soffice", "--headless", "-env:UserInstallation=file://\(folder.path)/office"]
    let target = ["--outdir", folder.path + "/out"]
    _ = try Program.run(
      office + ["--infilter=CSV:44,34,76,1", "--convert-to", "xlsx"] + target + [path],
      environment: environment)
    let there = folder.path + "/out/rows.xlsx"
    _ = try Program.run(
      office + ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"] + target + [there],
      environment: environment)
    let back = try String(contentsOfFile: folder.path + "/out/rows.csv", encoding: .utf8)
    for row in rows {
      let code = try #require(row["code"]?.string)
      #expect(back.contains(",\(code),"), "\(code)\n\(back)")
      #expect(back.contains("0" + (row["mobile"]?.string ?? "?")))
      #expect(back.contains(row["text"]?.string ?? "?"))
    }
    #expect(rows.contains { $0["code"]?.string?.hasPrefix("0") == true }, "no code begins with a zero")
  }

  @Test("the simulator prints each call, and says what is copied wrongly")
  func simulator() throws {
    let folder = try Folder()
    let console = try Tmux(folder: folder, "\(Program.path) simulate --port 0")
    try console.waitFor("listening on http://127.0.0.1:")
    let line = try #require(try console.screen().split(separator: "\n").first { $0.contains("listening on") })
    let address = try #require(line.split(separator: " ").last).description
    func curl(_ arguments: String...) throws {
      _ = try Program.run(["curl", "-s", address + "/SendOTP"] + arguments)
    }
    try curl("-H", "Authorization: Bearer MyToken", "-d", "Mobile=9120000000", "-d", "SMSMesageText=x")
    try console.waitFor("Authorization starts with “Bearer”: send the bare token")
    try console.waitFor("missing: SendDateTime, SMSMessageText, LineNumber, CodeLength")
    let whole = ["-H", "Authorization: MyToken", "-d", "SMSMessageText=x", "-d", "LineNumber=public"]
    for (arguments, words) in [
      (
        ["-d", "SendDateTime=2026-11-27T14:30:00+03:30", "-d", "CodeLength=5", "-d", "Mobile=9120000000"],
        "encode + as %2B"
      ),
      (
        ["-d", "SendDateTime=tomorrow", "-d", "CodeLength=99", "-d", "Mobile=abc"],
        "CodeLength is “99”: send 4 to 8"
      ),
      (["-d", "SendDateTime=tomorrow", "-d", "CodeLength=9", "-d", "Mobile=abc"], "Mobile is “abc”"),
    ] {
      _ = try Program.run(["curl", "-s", address + "/SendOTP"] + whole + arguments)
      try console.waitFor(words)
    }
    try curl("-H", "Authorization: MyToken", "-d", "{\"Mobile\":\"9120000000\"}")
    try console.waitFor("the body is JSON: send Content-Type: application/json")
    try curl("-H", "Authorization: MyToken", "-H", "Content-Type: application/json", "-d", "{\"Mobile\":")
    try console.waitFor("the JSON was not understood")
    try curl("-H", "Authorization: MyToken", "-F", "Mobile=9120000000")
    try console.waitFor("the body is multipart")
    try console.waitFor("did you mean SMSMessageText?")
    for (header, words) in [
      ("token=MyToken", "starts with “token”"), ("Token: MyToken", "starts with “Token”"),
      ("Basic", "starts with “Basic”"), ("\"MyToken\"", "the token is in quotes"),
    ] {
      try curl("-H", "Authorization: \(header)", "-d", "Mobile=9120000000")
      try console.waitFor(words)
    }
    try curl("-H", "Authorization: MyToken", "-d", "Mobile=+989120000000")
    try console.waitFor("Mobile arrived as “ 989120000000”: encode + as %2B")
    try curl("-H", "token: MyToken", "-d", "Mobile=9120000000")
    try console.waitFor("the token is in the header “token”")
    try curl("-d", "Token=MyToken", "-d", "Mobile=9120000000")
    try console.waitFor("the token is in the body")
    let log = try Program.run(["curl", "-s", address + "/_log"]).output
    let first = try #require(try JSONParser.parse(log.utf8).array?.first)
    #expect(
      first["answer"]?.string?.isEmpty == false && first["time"]?.string != nil
        && first["milliseconds"] != nil)
    try console.keys("C-c")
  }
}
