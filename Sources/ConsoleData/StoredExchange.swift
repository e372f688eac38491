public import AmootSMS
public import struct Foundation.Data

/// The part of an exchange that the history keeps.
public struct StoredExchange: Sendable, Equatable {
  /// The request in HTTP/1.1 form, with a placeholder for the token.
  public var request: String
  /// `HTTP 200`, followed by a line for each header.
  public var responseHead: String?
  /// The bytes as received, unless `codesRemoved`.
  public var responseBody: Data?
  /// Whether the settings demanded to store only what was understood of the answer, not the answer itself.
  public var codesRemoved = false
  /// The size of the body as received, in bytes.
  public var bodySize: Int?
  public var timing: Timing?
  public var connection: ConnectionFacts?

  public init(
    request: String, responseHead: String? = nil, responseBody: Data? = nil, timing: Timing? = nil,
    connection: ConnectionFacts? = nil
  ) {
    self.request = request
    self.responseHead = responseHead
    self.responseBody = responseBody
    self.timing = timing
    self.connection = connection
  }
}

extension Timing {
  /// Creates the median of each phase over the timings that have it.
  public init(medianOf timings: [Timing]) {
    func median(_ values: [Duration]) -> Duration? {
      guard !values.isEmpty else { return nil }
      let sorted = values.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
    self.init(
      name: median(timings.compactMap(\.name)), connect: median(timings.compactMap(\.connect)),
      tls: median(timings.compactMap(\.tls)), wait: median(timings.compactMap(\.wait)),
      receive: median(timings.compactMap(\.receive)), total: median(timings.map(\.total)) ?? .zero)
  }

  /// The phases in order, with their durations; nil for those that were not reached.
  public var phases: [(phase: Phase, duration: Duration?)] {
    [(.name, name), (.connect, connect), (.tls, tls), (.wait, wait), (.receive, receive)]
  }
}
