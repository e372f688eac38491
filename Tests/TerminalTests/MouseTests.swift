import Foundation
import TestSupport
import Testing

@Suite("The mouse", .blocking)
struct MouseTests {
  /// Returns a mouse report in the form that tmux's own terminal description names, with positions counted from 1.
  private func report(_ button: Int, _ x: Int, _ y: Int) -> String {
    func byte(_ value: Int) -> String { String(Character(Unicode.Scalar(UInt8(32 + value)))) }
    return "\u{1B}[M" + byte(button) + byte(x) + byte(y)
  }

  @Test("clicks choose a field, dragging selects, a key gives it back")
  func clicks() throws {
    let console = try Tmux.console(arguments: "--demo")
    #expect(try console.variable("mouse_button_flag") == "1")
    try console.type("09120000000", shows: "→ 9120000000")
    // Click the first digit of the number, then drag to the fourth.
    try console.type(report(0, 16, 5) + report(3, 16, 5))
    try console.type("X", shows: "X09120000000")
    for step in [report(0, 16, 5), report(32, 18, 5), report(32, 20, 5), report(3, 20, 5)] {
      try console.type(step)
    }
    try console.waitUntil("the selection") { _ in
      (try? console.screen(colors: true))?.contains("\u{1B}[7mX091") == true
    }
    try console.type("7", shows: "720000000")
    try console.type(report(0, 16, 8) + report(3, 16, 8), shows: "half-space")
    try console.keys("F9", shows: "The mouse now selects text")
    #expect(try console.variable("mouse_button_flag") == "0")
    try console.quit()
  }

  @Test("is off by setting, and off again after the console")
  func off() throws {
    let folder = try Folder(settings: #"{"mouse": false}"#)
    let console = try Tmux.console(folder: folder)
    #expect(try console.variable("mouse_any_flag") == "0")
    let demo = try Tmux.console(arguments: "--demo")
    kill(try demo.processID(), SIGSEGV)
    try demo.waitFor("shell>")
    #expect(try demo.variable("mouse_any_flag") == "0")
  }
}
