public import AmootSMS
public import struct Foundation.Date

/// Sends that go out one after another, and stop once the rest would end the same way as the last.
///
/// Both the console and `amoot-otp send` take `next`, send it, and pass its outcome to `settle`.
public struct SendBatch: Sendable, Equatable {
  /// What an outcome means for the remaining sends.
  public enum Continuation: Sendable, Equatable {
    case next
    /// The remaining sends would end the same way.
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

  /// The number of sends that have ended.
  public var done: Int { counts.values.reduce(0, +) }

  /// Returns the estimated seconds for the rest at the pace so far; nil before the first send has ended.
  public func remaining(at now: Date) -> Double? {
    done == 0 ? nil : max(0, now.timeIntervalSince(begunAt)) / Double(done) * Double(total - done)
  }

  /// Removes and returns the next send; nil if none is left.
  public mutating func next() -> SendOTPRequest? { waiting.isEmpty ? nil : waiting.removeFirst() }

  /// Counts an outcome and returns how to continue.
  public mutating func settle(_ outcome: SendOutcome) -> Continuation {
    counts[outcome.kind, default: 0] += 1
    guard !waiting.isEmpty else { return .finished }
    return outcome.wouldRepeat ? .stop(left: waiting.count) : .next
  }

  /// Drops the sends that have not started.
  public mutating func dropWaiting() { waiting = [] }
}
