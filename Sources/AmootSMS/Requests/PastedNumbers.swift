/// A column of numbers pasted from a spreadsheet or a list. Each line is parsed by itself, so that two short ones never
/// become one valid number.
package struct PastedNumbers: Sendable, Equatable {
  /// The numbers, normalized, and whatever is not a number as it came; separated by commas.
  package let text: String
  /// A first line without any number in it, which was left out; nil if there was none.
  package let heading: String?
  /// Whether each line began with a running number, which was left out.
  package let hadIndex: Bool
  /// The numbers that appear more than once.
  package let duplicates: [MobileNumber]
  /// The first line that holds no valid number, as it came; nil if all do.
  package let firstBad: String?

  /// - Returns: nil for a text of a single line.
  package init?(_ text: String) {
    var lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    guard lines.count > 1 else { return nil }
    var heading: String?
    if let first = lines.first, !first.unicodeScalars.contains(where: { Digits.value(of: $0) != nil }),
      lines.dropFirst().contains(where: { (try? MobileList($0)) != nil })
    {
      heading = first
      lines.removeFirst()
    }
    self.heading = heading
    if let rest = PastedNumbers.withoutIndex(lines) {
      (hadIndex, lines) = (true, rest)
    } else {
      hadIndex = false
    }
    var (parts, seen, twice) = ([String](), Set<MobileNumber>(), [MobileNumber]())
    var firstBad: String?
    for line in lines {
      guard let list = try? MobileList(line) else {
        // A comma would split it into two.
        parts.append(line.replacing(",", with: " "))
        firstBad = firstBad ?? line
        continue
      }
      for number in list.numbers {
        if !seen.insert(number).inserted, !twice.contains(number) { twice.append(number) }
        parts.append("0" + number.digits)
      }
    }
    self.text = parts.joined(separator: ", ")
    duplicates = twice
    self.firstBad = firstBad
  }

  /// Returns the lines without their running numbers; nil if they are not numbered consecutively.
  private static func withoutIndex(_ lines: [String]) -> [String]? {
    guard lines.count > 1 else { return nil }
    var rest: [String] = []
    var last: Int?
    for line in lines {
      let digits = line.unicodeScalars.prefix { Digits.value(of: $0) != nil }
      guard (1...6).contains(digits.count),
        let number = Int(Digits.ascii(String(String.UnicodeScalarView(digits))))
      else { return nil }
      if let last, number != last + 1 { return nil }
      last = number
      let after = line.unicodeScalars.dropFirst(digits.count)
      guard let mark = after.first, mark.properties.isWhitespace || "\t,;|.):-".unicodeScalars.contains(mark)
      else {
        return nil
      }
      let text = String(
        String.UnicodeScalarView(
          after.drop {
            $0.properties.isWhitespace || "\t,;|.):-".unicodeScalars.contains($0)
          }))
      // A mobile number may begin with a group of digits, too, as in 0912 345 6789.
      guard !text.isEmpty, (try? MobileNumber(line)) == nil || (try? MobileNumber(text)) != nil else {
        return nil
      }
      rest.append(text)
    }
    return rest
  }
}
