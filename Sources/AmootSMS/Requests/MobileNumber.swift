/// An Iranian mobile number in the form that SendOTP's documentation uses: ten digits starting with 9.
public struct MobileNumber: Sendable, Hashable {
  /// Ten ASCII digits, the first of which is 9.
  public let digits: String

  /// Parses a number as people write it: `0912…`, `+98912…`, `0098912…`, `98912…`, `98 0912…`, with spaces, dashes,
  /// dots, parentheses, Persian or Arabic-Indic digits, and the invisible direction marks that pasting brings in.
  ///
  /// - Throws: `InputError` describing what is wrong with the text.
  public init(_ text: String) throws(InputError) {
    // A spreadsheet took it for a quantity: its last zero is no digit of the number.
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, let fraction = parts.last.map({ Digits.ascii(String($0)) }),
      fraction.allSatisfy({ $0 == "0" }), (1...2).contains(fraction.count)
    {
      throw .mobileCharacter(text, ".")
    }
    var digits = ""
    var isInternational = false
    for scalar in text.unicodeScalars {
      if let value = Digits.value(of: scalar) {
        digits += String(value)
      } else if scalar == "+" || scalar == "＋", digits.isEmpty, !isInternational {
        isInternational = true
      } else if MobileNumber.isSeparator(scalar) || MobileNumber.isMark(scalar) {
        continue
      } else {
        throw .mobileCharacter(text, scalar)
      }
    }
    guard !digits.isEmpty else { throw .mobileMissing }
    var national = digits
    if isInternational {
      guard national.hasPrefix("98") else { throw .mobileNotMobile(text) }
      national.removeFirst(2)
    } else if national.hasPrefix("0098") {
      national.removeFirst(4)
    } else if national.hasPrefix("98"),
      national.count == 12 || (national.count == 13 && national.hasPrefix("980"))
    {
      national.removeFirst(2)
    } else if national.count == 10, national.hasPrefix("98") {
      // No operator uses 098…, so this is +98 and a number that lacks digits.
      throw .mobileCutOff(text)
    }
    if national.count == 11, national.hasPrefix("0") { national.removeFirst() }
    if national == digits, digits.count == 10, digits.hasPrefix("09") {
      throw .mobileLength(text, digits: 10)
    }
    guard national.count == 10 else { throw .mobileLength(text, digits: digits.count) }
    guard national.hasPrefix("9") else { throw .mobileNotMobile(text) }
    self.digits = national
  }

  /// The number grouped for reading: `0912 000 0000`.
  public var display: String { MobileNumber.grouped("0" + digits) }

  /// Returns eleven digits grouped 4-3-4; text of any other length is unchanged.
  public static func grouped(_ eleven: String) -> String {
    guard eleven.count == 11 else { return eleven }
    return "\(eleven.prefix(4)) \(eleven.dropFirst(4).prefix(3)) \(eleven.suffix(4))"
  }

  /// Whether the prefix is one that operators are known to use. Numbers are portable and ranges change, so an
  /// unlisted prefix deserves a warning and nothing more.
  public var hasKnownPrefix: Bool {
    guard let prefix = Int(digits.prefix(3)) else { return false }
    return switch prefix {
    case 900...905, 910...923, 930...944, 990...996, 998, 999: true
    default: false
    }
  }

  /// Returns whether a scalar may stand between the digits of one number.
  package static func isBetweenDigits(_ scalar: Unicode.Scalar) -> Bool {
    isSeparator(scalar) || isMark(scalar)
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "(", ")", ".", "/", "_": true
    case "\u{2010}"..."\u{2015}", "\u{2212}": true
    default: scalar.properties.isWhitespace
    }
  }

  /// Returns whether a scalar is one of the invisible direction and joining marks that come with pasted numbers.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x061C, 0x00AD: true
    default: false
    }
  }
}
