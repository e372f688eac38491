internal import Foundation
public import Screen

/// The sequences that tell a terminal how to treat right-to-left text, and that undo this on every exit.
///
/// Most terminals do not reorder text; those that do (VTE, Konsole, mlterm) would reorder whole rows, including
/// borders and neighbours, and must be told that the rows are already in visual order. Sequences: ECMA-48 BDSM and
/// SCP as in the Terminal Working Group's recommendation on bidirectional text; Konsole's and mlterm's own.
public struct BidiControl: Sendable, Equatable {
  /// Sent before the first paint, because VTE applies it to a row when the row is created.
  public let enter: String
  public let leave: String

  /// No sequences: the terminal does as it likes.
  public static let none = BidiControl(enter: "", leave: "")

  private init(enter: String, leave: String) {
    self.enter = enter
    self.leave = leave
  }

  /// - Parameter environment: Only `TERM`, `TMUX`, and `STY` are read. The Linux console prints sequences that it does
  ///   not know, and is sent none. tmux does not pass on mode 8, and gets a wrapped copy to pass on, which requires its
  ///   `allow-passthrough on`; GNU screen passes on the content of a DCS.
  public init(environment: [String: String]) {
    let name = environment["TERM"] ?? ""
    guard name != "linux", name != "dumb" else {
      self = .none
      return
    }
    let enter = "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l"
    let leave = "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"
    let multiplexer = Multiplexer(environment: environment)
    self.enter = multiplexer.both(enter)
    self.leave = multiplexer.both(leave)
  }

  /// Returns the additional sequences of a terminal that has identified itself, wrapped for tmux or GNU screen between.
  public static func dialect(of terminal: TerminalIdentity, environment: [String: String]) -> BidiControl {
    let (enter, leave): (String, String)
    switch terminal.kind {
    case .konsole:
      enter = "\u{1B}]50;BidiRenderingEnabled=false\u{07}"
      leave = "\u{1B}]50;BidiRenderingEnabled=true\u{07}"
    case .mlterm:
      enter = "\u{1B}]5379;use_ctl=false\u{07}"
      leave = "\u{1B}]5379;use_ctl=true\u{07}"
    case .vte, .kitty, .xterm, .tmux, .foot, .wezterm, .alacritty, .iterm, .other: return .none
    }
    // What the user has switched off must not be switched on when the program ends.
    guard !isOff(in: terminal, environment: environment) else { return .none }
    let multiplexer = Multiplexer(environment: environment)
    return BidiControl(enter: multiplexer.passed(enter), leave: multiplexer.passed(leave))
  }

  /// Returns whether the terminal's own settings keep it from reordering text, as far as they are on this machine.
  private static func isOff(in terminal: TerminalIdentity, environment: [String: String]) -> Bool {
    guard let home = environment["HOME"], !home.isEmpty else { return false }
    let file: String
    let key: String
    switch terminal.kind {
    case .konsole:
      guard let name = environment["KONSOLE_PROFILE_NAME"], !name.isEmpty, !name.contains("/") else {
        return false
      }
      let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
      (file, key) = (data + "/konsole/" + name + ".profile", "BidiRenderingEnabled")
    case .mlterm: (file, key) = (home + "/.mlterm/main", "use_ctl")
    case .vte, .kitty, .xterm, .tmux, .foot, .wezterm, .alacritty, .iterm, .other: return false
    }
    guard let handle = FileHandle(forReadingAtPath: file), let data = try? handle.read(upToCount: 65_536)
    else { return false }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
      line.filter { !$0.isWhitespace }.lowercased() == key.lowercased() + "=false"
    }
  }
}

/// The program between this one and the terminal, which keeps most sequences to itself unless they are wrapped.
enum Multiplexer {
  case none, tmux, screen

  init(environment: [String: String]) {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    self = isSet("TMUX") ? .tmux : isSet("STY") ? .screen : .none
  }

  /// Returns a sequence for the program between, if there is one, and for the terminal outside.
  func both(_ sequence: String) -> String { self == .none ? sequence : sequence + passed(sequence) }

  /// Returns a sequence for the terminal outside. tmux passes it on with `allow-passthrough on` only.
  func passed(_ sequence: String) -> String {
    switch self {
    case .none: sequence
    case .tmux: "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    case .screen: "\u{1B}P" + sequence + "\u{1B}\\"
    }
  }
}
