internal import ChildProcess
internal import Foundation
internal import ConsoleWording
internal import Wording

/// A program that takes a text for the clipboard on its standard input: a desktop tool, if the desktop is on this
/// machine (over SSH the clipboard is on the other side, where the terminal reaches it), or tmux, which keeps the
/// text in its own buffer and passes it on to the terminal it runs in.
struct ClipboardTool: Sendable {
  /// Where the text is once the tool has taken it, as the rest of a sentence.
  let place: Phrase
  private let command: [String]

  /// The time limit for a tool, which hands the text on and goes to the background by itself.
  private static let timeout = Duration.seconds(2)

  private init(place: Phrase, command: [String]) { (self.place, self.command) = (place, command) }

  /// Returns the available tools, the likeliest first.
  static func all(environment: [String: String]) -> [ClipboardTool] {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    var tools: [(name: String, arguments: [String], place: Phrase)] = []
    if !isSet("SSH_CONNECTION"), !isSet("SSH_TTY") {
      if isSet("WAYLAND_DISPLAY") { tools.append(("wl-copy", [], SendingWords.byWLCopy)) }
      if isSet("DISPLAY") {
        tools += [
          ("xclip", ["-selection", "clipboard"], SendingWords.byXClip),
          ("xsel", ["--clipboard", "--input"], SendingWords.byXSel),
        ]
      }
    }
    if isSet("TMUX") {
      tools.append(
        (
          "tmux", ["load-buffer", "-w", "-"],
          SendingWords.byTmux
        ))
    }
    return tools.compactMap { tool in
      Programs.path(of: tool.name, environment)
        .map { ClipboardTool(place: tool.place, command: [$0] + tool.arguments) }
    }
  }

  /// Hands a text to the tool; blocks until the tool has gone to the background with it.
  ///
  /// - Returns: whether the tool took it.
  func copy(_ text: String) -> Bool {
    let outcome = ChildProcess.run(
      command, input: Data(text.utf8), timeout: ClipboardTool.timeout, outlives: true)
    guard case .ended(let status, _, _) = outcome else { return false }
    return status == 0
  }
}
