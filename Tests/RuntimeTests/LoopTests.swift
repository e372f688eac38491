import AmootSMS
import ConsoleData
import Foundation
import GRDB
import HistoryStore
import RecordingClient
import Screen
import Settings
import Simulator
import Synchronization
import TestSupport
import Testing

@testable import ConsoleCore
@testable import ConsoleRuntime
import Wording

@Suite("The loop", .blocking)
struct LoopTests {
  private static func putFolderInHistorysPlace(_ place: LoopHarness.Place) throws {
    try FileManager.default.createDirectory(
      atPath: place.paths.historyFile, withIntermediateDirectories: true)
  }

  @Test("paints before it does anything else")
  func firstPaint() async throws {
    let console = try await LoopHarness()
    console.loop.start()
    #expect(console.terminal.calls.prefix(3) == [.paint, .captureMouse(true), .queryIdentity])
    console.expect("ready")
  }

  @Test("commits the row before the request leaves, and shows the end that it has written")
  func send() async throws {
    let path = Mutex<String?>(nil)
    let rowsAtArrival = Mutex<[SendRecord.State]>([])
    let simulator = Simulator(onCall: { call in
      guard !call.mobile.isEmpty, let path = path.withLock({ $0 }) else { return }
      let rows = try? HistoryStore(path: path).window(HistoryRequest(limit: 5)).rows
      rowsAtArrival.withLock { $0 = (rows ?? []).map(\.state) }
    })
    let console = try await LoopHarness(simulator: simulator)
    path.withLock { $0 = console.place.paths.historyFile }
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.expect("Accepted; the code is")
    #expect(rowsAtArrival.withLock { $0 } == [.sending])
    #expect(try console.rows().map(\.state) == [.accepted])
    #expect(try console.rows()[0].code == console.loop.model.sending.last?.code)
  }

  @Test("cancels what is under way, and records that its outcome is not known")
  func cancel() async throws {
    let console = try await LoopHarness(mobile: "9120003001")
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.wait(for: "the request") { $0.simulator.requestCount(mobile: "9120003001") == 1 }
    console.terminal.press(.named(.escape))
    console.expect("Unknown:")
    #expect(try console.rows().map(\.state) == [.unknown])
    #expect(!console.loop.model.sending.isSending)
  }

  @Test("stops a batch where the rest would end the same way, and keeps what has not gone")
  func stoppedBatch() async throws {
    let console = try await LoopHarness(mobile: "9120001004, 9120000001, 9120000002")
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.expect("Stopped after 1 of 3")
    #expect(try console.rows().map(\.mobile) == ["9120001004"])
    #expect(console.simulator.requestCount(mobile: "9120000001") == 0)
  }

  @Test("asks before it sends what no history can hold, and sends nothing until then")
  func failingStore() async throws {
    let console = try await LoopHarness(prepare: Self.putFolderInHistorysPlace)
    console.loop.start()
    console.expect("cannot be opened")
    console.terminal.press(.named(.enter))
    console.expect("The history cannot be read, so earlier sends")
    console.wait(for: "a question that takes an answer") {
      $0.loop.model.questions.askedAt.map { Date().timeIntervalSince($0) > Model.readingDelay } == true
    }
    console.terminal.press(.character("y"))
    console.expect("Send without a record?")
    #expect(console.simulator.requestCount(mobile: "9120000000") == 0)
    console.wait(for: "a question that takes an answer") {
      $0.loop.model.unavailabilityReason(.confirmYes) == nil
        && $0.loop.model.questions.askedAt.map { Date().timeIntervalSince($0) > Model.readingDelay } == true
    }
    console.terminal.press(.character("y"))
    console.expect("Accepted; the code is")
    #expect(console.simulator.requestCount(mobile: "9120000000") == 1)
  }

  @Test("says what a deletion could not do where there is no history")
  func pruneWithoutStore() async throws {
    let console = try await LoopHarness(prepare: Self.putFolderInHistorysPlace)
    console.loop.start()
    console.expect("cannot be opened")
    let runner = EffectRunner(configuration: console.configuration, queue: console.queue)
    runner.run(.history(.prune(OverdueRows(count: 1, newest: Date(), before: Date(), days: 3))))
    console.wait(for: "an answer") {
      $0.loop.model.notices.past.contains { $0.text.english.contains("not open") }
    }
  }

  @Test("shows the rows of a history that another program keeps locked, before it waits to change it")
  func lockedStore() async throws {
    let console = try await LoopHarness { place in
      let store = try HistoryStore(path: place.paths.historyFile)
      try store.generate(3, now: Date())
      store.close()
    }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(
      path: console.place.paths.historyFile, configuration: configuration)
    // A row left under way by a dead process, which has to be changed.
    try await other.write { db in
      try db.execute(sql: "UPDATE send SET state = 'sending', owner = 'dead-0' WHERE id = 1")
    }
    try other.inDatabase { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    console.loop.start()
    // Shorter than the change waits for the lock.
    console.wait(for: "the rows", seconds: 5) { $0.loop.model.history.rows.count == 3 }
    try other.inDatabase { db in try db.execute(sql: "ROLLBACK") }
    console.wait(for: "the end of the row") { $0.loop.model.history.rows.last?.reason == .abandoned }
  }

  @Test("follows a history that was replaced, and writes into the new one")
  func replacedStore() async throws {
    let console = try await LoopHarness()
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.named(.enter))
    console.expect("Accepted; the code is")
    let path = console.place.paths.historyFile
    let other = console.folder + "/other.sqlite"
    do {
      let store = try HistoryStore(path: other)
      try store.generate(3, now: Date())
      store.close()
    }
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    _ = rename(other, path)
    console.expect("removed or replaced")
    console.terminal.press(.named(.enter))
    try console.wait(for: "the second send") { try $0.rows().count == 4 }
    #expect(console.loop.model.history.count == 4)
  }

