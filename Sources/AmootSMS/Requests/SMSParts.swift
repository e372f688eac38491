/// How a text is split into SMS parts: seven-bit GSM 03.38 if its alphabet has every character, UCS-2 otherwise.
public struct SMSParts: Sendable, Equatable {
  /// The two encodings of messages.
  public enum Encoding: Sendable, Equatable {
    case gsm7
    case ucs2

    /// The capacity of a single-part message, in septets or UTF-16 units.
    public var single: Int { self == .gsm7 ? 160 : 70 }
    /// The capacity of each part of a longer message; the header that joins them takes the rest.
    public var joined: Int { self == .gsm7 ? 153 : 67 }
  }

  /// The encoding that the text needs.
  public let encoding: Encoding
  /// The units used: septets or UTF-16 units.
  public let units: Int
  /// The number of parts; 0 for an empty text.
  public let parts: Int
  /// The units still free in the last part.
  public let unitsLeft: Int
  /// The first character outside the GSM alphabet, which is why UCS-2 is needed.
  public let firstNonGSM: Character?
  /// The offsets, in Unicode scalars from the start, at which each further part begins.
  public let boundaries: [Int]

  /// Splits a text. Whether the service counts in the same way is not documented.
  public init(_ text: String) {
    var firstNonGSM: Character?
    for character in text where firstNonGSM == nil {
      if !character.unicodeScalars.allSatisfy({ SMSParts.septets(of: $0) != nil }) { firstNonGSM = character }
    }
    self.firstNonGSM = firstNonGSM
    encoding = firstNonGSM == nil ? .gsm7 : .ucs2
    // Never split a scalar (a surrogate pair) in UCS-2 or an escape pair in the GSM alphabet.
    var units = 0
    var boundaries: [Int] = []
    var used = 0
    let isGSM = encoding == .gsm7
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let size = isGSM ? SMSParts.septets(of: scalar) ?? 1 : (scalar.value > 0xFFFF ? 2 : 1)
      units += size
      if used + size > encoding.joined {
        boundaries.append(offset)
        used = 0
      }
      used += size
    }
    self.units = units
    if units <= encoding.single {
      parts = units == 0 ? 0 : 1
      unitsLeft = encoding.single - units
      self.boundaries = []
    } else {
      parts = boundaries.count + 1
      unitsLeft = encoding.joined - used
      self.boundaries = boundaries
    }
  }

  /// Returns the septets a scalar takes in the GSM alphabet (2 in the extension table), or
  /// nil if it is in neither table.
  public static func septets(of scalar: Unicode.Scalar) -> Int? {
    if basic.contains(scalar) { return 1 }
    return extended.contains(scalar) ? 2 : nil
  }

  /// 3GPP TS 23.038, section 6.2.1.
  private static let basic = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
      + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  /// 3GPP TS 23.038, section 6.2.1.1.
  private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
