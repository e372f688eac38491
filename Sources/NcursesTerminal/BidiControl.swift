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

  /// - Parameter environment: `TERM`, `TMUX` and `STY` are read. The Linux console prints what it does not know, so that it
  ///   is sent nothing; tmux keeps mode 8 to itself and gets a second copy to pass on, which requires its
  ///   `allow-passthrough on`. GNU screen keeps it too, and passes on what a DCS holds.
  public init(environment: [String: String]) {
    let name = environment["TERM"] ?? ""
    guard name != "linux", name != "dumb" else {
      self = .none
      return
    }
    let enter = "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l"
    let leave = "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"
    let isInTmux = !(environment["TMUX"] ?? "").isEmpty
    let isInScreen = !isInTmux && !(environment["STY"] ?? "").isEmpty
    func outer(_ sequence: String) -> String {
      isInTmux
        ? BidiControl.passedThrough(sequence) : isInScreen ? "\u{1B}P" + sequence + "\u{1B}\\" : ""
    }
    self.enter = enter + outer(enter)
    self.leave = leave + outer(leave)
  }

  /// Returns the additional sequences of a terminal that has identified itself.
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
