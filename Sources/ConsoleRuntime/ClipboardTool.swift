internal import ChildProcess
internal import Foundation

/// A program of the desktop that takes the clipboard's text on its standard input. Only where the desktop is this
/// machine's: over SSH the clipboard is the other side's, which the terminal reaches.
struct ClipboardTool: Sendable {
  let name: String
  private let path: String
  private let arguments: [String]

  /// Seconds. Tools hand the text on and stay in the background by themselves.
  private static let patience = 2.0

  init?(environment: [String: String]) {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    guard !isSet("SSH_CONNECTION"), !isSet("SSH_TTY") else { return nil }
    var tools: [(String, [String])] = []
    if isSet("WAYLAND_DISPLAY") { tools.append(("wl-copy", [])) }
    if isSet("DISPLAY") {
      tools += [("xclip", ["-selection", "clipboard"]), ("xsel", ["--clipboard", "--input"])]
    }
    for (tool, arguments) in tools {
      for folder in (environment["PATH"] ?? "").split(separator: ":") where folder.hasPrefix("/") {
        let path = folder + "/" + tool
        guard access(String(path), X_OK) == 0 else { continue }
        (name, self.path, self.arguments) = (tool, String(path), arguments)
        return
      }
    }
    return nil
  }

  /// Hands the text over; blocks until the tool has gone to the background with it.
  ///
  /// - Returns: whether the tool took it.
  func copy(_ text: String) -> Bool {
    let outcome = ChildProcess.run(
      [path] + arguments, input: Data(text.utf8), seconds: ClipboardTool.patience)
    guard case .ended(let status, _, _) = outcome else { return false }
    return status == 0
  }
}
