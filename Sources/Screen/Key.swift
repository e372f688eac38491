/// One thing that the user did at the terminal.
public enum Key: Sendable, Hashable {
  /// A typed character, with combining marks that came along.
  case character(Character)
  /// A letter with Control, in lower case; `@` for NUL, and `[ \ ] ^ _`.
  case control(Character)
  /// A character with Alt, or after Escape.
  case alt(Character)
  case named(Name, Modifiers)
  /// Everything between the brackets of a bracketed paste, as one event.
  case paste(String)
  case mouse(Mouse)

  /// Why a key may not have been pressed, or not have been meant as it stands.
  public enum Doubt: Sendable, Hashable {
    /// It came within a burst that no hand types, as a paste without brackets does.
    case burst
    /// It came a moment after an Escape, as the rest of a key with Alt does over a slow line.
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