  @Test("takes changed settings, keeps them when they cannot be understood, and says when they can again")
  func settings() async throws {
    let console = try await LoopHarness()
    console.loop.start()
    console.expect("ready")
    try console.place.writeSettings("{ broken")
    console.expect("The settings were not changed")
    try console.place.writeSettings(
      #"{"profiles": [{"name": "test", "baseAddress": "\#(console.place.address)", "token": "test-token-00003f9a"}], "ascii": true}"#
    )
    console.expect("The settings can be read again")
    #expect(console.loop.model.appearance.ascii)
  }

  @Test("answers a query of the account with its number, however late and beside whatever other query")
  func lateAccount() async throws {
    let console = try await LoopHarness()
    let queue = try #require(MessageQueue())
    let gate = AsyncStream.makeStream(of: Void.self)
    var configuration = console.configuration
    configuration.transport = GatedTransport(inner: configuration.transport, gate: gate.stream)
    let runner = EffectRunner(configuration: configuration, queue: queue)
    let profile = console.configuration.preferences.current
    func sender(_ token: String) throws -> Sender {
      Sender(profile, token: try Token(token), limits: TransportLimits())
    }
    runner.run(.refreshAccount(id: 1, try sender("expired")))
    // Only now may the first call continue.
    gate.continuation.finish()
    runner.run(.refreshAccount(id: 2, try sender("test-token-00003f9a")))
    var answers: [Int: Bool] = [:]
    let deadline = Date().addingTimeInterval(20)
    while answers.count < 2, Date() < deadline {
      var polled = pollfd(fd: queue.readEnd, events: Int16(POLLIN), revents: 0)
      _ = poll(&polled, 1, 1_000)
      for case .account(.answered(let id, let status)) in queue.drain().messages {
        answers[id] = status.status.isSuccess
      }
    }
    #expect(answers == [1: false, 2: true])
  }

  @Test(
    "says what the clipboard did not take",
    arguments: [
      (ClipboardFailure.tooLong(limit: 74_994), "a terminal takes 74 kB"), (.noClipboard, "has no clipboard"),
    ])
  func clipboard(_ failure: ClipboardFailure, _ words: String) async throws {
    let console = try await LoopHarness()
    console.terminal.clipboardFailure = failure
    console.loop.start()
    console.expect("ready")
    console.loop.copyByTerminal("text", "the answer's body")
    #expect(console.loop.model.notices.current?.text.english.contains(words) == true)
  }

  @Test("gives the terminal to the shell and takes it back")
  func suspension() async throws {
    let console = try await LoopHarness()
    console.loop.start()
    console.expect("ready")
    console.terminal.press(.control("z"))
    console.wait(for: "a suspension") { $0.terminal.calls.contains(.suspend) }
    let calls = console.terminal.calls
    let place = try #require(calls.firstIndex(of: .suspend))
    #expect(calls[place...].contains(.redraw) && calls.last == .paint)
  }

  @Test("keeps what was typed, however it ends", arguments: [true, false])
  func ends(_ quits: Bool) async throws {
    let console = try await LoopHarness(mobile: "912")
    console.loop.start()
    console.expect("ready")
    console.terminal.type("3")
    console.expect("9123")
    if quits { console.terminal.press(.control("q")) } else { console.terminal.isGone = true }
    console.terminal.wake()
    console.runToItsEnd()
    #expect(console.loop.endingSignal == (quits ? nil : SIGHUP))
    #expect(console.loop.finish() == [])
    let form = try String(contentsOfFile: console.place.paths.formFile, encoding: .utf8)
    #expect(form.contains("9123"))
  }

  @Test("a terminal that has stopped reading keeps no send and no end waiting")
  func stalled() async throws {
    let console = try await LoopHarness()
    console.loop.start()
    console.expect("ready")
    console.terminal.stalls = true
    console.terminal.press(.named(.enter))
    try console.wait(for: "the row") {
      try $0.rows().map(\.state) == [.accepted] && !$0.loop.model.sending.isSending
    }
    console.terminal.press(.control("q"))
    console.runToItsEnd()
    #expect(console.loop.finish() == [])
  }

  @Test("what it could not save at the end is in its last words")
  func lastWords() async throws {
    let console = try await LoopHarness(mobile: "912") { place in
      // A file is where the form's folder should be.
      try Data().write(to: URL(fileURLWithPath: place.paths.state.replacing("/amoot-otp", with: "")))
    }
    console.loop.start()
    console.expect("cannot be opened")
    console.terminal.type("3")
    console.expect("9123")
    console.terminal.press(.control("q"))
    console.runToItsEnd()
    #expect(console.loop.finish().contains { $0.english.contains("form.json") })
  }
}

/// Holds calls back until its gate opens.
private struct GatedTransport: Transport {
  let inner: any Transport
  let gate: AsyncStream<Void>

  func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
    for await _ in gate {}
    return await inner.perform(request, limits: limits)
  }
}
