internal import AmootSMS
internal import ConsoleData
internal import Foundation

/// Removes a code from what is stored without it: an answer's body and head, and the texts about it.
///
/// A known code is found however it is written: in digits of any script, with separators in between, escaped,
/// or as a number without its leading zeros. If no code is known (an unreadable answer may still contain
/// one), every long enough number is removed unless it is known to be something else. Values under a key such
/// as `Code` are removed in either case.
struct CodeRemoval {
  /// The code's digits without leading zeros; nil if the code is unknown or not a number.
  private let wanted: String?
  /// A code that is not a number; nil unless it is ASCII.
  private let word: SpelledBytes?
  /// Numbers that are not codes: the mobile in its spellings, and the message ID.
  private let innocent: Set<String>
  private let longestInnocent: Int

  /// The number of digits from which a number may be a code: the service's shortest code length.
  private static let shortest = 4
  /// The maximum number of bytes between two digits of the same number.
  private static let widestGap = 8

  init(_ record: SendRecord) {
    let code = record.code.flatMap { $0.isEmpty || $0.contains("•") ? nil : $0 }
    let digits = code.flatMap { CodeRemoval.significant($0) }
    wanted = digits
    word = code.flatMap { digits == nil && $0.utf8.allSatisfy { $0 < 0x80 } ? SpelledBytes($0) : nil }
    let mobile = record.mobile
    innocent = [mobile, "0" + mobile, "98" + mobile, "0098" + mobile, record.messageID ?? mobile]
    longestInnocent = innocent.map(\.count).max() ?? 0
  }

  func removing(from text: String) -> String {
    let data = Data(text.utf8)
    let result = removing(from: data)
    return result == data ? text : String(decoding: result, as: UTF8.self)
  }

