internal import AmootSMS
public import ConsoleData
public import struct Foundation.Date
internal import TextLayout
public import Wording

/// The columns of a table of rows, as many as fit, each as wide as its content needs.
public struct HistoryTable: Sendable, Equatable {
  /// What the widths of columns follow from, gathered over the rows that a table may show.
  public struct Extent: Sendable, Equatable {
    fileprivate var line = 0, profile = 0, messageID = 0, code = 0, row = 0, destination = 0
    fileprivate var oldest: Date?
    fileprivate var newest: Date?

    public init(_ rows: [SendRecord] = []) {
      for row in rows {
        line = max(line, HistoryTable.columns(row.line))
        profile = max(profile, HistoryTable.columns(row.profile))
        destination = max(destination, HistoryTable.columns(row.destination?.authority ?? ""))
        messageID = max(messageID, row.messageID.map(HistoryTable.columns) ?? 0)
        code = max(code, row.code.map(HistoryTable.columns) ?? 0)
        self.row = max(self.row, String(row.id).utf8.count)
        oldest = min(oldest ?? row.startedAt, row.startedAt)
        newest = max(newest ?? row.startedAt, row.startedAt)
      }
    }
  }

  /// What a column shows: a field of the rows, named by its key.
  public enum Kind: String, Sendable, CaseIterable {
    case id, time, mobile, line, profile, destination, outcome, text, messageID, code, durationMilliseconds
  }

  /// A column of the table.
  public struct Column: Sendable, Equatable {
    public let kind: Kind
    public let heading: Phrase
    /// The width in terminal columns.
    public let width: Int
    public let alignsRight: Bool
  }

  public let columns: [Column]
  /// Spaces between two columns.
  public let gap: Int
  /// Whether times show another day in both calendars.
  private let showsBothCalendars: Bool
  /// Whether times have their day and second whenever they were.
  private let showsWholeTimes: Bool
  /// Whether numbers and codes have Persian digits.
  private let hasPersianNumbers: Bool
  private let now: Date

  /// The width of lists from which they have the message and the profile.
  private static let wide = 116
  /// The width of lists from which older rows have their day in both calendars.
  private static let widest = 140

  /// Chooses the columns.
  ///
  /// - Parameters:
  ///   - width: The width of the whole table, in columns.
  ///   - extent: What the rows hold.
  ///   - now: The moment from which days are seen.
  ///   - profiles: Whether rows come from several profiles.
  ///   - destinations: Whether rows went to several destinations.
  ///   - rowNumbers: Whether rows start with their number.
  ///   - language: The language of the times.
  ///   - digits: The digits of numbers and codes.
  public init(
    width: Int, _ extent: Extent, now: Date, profiles: Bool, destinations: Bool = false,
    rowNumbers: Bool = false,
    language: Language = .english, digits: DigitChoice = .auto
  ) {

    let isNarrow = width < 44
    let isWide = width >= HistoryTable.wide
    let gap = isNarrow ? 1 : 2
    var widths: [Kind: Int] = [:]
    widths[.time] =
      isNarrow
      ? 5 : RowText.timeColumns(extent, now: now, withBothCalendars: width >= HistoryTable.widest, language)
    widths[.mobile] = isNarrow ? 11 : 13
    if rowNumbers { widths[.id] = max(3, extent.row) }
    var rest = width - widths.values.reduce(0) { $0 + $1 + gap }
    // In order of importance: the columns, their widths, and the room that they must leave for the outcome.
    let optional: [(kind: Kind, width: Int, outcome: Int)] = [
      (.code, min(12, max(isNarrow ? 5 : 4, extent.code)), 8),
      (.destination, destinations ? min(21, max(6, extent.destination)) : .max / 4, 20),
      (.profile, profiles || isWide ? min(12, max(7, extent.profile)) : .max / 4, 20),
      (.messageID, extent.messageID == 0 ? .max / 4 : min(20, max(9, extent.messageID)), 18),
      (.text, isWide ? 14 : .max / 4, 22),
      (.durationMilliseconds, 7, isWide ? 22 : 24),
      (.line, min(14, max(4, extent.line)), isWide ? 22 : 28),
    ]
    for column in optional where rest - column.width - gap >= column.outcome {
      widths[column.kind] = column.width
      rest -= column.width + gap
    }
    widths[.outcome] = max(6, rest)
    if let text = widths[.text] {
      // The outcome gets what statuses need, and the message the rest.
      let outcome = min(rest, max(34, rest * 2 / 5))
      widths[.outcome] = outcome
      widths[.text] = text + rest - outcome
    }
    self.init(
      widths, gap: gap, now: now, showsBothCalendars: width >= HistoryTable.widest,
      hasPersianNumbers: digits == .persian && language == .persian)
  }

