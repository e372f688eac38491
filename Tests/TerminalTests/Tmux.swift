import Foundation
import Testing

/// A real terminal: tmux on a socket of its own, with a fixed size and locale.
final class Tmux {
  let folder: Folder
  private let socket: String

  /// - Parameter command: run by a shell in the pane; the pane stays when it has ended.
  init(
    width: Int = 100, height: Int = 30, folder: Folder? = nil, environment: [String: String] = [:],
    _ command: String
  ) throws {
    let folder = try folder ?? Folder()
    self.folder = folder
    socket = "/tmp/amoot-tmux-" + UUID().uuidString.prefix(8)
    let all = Program.base.merging(folder.environment) { $1 }.merging(environment) { $1 }
      .merging(["TERM": "xterm-256color"]) { $1 }
    try tmux(
      [
        "-f", "/dev/null", "new-session", "-d", "-c", folder.path, "-x", "\(width)", "-y", "\(height)",
        "env 'PS1=shell> ' HISTFILE= bash --norc --noprofile",
      ], all)
    try tmux(["set-option", "-g", "status", "off"])
    try tmux(["set-option", "-s", "set-clipboard", "on"])
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    try waitFor("shell>")
    try type("clear; " + command)
    try keys("Enter")
  }

  /// Opens the console.
  static func console(
    width: Int = 100, height: Int = 30, folder: Folder? = nil, environment: [String: String] = [:],
    arguments: String = ""
  ) throws -> Tmux {
    let folder = try folder ?? Folder()
    if try !arguments.contains("--demo") && folder.everything().isEmpty {
      try folder.settings(#"{"profile": "production"}"#)
    }
    let session = try Tmux(
      width: width, height: height, folder: folder, environment: environment, Program.path + " " + arguments)
    try session.waitFor("● ready")
    return session
  }

  deinit {
    let terminal = (try? variable("pane_tty").replacing("/dev/", with: "")) ?? "none"
    _ = try? Program.run(["tmux", "-S", socket, "kill-server"])
    try? FileManager.default.removeItem(atPath: socket)
    // What ends now still writes what it must not lose; only then the folder may go.
    let deadline = Date().addingTimeInterval(5)
    while Date() < deadline, (try? Program.run(["pgrep", "-t", terminal]).status) == 0 {}
  }

  @discardableResult
  private func tmux(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
    let result = try Program.run(["tmux", "-u", "-S", socket] + arguments, environment: environment)
    try #require(result.status == 0, "tmux \(arguments): \(result.errors)")
    return result.output
  }

  func keys(_ keys: String...) throws { try tmux(["send-keys", "-t", "0:0.0"] + keys) }
  func type(_ text: String) throws { try tmux(["send-keys", "-t", "0:0.0", "-l", text]) }

  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p", "-t", "0:0.0"])
  }

  func resize(_ width: Int, _ height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  func screen(colors: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p"] + (colors ? ["-e"] : []))
  }

  /// What a program has copied last.
  func clipboard() throws -> String { try tmux(["show-buffer"]) }

  /// One of tmux's own variables, such as `alternate_on`.
  func variable(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Returns when the text is on the screen; prints the screen when it does not come.
  func waitFor(_ text: String, seconds: Double = 20, location: SourceLocation = #_sourceLocation) throws {
    try waitUntil("“\(text)” to appear", seconds: seconds, location: location) { $0.contains(text) }
  }

  func waitUntil(
    _ what: String, seconds: Double = 20, location: SourceLocation = #_sourceLocation,
    _ condition: (String) -> Bool
  ) throws {
    let deadline = Date().addingTimeInterval(seconds)
    var last = ""
    repeat {
      last = try screen()
      if condition(last) { return }
    } while Date() < deadline
    try #require(Bool(false), "waited \(seconds) s for \(what):\n\(last)", sourceLocation: location)
  }

  /// The number of the program's process.
  func processID() throws -> Int32 {
    let terminal = try variable("pane_tty").replacing("/dev/", with: "")
    let deadline = Date().addingTimeInterval(20)
    repeat {
      let found = try Program.run(["pgrep", "-x", "-t", terminal, "amoot-otp"]).output
      if let id = Int32(found.trimmingCharacters(in: .whitespacesAndNewlines)) { return id }
    } while Date() < deadline
    throw NotRunning()
  }

  struct NotRunning: Error {}
}
