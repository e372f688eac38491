/// The sender's line: a number of the account, which ``AccountStatus/lineNumbers`` lists, or a word that the service documents:
/// `public`, the line that all customers share.
public struct LineNumber: Sendable, Hashable {
  /// The maximum length in characters; Iranian lines have up to 14 digits.
  public static let maximumLength = 32

  /// The line as it is sent.
  public let value: String

  /// - Throws: `InputError` if the text is empty, too long, or has anything but digits, Latin letters, `+`,
  ///   `-`, `_`. Persian and Arabic-Indic digits become ASCII; white space and invisible marks are dropped.
  public init(_ text: String) throws(InputError) {
    var value = ""
    for scalar in Digits.ascii(text).unicodeScalars {
      switch scalar {
      case "0"..."9", "a"..."z", "A"..."Z", "+", "-", "_": value.unicodeScalars.append(scalar)
      default:
        if scalar.properties.isWhitespace || MobileNumber.isMark(scalar) { continue }
        throw .lineNumberCharacter(scalar)
      }
    }
    guard !value.isEmpty else { throw .lineNumberMissing }
    guard value.count <= LineNumber.maximumLength else { throw .lineNumberTooLong(count: value.count) }
    self.value = value
  }
}
