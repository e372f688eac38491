internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import TextLayout

extension Action {
  static let flipDirection = Action("flipDirection") { model in
    model.changeText {
      $0.form[.message].setDirection($0.isRightToLeft(.message) ? .leftToRight : .rightToLeft)
    }
  }
  static let insertJoiner = Action("insertJoiner") { model in
    model.changeText { $0.form[.message].insert("\u{200C}", isTyping: true) }
  }
  static let persianLetters = Action(
    "persianLetters",
    unless: {
      MessageRemarks($0.form.text(.message)).arabicLetters == 0
        ? "There is no Arabic ي or ك in the message." : nil
    }
  ) { model in
    model.changeText {
      $0.form[.message].replaceAll(with: MessageRemarks.withPersianLetters($0.form.text(.message)))
    }
  }
  static let cutText = Action("cutText", unless: \.selectionObstacle) { $0.takeSelection(cuts: true) }
  static let copyText = Action("copyText", unless: \.selectionObstacle) { $0.takeSelection(cuts: false) }
  static let pasteText = Action(
    "pasteText",
    unless: {
      $0.clipboard.isEmpty ? "Nothing was cut or copied here. The terminal's own paste works too." : nil
    }
  ) { $0.pasteClipboard() }
}

extension Binding {
  static let editing: [Binding] = [
    Binding(
      .flipDirection, [.named(.function(6))], "direction", "Turn the paragraph the other way", [.message],
      rank: 3),
    Binding(
      .insertJoiner, [.control("@"), .alt("n")], "half-space",
      "Insert a half-space (ZWNJ), as in می‌خواهم; Alt-N too", [.message], rank: 4),
    Binding(
      .persianLetters, [.named(.function(7))], "ی ک", "Make Persian ی and ک of Arabic ي and ك", [.message],
      rank: 5),
    Binding(.cutText, [.control("x")], "cut", "Cut the selected text", .fields),
    Binding(
      .copyText, [.alt("c")], "copy", "Copy the selected text, to the terminal's clipboard too", .fields),
    Binding(.pasteText, [.control("v")], "paste", "Paste what was cut or copied here", .fields),
  ]
}

extension HelpRow {
  /// What editing keys do; they belong to every text field and are no actions of the table.
  static let editing: [HelpRow] = [
    HelpRow("← → Home End", "move; in Persian text ← goes forward; with Shift: select"),
    HelpRow("^A ^E", "start, end of the line"),
    HelpRow("Alt-B Alt-F", "a word back, a word forward (Ctrl-← Ctrl-→ too)"),
    HelpRow("^W Alt-D", "delete the word before, the word after"),
    HelpRow("^U ^K", "delete to the start, to the end of the line"),
    HelpRow("^_  Alt-_", "undo, redo (Alt-U, Alt-R too)"),
    HelpRow("↑ ↓", "line up or down in the message, field up or down elsewhere"),
  ]
}

extension Model {
  fileprivate var selectionObstacle: String? {
    guard let field = focusedField, form[field].selectedText != nil else {
      return "Nothing is selected: hold Shift with the arrows."
    }
    return field == .token ? "The token is not copied." : nil
  }

  fileprivate mutating func takeSelection(cuts: Bool) -> [Effect] {
    guard let field = focusedField, let text = form[field].selectedText else { return [] }
    clipboard = text
    let effects = cuts ? changeText { $0.form[field].deleteBackward() } : []
    return [.copy(text, what: "\(text.count) character\(text.count == 1 ? "" : "s")")] + effects
  }
}
