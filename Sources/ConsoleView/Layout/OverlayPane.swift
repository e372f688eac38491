internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout

/// A line of an overlay: text with a style, or two columns.
struct OverlayLine {
  var key = ""
  var text = ""
  var style: Style = .plain
  /// Left to right whatever it holds.
  var isCode = false
  static let empty = OverlayLine()

  static func heading(_ text: String) -> OverlayLine { OverlayLine(text: text, style: Theme.title) }
}

extension Painter {
  mutating func paintOverlay(_ model: Model) {
    switch model.overlay {
    case nil: break
    case .finder(let finder): paintFinder(finder, model)
    case .details(let row, let scroll):
      let title =
        "Details of one send" + (model.detailsView == .decoded ? "" : ", \(model.detailsView.rawValue)")
      paintScrolling(title, detailLines(row, model), scroll: scroll, model)
    case .menu(let menu): paintMenu(menu, model)
    case .comparison(let comparison, let scroll):
      paintScrolling("Two sends compared", comparisonLines(comparison), scroll: scroll, model)
    case .notices(let scroll): paintScrolling("Notices", noticeLines(model), scroll: scroll, model)
    case .bigCode(let row): paintBigCode(row, model)
    case .welcome(let welcome): paintWelcome(welcome, model)
    case .statuses(let browser): paintStatuses(browser, model)
    case .settings(let pane): paintSettings(pane, model)
    case .wire(let scroll): paintWire(scroll, model)
    case .doctor(let findings, let scroll):
      paintScrolling(
        "Doctor", findings.map(doctorLines) ?? [OverlayLine(text: "Looking…")], scroll: scroll, model)
    case .question(let question): paintQuestion(question, model)
    }
  }

  /// A window over lines that may be more than fit; the frame tells how much there is.
  mutating func paintScrolling(_ title: String, _ lines: [OverlayLine], scroll: Int, _ model: Model) {
    let rect = Geometry.overlay(model.size)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    let keyWidth = min(22, lines.map { TextLayout($0.key).lines[0].width }.max() ?? 0)
    var rows: [(key: String, cells: LaidLine, style: Style)] = []
    for line in lines {
      let indent = line.key.isEmpty ? 0 : keyWidth + 2
      let layout = TextLayout(
        line.text, width: max(8, inner.width - indent), direction: line.isCode ? .leftToRight : .automatic,
        options: options)
      for (index, laid) in layout.lines.enumerated() {
        rows.append((index == 0 ? line.key : indent > 0 ? " " : "", laid, line.style))
      }
    }
    let top = min(scroll, max(0, rows.count - inner.height))
    screen.fill(rect)
    let place =
      rows.count > inner.height ? "\(top + 1)–\(min(rows.count, top + inner.height)) of \(rows.count)" : ""
    box(
      rect, title: title, trailing: theme.ascii ? place.replacing("–", with: "-") : place, style: Theme.accent
    )
    for (index, row) in rows.dropFirst(top).prefix(inner.height).enumerated() {
      let y = inner.y + index
      let indent = row.key.isEmpty ? 0 : keyWidth + 2
      if !row.key.isEmpty { text(row.key, x: inner.x, y: y, width: keyWidth, style: Theme.key) }
      let room = inner.width - indent
      let x = inner.x + indent + (row.cells.isRightToLeft ? max(0, room - row.cells.width) : 0)
      paint(row.cells.cells, x: x, y: y, style: row.style, within: inner.x..<(inner.x + inner.width))
    }
    screen.cursor = nil
  }
}