  /// Removes codes from a head, line by line, except in the status line and in fields that every head has.
  func removing(fromHead head: String) -> String {
    let plain: Set<String> = [
      "age", "cache-control", "connection", "content-length", "content-type", "date", "expires", "keep-alive",
      "last-modified", "retry-after", "server", "strict-transport-security", "x-powered-by",
    ]
    return head.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let name = line.prefix { $0 != ":" }.lowercased()
      return index == 0 || plain.contains(name) ? String(line) : removing(from: String(line))
    }.joined(separator: "\n")
  }

  /// Removes codes from a body. Digits, and letters of a code, become asterisks; a bare number becomes
  /// `null`, or `0` if it is too short for that, so that JSON stays JSON. Everything else keeps its bytes
  /// and, apart from escapes and non-ASCII digits, its position; UTF-16 becomes UTF-8.
  func removing(from body: Data) -> Data {
    let bytes = AnswerReading.utf8(Array(body))
    let edits = bytes.withUnsafeBufferPointer { Scan(rule: self, bytes: $0).edits() }
    guard !edits.isEmpty else { return body }
    var result = Data()
    var copied = 0
    for edit in edits where edit.range.lowerBound >= copied {
      result.append(contentsOf: bytes[copied..<edit.range.lowerBound])
      result.append(contentsOf: edit.filler.utf8)
      copied = edit.range.upperBound
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  /// Returns the digits without leading zeros and separators; nil if the text is not a number.
  private static func significant(_ text: String) -> String? {
    var digits = ""
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        digits.append(digit)
      } else if !isGap(scalar) {
        return nil
      }
    }
    return digits.isEmpty ? nil : withoutZeros(digits)
  }

  private static func withoutZeros(_ digits: String) -> String { String(digits.drop { $0 == "0" }) }

  /// Returns a digit of any script as an ASCII digit; nil for other scalars.
  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
      return nil
    }
    return Character(String(Int(value)))
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    MobileNumber.isBetweenDigits(scalar) || scalar == "\u{0640}" || scalar.value == 0
  }

  private struct Edit {
    var range: Range<Int>
    /// The number of asterisks for letters and digits; 0 for a bare JSON value.
    var stars = 0

    /// The replacement text. For a bare value it has the original length, so that offsets into the answer stay valid.
    var filler: String {
      guard stars == 0 else { return String(repeating: "*", count: stars) }
      let word = range.count >= 4 ? "null" : "0"
      return word + String(repeating: " ", count: range.count - word.utf8.count)
    }
  }

  /// A run of digits with nothing in between.
  private struct Group {
    var digits = ""
    var places: [Range<Int>] = []
    /// Whether this is a bare JSON number rather than part of a text.
    var isBare = false
    var range: Range<Int> { (places.first?.lowerBound ?? 0)..<(places.last?.upperBound ?? 0) }
  }

  /// A single pass over the bytes of an answer.
  private struct Scan {
    let rule: CodeRemoval
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether the bytes look like JSON, where a bare number is a value.
    private let isJSON: Bool
    private var found: [Edit] = []
    /// Consecutive numbers with little in between.
    private var groups: [Group] = []
    private var isInString = false
    /// The last scalar that was neither white space nor a quotation mark.
    private var before: Unicode.Scalar = ":"
    /// The most recent letters, which are a key if a colon follows.
    private var letters = ""
    private var areLettersOver = true

    init(rule: CodeRemoval, bytes: UnsafeBufferPointer<UInt8>) {
      (self.rule, self.bytes) = (rule, bytes)
      isJSON = bytes.first { $0 > 0x20 }.map { "{[\"0123456789".utf8.contains($0) } == true
    }

    /// Returns the edits in order of position, without overlaps.
    func edits() -> [Edit] {
      var walk = self
      walk.run()
      return walk.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func scalar(_ index: Int) -> (Unicode.Scalar, Int) {
      guard let (value, next) = SpelledBytes.scalar(bytes, index), let scalar = Unicode.Scalar(value) else {
        return ("\u{FFFD}", index + 1)
      }
      return (scalar, next)
    }

    private mutating func run() {
      var index = 0
      var lastDigitEnd = 0
      while index < bytes.count {
        if let end = rule.word?.end(in: bytes, at: index) {
          mask(index..<end)
          index = end
          continue
        }
        if let end = number(at: index) {
          index = end
          before = "0"
          continue
        }
        let (scalar, next) = scalar(index)
        if let digit = CodeRemoval.digit(scalar) {
          if index != lastDigitEnd || groups.isEmpty {
            groups.append(Group(isBare: isBare && Self.isDigit(bytes[index])))
          }
          groups[groups.count - 1].digits.append(digit)
          groups[groups.count - 1].places.append(index..<next)
          lastDigitEnd = next
          before = scalar
        } else if !groups.isEmpty, CodeRemoval.isGap(scalar),
          next - lastDigitEnd <= CodeRemoval.widestGap
        {
          areLettersOver = true
        } else {
          flush()
          if let end = follow(scalar, index, next) {
            index = end
            continue
          }
        }
        index = next
      }
      flush()
    }

    /// Whether a value at the current position is a bare JSON value.
    private var isBare: Bool { isJSON && !isInString && ":[,{".unicodeScalars.contains(before) }

    /// Handles a scalar that is neither digit nor gap.
    ///
    /// - Returns: The index at which to continue, if what follows was handled too; otherwise nil.
    private mutating func follow(_ scalar: Unicode.Scalar, _ index: Int, _ next: Int) -> Int? {
      if scalar == "\"" {
        if next == index + 1 { isInString.toggle() }
        areLettersOver = true
        return nil
      }
      if scalar.properties.isWhitespace {
        areLettersOver = true
        return nil
      }
      before = scalar
      if scalar.properties.isAlphabetic || scalar == "_" {
        if areLettersOver { letters = "" }
        areLettersOver = false
        if letters.unicodeScalars.count < 40 { letters += scalar.properties.lowercaseMapping }
        return nil
      }
      areLettersOver = true
      guard scalar == ":" || scalar == "=" else { return nil }
      if letters.hasSuffix("messageid") || letters.hasSuffix("message_id") { return endOfNumber(next) }
      return isKeyOfCode ? maskValue(next) : nil
    }

    /// Returns the end of a number that, judging by its key, is not a code.
    private func endOfNumber(_ start: Int) -> Int {
      var index = start
      while index < bytes.count, bytes[index] <= 0x20 || "\"\\".utf8.contains(bytes[index]) { index += 1 }
      while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
      return index
    }

    private var isKeyOfCode: Bool {
      let isOther = ["status", "error", "result", "http", "length"].contains { letters.contains($0) }
      return !isOther && ["code", "otp", "کد"].contains { letters.contains($0) }
    }

    /// Masks the value after a key (a text, a number, or everything in brackets) and returns its end.
    private mutating func maskValue(_ start: Int) -> Int {
      var index = start
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      guard index < bytes.count else { return index }
      let (first, next) = scalar(index)
      switch first {
      case "\"":
        // The closing mark is spelled like the opening one.
        let length = next - index
        var end = next
        while end < bytes.count {
          let (scalar, after) = scalar(end)
          if scalar == "\"", after - end <= length { break }
          end = after
        }
        mask(next..<min(end, bytes.count))
        return min(end + length, bytes.count)
      case "[", "{":
        var depth = 0
        var end = index
        while end < bytes.count {
          let (scalar, after) = scalar(end)
          if scalar == "[" || scalar == "{" { depth += 1 }
          if scalar == "]" || scalar == "}" { depth -= 1 }
          end = after
          if depth == 0 { break }
        }
        found.append(Edit(range: index..<min(end, bytes.count)))
        return min(end, bytes.count)
      default:
        var end = index
        while end < bytes.count, Self.isOfValue(scalar(end).0) { end = scalar(end).1 }
        let isLiteral = ["null", "true", "false"].contains(
          String(decoding: bytes[index..<end], as: UTF8.self).lowercased())
        guard end > index, !isLiteral else { return max(end, index) }
        if !isInString, start > 1, bytes[start - 2] == UInt8(ascii: "\"") {
          found.append(Edit(range: index..<end))
        } else {
          mask(index..<end)
        }
        return end
      }
    }

    private static func isOfValue(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || CodeRemoval.digit(scalar) != nil
        || "+-._".unicodeScalars.contains(scalar)
    }

    /// Masks each letter and digit with an asterisk.
    private mutating func mask(_ range: Range<Int>) {
      var index = range.lowerBound
      while index < range.upperBound {
        let (scalar, next) = scalar(index)
        if scalar.properties.isAlphabetic || CodeRemoval.digit(scalar) != nil {
          star(index..<min(next, range.upperBound))
        }
        index = next
      }
    }

    /// Masks one character with an asterisk.
    private mutating func star(_ place: Range<Int>) {
      if let last = found.last, last.stars > 0, last.range.upperBound == place.lowerBound {
        found[found.count - 1] = Edit(range: last.range.lowerBound..<place.upperBound, stars: last.stars + 1)
      } else {
        found.append(Edit(range: place, stars: 1))
      }
    }

    /// Masks a number with a decimal point or an exponent if it may be the code, and returns its end.
    private mutating func number(at start: Int) -> Int? {
      guard groups.isEmpty, Self.isDigit(bytes[start]) else { return nil }
      var end = start
      while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), Self.isDigit(bytes[end + 1]) {
        end += 1
        while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
      }
      let mantissa = end
      if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
        var exponent = end + 1
        if exponent < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[exponent]) {
          exponent += 1
        }
        let digits = exponent
        while exponent < bytes.count, Self.isDigit(bytes[exponent]) { exponent += 1 }
        if exponent > digits { end = exponent }
      }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      guard text.contains(".") || end > mantissa, let whole = AnswerReading.integer(text) else { return nil }
      if let wanted = rule.wanted {
        guard CodeRemoval.withoutZeros(whole) == wanted else { return nil }
      } else {
        guard whole.count >= CodeRemoval.shortest, !rule.innocent.contains(whole) else { return nil }
      }
      if isBare {
        found.append(Edit(range: start..<end))
      } else {
        mask(start..<end)
      }
      return end
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Decides which of the collected numbers to hide.
    private mutating func flush() {
      guard !groups.isEmpty else { return }
      defer { groups = [] }
      if let wanted = rule.wanted {
        for range in windows(
          longest: wanted.count + 8, beginning: { wanted.hasPrefix(CodeRemoval.withoutZeros($0)) },
          where: { CodeRemoval.withoutZeros($0) == wanted })
        {
          hide(range)
        }
        return
      }
      let kept = windows(
        longest: rule.longestInnocent, beginning: { text in rule.innocent.contains { $0.hasPrefix(text) } },
        where: rule.innocent.contains)
      // Everything between the kept numbers.
      let gaps = zip([0] + kept.map(\.upperBound), kept.map(\.lowerBound) + [groups.count])
      let rest = gaps.flatMap { $0..<$1 }
      guard rest.reduce(0, { $0 + groups[$1].digits.count }) >= CodeRemoval.shortest else { return }
      for index in rest { hide(index..<(index + 1)) }
    }

    /// Returns the ranges of groups whose joined digits are wanted.
    ///
    /// - Parameter isBeginning: Whether more digits could still make a match; most ranges end at the first group.
    private func windows(
      longest: Int, beginning isBeginning: (String) -> Bool, where isWanted: (String) -> Bool
    ) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      var start = 0
      while start < groups.count {
        var joined = ""
        var end = start
        var match: Int?
        while end < groups.count, joined.count + groups[end].digits.count <= longest {
          joined += groups[end].digits
          end += 1
          if isWanted(joined) {
            match = end
            break
          }
          guard isBeginning(joined) else { break }
        }
        if let match { ranges.append(start..<match) }
        start = match ?? start + 1
      }
      return ranges
    }

    private mutating func hide(_ range: Range<Int>) {
      for group in groups[range] {
        if group.isBare, range.count == 1 {
          found.append(Edit(range: group.range))
        } else {
          group.places.forEach { star($0) }
        }
      }
    }
  }
}
