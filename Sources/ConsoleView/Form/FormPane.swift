internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Painter {
  mutating func paintForm(_ model: Model, _ geometry: Geometry) {
    if let line = geometry.foldedForm { paintFoldedForm(model, line) }
    guard let pane = geometry.form else { return }
    let isFocused = !model.isInHistory && model.overlay == nil
    let inner = pane.inner
    let rows = geometry.formRows.count
    let place =
      rows > inner.height
      ? ScreenWords.place(geometry.formTop + 1, geometry.formTop + inner.height, of: rows) : .empty
    box(
      pane, title: FormWords.title, trailing: place, style: isFocused ? Theme.accent : Theme.faint,
      titleStyle: isFocused ? Theme.selected.adding(.bold) : Theme.title)
    for (index, row) in geometry.formRows.enumerated() {
      let y = inner.y + index - geometry.formTop
      guard (inner.y..<(inner.y + inner.height)).contains(y) else { continue }
      switch row {
      case .field(let field): paint(field, model, geometry, pane, y: y)
      case .messageLine: break
      case .error(let field, let line): paintError(field, line, model, pane, y: y)
      case .button: paintButton(model, geometry, pane, y: y)
      }
    }
  }

  /// Paints the line that stands for the form: what it would send, and the key that goes back to it.
  private mutating func paintFoldedForm(_ model: Model, _ line: Rect) {
    let preview = PreviewText(model: model, theme: theme)
    text(
      FormWords.folded(preview.heading, key: model.keys.text(.showForm)), x: line.x + 1,
      y: line.y,
      width: line.width - 2, style: Theme.faint)
  }

  private mutating func paint(_ field: FieldID, _ model: Model, _ geometry: Geometry, _ pane: Rect, y: Int) {
    let isFocused = model.focus == .field(field)
    let labelStyle =
      model.form.errors[field] != nil ? Theme.error : isFocused ? Theme.accent.adding(.bold) : Theme.label
    if isFocused, model.overlay == nil {
      text(pointer, x: pane.x + 1, y: y, width: 1, style: Theme.accent.adding(.bold))
    }
    text(label(of: field, model), x: pane.x + 2, y: y, width: Geometry.labelColumns, style: labelStyle)
    guard let rect = geometry.valueRect(of: field) else { return }
    let view = model.fieldView(field, in: rect)
    let bottom = pane.y + pane.height - 1
    let selection = isFocused ? model.form[field].selection : nil
    let boundaries = field == .message ? Set(SMSParts(model.form.text(.message)).boundaries) : []
    if field == .mobile, let recipients = model.form.recipientCounts {
      text(recipients, x: rect.x, y: y, width: rect.width, style: .plain)
    } else if model.form[field].isEmpty {
      text(placeholder(field, model), x: rect.x, y: y, width: rect.width, style: Theme.faint)
    }
    let visible = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, bottom - rect.y))
    paintField(
      view, in: visible, cursor: isFocused && model.overlay == nil ? model.form[field].cursor : nil,
      selection: selection, marked: boundaries)
    paintHint(field, model, geometry, pane, rect, y: y)
  }

  /// Returns a field's label; the message's label shows the direction of the current paragraph.
  private func label(of field: FieldID, _ model: Model) -> String {
    let label = words(field.label)
    guard field == .message, !model.form[.message].isEmpty else { return label }
    return label
      + (model.isRightToLeft(.message) ? theme.sign("  ←", "  <-") : theme.sign("  →", "  ->"))
  }

  private func placeholder(_ field: FieldID, _ model: Model) -> Phrase {
    switch field {
    case .token:
      model.profiles.isAskingToken
        ? FormWords.askingCommand + .verbatim(theme.ellipsis) : FormWords.pasteToken
    case .lineNumber: FormWords.whichLine
    case .mobile: FormWords.whichMobile
    case .codeLength: FormWords.whichLength
    case .sendAt: FormWords.whichTime
    case .message: FormWords.whatMessageSays
    }
  }

  /// Paints what will be sent, or where a value came from, beside the field.
  private mutating func paintHint(
    _ field: FieldID, _ model: Model, _ geometry: Geometry, _ pane: Rect, _ rect: Rect, y: Int
  ) {
    guard field != .message else { return }
    let right = pane.x + pane.width - 2
    let room = right - (rect.x + rect.width) - 1
    guard room > 1 else { return }
    let hint = model.hint(field, width: room)
    text(hint, x: rect.x + rect.width + 1, y: y, width: room, style: Theme.faint, atEnd: true)
  }

  private mutating func paintError(_ field: FieldID, _ line: Int, _ model: Model, _ pane: Rect, y: Int) {
    guard let error = model.form.errors[field] else { return }
    let lines = model.errorLines(error, width: pane.width)
    guard lines.indices.contains(line) else { return }
    paint(
      lines[line], in: Rect(x: pane.x + 4, y: y, width: pane.width - 5, height: 1), style: Theme.error)
  }

  private mutating func paintButton(_ model: Model, _ geometry: Geometry, _ pane: Rect, y: Int) {
    let label = words(FormWords.sendButton(key: model.keys.text(.send)))
    let isFocused = model.focus == .sendButton
    let x = pane.x + pane.width - 2 - columns(label)
    text(
      label, x: x, y: y, width: columns(label), style: isFocused ? Theme.selected.adding(.bold) : Theme.accent
    )
    if isFocused, model.overlay == nil { moveCursor(to: Point(x: x + 2, y: y)) }
    // The preview, folded into one line.
    guard geometry.preview == nil else { return }
    let room = x - pane.x - 4
    text(
      PreviewText(model: model, theme: theme).oneLine(width: room), x: pane.x + 2, y: y, width: room,
      style: Theme.faint)
  }
}
