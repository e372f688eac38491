internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let help = Action("help") { $0.openFinder(.help) }
  static let palette = Action("palette", isListed: false, canBeRemapped: true) { $0.openFinder(.palette) }
}

extension Binding {
  static let palette: [Binding] = [
    Binding(
      .help, [.named(.function(1))], ActionWords.help,
      .panes.union([.details, .report, .menu, .settings]), rank: 0),
    Binding(
      .palette, [.control("p")], ActionWords.palette,
      .anywhere.subtracting([.confirm, .prompt, .help, .welcome, .setting]), rank: 12),
    Binding(.help, [.character("?")], ActionWords.help, [.history, .button, .details]),
  ]
}

extension Model {
  fileprivate mutating func openFinder(_ kind: Finder.Kind) -> [Effect] {
    var finder = Finder(kind)
    finder.origin = context
    open(finder)
    return []
  }
}
