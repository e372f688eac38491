internal import ChildProcess
internal import Foundation
internal import Wording

/// A program that takes a text on its standard input for the clipboard: one of the desktop, where the desktop is this
/// machine's (over SSH the clipboard is the other side's, which the terminal reaches), or tmux, which keeps it in a
/// buffer of its own and passes it on to the terminal that it runs in.
struct ClipboardTool: Sendable {
  /// Where the text is once the tool has taken it, as a sentence goes on.
  let place: Phrase
  private let command: [String]

  /// Tools hand the text on and stay in the background by themselves.
  private static let timeout = Duration.seconds(2)

  private init(place: Phrase, command: [String]) { (self.place, self.command) = (place, command) }

  /// Those that are there, the likeliest first.
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
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return tools.compactMap { tool in
      folders.lazy.map { String($0) + "/" + tool.name }.first { access($0, X_OK) == 0 }
        .map { ClipboardTool(place: tool.place, command: [$0] + tool.arguments) }
    }
  }

  /// Hands the text over; blocks until the tool has gone to the background with it.
  ///
  /// - Returns: whether the tool took it.
  func copy(_ text: String) -> Bool {
    let outcome = ChildProcess.run(
      command, input: Data(text.utf8), timeout: ClipboardTool.timeout, outlives: true)
    guard case .ended(let status, _, _) = outcome else { return false }
    return status == 0
  }
}
