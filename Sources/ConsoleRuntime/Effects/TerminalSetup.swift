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
  /// said to mlterm.
  public func outerTerminal() -> TerminalIdentity? {
    guard
      let names = tmux("#{client_termtype}|#{client_termname}")?.split(
        separator: "|", omittingEmptySubsequences: false), let name = names.first
    else { return nil }
    let isMlterm = !(environment["MLTERM"] ?? "").isEmpty || names.last?.hasPrefix("mlterm") == true
    if name.isEmpty, isMlterm { return TerminalIdentity(answer: "", kind: .mlterm) }
    let identity = TerminalIdentity(answer: String(name.prefix(80)))
    return identity.kind == .other ? nil : identity
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
    guard identity.kind == .kitty, needsAdvice(identity) else { return false }
    guard let stateFolder else { return true }
    let mark = stateFolder + "/advised-" + identity.kind.rawValue
    guard access(mark, F_OK) != 0 else { return false }
    let descriptor = open(mark, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    return true
  }
}
