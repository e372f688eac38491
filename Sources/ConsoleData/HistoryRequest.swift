internal import ConsoleWording
public import Wording

/// The order in which rows are listed.
public enum HistoryOrder: String, Sendable, CaseIterable, PhraseConvertible {
  /// By start time, newest first.
  case newest
  /// By duration, longest first; rows without one come last.
  case slowest

  public var phrase: Phrase {
    switch self {
    case .newest: FilterWords.newestFirst
    case .slowest: FilterWords.slowestFirst
    }
  }
}

/// What a history has of one number.
public struct NumberSummary: Sendable, Equatable {
  /// How many of the rows that were looked at went to the number.
  public let count: Int
  /// The newest of them.
  public let last: SendRecord

  public init(count: Int, last: SendRecord) { (self.count, self.last) = (count, last) }
}

/// The numbers of a list, the one sent to last first.
public struct NumberSummaries: Sendable, Equatable {
  /// The limits: how many rows are examined, newest first, and how many numbers are returned.
  public static let rowLimit = 50_000, numberLimit = 500

  public let numbers: [NumberSummary]
  /// Whether there are older rows, or more numbers.
  public let isCut: Bool

  public init(_ numbers: [NumberSummary], isCut: Bool) { (self.numbers, self.isCut) = (numbers, isCut) }
}

/// The position of a row in every order. It stays the same when other rows come and go, so lists are paged by it.
public struct HistoryKey: Sendable, Equatable {
  public var id: Int64
  /// The duration in seconds.
  public var duration: Double?

  public init(id: Int64, duration: Double?) {
    self.id = id
    self.duration = duration
  }
}

extension SendRecord {
  public var key: HistoryKey { HistoryKey(id: id, duration: duration) }
}

/// A request for part of a list: of which list, and from where.
public struct HistoryRequest: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    /// The beginning of the list.
    case first
    /// The end of the list.
    case last
    /// Starting at a row, inclusive.
    case from(HistoryKey)
    /// The rows that follow a row.
    case after(HistoryKey)
    /// The rows directly before a row.
    case before(HistoryKey)

    /// Whether the rows replace those shown, instead of continuing them.
    public var isJump: Bool {
      switch self {
      case .first, .last, .from: true
      case .after, .before: false
      }
    }
  }

  public var filter: HistoryFilter
  public var order: HistoryOrder
  public var place: Place
  /// The maximum number of rows.
  public var limit: Int

  public init(
    _ filter: HistoryFilter = .all, order: HistoryOrder = .newest, at place: Place = .first, limit: Int
  ) {
    self.filter = filter
    self.order = order
    self.place = place
    self.limit = limit
  }
}

/// A contiguous part of a list.
public struct HistoryWindow: Sendable, Equatable {
  public var rows: [SendRecord]
  /// Whether the list continues above.
  public var hasAbove: Bool
  /// Whether the list continues below.
  public var hasBelow: Bool

  public init(_ rows: [SendRecord], hasAbove: Bool = false, hasBelow: Bool = false) {
    self.rows = rows
    self.hasAbove = hasAbove
    self.hasBelow = hasBelow
  }
}

/// How codes are kept in the history.
public enum KeptCodes: String, Sendable, CaseIterable {
  /// Codes are kept as received.
  case yes
  /// All but the last two digits are hidden; codes of up to three characters are hidden completely.
  case masked
  /// Codes are not stored.
  case no

  /// Returns a code as it may be stored; nil if it may not.
  public func kept(_ code: String) -> String? {
    switch self {
    case .yes: code
    case .masked:
      String(repeating: "•", count: max(1, code.count - 2)) + (code.count > 3 ? code.suffix(2) : "")
    case .no: nil
    }
  }
}
