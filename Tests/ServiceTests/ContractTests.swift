import AmootSMS
import CurlTransport
import Foundation
import HTTPTypes
import Simulator
import Synchronization
import Testing
import Wording

/// A case of the contract. The same list of cases runs in process and over a socket.
struct ContractCase: Sendable, CustomTestStringConvertible {
  let mobile: String
  var token = "any-good-token-1"
  let expected: String

  var testDescription: String { "\(mobile) \(token) → \(expected)" }

  static let all: [ContractCase] = [
    .init(mobile: "9120000000", expected: "accepted Success"),
    .init(mobile: "9120001000", expected: "refused Failed 0"),
    .init(mobile: "9120001001", expected: "accepted Success"),
    .init(mobile: "9120001004", expected: "refused CreditNotEnough 4"),
    .init(mobile: "9120001500", expected: "refused ServerError 500"),
    .init(mobile: "9120001777", expected: "refused status 777"),
    .init(mobile: "9120002207", expected: "refused Token_NotAllowIP -207"),
    .init(mobile: "9120002109", expected: "refused User_NotAllowHttp -109"),
    .init(mobile: "9120002999", expected: "refused status -999"),
    .init(mobile: "9120000000", token: "expired", expected: "refused Token_Expired -204"),
    .init(mobile: "9120000000", token: "disabled", expected: "refused Token_Disabled -203"),
    .init(mobile: "9120000000", token: "invalid", expected: "refused Token_Invalid -202"),
    .init(mobile: "9120000000", token: "missing", expected: "refused Token_NotExists -201"),
    .init(mobile: "9120000000", token: "wrong-ip", expected: "refused Token_NotAllowIP -207"),
    .init(mobile: "9120000000", token: "wrong-method", expected: "refused Token_NotAllowMethod -208"),
    .init(mobile: "9120003002", expected: "unknown connection lost"),
    .init(mobile: "9120003003", expected: "unknown web page, HTTP 500"),
    .init(mobile: "9120003004", expected: "unknown answer cut off"),
    .init(mobile: "9120003006", expected: "unknown answer too large"),
    .init(mobile: "9120003007", expected: "accepted Success hiddenCharacters"),
    .init(mobile: "9120003008", expected: "unknown redirected (HTTP 302)"),
    .init(mobile: "9120003009", expected: "unknown empty answer"),
    .init(mobile: "9120003010", expected: "accepted Success statusIsNumber"),
    .init(mobile: "9120003011", expected: "accepted Success dataIsFlat"),
    .init(mobile: "9120003012", expected: "accepted Success dataIsArray"),
    .init(mobile: "9120003013", expected: "accepted Success mobileIsNumber"),
    .init(mobile: "9120003014", expected: "accepted Success codeIsNumber codePadded"),
    .init(mobile: "9120003015", expected: "accepted Success codeMasked"),
    .init(mobile: "9120003016", expected: "unknown answer is not JSON"),
  ]

  func run(_ transport: any Transport, base: BaseAddress, method: RequestEncoding) async throws {
    let client = ServiceClient(transport: transport, base: base, method: method)
    let request = SendOTPRequest(
      mobile: try MobileNumber(mobile), text: try MessageText("کد 1 + & = %\n😀"),
      lineNumber: try LineNumber("public"),
      codeLength: try CodeLength(6))
    let result = await client.send(client.prepare(request, now: Date()), token: try Token(token))
    #expect(Self.words(result.outcome) == expected)
    if let code = result.outcome.answer?.code, expected == "accepted Success", mobile != "9120003007" {
      #expect(code.count == 6)
    }
  }

  static func words(_ outcome: SendOutcome) -> String {
    switch outcome {
    case .accepted(let answer), .refused(let answer):
      let deviations = answer.deviations.filter { $0 != .unknownStatus && $0 != .messageIDIsText }
        .filter { !(outcome.kind == .refused && $0 == .statusIsNumber) }
      return ([outcome.kind.rawValue, answer.status.display.english] + deviations.map(\.rawValue)).joined(
        separator: " ")
    case .unknown(_, let reason): return "unknown \(reason.brief.english)"
    case .notSent(let phase, _): return "notSent \(phase.rawValue)"
    }
  }
}

