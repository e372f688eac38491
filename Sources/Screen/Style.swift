/// A color of the terminal's own palette, where the user's theme decides what it looks like. The last three are for
/// terminals with 256 colors; others show what comes nearest.
public enum Color: UInt8, Sendable, Hashable, CaseIterable {
  case standard, red, green, yellow, blue, magenta, cyan
  /// A red for dark backgrounds: the plain one has a contrast of 3.9 : 1 on black in xterm's palette, this one 5.3 : 1.
  case lightRed
  /// A green for light backgrounds, 4.7 : 1 on white, and a grey, 6.1 : 1, where faint text looks like any other.
  case darkGreen, grey
}

/// How a cell is painted. Every state also has a sign and a word, so a terminal may ignore all of it.
public struct Style: Sendable, Hashable {
  /// The attributes of a cell besides its color.
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

  /// Returns a text between the control sequences (SGR, ECMA-48) that turn the style on and everything off.
  public func ansi(_ text: String) -> String {
    var codes: [Int] = []
    if attributes.contains(.bold) { codes.append(1) }
    if attributes.contains(.dim) { codes.append(2) }
    if attributes.contains(.underline) { codes.append(4) }
    if attributes.contains(.reverse) { codes.append(7) }
    switch color {
    case .standard: break
    case .red: codes.append(31)
    case .green: codes.append(32)
    case .yellow: codes.append(33)
    case .blue: codes.append(34)
    case .magenta: codes.append(35)
    case .cyan: codes.append(36)
    case .lightRed: codes.append(91)
    case .darkGreen: codes += [38, 5, 28]
    case .grey: codes += [38, 5, 241]
    }
    guard !codes.isEmpty else { return text }
    return "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  /// Returns this style with additional attributes.
  public func adding(_ more: Attributes) -> Style { Style(color, attributes.union(more)) }
}
