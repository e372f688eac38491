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
    try console.type("09120000000", shows: "→ 9120000000")
    try console.keys("Enter", shows: "✓ Success")
    try console.waitFor("credit 24,000 rials")
    try console.keys("C-u")
    try console.enter("9120002207", shows: "✗ Token_NotAllowIP -207")
    try console.keys("F4", shows: "What to do")
    try console.keys("Escape")
    try console.keys("F1", shows: "Begin a new line in the message")
    try console.keys("Escape", "C-q", shows: "shell>")
    #expect(try console.folder.everything().isEmpty, "the demo left files")
  }

  @Test("accepted, refused, unknown and cancelled, and all still there after a restart")
  func outcomes() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"timeout": 1.5, "text": "کد شما"}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.enter("9120000000", shows: "✓ Success")
    try console.keys("C-u")
    try console.enter("9120001004", shows: "✗ CreditNotEnough 4")
    try console.keys("C-u")
    try console.enter("9120003001", shows: "sending")
    try console.waitFor("? no answer after 1.5 s")
    // The send may have been charged, so the console asks before sending again.
    try console.keys("Enter", shows: "outcome unknown")
    try console.keys("y")
    try service.waitFor(mobile: "9120003001")
    try console.waitFor("sending")
    try console.keys("Escape", shows: "? cancelled after it left")
    try console.quit()

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
    try console.enter("hello", shows: "⊘ connection failed")
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
    try console.keys("Enter", shows: "Sending 2 of 4")
    // A send never blocks the screen.
    try console.keys("F1", shows: "In the form")
    try console.keys("Escape", shows: "Stopped after 3 of 4")
    #expect(try !service.log().contains("9120000009"))
  }

  @Test("a file of recipients: checked, sent to, found as a batch, and its rest in the form")
  func file() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"text": "کد شما", "profiles": [{"name": "p", "guard": "never"}]}"#)
    try "name,phone\nAli,9120000001\nSara,912000\nMina,9120001004\nOmid,9120000002\n".write(
      toFile: folder.path + "/customers.csv", atomically: true, encoding: .utf8)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.keys("M-i")
    try console.enter(folder.path + "/none.csv", shows: "No such file")
    // The path is still there, to be corrected.
    try console.keys("C-u")
    try console.enter("~/customers.csv", shows: "3 numbers × 1 part, 1 unreadable")
    try console.keys("C-r", shows: "Dropped 1 entry")
    try console.keys("Escape", "Enter", shows: "Stopped after 2 of 3")
    try console.keys("F3", "b", shows: "batch:1")
    try console.waitFor("2 of 2; batch 1")
    try console.keys("B", shows: "2 numbers that got nothing are in the form")
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
    try console.enter("9120003005", shows: "sending")
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
    let folder = try Folder(settings: #"{"text": "hello"}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.enter("9120003001")
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
    try good.keys("F5", shows: "Credit: 25,000 rials; 3 lines.")
    try good.quit()
    let bad = try Tmux.console(folder: folder, environment: service.environment("expired"))
    try bad.waitFor("The service refused the account: Token_Expired -204.")
    try bad.quit()
  }

  @Test("a token is asked for where there is none, hidden, and in no file")
  func token() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"text": "hello"}"#)
    let console = try Tmux.console(folder: folder, environment: ["AMOOT_BASE_URL": service.address])
    try console.paste("TYPED-SECRET-TOKEN-77\n")
    try console.waitFor("typed, not saved")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("Tab", "Tab")
    try console.enter("9120000000", shows: "✓ Success")
    try console.keys("F4", shows: "What to do")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("End", shows: "Response received")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("v", shows: "Authorization: $AMOOT_TOKEN")
    #expect(try !console.screen().contains("TYPED-SECRET"))
    try console.keys("Escape", "C-q", shows: "shell>")
    #expect(try folder.everything().range(of: Data("TYPED-SECRET".utf8)) == nil)
    #expect(try !service.log().contains("TYPED-SECRET"))
  }

  @Test("hostile answers are shown, not obeyed")
  func hostile() throws {
    let console = try Tmux.console(arguments: "--demo")
    try console.enter("9120003007", shows: "✓ Success")
    try console.keys("F4", shows: "\\u{1B}")
    #expect(try console.variable("pane_title") != "owned")
  }
}
