internal import AmootSMS
internal import ConsoleData
internal import Foundation

/// How a row of the history is written to standard output.
protocol RowFormat: Sendable {
  var header: String? { get }
  func text(_ row: SendRecord) -> String
}

/// For people: columns, everything from outside escaped.
struct TableRows: RowFormat {
  var header: String? { nil }

  func text(_ row: SendRecord) -> String {
    func column(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let outcome: String
    switch row.state {
    case .sending: outcome = "sending"
    case .accepted, .refused: outcome = row.state.rawValue + " " + (row.status?.display ?? "")
    case .notSent, .unknown:
      outcome = row.state.rawValue + " " + VisibleText.escaped(row.summary ?? "", limit: 60)
    }
    let line = [
      column("#\(row.id)", 8), column(IranTime.plain(row.startedAt), 21),
      column("0" + VisibleText.escaped(row.mobile, limit: 20), 13),
      column(VisibleText.escaped(row.line, limit: 32), 10),
      column(VisibleText.escaped(row.profile, limit: 40), 12),
      column(outcome, 36), column(row.messageID.map { VisibleText.escaped($0, limit: 40) } ?? "-", 12),
      column(row.code.map { VisibleText.escaped($0, limit: 40) } ?? "-", 9),
      row.duration.map { "\(Int(($0 * 1000).rounded())) ms" } ?? "-",
    ].joined()
    return row.note.map { line + "  (" + VisibleText.escaped($0, limit: 80) + ")" } ?? line
  }
}

/// One JSON object a line, control characters as escapes.
struct JSONRows: RowFormat {
  var header: String? { nil }

  func text(_ row: SendRecord) -> String {
    func string(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    let milliseconds = row.duration.map { JSON.number(String(Int(($0 * 1000).rounded()))) }
    return JSON.object([
      .init("id", .number(String(row.id))), .init("time", .string(IranTime.iso(row.startedAt))),
      .init("profile", .string(row.profile)), .init("mobile", .string(row.mobile)),
      .init("line", .string(row.line)),
      .init("text", .string(row.text)), .init("codeLength", .number(String(row.codeLength))),
      .init("sendAt", string(row.sendAt.map(IranTime.iso))),
      .init("outcome", .string(row.state.rawValue)),
      .init("statusCode", row.statusCode.map { .number(String($0)) } ?? .null),
      .init("statusTitle", string(row.statusTitle)), .init("messageID", string(row.messageID)),
      .init("code", string(row.code)), .init("durationMilliseconds", milliseconds ?? .null),
      .init("phase", string(row.phase?.rawValue)), .init("explanation", string(row.explanation)),
      .init("note", string(row.note)),
    ]).text(pretty: false)
  }
}

/// RFC 4180. A spreadsheet takes what begins with `=`, `+`, `-`, `@` or a control character for a formula: an
/// apostrophe in front makes it text.
struct CSVRows: RowFormat {
  /// A terminal would obey what a file only holds.
  var isForTerminal = false

  var header: String? {
    "time,profile,mobile,line,text,codeLength,sendAt,outcome,statusCode,statusTitle,messageID,code,durationMilliseconds,phase,explanation,note\r"
  }

  func text(_ row: SendRecord) -> String {
    let milliseconds = row.duration.map { String(Int(($0 * 1000).rounded())) } ?? ""
    let fields = [
      IranTime.iso(row.startedAt), Self.defused(row.profile), Self.defused(row.mobile),
      Self.defused(row.line),
      Self.defused(row.text), String(row.codeLength), row.sendAt.map(IranTime.iso) ?? "", row.state.rawValue,
      row.statusCode.map(String.init) ?? "",
      Self.defused(row.statusTitle ?? ""), Self.defused(row.messageID ?? ""), Self.defused(row.code ?? ""),
      milliseconds, row.phase?.rawValue ?? "", Self.defused(row.explanation ?? ""),
      Self.defused(row.note ?? ""),
    ]
    let shown =
      isForTerminal ? fields.map { VisibleText.escaped($0, limit: 20_000, keepingLines: true) } : fields
    return shown.map(Self.quoted).joined(separator: ",") + "\r"
  }

  static func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let isFormula = "=+-@＝＋－＠".unicodeScalars.contains(first) || first.value < 0x20
    return isFormula ? "'" + text : text
  }

  static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
