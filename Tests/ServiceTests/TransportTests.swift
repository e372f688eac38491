import AmootSMS
import CurlTransport
import Foundation
import Simulator
import Synchronization
import TestSupport
import Testing

@Suite("The transport")
struct TransportTests {
  static func request(_ mobile: String, base: BaseAddress, method: RequestEncoding = .post) throws
    -> ServiceRequest
  {
    ServiceRequest(
      .sendOTP,
      parameters: [
        .init("SendDateTime", "2026-11-23 12:00:00"), .init("SMSMessageText", "hi"),
        .init("LineNumber", "public"),
        .init("Mobile", mobile), .init("CodeLength", "4"),
      ], base: base, token: try Token("TRACE-SECRET-1234"), method: method)
  }

  @Test("says the phase when nothing listens")
  func refused() async throws {
    let base = try BaseAddress("http://127.0.0.1:\(try freePort())/rest")
    let exchange = await CurlTransport().perform(
      try Self.request("9120000000", base: base), limits: TransportLimits())
    #expect(!exchange.requestLeft)
    #expect(exchange.failure?.phase == .connect)
    #expect(SendOutcome(exchange, codeLength: .shortest).kind == .notSent)
  }

  @Test("says the phase when a name is not known")
  func name() async throws {
    let base = try BaseAddress("https://no-such-host.invalid/rest")
    let exchange = await CurlTransport().perform(
      try Self.request("9120000000", base: base), limits: TransportLimits())
    #expect(!exchange.requestLeft)
    #expect(exchange.failure?.phase == .name)
  }

  @Test("says TLS when the other side speaks none, and sends nothing")
  func tls() async throws {
    let simulator = Simulator()
    let address = try await simulator.start()
    let base = try BaseAddress(address.replacing("http://", with: "https://"))
    let exchange = await CurlTransport().perform(
      try Self.request("9120000000", base: base),
      limits: TransportLimits(connectTimeout: .seconds(3), totalTimeout: .seconds(3)))
    #expect(!exchange.requestLeft)
    #expect(exchange.failure?.phase == .tls)
    await simulator.stop()
  }

  @Test("says TLS when the other side takes the connection and stays silent")
  func silentTLS() async throws {
    let (descriptor, port) = try loopbackSocket(listening: true)
    defer { close(descriptor) }
    let base = try BaseAddress("https://127.0.0.1:\(port)/rest")
    let exchange = await CurlTransport().perform(
      try Self.request("9120000000", base: base),
      limits: TransportLimits(connectTimeout: .seconds(0.4), totalTimeout: .seconds(5)))
    #expect(!exchange.requestLeft)
    #expect(exchange.failure == .timedOut(.tls, after: .seconds(0.4)))
  }

  @Test("gives up a silent server, and knows that the request left")
  func silent() async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let exchange = await CurlTransport().perform(
      try Self.request("9120003001", base: base), limits: TransportLimits(totalTimeout: .seconds(0.3)))
    #expect(exchange.requestLeft)
    #expect(exchange.failure == .timedOut(.wait, after: .seconds(0.3)))
    await simulator.stop()
  }

  @Test("cancels before and after the request left, and says which")
  func cancel() async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let transport = CurlTransport()
    let request = try Self.request("9120003001", base: base)
    let early = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await transport.perform(request, limits: TransportLimits())
    }
    let before = await early.value
    #expect(!before.requestLeft)
    #expect(before.failure == .cancelled(.name))

    let late = Task { await transport.perform(request, limits: TransportLimits()) }
    await simulator.arrival(of: 1)
    late.cancel()
    let after = await late.value
    #expect(after.requestLeft)
    #expect(after.failure == .cancelled(.wait))
    await simulator.stop()
  }

  @Test("stops reading at the bound and keeps what it read")
  func bound() async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let exchange = await CurlTransport().perform(
      try Self.request("9120003006", base: base), limits: TransportLimits(answerSize: 100_000))
    #expect(exchange.failure == .answerTooLarge(limit: 100_000))
    #expect(exchange.body.count == 100_000)
    await simulator.stop()
  }

  @Test("gives every request a connection of its own, and sends none twice")
  func ownConnections() async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let transport = CurlTransport()
    for method in RequestEncoding.allCases {
      for _ in 0..<3 {
        let exchange = await transport.perform(
          try Self.request("9120000000", base: base, method: method), limits: TransportLimits())
        #expect(!exchange.connection.reused)
        #expect((exchange.timing.connect ?? .zero) > .zero)
      }
      let closed = await transport.perform(
        try Self.request("9120003002", base: base, method: method), limits: TransportLimits())
      #expect(closed.requestLeft)
      #expect(closed.failure != nil)
    }
    #expect(simulator.requestCount(mobile: "9120003002") == 2)
    await simulator.stop()
  }

  @Test("carries several at once")
  func concurrent() async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let transport = CurlTransport()
    let requests = try (0..<12).map { try Self.request("91200010\($0 + 10)", base: base) }
    let codes = await withTaskGroup(of: Int?.self) { group in
      for request in requests {
        group.addTask {
          let exchange = await transport.perform(request, limits: TransportLimits())
          return SendOutcome(exchange, codeLength: .shortest).answer?.status.code
        }
      }
      return await group.reduce(into: Set<Int>()) { if let code = $1 { $0.insert(code) } }
    }
    #expect(codes == Set(10...21))
    await simulator.stop()
  }

  @Test("traces what happened without the token")
  func trace() async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let lines = Mutex<[String]>([])
    let transport = CurlTransport { event in lines.withLock { $0.append(event.text) } }
    for method in RequestEncoding.allCases {
      _ = await transport.perform(
        try Self.request("9120000000", base: base, method: method), limits: TransportLimits())
    }
    let text = lines.withLock { $0.joined(separator: "\n") }
    #expect(text.contains("SendOTP"))
    #expect(!text.contains("TRACE-SECRET"))
    await simulator.stop()
  }

  @Test("an answer that repeats the token is kept without it")
  func echo() async throws {
    struct Echo: Transport {
      func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
        Exchange(
          body: Data(
            "{\"Status\":\"Success\",\"Mobile\":\"ECHO-SECRET-9999\",\"Code\":\"ECHO-SECRET-9999\"}".utf8),
          requestLeft: true)
      }
    }
    let client = ServiceClient(transport: Echo())
    let request = SendOTPRequest(
      mobile: try MobileNumber("9120000000"), text: try MessageText("a"), lineNumber: try LineNumber("98"),
      codeLength: .shortest)
    let result = await client.send(client.prepare(request, now: Date()), token: try Token("ECHO-SECRET-9999"))
    #expect(!"\(result)".contains("ECHO-SECRET"))
    #expect(result.outcome.answer?.code == ServiceRequest.tokenPlaceholder)
  }
}

/// Returns a port that nothing listens on at the moment.
func freePort() throws -> UInt16 {
  let (descriptor, port) = try loopbackSocket(listening: false)
  close(descriptor)
  return port
}
