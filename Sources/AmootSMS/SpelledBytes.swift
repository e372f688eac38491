/// Finds a text in bytes however its characters are written: as they are, percent-encoded once or several times, as
/// JSON or HTML escapes, or behind a backslash.
package struct SpelledBytes: Sendable {
  /// One character of what is looked for: the ASCII bytes that stand for it.
  private let characters: [UInt8]

  /// - Parameter text: ASCII.
  package init(_ text: String) { characters = Array(text.utf8) }

  /// Where the text ends that begins at an offset; nil where it does not begin there.
  ///
  /// - Parameter partial: so many characters before the end of the bytes are enough, the bytes being cut off; nil takes
  ///   nothing but the whole.
  package func end(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, partial: Int? = nil) -> Int? {
    var index = start
    for (position, character) in characters.enumerated() {
      if index >= bytes.count { return partial.map { position >= $0 } == true ? bytes.count : nil }
      if let next = match(character, bytes, index) {
        index = next
      } else {
        // The bytes may end within an escape.
        let isCut = bytes.count - index < 12 && isOpening(bytes[index]) && !isWhole(bytes, index)
        return isCut && partial.map { position >= $0 } == true ? bytes.count : nil
      }
    }
    return index
  }

  private func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&")
  }

  private func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    SpelledBytes.scalar(bytes, start) != nil
  }

  private func match(_ character: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let byte = bytes[index]
    // An ampersand may be itself, or begin its own escape: the longer one is tried first.
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

  /// The character that is written at an offset, escapes undone, and where it ends; nil where there is none.
  package static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, depth: Int = 0
  ) -> (UInt32, Int)? {
    guard index < bytes.count, depth < 4 else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "%"): return percent(bytes, index)
    case UInt8(ascii: "\\"):
      guard index + 1 < bytes.count else { return nil }
      // A backslash may itself be doubled, where JSON stands within JSON.
      if bytes[index + 1] == UInt8(ascii: "\\") { return scalar(bytes, index + 1, depth: depth + 1) }
      if bytes[index + 1] | 0x20 == UInt8(ascii: "u") {
        return hex(bytes, index + 2, count: 4...4).map { ($0.0, $0.1) }
      }
      if bytes[index + 1] | 0x20 == UInt8(ascii: "x") {
        return hex(bytes, index + 2, count: 2...2).map { ($0.0, $0.1) }
      }
      return (UInt32(bytes[index + 1]), index + 2)
    case UInt8(ascii: "&"): return entity(bytes, index)
    case 0x80...: return multibyte(bytes, index)
    default: return (UInt32(bytes[index]), index + 1)
    }
  }

  /// `%2B`, `%2b`, `%252B`, …; a sequence of UTF-8 as one.
  private static func percent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    func one(_ index: Int) -> (UInt8, Int)? {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "%") else { return nil }
      var index = index + 1
      // Each further encoding puts 25 behind the percent sign.
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

  /// `&#43;`, `&#x2b;`, and the names of the few signs that have one.
  private static func entity(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    let limit = min(bytes.count, start + 10)
    guard let end = (start..<limit).first(where: { bytes[$0] == UInt8(ascii: ";") }), end > start + 1 else {
      return nil
    }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).map { ($0, end + 1) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).map { ($0, end + 1) } }
    let names: [String: UInt32] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27]
    return names[name].map { ($0, end + 1) }
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
