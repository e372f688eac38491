internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let newLine = Action("newLine") { model in
    model.form[.message].insert("\n")
    return model.edited(.message)
  }
  static let nextField = Action("nextField", isListed: false) { $0.moveFocus(by: 1) }
  static let previousField = Action("previousField", isListed: false) { $0.moveFocus(by: -1) }
  static let revealToken = Action(
    "revealToken",
    disabledReason: { $0.isPrivacyOn ? FormWords.tokenHidden(key: $0.keys.text(.present)) : nil }
  ) { model in
    model.form.showsToken.toggle()
    return []
  }
  static let nextChoice = Action("nextChoice") { model in
    model.open(Menu.lines(model))
    return []
  }
  static let lengthDown = Action("lengthDown") { $0.changeCodeLength(by: -1) }
  static let lengthUp = Action("lengthUp") { $0.changeCodeLength(by: 1) }
}

extension Binding {
  static let form: [Binding] = [
    Binding(
      .newLine, [.control("j"), .named(.enter, .alt), .alt("\r")], ActionWords.newLine, [.message], rank: 2),
    Binding(.nextField, [.named(.tab)], ActionWords.nextField, .form, rank: 4),
    Binding(.previousField, [.named(.tab, .shift)], ActionWords.previousField, .form),
    Binding(
      .revealToken, [.control("r")], ActionWords.revealToken,
      [.token], rank: 2),
    Binding(
      .nextChoice, [.control("o")], ActionWords.nextChoice,
      [.lineNumber], rank: 2),
    Binding(
      .nextChoice, [.control("o")], ActionWords.nextChoice,
      .form.subtracting([.lineNumber])),
    Binding(
      .lengthDown, [.named(.left), .character("-")], ActionWords.lengthDown, [.codeLength], rank: 2),
    Binding(
      .lengthUp, [.named(.right), .character("+")], ActionWords.lengthUp, [.codeLength], rank: 2),
  ]
}

extension Model {
  fileprivate mutating func changeCodeLength(by delta: Int) -> [Effect] {
    let current = (try? CodeLength(parsing: form.text(.codeLength)).digits) ?? (delta > 0 ? 3 : 9)
    let range = CodeLength.range
    let next = min(max(current + delta, range.lowerBound), range.upperBound)
    form[.codeLength].replaceAll(with: String(next))
    return edited(.codeLength)
  }

  /// Checks the field that loses the focus.
  mutating func leaveField() -> [Effect] {
    guard let field = focusedField else { return [] }
    form.showsToken = false
    form.isTypingToken = false
    // An empty field is not an error until a send is requested.
    form.errors[field] = form.isEmpty(field) ? nil : form.check(field, now: now)
    return []
  }

  mutating func moveFocus(by delta: Int) -> [Effect] {
    let effects = leaveField()
    let stops = FieldID.allCases.map { Focus.field($0) } + [.sendButton]
    let index = stops.firstIndex(of: focus) ?? 0
    focus = stops[(index + delta + stops.count) % stops.count]
    return effects
  }

  /// Rechecks a field with an error after an edit, and schedules saving of everything but the token.
  mutating func edited(_ field: FieldID) -> [Effect] {
    if form.errors[field] != nil {
      form.errors[field] = form.isEmpty(field) ? nil : form.check(field, now: now)
    }
    // The user is fixing what the notice complained about.
    if notices.current?.kind == .bad, form.errors.isEmpty { notices.current = nil }
    if field == .token {
      // Undo may have restored the profile's token.
      let isProfiles = !profile.token.isEmpty && form.text(.token) == profile.token
      form.tokenSource = isProfiles ? profile.tokenSource : .typed
      form.isTypingToken = !isProfiles
    } else {
      form.unsavedSince = now
    }
    return []
  }

  public mutating func saveNow() -> [Effect] {
    guard form.unsavedSince != nil else { return [] }
    form.unsavedSince = nil
    return settings.preferences.remembersForm ? [.saveForm(savedForm)] : []
  }
}
