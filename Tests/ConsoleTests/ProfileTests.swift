import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore
import Wording

@Suite("Profiles")
struct ProfileTests {
  static func console() throws -> ConsoleHarness {
    var console = ConsoleHarness(width: 80, height: 24)
    console.model.profiles.all.append(
      Profile(
        name: "local", base: try BaseAddress("http://127.0.0.1:8080/rest"), token: "local-token-1",
        tokenSource: .settings, line: "3000"))
    console.model.profiles.all.append(
      Profile(name: "vault", tokenSource: .command, tokenCommand: "pass show x"))
    return console
  }

  private static var vault: TokenQuery {
    get throws { try #require(TokenQuery(Profile(name: "vault", tokenCommand: "pass show x"))) }
  }

  @Test("are chosen from a menu; account, line and token follow, and what was typed comes back")
  func choose() throws {
    var console = try Self.console()
    console.answerAccount(
      AccountStatus(status: .success, accountName: "A", credit: 5, lineNumbers: []))
    console.model.focus = .field(.token)
    console.press(.control("u"))
    console.type("typed-token-9")
    console.press(.alt("p"))
    expectGolden(console, "profiles-80x24")
    console.press(.named(.down), .named(.enter))
    #expect(console.model.profile.name == "local" && console.model.form.text(.token) == "local-token-1")
    #expect(console.model.form.text(.lineNumber) == "3000" && console.model.accountStatus == nil)
    #expect(console.effects.contains(.settings(.read(profile: "local", changed: nil))))
    #expect(console.text.contains("simulator 127.0.0.1:8080"))
    console.press(.alt("p"), .named(.up), .named(.enter))
    #expect(console.model.form.text(.token) == "typed-token-9" && console.model.form.tokenSource == .typed)
    #expect(console.model.form.text(.lineNumber) == "public")
  }

  @Test("stand in the rows of the history where there are several", arguments: GoldenTests.sizes)
  func rows(width: Int, height: Int) throws {
    var console = GoldenTests.filled(width, height)
    #expect(!console.model.showsProfiles)
    console.model.history.rows[1].profile = "an-older-profile"
    #expect(console.model.showsProfiles)
    console.press(.named(.function(3)))
    expectGolden(console, "several-profiles-\(width)x\(height)")
    #expect(width < 80 || console.text.contains("an-olde"), "\(console.text)")
    console.model.history.rows[1].profile = "production"
    console.model.profiles.all.append(Profile(name: "local"))
    #expect(console.model.showsProfiles)
    console.model.program = ProgramFacts(isDemo: true)
    #expect(!console.model.showsProfiles)
  }

  @Test("are told apart by their color: the demo, this machine, and what sends and charges")
  func colors() throws {
    let loopback = try BaseAddress("http://127.0.0.1:8080/rest")
    func badge(_ change: (inout Model) -> Void) -> Color {
      var console = ConsoleHarness(width: 80, height: 24)
      change(&console.model)
      return console.screen[14, 0].style.color
    }
    let all = [
      badge { _ in }, badge { $0.program = ProgramFacts(isDemo: true) },
      badge { $0.profile.base = loopback },
    ]
    #expect(Set(all).count == 3, "\(all)")
  }

  @Test("do not change while something is being sent")
  func sending() throws {
    var console = try Self.console()
    console.type("09120000001")
    console.press(.named(.enter), .alt("p"))
    #expect(console.model.overlay == nil && console.text.contains("Wait until"))
    var single = ConsoleHarness()
    single.press(.alt("p"))
    #expect(single.text.contains("Send with") && single.text.contains("New profile"), "\(single.text)")
    var demo = ConsoleHarness()
    demo.model.program = ProgramFacts(isDemo: true)
    demo.press(.alt("p"))
    #expect(demo.text.contains("Send with") && !demo.text.contains("New profile"), "\(demo.text)")
  }

  @Test("a command is said to be asked, and is asked again by Enter or the key for credit")
  func askedAgain() throws {
    var console = try Self.console()
    console.press(.alt("p"), .named(.down), .named(.down), .named(.enter))
    #expect(console.text.contains("waiting for the token command…"), "\(console.text)")
    console.model.focus = .field(.mobile)
    console.enter("09120000001")
    #expect(
      console.effects.isEmpty && console.text.contains("Waiting for the token command"), "\(console.text)")
    console.post(.profiles(.tokenArrived(try Self.vault, nil, problem: "the vault is locked")))
    #expect(console.text.contains("No token (F5 asks again): the vault is locked"), "\(console.text)")
    #expect(!console.text.contains("waiting for the token command…"))
    for key in [Key.named(.function(5)), .named(.enter)] {
      console.press(key)
      #expect(console.effects == [.profiles(.askForToken(try Self.vault))])
      console.post(.profiles(.tokenArrived(try Self.vault, nil, problem: "the vault is locked")))
    }
    console.press(.named(.function(5)))
    console.post(.profiles(.tokenArrived(try Self.vault, try Token("vault-token-7"), problem: nil)))
    #expect(console.model.form.text(.token) == "vault-token-7" && console.model.notices.current == nil)
    #expect(console.subjects == [.refreshAccount(id: 0, try console.sender("vault-token-7"))])
  }

