import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing

@testable import ConsoleCore

@Suite("The first run")
struct WelcomeTests {
  static func open(_ width: Int = 80, _ height: Int = 24) -> ConsoleHarness {
    var console = ConsoleHarness(width: width, height: height, token: "")
    console.model.overlay = .welcome(Welcome())
    return console
  }

  @Test("a token is pasted, tested for free, then saved; the first send can be filled in")
  func save() throws {
    var console = Self.open()
    expectGolden(console.screen, "welcome-80x24")
    console.press(.paste(" FIRST-TOKEN-1\n"))
    #expect(!console.text.contains("FIRST-TOKEN") && console.orders.isEmpty)
    console.press(.named(.enter))
    let token = try Token("FIRST-TOKEN-1")
    #expect(console.effects == [.testToken(token)])
    console.press(.named(.enter), .character("x"))
    #expect(console.effects.isEmpty)
    console.post(.tokenTested(Finding("token", .good, "accepted, account Shop, credit 25,000 rials")))
    expectGolden(console.screen, "welcome-tested-80x24")
    console.press(.named(.enter))
    #expect(console.effects == [.saveToken(token)])
    console.post(.tokenSaved(token, path: "/home/x/config.json"))
    #expect(console.model.overlay == nil && console.model.focus == .field(.mobile))
    #expect(console.model.form.text(.token) == "FIRST-TOKEN-1" && console.model.form.tokenSource == .settings)
  }

  @Test(
    "a token that is none or is refused says why, and can be mended; a tested one may be used without saving")
  func mend() throws {
    var console = Self.open()
    console.press(.named(.enter))
    #expect(console.text.contains("✗ expected"), "\(console.text)")
    console.type("abc")
    console.press(.control("o"))
    #expect(console.text.contains("Test the token first"))
    console.press(.named(.enter))
    console.post(.tokenTested(Finding("token", .bad, "Token_Expired -204: …", remedy: "Make a new one.")))
    #expect(console.text.contains("Token_Expired") && console.text.contains("Make a new one."))
    console.type("d")
    #expect(!console.text.contains("Token_Expired"))
    console.press(.named(.enter))
    console.post(.tokenTested(Finding("token", .good, "accepted")))
    console.press(.control("o"))
    #expect(console.model.overlay == nil && console.model.form.tokenSource == .typed)
    #expect(console.model.form.text(.token) == "abcd")
  }

  @Test("the demo is a key away, looking around another", arguments: GoldenTests.sizes)
  func leave(_ width: Int, _ height: Int) {
    var console = Self.open(width, height)
    #expect(console.text.contains("Tab") && console.text.contains("Enter"))
    console.press(.named(.tab))
    #expect(console.effects == [.startDemo])
    console.press(.named(.escape))
    #expect(console.model.overlay == nil)
  }

  @Test("a token that was pasted waits in the form when one looks around first, unsaved and hidden")
  func keepsToken() {
    var console = Self.open()
    console.press(.paste("FIRST-TOKEN-1\n"), .named(.escape))
    #expect(console.model.overlay == nil && console.effects.isEmpty)
    #expect(console.model.form.text(.token) == "FIRST-TOKEN-1" && console.model.form.tokenSource == .typed)
    #expect(!console.text.contains("FIRST-TOKEN"), "\(console.text)")
  }
}
