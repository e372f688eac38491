/// A colour of the terminal's own palette; the user's theme decides what it looks like.
public enum Color: UInt8, Sendable, Hashable, CaseIterable {
  case standard, red, green, yellow, blue, magenta, cyan
}

/// How a cell is painted. Every state also has a sign and a word, so a terminal may ignore all of it.
public struct Style: Sendable, Hashable {
  /// The attributes of a cell besides its colour.
  public struct Attributes: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
  }

  public var color: Color
  public var attributes: Attributes

  public init(_ color: Color = .standard, _ attributes: Attributes = []) {
    self.color = color
    self.attributes = attributes
  }

  public static let plain = Style()

  /// Returns this style with additional attributes.
  public func adding(_ more: Attributes) -> Style { Style(color, attributes.union(more)) }
}
