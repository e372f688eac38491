internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import TextLayout

/// The editing keys of readline and of common editors, for every field.
func edit(_ key: Key, _ model: inout Model) -> [Effect] {
  guard let field = model.focusedField else { return [] }
  let before = model.form[field].revision
  switch key {
  case .character(let character): type(String(character), field, &model)
  case .paste(let text): paste(text, field, &model)
  case .control(let letter): control(letter, field, &model)
  case .alt(let character): alt(character, field, &model)
  case .named(let name, let modifiers): named(name, modifiers, field, &model)
  case .mouse: break
  }
  return model.form[field].revision == before ? [] : model.edited(field)
}

/// The actions that change or take text.
func editText(_ action: Action, _ model: inout Model) -> [Effect] {
  guard let field = model.focusedField else { return [] }
  let before = model.form[field].revision
  var effects: [Effect] = []
  switch action {
  case .flipDirection:
    model.form[.message].setDirection(model.isRightToLeft(.message) ? .leftToRight : .rightToLeft)
  case .insertJoiner: model.form[.message].insert("\u{200C}", isTyping: true)
  case .persianLetters:
    model.form[.message].replaceAll(with: MessageRemarks.withPersianLetters(model.form.text(.message)))
  case .cutText, .copyText:
    guard let text = model.form[field].selectedText else { return [] }
    model.clipboard = text
    if action == .cutText { model.form[field].deleteBackward() }
    effects = [.copy(text, what: "\(text.count) character\(text.count == 1 ? "" : "s")")]
  case .pasteText: paste(model.clipboard, field, &model)
  default: break
  }
  return effects + (model.form[field].revision == before ? [] : model.edited(field))
}

private func type(_ text: String, _ field: FieldID, _ model: inout Model) {
  if !model.form[field].insert(text, isTyping: true) { model.sayFull() }
}

private func control(_ letter: Character, _ field: FieldID, _ model: inout Model) {
  model.form[field].control(letter)
}

extension EditBuffer {
  /// The keys of readline.
  mutating func control(_ letter: Character) {
    switch letter {
    case "a": move(.lineStart)
    case "e": move(.lineEnd)
    case "b": move(.back)
    case "f": move(.forward)
    case "d": deleteForward()
    case "h": deleteBackward()
    case "k": deleteToLineEnd()
    case "u": deleteToLineStart()
    case "w": deleteWordBackward()
    case "_": undo()
    default: break
    }
  }
}

/// The same keys in the history's filter, which is searched for with every change.
func editFilter(_ key: Key, _ model: inout Model) -> [Effect] {
  let before = model.history.filterText.revision
  model.history.filterText.editLine(key, limit: 500)
  return model.history.filterText.revision == before ? [] : model.filterChanged()
}

/// The search of the table of statuses.
func editStatuses(_ key: Key, _ model: inout Model) -> [Effect] {
  guard case .statuses(var browser) = model.overlay else { return [] }
  let before = browser.text.revision
  browser.text.editLine(key, limit: 100)
  if browser.text.revision != before { browser.selected = 0 }
  model.overlay = .statuses(browser)
  return []
}

func editPrompt(_ key: Key, _ model: inout Model) -> [Effect] {
  model.prompt?.text.editLine(key, limit: Prompt.limit)
  model.prompt?.problem = nil
  return []
}

extension EditBuffer {
  /// The keys of a line outside the form.
  mutating func editLine(_ key: Key, limit: Int) {
    let room = max(0, limit - scalars.count)
    switch key {
    case .character(let character): if room > 0 { insert(String(character), isTyping: true) }
    case .paste(let text): insert(String(text.prefix(room)))
    case .control(let letter): control(letter)
    case .alt("u"): undo()
    case .named(.left, _): move(.back)
    case .named(.right, _): move(.forward)
    case .named(.home, _): move(.lineStart)
    case .named(.end, _): move(.lineEnd)
    case .named(.backspace, _): deleteBackward()
    case .named(.delete, _): deleteForward()
    default: break
    }
  }
}

private func alt(_ character: Character, _ field: FieldID, _ model: inout Model) {
  switch character {
  case "b", "B": model.form[field].move(.wordBack, extending: character == "B")
  case "f", "F": model.form[field].move(.wordForward, extending: character == "F")
  case "d": model.form[field].deleteWordForward()
  case "u": model.form[field].undo()
  case "r", "_": model.form[field].redo()
  case "a": model.form[field].selectAll()
  case "\u{7F}", "\u{08}": model.form[field].deleteWordBackward()
  default: break
  }
}

private func named(_ name: Key.Name, _ modifiers: Key.Modifiers, _ field: FieldID, _ model: inout Model) {
  let extending = modifiers.contains(.shift)
  let byWord = modifiers.contains(.control) || modifiers.contains(.alt)
  switch name {
  case .left, .right:
    // In a right-to-left paragraph the left arrow goes forward, as the eye does.
    let forward = (name == .right) != model.isRightToLeft(field)
    let motion: EditBuffer.Motion =
      byWord ? (forward ? .wordForward : .wordBack) : (forward ? .forward : .back)
    model.form[field].move(motion, extending: extending)
  case .home: model.form[field].move(byWord ? .start : .lineStart, extending: extending)
  case .end: model.form[field].move(byWord ? .end : .lineEnd, extending: extending)
  case .backspace:
    if byWord { model.form[field].deleteWordBackward() } else { model.form[field].deleteBackward() }
  case .delete: if byWord { model.form[field].deleteWordForward() } else { model.form[field].deleteForward() }
  case .up, .down: vertical(name == .up ? -1 : 1, extending, field, &model)
  default: break
  }
}

