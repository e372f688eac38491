import AmootSMS
import ConsoleData
import Foundation
import TestSupport
import Testing

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
      let result = try folder.amoot(arguments)
      let object = try JSONParser.parse(result.output.utf8)
      #expect(object["code"]?.integer == code && result.status == Int32(code), "\(arguments) \(result)")
      #expect(object["error"]?.string?.isEmpty == false && object["field"]?.string == field, "\(result)")
      #expect(
        (object["expected"]?.string == nil) == (field == nil)
          && (object["got"]?.string == nil) == (field == nil))
    }
    try folder.settings(#"{"timeout": "long"}"#)
    let broken = try folder.amoot("config", "--json")
    #expect(broken.status == 5 && broken.output.contains(#""field":"timeout""#), "\(broken)")
  }

  @Test("config set names the profile to start with, and config reset takes the name away, if there is one")
  func startProfile() throws {
    let none = try Folder()
    let nothing = try none.amoot("config", "reset", "profile")
    #expect(nothing.status == 0 && nothing.output.contains("nothing was changed"), "\(nothing)")
    #expect(try none.everything().isEmpty)
    let folder = try Folder(settings: #"{"profiles": [{"name": "shop"}, {"name": "office"}], "mine": 1}"#)
    func current() throws -> String {
      try folder.amoot("config").output.split(separator: "\n").first { $0.hasPrefix("profile ") }.map(
        String.init) ?? ""
    }
    #expect(try current().contains("shop"))
    let set = try folder.amoot("config", "set", "profile", "office")
    #expect(set.status == 0 && set.output.contains("profile saved in"), "\(set)")
    #expect(try current().contains("office"))
    let overruled = try folder.amoot(
      "config", "set", "profile", "office", "--json", adding: ["AMOOT_PROFILE": "shop"])
    #expect(overruled.output.contains(#""value":"shop""#), "\(overruled)")
    let wrong = try folder.amoot("config", "set", "profile", "ofice")
    #expect(wrong.status == 2 && wrong.errors.contains("office"), "\(wrong)")
    let wrongAddress = try folder.amoot("config", "set", "profile", "shop", adding: ["AMOOT_BASE_URL": "x y"])
    #expect(wrongAddress.status == 2, "\(wrongAddress)")
    #expect(try current().contains("office"))
    let reset = try folder.amoot("config", "reset", "profile")
    #expect(reset.status == 0 && reset.output.contains("Now in effect: shop"), "\(reset)")
    // One that is gone can be taken away, too.
    let gone = try Folder(settings: #"{"profile": "gone", "profiles": [{"name": "shop"}]}"#)
    let mended = try gone.amoot("config", "reset", "profile")
    #expect(mended.status == 0 && mended.output.contains("Now in effect: shop"), "\(mended)")
    let file = try String(contentsOfFile: folder.path + "/config/amoot-otp/config.json", encoding: .utf8)
    #expect(file.contains("mine") && !file.contains(#""profile""#), "\(file)")
  }

  @Test(
    "config set and reset change the file; a token is read from standard input, never from the command line")
  func config() throws {
    let folder = try Folder()
    let set = try folder.amoot("config", "set", "timeout", "9")
    #expect(set.status == 0 && set.output.contains("timeout saved in"), "\(set)")
    #expect(try folder.amoot("config").output.contains("9 s"))
    let json = try folder.amoot("config", "--json").output
    #expect(
      json.contains(#""key":"timeout","value":9,"#) && json.contains(#""key":"color","value":true"#),
      "\(json)")
    let wrong = try folder.amoot("config", "set", "timeout", "soon")
    #expect(wrong.status == 2 && wrong.errors.contains("Enter seconds"), "\(wrong)")
    let plain = try folder.amoot("config", "set", "token", "CONFIG-SECRET-4711")
    #expect(plain.status == 2 && !plain.errors.contains("CONFIG-SECRET"), "\(plain)")
    let piped = try Program.run(
      [Program.path, "config", "set", "token", "-"], environment: folder.environment,
      input: "CONFIG-SECRET-4711\n")
    #expect(piped.status == 0 && !piped.output.contains("CONFIG-SECRET"), "\(piped)")
    let file = folder.path + "/config/amoot-otp/config.json"
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("CONFIG-SECRET-4711"))
    #expect(try folder.amoot("config", "reset", "timeout").status == 0)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("timeout"))
    let edit = try folder.amoot(
      "config", "edit", adding: ["EDITOR": "sed -i 's/{/{\"codeLength\": 7,/'", "VISUAL": ""])
    #expect(edit.status == 0 && edit.output.contains("can be read"), "\(edit)")
    #expect(try folder.amoot("config").output.contains("codeLength"))
  }

  @Test("history show of nothing ends with 2, and of a row prints it as an object")
  func show() throws {
    let folder = try Folder(Service())
    #expect(try folder.amoot("history", "show").status == 2)
    _ = try folder.amoot("send", "--mobile", "9120000001", "--text", "x")
    let row = try JSONParser.parse(try folder.amoot("history", "show", "--json").output.utf8)
    #expect(row["outcome"]?.string == "accepted" && row["request"]?.string?.contains("SendOTP") == true)
    #expect(row["responseBody"]?.string?.contains("Success") == true && row["millisecondsByPhase"] != nil)
  }

  @Test("an export goes to a new file, or to a pipe")
  func export() throws {
    let folder = try Folder(Service())
    for mobile in ["9120000001", "9120000002"] {
      _ = try folder.amoot("send", "--mobile", mobile, "--text", "x")
    }
    let path = folder.path + "/rows.csv"
    let result = try folder.amoot("history", "export", "--output", path)
    #expect(
      result.status == 0 && result.errors.contains("2 rows exported as stored:"),
      "\(result)")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = try folder.amoot("history", "export", "--output", path)
    #expect(again.status == 5 && again.errors.contains("the file already exists"), "\(again)")
    let full = try folder.amoot("history", "export", "--output", "/dev/full/x")
    #expect(full.status == 5, "\(full)")
    let json = try folder.amoot("history", "export", "--json").output
    let rows = try json.split(separator: "\n").map { try JSONParser.parse($0.utf8) }
    #expect(rows.count == 2)
  }

  @Test(
    "a spreadsheet gives an export back whole: zeros, long numbers and Persian",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"),
      "needs LibreOffice, which .ci/run installs"))
  func spreadsheet() throws {
    let folder = try Folder(Service())
    for number in 0..<24 {
      _ = try folder.amoot(
        "send", "--mobile", "91200000\(10 + number)", "--text", "کد شما، «فروشگاه» \(number)")
    }
    let path = folder.path + "/rows.csv"
    _ = try folder.amoot("history", "export", "--output", path)
    let json = try folder.amoot("history", "export", "--json").output
    let rows = try json.split(separator: "\n").map { try JSONParser.parse($0.utf8) }
    let office = ["soffice", "--headless", "-env:UserInstallation=file://\(folder.path)/office"]
    let target = ["--outdir", folder.path + "/out"]
    _ = try Program.run(
      office + ["--infilter=CSV:44,34,76,1", "--convert-to", "xlsx"] + target + [path],
      environment: folder.environment)
    let there = folder.path + "/out/rows.xlsx"
    _ = try Program.run(
      office + ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"] + target + [there],
      environment: folder.environment)
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
