import AmootSMS
import ConsoleData
import CurlTransport
import Foundation
import HistoryStore
import Screen
import Settings
import Simulator
import Synchronization
import TestSupport
import Testing

@testable import ConsoleCore
@testable import ConsoleRuntime

/// From a send to its arrival, with a real history and a real service on loopback.
@Suite("Deliveries in the loop", .blocking)
struct DeliveryTests {
  /// The calls of the methods that ask about deliveries.
  private final class Calls: Sendable {
    private let paths = Mutex<[(path: String, time: Date)]>([])

    func add(_ call: SimulatorCall) {
      guard call.path.contains("Deliver") else { return }
      paths.withLock { $0.append((call.path, call.time)) }
    }
    var all: [(path: String, time: Date)] { paths.withLock { $0 } }
  }

  private static func accepted(
    _ place: LoopHarness.Place, _ ids: [String], at date: Date, base: BaseAddress? = nil,
    profile: String = "test"
  ) throws {
    let store = try HistoryStore(path: place.paths.historyFile)
    for id in ids {
      let request = SendOTPRequest(
        mobile: try MobileNumber("9120000000"), text: try MessageText("x"),
        lineNumber: try LineNumber("public"),
        codeLength: try CodeLength(5))
      let client = ServiceClient(transport: CurlTransport(), base: try base ?? BaseAddress(place.address))
      let draft = SendDraft(startedAt: date, profile: profile, prepared: client.prepare(request, now: date))
      var row = SendRecord(id: try store.begin(draft), draft: draft)
      row.finish(.accepted(SendOTPAnswer(status: .success, messageID: id, code: "12345")), duration: 0.1)
      try store.finish(row, exchange: nil)
    }
    store.close()
  }

  @Test("asks until a message has reached the phone, writes each change, and is silent then")
  func arrives() async throws {
    let calls = Calls()
    let console = try await LoopHarness(simulator: Simulator(speed: 20, onCall: calls.add))
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.expect("Accepted; the code is")
    console.terminal.press(.named(.function(4)))
    console.wait(for: "the arrival") { console in
      console.terminal.text.contains("on the phone") && console.loop.model.delivery.awaited == nil
    }
    let row = try console.rows()[0]
    #expect(row.delivery.code == 1 && row.delivery.registeredAt != nil, "\(row.delivery)")
    #expect(console.loop.model.history.rows[0].delivery == row.delivery)
    #expect(!calls.all.isEmpty && console.loop.model.deliveryWake == nil)
  }

  @Test("of two hundred messages on their way, two questions are put, a second apart")
  func many() async throws {
    let calls = Calls()
    let console = try await LoopHarness(simulator: Simulator(credit: 1_000_000, onCall: calls.add))
    let base = console.configuration.preferences.current.base
    let client = ServiceClient(transport: CurlTransport(), base: base)
    var ids: [String] = []
    for _ in 0..<200 {
      let request = SendOTPRequest(
        mobile: try MobileNumber("9120005001"), text: try MessageText("x"),
        lineNumber: try LineNumber("public"),
        codeLength: try CodeLength(5))
      let sent = await client.send(
        client.prepare(request, now: Date()), token: try Token("test-token-00003f9a"))
      ids.append(try #require(sent.outcome.answer?.messageID))
    }
    try Self.accepted(
      LoopHarness.Place(folder: console.folder, address: base.description, members: ""), ids,
      at: Date() - 7_200)
    console.loop.start()
    console.wait(for: "both answers") { calls.all.count >= 2 && $0.loop.model.delivery.awaited == nil }
    let times = calls.all.map(\.time)
    #expect(calls.all.allSatisfy { $0.path.hasSuffix("/GetDeliveries") } && times.count == 2)
    #expect(zip(times, times.dropFirst()).allSatisfy { $1.timeIntervalSince($0) > 0.9 }, "\(times)")
    let rows = try HistoryStore(path: console.place.paths.historyFile).page(limit: 300)
    #expect(rows.count == 200 && rows.allSatisfy { $0.delivery.code == 900 })
    #expect(console.loop.model.deliveryWake == nil)
  }

  @Test("a row of another address or profile gets no call")
  func elsewhere() async throws {
    let calls = Calls()
    let console = try await LoopHarness(
      simulator: Simulator(onCall: calls.add),
      prepare: { place in
        try Self.accepted(place, ["1"], at: Date() - 60, base: .production)
        try Self.accepted(place, ["2"], at: Date() - 60, profile: "other")
      })
    console.loop.start()
    console.wait(for: "the rows") {
      $0.loop.model.delivery.awaitedFind == nil && !$0.loop.model.history.rows.isEmpty
    }
    #expect(console.loop.model.deliveryWake == nil && calls.all.isEmpty)
  }

  @Test("of two consoles one asks, and the other shows what it was told")
  func twoConsoles() async throws {
    let calls = Calls()
    let one = try await LoopHarness(
      simulator: Simulator(onCall: calls.add),
      prepare: { try Self.accepted($0, ["1", "2", "3"], at: Date() - 7_200) })
    let queue = try #require(MessageQueue())
    let terminal = RecordingTerminal()
    let two = ConsoleLoop(
      one.configuration,
      form: FormValues(line: "public", mobile: "9120000000", codeLength: "5", sendAt: "now", text: "x"),
      terminal: terminal, queue: queue, installSignals: {})
    one.loop.start()
    two.start()
    let deadline = Date() + 20
    func isDone(_ loop: ConsoleLoop) -> Bool {
      loop.model.delivery.awaited == nil && loop.model.delivery.awaitedFind == nil
        && loop.model.history.rows.count == 3
        && loop.model.history.rows.allSatisfy { $0.delivery.askedAt != nil }
    }
    while !(isDone(one.loop) && isDone(two)), Date() < deadline {
      one.loop.runOnce()
      two.runOnce()
    }
    #expect(isDone(one.loop) && isDone(two), "\(one.terminal.text)\n\(terminal.text)")
    #expect(calls.all.count == 1, "\(calls.all)")
  }

  /// Carries everything but questions about deliveries, which get no answer until they are given up.
  private struct Hanging: Transport {
    func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
      guard request.parameters.contains(where: { $0.name.hasSuffix("MessageID") }) else {
        return await CurlTransport().perform(request, limits: limits)
      }
      let (stream, continuation) = AsyncStream<Never>.makeStream()
      for await _ in stream {}
      continuation.finish()
      return Exchange(failure: .cancelled(.wait), requestLeft: true)
    }
  }

