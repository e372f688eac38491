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

  @Test("a ready call in curl, PHP and Python sends what the console sent, to the byte", arguments: hostile)
  func readyCalls(_ text: String) throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment("READY-SECRET-TOKEN")) { $1 }
    let sent = try Program.amoot(
      "send", "--mobile", "9120000001", "--text", text, "--line", "3000", "--at", "+2h",
      environment: environment)
    #expect(sent.status == 0, "\(sent)")
    let original = try #require(try Self.sends(service).first)
    #expect(original["parameters"]?["SMSMessageText"]?.string == text)
    for (language, command) in [("curl", ["bash", "-s"]), ("php", ["php"]), ("python", ["python3", "-"])] {
      for form in [["--header"], ["--query"]] {
        let call = try Program.run(
          [Program.path, "history", "show", "1", "--call", language] + form, environment: environment)
        #expect(call.status == 0 && !call.output.contains("READY-SECRET"), "\(call)")
        let result = try Program.run(
          command, environment: ["AMOOT_TOKEN": "READY-SECRET-TOKEN"], input: call.output)
        #expect(result.output.contains("Success"), "\(language) \(form): \(result)\n\(call.output)")
        let received = try #require(try Self.sends(service).last)
        #expect(received["parameters"] == original["parameters"], "\(language) \(form)\n\(call.output)")
        #expect(received["method"]?.string == (form == ["--header"] ? "POST" : "GET"))
        #expect(
          received["token"]?.string == (form == ["--header"] ? original["token"]?.string : "query"),
          "\(received)")
      }
    }
    #expect(try Self.sends(service).count == 7)
  }

  @Test("show tells everything of a row; its body comes byte for byte")
  func show() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment("SHOW-SECRET-TOKEN")) { $1 }
    #expect(
      try Program.amoot("history", "show", environment: environment).errors.contains("no history yet"))
    for mobile in ["9120000001", "9120003016"] {
      _ = try Program.amoot("send", "--mobile", mobile, "--text", "x", environment: environment)
    }
    let newest = try Program.amoot("history", "show", environment: environment)
    #expect(newest.output.contains("^ byte 78") && newest.output.contains("Time by phase"), "\(newest)")
    let first = try Program.amoot("history", "show", "1", environment: environment).output
    for words in ["Success", "Authorization   $AMOOT_TOKEN", "SMSMessageText  x", "\"Code\"", "127.0.0.1:"] {
      #expect(first.contains(words), "\(words): \(first)")
    }
    #expect(
      try Program.amoot("history", "show", "2", "--hex", environment: environment).output.contains("000040  ")
    )
    #expect(
      try Program.amoot("history", "show", "1", "--raw", environment: environment).output.contains(
        "SMSMessageText=x"))
    let body = try Program.amoot("history", "show", "2", "--body", environment: environment).output
    #expect(body.contains(#""Mobile":09120003016"#) && body.hasSuffix("}}"), "\(body)")
    #expect(try Program.amoot("history", "show", "99", environment: environment).status == 2)
    for flags in [["--raw", "--hex"], ["--query"], ["--body", "--call", "curl"]] {
      let wrong = try Program.run([Program.path, "history", "show", "1"] + flags, environment: environment)
      #expect(wrong.status == 2 && wrong.output.isEmpty, "\(flags)")
    }
    #expect(
      try Program.amoot("history", "show", "1", "--call", "cobol", environment: environment).status == 2)
  }

  @Test("send --from takes every field from a row, and flags win")
  func from() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    func send(_ arguments: String...) throws -> Program.Output {
      try Program.run([Program.path, "send"] + arguments, environment: environment)
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
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment("TRACE-SECRET/TOKEN+1")) { $1 }
    let path = folder.path + "/wire.log"
    for mobile in ["9120000001", "9120002207"] {
      _ = try Program.amoot(
        "send", "--mobile", mobile, "--text", "x", "--method", method, "--trace", path,
        environment: environment)
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
    let unwritable = try Program.amoot(
      "send", "--mobile", "9120000001", "--text", "x", "--trace", folder.path + "/no/such/file",
      environment: environment)
    #expect(unwritable.status == 5 && unwritable.errors.contains("--trace"), "\(unwritable)")
  }

  @Test("the console copies a ready call, shows the wire and the doctor's findings, and none holds the token")
  func console() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"text": "hello"}"#)
    let console = try Tmux.console(
      width: 100, height: 60, folder: folder, environment: service.environment("CONSOLE-SECRET-TOKEN"),
      arguments: "--trace " + folder.path + "/wire.log")
    try console.waitFor("credit 25,000 rials")
    try console.type("9120000000")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    try console.keys("F10")
    try console.waitFor("> POST /rest/SendOTP")
    #expect(try !console.screen().contains("CONSOLE-SECRET"))
    try console.keys("Escape")
    try console.waitUntil("the wire to close") { !$0.contains("the token hidden") }
    try console.keys("F12")
    try console.waitFor("✓ token")
    try console.waitFor("✓ clock")
    #expect(try !console.screen().contains("CONSOLE-SECRET"))
    try console.keys("Escape")
    try console.waitUntil("the doctor to close") { !$0.contains("✓ token") }
    try console.keys("F3")
    try console.waitFor("send again")
    try console.keys("c", "Down", "Enter")
    try console.waitFor("Copied the curl call (query form)")
    // tmux has received the copied text.
    try console.waitUntil("the copy in tmux") { _ in
      (try? console.clipboard().contains("Token=$AMOOT_TOKEN")) == true
    }
    try console.keys("Enter")
    try console.waitFor("Request sent")
    try console.keys("v")
    try console.waitFor("POST /rest/SendOTP HTTP/1.1")
    try console.keys("v")
    try console.waitFor("000000  7b 22")
    #expect(try folder.everything().range(of: Data("CONSOLE-SECRET".utf8)) == nil)
  }
}

