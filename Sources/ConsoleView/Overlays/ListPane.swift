internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Painter {
  mutating func paintList(_ list: List, _ model: Model) {
    guard let pane = model.listPane else { return }
    let content = list.content
    let place = pane.window.place
    fill(pane.frame)
    box(pane.frame, title: content.title(model), trailing: pane.trailing ?? place, style: Theme.accent)
    moveCursor(to: nil)
    if pane.trailing != nil, content.searchPlace.leavesLowerEdgeFree { lowerEdge(place, of: pane.frame) }
    let rows = pane.window.rect
    let inner = Rect(x: rows.x + 1, y: rows.y, width: rows.width - 2, height: rows.height)
    guard !pane.items.isEmpty else {
      text(content.emptyWords(model), x: inner.x, y: inner.y, width: inner.width, style: Theme.faint)
      paintSearch(content, model, pane)
      return
    }
    for (y, row) in pane.window.visible {
      switch row {
      case .heading(let heading): text(heading, x: inner.x, y: y, width: inner.width, style: Theme.title)
      case .entry(let index):
        let editor = index == pane.window.selected ? content.editor(model) : nil
        paint(
          pane.items[index], pane.columns, editor, model,
          in: Rect(x: inner.x, y: y, width: inner.width, height: 1))
        if index == pane.window.selected, editor == nil {
          select(Rect(x: rows.x, y: y, width: rows.width, height: 1))
        }
      }
    }
    paintNotes(pane)
    paintSearch(content, model, pane)
  }

  private mutating func paint(
    _ item: ListItem, _ columns: [ListColumn], _ editor: ListEditor?, _ model: Model, in rect: Rect
  ) {
    var x = rect.x
    for (index, (cell, column)) in zip(item.cells, columns).enumerated() {
      let room = min(column.width, rect.x + rect.width - x)
      if let editor, index == 1 {
        let field = Rect(x: x, y: rect.y, width: max(1, rect.x + rect.width - x), height: 1)
        let view = FieldView(
          editor.buffer, size: Size(width: field.width, height: 1),
          forcesLeftToRight: editor.runsLeftToRight,
          mask: editor.isSecret ? (theme.ascii ? "*" : "•") : nil, side: model.labelSide, options: options)
        paintField(view, in: field, cursor: editor.buffer.cursor, selection: editor.buffer.selection)
        return
      }
      // Too few columns of a text would say nothing.
      guard room == column.width || room > 10 else { return }
      let used = text(
        cell.text, x: x, y: rect.y, width: room, style: Theme.style(of: cell.tone), atEnd: column.isAtEnd,
        direction: cell.direction)
      x += max(column.least, used) + 2
    }
  }

  /// Paints what explains the selected item.
  private mutating func paintNotes(_ pane: ListPane) {
    guard let area = pane.notes, let item = pane.selected else { return }
    rule(theme.border.horizontal, over: Rect(x: area.x, y: area.y - 1, width: area.width, height: 1))
    var used = 0
    for note in item.notes where used < area.height {
      let rect = Rect(x: area.x, y: area.y + used, width: area.width, height: area.height - used)
      let style = Theme.style(of: note.tone)
      used += wrapped(note.text, in: rect, style: style, direction: note.direction, isBlock: note.isBlock)
    }
  }

  /// Paints what is searched for, with the cursor in it.
  private mutating func paintSearch(_ content: any ListContent, _ model: Model, _ pane: ListPane) {
    guard let buffer = content.search else { return }
    switch content.searchPlace {
    case .none: break
    case .top(let label):
      let label = label.map(words) ?? promptSign + " "
      let inner = pane.inner
      text(label, x: inner.x, y: inner.y, width: inner.width, style: Theme.label)
      // With the space at its end, wherever the line puts it.
      let used = min(inner.width, columns(label))
      let field = Rect(x: inner.x + used, y: inner.y, width: max(1, inner.width - used), height: 1)
      paintField(
        model.searchView(buffer, width: field.width), in: field, cursor: buffer.cursor,
        style: Style(.standard, .bold))
    case .edge(let isTyped):
      let rect = pane.frame
      let y = rect.y + rect.height - 1
      let used = text(
        " " + words(HelpWords.search), x: rect.x + 2, y: y, width: rect.width - 4, style: Theme.accent)
      let room = max(1, min(40, rect.width - 6 - used))
      let view = model.searchView(buffer, width: room)
      let field = Rect(x: rect.x + 2 + used, y: y, width: room, height: 1)
      let shown = min(room, max(1, view.layout.lines[0].width + 1))
      fill(Rect(x: field.x, y: y, width: shown, height: 1))
      paintField(
        view, in: field, cursor: isTyped ? buffer.cursor : nil, style: Style(.standard, .bold))
    }
  }
}

extension ListSearchPlace {
  /// Whether the frame's lower edge has room for other text.
  fileprivate var leavesLowerEdgeFree: Bool { if case .edge = self { false } else { true } }
}
