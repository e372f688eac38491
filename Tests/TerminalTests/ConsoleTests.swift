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
    try console.waitFor("Time by phase")
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

@Suite("The terminal afterwards", .blocking)
struct RestoreTests {
  /// Runs the console between two dumps of the terminal's settings.
  private func session() throws -> Tmux {
    let session = try Tmux(
      // Use dash for the inner shell: bash drops the rest of its line when a command ends by SIGINT.
      "stty -a > $HOME/before; dash -c '\(Program.path) --demo; echo status=$?'; stty -a > $HOME/after; cmp $HOME/before $HOME/after && echo same settings"
    )
    try session.waitFor("● ready")
    #expect(try session.variable("alternate_on") == "1")
    return session
  }

  private func expectClean(_ session: Tmux) throws {
    try session.waitFor("same settings")
    #expect(try session.variable("alternate_on") == "0")
    #expect(try session.variable("cursor_flag") == "1")
    #expect(try session.variable("keypad_flag") == "0")
    #expect(try !session.screen().contains("Send a test OTP"))
    try expectWholeScreenScrolls(session)
  }

  private func expectWholeScreenScrolls(_ session: Tmux) throws {
    let last = try #require(Int(session.variable("pane_height"))) - 1
    #expect(try session.variable("scroll_region_upper") == "0")
    #expect(try session.variable("scroll_region_lower") == "\(last)")
  }

  @Test(
    "scrolls as a whole, whatever size the console opened at and ended at", arguments: [(60, 15), (140, 40)])
  func margins(_ width: Int, _ height: Int) throws {
    let session = try Tmux.console(width: width, height: height, arguments: "--demo")
    try expectWholeScreenScrolls(session)
    try session.resize(90, 33)
    try session.type("0912000")
    try session.waitFor("0912000")
    try session.keys("C-q")
    try session.waitFor("shell>")
    try expectWholeScreenScrolls(session)
  }

  @Test("is clean after quitting")
  func quit() throws {
    let session = try session()
    try session.keys("C-q")
    try session.waitFor("status=0")
    try expectClean(session)
  }

  @Test(
    "is clean after every signal, which the shell still sees",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGTRAP])
  func signals(_ number: Int32) throws {
    let session = try session()
    kill(try session.processID(), number)
    try session.waitFor("status=\(128 + number)")
    try expectClean(session)
  }

  @Test("is the shell's while suspended, and the console's again after fg")
  func suspend() throws {
    let session = try Tmux.console(arguments: "--demo")
    try session.type("0912000")
    try session.keys("C-z")
    try session.waitFor("Stopped")
    #expect(try session.variable("alternate_on") == "0")
    try session.resize(80, 24)
    try session.type("fg")
    try session.keys("Enter")
    try session.waitFor("● ready")
    try session.type("0000")
    try session.waitFor("→ 9120000000")
    #expect(try session.variable("alternate_on") == "1")
    kill(try session.processID(), SIGTSTP)
    try session.waitFor("Stopped")
    try session.type("fg")
    try session.keys("Enter")
    try session.waitFor("→ 9120000000")
  }

  @Test(
    "is the console's after fg, however it was stopped and continued in between",
    arguments: ["bg", "kill -CONT %1", "kill -STOP %1"])
  func jobControl(_ between: String) throws {
    let session = try Tmux.console(arguments: "--demo")
    if between.contains("STOP") {
      kill(try session.processID(), SIGSTOP)
    } else {
      try session.keys("C-z")
    }
    try session.waitFor("Stopped")
    try session.type("clear; " + between + "; echo went-$?")
    try session.keys("Enter")
    try session.waitFor("went-0")
    try session.type("fg")
    try session.keys("Enter")
    try session.waitFor("● ready")
    // Keys arrive one by one and none is the terminal's: otherwise Ctrl-Q would only resume the output.
    try session.type("9120000001")
    try session.waitFor("→ 9120000001")
    try session.keys("C-q")
    try session.waitFor("shell>")
    #expect(try session.variable("alternate_on") == "0")
  }

  @Test("is not needed: without one the console says so")
  func noTerminal() throws {
    let result = try Program.amoot("--demo")
    #expect(result.status == 2)
    #expect(result.errors.contains("needs a terminal"))
    #expect(result.output.isEmpty)
  }
}

