internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout

extension Painter {
  /// The first run. Never a wall of text: what it is, one field, what it says, five keys.
  mutating func paintWelcome(_ welcome: Welcome, _ model: Model) {
    let width = min(model.size.width, 72)
    let height = min(model.size.height - 2, 15)
    let rect = Rect(
      x: (model.size.width - width) / 2, y: max(1, (model.size.height - height) / 2), width: width,
      height: height)
    screen.fill(rect)
    box(rect, title: "Welcome", style: Theme.accent)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    var y = inner.y
    func room(_ lines: Int) -> Rect {
      Rect(x: inner.x, y: y, width: inner.width, height: min(lines, inner.y + inner.height - y))
    }
    if inner.height > 9 {
      y +=
        wrapped("amoot-otp sends a one-time code by AmootSMS and shows what became of it.", in: room(2)) + 1
    }
    text(
      welcome.isCommand ? "Command that prints your account's token" : "Token of your account", x: inner.x,
      y: y, width: inner.width, style: Theme.label)
    y += 1
    let view = FieldView(
      welcome.text, size: Size(width: inner.width - 2, height: 1), forcesLeftToRight: true,
      mask: welcome.isCommand ? nil : model.appearance.ascii ? "*" : "•", options: options)
    text("> ", x: inner.x, y: y, width: 2, style: Theme.accent)
    let line = view.layout.lines[0]
    paint(
      line.cells, x: inner.x + 2 + view.start(of: line), y: y, style: Style(.standard, .bold),
      within: (inner.x + 2)..<(inner.x + inner.width))
    if welcome.text.isEmpty {
      text(
        welcome.isCommand ? "such as: pass show amoot" : "paste it here; it is tested for free",
        x: inner.x + 2, y: y, width: inner.width - 2,
        style: Theme.faint)
    }
    screen.cursor = Point(x: inner.x + 2 + view.cursorPlace(welcome.text.cursor).x, y: y)
    y += 1
    switch welcome.stage {
    case .typing: break
    case .running:
      text("Asking the command" + theme.ellipsis, x: inner.x, y: y, width: inner.width, style: Theme.faint)
    case .testing:
      text("Asking the service" + theme.ellipsis, x: inner.x, y: y, width: inner.width, style: Theme.faint)
    case .tested(_, let finding), .refused(let finding):
      let words =
        theme.sign(of: finding.verdict) + " " + finding.detail
        + (finding.remedy.map { (finding.detail.hasSuffix(".") ? " " : ". ") + $0 } ?? "")
      y += wrapped(words, in: room(3), style: Theme.style(of: finding.verdict), direction: .leftToRight) - 1
    }
    y += 2
    var isTested = false
    if case .tested = welcome.stage { isTested = true }
    let keys: [(String, String)] =
      (isTested
        ? [
          (
            "Enter",
            welcome.isCommand
              ? "save the command in your settings, not the token"
              : "save it in your settings, for you alone to read"
          ), ("^O", "use it now and save nothing"),
        ]
        : [("Enter", welcome.isCommand ? "run it, and test what it gives" : "test it")]) + [
        (
          "^T",
          welcome.isCommand ? "enter the token itself" : "let a command give it, such as a password manager"
        ),
        ("Tab", "try the demo instead: no token, no network"), ("Esc", "look around first"),
      ]
    for (key, words) in keys where y < inner.y + inner.height {
      text(key, x: inner.x, y: y, width: 7, style: Theme.key)
      text(words, x: inner.x + 7, y: y, width: inner.width - 7)
      y += 1
    }
    guard isTested, y < inner.y + inner.height else { return }
    y += wrapped(
      "Or keep it in the environment, as AMOOT_TOKEN.", in: room(2), style: Theme.faint)
  }
}
