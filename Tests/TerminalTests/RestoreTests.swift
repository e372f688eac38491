import Foundation
import TestSupport
import Testing

@testable import NcursesTerminal

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
    try session.type("0912000", shows: "0912000")
    try session.quit()
    try expectWholeScreenScrolls(session)
  }

  @Test("is clean after quitting")
  func quit() throws {
    let session = try session()
    try session.keys("C-q", shows: "status=0")
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
    try session.keys("C-z", shows: "Stopped")
    #expect(try session.variable("alternate_on") == "0")
    try session.resize(80, 24)
    try session.enter("fg", shows: "● ready")
    try session.type("0000", shows: "→ 9120000000")
    #expect(try session.variable("alternate_on") == "1")
    kill(try session.processID(), SIGTSTP)
    try session.waitFor("Stopped")
    try session.enter("fg", shows: "→ 9120000000")
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
    try session.enter("clear; " + between + "; echo went-$?", shows: "went-0")
    try session.enter("fg", shows: "● ready")
    // Keys arrive one by one and none is the terminal's: otherwise Ctrl-Q would only resume the output.
    try session.type("9120000001", shows: "→ 9120000001")
    try session.quit()
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