@Suite("The contract")
struct ContractTests {
  @Test("holds in process", arguments: ContractCase.all, RequestEncoding.allCases)
  func inProcess(_ contract: ContractCase, _ method: RequestEncoding) async throws {
    let base = try BaseAddress("http://127.0.0.1/rest")
    try await contract.run(SimulatedTransport(), base: base, method: method)
  }

  @Test(
    "holds over a socket, every case on one connection after the other", arguments: RequestEncoding.allCases)
  func overSocket(_ method: RequestEncoding) async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let transport = CurlTransport()
    for contract in ContractCase.all { try await contract.run(transport, base: base, method: method) }
    await simulator.stop()
  }

  @Test("AccountStatus tells credit and lines, and the token's refusal")
  func accountStatus() async throws {
    let client = ServiceClient(
      transport: SimulatedTransport(), base: try BaseAddress("http://127.0.0.1/rest"))
    let status = try await client.call(.accountStatus, token: try Token("good")).result.get()
    #expect(status.credit == 25_000)
    #expect(status.lineNumbers == ["98", "public", "service"])
    #expect(
      try await client.call(.accountStatus, token: try Token("expired")).result.get().status.code == -204)
  }

  @Test("credit is used up, and then refused")
  func credit() async throws {
    let client = ServiceClient(
      transport: SimulatedTransport(), base: try BaseAddress("http://127.0.0.1/rest"))
    let request = SendOTPRequest(
      mobile: try MobileNumber("9120000000"), text: try MessageText(String(repeating: "س", count: 670)),
      lineNumber: try LineNumber("98"), codeLength: .shortest)
    var kinds: [Outcome] = []
    for _ in 0..<3 {
      kinds.append(
        await client.send(client.prepare(request, now: Date()), token: try Token("good")).outcome.kind)
    }
    // Ten parts at 1,000 rials each: 25,000 pays for two messages.
    #expect(kinds == [.accepted, .accepted, .refused])
  }
}

@Suite("The simulator's checks")
struct SimulatorTests {
  struct RawCase: Sendable, CustomTestStringConvertible {
    let name: String
    let parameters: [(String, String)]
    let code: Int
    var testDescription: String { name }
  }

  static let good: [(String, String)] = [
    ("SendDateTime", "2026-11-23 12:00:00"), ("SMSMessageText", "hi"), ("LineNumber", "public"),
    ("Mobile", "9120000000"), ("CodeLength", "4"),
  ]

  static func with(_ name: String, _ value: String?) -> [(String, String)] {
    good.compactMap { $0.0 == name ? value.map { (name, $0) } : $0 }
  }

  static let cases: [RawCase] = [
    .init(name: "good", parameters: good, code: 1),
    .init(name: "no text", parameters: with("SMSMessageText", nil), code: 14),
    .init(name: "blank text", parameters: with("SMSMessageText", "  "), code: 14),
    .init(name: "no line", parameters: with("LineNumber", nil), code: 12),
    .init(name: "no such line", parameters: with("LineNumber", "mine"), code: 5),
    .init(name: "no mobile", parameters: with("Mobile", nil), code: 16),
    .init(name: "bad mobile", parameters: with("Mobile", "12"), code: 101),
    .init(name: "with zero", parameters: with("Mobile", "09120000000"), code: 1),
    .init(name: "short code", parameters: with("CodeLength", "3"), code: 120),
    .init(name: "no code length", parameters: with("CodeLength", nil), code: 120),
    .init(name: "no date", parameters: with("SendDateTime", nil), code: 106),
    .init(name: "bad date", parameters: with("SendDateTime", "tomorrow"), code: 106),
    .init(name: "iso date", parameters: with("SendDateTime", "2026-11-23T12:00:00+03:30"), code: 1),
  ]

  @Test("answer as the real service is known to", arguments: cases)
  func checks(_ raw: RawCase) async throws {
    let request = ServiceRequest(
      .sendOTP, parameters: raw.parameters.map { .init($0.0, $0.1) },
      base: try BaseAddress("http://127.0.0.1/rest"),
      token: try Token("good"), method: .post)
    let exchange = await SimulatedTransport().perform(request, limits: TransportLimits())
    let answer = try SendOTPAnswer(decoding: exchange.body, codeLength: .shortest)
    #expect(answer.status.code == raw.code)
  }

