internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Painter {
  /// Paints the first-run screen. It is never a wall of text: what this is, one field, its result, and up to five
  /// keys.
  mutating func paintWelcome(_ welcome: Welcome, _ model: Model) {
    let width = min(model.size.width, 72)
    let height = min(model.size.height - 2, 16)
    let rect = Rect(
      x: (model.size.width - width) / 2, y: max(1, (model.size.height - height) / 2), width: width,
      height: height)
    fill(rect)
    box(rect, title: WelcomeWords.title, style: Theme.accent)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    var y = inner.y
    func room(_ lines: Int) -> Rect {
      Rect(x: inner.x, y: y, width: inner.width, height: min(lines, inner.y + inner.height - y))
    }
    if inner.height > 9 {
      y +=
        wrapped(WelcomeWords.whatItIs, in: room(2)) + 1
    }
    text(
      welcome.isCommand ? WelcomeWords.commandLabel : WelcomeWords.tokenLabel, x: inner.x,
      y: y, width: inner.width, style: Theme.label)
    y += 1
    let view = FieldView(
      welcome.text, size: Size(width: inner.width - 2, height: 1), forcesLeftToRight: true,
      mask: welcome.isCommand ? nil : model.appearance.ascii ? "*" : "•", side: model.labelSide,
      options: options)
    text(promptSign, x: inner.x, y: y, width: 1, style: Theme.accent)
    if welcome.text.isEmpty {
      text(
        welcome.isCommand ? WelcomeWords.commandHint : WelcomeWords.tokenHint,
        x: inner.x + 2, y: y, width: inner.width - 2,
        style: Theme.faint)
    }
    paintField(
      view, in: Rect(x: inner.x + 2, y: y, width: inner.width - 2, height: 1), cursor: welcome.text.cursor,
      style: Style(.standard, .bold))
    y += 1
    switch welcome.stage {
    case .typing: break
    case .running:
      text(
        WelcomeWords.askingCommand + .verbatim(theme.ellipsis), x: inner.x, y: y, width: inner.width,
        style: Theme.faint)
    case .testing:
      text(
        WelcomeWords.askingService + .verbatim(theme.ellipsis), x: inner.x, y: y, width: inner.width,
        style: Theme.faint)
    case .tested(_, let finding), .refused(let finding):
      let detail = words(finding.detail)
      let remedy = finding.remedy.map { (detail.hasSuffix(".") ? " " : ". ") + words($0) } ?? ""
      let text = model.signed(theme.sign(of: finding.verdict), detail + remedy)
      y += wrapped(text, in: room(3), style: Theme.style(of: finding.verdict)) - 1
    }
    y += 2
    var isTested = false
    if case .tested = welcome.stage { isTested = true }
    func key(_ action: Action) -> String { model.keys.text(action) }
    let first: [(String, Phrase)] =
      isTested
      ? [
        (key(.welcomeNext), welcome.isCommand ? WelcomeWords.saveCommand : WelcomeWords.saveToken),
        (key(.welcomeUse), WelcomeWords.useOnce),
      ] : [(key(.welcomeNext), welcome.isCommand ? WelcomeWords.runCommand : WelcomeWords.test)]
    let keys =
      first + [
        (key(.welcomeSource), welcome.isCommand ? WelcomeWords.enterToken : WelcomeWords.enterCommand),
        (key(.welcomeDemo), WelcomeWords.demo), (key(.switchLanguage), ActionWords.switchLanguage.long),
        (key(.closeOverlay), WelcomeWords.lookAround),
      ]
    for (key, words) in keys where y < inner.y + inner.height {
      text(key, x: inner.x, y: y, width: 7, style: Theme.key)
      text(words, x: inner.x + 7, y: y, width: inner.width - 7)
      y += 1
    }
    guard isTested, y < inner.y + inner.height else { return }
    y += wrapped(
      WelcomeWords.environment, in: room(2), style: Theme.faint)
  }
}
