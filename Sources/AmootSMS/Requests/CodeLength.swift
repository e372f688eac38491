/// The number of digits of the one-time code: 4 to 8 (SendOTP's documentation, parameter `CodeLength`).
public struct CodeLength: Sendable, Hashable, Comparable {
  /// The lengths that the documentation allows, in digits.
  public static let range = 4...8
  /// Four digits.
  public static let shortest = CodeLength(unchecked: 4)

  /// The number of digits.
  public let digits: Int

  /// - Throws: `InputError.codeLengthOutOfRange`.
  public init(_ digits: Int) throws(InputError) {
    guard CodeLength.range.contains(digits) else { throw .codeLengthOutOfRange(digits) }
    self.digits = digits
  }

  /// - Throws: `InputError` unless the text is a number from 4 to 8, in digits of any of the three scripts.
  public init(parsing text: String) throws(InputError) {
    let trimmed = Digits.ascii(text).filter { !$0.isWhitespace }
    guard let digits = Int(trimmed) else { throw .codeLengthNotANumber(text) }
    try self.init(digits)
  }

  private init(unchecked digits: Int) { self.digits = digits }

  /// Whether a code is shorter.
  public static func < (left: CodeLength, right: CodeLength) -> Bool { left.digits < right.digits }
}