@Suite("Finding by name in the program", .blocking)
struct PaletteTests {
  @Test("what is found is done, with its key told, at a small size too")
  func palette() throws {
    let console = try Tmux.console(width: 60, height: 15, arguments: "--demo")
    try console.keys("C-p")
    try console.waitFor("Find")
    try console.type("wire")
    try console.waitFor("F10")
    try console.keys("Enter")
    try console.waitFor("┌ Wire")
    try console.resize(100, 30)
    try console.keys("Escape", "C-p")
    try console.type("sttngs")
    try console.waitFor("Show and change the settings")
    try console.keys("Enter")
    try console.waitFor("┌ Settings")
    try console.keys("Escape")
    try console.waitFor("Send a test OTP")
  }
}

@Suite("Settings in the program", .blocking)
struct SettingsTests {
  @Test(
    "changed with F2 they are in the file and in force; edited by hand they are in force too, or said to be wrong"
  )
  func live() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(#"{"timeout": 5, "mine": {"x": 1}}"#)
    let file = folder.path + "/config/amoot-otp/config.json"
    let console = try Tmux.console(height: 36, folder: folder, environment: service.environment())
    try console.keys("F2")
    try console.waitFor("Base address")
    try console.keys("/")
    try console.type("borders")
    try console.keys("Enter")
    try console.waitFor("The corners of frames")
    try console.keys("Enter")
    try console.waitFor("Borders = rounded")
    try console.waitFor("╭ Settings")
    try console.keys("/", "Escape")
    try console.waitFor("Base address")
    var text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("\"borders\": \"rounded\"") && text.contains("\"mine\": {"))
    // By hand, saved the way an editor does.
    text = text.replacing("rounded", with: "plain").replacing("\"timeout\": 5", with: "\"timeout\": 17")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("┌ Settings")
    try console.waitFor("17 s")
    try console.waitFor("The settings file has changed. Its new settings apply now.")
    try console.keys("/")
    try console.type("borders")
    try console.keys("Enter")
    try console.waitFor("The corners of frames")
    try Data("{ nonsense".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("not valid JSON at line 1")
    // Neither the console nor anything done in it touches a file that it cannot read.
    try console.keys("Enter")
    try console.waitFor("Not saved: not valid JSON at line 1")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "{ nonsense")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("The settings can be read again")
    try FileManager.default.removeItem(atPath: file)
    try console.waitFor("The settings were not changed: the settings")
    try console.keys("Enter")
    try console.waitFor("Not saved: the settings")
    #expect(!FileManager.default.fileExists(atPath: file))
    try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("The settings can be read again")
    try console.keys("Escape")
    try console.waitFor("Send a test OTP")
  }

  @Test("a template is filled in; the message is saved as another, which is there at the next start")
  func templates() throws {
    let service = try Service()
    let folder = try Folder()
    try folder.settings(
      #"{"templates": [{"name": "Login", "text": "کد {service} تا {lifetime} دقیقه", "lifetime": 120}]}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.keys("M-t")
    try console.waitFor("Message from a template")
    try console.keys("Enter")
    try console.waitFor("service: ")
    try console.type("Shop")
    try console.keys("Enter")
    try console.waitFor("Filled from “")
    try console.keys("M-t", "End", "Enter")
    try console.waitFor("Name of the template")
    try console.type("Shop code")
    try console.keys("Enter")
    try console.waitFor("Saved as “Shop code”")
    try console.keys("C-q")
    try console.waitFor("shell>")
    let next = try Tmux.console(folder: folder, environment: service.environment())
    try next.keys("M-t")
    try next.waitFor("Shop code")
    #expect(try String(decoding: folder.everything(), as: UTF8.self).contains("کد Shop تا 2 دقیقه"))
  }

  @Test("in the demo they are changed for the demo alone")
  func demo() throws {
    let folder = try Folder()
    let console = try Tmux.console(height: 36, folder: folder, arguments: "--demo")
    try console.keys("F2")
    try console.waitFor("for this demo only, gone when it ends")
    try console.keys("Enter", "C-u")
    try console.type("0")
    try console.waitFor("Enter seconds")
    try console.keys("BSpace")
    try console.type("9")
    try console.keys("Enter")
    try console.waitFor("Connect timeout = 9 s, for this demo")
    try console.keys("C-q")
    try console.waitFor("shell>")
    #expect(try folder.everything().isEmpty)
  }
}

