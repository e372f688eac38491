internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let screenshot = Action("screenshot") { model in
    // Keep a briefly revealed token out of the picture.
    model.form.showsToken = false
    return [.terminal(.saveScreenshot)]
  }
  static let toggleMouse = Action("toggleMouse") { $0.toggleMouse() }
  public static let switchLanguage = Action(
    "switchLanguage",
    disabledReason: { model in
      model.appearance.ascii ? ScreenWords.needsUnicode : nil
    }
  ) { $0.switchLanguage() }
  static let redraw = Action("redraw") { _ in [.terminal(.redraw)] }
  static let suspend = Action("suspend") { $0.saveNow() + [.terminal(.suspend)] }
  public static let quit = Action("quit") { model in
    guard !model.isSendingOrChecking else {
      model.ask(.quit, after: .key)
      return []
    }
    return model.saveNow() + [.terminal(.quit)]
  }
}

extension Binding {
  static let app: [Binding] = [
    Binding(
      .screenshot, [.alt("s")], ActionWords.screenshot, .anywhere,
      rank: 25),
    Binding(
      .toggleMouse, [.named(.function(9))], ActionWords.toggleMouse,
      .anywhere),
    Binding(
      .switchLanguage, [.alt("g")], ActionWords.switchLanguage,
      Set<Context>.anywhere.subtracting([.welcome])),
    Binding(.switchLanguage, [.alt("g")], ActionWords.switchLanguage, [.welcome], rank: 5),
    Binding(.redraw, [.control("l")], ActionWords.redraw, .anywhere),
    Binding(.suspend, [.control("z")], ActionWords.suspend, .anywhere),
    Binding(.quit, [.control("q")], ActionWords.quit, .anywhere, rank: 13),
    Binding(.quit, [.character("q")], ActionWords.quitByLetter, [.history, .button]),
  ]
}

extension Model {
  /// Switches to the other language and saves the choice; during the first run, nothing is saved before the token. Where a
  /// flag or a variable decides at each start, the choice holds until the console is closed.
  fileprivate mutating func switchLanguage() -> [Effect] {
    appearance.language = LanguageChoice(language.next)
    fitKeys()
    guard !isWelcoming else { return [] }
    if let source = settings.lines.first(where: { $0.field == .language })?.overruledBy {
      notify(.info, ScreenWords.languageForNow(source))
      return []
    }
    return [.settings(.save(.language, appearance.language.rawValue, profile: profile.name))]
  }

  fileprivate mutating func toggleMouse() -> [Effect] {
    appearance.usesMouse.toggle()
    notify(
      .info,
      appearance.usesMouse
        ? ScreenWords.mouseBack
        : ScreenWords.mouseGiven(key: keys.text(.toggleMouse)))
    return [.terminal(.captureMouse(appearance.usesMouse))]
  }
}
