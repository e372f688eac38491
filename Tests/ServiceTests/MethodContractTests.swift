import AmootSMS
import CurlTransport
import Foundation
import HTTPTypes
import TestSupport
import Testing
import Wording

@testable import Simulator

/// What every method answers, in process and over a socket, in both of the wire's forms.
@Suite("The contract of the methods that ask", .blocking)
struct MethodContractTests {
  static let base = "http://127.0.0.1/rest"

  private struct Sender {
    let client: ServiceClient
    let token: Token

    func send(_ mobile: String, text: String = "کد شما", line: String = "98") async throws -> String {
      let request = SendOTPRequest(
        mobile: try MobileNumber(mobile), text: try MessageText(text), lineNumber: try LineNumber(line),
        codeLength: .shortest)
      let result = await client.send(client.prepare(request, now: Date()), token: token)
      return try #require(result.outcome.answer?.messageID)
    }

    func ask<Answer>(_ method: ServiceMethod<Answer>) async throws -> Answer {
      try await client.call(method, token: token).result.get()
    }

    /// Asks until a message is in a state.
    func state(_ id: String, _ code: Int) async throws {
      let deadline = ContinuousClock.now + .seconds(20)
      while true {
        // Other tests may have kept this one waiting until after the deadline: ask once more then.
        let isLast = ContinuousClock.now >= deadline
        let answer = try await ask(.delivery(of: id))
        if answer.delivery(of: id)?.state?.code == code { return }
        guard !isLast else {
          Issue.record("\(id) never came to \(code): \(answer)")
          return
        }
        await Task.yield()
      }
    }
  }

  private func check(_ transport: any Transport, base: String, method: RequestEncoding) async throws {
    let client = ServiceClient(transport: transport, base: try BaseAddress(base), method: method)
    let sender = Sender(client: client, token: try Token("good"))

    // From the queue to the phone.
    let usual = try await sender.send("9120000000")
    let first = try #require(try await sender.ask(.delivery(of: usual)).delivery(of: usual))
    #expect(first.state != nil && first.cost == nil && first.registeredAt != nil)
    try await sender.state(usual, 1)
    try await sender.state(try await sender.send("9120004035"), 35)
    try await sender.state(try await sender.send("9120005003"), 1)

    // Several: one left out, one as a title, in another order.
    let queued = try await sender.send("9120005001")
    let absent = try await sender.send("9120005005")
    let titled = try await sender.send("9120005006")
    try await sender.state(titled, 1)
    let several = try await sender.ask(.deliveries(of: [usual, queued, absent, titled]))
    #expect(several.status.isSuccess && several.items.map(\.messageID) == [titled, queued, usual])
    #expect(
      several.delivery(of: titled)?.state?.code == 1 && several.delivery(of: queued)?.state?.code == 900)

    // No answer about a message is no failed delivery.
    for id in [absent, "1", "0", "nonsense"] {
      let answer = try await sender.ask(.delivery(of: id))
      #expect(answer.status.code == 0 && answer.items.isEmpty, "\(id)")
    }
    let broken = try await sender.send("9120005004")
    #expect(try await sender.ask(.delivery(of: broken)).status.code == 500)
    #expect(try await sender.ask(.deliveries(of: [usual, broken])).status.code == 500)

