import Foundation
import TestSupport
import Testing

@testable import NcursesTerminal

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
    try console.type("4", shows: "Mobile: 09120001004")
    try console.keys("Enter", shows: "refused, CreditNotEnough 4")
    try console.keys("F4", shows: "Response received")
    try console.keys("Escape", "F2", shows: "Connect timeout: 10 s, default.")
    try console.keys("Escape")
    try console.paste("x\ny")
    try console.waitFor("2 unreadable")
    try console.keys("Escape")
    try console.keys("C-z", shows: "Stopped")
    try console.enter("fg")
    try console.waitUntil("the line to be there again") {
      $0.split(separator: "\n").last?.hasPrefix("Mobile: ") == true
    }
    try console.keys("C-q")
    try console.waitUntil("the shell") { $0.split(separator: "\n").last?.hasPrefix("shell>") == true }
    // The shell has its keyboard back.
    try console.enter("echo back", shows: "\nback")
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