  @Test("the log lists what was received, in order, without the token")
  func log() async throws {
    let simulator = Simulator()
    let address = try await simulator.start()
    let client = ServiceClient(transport: CurlTransport(), base: try BaseAddress(address), method: .get)
    let request = SendOTPRequest(
      mobile: try MobileNumber("9120000000"), text: try MessageText("a+b&c=d%\n😀 می‌خواهم"),
      lineNumber: try LineNumber("public"), codeLength: .shortest)
    _ = await client.send(client.prepare(request, now: Date()), token: try Token("VERY-SECRET-TOKEN"))
    var post = client
    post.method = .post
    _ = await post.send(post.prepare(request, now: Date()), token: try Token("VERY-SECRET-TOKEN"))
    let log = try await text(of: address + "/_log")
    #expect(!log.contains("VERY-SECRET"))
    #expect(log.contains(#""method":"GET""#) && log.contains(#""token":"query""#))
    #expect(log.contains(#""method":"POST""#) && log.contains(#""token":"header""#))
    #expect(log.components(separatedBy: #""SMSMessageText":"a+b&c=d%\n😀 می‌خواهم""#).count == 3)
    await simulator.stop()
  }

  @Test(
    "a token under any name, anywhere in a call, is not in the log, nor told to whoever watches",
    arguments: [
      "GET /rest/SendOTP?Tokne=VERY-SECRET-1", "GET /rest/SendOTP?api_key=VERY-SECRET-1&Mobile=9120000000",
      "GET /rest/SendOTP/VERY-SECRET-1", "GET /VERY-SECRET-1/SendOTP", "GET /rest/SendOTP?VERY-SECRET-1",
      "GET /rest/SendOTP?token=VERY-SECRET-1&SMSMessageText=VERY-SECRET-1&VERY-SECRET-1=x",
      "POST /rest/SendOTP VERY-SECRET-1", "POST /rest/SendOTP Authorization=VERY-SECRET-1&Mobile=9120000000",
      "GET /rest/SendOTP?token=VERY-SECRET-1&Mobile=VERY-SECRET-1&CodeLength=VERY-SECRET-1",
      "GET /rest/SendOTP?token=VERY-SECRET-1&LineNumber=VERY-SECRET-1&SendDateTime=VERY-SECRET-1",
    ])
  func misplacedToken(_ call: String) async throws {
    let told = Mutex<[String]>([])
    let simulator = Simulator(onCall: { call in
      told.withLock { $0.append("\(call.path) \(call.mobile) \(call.remarks.map { $0.text(in: .english) })") }
    })
    let address = try await simulator.start()
    let parts = call.split(separator: " ").map(String.init)
    let body = parts.count > 2 ? parts[2] : ""
    let head =
      "\(parts[0]) \(parts[1]) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
      + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    let answer = try await SimulatorBoundsTests.exchange(Data(head.utf8), at: address)
    #expect(answer.hasPrefix("HTTP/1.1"))
    let log = try await text(of: address + "/_log")
    #expect(log.contains("remarks") && !log.contains("VERY-SECRET"), "\(log)")
    #expect(told.withLock { $0.count == 1 && !$0[0].contains("VERY-SECRET") }, "\(told.withLock { $0 })")
    await simulator.stop()
  }

  @Test("the same seed gives the same codes")
  func seeds() async throws {
    func codes(_ seed: UInt64) async throws -> [String?] {
      let client = ServiceClient(
        transport: SimulatedTransport(seed: seed), base: try BaseAddress("http://127.0.0.1/rest"))
      let request = SendOTPRequest(
        mobile: try MobileNumber("9120000000"), text: try MessageText("a"), lineNumber: try LineNumber("98"),
        codeLength: try CodeLength(8))
      var codes: [String?] = []
      for _ in 0..<3 {
        codes.append(
          await client.send(client.prepare(request, now: Date()), token: try Token("good")).outcome.answer?
            .code)
      }
      return codes
    }
    #expect(try await codes(7) == (try await codes(7)))
    #expect(try await codes(7) != (try await codes(8)))
  }

  @Test("a port that is taken is said")
  func taken() async throws {
    let first = Simulator()
    let address = try await first.start()
    let port = try #require(UInt16(address.split(separator: ":")[2].prefix { $0.isNumber }))
    await #expect(throws: SimulatorError.self) { try await Simulator(port: port).start() }
    await first.stop()
  }

  private func text(of address: String) async throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["curl", "-s", address]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
