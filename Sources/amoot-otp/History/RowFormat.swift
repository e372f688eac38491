internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Wording

/// A format in which rows of the history are written to standard output.
protocol RowFormat: Sendable {
  var header: String? { get }
  func text(_ row: SendRecord) -> String
}

/// Columns for people, with everything from outside escaped.
struct TableRows: RowFormat {
  var header: String? { nil }

  func text(_ row: SendRecord) -> String {
    func column(_ text: String, _ width: Int) -> String { text.padded(to: width, gap: 1) }
    let outcome: String
    switch row.state {
    case .sending: outcome = row.state.phrase.text
    case .accepted, .refused: outcome = row.state.rawValue + " " + (row.status?.display.text ?? "")
    case .notSent, .unknown:
      outcome = row.state.rawValue + " " + VisibleText.escaped(row.summary?.text ?? "", limit: 60)
    }
    let line = [
      column("#\(row.id)", 8), column(IranTime.plain(row.startedAt), 21),
      column("0" + VisibleText.escaped(row.mobile, limit: 20), 13),
      column(VisibleText.escaped(row.line, limit: 32), 10),
      column(VisibleText.escaped(row.profile, limit: 40), 12),
      column(outcome, 36), column(row.messageID.map { VisibleText.escaped($0, limit: 40) } ?? "-", 12),
      column(row.code.map { VisibleText.escaped($0, limit: 40) } ?? "-", 9),
      row.duration.map { DurationWords.measured(.seconds($0)).text } ?? "-",
    ].joined()
    return row.note.map { line + "  (" + VisibleText.escaped($0, limit: 80) + ")" } ?? line
  }
}

/// One JSON object per line, with control characters as escapes.
struct JSONRows: RowFormat {
  var header: String? { nil }

  func text(_ row: SendRecord) -> String {
    JSON.object(
      RowField.all.map { field in
        let value: JSON =
          switch field.value(row) {
          case .word(let text), .text(let text): .string(text)
          case .number(let number): .number(String(number))
          case .none: .null
          }
        return .init(field.key, value)
      }
    ).text(pretty: false)
  }
}

/// CSV as in RFC 4180. A spreadsheet treats anything that begins with `=`, `+`, `-`, `@` or a control character as a
/// formula; a leading apostrophe makes it text.
struct CSVRows: RowFormat {
  /// Whether fields are escaped, because a terminal would obey what a file merely holds.
  var isForTerminal = false

  /// The row's number was added late, so it comes last and the other columns keep their places.
  private static let fields = RowField.all.filter { $0.key != "id" } + RowField.all.filter { $0.key == "id" }

  var header: String? { Self.fields.map(\.key).joined(separator: ",") + "\r" }

  func text(_ row: SendRecord) -> String {
    let fields = Self.fields.map { field in
      switch field.value(row) {
      case .word(let text): text
      case .text(let text): Self.defused(text)
      case .number(let number): String(number)
      case .none: ""
      }
    }
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
