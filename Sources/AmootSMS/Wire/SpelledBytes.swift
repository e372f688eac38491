/// Finds a text in bytes however its characters are written: verbatim, percent-encoded once or several times,
/// as JSON or HTML escapes, or after a backslash.
package struct SpelledBytes: Sendable {
  /// The ASCII bytes of the text to find, one per character.
  private let characters: [UInt8]

  /// The bytes that begin an escape.
  static let escapes = ByteSet("%\\&=".utf8)

  /// What the text begins with where it is not escaped.
  var first: UInt8? { characters.first }

  /// - Parameter text: An ASCII text.
  package init(_ text: String) { characters = Array(text.utf8) }

  /// Returns the end of the text that starts at an offset; nil if it does not start there.
  ///
  /// - Parameter partial: How many characters suffice at the end of the bytes if these were cut off; nil
  ///   accepts only the whole text.
  package func end(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, partial: Int? = nil) -> Int? {
    var index = start
    for (position, character) in characters.enumerated() {
      // UTF-16 and UTF-32 put zeros around ASCII.
      while position > 0, index < bytes.count, bytes[index] == 0 { index += 1 }
      if index >= bytes.count { return partial.map { position >= $0 } == true ? bytes.count : nil }
      if let next = match(character, bytes, index) {
        index = next
      } else {
        // The bytes may end inside an escape.
        let isCut = bytes.count - index < 12 && isOpening(bytes[index]) && !isWhole(bytes, index)
        return isCut && partial.map { position >= $0 } == true ? bytes.count : nil
      }
    }
    return index
  }

  private func isOpening(_ byte: UInt8) -> Bool { SpelledBytes.escapes.contains(byte) }

  private func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    SpelledBytes.scalar(bytes, start) != nil
  }

  private func match(_ character: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let byte = bytes[index]
    // An ampersand may be itself or start its own escape; try the longer one first.
    if byte == character, !isOpening(byte) { return index + 1 }
    guard isOpening(byte) else { return nil }
    guard let (value, next) = SpelledBytes.scalar(bytes, index) else {
      return byte == character ? index + 1 : nil
    }
    if value == UInt32(character) { return next }
    if byte == character { return index + 1 }
    return nil
  }

  // MARK: One character

  /// Returns the unescaped character at an offset and where it ends; nil if there is none.
  package static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, depth: Int = 0
  ) -> (UInt32, Int)? {
    guard index < bytes.count, depth < 4 else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "%"): return percent(bytes, index)
    case UInt8(ascii: "\\"):
      guard index + 1 < bytes.count else { return nil }
      // The backslash itself may be doubled in JSON nested inside JSON.
      if bytes[index + 1] == UInt8(ascii: "\\") { return scalar(bytes, index + 1, depth: depth + 1) }
      if bytes[index + 1] | 0x20 == UInt8(ascii: "u") {
        return hex(bytes, index + 2, count: 4...4) ?? bracedHex(bytes, index + 2)
      }
      if bytes[index + 1] | 0x20 == UInt8(ascii: "x") {
        return hex(bytes, index + 2, count: 2...2).map { ($0.0, $0.1) }
      }
      return octal(bytes, index + 1) ?? (UInt32(bytes[index + 1]), index + 2)
    case UInt8(ascii: "&"): return entity(bytes, index)
    case UInt8(ascii: "="):
      // Quoted-printable, as in mail.
      return hex(bytes, index + 1, count: 2...2) ?? (UInt32(bytes[index]), index + 1)
    case 0x80...: return multibyte(bytes, index)
    default: return (UInt32(bytes[index]), index + 1)
    }
  }

  /// Decodes `%2B`, `%2b`, `%252B`, …; a UTF-8 sequence counts as one character.
  private static func percent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    func one(_ index: Int) -> (UInt8, Int)? {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "%") else { return nil }
      var index = index + 1
      // Each further encoding inserts 25 after the percent sign.
      while index + 2 < bytes.count, bytes[index] == UInt8(ascii: "2"), bytes[index + 1] == UInt8(ascii: "5"),
        FormEncoding.hexValue(bytes[index + 2]) != nil, index + 3 < bytes.count,
        FormEncoding.hexValue(bytes[index + 3]) != nil
      {
        index += 2
      }
      return hex(bytes, index, count: 2...2).map { (UInt8($0.0), $0.1) }
    }
    guard let (first, next) = one(start) else { return nil }
    guard first >= 0xC0 else { return (UInt32(first), next) }
    var sequence = [first]
    var index = next
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    while sequence.count < count {
      guard let (byte, next) = one(index) else { return nil }
      sequence.append(byte)
      index = next
    }
    return String(decoding: sequence, as: UTF8.self).unicodeScalars.first.map { ($0.value, index) }
  }

  /// Decodes `&#43;`, `&#x2b;`, `&plus;`; a number needs no trailing semicolon.
  private static func entity(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    let limit = min(bytes.count, start + 20)
    var index = start + 1
    func isNamePart(_ byte: UInt8) -> Bool {
      FormEncoding.hexValue(byte) != nil || (0x61...0x7A).contains(byte | 0x20)
    }
    while index < limit, isNamePart(bytes[index]) || (index == start + 1 && bytes[index] == UInt8(ascii: "#"))
    {
      index += 1
    }
    guard index > start + 1 else { return nil }
    let name = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    let isEnded = index < bytes.count && bytes[index] == UInt8(ascii: ";")
    guard name.hasPrefix("#") else {
      return isEnded ? names[name].map { ($0, index + 1) } : nil
    }
    let isHex = name.dropFirst().first.map { "xX".contains($0) } == true
    let digits = name.dropFirst(isHex ? 2 : 1)
    if isEnded { return UInt32(digits, radix: isHex ? 16 : 10).map { ($0, index + 1) } }
    // Letters may follow a number without a terminator.
    let number = isHex ? digits : digits.prefix { $0.isNumber }
    guard let value = UInt32(number, radix: isHex ? 16 : 10) else { return nil }
    return (value, index - digits.count + number.count)
  }

  /// HTML's names for ASCII characters.
  private static let names: [String: UInt32] = [
    "Tab": 0x09, "NewLine": 0x0A, "excl": 0x21, "quot": 0x22, "QUOT": 0x22, "num": 0x23, "dollar": 0x24,
    "percnt": 0x25, "amp": 0x26, "AMP": 0x26, "apos": 0x27, "lpar": 0x28, "rpar": 0x29, "ast": 0x2A,
    "midast": 0x2A, "plus": 0x2B, "comma": 0x2C, "period": 0x2E, "sol": 0x2F, "colon": 0x3A, "semi": 0x3B,
    "lt": 0x3C, "LT": 0x3C, "equals": 0x3D, "gt": 0x3E, "GT": 0x3E, "quest": 0x3F, "commat": 0x40,
    "lsqb": 0x5B, "lbrack": 0x5B, "bsol": 0x5C, "rsqb": 0x5D, "rbrack": 0x5D, "Hat": 0x5E, "lowbar": 0x5F,
    "UnderBar": 0x5F, "grave": 0x60, "lcub": 0x7B, "lbrace": 0x7B, "verbar": 0x7C, "vert": 0x7C,
    "VerticalLine": 0x7C, "rcub": 0x7D, "rbrace": 0x7D,
  ]

  /// Decodes `\u{2b}`.
  private static func bracedHex(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    let end = bytes[start..<min(bytes.count, start + 9)].firstIndex(of: UInt8(ascii: "}"))
    guard let end else { return nil }
    return UInt32(String(decoding: bytes[(start + 1)..<end], as: UTF8.self), radix: 16).map { ($0, end + 1) }
  }

  /// Decodes `\053`. Requires three digits, since fewer may be a digit after a backslash.
  private static func octal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    guard start + 3 <= bytes.count else { return nil }
    let digits = bytes[start..<(start + 3)]
    guard digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
    return (digits.reduce(0) { $0 << 3 | UInt32($1 - 0x30) }, start + 3)
  }

  private static func multibyte(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    let count = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : bytes[start] >= 0xC0 ? 2 : 0
    guard count > 0, start + count <= bytes.count else { return nil }
    return String(decoding: bytes[start..<(start + count)], as: UTF8.self).unicodeScalars.first
      .map { ($0.value, start + count) }
  }

  private static func hex(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, count: ClosedRange<Int>
  ) -> (UInt32, Int)? {
    guard start + count.upperBound <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + count.upperBound) {
      guard let digit = FormEncoding.hexValue(bytes[index]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return (value, start + count.upperBound)
  }
}

/// A set of bytes, asked for every byte of answers that may have megabytes.
struct ByteSet: Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { insert(byte) } }

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let bits =
      switch byte >> 6 {
      case 0: low.0
      case 1: low.1
      case 2: high.0
      default: high.1
      }
    return bits >> UInt64(byte & 63) & 1 == 1
  }
}