@Suite("The doctor", .blocking)
struct DoctorTests {
  static func verdicts(_ output: String) throws -> [String: (verdict: String, detail: String)] {
    try output.split(separator: "\n").reduce(into: [:]) { found, line in
      let finding = try JSONParser.parse(line.utf8)
      found[finding["name"]?.string ?? ""] = (
        finding["verdict"]?.string ?? "", finding["detail"]?.string ?? ""
      )
    }
  }

  @Test("finds nothing bad where nothing is, and costs nothing")
  func good() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = folder.environment.merging(service.environment()) { $1 }
    let result = try Program.amoot("doctor", "--json", environment: environment)
    #expect(result.status == 0, "\(result)")
    let found = try Self.verdicts(result.output)
    for name in [
      "locale", "settings", "permissions", "history", "service", "name", "connection", "clock", "token",
    ] {
      #expect(found[name]?.verdict == "good", "\(name): \(String(describing: found[name]))")
    }
    #expect(try !service.log().contains("SendOTP"))
    #expect(try Program.amoot("doctor", environment: environment).output.contains("ok   token"))
    // The doctor only looks and creates nothing.
    #expect(try folder.everything().isEmpty)
  }

  @Test("goes on when settings, history, network and token are all broken")
  func broken() throws {
    let folder = try Folder()
    try folder.settings("{ oops")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/state/amoot-otp", withIntermediateDirectories: true)
    try Data(repeating: 7, count: 9_000).write(
      to: URL(fileURLWithPath: folder.path + "/state/amoot-otp/history.sqlite"))
    let environment = folder.environment.merging([
      "AMOOT_BASE_URL": "http://127.0.0.1:1/rest", "LC_ALL": "C", "TERM": "",
    ]) { $1 }
    let result = try Program.amoot("doctor", "--json", environment: environment)
    #expect(result.status == 5, "\(result)")
    let found = try Self.verdicts(result.output)
    #expect(found["settings"]?.verdict == "bad" && found["settings"]?.detail.contains("line 1") == true)
    #expect(found["history"]?.verdict == "bad" && found["history"]?.detail.contains("not a history") == true)
    #expect(found["locale"]?.verdict == "warning")
    #expect(found["permissions"]?.verdict == "warning")
    #expect(found["connection"]?.verdict == "bad", "\(found)")
    #expect(found["token"]?.verdict == "skipped")
  }

  @Test("tells a refused token, and none")
  func token() throws {
    let service = try Service()
    let folder = try Folder()
    let refused = try Program.amoot(
      "doctor", "--json", environment: folder.environment.merging(service.environment("expired")) { $1 })
    #expect(refused.status == 1 && refused.output.contains("Token_Expired"), "\(refused)")
    let none = try Program.amoot(
      "doctor", "--json", environment: folder.environment.merging(["AMOOT_BASE_URL": service.address]) { $1 })
    #expect(none.status == 1 && none.output.contains("none is set"), "\(none)")
    // A request without a token goes out without one, and without a placeholder.
    #expect(try service.log().contains(#""token":"none""#))
  }

  @Test("asks nobody when it does not know whom, and says where the fault is")
  func wrongAddress() throws {
    let folder = try Folder()
    for address in ["127.0.0.1:1/rest", "http://nohost.invalid/rest"] {
      let result = try Program.amoot(
        "doctor", "--json",
        environment: folder.environment.merging(["AMOOT_BASE_URL": address, "AMOOT_TOKEN": "x-token-1234"]) {
          $1
        })
      let found = try Self.verdicts(result.output)
      #expect(result.status == 5 && found["service"]?.verdict == "skipped", "\(result)")
      #expect(found["name"] == nil && found["connection"] == nil && found["token"] == nil)
      #expect(result.output.contains("environment variable AMOOT_BASE_URL"))
    }
  }

  @Test("a history that may not be looked at is not taken for one that is not there")
  func hidden() throws {
    let folder = try Folder()
    let state = folder.path + "/state/amoot-otp"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(fileURLWithPath: state + "/history.sqlite"))
    let environment = folder.environment.merging(["AMOOT_BASE_URL": "http://127.0.0.1:1/rest"]) { $1 }
    let commands = try [["doctor", "--json"], ["history"]].map {
      try HistoryTroubleTests.asOther($0, in: folder)
    }
    try HistoryTroubleTests.chmod(0o000, state)
    defer { try? HistoryTroubleTests.chmod(0o700, state) }
    let doctor = try Program.run(commands[0], environment: environment)
    let found = try Self.verdicts(doctor.output)
    #expect(doctor.status == 5 && found["history"]?.verdict == "bad", "\(doctor)")
    #expect(found["permissions"]?.verdict == "bad")
    let history = try Program.run(commands[1], environment: environment)
    #expect(history.status == 5 && !history.errors.contains("nothing was sent yet"), "\(history)")
    #expect(!history.errors.contains(".."))
  }

  @Test("reads the TLS version and the certificate, and refuses a certificate that it does not know")
  func tls() throws {
    let folder = try Folder()
    let made = try Program.run([
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "5",
      "-subj", "/O=Tests/CN=otp.test", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
      folder.path + "/key",
      "-out", folder.path + "/certificate",
    ])
    try #require(made.status == 0, "\(made)")
    let script = """
      import http.server, ssl
      class Service(http.server.BaseHTTPRequestHandler):
          def do_POST(self):
              self.rfile.read(int(self.headers.get("Content-Length", 0)))
              body = b'{"Status":"Success","AccountName":"TLS","RemaindCredit":5,"ListLineNumbers":["98"]}'
              self.send_response(200)
              self.send_header("Content-Length", str(len(body)))
              self.end_headers()
              self.wfile.write(body)
      server = http.server.HTTPServer(("127.0.0.1", 0), Service)
      context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
      context.load_cert_chain("\(folder.path)/certificate", "\(folder.path)/key")
      server.socket = context.wrap_socket(server.socket, server_side=True)
      print(server.server_port, flush=True)
      server.serve_forever()
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder.path + "/server.py"))
    let (reader, writeEnd) = try LineReader.pipe()
    let id = try Program.spawn(["python3", folder.path + "/server.py"], outputDescriptor: writeEnd)
    close(writeEnd)
    defer {
      kill(id, SIGTERM)
      _ = Program.wait(for: id)
    }
    let port = reader.line(until: Date().addingTimeInterval(20)).flatMap { Int($0) }
    let address = "https://127.0.0.1:\(try #require(port))/rest"
    var environment = folder.environment.merging(["AMOOT_BASE_URL": address, "AMOOT_TOKEN": "tls-token-1234"])
    { $1 }
    let unknown = try Program.amoot("doctor", "--json", environment: environment)
    #expect(unknown.status == 3)
    #expect(try Self.verdicts(unknown.output)["TLS"]?.verdict == "bad", "\(unknown)")
    environment["SSL_CERT_FILE"] = folder.path + "/certificate"
    let known = try Program.amoot("doctor", "--json", environment: environment)
    let tls = try #require(try Self.verdicts(known.output)["TLS"])
    #expect(
      tls.verdict == "warning" && tls.detail.hasPrefix("TLSv1.3, otp.test by otp.test, until 20"), "\(known)")
    let sent = try Program.amoot("send", "--mobile", "9120000001", "--text", "x", environment: environment)
    #expect(sent.status == 0, "\(sent)")
    let shown = try Program.amoot("history", "show", environment: environment).output
    #expect(shown.contains("certificate     otp.test by otp.test") && shown.contains("tls   "), "\(shown)")
  }
}

@Suite("Profiles in the program", .blocking)
struct ProfileTests {
  @Test("a token comes from a command, in the console and without it, and stands in no file")
  func command() throws {
    let service = try Service()
    let folder = try Folder()
    let secret = folder.path + "/vault"
    try FileManager.default.createDirectory(atPath: secret, withIntermediateDirectories: true)
    // In two halves, so that the files themselves do not contain the token either.
    try Data("VAULT-SEC".utf8).write(to: URL(fileURLWithPath: secret + "/a"))
    try Data("RET-TOKEN-1\n".utf8).write(to: URL(fileURLWithPath: secret + "/b"))
    try folder.settings(
      """
      {"text": "x", "guard": "never", "profiles": [
        {"name": "vault", "baseAddress": "\(service.address)", "tokenCommand": "cat \(secret)/a \(secret)/b"},
        {"name": "broken", "baseAddress": "\(service.address)", "tokenCommand": "echo closed >&2; exit 4"}]}
      """)
    let sent = try Program.amoot("send", "--mobile", "9120000001", environment: folder.environment)
    #expect(sent.status == 0, "\(sent)")
    let broken = try Program.amoot(
      "send", "--mobile", "9120000001", "--profile", "broken", environment: folder.environment)
    #expect(broken.status == 2 && broken.errors.contains("ended with exit code 4: closed"), "\(broken)")
    let config = try Program.amoot("config", environment: folder.environment).output
    #expect(config.contains("tokenCommand") && config.contains("cat ") && !config.contains("VAULT-SECRET"))
    let console = try Tmux.console(folder: folder)
    try console.waitFor("from a command")
    try console.waitFor("credit")
    try console.type("9120000002")
    try console.keys("Enter")
    try console.waitFor("Accepted; the code")
    try console.keys("M-p")
    try console.waitFor("Send with")
    try console.keys("Down", "Enter")
    try console.waitFor("ended with exit code 4: closed")
    // The settings are now this profile's.
    try console.keys("F2")
    try console.waitFor("echo closed >&2")
    #expect(try folder.everything().range(of: Data("VAULT-SECRET".utf8)) == nil)
  }

  @Test("a profile is made in the console, filled in, sent with, and there at the next start")
  func new() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"text": "x", "mine": [1]}"#)
    let console = try Tmux.console(folder: folder)
    try console.keys("M-p")
    try console.waitFor("New profile")
    try console.keys("End", "Enter")
    try console.waitFor("Name of the profile: ")
    try console.type("local")
    try console.keys("Enter")
    try console.waitFor("Profile local")
    try console.keys("Home", "Enter", "C-u")
    try console.type(service.address)
    try console.keys("Enter")
    try console.waitFor("Base address = " + service.address)
    try console.keys("Down", "Enter")
    try console.paste("LOCAL-TOKEN-5\n")
    try console.keys("Enter")
    try console.waitFor("credit 25,000 rials")
    try console.keys("Escape")
    try console.waitFor("Send a test OTP")
    try console.type("9120000001")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    try console.keys("C-q")
    try console.waitFor("shell>")
    let text = try String(contentsOfFile: folder.path + "/config/amoot-otp/config.json", encoding: .utf8)
    #expect(text.contains("\"mine\": [") && text.contains("\"name\": \"production\""), "\(text)")
    // The profile used at launch is unchanged.
    let again = try Tmux.console(folder: folder)
    try again.waitFor("production")
    try again.keys("M-p", "Down", "Enter")
    try again.waitFor("Sending with local now")
    try again.waitFor("credit ")
  }
}

@Suite("Pictures", .blocking)
struct PictureTests {
  @Test(
    "the README's pictures are what the program prints now", arguments: ["console", "details"], ["", "-fa"])
  func fresh(_ scene: String, _ language: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let stored = try String(
      contentsOf: root.appendingPathComponent("assets/\(scene)\(language).svg"), encoding: .utf8)
    let environment = ["AMOOT_LANGUAGE": language == "-fa" ? "fa" : "en"]
    let printed = try Program.amoot("screenshot", scene, environment: environment).output
    #expect(stored == printed, "amoot-otp screenshot \(scene) > assets/\(scene)\(language).svg makes it anew")
    #expect(printed == (try Program.amoot("screenshot", scene, environment: environment).output))
  }

  @Test("every scene is printed in every form; a size that cannot be is refused")
  func scenes() throws {
    for scene in ["console", "details", "history", "statuses", "find", "code"] {
      for form in ["svg", "text", "ansi"] {
        let result = try Program.amoot("screenshot", scene, "--format", form, "--size", "80x24")
        #expect(result.status == 0 && result.output.utf8.count > 500, "\(scene) \(form): \(result)")
      }
    }
    let variables = ["NO_COLOR": "1"]
    let plain = try Program.run([Program.path, "screenshot", "--format", "ansi"], environment: variables)
      .output
    #expect(try Program.amoot("screenshot", "--format", "ansi").output.contains("\u{1B}[1;36m"))
    #expect(plain.contains("\u{1B}[1m") && plain.firstMatch(of: /\e\[(\d+;)*3\dm/) == nil, "\(plain)")
    for size in ["0x0", "39x10", "100", "axb", "301x20"] {
      #expect(try Program.amoot("screenshot", "--size", size).status == 2)
    }
  }

  @Test("Alt-S writes the screen beside the shell, without the token")
  func console() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"text": "x"}"#)
    let console = try Tmux(
      folder: folder, environment: service.environment("PICTURE-SECRET-TOKEN"),
      "cd \(folder.path); \(Program.path)")
    try console.waitFor("● ready")
    try console.keys("M-s")
    try console.waitFor("Screen saved to amoot-otp-")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix("amoot-otp-")
    }
    #expect(Set(names.map { ($0 as NSString).pathExtension }) == ["svg", "txt", "ansi"])
    let text = try String(
      contentsOfFile: folder.path + "/" + (names.first { $0.hasSuffix("txt") } ?? ""), encoding: .utf8)
    #expect(text.contains("Send a test OTP") && text.contains("● ready"))
    #expect(try folder.everything().range(of: Data("PICTURE-SECRET".utf8)) == nil)
  }
}

@Suite("The first run in the program", .blocking)
struct FirstRunTests {
  @Test("a token is entered, tested and saved for its owner alone; the next start needs nothing")
  func token() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = ["AMOOT_BASE_URL": service.address]
    let console = try Tmux(folder: folder, environment: environment, Program.path)
    try console.waitFor("Welcome")
    try console.paste("FIRSTRUN-TOKEN-77\n")
    try console.keys("Enter")
    try console.waitFor("✓ accepted, account Demo account")
    try console.keys("Enter")
    try console.waitFor("Saved in")
    try console.waitFor("from settings")
    let path = folder.path + "/config/amoot-otp/config.json"
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("FIRSTRUN-TOKEN-77"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try console.keys("C-q")
    try console.waitFor("shell>")
    let again = try Tmux(folder: folder, environment: environment, Program.path)
    try again.waitFor("from settings")
    #expect(try !again.screen().contains("Welcome"))
  }

  @Test("a command is entered instead, what it prints is tested, and only the command is saved")
  func command() throws {
    let service = try Service()
    let folder = try Folder()
    let secret = folder.path + "/vault"
    try Data("VAULT-TOKEN-88\nsecond line\n".utf8).write(to: URL(fileURLWithPath: secret))
    let environment = ["AMOOT_BASE_URL": service.address]
    let console = try Tmux(folder: folder, environment: environment, Program.path)
    try console.waitFor("Welcome")
    try console.keys("C-t")
    try console.waitFor("Command that prints your account's token")
    try console.type("cat " + secret + "x")
    try console.keys("Enter")
    try console.waitFor("the token command ended with exit code 1")
    try console.keys("BSpace", "Enter")
    try console.waitFor("✓ accepted, account Demo account")
    try console.keys("Enter")
    try console.waitFor("Token command =")
    try console.waitFor("from a command")
    try console.waitFor("credit 25,000 rials")
    let path = folder.path + "/config/amoot-otp/config.json"
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"tokenCommand\": \"cat "))
    try console.keys("C-q")
    try console.waitFor("shell>")
    try FileManager.default.removeItem(atPath: secret)
    #expect(try folder.everything().range(of: Data("VAULT-TOKEN".utf8)) == nil)
    try Data("VAULT-TOKEN-88\n".utf8).write(to: URL(fileURLWithPath: secret))
    let again = try Tmux(folder: folder, environment: environment, Program.path)
    try again.waitFor("from a command")
    try again.waitFor("credit 25,000 rials")
  }

  @Test("the demo opens from it, and leaves nothing")
  func demo() throws {
    let folder = try Folder()
    let console = try Tmux(
      folder: folder, environment: ["AMOOT_BASE_URL": "http://127.0.0.1:1/rest"], Program.path)
    try console.waitFor("Welcome")
    try console.keys("Tab")
    try console.waitFor("simulated service")
    try console.waitFor("credit 25,000 rials")
    // The terminal belongs to the console again: typed text is not echoed beside it.
    try console.type("09120000000")
    try console.waitFor("→ 9120000000")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    let first = try #require(try console.screen().split(separator: "\n").first)
    #expect(first.hasPrefix(" amoot-otp   DEMO"), "\(first)")
    #expect(try console.variable("cursor_y") == "4")
    try console.keys("C-q")
    try console.waitFor("shell>")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/config"))
  }
}

@Suite("The clipboard", .blocking)
struct ClipboardTests {
  @Test("a terminal is asked by one sequence; within screen in pieces, each in brackets of its own")
  func sequences() throws {
    let short = try #require(ClipboardSequence("48213", environment: [:]))
    #expect(short.text == "\u{1B}]52;c;NDgyMTM=\u{07}")
    let long = String(repeating: "کد", count: 300)
    let plain = try #require(ClipboardSequence(long, environment: ["TMUX": "x", "STY": "y"])).text
    let wrapped = try #require(ClipboardSequence(long, environment: ["STY": "y"])).text
    let pieces = wrapped.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(pieces.count > 3 && pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 250 })
    #expect(pieces.map { $0.dropFirst(2) }.joined() == plain)
  }

  @Test("what a terminal would throw away is not sent to it")
  func limit() {
    let text = String(repeating: "x", count: ClipboardSequence.limit)
    #expect(ClipboardSequence(text, environment: [:]) != nil)
    #expect(ClipboardSequence(text + "x", environment: [:]) == nil)
  }

  @Test(
    "the desktop's own tool is used where there is one; where it fails, the terminal; over SSH the terminal")
  func tool() throws {
    let folder = try Folder()
    let tool = folder.path + "/wl-copy"
    func write(_ script: String) throws {
      // Written by another process: a child started by this one would briefly inherit our descriptor, and a program
      // that is open for writing cannot be run.
      let made = try Program.run(["sh", "-c", "cat > \"$0\" && chmod 755 \"$0\"", tool], input: script)
      try #require(made.status == 0, "\(made.errors)")
    }
    try write("#!/bin/sh\ncat > '\(folder.path)/clip'\n")
    var environment = [
      "WAYLAND_DISPLAY": "wayland-0", "PATH": folder.path + ":" + (Program.base["PATH"] ?? ""),
    ]
    func console() throws -> Tmux {
      let console = try Tmux.console(environment: environment, arguments: "--demo")
      try console.type("9120000001")
      try console.keys("Enter")
      try console.waitFor("Accepted; the code is")
      try console.keys("C-y")
      return console
    }
    let first = try console()
    try first.waitFor("to the clipboard, by wl-copy")
    let code = try String(contentsOfFile: folder.path + "/clip", encoding: .utf8)
    #expect(code.count == 5 && code.allSatisfy(\.isNumber), "\(code)")
    try write("#!/bin/sh\nexit 1\n")
    let second = try console()
    try second.waitFor("to tmux's buffer")
    #expect(try second.clipboard().contains(code))
    try write("#!/bin/sh\ncat > '\(folder.path)/never'\n")
    environment["SSH_CONNECTION"] = "10.0.0.1 1 10.0.0.2 22"
    let third = try console()
    try third.waitFor("to tmux's buffer")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/never"))
  }
}
