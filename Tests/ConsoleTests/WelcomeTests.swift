import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
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
    expectGolden(console, "welcome-80x24")
    console.press(.paste(" FIRST-TOKEN-1\n"))
    #expect(!console.text.contains("FIRST-TOKEN") && console.orders.isEmpty)
    console.press(.named(.enter))
    let token = try Token("FIRST-TOKEN-1")
    #expect(console.effects == [.welcome(.testToken(try console.sender(token.secret)))])
    console.press(.named(.enter), .character("x"))
    #expect(console.effects.isEmpty)
    console.post(
      .welcome(.tokenTested(token, Finding("token", .good, "accepted, account Shop, credit 25,000 rials"))))
    expectGolden(console, "welcome-tested-80x24")
    console.press(.named(.enter))
    #expect(console.effects == [.welcome(.saveToken(token, profile: "production"))])
    console.post(.welcome(.tokenSaved(token, path: "/home/x/config.json")))
    #expect(console.model.overlay == nil && console.model.focus == .field(.mobile))
    #expect(console.model.form.text(.token) == "FIRST-TOKEN-1" && console.model.form.tokenSource == .settings)
  }

  @Test("a token tested at an address that only a variable gives is not saved for the file's address")
  func elsewhere() throws {
    var console = Self.open()
    console.model.settings.lines = [
      SettingLine(
        field: .baseAddress, text: "", shown: "", origin: "$AMOOT_BASE_URL", isInFile: false,
        overruledBy: "$AMOOT_BASE_URL")
    ]
    console.press(.paste("FIRST-TOKEN-1"), .named(.enter))
    let token = try Token("FIRST-TOKEN-1")
    console.post(.welcome(.tokenTested(token, Finding("token", .good, "accepted"))))
    console.press(.named(.enter))
    #expect(console.effects.isEmpty && console.text.contains("Not saved: $AMOOT_BASE_URL"), "\(console.text)")
    console.press(.control("o"))
    #expect(console.model.form.text(.token) == "FIRST-TOKEN-1" && console.model.form.tokenSource == .typed)
  }

  @Test(
    "a token that is none or is refused says why, and can be mended; a tested one may be used without saving")
  func mend() throws {
    var console = Self.open()
    console.press(.named(.enter))
    #expect(console.text.contains("✗ Enter the account"), "\(console.text)")
    console.type("abc")
    console.press(.control("o"))
    #expect(console.text.contains("Test the token first"))
    console.press(.named(.enter))
    console.post(
      .welcome(
        .tokenTested(
          try Token("abc"), Finding("token", .bad, "Token_Expired -204: …", remedy: "Make a new one."))))
    #expect(console.text.contains("Token_Expired") && console.text.contains("Make a new one."))
    console.type("d")
    #expect(!console.text.contains("Token_Expired"))
    console.press(.named(.enter))
    // The answer about the token before this one is not about it.
    console.post(.welcome(.tokenTested(try Token("abc"), Finding("token", .good, "accepted"))))
    #expect(console.model.testedToken == nil)
    console.post(.welcome(.tokenTested(try Token("abcd"), Finding("token", .good, "accepted"))))
    console.press(.control("o"))
    #expect(console.model.overlay == nil && console.model.form.tokenSource == .typed)
    #expect(console.model.form.text(.token) == "abcd")
  }

  @Test("the demo is a key away, looking around another", arguments: GoldenTests.sizes)
  func leave(_ width: Int, _ height: Int) {
    var console = Self.open(width, height)
    #expect(console.text.contains("Tab") && console.text.contains("Enter"))
    expectGolden(console, "welcome-\(width)x\(height)")
    console.press(.named(.tab))
    #expect(console.effects == [.terminal(.startDemo)])
    console.press(.named(.escape))
    #expect(console.model.overlay == nil)
  }

  @Test("a command gives the token, which is tested too; only the command is saved")
  func command() throws {
    var console = Self.open()
    console.type("half-a-token")
    console.press(.control("t"))
    #expect(console.text.contains("Command that prints your account's token"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.text.contains("Enter a command that prints the token."), "\(console.text)")
    console.enter("pass show amoot")
    #expect(console.effects == [.welcome(.runCommand("pass show amoot"))])
    console.type("x")
    console.press(.control("t"), .named(.enter))
    #expect(console.effects.isEmpty && console.text.contains("pass show amoot"), "\(console.text)")
    console.post(
      .welcome(
        .commandAnswered("pass show amoot", nil, problem: "the token command ended with exit code 3: oops")))
    #expect(console.text.contains("ended with exit code 3: oops."), "\(console.text)")
    console.press(.named(.enter))
    let token = try Token("SECRET-FROM-COMMAND-1")
    console.post(.welcome(.commandAnswered("pass show amoot", token, problem: nil)))
    #expect(console.effects == [.welcome(.testToken(try console.sender(token.secret)))])
    console.post(.welcome(.tokenTested(token, Finding("token", .good, "accepted, account Shop"))))
    expectGolden(console, "welcome-command-80x24")
    console.press(.named(.enter))
    #expect(
      console.effects.contains(.settings(.save(.tokenCommand, "pass show amoot", profile: "production"))))
    #expect(!console.effects.contains(.welcome(.saveToken(token, profile: "production"))))
    #expect(console.model.overlay == nil && console.model.form.tokenSource == .command)
    #expect(console.model.form.text(.token) == token.secret && !console.text.contains("SECRET-FROM"))
    #expect(console.model.profile.tokenCommand == "pass show amoot")
  }

  @Test("token and command each keep what was typed; an answer that comes too late does nothing")
  func bothFields() throws {
    var console = Self.open()
    console.type("typed-token-9")
    console.press(.control("t"))
    console.type("pass")
    console.press(.control("t"))
    #expect(!console.text.contains("> pass"), "\(console.text)")
    console.press(.control("t"))
    #expect(console.text.contains("> pass"), "\(console.text)")
    console.press(.named(.enter), .named(.escape))
    #expect(console.model.form.text(.token) == "typed-token-9")
    console.post(.welcome(.commandAnswered("pass", try Token("late-token-1"), problem: nil)))
    #expect(console.effects.isEmpty && console.model.form.text(.token) == "typed-token-9")
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
