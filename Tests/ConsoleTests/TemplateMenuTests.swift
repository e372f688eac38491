import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing

@testable import ConsoleCore

@Suite("Templates in the console")
struct TemplateMenuTests {
  static let templates = [
    MessageTemplate(name: "Login", text: "کد {service}: {code_length} رقم، {lifetime} دقیقه", lifetime: 120),
    MessageTemplate(name: "Plain", text: "At {time} on {date}, {line}, {profile}"),
  ]

  private func console(_ text: String = "پیامک تستی من") -> ConsoleHarness {
    var console = ConsoleHarness(
      form: FormValues(line: "public", mobile: "", codeLength: "6", sendAt: "now", text: text))
    console.readSettings(templates: Self.templates)
    return console
  }

  @Test("what the console knows is filled in at once, and can be undone")
  func known() {
    var console = console()
    console.press(.alt("t"), .named(.down), .named(.enter))
    #expect(console.model.form.text(.message) == "At 12:00 on 2026-11-23, public, production")
    #expect(console.model.focus == .field(.message))
    console.press(.alt("u"))
    #expect(console.model.form.text(.message) == "پیامک تستی من")
  }

  @Test("what only the user knows is asked for, and the rest filled in")
  func asked() {
    var console = console()
    console.press(.alt("t"), .named(.enter))
    #expect(console.model.context == .prompt && console.text.contains("service: "), "\(console.text)")
    console.enter("{line}")
    // What was typed is text, not a variable.
    #expect(console.model.form.text(.message) == "کد {line}: 6 رقم، 2 دقیقه")
  }

  @Test("one that is longer than its row stands whole below the list", arguments: GoldenTests.sizes)
  func whole(width: Int, height: Int) {
    var console = ConsoleHarness(width: width, height: height)
    let text = String(repeating: "word {service} ", count: 9) + "finis"
    console.model.settings.preferences.templates = [
      MessageTemplate(name: "Short", text: "Code"), MessageTemplate(name: "Long", text: text),
    ]
    console.press(.alt("t"))
    #expect(console.text.contains("Save the message as a new template"), "\(console.text)")
    #expect(width >= 300 || !console.text.contains("finis"), "\(console.text)")
    console.press(.named(.down))
    #expect(height < 14 || console.text.contains("finis"), "\(console.text)")
    expectGolden(console, "templates-\(width)x\(height)")
  }

  @Test("a variable that is sent as it is written is remarked, in every size and in the question")
  func unfilled() {
    for (width, height) in [(80, 24), (100, 30)] {
      var console = ConsoleHarness(width: width, height: height)
      console.model.form[.message].replaceAll(with: "code {code_length} for {name}, {not one}")
      #expect(console.text.contains("not filled in: {code_length} and 1 more"), "\(console.text)")
      console.model.form[.message].replaceAll(with: "{x}")
      #expect(console.text.contains("not filled in: {x}"), "\(console.text)")
      console.model.form[.message].replaceAll(with: "{} { x }")
      #expect(!console.text.contains("not filled in"), "\(console.text)")
    }
    var console = ConsoleHarness()
    console.recipientHistory = RecipientHistory(mobile: "9120000001", isKnown: false)
    console.model.form[.message].replaceAll(with: "{x}")
    console.enter("09120000001")
    #expect(
      console.model.context == .confirm && console.text.contains("not filled in: {x}."), "\(console.text)")
  }

  @Test("leaving the question leaves the message, and where one was")
  func left() {
    var console = console()
    console.model.focus = .field(.codeLength)
    console.press(.alt("t"), .named(.enter), .named(.escape))
    #expect(console.model.form.text(.message) == "پیامک تستی من")
    #expect(console.model.focus == .field(.codeLength))
  }

  @Test("the message in the form becomes one; a name that is taken is said")
  func saving() {
    var console = console("My {x}")
    console.press(.alt("t"), .named(.end), .named(.enter))
    console.enter("Login")
    #expect(console.effects.isEmpty && console.text.contains("This name is taken."), "\(console.text)")
    console.enter(" 2")
    #expect(
      console.effects == [
        .settings(.saveTemplate(MessageTemplate(name: "Login 2", text: "My {x}"), profile: "production"))
      ])
    #expect(console.model.context != .prompt)
  }

  @Test("without templates and without a message there is nothing to choose, and that is said")
  func none() {
    var console = ConsoleHarness(
      form: FormValues(line: "public", mobile: "", codeLength: "6", sendAt: "now", text: ""))
    console.press(.alt("t"))
    #expect(console.model.overlay == nil && console.text.contains("There is no template yet"))
  }

  @Test("a code whose template names a lifetime is counted down, and then is no longer good")
  func countdown() throws {
    var console = console("کد Shop: 5 رقم، 2 دقیقه")
    let order = try console.send("9120000001", row: 1)
    console.end(order, ConsoleHarness.success)
    console.press(.alt("l"))
    #expect(console.text.contains("valid for 2:00 more"), "\(console.text)")
    console.pass(1)
    #expect(console.text.contains("valid for 1:59 more"))
    // The lifetime stays visible while presenting: that is when it is needed.
    console.press(.alt("h"))
    #expect(console.text.contains("valid for 1:59 more"), "\(console.text)")
    console.press(.alt("h"))
    console.pass(119)
    #expect(console.text.contains("expired"), "\(console.text)")
  }
}
