/// The parsing that answers of all methods share.
package enum AnswerReading {
  package typealias Note = (AnswerDeviation) -> Void

  static func json(
    _ body: some Collection<UInt8>, _ note: Note = { _ in }
  ) throws(AnswerFailure) -> JSON {
    let bytes = utf8(Array(body))
    var value: JSON
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      switch error.reason {
      case .empty: throw .empty
      case .cutOff: throw .cutOff(count: body.count)
      default:
        if let answer = beforePage(bytes) {
          note(.trailingText)
          value = answer
          break
        }
        let start = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }
        if start.first == UInt8(ascii: "<") { throw .html }
        throw .malformed(
          error.reason, offset: error.offset, line: error.line, column: error.column)
      }
    }
    if case .string(let text) = value, let inner = nested(text) {
      note(.jsonInString)
      value = inner
    }
    return value
  }

  /// Returns the object or array that a string contains as JSON; nil for any other string.
  static func nested(_ text: String) -> JSON? {
    guard let first = text.first(where: { !$0.isWhitespace }), first == "{" || first == "[" else {
      return nil
    }
    return try? JSONParser.parse(Array(text.utf8))
  }

  /// Returns the answer in front of a page appended by a proxy or zeros appended by a server; nil if anything
  /// else follows, which makes the answer unreadable.
  private static func beforePage(_ bytes: [UInt8]) -> JSON? {
    guard let (value, end) = try? JSONParser.parsePrefix(bytes), value.members != nil || value.array != nil
    else { return nil }
    let rest = bytes[end...].first { $0 != 0 && $0 > 0x20 }
    return rest == nil || rest == UInt8(ascii: "<") ? value : nil
  }

  /// Returns the bytes as UTF-8, converting UTF-16, which is recognized by its byte order mark.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    String(markedUTF16: bytes).map { Array($0.utf8) } ?? bytes
  }

  /// Returns the digits of an integer in any notation (`57944.0`, `6.0e8`); nil for any other number.
  package static func integer(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    guard let exponent, abs(exponent) <= 40 else { return nil }
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNegative = mantissa[0].hasPrefix("-")
    let whole = mantissa[0].drop { $0 == "-" }
    var digits = String(whole) + (mantissa.count > 1 ? mantissa[1] : "")
    guard !whole.isEmpty, digits.allSatisfy({ "0123456789".contains($0) }) else { return nil }
    let point = whole.count + exponent
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    guard point >= 0, digits.dropFirst(point).allSatisfy({ $0 == "0" }) else { return nil }
    // A plainly written number keeps its zeros.
    let result = String(digits.prefix(point))
    return (isNegative ? "-" : "") + (result.isEmpty ? "0" : result)
  }

  /// Returns the status member, ignoring the case of its key.
  static func statusMember(of object: JSON, _ note: Note) -> (member: JSON.Member, status: ServiceStatus)? {
    guard let member = object.member(forAnyCase: "Status"), let status = status(member.value, note)
    else { return nil }
    return (member, status)
  }

  /// Returns all statuses of an object in order; the key may appear twice or in different cases.
  static func statuses(of object: JSON) -> [ServiceStatus] {
    (object.members ?? []).filter { $0.key.lowercased() == "status" }.compactMap { status($0.value) }
  }

  /// Returns whether a mobile number, or one in a list, is the requested one. Masked digits match any digit.
  static func names(_ asked: MobileNumber?, in value: JSON?) -> Bool {
    guard let asked, let value else { return false }
    switch value {
    case .array(let values): return values.contains { names(asked, in: $0) }
    case .object(let members): return members.contains { names(asked, in: $0.value) }
    case .number(let text): return fits(asked, integer(text) ?? text)
    case .string(let text):
      let parts = text.split { !$0.isNumber && !masks.contains($0) && !"+-() ".contains($0) }
      return text.allSatisfy(masks.contains) || fits(asked, text)
        || parts.contains { fits(asked, String($0)) }
    default: return false
    }
  }

  private static let masks: Set<Character> = ["*", "x", "X", "•", "#", "_"]

  private static func fits(_ asked: MobileNumber, _ text: String) -> Bool {
    if let named = try? MobileNumber(text) { return named == asked }
    let places = Digits.ascii(text).filter { $0.isNumber || masks.contains($0) }
    guard places.count >= asked.digits.count, places.contains(where: masks.contains) else { return false }
    return zip(places.suffix(asked.digits.count), asked.digits).allSatisfy { masks.contains($0) || $0 == $1 }
  }

  package static func status(_ value: JSON, _ note: Note = { _ in }) -> ServiceStatus? {
    switch value {
    case .number(let text):
      guard let code = integer(text).flatMap({ Int($0) }) else { return nil }
      note(.statusIsNumber)
      return ServiceStatus(code: code)
    case .string(let text):
      guard text.contains(where: { !$0.isWhitespace }) else { return nil }
      let status = ServiceStatus(title: text)
      if status.code != nil, StatusTable.entry(title: text.filter { !$0.isWhitespace }) == nil {
        note(.statusIsNumericText)
      }
      return status
    default: return nil
    }
  }

  static func messageID(_ value: JSON?, _ note: Note) -> String? {
    switch value {
    case .number(let text): return Double(text) == 0 ? nil : integer(text) ?? text
    case .string(let text):
      let trimmed = text.filter { !$0.isWhitespace }
      guard !trimmed.isEmpty, trimmed.contains(where: { $0 != "0" }) else { return nil }
      note(.messageIDIsText)
      return text
    default: return nil
    }
  }

  static func mobile(_ value: JSON?, _ note: Note) -> String? {
    switch value {
    case .number(let text):
      note(.mobileIsNumber)
      return integer(text) ?? text
    case .string(let text): return text.isEmpty ? nil : text
    // Several numbers, or one with details: keep as received.
    case .array(let values) where !values.isEmpty: return value?.text(pretty: false)
    case .object(let members) where !members.isEmpty: return value?.text(pretty: false)
    default: return nil
    }
  }

  static func code(_ value: JSON?, _ length: CodeLength, _ note: Note) -> String? {
    switch value {
    case .number(let text):
      note(.codeIsNumber)
      let text = integer(text) ?? text
      guard text.allSatisfy({ "0123456789".contains($0) }), text.count < length.digits else { return text }
      note(.codePadded)
      return String(repeating: "0", count: length.digits - text.count) + text
    case .string(let text):
      if text.contains("*") { note(.codeMasked) }
      return text.isEmpty ? nil : text
    default: return nil
    }
  }
}
