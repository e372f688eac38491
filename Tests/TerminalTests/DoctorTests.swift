import AmootSMS
import Foundation
import NcursesTerminal
import TestSupport
import Testing

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
    let folder = try Folder(service)
    let result = try folder.amoot("doctor", "--json")
    #expect(result.status == 0, "\(result)")
    let found = try Self.verdicts(result.output)
    for name in [
      "locale", "settings", "permissions", "history", "service", "name", "connection", "clock", "token",
      "delivery",
    ] {
      #expect(found[name]?.verdict == "good", "\(name): \(String(describing: found[name]))")
    }
    #expect(try !service.log().contains("SendOTP"))
    #expect(try folder.amoot("doctor").output.contains("ok   token"))
    // The doctor only looks and creates nothing.
    #expect(try folder.everything().isEmpty)
  }

  @Test("goes on when settings, history, network and token are all broken")
  func broken() throws {
    let folder = try Folder(settings: "{ oops")
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
    #expect(
      found["history"]?.verdict == "bad"
        && found["history"]?.detail.contains("not an amoot-otp history") == true)
    #expect(found["locale"]?.verdict == "warning")
    #expect(found["permissions"]?.verdict == "warning")
    #expect(found["connection"]?.verdict == "bad", "\(found)")
    #expect(found["token"]?.verdict == "skipped")
  }

  @Test("tells a token that may send but not ask about deliveries")
  func sendOnly() throws {
    let service = try Service()
    let folder = try Folder()
    let result = try Program.amoot(
      "doctor", "--json", environment: folder.environment.merging(service.environment("send-only")) { $1 })
    let found = try Self.verdicts(result.output)
    #expect(found["delivery"]?.verdict == "warning", "\(result)")
    #expect(found["delivery"]?.detail.contains("Token_NotAllowMethod") == true, "\(result)")
    #expect(result.output.contains("Allow GetDelivery and GetDeliveries"), "\(result)")
  }

  @Test("tells a refused token, and none")
  func token() throws {
    let service = try Service()
    let folder = try Folder()
    let refused = try Program.amoot(
      "doctor", "--json", environment: folder.environment.merging(service.environment("expired")) { $1 })
    #expect(refused.status == 1 && refused.output.contains("Token_Expired"), "\(refused)")
    let none = try folder.amoot("doctor", "--json", adding: ["AMOOT_BASE_URL": service.address])
    #expect(none.status == 1 && none.output.contains("none is set"), "\(none)")
    // A request without a token goes out without one, and without a placeholder.
    #expect(try service.log().contains(#""token":"none""#))
  }

  @Test("asks nobody when it does not know whom, and says where the fault is")
  func wrongAddress() throws {
    let folder = try Folder()
    for address in ["127.0.0.1:1/rest", "http://nohost.invalid/rest"] {
      let result = try folder.amoot(
        "doctor", "--json", adding: ["AMOOT_BASE_URL": address, "AMOOT_TOKEN": "x-token-1234"])
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
