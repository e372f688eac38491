internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

extension Painter {
  /// Paints the wire log with the newest line at the bottom; scrolling goes back from there.
  mutating func paintWire(_ scroll: Int, _ model: Model) {
    let rect = Geometry.overlay(model.size)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    fill(rect)
    box(rect, title: ScreenWords.wire, trailing: ScreenWords.wireLines(model.wire.count), style: Theme.accent)
    guard !model.isPrivacyOn else {
      text(
        ScreenWords.wireHidden(key: model.keys.text(.present)), x: inner.x, y: inner.y,
        width: inner.width,
        style: Theme.faint)
      moveCursor(to: nil)
      return
    }
    guard !model.wire.isEmpty else {
      text(
        ScreenWords.wireEmpty(key: model.keys.text(.refreshAccount)),
        x: inner.x, y: inner.y,
        width: inner.width, style: Theme.faint)
      moveCursor(to: nil)
      return
    }
    // Wrap long lines and fill the window from the newest line up.
    let end = model.wire.count - min(scroll, max(0, model.wire.count - 1))
    var rows: [(line: LaidLine, style: Style)] = []
    for line in model.wire[..<end].reversed() where rows.count < inner.height {
      let style: Style = line.contains(" > ") ? Theme.accent : line.contains(" < ") ? .plain : Theme.faint
      let layout = TextLayout(line, width: inner.width, direction: .leftToRight, options: options)
      rows.insert(contentsOf: layout.lines.map { ($0, style) }, at: 0)
    }
    for (index, row) in rows.suffix(inner.height).enumerated() {
      paint(row.line, in: inner, row: index, style: row.style, isBlock: true)
    }
    moveCursor(to: nil)
  }
}
