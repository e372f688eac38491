internal import ConsoleData
internal import Screen
internal import ConsoleWording
public import Wording

/// What to do where tmux keeps the console from telling a terminal that it orders Persian itself: the interface cannot be
/// read there. In both languages, and in letters that survive it: English, and Persian in the order in which it is
/// written, which such a terminal puts right.
public struct TmuxAdvice: ReportContent {
  /// The name of the terminal outside.
  let terminal: String

  public func title(_ model: Model) -> Phrase { .verbatim("tmux, " + terminal) }
  public func spokenTitle(_ model: Model) -> Phrase { title(model) }

  public func lines(_ model: Model, width: Int) -> [DetailLine] {
    var lines: [DetailLine] = []
    for language in Language.allCases {
      func line(_ phrase: Phrase, _ tone: DetailLine.Tone = .plain) {
        lines.append(
          DetailLine(
            text: Isolate.removed(from: phrase.text(in: language)), tone: tone,
            isBlock: !language.isRightToLeft, isLogical: language.isRightToLeft))
      }
      func code(_ text: String) {
        lines.append(DetailLine(text: "  " + text, tone: .accent, isCode: true, isBlock: true))
      }
      if !lines.isEmpty { lines.append(.empty) }
      line(TerminalWords.tmuxReverses, .warning)
      line(TerminalWords.tmuxCommand)
      code(TerminalWords.tmuxPassesOn)
      line(TerminalWords.tmuxThen)
      code(model.keys.text(.redraw))
      line(TerminalWords.inEnglish)
      code(model.keys.text(.switchLanguage))
    }
    return lines
  }
}

extension Model {
  /// Shows what to do where Persian cannot be read: the terminal reorders rows, and tmux does not tell it not to.
  mutating func adviseOnTmux(_ identity: TerminalIdentity, passesOn: Bool) {
    if passesOn { overlays.removeAll { $0.isReport(of: TmuxAdvice.self) } }
    // Not over what is being answered or typed, and once.
    guard overlays.isEmpty, focus != .prompt, !advisedTerminals.contains(identity.kind.rawValue) else {
      return
    }
    guard !passesOn, [.vte, .konsole, .mlterm].contains(identity.kind), language.isRightToLeft,
      appearance.ordersText, !program.usesScreenReader
    else { return }
    advisedTerminals.insert(identity.kind.rawValue)
    open(TmuxAdvice(terminal: identity.kind.rawValue))
  }
}