  @Test("a row of another profile that is sent again says whose it was")
  func anothersRow() {
    var console = GoldenTests.filled(100, 30)
    console.model.history.rows[0].profile = "bank"
    console.press(.named(.function(3)), .character("r"))
    guard case .question(.sendAgain(let resend)) = console.model.overlay else {
      Issue.record("\(console.text)")
      return
    }
    #expect(resend.relation == .elsewhere && resend.sender.profile == "production")
    #expect(console.text.contains("bank") && console.text.contains("The row went to"), "\(console.text)")
  }

  @Test("one is made by its name, sent with at once, and filled in")
  func new() throws {
    var console = try Self.console()
    console.type("0912")
    console.press(.alt("p"), .named(.end), .named(.enter))
    #expect(console.text.contains("Name of the profile: "), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.effects.isEmpty && console.text.contains("Enter a name of 1 to"), "\(console.text)")
    console.enter("local")
    #expect(console.effects.isEmpty && console.text.contains("This name is taken."), "\(console.text)")
    console.press(.control("u"), .paste("a\u{1B}[31mb"), .named(.enter))
    #expect(
      console.effects.isEmpty && console.text.contains("Use only visible characters."), "\(console.text)")
    console.press(.control("u"))
    console.enter("فروشگاه")
    #expect(
      console.effects == [.profiles(.add("فروشگاه", beside: "production"))]
        && console.model.focus == .field(.mobile))
    let all = console.model.profiles.all + [Profile(name: "فروشگاه")]
    console.readSettings(Preferences(profiles: all))
    console.post(.profiles(.added("فروشگاه")))
    #expect(console.model.profile.name == "فروشگاه" && console.model.form.text(.token).isEmpty)
    #expect(console.effects.contains(.settings(.read(profile: "فروشگاه", changed: nil))))
    #expect(console.model.context == .settings && console.model.form.text(.mobile) == "0912")
    #expect(console.model.notices.current?.text.english.contains("created and selected") == true)
  }

  @Test("a command's token fills an empty field, and never one that was typed into")
  func command() throws {
    var console = try Self.console()
    console.press(.alt("p"), .named(.down), .named(.down), .named(.enter))
    #expect(console.model.form.text(.token).isEmpty)
    console.post(.profiles(.tokenArrived(try Self.vault, nil, problem: "it ended with 3")))
    #expect(console.text.contains("No token (F5 asks again): it ended with 3"))
    console.post(
      .profiles(
        .tokenArrived(
          try #require(TokenQuery(Profile(name: "production", tokenCommand: "x"))),
          try Token("other-token-5"), problem: nil)))
    #expect(console.model.form.text(.token).isEmpty)
    // An answer that nobody waits for changes nothing.
    console.post(.profiles(.tokenArrived(try Self.vault, try Token("vault-token-7"), problem: nil)))
    #expect(console.model.form.text(.token).isEmpty)
    console.press(.named(.function(5)))
    console.post(.profiles(.tokenArrived(try Self.vault, try Token("vault-token-7"), problem: nil)))
    #expect(console.model.form.text(.token) == "vault-token-7" && console.model.form.tokenSource == .command)
    #expect(console.text.contains("from a command"))
    console.model.form[.token].replaceAll(with: "typed")
    console.post(.profiles(.tokenArrived(try Self.vault, try Token("vault-token-8"), problem: nil)))
    #expect(console.model.form.text(.token) == "typed")
  }

  @Test("a profile that is gone is told, and nothing is changed")
  func gone() {
    var console = ConsoleHarness()
    let before = console.model.profile
    console.effects = console.model.useProfile("shop")
    #expect(console.effects.isEmpty && console.model.profile == before)
    #expect(
      console.text.contains("profile “shop” is no longer in the settings; nothing was changed"),
      "\(console.text)")
  }
}
