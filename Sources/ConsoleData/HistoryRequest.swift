internal import ConsoleWording
public import struct Foundation.Date
public import Wording

/// The order in which rows are listed. Where a column has equal values, the newest row comes first.
///
/// Messages, codes and MessageIDs have none: what is searched for in them is found by the filter.
public enum HistoryOrder: String, Sendable, CaseIterable, PhraseConvertible {
  /// By start time.
  case newest, oldest
  /// By mobile number, descending.
  case number
  /// By outcome, those that need a look first: unknown, under way, refused, not sent, accepted.
  case outcome
  /// By duration, longest first; rows without one come last.
  case slowest
  /// By line number and by profile, descending, whatever the case of letters.
  case line, profile

  public var phrase: Phrase {
    switch self {
    case .newest: FilterWords.newestFirst
    case .oldest: FilterWords.oldestFirst
    case .number: FilterWords.byNumber
    case .outcome: FilterWords.byOutcome
    case .slowest: FilterWords.slowestFirst
    case .line: FilterWords.byLine
    case .profile: FilterWords.byProfile
    }
  }

  /// The column that the rows are ordered by.
  public var column: RowField.Key {
    switch self {
    case .newest, .oldest: .time
    case .number: .mobile
    case .outcome: .outcome
    case .slowest: .durationMilliseconds
    case .line: .line
    case .profile: .profile
    }
  }

  /// Whether the smallest value of the column comes first.
  public var isAscending: Bool { self == .oldest }
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
  public var mobile = ""
  public var state = SendRecord.State.sending
  public var line = ""
  public var profile = ""

  /// Creates a position in the orders by time; another order needs the whole row.
  public init(id: Int64) { self.id = id }

  public init(_ row: SendRecord) {
    (id, duration, mobile) = (row.id, row.duration, row.mobile)
    (state, line, profile) = (row.state, row.line, row.profile)
  }
}

extension SendRecord {
  public var key: HistoryKey { HistoryKey(self) }
}

/// How many rows of a list have each mark.
public struct OutcomeCounts: Sendable, Equatable {
  public let counts: [RowMark: Int]
  /// Whether there are more rows than were counted, which are the newest.
  public let isCut: Bool
  /// The start of the day in Iran that the rows are from; nil for the rows of a filter.
  public var day: Date?

  public init(_ counts: [RowMark: Int], isCut: Bool, day: Date? = nil) {
    (self.counts, self.isCut, self.day) = (counts, isCut, day)
  }
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
