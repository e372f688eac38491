internal import AmootSMS

/// Counts of rows and how fast their messages arrived: of all, and by line and issuing prefix.
public struct HistoryStatistics: Sendable, Equatable {
  /// The counts of a group of rows.
  public struct Counts: Sendable, Equatable {
    /// The rows whose request may have left.
    public var sent = 0
    public var accepted = 0
    public var refused = 0
    /// The rows whose outcome is unknown.
    public var unknown: Int { sent - accepted - refused }
    /// The messages reported on the phone.
    public var delivered = 0
    /// The messages reported as failed or blocked.
    public var failed = 0
    /// How many messages were seen on the phone within how many seconds, as upper bounds.
    private var bounds: [Int: Int] = [:]

    public init() {}

    /// The median of the upper bounds, in seconds; nil if nothing was reported on the phone.
    public var median: Int? {
      let total = bounds.values.reduce(0, +)
      var seen = 0
      for (seconds, count) in bounds.sorted(by: { $0.key < $1.key }) {
        seen += count
        if seen * 2 >= total { return seconds }
      }
      return nil
    }

    mutating func add(_ row: SendRecord) {
      if row.state.facts?.hasLeft == true { sent += 1 }
      if row.state == .accepted { accepted += 1 }
      if row.state == .refused { refused += 1 }
      guard row.hasDelivery else { return }
      switch row.delivery.entry?.kind {
      case .delivered:
        delivered += 1
        if let bound = row.deliveryBound { bounds[bound, default: 0] += 1 }
      case .failed, .blocked: failed += 1
      case .pending, .otherWay, .unknown, nil: break
      }
    }
  }

  public private(set) var all = Counts()
  public private(set) var lines: [String: Counts] = [:]
  /// By the first four digits as they are dialed, which tell who issued a number, and not who serves it.
  public private(set) var prefixes: [String: Counts] = [:]

  public init() {}

  public mutating func add(_ row: SendRecord) {
    all.add(row)
    lines[row.line.lowercased(), default: Counts()].add(row)
    prefixes["0" + row.mobile.prefix(3), default: Counts()].add(row)
  }

  /// The most used first.
  public static func sorted(_ groups: [String: Counts]) -> [(name: String, counts: Counts)] {
    groups.map { (name: $0.key, counts: $0.value) }
      .sorted { ($1.counts.sent, $0.name) < ($0.counts.sent, $1.name) }
  }
}
