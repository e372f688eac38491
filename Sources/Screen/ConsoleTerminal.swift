public import Wording

/// What the console needs of a terminal. `NcursesTerminal` has the real one; tests have one that records.
///
/// Used on one thread. Between its making and `close` the terminal is the console's, but for suspensions.
public protocol ConsoleTerminal: AnyObject {
  /// In cells, as of the last `followSize`.
  var size: Size { get }
  /// Columns for printed lines, as they are now.
  var columns: Int { get }
  /// Whether more than ASCII can be shown.
  var showsUnicode: Bool { get }

  /// Becomes readable when there is something to `read`.
  var inputDescriptor: Int32 { get }
  /// Milliseconds until a key that may be a part of another is to be taken for what it is; nil when none waits.
  var inputTimeout: Int32? { get }
  /// What was typed meanwhile; nil at the end of input.
  func read() -> [TerminalInput]?
  /// Keys that have waited for a rest long enough.
  func expire() -> [TerminalInput]
  /// Whether a single letter may answer a question now.
  func expectAnswer(_ expects: Bool)

  /// Whether the terminal has not taken all of what was painted: nothing new is painted until it has.
  var isBusy: Bool { get }
  /// Becomes writable when the terminal takes more.
  var outputDescriptor: Int32 { get }
  /// Sends what the terminal did not take before.
  func flush()

  func followSize()
  /// Sends what differs from the picture before.
  func paint(_ screen: Screen)
  /// Prints lines above the one that keys change, and that one anew where it differs.
  func say(_ lines: [String], current: String)
  /// Everything anew.
  func redraw()
  func ring()
  /// Hands a text to the terminal's clipboard. No terminal answers whether it took it.
  func copy(_ text: String) throws(ClipboardFailure)
  /// Takes the mouse, or gives it back for selecting.
  func captureMouse(_ captures: Bool)
  /// Asks the terminal for its name; the answer comes among the input, or never.
  func askName()
  /// Speaks the dialect of a terminal that has named itself.
  func speak(to identity: TerminalIdentity)

  /// Stops the program; returns when it goes on.
  func suspend()
  /// Takes the terminal back after the program was stopped by a signal that it could not see.
  func resume()
  /// Gives the terminal back.
  func close()
}

/// What came from the terminal.
public enum TerminalInput: Sendable, Equatable {
  case key(Key)
  /// A key that no hand may have pressed, or that may be a part of another; without a key, line ends within a paste.
  case heldBack(Key?, Key.Doubt)
  /// The answer to `askName`.
  case named(TerminalIdentity)
}

/// Why a text is not in the clipboard.
public enum ClipboardFailure: Error, Sendable, Equatable {
  /// Terminals take no more than so many bytes.
  case tooLong(limit: Int)
  /// The terminal has none.
  case noClipboard
}

/// What a terminal calls itself when asked by XTVERSION (`CSI > q`), and what that means for Persian.
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

  /// The answer, such as `kitty(0.26.5)`; empty when none came.
  public let answer: String
  public let kind: Kind

  public init(answer: String) {
    self.answer = answer
    let lowered = answer.lowercased()
    kind =
      answer.isEmpty ? .other : Kind.allCases.first { lowered.hasPrefix($0.rawValue.lowercased()) } ?? .other
  }

  /// What the user should change, and where; nil when nothing need be changed.
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
