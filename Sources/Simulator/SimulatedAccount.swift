internal import AmootSMS
internal import Foundation
internal import Synchronization

/// The account behind the simulator: credit that sends use up, lines, and numbers for messages. Codes come from a
/// seeded generator, so that two runs with the same seed answer alike.
final class SimulatedAccount: Sendable {
  static let lines = ["98", "public", "service"]
  /// Rials for one part, by encoding.
  static let persianPrice = 1_000
  static let englishPrice = 500

  private struct State {
    var credit: Int
    var lastMessageID = 600_477_357
    var random: SeededGenerator
    var log: [LoggedRequest] = []
    var logged = 0
    /// Who waits until so many requests have arrived.
    var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state: Mutex<State>

  init(seed: UInt64, credit: Int = 25_000) {
    state = Mutex(State(credit: credit, random: SeededGenerator(state: seed)))
  }

  /// A request as the log tells it.
  struct LoggedRequest: Sendable {
    let number: Int
    let method: String
    let path: String
    let parameters: [(name: String, value: String)]
    let tokenPlace: String
  }

  /// How many requests the log keeps; older ones fall out.
  static let logLimit = 100_000

  func log(method: String, path: String, parameters: [(name: String, value: String)], tokenPlace: String) {
    let ready = state.withLock { state in
      state.logged += 1
      state.log.append(
        LoggedRequest(
          number: state.logged, method: method, path: path, parameters: parameters, tokenPlace: tokenPlace))
      if state.log.count > SimulatedAccount.logLimit { state.log.removeFirst(SimulatedAccount.logLimit / 10) }
      let ready = state.waiters.filter { $0.count <= state.logged }
      state.waiters.removeAll { $0.count <= state.logged }
      return ready
    }
    for waiter in ready { waiter.continuation.resume() }
  }

  /// Returns when so many requests have arrived.
  func arrival(of count: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.logged < count { state.waiters.append((count, continuation)) }
        return state.logged >= count
      }
      if isThere { continuation.resume() }
    }
  }

  var requests: [LoggedRequest] { state.withLock { $0.log } }
  var credit: Int { state.withLock { $0.credit } }

  /// Takes the price of a message from the credit and gives it a number and a code; nil when it does not suffice.
  func accept(text: String, codeLength: Int) -> (messageID: Int, code: String)? {
    let parts = SMSParts(text)
    let price =
      parts.parts * (parts.encoding == .gsm7 ? SimulatedAccount.englishPrice : SimulatedAccount.persianPrice)
    return state.withLock { state in
      guard state.credit >= price else { return nil }
      state.credit -= price
      state.lastMessageID += 1
      let code = (0..<codeLength).map { _ in String(Int.random(in: 0...9, using: &state.random)) }.joined()
      return (state.lastMessageID, code)
    }
  }
}