@Suite("Terminals of every kind", .blocking)
struct ColorTests {
  /// Terminfo entries with other numbers of colors, derived from an existing one.
  private static let sources = """
    amoot-16|sixteen colours, colors#16, pairs#256, use=xterm,
    amoot-direct|direct colour as xterm describes it, RGB, colors#0x1000000, pairs#0x7FFF,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
    \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
    \tuse=xterm,

    """

  private func screen(_ variables: String) throws -> (plain: String, colored: String) {
    let folder = try Folder()
    try Data(Self.sources.utf8).write(to: URL(fileURLWithPath: folder.path + "/source"))
    let tic = try Program.run(["tic", "-x", "-o", folder.path + "/terminfo", folder.path + "/source"])
    try #require(tic.status == 0, "\(tic.errors)")
    let console = try Tmux(
      folder: folder, environment: ["TERMINFO_DIRS": folder.path + "/terminfo:"],
      "env \(variables) " + Program.path + " --demo")
    try console.waitFor("● ready")
    try console.waitFor("credit 25,000")
    try console.type("9120001004")
    try console.keys("Enter")
    try console.waitFor("Refused: CreditNotEnough")
    return (try console.screen(), try console.screen(colors: true))
  }

  @Test(
    "every depth of colour shows the same words, in the terminal's own colours",
    arguments: ["TERM=xterm", "TERM=amoot-16", "TERM=xterm-256color", "TERM=amoot-direct", "TERM=screen"])
  func colored(variables: String) throws {
    let screen = try screen(variables)
    #expect(screen.plain.contains("✗ CreditNotEnough 4"), "\(screen.plain)")
    // Red for refused and green for good, by their numbers in the terminal's palette.
    #expect(
      screen.colored.contains("\u{1B}[31m") && screen.colored.contains("\u{1B}[32m"), "\(screen.colored)")
    // Look within escape sequences: the time of day may contain these digits too.
    #expect(!screen.colored.contains(/\u{1B}\[[0-9;:]*38[;:]/), "\(screen.colored)")
  }

  @Test(
    "without colour every state still has its sign and its word",
    arguments: ["TERM=vt100", "TERM=xterm NO_COLOR=1", "TERM=linux NO_COLOR=1", "TERM=cygwin NO_COLOR=1"])
  func monochrome(variables: String) throws {
    let screen = try screen(variables)
    #expect(screen.plain.contains("✗ CreditNotEnough 4"), "\(screen.plain)")
    #expect(screen.colored.firstMatch(of: /\u{1B}\[(\d+;)*3[1-7]m/) == nil, "\(screen.colored)")
  }

  @Test(
    "a terminal that this machine does not know is taken for the one that it is like",
    arguments: ["TERM=xterm-kitty-next", "TERM=alacritty-next", "TERM=tmux-next"])
  func unknown(variables: String) throws {
    #expect(try screen(variables).plain.contains("✗ CreditNotEnough 4"))
  }

  @Test(
    "without an alternate screen nothing stays on it, neither number nor code", arguments: ["linux", "vt100"])
  func cleared(name: String) throws {
    let folder = try Folder()
    let console = try Tmux(folder: folder, "env TERM=\(name) \(Program.path) --demo")
    try console.waitFor("ready")
    try console.type("09120000000")
    try console.keys("Enter")
    try console.waitFor("Success")
    try console.keys("C-q")
    try console.waitUntil("the shell's prompt") { $0.contains("shell>") }
    try console.waitUntil("a clear screen") { !$0.contains("0912") && !$0.contains("Send a test OTP") }
  }

  @Test("one that is like none is said, with what to do")
  func strange() throws {
    let folder = try Folder()
    let console = try Tmux(folder: folder, "env TERM=nonsense " + Program.path + " --demo")
    try console.waitFor("is not in the terminal database")
    try console.waitFor("shell>")
  }

  @Test("a locale without UTF-8 gets ASCII, and is told why")
  func locale() throws {
    let console = try Tmux(folder: try Folder(), "env LC_ALL=C " + Program.path + " --demo")
    try console.waitFor("* ready")
    let screen = try console.screen()
    #expect(screen.contains("+ Send a test OTP -"), "\(screen)")
    #expect(screen.contains("UTF-8"), "\(screen)")
    // Characters that cannot be shown appear as question marks.
    #expect(screen.contains("?? ???? ?????"), "\(screen)")
  }
}

