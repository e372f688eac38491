/// The secret that authorises an account. It prints itself masked; only a request reads it.
public struct Token: Sendable, Equatable {
  /// Bound on the length in characters. The service's own bound is not documented.
  public static let maximumLength = 512

  /// The secret itself: visible ASCII only, so that it cannot split the header it travels in.
  package let secret: String

  /// - Throws: `InputError` when empty, too long, or holding anything but visible ASCII. Spaces and line
  ///   breaks around it, as a paste brings them, are cut first.
  public init(_ text: String) throws(InputError) {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    guard !scalars.isEmpty else { throw .tokenMissing }
    for (offset, scalar) in scalars.enumerated() {
      guard (0x21...0x7E).contains(scalar.value) else { throw .tokenCharacter(scalar, position: offset + 1) }
      guard offset < Token.maximumLength else { throw .tokenTooLong(count: scalars.count) }
    }
    secret = String(scalars)
  }

  /// The token as it may be shown: bullets and the last four characters; of a short one, bullets alone.
  public var masked: String { Token.masked(secret) }

  /// Any text masked as a token is.
  public static func masked(_ text: String) -> String {
    let shown = text.count >= 12 ? String(text.suffix(4)) : ""
    return String(repeating: "•", count: min(10, max(4, text.count - shown.count))) + shown
  }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  /// A dump or a crash report sees no more than a print does.
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