    // Prices: a page in Latin letters costs more, and the credit falls by what is told.
    let mobiles = [try MobileNumber("9120000000"), try MobileNumber("9120000001")]
    let line = try LineNumber("98")
    #expect(
      try await sender.ask(.price(of: try MessageText("سلام"), line: line, mobiles: mobiles)) == .rials(2_000)
    )
    #expect(
      try await sender.ask(.price(of: try MessageText("hello"), line: line, mobiles: mobiles))
        == .rials(3_000))
    let none = try await sender.ask(.price(of: try MessageText("x"), line: line, mobiles: []))
    #expect(none == .refused([ServiceStatus(code: 17)]))
    let before = try #require(try await sender.ask(.accountStatus).credit)
    let price = try await sender.ask(.price(of: try MessageText("hello"), line: line, mobiles: [mobiles[0]]))
    _ = try await sender.send("9120000002", text: "hello")
    let after = try #require(try await sender.ask(.accountStatus).credit)
    #expect(price == .rials(before - after))
    #expect(try await sender.ask(.accountStatus).prices[.base]?.english == 1_500)

    // Opting out, and what was sent.
    #expect(try await sender.ask(.optOut(of: try MobileNumber("9120005007"), line: nil)).hasOptedOut == true)
    #expect(try await sender.ask(.optOut(of: mobiles[0], line: line)).hasOptedOut == false)
    let listed = try await sender.ask(
      .messages(from: Date().addingTimeInterval(-120), to: Date().addingTimeInterval(120)))
    #expect(
      listed.messages.contains { $0.messageID == usual && $0.mobile == "9120000000" && $0.text == "کد شما" })

    // A token that may send, and ask nothing.
    let restricted = Sender(client: client, token: try Token("send-only"))
    _ = try await restricted.send("9120000003")
    #expect(try await restricted.ask(.accountStatus).status.code == -208)
    #expect(try await restricted.ask(.delivery(of: usual)).status.code == -208)
    #expect(try await restricted.ask(.deliveries(of: [usual])).status.code == -208)
    #expect(try await restricted.ask(.optOut(of: mobiles[0], line: nil)).status.code == -208)
    #expect(try await restricted.ask(.messages(from: .now, to: .now)).status.code == -208)
    #expect(
      try await restricted.ask(.price(of: try MessageText("x"), line: line, mobiles: mobiles))
        == .refused([ServiceStatus(code: -208)]))
  }

  @Test("holds in process", arguments: RequestEncoding.allCases)
  func inProcess(_ method: RequestEncoding) async throws {
    try await check(SimulatedTransport(speed: 20), base: Self.base, method: method)
  }

  @Test("holds over a socket", arguments: RequestEncoding.allCases)
  func overSocket(_ method: RequestEncoding) async throws {
    let simulator = Simulator(speed: 20)
    let address = try await simulator.start()
    try await check(CurlTransport(), base: address, method: method)
    await simulator.stop()
  }

  @Test(
    "messages travel as their numbers say",
    arguments: [
      ("9120000000", [900, 200, 8, 8, 1, 1]), ("9120004035", [900, 200, 8, 8, 35, 35]),
      ("9120005001", [900, 900, 900, 900, 900, 900]), ("9120005002", [900, 200, 8, 8, 8, 1]),
      ("9120005003", [900, 200, 8, 2, 2, 1]), ("9120005007", [900, 200, 35, 35, 35, 35]),
    ])
  func travel(_ mobile: String, _ codes: [Int]) {
    let due = Date(timeIntervalSince1970: 1_795_422_600)
    let message = SimulatedMessage(
      id: 1, mobile: mobile, line: "98", text: "x", registeredAt: due, dueAt: due)
    let moments = [0.5, 1.5, 2.5, 4.5, 9.5, 61]
    #expect(moments.map { message.deliveryCode(at: due + $0, speed: 1) } == codes)
    #expect(moments.map { message.deliveryCode(at: due + $0 / 10, speed: 10) } == codes)
    // Before it is due it waits, and that it was handed over is not told.
    #expect(message.deliveryCode(at: due - 60, speed: 1) == 900)
    #expect(message.sentAt(at: due - 60, speed: 1) == due)
    // What stays in the queue is never handed over.
    #expect(message.sentAt(at: due + 2, speed: 1) == (mobile == "9120005001" ? due : due + 1))
  }

  @Test("every method that the client knows is answered, and no other")
  func routes() async throws {
    let transport = SimulatedTransport()
    for name in ServiceMethodName.allCases {
      let request = ServiceRequest(
        name, parameters: [], base: try BaseAddress(Self.base), token: try Token("good"), method: .post)
      #expect(
        await transport.perform(request, limits: TransportLimits()).response?.status.code == 200, "\(name)")
    }
  }
}