@Suite("The console in lines", .blocking)
struct ScreenReaderTests {
  @Test("a send from the first key to the last, without a screen being painted")
  func send() throws {
    let folder = try Folder()
    let console = try Tmux(folder: folder, Program.path + " --demo --screen-reader")
    try console.waitFor("F1 lists the keys")
    try console.waitFor("Mobile: empty")
    #expect(try console.variable("alternate_on") == "0")
    try console.type("0912000100x")
    try console.keys("BSpace")
    try console.type("4")
    try console.waitFor("Mobile: 09120001004")
    try console.keys("Enter")
    try console.waitFor("refused, CreditNotEnough 4")
    try console.keys("F4")
    try console.waitFor("Response received")
    try console.keys("Escape", "F2")
    try console.waitFor("Connect timeout: 10 s, default.")
    try console.keys("Escape")
    try console.paste("x\ny")
    try console.keys("C-z")
    try console.waitFor("Stopped")
    try console.type("fg")
    try console.keys("Enter")
    try console.waitUntil("the line to be there again") {
      $0.split(separator: "\n").last?.hasPrefix("Mobile: ") == true
    }
    try console.keys("C-q")
    try console.waitUntil("the shell") { $0.split(separator: "\n").last?.hasPrefix("shell>") == true }
    // The shell has its keyboard back.
    try console.type("echo back")
    try console.keys("Enter")
    try console.waitFor("\nback")
  }

  /// Returns a text with the given number of columns.
  static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

  @Test(
    "as little is printed as can be",
    arguments: [
      ("Mobile: 09", "Mobile: 091", [], "1"), ("Mobile: 091", "Mobile: 09", [], "\u{08}\u{1B}[K"),
      ("Mobile: 091", "Mobile: 9", [], "\r\u{1B}[KMobile: 9"), ("Mobile: 9", "Line: x", [], "\r\nLine: x"),
      ("Mobile: 9", "Mobile: 9", ["Sent."], "\r\nSent.\r\nMobile: 9"),
      ("", "A: 1", ["Hello"], "Hello\r\nA: 1"),
      // A text of several rows grows and shrinks at its end without being repeated.
      (long(79), long(80), [], "x"), (long(80), long(81), [], "x"), (long(161), long(162), [], "x"),
      (long(100), long(99), [], "\u{08}\u{1B}[K"), (long(81), long(80), [], "\u{08}\u{1B}[K"),
      (long(80), long(79), [], "\r\n" + long(79)), (long(100), long(79), [], "\r\n" + long(79)),
      (long(100), "A: " + long(97), [], "\r\nA: " + long(97)),
    ])
  func change(old: String, new: String, lines: [String], printed: String) {
    #expect(Terminal.change(from: old, to: new, lines, columns: 80) == printed)
  }
}
