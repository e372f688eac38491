internal import AmootSMS
public import ConsoleData
public import struct Foundation.Date
internal import TextLayout
public import Wording

/// The columns of a table of rows, as many as fit, each as wide as its content needs.
public struct HistoryTable: Sendable, Equatable {
  /// The measurements of the rows that a table may show, which decide the widths of its columns.
  public struct Extent: Sendable, Equatable {
    /// The width of each column's widest value, by the column's index in `layouts`.
    private var widths = [Int](repeating: 0, count: HistoryTable.layouts.count)
    fileprivate var oldest: Date?
    fileprivate var newest: Date?

    public init(_ rows: [SendRecord] = []) {
      for row in rows {
        for (index, layout) in HistoryTable.layouts.enumerated() {
          guard let text = layout.measured(row) else { continue }
          widths[index] = max(widths[index], HistoryTable.columns(text))
        }
        oldest = min(oldest ?? row.startedAt, row.startedAt)
        newest = max(newest ?? row.startedAt, row.startedAt)
      }
    }

    fileprivate subscript(key: RowField.Key) -> Int {
      HistoryTable.layouts.firstIndex { $0.key == key }.map { widths[$0] } ?? 0
    }
  }

  /// How a column shares in the width of a table.
  private struct Layout: Sendable {
    let key: RowField.Key
    /// The minimum and maximum width in columns, and the minimum where values are not cut.
    let least: Int, most: Int, wholeLeast: Int
    /// The columns that must remain for the outcome, in wide lists and in others; a column that leaves fewer is not
    /// shown.
    let outcome: (wide: Int, other: Int)
    /// What is measured for its width; nil for a column of a fixed width.
    let measured: @Sendable (SendRecord) -> String?
    let tone: @Sendable (SendRecord, _ profile: String) -> DetailLine.Tone

    init(
      _ key: RowField.Key, _ least: Int, most: Int? = nil, whole wholeLeast: Int? = nil,
      outcome: (wide: Int, other: Int) = (0, 0),
      measured: @escaping @Sendable (SendRecord) -> String? = { _ in nil },
      tone: @escaping @Sendable (SendRecord, String) -> DetailLine.Tone = { _, _ in .plain }
    ) {
      (self.key, self.least, self.most, self.wholeLeast) = (key, least, most ?? least, wholeLeast ?? least)
      (self.outcome, self.measured, self.tone) = (outcome, measured, tone)
    }
  }

  /// The columns, the most important first: each is shown if enough room is left after those before it.
  private static let layouts: [Layout] = [
    Layout(.time, 8, whole: 19, tone: { _, _ in .faint }),
    Layout(.mobile, 13, whole: 11),
    Layout(.outcome, 6, whole: 34),
    Layout(.id, 3, most: .max, whole: 5, measured: { String($0.id) }, tone: { _, _ in .faint }),
    Layout(
      .code, 4, most: 12, whole: 8, outcome: (8, 8), measured: { $0.code },
      tone: { row, _ in row.code == nil ? .plain : .strong }),
    Layout(
      .destination, 6, most: 21, whole: 10, outcome: (20, 20), measured: { $0.destination?.authority },
      tone: { row, _ in
        switch row.destination?.kind {
        case .provider: .accent
        case .simulator: .plain
        case .other: .warning
        case nil: .faint
        }
      }),
    // A profile other than the current one stands out.
    Layout(
      .profile, 7, most: 12, whole: 10, outcome: (20, 20), measured: { $0.profile },
      tone: { row, profile in row.profile == profile ? .faint : .plain }),
    Layout(.messageID, 9, most: 20, whole: 10, outcome: (18, 18), measured: { $0.messageID }),
    Layout(.text, 14, outcome: (22, 22)),
    Layout(.durationMilliseconds, 7, whole: 8, outcome: (22, 24), tone: { _, _ in .faint }),
    Layout(.line, 4, most: 14, whole: 8, outcome: (22, 28), measured: { $0.line }, tone: { _, _ in .faint }),
  ]

  /// A column of the table.
  public struct Column: Sendable, Equatable {
    public let key: RowField.Key
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
  /// Whether all times include the day and the second.
  private let showsWholeTimes: Bool
  /// Whether numbers and codes have Persian digits.
  private let hasPersianNumbers: Bool
  private let now: Date

