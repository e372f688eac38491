internal import AmootSMS
internal import Foundation

/// Takes a code out of an answer that is to be kept without it.
enum CodeRemoval {
  /// Each digit of the code becomes an asterisk, wherever the code stands by itself: with or without its leading
  /// zeros, which a number loses. A bare number becomes `null` or 0, so that JSON stays JSON. The rest keeps every byte.
  static func removing(_ code: String?, from body: Data) -> Data {
    guard let code, let wanted = significant(Digits.ascii(code)) else { return body }
    var result = body
    var index = body.startIndex
    while index < body.endIndex {
      guard isDigit(body[index]) else {
        index += 1
        continue
      }
      let end = body[index...].firstIndex { !isDigit($0) } ?? body.endIndex
      if significant(String(decoding: body[index..<end], as: UTF8.self)) == wanted {
        let isQuoted = index > body.startIndex && body[index - 1] == UInt8(ascii: "\"")
        result.replaceSubrange(index..<end, with: filler(end - index, isQuoted: isQuoted))
      }
      index = end
    }
    return result
  }

  private static func filler(_ count: Int, isQuoted: Bool) -> Data {
    if isQuoted { return Data(repeating: UInt8(ascii: "*"), count: count) }
    let word = count >= 4 ? "null" : "0"
    return Data((word + String(repeating: " ", count: count - word.count)).utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Without leading zeros; nil for what is no number.
  private static func significant(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else { return nil }
    return String(text.drop { $0 == "0" })
  }
}
