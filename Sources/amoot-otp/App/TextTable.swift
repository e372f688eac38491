internal import ConsoleCore
internal import Screen
internal import TextLayout
internal import Wording

/// A table for people: columns as wide as their content, the last one wrapped where the terminal ends.
struct TextTable {
  typealias Cell = (text: String, style: Style)

  private let headings: [Phrase]
  private var rows: [[Cell]] = []

  init(_ headings: [Phrase]) { self.headings = headings }

  /// Adds a row with a cell for every heading.
  mutating func append(_ cells: [Cell]) { rows.append(cells) }

  /// Returns the lines.
  ///
  /// - Parameter width: The terminal's width in columns; nil if nothing has to fit.
  func lines(width: Int?) -> [StyledLine] {
    let all: [[Cell]] = [headings.map { ($0.text, OutputStyle.heading) }] + rows
    let last = headings.count - 1
    let natural = headings.indices.map { column in all.map { Model.columns($0[column].text) }.max() ?? 0 }
    // A value as long as a message does not push the others off the screen.
    let most = width.map { max(12, $0 * 2 / 5) } ?? .max
    let widths = natural.map { min($0, most) }
    let indent = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let room = width.map { max(16, $0 - indent) } ?? .max
    return all.flatMap { cells in
      let columns = cells.enumerated().map { index, cell in
        let limit = index == last ? room : widths[index]
        return limit < Model.columns(cell.text) ? TextLayout.rows(cell.text, width: limit) : [cell.text]
      }
      return (0..<(columns.map(\.count).max() ?? 1)).map { row in
        var line = StyledLine()
        for (index, part) in columns.enumerated() {
          let text = row < part.count ? part[row] : ""
          line.append(text, cells[index].style)
          let hasMore = columns[(index + 1)...].contains { row < $0.count && !$0[row].isEmpty }
          if hasMore {
            line.append(String(repeating: " ", count: max(0, widths[index] - Model.columns(text)) + 2))
          }
        }
        return line
      }
    }
  }
}