  @Test("a question that hangs holds up neither a send nor a key")
  func hanging() async throws {
    let console = try await LoopHarness(transport: Hanging())
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.expect("Accepted; the code is")
    console.terminal.press(.named(.function(4)))
    console.wait(for: "the question") { $0.loop.model.delivery.awaited != nil }
    console.terminal.press(.named(.escape), .control("u"), .paste("9120000001"), .named(.enter))
    console.wait(for: "another send") { $0.loop.model.history.rows.count { $0.state == .accepted } == 2 }
    #expect(console.loop.model.delivery.awaited != nil)
  }

  @Test("a token that may only send is told so once, and the rest works")
  func sendOnly() async throws {
    let calls = Calls()
    let console = try await LoopHarness(
      simulator: Simulator(onCall: calls.add),
      prepare: { place in
        try place.writeSettings(
          #"{"profiles": [{"name": "test", "baseAddress": "\#(place.address)", "token": "send-only", "guard": "never"}]}"#
        )
      })
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.expect("Accepted; the code is")
    console.terminal.press(.named(.function(4)))
    console.expect("the service tells nothing about deliveries")
    #expect(calls.all.count == 1 && console.loop.model.deliveryWake == nil)
    console.terminal.press(.named(.escape), .control("u"), .paste("9120000001"), .named(.enter))
    console.wait(for: "another send") { $0.loop.model.history.rows.count { $0.state == .accepted } == 2 }
    #expect(calls.all.count == 1)
    #expect(try console.rows().contains { $0.delivery.problem?.isRefusedForGood == true })
  }

  @Test("an unknown message is found in the provider's list, and its delivery is asked about from then on")
  func look() async throws {
    let console = try await LoopHarness(mobile: "9120003004", simulator: Simulator(speed: 20))
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.wait(for: "an unknown outcome") { $0.loop.model.history.rows.first?.state == .unknown }
    console.terminal.press(.named(.function(3)), .character("l"))
    console.expect("the provider lists it as")
    #expect(try console.rows()[0].state == .accepted)
    console.wait(for: "a report") { $0.loop.model.history.rows.first?.delivery.code != nil }
  }

  @Test("a number that has opted out is told so")
  func optOut() async throws {
    let console = try await LoopHarness(mobile: "9120005007")
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.expect("Accepted; the code is")
    console.terminal.press(.named(.function(3)), .character("o"))
    console.expect("has opted out of the line public")
    console.terminal.press(.named(.enter))
    console.expect("opted out of this line, as by answering")
  }
}
