/// The secret that authorizes an account. It prints as masked; only requests read the secret itself.
public struct Token: Sendable, Equatable {
  /// The maximum length in characters. The service's own limit is not documented.
  public static let maximumLength = 512

  /// The secret itself: visible ASCII only, so that it cannot split the header that carries it.
  package let secret: String

  /// - Throws: `InputError` if the text is empty, too long, or has anything but visible ASCII, after
  ///   surrounding white space from pasting is trimmed.
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

  /// The token for display: bullets and the last four characters, or bullets alone if it is short.
  public var masked: String { Token.masked(secret) }

  /// Returns any text masked like a token.
  public static func masked(_ text: String) -> String {
    let shown = text.count >= 12 ? String(text.suffix(4)) : ""
    return String(repeating: "•", count: min(10, max(4, text.count - shown.count))) + shown
  }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The token without most of its characters, so that no log holds it.
  public var description: String { masked }
  /// The same.
  public var debugDescription: String { masked }
  /// Dumps and crash reports reveal no more than printing does.
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
