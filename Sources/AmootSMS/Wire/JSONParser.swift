public import Wording

/// Why a text is no JSON, and at which byte.
package struct JSONError: Error, Equatable, Sendable {
  package var reason: JSONFault
  /// Counted from 0.
  package var offset: Int
  /// Counted from 1; the column in bytes.
  package var line: Int
  package var column: Int
}

/// What is wrong with a text that should be JSON. A byte is the one that stands where the fault is.
public enum JSONFault: Sendable, Equatable, Codable {
  case empty, cutOff, notUTF8, tooDeep
  case leadingZero
  case unexpected(byte: UInt8)
  case trailing(byte: UInt8)
  case controlCharacter(byte: UInt8)
  case badEscape
  /// These two only for what people write themselves.
  case loneSurrogate
  case keyTwice(String)
}

extension JSONFault: PhraseConvertible {
  /// The reason without the place.
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

/// A strict reader of JSON (RFC 8259), save that byte order marks in front are passed over.
package struct JSONParser {
  /// Deeper nesting is refused, so that no answer can exhaust the stack.
  package static let maximumDepth = 64

  private let bytes: [UInt8]
  private var index = 0

  private var refusesDoubt = false

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter refusesDoubt: whether a key that is there twice, and half of a character, are faults too: in an answer
  ///   they are shown, in a file of the user's nobody knows what was meant.
  /// - Throws: `JSONError` with the place of the first fault.
  package static func parse(
    _ bytes: some Sequence<UInt8>, refusesDoubt: Bool = false
  ) throws(JSONError) -> JSON {
    var parser = JSONParser(Array(bytes))
    parser.refusesDoubt = refusesDoubt
    let value = try parser.first()
    if parser.index < parser.bytes.count { throw parser.error(.trailing(byte: parser.bytes[parser.index])) }
    return value
  }

  /// The value that a text begins with, and the offset of what follows it.
  ///
  /// - Throws: `JSONError` with the place of the first fault within the value.
  package static func parsePrefix(_ bytes: some Sequence<UInt8>) throws(JSONError) -> (value: JSON, end: Int)
  {
    var parser = JSONParser(Array(bytes))
    let value = try parser.first()
    return (value, parser.index)
  }

  /// Passes over byte order marks: some servers write more than one.
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
      if refusesDoubt, members.contains(where: { $0.key == key }) { throw error(.keyTwice(key), at: start) }
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

  /// After an element: a comma goes on, the closing mark ends.
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
      // A lone surrogate is no character: it is shown as the replacement character.
      let scalar = Unicode.Scalar(value)
      if scalar == nil, refusesDoubt { throw error(.loneSurrogate, at: index - 6) }
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
