internal import Screen

extension Action {
  public static let help = Action("help") { $0.openFinder(.help) }
  static let palette = Action("palette", isListed: false, canBeRemapped: true) { $0.openFinder(.palette) }
}

extension Binding {
  static let palette: [Binding] = [
    Binding(
      .help, [.named(.function(1))], "help", "Show this help (? outside a text field)",
      .panes.union([.details, .report, .menu, .settings]), rank: 0),
    Binding(
      .palette, [.control("p")], "find", "Find anything that can be done, by name",
      .anywhere.subtracting([.confirm, .prompt, .help, .welcome, .setting]), rank: 12),
    Binding(.help, [.character("?")], "help", "Show this help", [.history, .button, .details]),
  ]
}

extension Model {
  fileprivate mutating func openFinder(_ kind: Finder.Kind) -> [Effect] {
    var finder = Finder(kind)
    finder.origin = context
    open(.finder(finder))
    return []
  }
}