private func vertical(_ delta: Int, _ extending: Bool, _ field: FieldID, _ model: inout Model) {
  if field == .message, let rect = Geometry(model).valueRect(of: .message) {
    let view = model.fieldView(.message, in: rect)
    if let offset = view.offset(from: model.form[.message].cursor, lines: delta) {
      model.form[.message].move(.to(offset), extending: extending)
      return
    }
  }
  _ = model.moveFocus(by: delta)
}

/// A paste is one event, and a line break in it never sends.
private func paste(_ text: String, _ field: FieldID, _ model: inout Model) {
  var text = text
  if text.unicodeScalars.count > EditBuffer.maximumLength {
    text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(EditBuffer.maximumLength)))
    model.sayFull()
  }
  switch field {
  case .message: break
  case .token, .lineNumber: text = text.trimmed
  case .codeLength, .sendAt:
    text = String(String.UnicodeScalarView(text.trimmed.unicodeScalars.filter { !VisibleText.isUnsafe($0) }))
  case .mobile:
    // Cleaned where it reads as numbers; otherwise it stays as it came, and the check says what is wrong.
    if let list = try? MobileList(text) {
      text = list.numbers.map { "0" + $0.digits }.joined(separator: ", ")
    }
    let existing = model.form[.mobile]
    if !existing.isEmpty, existing.selection == nil, existing.cursor == existing.scalars.count,
      let last = existing.scalars.last, !last.properties.isWhitespace, (try? MobileList(existing.text)) != nil
    {
      text = ", " + text
    }
  }
  if !model.form[field].insert(text) { model.sayFull() }
}

extension String {
  fileprivate var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension Model {
  mutating func sayFull() {
    say(
      .bad,
      "That is longer than a field holds (\(EditBuffer.maximumLength) characters): the rest was left out.")
  }

  /// The direction of the paragraph that the cursor is in.
  public func isRightToLeft(_ field: FieldID) -> Bool {
    guard field == .message, let rect = Geometry(self).valueRect(of: field) else { return false }
    let view = fieldView(field, in: rect)
    return view.layout.lines[view.layout.lineIndex(of: form[field].cursor)].isRightToLeft
  }
}

/// A list is chosen from by a click; one beside it closes it. What is no list is scrolled alone.
private func handleOverOverlay(_ mouse: Key.Mouse, _ model: inout Model) -> [Effect] {
  switch mouse.action {
  case .wheelUp: return perform(.rowUp, &model)
  case .wheelDown: return perform(.rowDown, &model)
  case .press, .double: break
  case .drag, .release: return []
  }
  guard let frame = model.listFrame, let list = model.listWindow, model.context != .setting else { return [] }
  guard frame.contains(mouse.at) else { return model.closeOverlay() }
  guard let index = list.entry(at: mouse.at) else { return [] }
  let isChosen = index == list.selected
  switch model.overlay {
  case .menu(var menu):
    menu.selected = index
    model.overlay = .menu(menu)
    return perform(.choose, &model)
  case .finder(var finder):
    finder.selected = index
    model.overlay = .finder(finder)
    return isChosen || finder.kind == .palette ? perform(.choose, &model) : []
  case .settings(var pane):
    pane.selected = index
    model.overlay = .settings(pane)
    return isChosen ? perform(.changeSetting, &model) : []
  default: return []
  }
}

func handle(_ mouse: Key.Mouse, _ model: inout Model) -> [Effect] {
  if mouse.action == .press || mouse.action == .double, mouse.at.y == model.size.height - 1 {
    let item = model.footerItems.first { ($0.x..<($0.x + $0.width)).contains(mouse.at.x) }
    return item.map { perform($0.action, &model) } ?? []
  }
  if model.overlay != nil { return handleOverOverlay(mouse, &model) }
  let geometry = Geometry(model)
  guard let target = geometry.target(at: mouse.at) else { return [] }
  switch mouse.action {
  case .wheelUp, .wheelDown:
    guard target == .history else { return [] }
    let focus = model.focus
    model.focus = .history
    let effects = perform(mouse.action == .wheelUp ? .rowUp : .rowDown, &model)
    model.focus = geometry.arrangement == .pages ? .history : focus
    return effects
  case .press, .double, .drag:
    if mouse.action == .press { _ = model.leaveField() }
    if mouse.action != .drag { model.focus = target }
    switch target {
    case .sendButton: return mouse.action == .press ? perform(.send, &model) : []
    case .field(let field):
      guard let rect = geometry.valueRect(of: field), model.focus == target else { return [] }
      // What stands beside the line tells that there are others.
      if field == .lineNumber, mouse.action == .press, mouse.at.x > rect.x + rect.width {
        return perform(.nextChoice, &model)
      }
      let place = Point(x: mouse.at.x - rect.x, y: mouse.at.y - rect.y)
      let offset = model.fieldView(field, in: rect).offset(at: place)
      model.form[field].move(.to(offset), extending: mouse.action == .drag)
      return []
    case .history, .filter, .prompt:
      guard let rows = geometry.historyRows, rows.contains(mouse.at) else { return [] }
      let index = model.history.top + mouse.at.y - rows.y
      guard model.history.rows.indices.contains(index) else { return [] }
      model.history.selectedID = model.history.rows[index].id
      return mouse.action == .double ? perform(.details, &model) : []
    }
  case .release: return []
  }
}
