import AmootSMS
import ConsoleData
import Foundation
import GRDB
import HistoryStore
import Screen
import Settings
import Simulator
import Synchronization
import Testing
import Wording

@testable import ConsoleCore
@testable import ConsoleRuntime

extension Model {
  fileprivate var isAsking: Bool {
    if case .question = overlays.last { true } else { false }
  }
}

extension LoopTests {
  /// Lets the writes of one history fail, as a full disk does, and counts them.
  final class WriteFaults: Sendable {
    private let path: String
    private let state: Mutex<(count: Int, failing: ClosedRange<Int>?)>

    /// - Parameters:
    ///   - path: The path of the history; others are not touched.
    ///   - failing: The numbers of the places that fail, from 1; nil only counts. There are two in each transaction.
    ///   - delay: How long each place takes, as on a slow disk.
    init(path: String, failing: ClosedRange<Int>? = nil, delay: Duration = .zero) {
      state = Mutex((0, failing))
      self.path = path
      HistoryStore.faults.withLock { faults in
        faults[path] = { [self] in
          let fails = state.withLock { state in
            state.count += 1
            return state.failing?.contains(state.count) == true
          }
          // A slow disk, not a wait for anything.
          if delay > .zero { poll(nil, 0, Int32(delay / .milliseconds(1))) }
          if fails { throw DatabaseError(resultCode: .SQLITE_FULL) }
        }
      }
    }

    var count: Int { state.withLock { $0.count } }

    func end() { HistoryStore.faults.withLock { $0[path] = nil } }
  }

  /// What a user does while writes fail: sends, deletes and restores, writes a note, sends again, and quits.
  ///
  /// - Returns: How many places the writes had met before the end.
  private static func work(_ console: LoopHarness, _ faults: WriteFaults) throws -> Int {
    /// Confirms questions as they come: the user wants to send in any case.
    func wait(for what: String, _ condition: (LoopHarness) -> Bool) {
      console.wait(for: what) { console in
        let model = console.loop.model
        if model.isAsking, model.unavailabilityReason(.confirmYes) == nil,
          model.questions.askedAt.map({ Date().timeIntervalSince($0) > Model.readingDelay }) ?? true
        {
          console.terminal.press(.character("y"))
        }
        return condition(console)
      }
    }
    func waitForNotice(_ what: String, _ body: () -> Void) {
      let told = console.loop.model.notices.past.count
      body()
      console.wait(for: what) {
        $0.loop.model.notices.past.count > told && $0.loop.model.history.changing.isEmpty
      }
    }
    console.loop.start()
    console.expect("ready")
    wait(for: "the account") { $0.loop.model.accountStatus != nil }
    for round in 1...2 {
      console.terminal.press(.named(.enter))
      wait(for: "the end of send \(round)") { console in
        console.simulator.requestCount(mobile: "9120000000") == round && !console.loop.model.sending.isSending
      }
      // How the credit fell is written, too.
      wait(for: "the credit") { $0.loop.model.account.awaited == nil }
    }
    console.terminal.press(.named(.function(3)))
    console.wait(for: "the history") { $0.loop.model.focus == .history }
    // What was sent without a record cannot be deleted.
    let recorded = console.loop.model.history.rows.firstIndex { $0.id > 0 }
    if let recorded {
      for _ in 0..<recorded { console.terminal.press(.named(.down)) }
      console.terminal.press(.character("n"))
      console.wait(for: "the line for a note") { $0.loop.model.prompt != nil }
      console.terminal.type("ticket")
      waitForNotice("the note") { console.terminal.press(.named(.enter)) }
      console.terminal.press(.character("x"))
      console.wait(for: "the question") { $0.loop.model.isAsking }
      waitForNotice("the deletion") {
        wait(for: "a yes") { !$0.loop.model.isAsking }
      }
      waitForNotice("the undo") { console.terminal.press(.character("u")) }
    }
    let count = faults.count
    console.terminal.press(.control("q"))
    console.runToItsEnd()
    _ = console.loop.finish()
    return count
  }

  /// The places where a write of `work` can fail: two in each of its transactions.
  static let places = 20

  @Test("writes at as many places as the tests let fail, whether the disk is quick or slow")
  func places() async throws {
    let quick = try await Self.run(nil)
    #expect(quick == Self.places, "\(quick)")
    #expect(try await Self.run(nil, delay: .milliseconds(150)) == Self.places)
  }

  @Test("nothing is lost or hidden when any one write fails, or all from one on", arguments: 1...places)
  func faults(_ place: Int) async throws {
    _ = try await Self.run(place...place)
    _ = try await Self.run(place...10_000)
  }

  /// - Returns: How many places the writes have met.
  private static func run(_ failing: ClosedRange<Int>?, delay: Duration = .zero) async throws -> Int {
    // Whether a delivery is asked about in time depends on how long it all takes.
    let console = try await LoopHarness(settings: #""deliveryWatch": "off""#)
    let path = console.place.paths.historyFile
    let faults = WriteFaults(path: path, failing: failing, delay: delay)
    let working = try Self.work(console, faults)
    faults.end()
    let rows = try console.rows()
    // What could not be brought back is written down for the next start.
    let state = (path as NSString).deletingLastPathComponent
    let remembered = try FileManager.default.contentsOfDirectory(atPath: state).count { name in
      name.hasSuffix(".lock") && (FileManager.default.contents(atPath: state + "/" + name)?.count ?? 0) > 1
    }
    let place = failing.map { "places \($0)" } ?? "no place"
    let told = console.loop.model.notices.past.map(\.text.english) + [console.terminal.text]
    let isTold = told.contains { $0.contains("disk is full") || $0.contains("without a record") }
    // Each message that left has a row, or the user has confirmed that it goes without.
    let unrecorded = console.loop.model.history.rows.count { $0.id < 0 }
    #expect(rows.count + unrecorded + remembered >= 2, "\(place): \(rows.map(\.state)) \(told)")
    for row in rows {
      #expect(row.state == .accepted && row.code != nil || isTold, "\(place): \(row.state) \(told)")
    }
    #expect(try HistoryStore(path: path).check().isSound, "\(place)")
    if let failing, failing.upperBound > failing.lowerBound, failing.lowerBound <= working {
      #expect(isTold, "\(place): \(told)")
    }
    return faults.count
  }
}
