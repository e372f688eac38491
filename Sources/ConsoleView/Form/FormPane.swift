internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

extension Painter {
  mutating func paintForm(_ model: Model, _ geometry: Geometry) {
    guard let pane = geometry.form else { return }
    let isFocused = !model.isInHistory && model.overlay == nil
    let inner = pane.inner
    let rows = geometry.formRows.count
    let place =
      rows > inner.height
      ? ScreenWords.place(geometry.formTop + 1, geometry.formTop + inner.height, of: rows, dash: "-") : .empty
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

  private mutating func paint(_ field: FieldID, _ model: Model, _ geometry: Geometry, _ pane: Rect, y: Int) {
    let isFocused = model.focus == .field(field)
    let labelStyle =
      model.form.errors[field] != nil ? Theme.error : isFocused ? Theme.accent.adding(.bold) : Theme.label
    if isFocused, model.overlay == nil {
      text(theme.sign("▸", ">"), x: pane.x + 1, y: y, width: 1, style: Theme.accent.adding(.bold))
    }
    text(label(of: field, model), x: pane.x + 2, y: y, width: Geometry.labelColumns, style: labelStyle)
    guard let rect = geometry.valueRect(of: field) else { return }
    let view = model.fieldView(field, in: rect)
    let bottom = pane.y + pane.height - 1
    let selection = isFocused ? model.form[field].selection : nil
    let boundaries = field == .message ? Set(SMSParts(model.form.text(.message)).boundaries) : []
    if model.form[field].isEmpty {
      text(placeholder(field, model), x: rect.x, y: y, width: rect.width, style: Theme.faint)
    }
    for (index, line) in view.layout.lines.dropFirst(view.topLine).prefix(rect.height).enumerated()
    where rect.y + index < bottom {
      paintLine(line, view, rect, y: rect.y + index, selection: selection, boundaries: boundaries)
    }
    if isFocused, model.overlay == nil {
      let place = view.cursorPlace(model.form[field].cursor)
      let cursor = Point(x: rect.x + place.x, y: rect.y + place.y)
      if cursor.y < bottom { screen.cursor = cursor }
    }
    paintHint(field, model, geometry, pane, rect, y: y)
  }

  private mutating func paintLine(
    _ line: LaidLine, _ view: FieldView, _ rect: Rect, y: Int, selection: Range<Int>?, boundaries: Set<Int>
  ) {
    let start = rect.x + view.start(of: line)
    let within = rect.x..<(rect.x + rect.width)
    paint(line.cells, x: start, y: y, style: .plain, within: within)
    // A number that is cut off must not look like another number.
    if !view.isMultiline, rect.width >= 8 {
      if start < rect.x { text(theme.ellipsis, x: rect.x, y: y, width: 1, style: Theme.accent) }
      if start + line.width > rect.x + rect.width {
        text(theme.ellipsis, x: rect.x + rect.width - 1, y: y, width: 1, style: Theme.accent)
      }
    }
    guard selection != nil || !boundaries.isEmpty else { return }
    var x = start
    for cell in line.cells {
      if within.contains(x) {
        let place = Rect(x: x, y: y, width: cell.width, height: 1)
        if selection?.overlaps(cell.range) == true { screen.restyle(place) { $0.adding(.reverse) } }
        // Another part of the message starts here.
        if boundaries.contains(where: cell.range.contains) {
          screen.restyle(place) { $0.adding([.underline, .bold]) }
        }
      }
      x += cell.width
    }
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
    text(
      model.hint(field), x: rect.x + rect.width + 1, y: y, width: room, style: Theme.faint, alignRight: true)
  }

  private mutating func paintError(_ field: FieldID, _ line: Int, _ model: Model, _ pane: Rect, y: Int) {
    guard let error = model.form.errors[field] else { return }
    let lines = Geometry.errorLines(error, width: pane.width, ascii: theme.ascii, language: language)
    guard lines.indices.contains(line) else { return }
    let x = pane.x + 4
    paint(lines[line].cells, x: x, y: y, style: Theme.error, within: x..<(pane.x + pane.width - 1))
  }

  private mutating func paintButton(_ model: Model, _ geometry: Geometry, _ pane: Rect, y: Int) {
    let label = words(FormWords.sendButton(key: model.keys.text(.send)))
    let isFocused = model.focus == .sendButton
    let x = pane.x + pane.width - 2 - columns(label)
    text(
      label, x: x, y: y, width: columns(label), style: isFocused ? Theme.selected.adding(.bold) : Theme.accent
    )
    if isFocused, model.overlay == nil { screen.cursor = Point(x: x + 2, y: y) }
    // The preview, folded into one line.
    guard geometry.preview == nil else { return }
    text(
      PreviewText(model: model, theme: theme).oneLine, x: pane.x + 2, y: y, width: x - pane.x - 4,
      style: Theme.faint, shaping: .base)
  }
}
