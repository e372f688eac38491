/// Rows of cells in a text whose columns are separated by commas, semicolons, or tabs, as spreadsheets export them.
/// Cells may be quoted (RFC 4180), so that they may hold the separator, quotation marks, and line breaks.
struct DelimitedText {
  struct Row: Equatable {
    /// The line at which the row starts, from 1.
    let line: Int
    let cells: [String]
  }

  private(set) var rows: [Row] = []
  /// The line of a quotation mark that is never closed, or that closes in another row; nil if there is none.
  private(set) var unclosedQuote: Int?

  init(_ text: String) {
    // Excel reads its separator from such a line.
    let named = text.prefix(5).lowercased().hasPrefix("sep=") ? text.unicodeScalars.dropFirst(4).first : nil
    let separator = named ?? DelimitedText.separator(of: text)
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var (line, start, opened) = (1, 1, 1)
    var (isQuoted, holdsBreak) = (false, false)
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    func next() -> Unicode.Scalar? {
      defer { pending = scalars.next() }
      return pending
    }
    func isEnd(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0 == separator || DelimitedText.isLineBreak($0) } ?? true
    }
    func endCell() {
      let text = String(cell)
      // Names and addresses may have several lines; rows of numbers within a cell are rows that it has swallowed.
      if holdsBreak, DelimitedText.digits(in: text) >= 10 { unclosedQuote = unclosedQuote ?? opened }
      cells.append(text.trimmed)
      (cell, holdsBreak) = (.init(), false)
    }
    func endRow() {
      endCell()
      if cells.contains(where: { !$0.isEmpty }), start > 1 || named == nil {
        rows.append(Row(line: start, cells: cells))
      }
      cells = []
    }
    while let scalar = next() {
      switch scalar {
      case "\"" where isQuoted && pending == "\"":
        cell.append(scalar)
        _ = next()
      case "\"" where isQuoted && isEnd(pending): isQuoted = false
      case "\"" where !isQuoted && cell.allSatisfy(\.properties.isWhitespace):
        (cell, isQuoted, opened) = (.init(), true, line)
      case _ where DelimitedText.isLineBreak(scalar):
        if scalar == "\r", pending == "\n" { _ = next() }
        line += 1
        if isQuoted {
          cell.append("\n")
          holdsBreak = true
        } else {
          endRow()
          start = line
        }
      case separator where !isQuoted: endCell()
      default: cell.append(scalar)
      }
    }
    if isQuoted { unclosedQuote = unclosedQuote ?? opened }
    endRow()
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  static func digits(in text: String) -> Int {
    text.unicodeScalars.count { Digits.value(of: $0) != nil }
  }

  /// Returns the mark that separates columns: the most frequent one outside quotation marks in the first lines.
  private static func separator(of text: String) -> Unicode.Scalar {
    let marks: [Unicode.Scalar] = [",", ";", "\t", "|", "؛", "،"]
    var counts = marks.map { _ in 0 }
    var isQuoted = false
    for scalar in text.unicodeScalars.prefix(4_000) {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, let index = marks.firstIndex(of: scalar) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return most == 0 ? "," : marks[counts.firstIndex(of: most) ?? 0]
  }
}
