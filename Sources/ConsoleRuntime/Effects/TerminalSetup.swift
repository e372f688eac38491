internal import ChildProcess
internal import Foundation
public import Screen

/// How terminals are set up on this machine, as far as that can be found out: no terminal reports it, but it decides
/// how Persian looks.
public struct TerminalSetup: Sendable {
  private let environment: [String: String]
  /// Where to remember what the user has been told; nil to remember nothing.
  private let stateFolder: String?

  public init(environment: [String: String], stateFolder: String? = nil) {
    self.environment = environment
    self.stateFolder = stateFolder
  }

  /// The time limit for tmux, which answers at once or is stuck.
  private static let timeout = Duration.seconds(2)

  /// Returns the terminal that tmux runs in, by the name that it has given to tmux; nil outside tmux, or if it has none.
  ///
  /// mlterm gives none, but sets `MLTERM`. tmux may have been attached elsewhere since; other terminals ignore what is
  /// said to mlterm. Nor do older VTE terminals; tmux's client, which was started in one, has its variable.
  public func outerTerminal() -> TerminalIdentity? {
    guard
      let names = tmux("#{client_termtype}|#{client_termname}|#{client_pid}")?.split(
        separator: "|", omittingEmptySubsequences: false), names.count > 1
    else { return nil }
    let name = names[0]
    let isMlterm = !(environment["MLTERM"] ?? "").isEmpty || names[1].hasPrefix("mlterm")
    if name.isEmpty, isMlterm { return TerminalIdentity(answer: "", kind: .mlterm) }
    if name.isEmpty, names.count > 2, let client = Int32(names[2]), runsInVTE(client) {
      return TerminalIdentity(answer: "", kind: .vte)
    }
    let identity = TerminalIdentity(answer: String(name.prefix(80)))
    return identity.kind == .other ? nil : identity
  }

  /// Whether a process was started in a VTE terminal, and not in an xterm that was started in one.
  private func runsInVTE(_ process: Int32) -> Bool {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/environ") else { return false }
    let names = Set(
      data.split(separator: 0).map { String(decoding: $0.prefix { $0 != 0x3D }, as: UTF8.self) })
    return names.contains("VTE_VERSION") && !names.contains("XTERM_VERSION")
  }

  /// Returns the same as `outerTerminal`, but waits up to two seconds for a name: a terminal that was just attached has
  /// not answered tmux yet.
  func awaitOuterTerminal() -> TerminalIdentity? {
    for attempt in 0..<8 {
      if attempt > 0 { usleep(250_000) }
      if let outer = outerTerminal() { return outer }
    }
    return nil
  }

  /// Whether tmux passes sequences on to the terminal outside.
  public var tmuxPassesOn: Bool { ["1", "2", "on", "all"].contains(tmux("#{allow-passthrough}") ?? "") }

  private func tmux(_ format: String) -> String? {
    guard !(environment["TMUX"] ?? "").isEmpty else { return nil }
    guard let command = Programs.path(of: "tmux", environment),
      case .ended(0, let output, _) = ChildProcess.run(
        [command, "display-message", "-p", format], timeout: TerminalSetup.timeout)
    else { return nil }
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether kitty is set up to leave right-to-left text alone.
  private var kittyForcesLeftToRight: Bool {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let home = value("HOME") ?? ""
    let folder =
      value("KITTY_CONFIG_DIRECTORY") ?? (value("XDG_CONFIG_HOME") ?? home + "/.config") + "/kitty"
    guard let file = FileHandle(forReadingAtPath: folder + "/kitty.conf"),
      let data = try? file.read(upToCount: 1 << 20)
    else { return false }
    let last = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.split(whereSeparator: \.isWhitespace)
    }.last { $0.first == "force_ltr" }
    return last?.dropFirst().first == "yes"
  }

  /// Whether the terminal is known to leave text in the order in which it comes, in the letters in which it comes, so that
  /// whoever prints right-to-left text has to order and join it. Terminals whose variables another one may have left there
  /// are not known.
  public var leavesTextAsItComes: Bool {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    let name = environment["TERM"] ?? ""
    // A session of screen outlives the terminal that it was started in.
    guard !isSet("STY") else { return false }
    if isSet("TMUX") {
      switch outerTerminal()?.kind {
      case .xterm, .foot, .alacritty: return true
      case .kitty: return kittyForcesLeftToRight
      case .vte, .konsole, .mlterm, .tmux, .wezterm, .iterm, .other, nil: return false
      }
    }
    if name == "xterm-kitty" { return kittyForcesLeftToRight }
    if ["st", "foot", "alacritty"].contains(name) { return true }
    if ["st-", "rxvt", "foot-", "alacritty-"].contains(where: { name.hasPrefix($0) }) { return true }
    let others = ["VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "KITTY_WINDOW_ID"]
    return name.hasPrefix("xterm") && isSet("XTERM_VERSION") && !others.contains(where: isSet)
  }

  /// Returns whether a terminal needs the advice about it (`TerminalIdentity.advice`).
  public func needsAdvice(_ identity: TerminalIdentity) -> Bool {
    switch identity.kind {
    case .kitty: !kittyForcesLeftToRight
    case .tmux: !tmuxPassesOn
    case .iterm: true
    case .vte, .konsole, .mlterm, .xterm, .foot, .wezterm, .alacritty, .other: false
    }
  }

  /// Returns whether the console should give its advice on a terminal: only where Persian is wrong without it, and only
  /// once ever.
  func advises(_ identity: TerminalIdentity) -> Bool {
    identity.kind == .kitty && needsAdvice(identity) && marksAdvice(identity.kind.rawValue)
  }

  /// Returns whether an advice has not been given yet, and remembers that it is given now.
  func marksAdvice(_ name: String) -> Bool {
    guard let stateFolder else { return true }
    let mark = stateFolder + "/advised-" + name
    guard access(mark, F_OK) != 0 else { return false }
    let descriptor = open(mark, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    return true
  }
}
