import AmootSMS
import CurlTransport
import Foundation
import HTTPTypes
import Simulator
import Synchronization
import Testing
import Wording

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
