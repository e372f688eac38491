internal import AmootSMS
internal import ConsoleWording
public import Wording
internal import struct Foundation.Date

/// A field of a history row, for every place that shows, compares, or exports rows: its name there, and its
/// value for machines and for people.
public struct RowField: Sendable {
  /// A value for machines.
  public enum Value: Sendable, Equatable {
    /// Text from the program itself.
    case word(String)
    /// Text from outside, which may hold anything.
    case text(String)
    case number(Int64)
    case none
  }

  /// A place other than the exports where a field may appear.
  public enum Place: Sendable { case details, comparison, narration }

  /// A column in tables of rows.
  public struct Column: Sendable {
    /// The heading, in capitals where the language has them.
    public let heading: Phrase
    /// Whether values end at the right edge, as numbers do.
    public let alignsRight: Bool

    fileprivate init(_ heading: Phrase, alignsRight: Bool = false) {
      (self.heading, self.alignsRight) = (heading, alignsRight)
    }
  }

  /// A name before a colon in filters that tests the field.
  public struct FilterName: Sendable {
    /// The name, in lowercase.
    public let name: String
    /// Other names for it that people try, folded.
    public let aliases: [String]
    /// What may follow the colon, for the error message.
    public let expected: Phrase
    /// Values to offer while one is being typed; empty where only the rows know them.
    public let choices: [String]
    /// Whether a time of day may follow a day, after a space.
    let takesTime: Bool
    /// Returns the term for a value; nil for a value that means nothing.
    let term: @Sendable (_ value: String, _ now: Date) -> HistoryFilter.Term?

    fileprivate init(
      _ name: String, _ aliases: [String], _ expected: Phrase, choices: [String] = [],
      takesTime: Bool = false, term: @escaping @Sendable (String, Date) -> HistoryFilter.Term?
    ) {
      (self.name, self.aliases, self.expected, self.choices) = (name, aliases, expected, choices)
      (self.takesTime, self.term) = (takesTime, term)
    }
  }

  /// The fields by their names in JSON and CSV, in the order of the exports, the details, and the columns.
  public enum Key: String, Sendable, CaseIterable {
    case time, id, profile, destination, destinationKind, mobile, line, text, codeLength, sendAt, outcome
    case statusCode, statusTitle, messageID, code, durationMilliseconds, phase, explanation, note
    case delivery, deliveryCode, deliveryNotBefore, deliverySeenAt, deliveryAskedAt, cost, creditFell, batch
  }

  public let key: Key
  /// The name in details and comparisons.
  public let title: Phrase
  public let places: Set<Place>
  /// The column in tables; nil if the field has none.
  public let column: Column?
  /// The names that test the field in filters.
  public let filters: [FilterName]
  public let value: @Sendable (SendRecord) -> Value
  /// The value for people, truncated and with terminal control characters escaped; nil if there is none.
  public let words: @Sendable (SendRecord) -> Phrase?

  fileprivate init(
    _ key: Key, _ title: Phrase = .empty, _ places: Set<Place> = [], column: Column? = nil,
    filters: [FilterName] = [],
    value: @escaping @Sendable (SendRecord) -> Value,
    words: (@Sendable (SendRecord) -> Phrase?)? = nil
  ) {
    self.key = key
    self.title = title
    self.places = places
    self.column = column
    self.filters = filters
    self.value = value
    self.words =
      words ?? { row in
        switch value(row) {
        case .word(let text), .text(let text): .verbatim(VisibleText.escaped(text, limit: 80))
        case .number(let number): .verbatim(String(number))
        case .none: nil
        }
      }
  }

  public static let all = Key.allCases.map(of)

  /// Returns the field with a name.
  public static func named(_ key: Key) -> RowField { fields[key] ?? of(key) }

