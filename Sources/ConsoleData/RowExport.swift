internal import AmootSMS
internal import Wording

/// Writes rows of the history as bytes, in a format for programs or for spreadsheets.
///
/// A million rows pass through here in seconds, so text that needs no escaping is copied byte by byte, and what many
/// rows have in common is worded once.
public struct RowExport: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// One JSON object per line, with control characters and direction overrides as escapes.
    case jsonLines
    /// CSV as in RFC 4180, with values as they are stored.
    case csv
    /// CSV for spreadsheets: with a byte order mark, without which Excel takes UTF-8 for another encoding, and with
    /// digits that a spreadsheet would round or shorten in the form `="01234"`, which it keeps as text.
    case spreadsheet
  }

  public let format: Format
  /// Whether values are escaped, because a terminal would obey what a file merely holds.
  private let isForTerminal: Bool
  private let fields: [Field]
  private var explanations = ExplanationMemo()

  /// A class, so that going over the fields of a row copies no closures.
  private final class Field: Sendable {
    let field: RowField
    /// What comes before the value in JSON: a separator and the key.
    let key: [UInt8]
    let isExplanation: Bool
    let isMobile: Bool

    init(_ field: RowField, isFirst: Bool) {
      self.field = field
      key = Array(((isFirst ? "{\"" : ",\"") + field.key.rawValue + "\":").utf8)
      isExplanation = field.key == .explanation
      isMobile = field.key == .mobile
    }
  }

  public init(_ format: Format, isForTerminal: Bool = false) {
    self.format = format
    self.isForTerminal = isForTerminal
    // In CSV, columns that were added in later versions come last, in the order in which they were added, so that the
    // others keep their places.
    let appended: [RowField.Key] = [
      .id, .destination, .destinationKind, .delivery, .deliveryCode, .deliveryNotBefore, .deliverySeenAt,
      .deliveryAskedAt, .cost, .creditFell, .batch,
    ]
    let all =
      format == .jsonLines
      ? RowField.all
      : RowField.all.filter { !appended.contains($0.key) }
        + appended.map(RowField.named)
    fields = all.enumerated().map { Field($1, isFirst: $0 == 0) }
  }

  /// What comes before the first row.
  public var header: [UInt8] {
    guard format != .jsonLines else { return [] }
    let names = Array(fields.map(\.field.key.rawValue).joined(separator: ",").utf8) + [0x0D, 0x0A]
    return (format == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []) + names
  }

  /// Appends a row and its line end.
  public mutating func append(_ row: SendRecord, to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      let value =
        field.isExplanation
        ? explanations.text(row).map { RowField.Value.text($0) } ?? .none : field.field.value(row)
      if format == .jsonLines {
        bytes += field.key
        appendJSON(value, to: &bytes)
      } else {
        if index > 0 { bytes.append(0x2C) }
        appendCSV(value, isMobile: field.isMobile, to: &bytes)
      }
    }
    if format == .jsonLines { bytes += [0x7D, 0x0A] } else { bytes += [0x0D, 0x0A] }
  }

  // MARK: JSON

  private func appendJSON(_ value: RowField.Value, to bytes: inout [UInt8]) {
    switch value {
    case .number(let number): bytes += String(number).utf8
    case .none: bytes += "null".utf8
    case .word(let text), .text(let text):
      var copy = text
      let isWritten = copy.withUTF8 { utf8 in
        guard RowExport.isPlain(utf8) else { return false }
        bytes.append(0x22)
        bytes.append(contentsOf: utf8)
        bytes.append(0x22)
        return true
      }
      if !isWritten { bytes += JSON.string(text).text(pretty: false).utf8 }
    }
  }

  /// Whether text needs no escaping in any format: printable, and without the lead bytes under which controls,
  /// direction overrides, and invisible characters lie.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case 0x22, 0x5C, 0x7F: false
      case 0x20..<0x7F: true
      // Latin and Arabic letters with their marks: U+00C0 to U+05FF, and U+0640 to U+06FF.
      case 0x80..<0xC0, 0xC3...0xD7, 0xD9...0xDB: true
      default: false
      }
    }
  }

  // MARK: CSV

  private func appendCSV(_ value: RowField.Value, isMobile: Bool, to bytes: inout [UInt8]) {
    switch value {
    case .number(let number): bytes += String(number).utf8
    case .none: break
    case .word(let text): appendField(text, to: &bytes)
    case .text(let text):
      let text = format == .spreadsheet && isMobile && text.utf8.count == 10 ? "0" + text : text
      guard format == .spreadsheet, RowExport.isDamagedAsNumber(text) else {
        return appendField(RowExport.defused(text), to: &bytes)
      }
      bytes += "\"=\"\"\(text)\"\"\"".utf8
    }
  }

  private func appendField(_ text: String, to bytes: inout [UInt8]) {
    var text =
      isForTerminal ? VisibleText.escaped(text, limit: 20_000, keepingLines: true) : text
    text.withUTF8 { utf8 in
      let needsQuotes = utf8.contains { (byte: UInt8) -> Bool in
        byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
      }
      guard needsQuotes else { return bytes.append(contentsOf: utf8) }
      bytes.append(0x22)
      for byte in utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }

  /// Whether a spreadsheet would change digits that it takes for a number: by dropping zeros at the front, or by
  /// rounding to the fifteen digits it keeps.
  private static func isDamagedAsNumber(_ text: String) -> Bool {
    let digits = text.utf8
    guard digits.count > 1, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return digits.first == 0x30 || digits.count > 15
  }

  /// Returns text that a spreadsheet does not take for a formula: it does if the text begins with `=`, `+`, `-`, `@`
  /// or a control character; a leading apostrophe makes it text.
  static func defused(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": "'" + text
    case let first? where first.value < 0x20: "'" + text
    case .some, nil: text
    }
  }
}

/// Words outcomes, and caches the results: most rows of a long history ended in one of a few ways, which differ only in
/// the MessageID.
private struct ExplanationMemo: Sendable {
  private struct Key: Hashable, Sendable {
    let state: SendRecord.State
    let statusCode: Int?
    let statusTitle: String?
    let hasID: Bool
  }

  private var known: [Key: (before: String, after: String)?] = [:]
  private static let placeholder = "0000000000000000000000000000000000000000"

  mutating func text(_ row: SendRecord) -> String? {
    let id = row.messageID ?? ""
    let isOrdinary =
      row.reason == nil && id.utf8.count <= 40
      && id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    guard isOrdinary else { return row.explanation?.text(in: .english) }
    let key = Key(
      state: row.state, statusCode: row.statusCode, statusTitle: row.statusTitle, hasID: row.messageID != nil)
    if let parts = known[key] {
      return parts.map { $0.after.isEmpty ? $0.before : $0.before + id + $0.after }
    }
    var sample = row
    if key.hasID { sample.messageID = ExplanationMemo.placeholder }
    let text = sample.explanation?.text(in: .english)
    let parts = text.map { text -> (before: String, after: String) in
      guard key.hasID, let place = text.ranges(of: ExplanationMemo.placeholder).first else {
        return (text, "")
      }
      return (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
    }
    if known.count < 1_000 { known[key] = .some(parts) }
    return row.explanation?.text(in: .english)
  }
}
