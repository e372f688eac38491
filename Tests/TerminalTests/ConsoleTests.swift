import Foundation
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite("The console in a terminal", .blocking)
struct ConsoleTests {
  @Test("a first send in the demo")
  func demo() throws {
    let console = try Tmux.console(arguments: "--demo")
    try console.waitFor("credit 25,000 rials")
    try console.type("09120000000")
    try console.waitFor("→ 9120000000")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    try console.waitFor("credit 24,000 rials")
    try console.keys("C-u")
    try console.type("9120002207")
    try console.keys("Enter")
    try console.waitFor("✗ Token_NotAllowIP -207")
    try console.keys("F4")
    try console.waitFor("What to do")
    try console.keys("Escape")
    try console.keys("F1")
    try console.waitFor("Begin a new line in the message")
    try console.keys("Escape", "C-q")
    try console.waitFor("shell>")
    #expect(try console.folder.everything().isEmpty, "the demo left files")
  }

  @Test("accepted, refused, unknown and cancelled, and all still there after a restart")
  func outcomes() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"timeout": 1.5, "text": "کد شما"}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.type("9120000000")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    try console.keys("C-u")
    try console.type("9120001004")
    try console.keys("Enter")
    try console.waitFor("✗ CreditNotEnough 4")
    try console.keys("C-u")
    try console.type("9120003001")
    try console.keys("Enter")
    try console.waitFor("sending")
    try console.waitFor("? no answer after 1.5 s")
    // The send may have been charged, so the console asks before sending again.
    try console.keys("Enter")
    try console.waitFor("outcome unknown")
    try console.keys("y")
    try service.waitFor(mobile: "9120003001")
    try console.waitFor("sending")
    try console.keys("Escape")
    try console.waitFor("? cancelled after it left")
    try console.keys("C-q")
    try console.waitFor("shell>")

    let again = try Tmux.console(folder: folder, environment: service.environment())
    for words in [
      "History · 4", "✓ Success", "✗ CreditNotEnough 4", "? no answer after 1.5 s",
      "? cancelled after it left",
    ] {
      try again.waitFor(words)
    }
    // The form is restored too.
    try again.waitFor("→ 9120003001")
  }

  @Test("not sent, with the phase, when nobody listens")
  func notSent() throws {
    let console = try Tmux.console(environment: [
      "AMOOT_BASE_URL": "http://127.0.0.1:1/rest", "AMOOT_TOKEN": "good-token-123456",
    ])
    try console.type("9120000000")
    for _ in 0..<3 { try console.keys("Tab") }
    try console.type("hello")
    try console.keys("Enter")
    try console.waitFor("⊘ connection failed")
    try console.waitFor("Nothing left this machine")
  }

  @Test("several numbers, pasted, with a progress line, stopping where it would repeat")
  func several() throws {
    let service = try Service()
    let console = try Tmux.console(environment: service.environment())
    for _ in 0..<3 { try console.keys("Tab") }
    try console.type("hello")
    for _ in 0..<3 { try console.keys("BTab") }
    try console.paste("9120000001\n9120003005\n9120002204\n9120000009\n")
    try console.waitFor("4 numbers")
    #expect(try !console.screen().contains("sending"))
    try console.keys("Enter")
    try console.waitFor("Sending 2 of 4")
    // A send never blocks the screen.
    try console.keys("F1")
    try console.waitFor("In the form")
    try console.keys("Escape")
    try console.waitFor("Stopped after 3 of 4")
    #expect(try !service.log().contains("9120000009"))
  }

  @Test("a file of recipients: checked, sent to, found as a batch, and its rest in the form")
  func file() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"text": "کد شما", "profiles": [{"name": "p", "guard": "never"}]}"#)
    try "name,phone\nAli,9120000001\nSara,912000\nMina,9120001004\nOmid,9120000002\n".write(
      toFile: folder.path + "/customers.csv", atomically: true, encoding: .utf8)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.keys("M-i")
    try console.type(folder.path + "/none.csv")
    try console.keys("Enter")
    try console.waitFor("No such file")
    // The path is still there, to be corrected.
    try console.keys("C-u")
    try console.type("~/customers.csv")
    try console.keys("Enter")
    try console.waitFor("3 numbers × 1 part, 1 unreadable")
    try console.keys("C-r")
    try console.waitFor("Dropped 1 entry")
    try console.keys("Escape", "Enter")
    try console.waitFor("Stopped after 2 of 3")
    try console.keys("F3", "b")
    try console.waitFor("batch:1")
    try console.waitFor("2 of 2; batch 1")
    try console.keys("B")
    try console.waitFor("2 numbers that got nothing are in the form")
    try console.waitFor("09120001004, 09120000002")
    #expect(try !service.log().contains("9120000002"))
  }

  @Test("a resize while sending loses nothing, at any size")
  func resize() throws {
    let service = try Service()
    let console = try Tmux.console(environment: service.environment())
    for _ in 0..<3 { try console.keys("Tab") }
    try console.type("first line")
    try console.keys("C-j")
    try console.type("سلام")
    for _ in 0..<3 { try console.keys("BTab") }
    try console.type("9120003005")
    try console.keys("Enter")
    try console.waitFor("sending")
    for (width, height) in [(60, 15), (30, 8), (140, 40), (40, 10), (80, 24), (100, 30)] {
      try console.resize(width, height)
      if width < 40 { try console.waitFor("Too small") } else { try console.waitFor("amoot-otp") }
    }
    try console.waitFor("first line")
    try console.waitFor("✓ Success")
    #expect(try console.screen().contains("→ 9120003005"))
  }

  @Test("killed while sending: the row says unknown at the next start")
  func killed() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"text": "hello"}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.type("9120003001")
    try console.keys("Enter")
    try service.waitFor(mobile: "9120003001")
    kill(try console.processID(), SIGKILL)
    try console.waitFor("Killed")
    let again = try Tmux.console(folder: folder, environment: service.environment())
    try again.waitFor("? program ended meanwhile")
    #expect(try service.log().components(separatedBy: "9120003001").count == 2)
  }

  @Test("rows of a command appear by themselves")
  func others() throws {
    let service = try Service()
    let console = try Tmux.console(environment: service.environment())
    let environment = console.folder.environment.merging(service.environment()) { $1 }
    let sent = try Program.amoot("send", "--mobile", "09121234567", "--text", "hi", environment: environment)
    #expect(sent.status == 0)
    try console.waitFor("0912 123 4567")
    try console.waitFor("✓ Success")
  }

  @Test("the account is asked at the start; a token that is refused is said at once")
  func account() throws {
    let service = try Service()
    let folder = try Folder()
    let good = try Tmux.console(folder: folder, environment: service.environment("good-token-1"))
    try good.waitFor("credit 25,000 rials")
    try good.keys("F5")
    try good.waitFor("Credit: 25,000 rials; 3 lines.")
    try good.keys("C-q")
    try good.waitFor("shell>")
    let bad = try Tmux.console(folder: folder, environment: service.environment("expired"))
    try bad.waitFor("The service refused the account: Token_Expired -204.")
    try bad.keys("C-q")
    try bad.waitFor("shell>")
  }

  @Test("a token is asked for where there is none, hidden, and in no file")
  func token() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"text": "hello"}"#)
    let console = try Tmux.console(folder: folder, environment: ["AMOOT_BASE_URL": service.address])
    try console.paste("TYPED-SECRET-TOKEN-77\n")
    try console.waitFor("typed, not saved")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("Tab", "Tab")
    try console.type("9120000000")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    try console.keys("F4")
    try console.waitFor("What to do")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("End")
    try console.waitFor("Response received")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("v")
    try console.waitFor("Authorization: $AMOOT_TOKEN")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("Escape", "C-q")
    try console.waitFor("shell>")
    #expect(try folder.everything().range(of: Data("TYPED-SECRET".utf8)) == nil)
    #expect(try !service.log().contains("TYPED-SECRET"))
  }

  @Test("hostile answers are shown, not obeyed")
  func hostile() throws {
    let console = try Tmux.console(arguments: "--demo")
    try console.type("9120003007")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    try console.keys("F4")
    try console.waitFor("\\u{1B}")
    #expect(try console.variable("pane_title") != "owned")
  }
}
