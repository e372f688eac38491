internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let welcomeNext = Action("welcomeNext", isListed: false) { $0.welcomeNext() }
  public static let welcomeUse = Action(
    "welcomeUse", isListed: false,
    disabledReason: { $0.testedToken == nil ? WelcomeWords.testFirst : nil }
  ) { $0.useTestedToken() }
  public static let welcomeSource = Action("welcomeSource", isListed: false) { $0.changeWelcomeSource() }
  public static let welcomeDemo = Action("welcomeDemo", isListed: false) { _ in [.terminal(.startDemo)] }
}

extension Binding {
  static let welcome: [Binding] = [
    Binding(
      .welcomeNext, [.named(.enter)], ActionWords.welcomeNext, [.welcome], rank: 1),
    Binding(
      .welcomeUse, [.control("o")], ActionWords.welcomeUse, [.welcome], rank: 2),
    Binding(
      .welcomeSource, [.control("t")], ActionWords.welcomeSource, [.welcome],
      rank: 3),
    Binding(.welcomeDemo, [.named(.tab)], ActionWords.welcomeDemo, [.welcome], rank: 4),
    Binding(.closeOverlay, [.named(.escape)], ActionWords.welcomeClose, [.welcome], rank: 6),
  ]
}
