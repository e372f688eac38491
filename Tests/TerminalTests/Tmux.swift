import Foundation
import Testing

/// A real terminal: tmux on its own socket, with a fixed size and locale.
///
/// A client in control mode sends commands and is notified when the screen changes, so nothing is polled in a loop.
final class Tmux {
  let folder: Folder
  private let socket: String
  private let control: ControlClient

  /// Starts a session.
  ///
  /// - Parameter command: A command that a shell in the pane runs; the pane stays open when it ends.
  init(
    width: Int = 100, height: Int = 30, folder: Folder? = nil, environment: [String: String] = [:],
    _ command: String
  ) throws {
    let folder = try folder ?? Folder()
    self.folder = folder
    socket = "/tmp/amoot-tmux-" + UUID().uuidString.prefix(8)
    let all = Program.base.merging(folder.environment) { $1 }.merging(environment) { $1 }
      .merging(["TERM": "xterm-256color"]) { $1 }
    let start = try Program.run(
      [
        "tmux", "-u", "-S", socket, "-f", "/dev/null", "new-session", "-d", "-c", folder.path, "-x",
        "\(width)", "-y", "\(height)", "env 'PS1=shell> ' HISTFILE= bash --norc --noprofile",
      ], environment: all)
    try #require(start.status == 0, "\(start.errors)")
    control = try ControlClient(socket: socket)
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
    let running = (try? Program.run(["pgrep", "-t", terminal]).output) ?? ""
    _ = try? Program.run(["tmux", "-S", socket, "kill-server"])
    try? FileManager.default.removeItem(atPath: socket)
    // Ending processes still save what must not be lost; only then may the folder be deleted.
    if keyboard >= 0 { close(keyboard) }
    for process in running.split(separator: "\n") {
      _ = try? Program.run([
        "timeout", "5", "tail", "-s", "0.02", "--pid", String(process), "-f", "/dev/null",
      ])
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String { try control.command(arguments) }

  /// When a key was last pressed.
  private var lastKeyAt = ContinuousClock.now

  /// The terminal's other end, at which a program reads keys.
  private lazy var keyboard =
    (try? variable("pane_tty")).map { open($0, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) } ?? -1

  /// Whether keys have arrived that nobody has read yet.
  private var hasUnreadKeys: Bool {
    var count: Int32 = 0
    return ioctl(keyboard, UInt(FIONREAD), &count) == 0 && count > 0
  }

  /// Waits before the next key: nobody presses two keys within a moment, and the console takes faster input for a
  /// paste. On a busy machine it may read late what was pressed well apart, so the moment begins when it has read.
  private func pause(then key: String = "") {
    // Allow time to read the question before answering it. It may have come long after the key that it answers.
    if key == "y" { (lastKeyAt, gap) = (.now, .milliseconds(350)) }
    let deadline = ContinuousClock.now + .seconds(5)
    while true {
      if hasUnreadKeys, ContinuousClock.now < deadline { lastKeyAt = .now }
      guard ContinuousClock.now - lastKeyAt < gap else { break }
      control.waitForNotification(milliseconds: 40)
    }
    lastKeyAt = .now
    // What follows an Escape at once may be part of it.
    gap = .milliseconds(key == "Escape" ? 260 : 40)
  }

  private var gap = Duration.milliseconds(40)
  /// The text typed last.
  private var typed = ""

  /// Waits until typed text is visible, as a person does before pressing Enter or Tab: on a busy machine they would
  /// arrive together, like a paste. For text not shown as typed (a token, joined letters) the wait is short.
  private func seeTyped() throws {
    guard !typed.isEmpty else { return }
    let deadline = ContinuousClock.now + .milliseconds(typed.allSatisfy(\.isASCII) ? 1_500 : 200)
    let shown = String(typed.suffix(12))
    while ContinuousClock.now < deadline, try !screen().contains(shown) {
      control.waitForNotification(milliseconds: 50)
    }
    typed = ""
    lastKeyAt = .now
  }

  /// Presses keys one after another.
  func keys(_ keys: String...) throws {
    for key in keys {
      if key == "Enter" || key == "Tab" { try seeTyped() }
      pause(then: key)
      try tmux(["send-keys", "-t", "0:0.0", key])
      lastKeyAt = .now
    }
  }

  func type(_ text: String) throws {
    pause()
    typed = text
    try tmux(["send-keys", "-t", "0:0.0", "-l", "--", text])
    lastKeyAt = .now
  }

  /// Presses keys, and waits until the screen shows a text.
  func keys(_ keys: String..., shows text: String, location: SourceLocation = #_sourceLocation) throws {
    for key in keys { try self.keys(key) }
    try waitFor(text, location: location)
  }

  /// Types a text, and waits until the screen shows another.
  func type(_ text: String, shows shown: String, location: SourceLocation = #_sourceLocation) throws {
    try type(text)
    try waitFor(shown, location: location)
  }

  /// Types a text and Enter, and waits until the screen shows another, if there is one.
  func enter(_ text: String, shows shown: String? = nil, location: SourceLocation = #_sourceLocation) throws {
    try type(text)
    try keys("Enter")
    if let shown { try waitFor(shown, location: location) }
  }

  /// Leaves the console for the shell.
  func quit(location: SourceLocation = #_sourceLocation) throws {
    try keys("C-q", shows: "shell>", location: location)
  }

  func paste(_ text: String) throws {
    pause()
    typed = String(text.prefix { !$0.isNewline })
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p", "-t", "0:0.0"])
  }

  func resize(_ width: Int, _ height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  func screen(colors: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p", "-t", "0:0.0"] + (colors ? ["-e"] : []))
  }

  /// Returns the text a program last copied, byte for byte; a control-mode client would get it with escapes.
  func clipboard() throws -> String { try Program.run(["tmux", "-u", "-S", socket, "show-buffer"]).output }

  /// Returns one of tmux's own variables, such as `alternate_on`.
  func variable(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "-t", "0:0.0", "#{\(name)}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the text is on the screen; fails with the screen if it never is.
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
      // Recheck from time to time, since a condition may look at more than the screen.
      control.waitForNotification(milliseconds: 250)
    } while Date() < deadline
    try #require(Bool(false), "waited \(seconds) s for \(what):\n\(last)", sourceLocation: location)
  }

  /// Returns the ID of the program's process.
  func processID() throws -> Int32 {
    let terminal = try variable("pane_tty").replacing("/dev/", with: "")
    let deadline = Date().addingTimeInterval(20)
    repeat {
      let found = try Program.run(["pgrep", "-x", "-t", terminal, "amoot-otp"]).output
      if let id = Int32(found.trimmingCharacters(in: .whitespacesAndNewlines)) { return id }
      control.waitForNotification(milliseconds: 100)
    } while Date() < deadline
    throw NotRunning()
  }

  struct NotRunning: Error {}
}

/// tmux in control mode: commands go in as lines, and answers and notifications come out as lines.
private final class ControlClient {
  private let process: pid_t
  private let input: Int32
  private let output: LineReader

  init(socket: String) throws {
    let ends = try Program.pipeEnds()
    input = ends.write
    let (reader, writeEnd) = try LineReader.pipe()
    output = reader
    process = try Program.spawn(
      ["tmux", "-u", "-S", socket, "-C", "attach"], inputDescriptor: ends.read, outputDescriptor: writeEnd)
    close(ends.read)
    close(writeEnd)
    // Attaching is answered like a command.
    _ = try answer()
  }

  deinit {
    close(input)
    kill(process, SIGKILL)
    _ = Program.wait(for: process)
  }

  func command(_ arguments: [String]) throws -> String {
    let line = arguments.map(Self.quoted).joined(separator: " ") + "\n"
    let bytes = Array(line.utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      try #require(count > 0, "tmux does not listen")
      rest = rest.dropFirst(count)
    }
    return try answer()
  }

  /// Quotes a word for tmux's parser: in double quotes, with escapes.
  private static func quoted(_ word: String) -> String {
    var text = "\""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\"", "\\", "$": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{1B}": text += "\\e"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let octal = String(scalar.value, radix: 8)
          text += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }

  private func answer() throws -> String {
    var lines: [String]?
    let deadline = Date().addingTimeInterval(30)
    while let line = output.line(until: deadline) {
      if line.hasPrefix("%begin ") {
        lines = []
      } else if lines != nil, line.hasPrefix("%end ") {
        return (lines ?? []).map { $0 + "\n" }.joined()
      } else if lines != nil, line.hasPrefix("%error ") {
        try #require(Bool(false), "tmux: \(lines ?? [])")
      } else if lines != nil {
        lines?.append(line)
      }
    }
    try #require(Bool(false), "tmux gave no answer")
    return ""
  }

  /// Waits until something happens in the terminal or the time is up.
  func waitForNotification(milliseconds: Int) {
    _ = output.line(until: Date().addingTimeInterval(Double(milliseconds) / 1_000))
    // Drop further notifications, which add nothing.
    while output.line(until: Date()) != nil {}
  }
}
