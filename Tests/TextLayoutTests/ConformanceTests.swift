import Foundation
import Testing

@testable import TextLayout

/// Unicode's own test data, from Debian's package unicode-data.
enum UnicodeData {
  static func lines(_ name: String) throws -> [Substring] {
    let path = "/usr/share/unicode/" + name
    let text = try #require(
      try? String(contentsOfFile: path, encoding: .utf8),
      "\(path) is missing: install Debian's package unicode-data")
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}

@Suite("Unicode's conformance tests")
struct ConformanceTests {
  static func order(_ scalars: [Unicode.Scalar], _ direction: BaseDirection, removed: Set<Int>) -> [Int]? {
    BidiParagraph(scalars, direction: direction, shaping: .base)?
      .visualOrder(of: 0..<scalars.count, marksFollow: false).filter { !removed.contains($0) }
  }

  @Test("BidiCharacterTest: every line's visual order")
  func bidiCharacters() throws {
    var failures: [Substring] = []
    var count = 0
    for line in try UnicodeData.lines("BidiCharacterTest.txt") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      guard fields.count == 5 else { continue }
      let scalars = fields[0].split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      let direction: BaseDirection =
        fields[1] == "0" ? .leftToRight : fields[1] == "1" ? .rightToLeft : .automatic
      let levels = fields[3].split(separator: " ")
      let removed = Set(levels.indices.filter { levels[$0] == "x" })
      let expected = fields[4].split(separator: " ").compactMap { Int($0) }
      count += 1
      if Self.order(scalars, direction, removed: removed) != expected { failures.append(line) }
    }
    #expect(count > 90_000)
    #expect(failures.isEmpty, "\(failures.count) of \(count): \(failures.prefix(5))")
  }

  /// A character of each class.
  static let samples: [Substring: Unicode.Scalar] = [
    "L": "a", "R": "\u{5D0}", "AL": "\u{627}", "EN": "0", "ES": "+", "ET": "#", "AN": "\u{660}", "CS": ",",
    "NSM": "\u{300}", "BN": "\u{200B}", "B": "\u{2029}", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u{202A}",
    "RLE": "\u{202B}", "PDF": "\u{202C}", "LRO": "\u{202D}", "RLO": "\u{202E}", "LRI": "\u{2066}",
    "RLI": "\u{2067}", "FSI": "\u{2068}", "PDI": "\u{2069}",
  ]

  @Test("BidiTest: every line's visual order")
  func bidiClasses() throws {
    var failures: [String] = []
    var count = 0
    var expected: [Int] = []
    var removed: Set<Int> = []
    for line in try UnicodeData.lines("BidiTest.txt") {
      if line.hasPrefix("@") {
        let values = line.split(separator: ":").dropFirst().first?.split(whereSeparator: \.isWhitespace) ?? []
        if line.hasPrefix("@Levels") { removed = Set(values.indices.filter { values[$0] == "x" }) }
        if line.hasPrefix("@Reorder") { expected = values.compactMap { Int($0) } }
        continue
      }
      let parts = line.split(separator: ";")
      guard parts.count == 2, let directions = Int(parts[1].filter(\.isHexDigit), radix: 16) else { continue }
      let scalars = parts[0].split(separator: " ").compactMap { Self.samples[$0] }
      for (bit, direction) in [(1, BaseDirection.automatic), (2, .leftToRight), (4, .rightToLeft)]
      where directions & bit != 0 {
        count += 1
        if Self.order(scalars, direction, removed: removed) != expected {
          failures.append("\(line) \(direction)")
        }
      }
    }
    #expect(count > 700_000)
    #expect(failures.isEmpty, "\(failures.count) of \(count): \(failures.prefix(5))")
  }

  /// Units differ from grapheme clusters on purpose: joiners after anything but an emoji stand alone.
  @Test("GraphemeBreakTest: every line's breaks, joiners aside")
  func graphemes() throws {
    var count = 0
    for line in try UnicodeData.lines("auxiliary/GraphemeBreakTest.txt") {
      let marks = line.split(separator: "#")[0].split(whereSeparator: { $0 == " " || $0 == "\t" })
      var scalars: [Unicode.Scalar] = []
      var breaks: [Int] = []
      for mark in marks {
        if mark == "÷" {
          breaks.append(scalars.count)
        } else if mark != "×", let scalar = UInt32(mark, radix: 16).flatMap(Unicode.Scalar.init) {
          scalars.append(scalar)
        }
      }
      guard !scalars.contains("\u{200C}"), !scalars.contains("\u{200D}") else { continue }
      count += 1
      let ranges = TextUnits.ranges(of: scalars)
      #expect(ranges.map(\.lowerBound) + [scalars.count] == breaks, "\(line)")
    }
    #expect(count > 400)
  }
}
