internal import AmootSMS
internal import Foundation
internal import Synchronization
internal import Wording

/// The simulator's account: credit that sends use up, lines, and message numbers. Codes come from a seeded generator,
/// so that two runs with the same seed answer alike.
final class SimulatedAccount: Sendable {
  static let lines = ["98", "public", "service"]
  /// The prices of one part in rials, by class of line and by the text's encoding. A part in Latin letters holds more, and
  /// costs more, as with the service.
  static let prices: [(name: String, persian: Int, english: Int)] = [
    ("Base", 1_000, 1_500), ("Service", 2_050, 2_750), ("Ads", 3_870, 5_200),
  ]

  /// Returns what a message to one number costs, in rials. Which class a line has is told by its name alone.
  static func price(of text: String, line: String) -> Int {
    let parts = SMSParts(text)
    let prices = prices[line.lowercased() == "service" ? 1 : 0]
    return parts.parts * (parts.encoding == .gsm7 ? prices.english : prices.persian)
  }

  /// The messages that are remembered; older ones are unknown, as those of another account are.
  private static let messageLimit = 10_000

  private struct State {
    var credit: Int
    var lastMessageID: Int
    var messages: [Int: SimulatedMessage] = [:]
    var random: SeededGenerator
    var log: [LoggedRequest] = []
    /// The size of what the log holds, in bytes.
    var logSize = 0
    var logged = 0
    /// Callers waiting until `count` requests have arrived.
    var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state: Mutex<State>

  /// The MessageID of the first message of an account.
  static let firstMessageID = 600_477_358

  init(seed: UInt64, credit: Int = 25_000, firstMessageID: Int = SimulatedAccount.firstMessageID) {
    state = Mutex(
      State(credit: credit, lastMessageID: firstMessageID - 1, random: SeededGenerator(state: seed)))
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
  ///
  /// - Parameter dueAt: When it is to be sent.
  func accept(
    text: String, line: String, mobile: String, codeLength: Int, dueAt: Date, now: Date
  ) -> (messageID: Int, code: String)? {
    let price = SimulatedAccount.price(of: text, line: line)
    return state.withLock { state in
      guard state.credit >= price else { return nil }
      state.credit -= price
      state.lastMessageID += 1
      let id = state.lastMessageID
      state.messages[id] = SimulatedMessage(
        id: id, mobile: mobile, line: line, text: text, registeredAt: now, dueAt: max(now, dueAt))
      state.messages[id - SimulatedAccount.messageLimit] = nil
      let code = (0..<codeLength).map { _ in String(Int.random(in: 0...9, using: &state.random)) }.joined()
      return (id, code)
    }
  }

  /// Returns a message by its number as it was written; nil for any other.
  func message(_ id: String) -> SimulatedMessage? {
    Int(Digits.ascii(id.filter { !$0.isWhitespace })).flatMap { id in state.withLock { $0.messages[id] } }
  }

  /// Returns the messages registered between two moments, in order.
  func messages(from start: Date, to end: Date) -> [SimulatedMessage] {
    state.withLock { $0.messages.values.filter { (start...max(start, end)).contains($0.registeredAt) } }
      .sorted { $0.id < $1.id }
  }
}
