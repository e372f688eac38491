internal import ConsoleData
internal import Screen

extension Action {
  static let screenshot = Action("screenshot") { model in
    // A token that is shown for the moment is not for a picture.
    model.form.showsToken = false
    return [.saveScreenshot]
  }
  static let toggleMouse = Action("toggleMouse") { $0.toggleMouse() }
  static let redraw = Action("redraw") { _ in [.redraw] }
  static let suspend = Action("suspend") { $0.saveNow() + [.suspend] }
  public static let quit = Action("quit") { model in
    guard !model.isSendingOrChecking else {
      model.ask(.quit, after: .key)
      return []
    }
    return model.saveNow() + [.quit]
  }
}

extension Binding {
  static let app: [Binding] = [
    Binding(
      .screenshot, [.alt("s")], "picture", "Write the screen to files: SVG, text, coloured text", .anywhere,
      rank: 25),
    Binding(
      .toggleMouse, [.named(.function(9))], "mouse", "Give the mouse to the terminal, or take it back",
      .anywhere),
    Binding(.redraw, [.control("l")], "redraw", "Paint the whole screen anew", .anywhere),
    Binding(.suspend, [.control("z")], "suspend", "Go to the shell; fg comes back", .anywhere),
    Binding(.quit, [.control("q")], "quit", "Quit, from anywhere", .anywhere, rank: 13),
    Binding(.quit, [.character("q")], "quit", "Quit, outside text fields", [.history, .button]),
  ]
}

extension Model {
  fileprivate mutating func toggleMouse() -> [Effect] {
    appearance.usesMouse.toggle()
    notify(
      .info,
      appearance.usesMouse
        ? "The mouse works in the console again."
        : "The mouse is the terminal's: select with it. \(keys.text(.toggleMouse)) takes it back.")
    return [.captureMouse(appearance.usesMouse)]
  }
}
