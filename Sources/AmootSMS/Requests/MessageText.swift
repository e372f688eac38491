/// The text of a message, exactly as it is sent.
public struct MessageText: Sendable, Hashable {
  /// The maximum length in UTF-16 units, far above what any operator carries, to stop accidental pastes.
  public static let maximumLength = 10_000

  /// The text as it is sent.
  public let value: String

  /// - Throws: `InputError` if the text is only white space, is too long, or has a control character other
  ///   than a line break or a tab. CR LF and CR become LF, and a byte order mark at the start is
  ///   dropped; nothing else is changed.
  public init(_ text: String) throws(InputError) {
    let lines = text.withoutByteOrderMark.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    guard lines.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .textMissing }
    for (offset, scalar) in lines.unicodeScalars.enumerated() {
      let isControl = scalar.properties.generalCategory == .control
      if isControl, scalar != "\n", scalar != "\t" {
        throw .textControlCharacter(scalar, position: offset + 1)
      }
    }
    guard lines.utf16.count <= MessageText.maximumLength else { throw .textTooLong(count: lines.utf16.count) }
    value = lines
  }
}
