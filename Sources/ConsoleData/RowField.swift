internal import AmootSMS
internal import struct Foundation.Date

/// One field of a row of the history, for every place that shows, compares or exports rows: its name there, and its
/// value for machines and for people.
public struct RowField: Sendable {
  /// As machines read it.
  public enum Value: Sendable, Equatable {
    /// From the program itself.
    case word(String)
    /// From outside: it may hold anything.
    case text(String)
    case number(Int64)
    case none
  }

  /// A place that a field may stand in beside the exports.
  public enum Place: Sendable { case details, comparison, narration }

  /// In JSON and CSV.
  public let key: String
  /// In details and comparisons.
  public let title: String
  public let places: Set<Place>
  public let value: @Sendable (SendRecord) -> Value
  /// As people read it, bounded and with what a terminal would obey escaped; nil where there is none.
  public let words: @Sendable (SendRecord) -> String?

  fileprivate init(
    _ key: String, _ title: String = "", _ places: Set<Place> = [],
    value: @escaping @Sendable (SendRecord) -> Value,
    words: (@Sendable (SendRecord) -> String?)? = nil
  ) {
    self.key = key
    self.title = title
    self.places = places
    self.value = value
    self.words =
      words ?? { row in
        switch value(row) {
        case .word(let text), .text(let text): VisibleText.escaped(text, limit: 80)
        case .number(let number): String(number)
        case .none: nil
        }
      }
  }

  /// In the order of the exports and of the details.
  public static let all: [RowField] = [
    RowField(
      "time", "Time", [.details, .comparison], value: { .word(IranTime.iso($0.startedAt)) },
      words: { IranTime.plain($0.startedAt) }),
    RowField("id", "Row", [.details], value: { .number($0.id) }, words: { $0.id > 0 ? String($0.id) : nil }),
    RowField("profile", "Profile", [.details, .comparison], value: { .text($0.profile) }),
    RowField(
      "mobile", "Mobile", [.details], value: { .text($0.mobile) },
      words: {
        $0.mobile.count == 10
          ? MobileNumber.grouped("0" + $0.mobile) : VisibleText.escaped($0.mobile, limit: 80)
      }),
    RowField("line", "Line number", [.details], value: { .text($0.line) }),
    RowField(
      "text", value: { .text($0.text) },
      words: { VisibleText.escaped($0.text, limit: 4_000, keepingLines: true) }),
    RowField("codeLength", value: { .number(Int64($0.codeLength)) }),
    RowField(
      "sendAt", "Asked for", [.details],
      value: { $0.sendAt.map { .word(IranTime.iso($0)) } ?? .none },
      words: { $0.sendAt.map { IranTime.plain($0) + " Iran" } ?? "at once" }),
    RowField("outcome", "Outcome", [.comparison], value: { .word($0.state.rawValue) }),
    RowField("statusCode", value: { $0.statusCode.map { .number(Int64($0)) } ?? .none }),
    RowField(
      "statusTitle", "Status", [.comparison], value: { .optional($0.statusTitle) },
      words: { ($0.status?.display ?? $0.summary).map { VisibleText.escaped($0, limit: 400) } }),
    RowField(
      "messageID", "MessageID", [.details, .comparison, .narration], value: { .optional($0.messageID) }),
    RowField("code", "Code", [.details, .comparison, .narration], value: { .optional($0.code) }),
    RowField(
      "durationMilliseconds", "Duration", [.comparison],
      value: { $0.duration.map { .number(Int64(($0 * 1_000).rounded())) } ?? .none },
      words: { $0.duration.map(Span.words) }),
    RowField("phase", value: { $0.phase.map { .word($0.rawValue) } ?? .none }),
    RowField("explanation", value: { .optional($0.explanation) }),
    RowField(
      "note", "Note", [.details, .narration], value: { .optional($0.note) },
      words: { $0.note.map { VisibleText.escaped($0, limit: 400) } }),
  ]
}

extension RowField.Value {
  fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .none }
}
