import Foundation
import Testing

@testable import TextLayout

@Suite("Units of text")
struct UnitTests {
  @Test("a joiner after a letter is a unit of its own")
  func joiners() {
    #expect(TextUnits.ranges(of: "ی\u{200C}".unicodeScalars) == [0..<1, 1..<2])
    #expect(TextUnits.ranges(of: "می\u{200C}خ".unicodeScalars) == [0..<1, 1..<2, 2..<3, 3..<4])
    #expect(TextUnits.ranges(of: "ه\u{200D}".unicodeScalars) == [0..<1, 1..<2])
    #expect(TextUnits.ranges(of: "👨‍👩‍👧".unicodeScalars) == [0..<5])
    #expect(TextUnits.ranges(of: "مُ".unicodeScalars) == [0..<2])
  }

  @Test("cover a text without gap or overlap")
  func cover() {
    let text = Array("a\r\nمی\u{200C}\u{200C}😀\u{301}🇮🇷🇮\u{1B}".unicodeScalars)
    let ranges = TextUnits.ranges(of: text)
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last?.upperBound == text.count)
    for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(left.upperBound == right.lowerBound) }
  }
}
