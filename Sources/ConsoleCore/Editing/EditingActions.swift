internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Action {
  static let flipDirection = Action("flipDirection") { model in
    model.changeText {
      $0.form[.message].setDirection($0.isRightToLeft(.message) ? .leftToRight : .rightToLeft)
    }
  }
  static let insertJoiner = Action("insertJoiner") { model in
    model.changeText { $0.form[.message].insert("\u{200C}", isTyping: true) }
  }
  public static let persianLetters = Action(
    "persianLetters",
    disabledReason: {
      MessageRemarks($0.form.text(.message)).arabicLetters == 0
        ? FormWords.noArabicLetters : nil
    }
  ) { model in
    model.changeText {
      $0.form[.message].replaceAll(with: MessageRemarks.withPersianLetters($0.form.text(.message)))
    }
  }
  static let cutText = Action("cutText", disabledReason: \.selectionObstacle) { $0.takeSelection(cuts: true) }
  static let copyText = Action("copyText", disabledReason: \.selectionObstacle) {
    $0.takeSelection(cuts: false)
  }
  static let pasteText = Action(
    "pasteText",
    disabledReason: {
      $0.clipboard.isEmpty ? FormWords.nothingCopied : nil
    }
  ) { $0.pasteClipboard() }
}

extension Binding {
  static let editing: [Binding] = [
    Binding(
      .flipDirection, [.named(.function(6))], ActionWords.flipDirection, [.message],
      rank: 3),
    Binding(
      .insertJoiner, [.control("@"), .alt("n")], ActionWords.insertJoiner, [.message], rank: 4),
    Binding(
      .persianLetters, [.named(.function(7))], ActionWords.persianLetters, [.message],
      rank: 5),
    Binding(.cutText, [.control("x")], ActionWords.cutText, .fields),
    Binding(
      .copyText, [.alt("c")], ActionWords.copyText, .fields),
    Binding(.pasteText, [.control("v")], ActionWords.pasteText, .fields),
  ]
}

extension HelpRow {
  /// Help on the editing keys, which work in every text field and are not actions in the table.
  static let editing: [HelpRow] = [
    HelpRow(.verbatim("← → Home End"), FormWords.moving),
    HelpRow(.verbatim("^A ^E"), FormWords.lineEnds),
    HelpRow(.verbatim("Alt-B Alt-F"), FormWords.words),
    HelpRow(.verbatim("^W Alt-D"), FormWords.deletingWords),
    HelpRow(.verbatim("^U ^K"), FormWords.deletingLine),
    HelpRow(.verbatim("^_  Alt-_"), FormWords.undoing),
    HelpRow(.verbatim("↑ ↓"), FormWords.upAndDown),
  ]
}

extension Model {
  fileprivate var selectionObstacle: Phrase? {
    guard let field = focusedField, form[field].selectedText != nil else {
      return FormWords.nothingSelected
    }
    return field == .token ? FormWords.tokenNotCopied : nil
  }

  fileprivate mutating func takeSelection(cuts: Bool) -> [Effect] {
    guard let field = focusedField, let text = form[field].selectedText else { return [] }
    clipboard = text
    let effects = cuts ? changeText { $0.form[field].deleteBackward() } : []
    return [.terminal(.copy(text, what: FormWords.characters(text.count)))] + effects
  }
}
