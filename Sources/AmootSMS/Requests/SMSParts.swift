/// How a text is cut into SMS parts: GSM 03.38 seven-bit where every character is in its alphabet, UCS-2 otherwise.
public struct SMSParts: Sendable, Equatable {
  public enum Encoding: Sendable, Equatable {
    case gsm7
    case ucs2

    /// Room in a message of one part, in septets or UTF-16 units.
    public var single: Int { self == .gsm7 ? 160 : 70 }
    /// Room in each part of several: the header that joins them takes the rest.
    public var joined: Int { self == .gsm7 ? 153 : 67 }
  }

  public let encoding: Encoding
  /// How much is used: septets, or UTF-16 units.
  public let units: Int
  /// Number of parts; 0 for an empty text.
  public let parts: Int
  /// How much more fits into the last part.
  public let unitsLeft: Int
  /// The first character that is not in the GSM alphabet: the reason for UCS-2.
  public let firstNonGSM: Character?
  /// The offsets, in Unicode scalars from the start, at which a further part begins.
  public let boundaries: [Int]

  public init(_ text: String) {
    var firstNonGSM: Character?
    for character in text where firstNonGSM == nil {
      if !character.unicodeScalars.allSatisfy({ SMSParts.septets(of: $0) != nil }) { firstNonGSM = character }
    }
    self.firstNonGSM = firstNonGSM
    encoding = firstNonGSM == nil ? .gsm7 : .ucs2
    // What may not be cut in two: a scalar (a surrogate pair) in UCS-2, an escape pair in the GSM alphabet.
    var units = 0
    var boundaries: [Int] = []
    var used = 0
    let gsm = encoding == .gsm7
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let size = gsm ? SMSParts.septets(of: scalar) ?? 1 : (scalar.value > 0xFFFF ? 2 : 1)
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

  /// Septets that a scalar takes in the GSM alphabet (2 in the extension table), or nil when it is in neither.
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
