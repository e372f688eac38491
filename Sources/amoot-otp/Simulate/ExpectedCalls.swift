internal import AmootSMS
internal import Dispatch
internal import Foundation
internal import Simulator
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// Compares calls with those that are expected, one after another, until all have come or one differs.
final class ExpectedCalls: Sendable {
  private struct State {
    var next = 0
    var hasDiffered = false
  }

  private let expectations: [CallExpectation]
  private let state = Mutex(State())
  private let end = DispatchSemaphore(value: 0)

  init(_ expectations: [CallExpectation]) { self.expectations = expectations }

  /// Compares a call. One to a method that nothing is expected of is left alone.
  func compare(_ call: SimulatorCall) {
    let told: [Phrase] = state.withLock { state in
      guard !state.hasDiffered, expectations.indices.contains(state.next),
        expectations.contains(where: { $0.isAbout(call) })
      else { return [] }
      let expected = expectations[state.next]
      let differences =
        expected.isAbout(call)
        ? expected.differences(from: call)
        : [
          SimulatorWords.otherMethod(
            expected: expected.text, received: VisibleText.escaped(call.path, limit: 80))
        ]
      state.hasDiffered = !differences.isEmpty
      state.next += 1
      return differences.isEmpty
        ? [] : [SimulatorWords.differs(state.next, of: expectations.count, expected.text)] + differences
    }
    for (index, phrase) in told.enumerated() {
      if index == 0 { Output.notice(phrase) } else { Output.notice(.verbatim("  ") + phrase) }
    }
    let isOver = state.withLock { $0.hasDiffered || $0.next == expectations.count }
    if isOver { end.signal() }
  }

  /// Ends the wait, as a signal does.
  func stop() { end.signal() }

  /// Waits until all calls have come, one has differed, or the time is up.
  ///
  /// - Returns: Whether all came as expected.
  func wait(for limit: Duration) -> Bool {
    _ = end.wait(timeout: .now() + limit.inSeconds)
    let (next, hasDiffered) = state.withLock { ($0.next, $0.hasDiffered) }
    if hasDiffered { return false }
    for (index, expected) in expectations.enumerated().dropFirst(next) {
      Output.notice(SimulatorWords.neverCame(index + 1, of: expectations.count, expected.text))
    }
    return next == expectations.count
  }
}
