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

  /// Hands the text over; blocks, at most for its patience.
  ///
  /// - Returns: whether the tool took it.
  func copy(_ text: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
      // A tool that ends at once leaves a pipe without a reader.
      try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try input.fileHandleForWriting.close()
    } catch {
      return false
    }
    guard ended.wait(timeout: .now() + ClipboardTool.patience) == .success else {
      process.terminate()
      return false
    }
    return process.terminationStatus == 0
  }
}
