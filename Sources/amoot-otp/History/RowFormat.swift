internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import TextLayout
internal import Wording

/// A format in which rows of the history are written to standard output.
protocol RowFormat {
  /// What comes before the rows.
  var header: [UInt8] { get }
  mutating func append(_ row: SendRecord, to bytes: inout [UInt8])
}

extension RowExport: RowFormat {}

/// Columns for people, with everything from outside escaped: as many as the terminal has room for, or all of them
/// uncut where a pipe reads.
struct TableRows: RowFormat {
  let table: HistoryTable
  /// Whether values are cut to their columns.
  let isBounded: Bool
  let signs: Signs
  let isColored: Bool
  private let now: Date

  /// - Parameters:
  ///   - rows: The first rows, whose content decides how wide the columns are.
  ///   - profiles: Whether the settings have several profiles.
  init(_ rows: [SendRecord], now: Date, profiles: Bool, facts: OutputFacts, isColored: Bool) {
    let extent = HistoryTable.Extent(rows)
    let profiles = profiles || Set(rows.map(\.profile)).count > 1
    let destinations = Set(rows.map(\.destination)).count > 1
    // The margins that the console leaves on both sides are not needed here.
    table =
      facts.width.map {
        HistoryTable(
          width: $0, extent, now: now, profiles: profiles, destinations: destinations, rowNumbers: true,
          language: ProcessLanguage.current)
      }
      ?? HistoryTable(extent, now: now, profiles: profiles, destinations: destinations)
    isBounded = facts.width != nil
    signs = facts.signs
    self.isColored = isColored
    self.now = now
  }

  var header: [UInt8] {
    bytes(line { ($0.heading.text, .plain) }.map { _ in Style(.standard, .bold) })
  }

  func append(_ row: SendRecord, to bytes: inout [UInt8]) { bytes += self.bytes(line(row)) }

  private func bytes(_ line: StyledLine) -> [UInt8] { Array((line.output(isColored: isColored) + "\n").utf8) }

  private func line(_ row: SendRecord) -> StyledLine {
    var line = line { column in
      switch column.key {
      case .outcome:
        let mark = row.mark(now: now)
        let style = OutputStyle.of(mark)
        let words = table.text(row, column)
        let note = row.note.map { "  (" + VisibleText.escaped($0, limit: 80) + ")" } ?? ""
        return (signs.of(mark) + " " + words.text + (isBounded ? note : ""), style)
      case .id: return (row.id > 0 ? "#" + String(row.id) : "", OutputStyle.faint)
      default:
        let style: Style =
          switch table.tone(row, column, profile: row.profile) {
          case .strong: Style(.standard, .bold)
          case .faint: OutputStyle.faint
          case _ where column.key == .destination: OutputStyle.faint
          default: .plain
          }
        return (table.text(row, column).text, style)
      }
    }
    if !isBounded, let note = row.note { line.append("  (" + VisibleText.escaped(note, limit: 80) + ")") }
    return line
  }

  private func line(_ cell: (HistoryTable.Column) -> (text: String, style: Style)) -> StyledLine {
    var line = StyledLine()
    for (index, column) in table.columns.enumerated() {
      var (text, style) = cell(column)
      if text.isEmpty { text = signs.dash }
      if isBounded { text = TextLayout.fitted(text, columns: column.width, ellipsis: signs.ellipsis) }
      let padding = String(repeating: " ", count: max(0, column.width - Model.columns(text)))
      let isLast = index == table.columns.count - 1
      if column.alignsRight { line.append(padding) }
      line.append(text, style)
      if !column.alignsRight, !isLast { line.append(padding) }
      if !isLast { line.append(String(repeating: " ", count: table.gap)) }
    }
    return line
  }
}
