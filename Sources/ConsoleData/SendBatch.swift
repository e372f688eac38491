public import AmootSMS
public import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// Sends that go out one after another, and stop once the rest would end the same way as the last.
///
/// Both the console and `amoot-otp send` take `next`, send it, and pass its outcome to `finish`.
public struct SendBatch: Sendable, Equatable {
  /// What an outcome means for the remaining sends.
  public enum NextStep: Sendable, Equatable {
    case next
    /// The remaining sends would end the same way.
    case stop(left: Int)
    case finished
  }

  public private(set) var waiting: [SendOTPRequest]
  /// All numbers, ten digits each.
  public let mobiles: [String]
  public var total: Int { mobiles.count }
  public let begunAt: Date
  private var counts: [Outcome: Int] = [:]
  /// The numbers that another send has taken.
  public private(set) var skipped = 0
  /// When a send last ended.
  private var lastEnd: Date?

  public init(_ requests: [SendOTPRequest], begunAt: Date) {
    waiting = requests
    mobiles = requests.map(\.mobile.digits)
    self.begunAt = begunAt
  }

  public func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

  /// The outcomes that there were, with how many sends had each, in the order of the table.
  public var outcomes: [(outcome: Outcome, count: Int)] {
    Outcome.allCases.map { ($0, count($0)) }.filter { $0.count > 0 }
  }

  /// The number of sends that have ended.
  public var done: Int { counts.values.reduce(0, +) }

  /// How the sends ended, as a sentence.
  public var summary: Phrase {
    var parts = [SendingWords.acceptedCount(count(.accepted), of: total)]
    parts += outcomes.filter { $0.outcome.facts.tone != .good }.map { $0.outcome.facts.longCount($0.count) }
    if skipped > 0 { parts.append(RecipientWords.takenCount(skipped)) }
    if total > done + skipped { parts.append(SendingWords.notTriedCount(total - done - skipped)) }
    return SendingWords.summary(.list(parts))
  }

  /// Whether there are numbers that got nothing for certain.
  public var leavesUnsent: Bool {
    total > done + skipped || outcomes.contains { !$0.outcome.facts.mayHaveArrived }
  }

  /// Returns the estimated seconds for the rest at the pace of those that have ended; nil before the first has, and
  /// while one takes so long that their pace says nothing.
  public func remaining(at now: Date) -> Double? {
    guard done > 0, let lastEnd else { return nil }
    let pace = max(0, lastEnd.timeIntervalSince(begunAt)) / Double(done)
    let current = max(0, now.timeIntervalSince(lastEnd))
    return current > 2 * pace + 2 ? nil : max(0, pace * Double(total - done) - current)
  }

  /// Removes and returns the next send; nil if none is left.
  public mutating func next() -> SendOTPRequest? { waiting.isEmpty ? nil : waiting.removeFirst() }

  /// The numbers that wait, ten digits each.
  public var rest: [String] { Array(mobiles.suffix(waiting.count)) }

  /// Goes on after a number that another send has taken.
  public mutating func skip() -> NextStep {
    skipped += 1
    return waiting.isEmpty ? .finished : .next
  }

  /// Counts an outcome and returns how to continue.
  ///
  /// - Parameter now: when the send ended.
  public mutating func finish(_ outcome: SendOutcome, at now: Date) -> NextStep {
    lastEnd = now
    counts[outcome.kind, default: 0] += 1
    guard !waiting.isEmpty else { return .finished }
    return outcome.wouldRepeat ? .stop(left: waiting.count) : .next
  }

  /// Drops the sends that have not started.
  public mutating func dropWaiting() { waiting = [] }
}
