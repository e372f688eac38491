public import AmootSMS
public import struct Foundation.Date

/// Sends that go out one after the other, and stop where what ended one would end the others the same way.
///
/// The console and `amoot-otp send` both follow it: take `next`, send it, and hand its outcome to `settle`.
public struct SendBatch: Sendable, Equatable {
  /// What an outcome means for what is left.
  public enum Continuation: Sendable, Equatable {
    case next
    /// The others would end the same way.
    case stop(left: Int)
    case finished
  }

  public private(set) var waiting: [SendOTPRequest]
  public let total: Int
  public let begunAt: Date
  private var counts: [SendOutcome.Kind: Int] = [:]

  public init(_ requests: [SendOTPRequest], begunAt: Date) {
    waiting = requests
    total = requests.count
    self.begunAt = begunAt
  }

  public func count(_ kind: SendOutcome.Kind) -> Int { counts[kind] ?? 0 }

  /// How many have ended.
  public var done: Int { counts.values.reduce(0, +) }

  /// Seconds that the rest will take if it goes on as it has; nil before the first has ended.
  public func remaining(at now: Date) -> Double? {
    done == 0 ? nil : max(0, now.timeIntervalSince(begunAt)) / Double(done) * Double(total - done)
  }

  /// Takes the next one out; nil when none is left.
  public mutating func next() -> SendOTPRequest? { waiting.isEmpty ? nil : waiting.removeFirst() }

  /// Counts the end of one.
  public mutating func settle(_ outcome: SendOutcome) -> Continuation {
    counts[outcome.kind, default: 0] += 1
    guard !waiting.isEmpty else { return .finished }
    return outcome.wouldRepeat ? .stop(left: waiting.count) : .next
  }

  /// Gives up those that have not gone.
  public mutating func dropWaiting() { waiting = [] }
}
