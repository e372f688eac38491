internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

/// A line of an overlay: a phrase with a style.
struct OverlayLine {
  var text: Phrase
  var style: Style = .plain

  init(_ text: Phrase, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  static let empty = OverlayLine(.empty)
}

extension Painter {
  mutating func paintOverlay(_ model: Model) {
    switch model.overlay {
    case nil: break
    case .report(let report): paintReport(report, model)
    case .list(let list): paintList(list, model)
    case .bigCode(let row): paintBigCode(row, model)
    case .welcome(let welcome): paintWelcome(welcome, model)
    case .question(let question): paintQuestion(question, model)
    }
  }

  /// Paints a scrollable window over lines that may not all fit; the frame shows how many there are.
  private mutating func paintReport(_ report: Report, _ model: Model) {
    var rect = Geometry.overlay(model.size)
    let inner = model.reportRect
    if let editor = report.content.editor {
      fill(rect)
      box(
        rect, title: report.content.title(model), trailing: report.content.trailing(model) ?? .empty,
        style: Theme.accent)
      let view = FieldView(
        editor, size: Size(width: inner.width, height: inner.height),
        forcesLeftToRight: report.content.isCode, options: options)
      paintField(view, in: inner, cursor: editor.cursor, selection: editor.selection)
      return
    }
    let lines = report.content.lines(model, width: inner.width)
    let rows = model.reportRows(lines, width: inner.width)
    let top = report.top(of: rows, height: inner.height)
    let place =
      rows.count > inner.height
      ? ScreenWords.place(top + 1, min(rows.count, top + inner.height), of: rows.count) : .empty
    // As tall as what it holds.
    rect.height = Geometry.overlayHeight(rows.count, most: rect.height)
    fill(rect)
    box(
      rect, title: report.content.title(model), trailing: report.content.trailing(model) ?? place,
      style: Theme.accent)
    paintRows(
      rows.dropFirst(top).prefix(inner.height), keyWidth: Model.reportKeyWidth(lines), in: inner)
    moveCursor(to: nil)
  }

  /// Paints the rows of a report.
  mutating func paintRows(_ rows: ArraySlice<ReportRow>, keyWidth: Int, in inner: Rect) {
    for (index, row) in rows.enumerated() {
      let y = inner.y + index
      let indent = row.key.isEmpty ? 0 : keyWidth + 2
      if !row.key.isEmpty { text(row.key, x: inner.x, y: y, width: keyWidth, style: Theme.key) }
      let room = inner.width - indent
      paint(
        row.line, in: Rect(x: inner.x + indent, y: y, width: room, height: 1),
        style: Theme.style(of: row.source.tone), isBlock: row.source.isBlock)
    }
  }
}
