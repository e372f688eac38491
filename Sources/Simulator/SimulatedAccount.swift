internal import AmootSMS
internal import Foundation
internal import Synchronization
internal import Wording

/// The simulator's account: credit that sends use up, lines, and message numbers. Codes come from a seeded generator,
/// so that two runs with the same seed answer alike.
final class SimulatedAccount: Sendable {
  static let lines = ["98", "public", "service"]
  /// The price of one part in rials, by encoding.
  static let persianPrice = 1_000
  static let englishPrice = 500

  private struct State {
    var credit: Int
    var lastMessageID = 600_477_357
    var random: SeededGenerator
    var log: [LoggedRequest] = []
    /// The size of what the log holds, in bytes.
    var logSize = 0
    var logged = 0
    /// Callers waiting until `count` requests have arrived.
    var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state: Mutex<State>

  init(seed: UInt64, credit: Int = 25_000) {
    state = Mutex(State(credit: credit, random: SeededGenerator(state: seed)))
  }

  /// A request as logged.
  struct LoggedRequest: Sendable {
    let number: Int
    let method: String
    let path: String
    let parameters: [(name: String, value: String)]
    let tokenPlace: String
    let time: Date
    /// The answer, once there is one.
    var answer: String?
    var milliseconds: Int64?
    var remarks: [Phrase] = []

    /// What it takes in memory, in bytes, roughly.
    var size: Int {
      parameters.reduce(256 + path.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    }
  }

  /// The number of requests the log keeps; older ones are dropped.
  static let logLimit = 100_000
  /// The bytes that the log keeps; older requests are dropped.
  static let logSizeLimit = 32 << 20

  /// - Returns: the request's number.
  @discardableResult
  func log(
    method: String, path: String, parameters: [(name: String, value: String)], tokenPlace: String,
    time: Date = Date()
  ) -> Int {
    let (ready, number) = state.withLock { state in
      state.logged += 1
      state.log.append(
        LoggedRequest(
          number: state.logged, method: method, path: path, parameters: parameters, tokenPlace: tokenPlace,
          time: time))
      state.logSize += state.log.last?.size ?? 0
      if state.log.count > SimulatedAccount.logLimit || state.logSize > SimulatedAccount.logSizeLimit {
        // The last one stays, whatever its size.
        let dropped = state.log.prefix(min(max(1, state.log.count / 10), state.log.count - 1))
        state.logSize -= dropped.reduce(0) { $0 + $1.size }
        state.log.removeFirst(dropped.count)
      }
      let ready = state.waiters.filter { $0.count <= state.logged }
      state.waiters.removeAll { $0.count <= state.logged }
      return (ready, state.logged)
    }
    for waiter in ready { waiter.continuation.resume() }
    return number
  }

  func logAnswer(_ answer: String, _ remarks: [Phrase], _ duration: Duration, of number: Int) {
    state.withLock { state in
      guard let index = state.log.lastIndex(where: { $0.number == number }) else { return }
      state.log[index].answer = answer
      state.log[index].remarks = remarks
      state.log[index].milliseconds = duration.inMilliseconds
    }
  }

  /// Waits until `count` requests have arrived.
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

  /// Charges a message and assigns its number and code; returns nil if the credit does not suffice.
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
