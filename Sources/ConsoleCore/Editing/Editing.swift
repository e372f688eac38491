internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Model {
  /// Handles the editing keys of readline and of common editors, for every field.
  mutating func edit(_ key: Key) -> [Effect] {
    guard let field = focusedField else { return [] }
    if field == .mobile, form.recipients != nil { return editRecipients(key) }
    if field == .mobile {
      if case .paste(let text) = key, RecipientList.pasted(text) != nil { return pasteRecipients(text) }
      // Text cannot bring back a list.
      if [.alt("u"), .control("_")].contains(key), let last = form.pastRecipients.last,
        last.entries.count > Form.recipientsAsText
      {
        return perform(.undoRecipients)
      }
    }
    let before = form[field].revision
    var effects: [Effect] = []
    switch key {
    case .character(let character): type(String(character), field)
    case .paste(let text): paste(text, field)
    case .control(let letter): form[field].control(letter)
    case .alt(let character): form[field].alt(character)
    case .named(let name, let modifiers): effects = named(name, modifiers, field)
    case .mouse: break
    }
    guard form[field].revision != before else { return effects }
    // Other numbers are not the rest of a batch.
    if field == .mobile { form.resumed = nil }
    return effects + edited(field)
  }

  /// Changes the focused field and marks it for saving.
  mutating func changeText(_ change: (inout Model) -> Void) -> [Effect] {
    guard let field = focusedField else { return [] }
    let before = form[field].revision
    change(&self)
    return form[field].revision == before ? [] : edited(field)
  }

  mutating func pasteClipboard() -> [Effect] {
    guard focusedField != nil else { return [] }
    return edit(.paste(clipboard))
  }

  private mutating func type(_ text: String, _ field: FieldID) {
    if field == .token { replaceHiddenToken() }
    if !form[field].insert(text, isTyping: true) { notifyFull() }
  }

  /// Lets new text replace a token that cannot be seen: nobody means to add to what they cannot read.
  private mutating func replaceHiddenToken() {
    let buffer = form[.token]
    guard !form.showsToken, !form.isTypingToken, !buffer.isEmpty, buffer.selection == nil else { return }
    form[.token].selectAll()
    notify(.info, FormWords.tokenReplaced(undo: KeyTable.undo, reveal: keys.text(.revealToken)))
  }

}

extension EditBuffer {
  /// Handles readline's control keys.
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

extension Model {
  /// Handles the same keys in the history's filter, searching on every change.
  mutating func editFilter(_ key: Key) -> [Effect] {
    let before = history.filterText.revision
    history.filterText.editLine(key, limit: 500)
    return history.filterText.revision == before ? [] : filterChanged()
  }

  mutating func editPrompt(_ key: Key) -> [Effect] {
    prompt?.text.editLine(key, limit: Prompt.limit)
    prompt?.problem = nil
    return []
  }
}

extension EditBuffer {
  /// Handles the editing keys of a single line outside the form.
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

extension EditBuffer {
  /// Handles readline's and common editors' Alt keys.
  mutating func alt(_ character: Character) {
    switch character {
    case "b", "B": move(.wordBack, extending: character == "B")
    case "f", "F": move(.wordForward, extending: character == "F")
    case "d": deleteWordForward()
    case "u": undo()
    case "r", "_": redo()
    case "a": selectAll()
    case "\u{7F}", "\u{08}": deleteWordBackward()
    default: break
    }
  }

  /// Handles the named keys that move within the text or delete, except up and down, which depend on its layout.
  ///
  /// - Parameter isRightToLeft: Whether the cursor's paragraph runs right to left, so that the left arrow moves forward,
  ///   as the eye does.
  mutating func named(_ name: Key.Name, _ modifiers: Key.Modifiers, isRightToLeft: Bool) {
    let extending = modifiers.contains(.shift)
    let byWord = modifiers.contains(.control) || modifiers.contains(.alt)
    switch name {
    case .left, .right:
      let forward = (name == .right) != isRightToLeft
      let motion: EditBuffer.Motion =
        byWord ? (forward ? .wordForward : .wordBack) : (forward ? .forward : .back)
      move(motion, extending: extending)
    case .home: move(byWord ? .start : .lineStart, extending: extending)
    case .end: move(byWord ? .end : .lineEnd, extending: extending)
    case .backspace: if byWord { deleteWordBackward() } else { deleteBackward() }
    case .delete: if byWord { deleteWordForward() } else { deleteForward() }
    default: break
    }
  }
}

extension Model {
  private mutating func named(
    _ name: Key.Name, _ modifiers: Key.Modifiers, _ field: FieldID
  ) -> [Effect] {
    switch name {
    case .up, .down: return vertical(name == .up ? -1 : 1, modifiers.contains(.shift), field)
    default:
      form[field].named(name, modifiers, isRightToLeft: isRightToLeft(field))
      return []
    }
  }

  private mutating func vertical(_ delta: Int, _ extending: Bool, _ field: FieldID) -> [Effect] {
    if field == .message, let rect = Geometry(self).valueRect(of: .message) {
      let view = fieldView(.message, in: rect)
      if let offset = view.offset(from: form[.message].cursor, lines: delta) {
        form[.message].move(.to(offset), extending: extending)
        return []
      }
    }
    return moveFocus(by: delta)
  }

  /// Inserts pasted text. A paste is one event, and a line break in it never sends.
  private mutating func paste(_ text: String, _ field: FieldID) {
    var text = text.withoutByteOrderMark
    // Bytes that are not UTF-8 arrive as U+FFFD.
    let broken = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    if broken > 0 { notify(.bad, FormWords.notText(broken)) }
    if text.unicodeScalars.count > EditBuffer.maximumLength {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(EditBuffer.maximumLength)))
      notifyFull()
    }
    switch field {
    case .message: break
    case .token:
      text = text.trimmed
      if !text.isEmpty { replaceHiddenToken() }
    case .lineNumber: text = text.trimmed
    case .codeLength, .sendAt:
      text = String(
        String.UnicodeScalarView(text.trimmed.unicodeScalars.filter { !VisibleText.isUnsafe($0) }))
    case .mobile:
      // Clean up what parses as numbers; leave anything else as it is and let the check report the problem.
      if let list = try? MobileList(text) {
        text = list.numbers.map { "0" + $0.digits }.joined(separator: ", ")
      }
      let existing = form[.mobile]
      if !existing.isEmpty, existing.selection == nil, existing.cursor == existing.scalars.count,
        let last = existing.scalars.last, !last.properties.isWhitespace,
        (try? MobileList(existing.text)) != nil
      {
        text = ", " + text
      }
    }
    if !form[field].insert(text) { notifyFull() }
  }
}

extension Model {
  mutating func notifyFull() {
    notify(
      .bad,
      FormWords.tooLong(limit: EditBuffer.maximumLength))
  }

  /// Returns whether the cursor's paragraph runs right to left.
  public func isRightToLeft(_ field: FieldID) -> Bool {
    guard field == .message, let rect = Geometry(self).valueRect(of: field) else { return false }
    let view = fieldView(field, in: rect)
    return view.layout.lines[view.layout.lineIndex(of: form[field].cursor)].isRightToLeft
  }
}
