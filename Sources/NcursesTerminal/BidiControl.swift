internal import Foundation
public import Screen

/// What a terminal is told about right-to-left text, and taken back on every way out.
///
/// Most terminals do nothing with it; those that reorder (VTE, Konsole, mlterm) would reorder whole rows, borders
/// and neighbours included, and must be told that the rows come in visual order already. Sequences: ECMA-48 BDSM and
/// SCP as the Terminal Working Group's recommendation on bidirectional text has them; Konsole's and mlterm's own.
public struct BidiControl: Sendable, Equatable {
  /// Sent before the first paint: VTE applies it to a row when the row is made.
  public let enter: String
  public let leave: String

  /// Nothing is told: the terminal is to do as it likes.
  public static let none = BidiControl(enter: "", leave: "")

  private init(enter: String, leave: String) {
    self.enter = enter
    self.leave = leave
  }

  /// - Parameter environment: `TERM` and `TMUX` are looked at. The Linux console prints what it does not know and is
  ///   told nothing; tmux keeps mode 8 to itself and gets a second copy to pass on, which works with its
  ///   `allow-passthrough on`.
  public init(environment: [String: String]) {
    let name = environment["TERM"] ?? ""
    guard name != "linux", name != "dumb" else {
      self = .none
      return
    }
    let enter = "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l"
    let leave = "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"
    let isInTmux = !(environment["TMUX"] ?? "").isEmpty
    self.enter = enter + (isInTmux ? BidiControl.passedThrough(enter) : "")
    self.leave = leave + (isInTmux ? BidiControl.passedThrough(leave) : "")
  }

  /// A terminal that named itself gets its own words too.
  public static func dialect(of terminal: TerminalIdentity) -> BidiControl {
    switch terminal.kind {
    case .konsole:
      BidiControl(
        enter: "\u{1B}]50;BidiRenderingEnabled=false\u{07}",
        leave: "\u{1B}]50;BidiRenderingEnabled=true\u{07}")
    case .mlterm:
      BidiControl(enter: "\u{1B}]5379;use_ctl=false\u{07}", leave: "\u{1B}]5379;use_ctl=true\u{07}")
    default: .none
    }
  }

  static func passedThrough(_ sequence: String) -> String {
    "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
  }
}
