internal import AmootSMS
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

  /// The name in JSON and CSV.
  public let key: String
  /// The name in details and comparisons.
  public let title: Phrase
  public let places: Set<Place>
  public let value: @Sendable (SendRecord) -> Value
  /// The value for people, truncated and with terminal control characters escaped; nil if there is none.
  public let words: @Sendable (SendRecord) -> Phrase?

  fileprivate init(
    _ key: String, _ title: Phrase = .empty, _ places: Set<Place> = [],
    value: @escaping @Sendable (SendRecord) -> Value,
    words: (@Sendable (SendRecord) -> Phrase?)? = nil
  ) {
    self.key = key
    self.title = title
    self.places = places
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

  /// All fields, in the order of the exports and the details.
  public static let all: [RowField] = [
    RowField(
      "time", FilterWords.timeField, [.details, .comparison], value: { .word(IranTime.iso($0.startedAt)) },
      words: { .verbatim(IranTime.plain($0.startedAt)) }),
    RowField(
      "id", FilterWords.rowField, [.details], value: { .number($0.id) },
      words: { $0.id > 0 ? .verbatim(String($0.id)) : nil }),
    RowField("profile", FilterWords.profileField, [.details, .comparison], value: { .text($0.profile) }),
    RowField(
      "mobile", FilterWords.mobileField, [.details], value: { .text($0.mobile) },
      words: {
        .verbatim(
          $0.mobile.count == 10
            ? MobileNumber.grouped("0" + $0.mobile) : VisibleText.escaped($0.mobile, limit: 80))
      }),
    RowField("line", FilterWords.lineField, [.details], value: { .text($0.line) }),
    RowField(
      "text", value: { .text($0.text) },
      words: { .verbatim(VisibleText.escaped($0.text, limit: 4_000, keepingLines: true)) }),
    RowField("codeLength", value: { .number(Int64($0.codeLength)) }),
    RowField(
      "sendAt", FilterWords.askedForField, [.details],
      value: { $0.sendAt.map { .word(IranTime.iso($0)) } ?? .none },
      words: { $0.sendAt.map { FilterWords.iranTime(IranTime.plain($0)) } ?? FilterWords.atOnce }),
    RowField(
      "outcome", FilterWords.outcomeField, [.comparison], value: { .word($0.state.rawValue) },
      words: { $0.state.phrase }),
    RowField("statusCode", value: { $0.statusCode.map { .number(Int64($0)) } ?? .none }),
    RowField(
      "statusTitle", FilterWords.statusField, [.comparison], value: { .optional($0.statusTitle) },
      words: { ($0.status?.display ?? $0.summary)?.map { VisibleText.escaped($0, limit: 400) } }),
    RowField(
      "messageID", FilterWords.messageIDField, [.details, .comparison, .narration],
      value: { .optional($0.messageID) }),
    RowField(
      "code", FilterWords.codeField, [.details, .comparison, .narration], value: { .optional($0.code) }),
    RowField(
      "durationMilliseconds", FilterWords.durationField, [.comparison],
      value: { $0.duration.map { .number(Int64(($0 * 1_000).rounded())) } ?? .none },
      words: { $0.duration.map { DurationWords.measured(.seconds($0)) } }),
    RowField("phase", value: { $0.phase.map { .word($0.rawValue) } ?? .none }),
    RowField("explanation", value: { .optional($0.explanation?.text(in: .english)) }),
    RowField(
      "note", FilterWords.noteField, [.details, .narration], value: { .optional($0.note) },
      words: { $0.note.map { .verbatim(VisibleText.escaped($0, limit: 400)) } }),
  ]
}

extension RowField.Value {
  fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .none }
}
