@testable import AmootSMS
import ConsoleData
import Foundation
import Screen
import TextLayout
import Testing

@testable import ConsoleCore
import ConsoleWording
import Wording

@Suite("Persian in the form")
struct PersianFormTests {
  static func message(_ text: String, width: Int = 100, height: Int = 30) -> ConsoleHarness {
    var console = ConsoleHarness(
      width: width, height: height,
      form: FormValues(
        line: "public", mobile: "09120000000", codeLength: "۵", sendAt: "۱۴۰۵/۰۹/۰۳ ۱۴:۳۰", text: text))
    console.model.focus = .field(.message)
    return console
  }

  @Test("mixed text at several widths", arguments: [(80, 24), (100, 30), (140, 40), (60, 15)])
  func golden(_ width: Int, _ height: Int) {
    let text = "سلام Amoot! کد شما: ۱۲۳۴ (code 1234) 😀\nline two می\u{200C}خواهم"
    expectGolden(Self.message(text, width: width, height: height).screen, "persian-\(width)x\(height)")
  }

  @Test("a key turns the paragraph, not the text, and the sign follows")
  func flipping() {
    var console = Self.message("abc\nسلام")
    #expect(console.text.contains("Message  ←"))
    console.press(.named(.function(6)))
    #expect(console.text.contains("Message  →"))
    #expect(console.model.form.text(.message) == "abc\nسلام")
    #expect(console.model.form[.message].directions == [1: .leftToRight])
    // The direction stays with its paragraph when a line is inserted before it.
    console.model.form[.message].move(.start)
    console.press(.control("j"))
    #expect(console.model.form[.message].directions == [2: .leftToRight])
    console.press(.named(.backspace))
    #expect(console.model.form[.message].directions == [1: .leftToRight])
  }

  @Test("cut, copy and paste, and the token is not copied")
  func clipboard() {
    var console = Self.message("یک دو")
    console.press(.alt("B"), .control("x"))
    #expect(console.effects.contains(.terminal(.copy("دو", what: FormWords.characters(2)))))
    #expect(console.model.form.text(.message) == "یک ")
    console.press(.control("v"), .control("v"))
    #expect(console.model.form.text(.message) == "یک دودو")
    console.press(.control("_"))
    #expect(console.model.form.text(.message) == "یک دو")
    console.model.focus = .field(.token)
    console.press(.alt("a"), .alt("c"))
    #expect(console.effects.isEmpty)
    #expect(console.model.notices.current?.text.english == "The token is not copied.")
  }

  @Test(
    "what does not fit into the preview is counted", arguments: [(4, "1 more line "), (5, "2 more lines ")])
  func rest(lines: Int, words: String) {
    let console = Self.message((1...lines).map { "line \($0)" }.joined(separator: "\n"))
    #expect(console.text.contains(words), "\(console.text)")
  }

  @Test("letters as a PDF has them are found by a search, remarked on, and corrected")
  func presentationForms() {
    let copied = "\u{FEB3}\u{FEFC}\u{FEE1} \u{FBFE}\u{FEDB}"
    #expect(MessageRemarks(copied).arabicLetters == 5)
    #expect(MessageRemarks.withPersianLetters(copied) == "سلام یک")
    #expect(Folding.folded(copied) == Folding.folded("سلام يك"))
    #expect(MessageRemarks.withPersianLetters("\u{FDFD}x") != "x")
  }

  @Test("Arabic letters, direction marks and odd spaces are remarked, and only F7 changes them")
  func remarks() {
    var console = Self.message("علي كد\u{200F}\u{00A0}x")
    #expect(console.text.contains("2 Arabic"))
    #expect(console.text.contains("1 invisible direction mark"))
    #expect(console.text.contains("1 unusual space"))
    #expect(console.model.form.text(.message) == "علي كد\u{200F}\u{00A0}x")
    console.press(.named(.function(7)))
    #expect(console.model.form.text(.message) == "علی کد\u{200F}\u{00A0}x")
    console.press(.control("_"))
    #expect(console.model.form.text(.message).contains("ي"))
  }

  @Test("a second part is remarked, and its first letter marked")
  func parts() {
    let console = Self.message(String(repeating: "س", count: 71), width: 140, height: 40)
    #expect(console.text.contains("2 parts"))
    #expect(console.screen.cells.filter { $0.style.attributes.contains(.underline) }.count == 1)
  }

  @Test("a selection in mixed text may be several spans on the screen")
  func selection() {
    var console = Self.message("abc سلام def")
    console.press(.named(.home))
    for _ in 0..<6 { console.press(.named(.right, .shift)) }
    let row = (0..<30).first { console.screen.lines[$0].contains("Message") } ?? 0
    let selected = (0..<54).map { console.screen[$0, row].style.attributes.contains(.reverse) }
    #expect(selected.count { $0 } == 6)
    let spans = zip(selected, selected.dropFirst()).count { !$0 && $1 }
    #expect(spans == 2)
  }

  @Test("groups of Arabic-Indic digits stay in the order they are typed in")
  func arabicIndic() {
    var console = Self.message("x")
    console.model.form[.mobile].replaceAll(with: "٠٩١٢ ٠٠٠ ٠٠٠١")
    #expect(console.text.contains("٠٩١٢ ٠٠٠ ٠٠٠١"))
    #expect(console.text.contains("→ 9120000001"))
  }

  @Test("the history gives back the field that was left")
  func backFromHistory() {
    var console = Self.message("x")
    console.press(.named(.function(3)), .named(.escape))
    #expect(console.model.focus == .field(.message))
  }

  @Test("digits are shown as typed with the sent form beside them, and dates in both calendars")
  func digits() {
    let console = Self.message("x")
    #expect(console.text.contains("→ 5"))
    #expect(console.text.contains("۱۴۰۵/۰۹/۰۳ ۱۴:۳۰"))
    #expect(
      ConsoleHarness(width: 140, height: 40, form: console.model.form.values).text.contains(
        "Tue 24 Nov 14:30 · 3 Azar 1405"))
    #expect(IranTime.words(SendTimeFixture.date).text(in: .persian) == "دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۲:۰۰")
  }

  enum SendTimeFixture { static let date = Date(timeIntervalSince1970: 1_795_422_600) }

  @Test(
    "left to itself the terminal gets the letters as they are stored", arguments: [BidiMode.terminal, .off])
  func terminalMode(_ mode: BidiMode) {
    var console = Self.message("سلام")
    console.model.appearance.bidi = mode
    #expect(console.text.contains("سلام"))
    console.model.appearance.bidi = .auto
    #expect(console.text.contains("ﻡﺎﻠﺳ"))
    console.model.appearance.shaping = .base
    #expect(console.text.contains("مالس"))
  }
}
