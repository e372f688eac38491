import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing
import TextLayout
import ConsoleWording
import Wording

@testable import ConsoleCore

@Suite("Exporting, tickets and templates")
struct SupportTests {
  @Test("e exports what the list shows, in a form that is chosen")
  func export() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("e"))
    #expect(
      console.text.contains("Export 1,204 rows") && console.text.contains("JSON Lines"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.effects == [.history(.export(.all, .newest, .spreadsheet))])
    console.post(.history(.exported(count: 1_204, path: "amoot-otp-history.csv")))
    #expect(
      console.text.contains("1,204 rows exported as stored: amoot-otp-history.csv"))
  }

  @Test("a ticket says what was sent and what became of it, in both languages, without token and code")
  func ticket() async throws {
    let row = try await SimulatedRow.send("9120000000", text: "کد شما")
    var other = GoldenTests.rows(ConsoleHarness().now)[1]
    other.id = 999
    let code = try #require(row.record.code)
    let english = TicketText(row.record, row.exchange, others: [other, row.record], language: .english).text
    #expect(english.contains("Outcome: accepted, Success") && english.contains("0912 000 0000"), "\(english)")
    #expect(english.contains("Iran time (1405/09/02)") && english.contains("کد شما"), "\(english)")
    #expect(
      english.contains("- 2026-11-23") && english.contains("refused, Token_NotAllowIP -207"), "\(english)")
    let persian = TicketText(row.record, row.exchange, others: [], language: .persian).text
    #expect(persian.contains("نتیجه: پذیرفته شد") && persian.contains("در تاریخچه نیست"), "\(persian)")
    for text in [english, persian] {
      #expect(!text.contains(code) && !text.contains("token-0000"), "\(text)")
      #expect(
        !text.unicodeScalars.contains {
          $0 != "\n" && VisibleText.isUnsafe($0) && !["\u{200C}", "\u{200E}"].contains($0)
        })
    }
    var console = ConsoleHarness()
    console.load([row.record])
    console.press(.named(.function(3)), .character("t"))
    #expect(
      console.text.contains("Ticket text") && console.text.contains("Ticket, in Persian"), "\(console.text)")
    console.press(.named(.down), .named(.enter))
    #expect(console.effects == [.details(.makeText(.ticket(.persian, to: ""), row.record))])
  }

  @Test("a template is edited, saved over itself and deleted; one made from a message keeps its variables")
  func templates() {
    var console = ConsoleHarness()
    let login = MessageTemplate(name: "Login", text: "کد {service}", lifetime: 120)
    console.readSettings(templates: [login])
    console.press(.alt("t"), .character("e"))
    #expect(console.model.form.text(.message) == "کد {service}" && console.model.overlay == nil)
    console.type("!")
    console.press(.alt("t"))
    #expect(console.text.contains("Save the changes to “Login”"), "\(console.text)")
    console.press(.named(.enter))
    let changed = MessageTemplate(name: "Login", text: "کد {service}!", lifetime: 120)
    #expect(console.effects == [.settings(.changeTemplate(login, to: changed, profile: "production"))])
    console.press(.alt("t"), .character("x"))
    #expect(console.text.contains("Delete the template “Login”?"), "\(console.text)")
    console.press(.character("y"))
    #expect(console.effects == [.settings(.changeTemplate(login, to: nil, profile: "production"))])
    // From the template, filled in, and saved under another name.
    console.press(.alt("t"), .named(.enter))
    console.enter("shop")
    #expect(console.model.form.text(.message) == "کد shop")
    console.press(.alt("t"), .named(.down), .named(.enter))
    console.enter("Copy")
    let copy = MessageTemplate(name: "Copy", text: "کد {service}", lifetime: 120)
    #expect(console.effects == [.settings(.saveTemplate(copy, profile: "production"))])
  }

  @Test("the settings are searched as one types, by name, words and value")
  func settings() {
    var console = SettingsPaneTests().console()
    console.press(.named(.function(2)), .character("/"))
    console.type("timeout")
    let found = console.model.listedSettings.map(\.field.key)
    #expect(!found.isEmpty && found.count < 6, "\(found)")
    #expect(console.text.contains("search: timeout"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.model.context == .settings)
    console.press(.character("/"))
    console.type("xyzzy")
    #expect(console.text.contains("No match for “timeoutxyzzy”."), "\(console.text)")
    console.press(.named(.escape))
    #expect(console.model.listedSettings.count > 10)
  }

  @Test("what was copied from a window is said over it, at every size", arguments: GoldenTests.sizes)
  func notices(width: Int, height: Int) {
    for open: [Key] in [[.named(.function(4))], [.control("p")], [.named(.function(8))], [.alt("l")]] {
      var console = GoldenTests.filled(width, height)
      console.press(.named(.function(3)))
      for key in open { console.press(key) }
      console.post(.clipboard(.copied(SendingWords.code("48213"))))
      #expect(console.screen.lines[height - 2].contains("the code 48213"), "\(console.text)")
    }
  }

  @Test("the code is in no ticket, in whatever digits the answer repeats it, and a message keeps its own")
  func digits() {
    var row = GoldenTests.rows(ConsoleHarness().now)[0]
    row.code = "57944"
    row.text = "کد ۱۲۳ را"
    let body = #"{"Code":"57944","Text":"کد شما ۵۷۹۴۴ است","Other":"٥٧٩٤٤ 57۹44"}"#
    let exchange = StoredExchange(
      request: "POST", responseHead: "HTTP 200", responseBody: Data(body.utf8), timing: nil, connection: nil)
    for language in Language.allCases {
      let text = TicketText(row, exchange, others: [], language: language).text
      #expect(!text.contains("57944") && !text.contains("۵۷۹۴۴") && !text.contains("٥٧٩٤٤"), "\(text)")
      #expect(!Digits.ascii(text).contains("57944") && text.contains("کد ۱۲۳ را"), "\(text)")
    }
    row.code = nil
    let text = TicketText(row, exchange, others: [], language: .english).text
    #expect(!Digits.ascii(text).contains("57944"), "\(text)")
  }
}
