internal import ConsoleWording
public import Wording

/// What the console needs from a terminal. `NcursesTerminal` has the real one; tests use one that records.
///
/// Used on one thread. From its creation to `close` the terminal belongs to the console, except during suspensions.
public protocol ConsoleTerminal: AnyObject {
  /// The size in cells, as of the last `followSize`.
  var size: Size { get }
  /// The current number of columns, for printed lines.
  var columns: Int { get }
  /// Whether the environment says that the background is light; the terminal's own answer counts more.
  var expectsLightBackground: Bool { get }
  /// Whether more than ASCII can be shown.
  var showsUnicode: Bool { get }

  /// The descriptor that becomes readable when there is something to `read`.
  var inputDescriptor: Int32 { get }
  /// The milliseconds until a key that may be part of another is taken as it is; nil if none is waiting.
  var inputTimeout: Int32? { get }
  /// Returns what was typed since the last call; nil at the end of input.
  func read() -> [TerminalInput]?
  /// Returns the keys that have waited long enough for more bytes.
  func expire() -> [TerminalInput]
  /// Sets whether a single letter may answer a question now.
  func expectAnswer(_ expects: Bool)

  /// Whether the terminal has not accepted everything painted so far; nothing new is painted until it has.
  var isBusy: Bool { get }
  /// The descriptor that becomes writable when the terminal accepts more.
  var outputDescriptor: Int32 { get }
  /// Sends what the terminal did not accept before.
  func flush()

  func followSize()
  /// Sends the differences from the previous picture.
  func paint(_ screen: Screen)
  /// Prints lines above the line being edited, and prints that line again if it changed.
  func say(_ lines: [String], current: String)
  /// Tells the terminal its modes again and makes the next paint send everything: another terminal may be looking now.
  func redraw()
  func ring()
  /// Sends a text to the terminal's clipboard. No terminal confirms that it accepted the text.
  func copy(_ text: String) throws(ClipboardFailure)
  /// Captures the mouse, or returns it to the terminal for selecting.
  func captureMouse(_ captures: Bool)
  /// Asks the terminal for its name and background; the answers arrive with the input, or never.
  func queryIdentity()
  /// Uses the dialect of a terminal that has identified itself, also from within tmux or GNU screen.
  func speak(to identity: TerminalIdentity)

  /// Gives the terminal to the shell and stops the program. Returns when the shell gives the terminal back, or when the
  /// program has to end.
  func suspend(until isEnding: () -> Bool)
  /// Takes the terminal back after the program was stopped by a signal that it cannot see. Stops again where the terminal
  /// is somebody else's, unless the program has to end.
  func resume(until isEnding: () -> Bool)
  /// Gives the terminal back.
  func close()
}

/// Input from the terminal.
public enum TerminalInput: Sendable, Equatable {
  case key(Key)
  /// A key that may not have been pressed by hand or may be part of another; without a key, line ends within a paste.
  case heldBack(Key?, Key.SuspectInput)
  /// Whether the background is light, as the terminal says when asked for its name.
  case background(isLight: Bool)
  /// The answer to `queryIdentity`.
  case named(TerminalIdentity)
  /// Whether characters that are wide in East Asian fonts only, such as those of frames, take two columns here.
  case ambiguousWidth(isWide: Bool)
}

/// Why a text could not be copied to the clipboard.
public enum ClipboardFailure: Error, Sendable, Equatable {
  /// Terminals accept at most `limit` bytes.
  case tooLong(limit: Int)
  /// The terminal has no clipboard.
  case noClipboard
}

/// A terminal's name, as reported by XTVERSION (`CSI > q`), and what it means for Persian.
public struct TerminalIdentity: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case vte = "VTE"
    case konsole = "Konsole"
    case mlterm, kitty
    case xterm = "XTerm"
    case tmux, foot
    case wezterm = "WezTerm"
    case alacritty
    case iterm = "iTerm2"
    case other
  }

  /// The answer, such as `kitty(0.26.5)`; empty if none came.
  public let answer: String
  public let kind: Kind
  /// Whether the terminal has reported secondary attributes (DA2).
  public let hasAttributes: Bool

  public init(answer: String) {
    self.answer = answer
    hasAttributes = false
    let lowered = answer.lowercased()
    kind =
      answer.isEmpty ? .other : Kind.allCases.first { lowered.hasPrefix($0.rawValue.lowercased()) } ?? .other
  }

  public init(answer: String, kind: Kind, hasAttributes: Bool = false) {
    self.answer = answer
    self.kind = kind
    self.hasAttributes = hasAttributes
  }

  /// What the user should change, and where; nil if nothing needs to change.
  public var advice: Phrase? {
    switch kind {
    case .kitty:
      TerminalWords.kittyAdvice
    case .tmux:
      TerminalWords.tmuxAdvice
    case .iterm:
      TerminalWords.itermAdvice
    case .vte, .konsole, .mlterm, .xterm, .foot, .wezterm, .alacritty, .other: nil
    }
  }
}
