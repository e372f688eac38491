public import Wording

/// In which order rows are listed.
public enum HistoryOrder: String, Sendable, CaseIterable, PhraseConvertible {
  /// By their beginning, the newest first.
  case newest
  /// By their duration, the longest first; rows without one come last.
  case slowest

  public var phrase: Phrase {
    switch self {
    case .newest: FilterWords.newestFirst
    case .slowest: FilterWords.slowestFirst
    }
  }
}

/// The place of a row in every order, which stays when other rows come and go: lists are paged by it.
public struct HistoryKey: Sendable, Equatable {
  public var id: Int64
  /// Seconds.
  public var duration: Double?

  public init(id: Int64, duration: Double?) {
    self.id = id
    self.duration = duration
  }
}

extension SendRecord {
  public var key: HistoryKey { HistoryKey(id: id, duration: duration) }
}

/// A part of a list that is wanted: of which list, and from where.
public struct HistoryRequest: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    /// The beginning of the list.
    case first
    /// The end of the list.
    case last
    /// From a row on, itself included.
    case from(HistoryKey)
    /// What follows a row.
    case after(HistoryKey)
    /// What stands just before a row.
    case before(HistoryKey)
  }

  public var filter: HistoryFilter
  public var order: HistoryOrder
  public var place: Place
  /// How many rows at most.
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

/// A part of a list, without a gap.
public struct HistoryWindow: Sendable, Equatable {
  public var rows: [SendRecord]
  /// Whether the list goes on above.
  public var hasAbove: Bool
  /// Whether the list goes on below.
  public var hasBelow: Bool

  public init(_ rows: [SendRecord], hasAbove: Bool = false, hasBelow: Bool = false) {
    self.rows = rows
    self.hasAbove = hasAbove
    self.hasBelow = hasBelow
  }
}

/// What becomes of codes in the history.
public enum KeptCodes: String, Sendable, CaseIterable {
  /// They stand there as they came.
  case yes
  /// All but the last two digits are hidden.
  case masked
  /// None is written down.
  case no

  /// A code as it may be written down.
  public func kept(_ code: String) -> String? {
    switch self {
    case .yes: code
    case .masked:
      String(repeating: "•", count: max(1, code.count - 2)) + (code.count > 3 ? code.suffix(2) : "")
    case .no: nil
    }
  }
}
