import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing

@testable import ConsoleCore
import ConsoleWording
import Wording

@Suite("The form")
struct FormTests {
  @Test("typed text is saved after a moment, and only then is there a wake-up")
  func saving() {
    var console = ConsoleHarness()
    #expect(console.model.nextWake == nil)
    console.type("0")
    #expect(console.model.nextWake != nil)
    console.pass(0.1)
    #expect(console.effects.isEmpty)
    console.pass(1)
    #expect(console.effects == [.saveForm(console.model.form.values)])
    #expect(console.model.nextWake == nil)
  }

  @Test("Tab goes round, and checks what it leaves")
  func tabs() {
    var console = ConsoleHarness()
    #expect(console.model.focus == .field(.mobile))
    console.type("12")
    console.press(.named(.tab))
    #expect(console.model.form.errors[.mobile] == .mobileLength("12", digits: 2))
    for _ in 0..<6 { console.press(.named(.tab)) }
    #expect(console.model.focus == .field(.mobile))
    console.press(.named(.tab, .shift))
    #expect(console.model.focus == .field(.lineNumber))
  }

  @Test("a pasted newline never sends; a token is trimmed, a number cleaned, a message keeps its lines")
  func pasting() {
    var console = ConsoleHarness(token: "")
    #expect(console.model.focus == .field(.token))
    console.press(.paste("  abc-def-123456\n"))
    #expect(console.model.form.text(.token) == "abc-def-123456")
    console.press(.named(.tab), .named(.tab), .paste("\u{202A}+98 912 000 0000\u{202C}\n"))
    #expect(console.model.form.text(.mobile) == "09120000000")
    console.press(.named(.tab), .named(.tab), .named(.tab), .control("u"), .paste("a\r\nb\n"))
    #expect(console.model.form.text(.message) == "a\nb\n")
    #expect(console.orders.isEmpty)
  }

  @Test("the token is shown only while it is edited and asked for")
  func token() {
    var console = ConsoleHarness(token: "secret-token-value-1234")
    #expect(!console.text.contains("secret"))
    console.press(.named(.tab, .shift), .named(.tab, .shift))
    #expect(console.model.focus == .field(.token))
    #expect(!console.text.contains("value"))
    console.press(.control("r"))
    #expect(console.text.contains("token-value-1234"))
    console.press(.named(.tab))
    #expect(!console.text.contains("value"))
  }

  @Test("the code length is stepped within 4 and 8")
  func codeLength() {
    var console = ConsoleHarness()
    console.press(.named(.tab))
    for _ in 0..<9 { console.press(.named(.right)) }
    #expect(console.model.form.text(.codeLength) == "8")
    for _ in 0..<9 { console.press(.named(.left)) }
    #expect(console.model.form.text(.codeLength) == "4")
    console.press(.control("u"), .character("۶"))
    #expect(console.text.contains("→ 6"))
  }

  @Test("the left arrow goes forward in Persian text")
  func arrows() {
    var console = ConsoleHarness()
    for _ in 0..<3 { console.press(.named(.tab)) }
    #expect(console.model.focus == .field(.message))
    console.press(.named(.home), .named(.left))
    #expect(console.model.form[.message].cursor == 1)
    console.press(.named(.right))
    #expect(console.model.form[.message].cursor == 0)
  }

  @Test("Ctrl-J begins a new line and Enter does not")
  func newLine() {
    var console = ConsoleHarness()
    for _ in 0..<3 { console.press(.named(.tab)) }
    console.press(.control("j"))
    #expect(console.model.form.text(.message).hasSuffix("\n"))
  }
}