  private static let fields = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })

  private static func of(_ key: Key) -> RowField {
    switch key {
    case .time:
      RowField(
        .time, FilterWords.timeField, [.details, .comparison], column: Column(ColumnWords.time),
        filters: [
          FilterName(
            "since", FilterNames.since, FilterWords.moment("since"),
            choices: ["today", "yesterday", "lastweek", "1h", "7d"], takesTime: true
          ) { FilterDays.moment($0, now: $1).map { .since($0) } },
          FilterName(
            "until", FilterNames.until, FilterWords.moment("until"),
            choices: ["today", "yesterday", "lastweek", "1h", "7d"], takesTime: true
          ) { FilterDays.moment($0, now: $1, endOfDay: true).map { .until($0) } },
          FilterName(
            "on", FilterNames.on, FilterWords.days,
            choices: ["today", "yesterday", "monday", "lastweek", "thismonth"]
          ) { FilterDays.days($0, now: $1).map { .days($0) } },
        ],
        value: { .word(IranTime.iso($0.startedAt)) }, words: { IranTime.moment($0.startedAt) })
    case .id:
      RowField(
        .id, FilterWords.rowField, [.details], column: Column(ColumnWords.row, alignsRight: true),
        filters: [
          FilterName("id", FilterNames.id, FilterWords.id) { value, _ in
            let digits = Digits.ascii(value)
            return digits.allSatisfy { $0.isASCII && $0.isNumber } ? .id(digits) : nil
          }
        ],
        value: { .number($0.id) }, words: { $0.id > 0 ? .verbatim(String($0.id)) : nil })
    case .profile:
      RowField(
        .profile, FilterWords.profileField, [.details, .comparison], column: Column(ColumnWords.profile),
        filters: [
          FilterName("profile", FilterNames.profile, FilterWords.profile) { value, _ in
            .profile(value.lowercased())
          }
        ],
        value: { .text($0.profile) })
    case .destination:
      RowField(
        .destination, FilterWords.destinationField, [.details, .comparison],
        column: Column(ColumnWords.destination),
        filters: [
          FilterName(
            "to", FilterNames.to, FilterWords.destination, choices: Destination.Kind.allCases.map(\.rawValue)
          ) { value, _ in .destination(Digits.ascii(value).lowercased()) }
        ],
        value: { .optional($0.destination?.address) }, words: { $0.destination?.phrase })
    case .destinationKind:
      RowField(.destinationKind, value: { $0.destination.map { .word($0.kind.rawValue) } ?? .none })
    case .mobile:
      RowField(
        .mobile, FilterWords.mobileField, [.details], column: Column(ColumnWords.mobile),
        filters: [
          FilterName("mobile", FilterNames.mobile, FilterWords.mobile) { value, _ in
            HistoryFilter.mobile(value)
          }
        ],
        value: { .text($0.mobile) },
        words: {
          .verbatim(
            $0.mobile.count == 10
              ? MobileNumber.grouped("0" + $0.mobile) : VisibleText.escaped($0.mobile, limit: 80))
        })
    case .line:
      RowField(
        .line, FilterWords.lineField, [.details], column: Column(ColumnWords.line),
        filters: [
          FilterName("line", FilterNames.line, FilterWords.line) { value, _ in
            .line(Digits.ascii(value).lowercased())
          }
        ],
        value: { .text($0.line) })
    case .text:
      RowField(
        .text, column: Column(ColumnWords.message),
        filters: [
          FilterName("text", FilterNames.text, FilterWords.part) { value, _ in .text(Folding.folded(value)) }
        ],
        value: { .text($0.text) },
        words: { .verbatim(VisibleText.escaped($0.text, limit: 4_000, keepingLines: true)) })
    case .codeLength:
      RowField(.codeLength, value: { .number(Int64($0.codeLength)) })
    case .sendAt:
      RowField(
        .sendAt, FilterWords.askedForField, [.details],
        value: { $0.sendAt.map { .word(IranTime.iso($0)) } ?? .none },
        words: { $0.sendAt.map { FilterWords.iranTime(IranTime.moment($0)) } ?? FilterWords.atOnce })
    case .outcome:
      RowField(
        .outcome, FilterWords.outcomeField, [.comparison], column: Column(ColumnWords.outcome),
        filters: [
          FilterName(
            "outcome", FilterNames.outcome, FilterWords.outcome,
            choices: SendRecord.State.allCases.map { $0.rawValue.lowercased() }
              + FilterWords.failedNames.prefix(1)
          ) { value, now in
            let folded = FilterVocabulary.fold(value)
            if FilterWords.failedNames.contains(where: { FilterVocabulary.fold($0) == folded }) {
              return .failed(now: now)
            }
            // A prefix is enough once it is unambiguous.
            return FilterVocabulary.state(beginning: value).map { .outcome($0) }
          }
        ],
        value: { .word($0.state.rawValue) }, words: { $0.state.phrase })
    case .statusCode:
      RowField(.statusCode, value: { $0.statusCode.map { .number(Int64($0)) } ?? .none })
    case .statusTitle:
      RowField(
        .statusTitle, FilterWords.statusField, [.comparison],
        filters: [
          FilterName("status", FilterNames.status, FilterWords.status) { value, _ in
            Int(Digits.ascii(value)).map { .statusCode($0) } ?? .statusTitle(value.lowercased())
          }
        ],
        value: { .optional($0.statusTitle) },
        words: { ($0.status?.display ?? $0.summary)?.map { VisibleText.escaped($0, limit: 400) } })
    case .messageID:
      RowField(
        .messageID, FilterWords.messageIDField, [.details, .comparison, .narration],
        column: Column(ColumnWords.messageID, alignsRight: true), value: { .optional($0.messageID) })
    case .code:
      RowField(
        .code, FilterWords.codeField, [.details, .comparison, .narration],
        column: Column(ColumnWords.code, alignsRight: true),
        filters: [
          FilterName("code", FilterNames.code, FilterWords.code) { value, _ in .code(Digits.ascii(value)) }
        ],
        value: { .optional($0.code) })
    case .durationMilliseconds:
      RowField(
        .durationMilliseconds, FilterWords.durationField, [.comparison],
        column: Column(ColumnWords.took, alignsRight: true),
        value: { $0.duration.map { .number(Int64(($0 * 1_000).rounded())) } ?? .none },
        words: { $0.duration.map { DurationWords.measured(.seconds($0)) } })
    case .phase:
      RowField(.phase, value: { $0.phase.map { .word($0.rawValue) } ?? .none })
    case .explanation:
      RowField(.explanation, value: { .optional($0.explanation?.text(in: .english)) })
    case .note:
      RowField(
        .note, FilterWords.noteField, [.details, .narration],
        filters: [
          FilterName("note", FilterNames.note, FilterWords.part) { value, _ in .note(Folding.folded(value)) }
        ],
        value: { .optional($0.note) },
        words: { $0.note.map { .verbatim(VisibleText.escaped($0, limit: 400)) } })
    case .delivery:
      RowField(
        .delivery, TrackingWords.field, [.comparison, .narration],
        filters: [
          FilterName(
            "delivery", FilterNames.delivery, SettingWords.choice(DeliveryStage.names),
            choices: DeliveryStage.names
          ) { value, now in FilterVocabulary.stage(beginning: value).map { .delivery($0, now: now) } }
        ],
        value: { .optional($0.hasDelivery ? $0.delivery.entry?.kind.rawValue : nil, isOwn: true) },
        words: { row in
          // Told while it is read, so that a report that never came need not be told from one that may still come.
          row.delivery.entry.flatMap { entry in
            guard row.hasDelivery else { return nil }
            return row.deliveryWords(now: row.due) ?? entry.words
          }
        })
    case .deliveryCode:
      RowField(.deliveryCode, value: { $0.delivery.code.map { .number(Int64($0)) } ?? .none })
    case .deliveryNotBefore:
      RowField(.deliveryNotBefore, value: { .optional($0.delivery.notBefore) })
    case .deliverySeenAt: RowField(.deliverySeenAt, value: { .optional($0.delivery.seenAt) })
    case .deliveryAskedAt: RowField(.deliveryAskedAt, value: { .optional($0.delivery.askedAt) })
    case .cost: RowField(.cost, value: { $0.delivery.cost.map { .number(Int64($0)) } ?? .none })
    case .creditFell:
      RowField(
        .creditFell, PriceWords.fellField, [.details],
        value: { $0.creditFell.map { .number(Int64($0)) } ?? .none },
        words: { $0.creditFell.map { PriceWords.fell($0) } })
    case .batch:
      RowField(
        .batch, FilterWords.batchField, [.details],
        filters: [
          FilterName("batch", FilterNames.batch, FilterWords.batch) { value, _ in
            Int64(Digits.ascii(value)).map { .batch($0) }
          }
        ],
        value: { $0.batch.map { .number($0) } ?? .none })
    }
  }

  /// The names that filters know, in the order in which they are offered.
  public static let filterNames: [FilterName] = all.flatMap(\.filters).sorted { left, right in
    func rank(_ name: FilterName) -> Int {
      ["mobile", "outcome", "on", "status", "since"].firstIndex(of: name.name) ?? 9
    }
    return rank(left) < rank(right)
  }

  /// Returns the filter name that a word before a colon means, in either language; nil if there is none.
  public static func filterName(_ written: String) -> FilterName? {
    let folded = FilterVocabulary.fold(written)
    return filterNames.first { $0.name == folded || $0.aliases.contains(folded) }
  }
}

extension RowField.Value {
  fileprivate static func optional(_ text: String?, isOwn: Bool = false) -> Self {
    text.map { isOwn ? .word($0) : .text($0) } ?? .none
  }

  fileprivate static func optional(_ date: Date?) -> Self { date.map { .word(IranTime.iso($0)) } ?? .none }
}
