/// A user action at the terminal.
public enum Key: Sendable, Hashable {
  /// A typed character with its combining marks.
  case character(Character)
  /// A letter with Control, in lower case; `@` for NUL, and `[ \ ] ^ _`.
  case control(Character)
  /// A character with Alt, or after Escape.
  case alt(Character)
  case named(Name, Modifiers)
  /// Everything between the brackets of a bracketed paste, as one event.
  case paste(String)
  case mouse(Mouse)

  /// Why a key may not have been pressed, or may not have been meant as it is.
  public enum SuspectInput: Sendable, Hashable {
    /// It arrived within a burst that nobody types by hand, such as a paste without brackets.
    case burst
    /// It arrived just after an Escape, like the rest of an Alt key over a slow line.
    case afterEscape
  }

  public enum Name: Sendable, Hashable {
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  public struct Modifiers: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public struct Mouse: Sendable, Hashable {
    public enum Action: Sendable, Hashable { case press, drag, release, wheelUp, wheelDown, double }
    public var action: Action
    public var at: Point

    public init(_ action: Action, at: Point) {
      self.action = action
      self.at = at
    }
  }

  public static func named(_ name: Name) -> Key { .named(name, []) }
}
