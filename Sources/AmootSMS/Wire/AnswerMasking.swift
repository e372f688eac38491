package import Foundation

/// Masks what is private in answers, and keeps their shape: which members there are, in which order, of which type, and how
/// long their values are.
///
/// The same value becomes the same mask everywhere, so that an ID in one answer is still that of another. What the
/// documentation gives as the service's own words stays: statuses, delivery states, flags, prices, and times.
package struct AnswerMasking: Sendable {
  private var numbers: [String: String] = [:]

  package init() {}

  /// The members whose values are the service's own words, in lowercase.
  private static let kept: Set<String> = [
    "status", "deliverytype", "isblacklist", "cost", "regdatetime", "senddatetime", "sentdatetime",
    "returnvalue",
    "price",
  ]

  /// Returns a body with everything private masked. One that is not JSON keeps its letters, and loses its long numbers.
  package mutating func masked(_ body: Data) -> String {
    guard body.count <= 1 << 20, let json = try? JSONParser.parse(body) else {
      let text = String(decoding: body.prefix(20_000), as: UTF8.self)
      return text.replacing(/[0-9]{4,}/) { String(repeating: "0", count: $0.0.count) }
    }
    return masked(json, key: "").text(pretty: false)
  }

  private mutating func masked(_ json: JSON, key: String) -> JSON {
    let isKept = Self.kept.contains(key) || key.hasSuffix("price")
    switch json {
    case .object(let members):
      return .object(members.map { JSON.Member($0.key, masked($0.value, key: $0.key.lowercased())) })
    case .array(let values): return .array(values.map { masked($0, key: key) })
    case .string(let text):
      // An answer within a string.
      if let inner = try? JSONParser.parse(Data(text.utf8)), inner.members != nil || inner.array != nil {
        return .string(masked(inner, key: key).text(pretty: false))
      }
      return isKept ? json : .string(masked(text))
    case .number(let text): return isKept || key.isEmpty ? json : .number(masked(text))
    case .bool, .null: return json
    }
  }

  /// Returns a text of the same length without its letters and digits. Words of lines, such as `public`, stay.
  private mutating func masked(_ text: String) -> String {
    guard !["public", "service"].contains(text.lowercased()) else { return text }
    var result = ""
    var digits = ""
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    for character in text + "\0" {
      if isDigit(character) {
        digits.append(character)
        continue
      }
      result += number(digits)
      digits = ""
      if character == "\0" { break }
      result.append(character.isLetter ? "x" : character.isNumber ? "0" : character)
    }
    return result
  }

  /// Returns the mask of a number: as long, and the same for the same number. Short ones, such as `98`, stay.
  private mutating func number(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    // A mobile number is the same one with and without what stands before its ten digits.
    let isMobile = (try? MobileNumber(digits)) != nil
    let core = isMobile ? String(digits.suffix(10)) : digits
    let start = isMobile ? String(digits.dropLast(10)) : ""
    if let known = numbers[core] { return start + known }
    let count = String(numbers.count + 1)
    let first = isMobile ? "912000" : "1"
    let zeros = String(repeating: "0", count: max(0, core.count - first.count - count.count))
    let mask = String((first + zeros + count).suffix(core.count))
    numbers[core] = mask
    return start + mask
  }
}