  /// The width from which lists show the message and the profile, in columns.
  private static let wide = 116
  /// The width from which lists show the days of older rows in both calendars, in columns.
  private static let widest = 140

  /// Chooses the columns.
  ///
  /// - Parameters:
  ///   - width: The width of the whole table, in columns.
  ///   - extent: What the rows hold.
  ///   - now: The current time, which decides which rows are from today.
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
    var widths: [RowField.Key: Int] = [:]
    widths[.time] =
      isNarrow
      ? 5 : RowText.timeColumns(extent, now: now, withBothCalendars: width >= HistoryTable.widest, language)
    widths[.mobile] = isNarrow ? 11 : 13
    if rowNumbers { widths[.id] = max(3, extent[.id]) }
    var rest = width - widths.values.reduce(0) { $0 + $1 + gap }
    let isShown: [RowField.Key: Bool] = [
      .time: false, .mobile: false, .outcome: false, .id: false, .destination: destinations,
      .profile: profiles || isWide, .messageID: extent[.messageID] > 0, .text: isWide,
    ]
    for layout in HistoryTable.layouts where isShown[layout.key] ?? true {
      let least = isNarrow && layout.key == .code ? 5 : layout.least
      let width = min(layout.most, max(least, extent[layout.key]))
      guard rest - width - gap >= (isWide ? layout.outcome.wide : layout.outcome.other) else { continue }
      widths[layout.key] = width
      rest -= width + gap
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
      hasPersianNumbers: digits == .persian && language.hasOwnDigits)
  }

  /// Chooses the columns for a table of any width, whose values are not cut and whose times are whole.
  public init(_ extent: Extent, now: Date, profiles: Bool, destinations: Bool = false) {
    let isShown: [RowField.Key: Bool] = [.profile: profiles, .destination: destinations, .text: false]
    var widths: [RowField.Key: Int] = [:]
    for layout in HistoryTable.layouts where isShown[layout.key] ?? true {
      widths[layout.key] = max(layout.wholeLeast, extent[layout.key])
    }
    self.init(widths, gap: 2, now: now, showsBothCalendars: false, showsWholeTimes: true)
  }

  private init(
    _ widths: [RowField.Key: Int], gap: Int, now: Date, showsBothCalendars: Bool,
    showsWholeTimes: Bool = false,
    hasPersianNumbers: Bool = false
  ) {
    self.hasPersianNumbers = hasPersianNumbers
    self.showsWholeTimes = showsWholeTimes
    columns = HistoryTable.order.compactMap { key in
      guard let width = widths[key], let column = RowField.named(key).column else { return nil }
      return Column(key: key, heading: column.heading, width: width, alignsRight: column.alignsRight)
    }
    self.gap = gap
    self.now = now
    self.showsBothCalendars = showsBothCalendars
  }

  /// The order of the fields, but with the row's number first and the outcome before the message.
  private static let order: [RowField.Key] = {
    let first: [RowField.Key] = [.id, .time, .mobile, .line, .profile, .destination, .outcome, .text]
    return first + RowField.Key.allCases.filter { !first.contains($0) }
  }()

  /// Returns a row's text in a column.
  public func text(_ row: SendRecord, _ column: Column) -> Phrase {
    let text = latinText(row, column)
    guard hasPersianNumbers, [.mobile, .code, .durationMilliseconds].contains(column.key) else {
      return text
    }
    return text.map(Quantity.persianDigits)
  }

  private func latinText(_ row: SendRecord, _ column: Column) -> Phrase {
    switch column.key {
    case .time where showsWholeTimes: IranTime.moment(row.startedAt)
    case .time:
      RowText.time(row.startedAt, now: now, width: column.width, withBothCalendars: showsBothCalendars)
    case .mobile:
      .verbatim(column.width < 13 ? RowText.plainMobile(row.mobile) : RowText.mobile(row.mobile))
    case .outcome: RowText.outcome(row, now: now, width: column.width - 2)
    case .destination: .verbatim(VisibleText.escaped(row.destination?.authority ?? "", limit: 80))
    default: RowField.named(column.key).words(row) ?? .empty
    }
  }

  /// Returns the look of a row's text in a column.
  ///
  /// - Parameter profile: The name of the profile in use.
  public func tone(_ row: SendRecord, _ column: Column, profile: String) -> DetailLine.Tone {
    HistoryTable.layouts.first { $0.key == column.key }?.tone(row, profile) ?? .plain
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