  /// Chooses the columns for a table of any width, whose values are not cut and whose times are whole.
  public init(_ extent: Extent, now: Date, profiles: Bool, destinations: Bool = false) {
    let widths: [Kind: Int] = [
      .id: max(5, extent.row), .time: 19, .mobile: 11, .line: max(8, extent.line),
      .profile: profiles ? max(10, extent.profile) : 0,
      .destination: destinations ? max(10, extent.destination) : 0, .outcome: 34,
      .messageID: max(10, extent.messageID), .code: max(8, extent.code), .durationMilliseconds: 8,
    ]
    self.init(widths, gap: 2, now: now, showsBothCalendars: false, showsWholeTimes: true)
  }

  private init(
    _ widths: [Kind: Int], gap: Int, now: Date, showsBothCalendars: Bool, showsWholeTimes: Bool = false,
    hasPersianNumbers: Bool = false
  ) {
    self.hasPersianNumbers = hasPersianNumbers
    self.showsWholeTimes = showsWholeTimes
    columns = Kind.allCases.compactMap { kind in
      guard let width = widths[kind], width > 0, let column = HistoryTable.fields[kind]?.column else {
        return nil
      }
      return Column(kind: kind, heading: column.heading, width: width, alignsRight: column.alignsRight)
    }
    self.gap = gap
    self.now = now
    self.showsBothCalendars = showsBothCalendars
  }

  private static let fields = RowField.all.reduce(into: [Kind: RowField]()) { fields, field in
    if let kind = Kind(rawValue: field.key) { fields[kind] = field }
  }

  /// Returns a row's text in a column.
  public func text(_ row: SendRecord, _ column: Column) -> Phrase {
    let text = latinText(row, column)
    guard hasPersianNumbers, [.mobile, .code, .durationMilliseconds].contains(column.kind) else {
      return text
    }
    return text.map(Quantity.persianDigits)
  }

  private func latinText(_ row: SendRecord, _ column: Column) -> Phrase {
    switch column.kind {
    case .time where showsWholeTimes: IranTime.moment(row.startedAt)
    case .time:
      RowText.time(row.startedAt, now: now, width: column.width, withBothCalendars: showsBothCalendars)
    case .mobile:
      .verbatim(column.width < 13 ? RowText.plainMobile(row.mobile) : RowText.mobile(row.mobile))
    case .outcome: RowText.outcome(row, now: now, width: column.width - 2)
    case .destination: .verbatim(VisibleText.escaped(row.destination?.authority ?? "", limit: 80))
    case .id, .line, .profile, .text, .messageID, .code, .durationMilliseconds:
      HistoryTable.fields[column.kind]?.words(row) ?? .empty
    }
  }

  /// Returns the width of a text from outside, in columns.
  fileprivate static func columns(_ text: String) -> Int {
    // Most are ASCII, and a list of hundreds is measured whenever it changes.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return isPlain ? text.utf8.count : Model.columns(VisibleText.escaped(text, limit: 40))
  }
}

extension RowText {
  /// Returns the width that the times of rows need, in columns.
  static func timeColumns(
    _ extent: HistoryTable.Extent, now: Date, withBothCalendars: Bool, _ language: Language
  ) -> Int {
    [extent.oldest, extent.newest].compactMap { date in
      date.map {
        Model.columns(
          time($0, now: now, width: .max, withBothCalendars: withBothCalendars).text(in: language))
      }
    }.max() ?? 8
  }
}
