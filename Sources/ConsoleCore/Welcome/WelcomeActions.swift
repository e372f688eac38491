internal import Screen

extension Action {
  static let welcomeNext = Action("welcomeNext", isListed: false) { $0.welcomeNext() }
  static let welcomeUse = Action(
    "welcomeUse", isListed: false,
    unless: { $0.testedToken == nil ? "Test the token first." : nil }
  ) { $0.useTestedToken() }
  static let welcomeSource = Action("welcomeSource", isListed: false) { $0.changeWelcomeSource() }
  static let welcomeDemo = Action("welcomeDemo", isListed: false) { _ in [.startDemo] }
}

extension Binding {
  static let welcome: [Binding] = [
    Binding(
      .welcomeNext, [.named(.enter)], "go on", "Test the token for free; then save it", [.welcome], rank: 1),
    Binding(
      .welcomeUse, [.control("o")], "use once", "Use the tested token without saving it", [.welcome], rank: 2),
    Binding(
      .welcomeSource, [.control("t")], "command",
      "Enter a command that gives the token, such as a password manager's, or the token itself", [.welcome],
      rank: 3),
    Binding(.welcomeDemo, [.named(.tab)], "demo", "Open the demo instead", [.welcome], rank: 4),
    Binding(.closeOverlay, [.named(.escape)], "look around", "Go on without a token", [.welcome], rank: 5),
  ]
}
