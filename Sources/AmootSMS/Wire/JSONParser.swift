public import Wording

/// Why a text is not JSON, and at which byte.
package struct JSONError: Error, Equatable, Sendable {
  package var reason: JSONFault
  /// The byte offset, counted from 0.
  package var offset: Int
  /// The line and column, counted from 1; the column counts bytes.
  package var line: Int
  package var column: Int
}

/// What is wrong with a text that should be JSON. The bytes are those found at the fault.
public enum JSONFault: Sendable, Equatable, Codable {
  case empty, cutOff, notUTF8, tooDeep
  case leadingZero
  case unexpected(byte: UInt8)
  case trailing(byte: UInt8)
  case controlCharacter(byte: UInt8)
  case badEscape
  /// Like `keyTwice`, reported only for text that people write themselves.
  case loneSurrogate
  case keyTwice(String)
}

extension JSONFault: PhraseConvertible {
  /// The reason without the position.
  public var phrase: Phrase {
    switch self {
    case .empty: InputWords.jsonEmpty
    case .cutOff: InputWords.jsonCutOff
    case .notUTF8: InputWords.jsonNotUTF8
    case .tooDeep: InputWords.jsonTooDeep(limit: JSONParser.maximumDepth)
    case .leadingZero: InputWords.jsonLeadingZero
    case .unexpected(let byte): InputWords.jsonUnexpected(JSONFault.name(of: byte))
    case .trailing(let byte): InputWords.jsonTrailing(JSONFault.name(of: byte))
    case .controlCharacter(let byte): InputWords.jsonControl(JSONFault.name(of: byte))
    case .badEscape: InputWords.jsonBadEscape
    case .loneSurrogate: InputWords.jsonLoneSurrogate
    case .keyTwice(let key): InputWords.jsonKeyTwice(VisibleText.escaped(key, limit: 40))
    }
  }

  private static func name(of byte: UInt8) -> Phrase {
    (0x21...0x7E).contains(byte)
      ? InputWords.quoted(String(Character(Unicode.Scalar(byte))))
      : InputWords.byte(String(byte, radix: 16, uppercase: true))
  }
}

/// A strict JSON parser (RFC 8259), except that it skips leading byte order marks.
package struct JSONParser {
  /// The maximum nesting depth, which keeps any answer from exhausting the stack.
  package static let maximumDepth = 64

  private let bytes: [UInt8]
  private var index = 0

  private var rejectsAmbiguity = false

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter rejectsAmbiguity: Whether duplicate keys and lone surrogates are faults too. Answers are shown
  ///   with them, but in a user's file nobody could tell what was meant.
  /// - Throws: `JSONError` with the position of the first fault.
  package static func parse(
    _ bytes: some Sequence<UInt8>, rejectsAmbiguity: Bool = false
  ) throws(JSONError) -> JSON {
    var parser = JSONParser(Array(bytes))
    parser.rejectsAmbiguity = rejectsAmbiguity
    let value = try parser.first()
    if parser.index < parser.bytes.count { throw parser.error(.trailing(byte: parser.bytes[parser.index])) }
    return value
  }

  /// Returns the value at the start of a text and the offset of what follows it.
  ///
  /// - Throws: `JSONError` with the position of the first fault in the value.
  package static func parsePrefix(_ bytes: some Sequence<UInt8>) throws(JSONError) -> (value: JSON, end: Int)
  {
    var parser = JSONParser(Array(bytes))
    let value = try parser.first()
    return (value, parser.index)
  }

  /// Parses a value after skipping byte order marks, since some servers write more than one.
  private mutating func first() throws(JSONError) -> JSON {
    while bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    skipSpace()
    guard index < bytes.count else { throw error(.empty) }
    let value = try value(depth: 0)
    skipSpace()
    return value
  }

  private func error(_ reason: JSONFault, at offset: Int? = nil) -> JSONError {
    let offset = offset ?? index
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return JSONError(reason: reason, offset: offset, line: line, column: column)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth < JSONParser.maximumDepth else { throw error(.tooDeep) }
    skipSpace()
    guard let byte = peek else { throw error(.cutOff) }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw error(.unexpected(byte: byte))
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    for expected in word.utf8 {
      guard let byte = peek else { throw error(.cutOff) }
      guard byte == expected else { throw error(.unexpected(byte: byte)) }
      index += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    var members: [JSON.Member] = []
    index += 1
    skipSpace()
    if peek == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard let quote = peek else { throw error(.cutOff) }
      guard quote == UInt8(ascii: "\"") else { throw error(.unexpected(byte: quote)) }
      let start = index
      let key = try string()
      if rejectsAmbiguity, members.contains(where: { $0.key == key }) {
        throw error(.keyTwice(key), at: start)
      }
      skipSpace()
      guard let colon = peek else { throw error(.cutOff) }
      guard colon == UInt8(ascii: ":") else { throw error(.unexpected(byte: colon)) }
      index += 1
      members.append(JSON.Member(key, try value(depth: depth + 1)))
      if try ends(with: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    var values: [JSON] = []
    index += 1
    skipSpace()
    if peek == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      if try ends(with: UInt8(ascii: "]")) { return .array(values) }
    }
  }

  /// Consumes the mark after an element and returns whether it closes the collection; a comma continues it.
  private mutating func ends(with mark: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard let byte = peek else { throw error(.cutOff) }
    guard byte == mark || byte == UInt8(ascii: ",") else { throw error(.unexpected(byte: byte)) }
    index += 1
    return byte == mark
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = index
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    func needDigits(_ parser: inout JSONParser) throws(JSONError) {
      guard let byte = parser.peek else { throw parser.error(.cutOff) }
      guard isDigit(byte) else { throw parser.error(.unexpected(byte: byte)) }
      while isDigit(parser.peek) { parser.index += 1 }
    }
    if peek == UInt8(ascii: "-") { index += 1 }
    let firstDigit = index
    try needDigits(&self)
    if bytes[firstDigit] == UInt8(ascii: "0"), index - firstDigit > 1 {
      throw error(.leadingZero, at: firstDigit)
    }
    if peek == UInt8(ascii: ".") {
      index += 1
      try needDigits(&self)
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      try needDigits(&self)
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() throws(JSONError) -> String {
    let start = index
    index += 1
    var content: [UInt8] = []
    while true {
      guard let byte = peek else { throw error(.cutOff) }
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else { throw error(.notUTF8, at: start) }
        return text
      case UInt8(ascii: "\\"): try escape(into: &content)
      case 0x00...0x1F: throw error(.controlCharacter(byte: byte), at: index - 1)
      default: content.append(byte)
      }
    }
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
    guard let byte = peek else { throw error(.cutOff) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      var value = UInt32(unit)
      if UTF16.isLeadSurrogate(unit), peek == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        let back = index
        index += 2
        let low = try hexUnit()
        if UTF16.isTrailSurrogate(low) {
          value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
        } else {
          index = back
        }
      }
      // A lone surrogate is not a character and is shown as the replacement character.
      let scalar = Unicode.Scalar(value)
      if scalar == nil, rejectsAmbiguity { throw error(.loneSurrogate, at: index - 6) }
      content += Array(String(scalar ?? "\u{FFFD}").utf8)
    default: throw error(.badEscape, at: index - 1)
    }
  }

  private mutating func hexUnit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw error(.cutOff) }
      guard let digit = FormEncoding.hexValue(byte) else { throw error(.badEscape) }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
