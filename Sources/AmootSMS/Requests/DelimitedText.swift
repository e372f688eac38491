/// Rows of cells in a text whose columns are separated by commas, semicolons, or tabs, as spreadsheets export them.
/// Cells may be quoted (RFC 4180), so that they may hold the separator, quotation marks, and line breaks.
struct DelimitedText {
  struct Row: Equatable {
    /// The line at which the row starts, from 1.
    let line: Int
    let cells: [String]
  }

  let rows: [Row]

  init(_ text: String) {
    let separator = DelimitedText.separator(of: text)
    var rows: [Row] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var (line, start) = (1, 1)
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    func next() -> Unicode.Scalar? {
      defer { pending = scalars.next() }
      return pending
    }
    func endCell() {
      cells.append(String(cell).trimmed)
      cell = .init()
    }
    func endRow() {
      endCell()
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
      cells = []
    }
    while let scalar = next() {
      switch scalar {
      case "\"" where isQuoted && pending == "\"":
        cell.append(scalar)
        _ = next()
      case "\"" where isQuoted: isQuoted = false
      case "\"" where cell.allSatisfy(\.properties.isWhitespace):
        cell = .init()
        isQuoted = true
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}":
        if scalar == "\r", pending == "\n" { _ = next() }
        line += 1
        if isQuoted {
          cell.append("\n")
        } else {
          endRow()
          start = line
        }
      case separator where !isQuoted: endCell()
      default: cell.append(scalar)
      }
    }
    endRow()
    self.rows = rows
  }

  /// Returns the mark that separates columns: the most frequent one outside quotation marks in the first lines.
  private static func separator(of text: String) -> Unicode.Scalar {
    let marks: [Unicode.Scalar] = [",", ";", "\t", "؛", "،"]
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
