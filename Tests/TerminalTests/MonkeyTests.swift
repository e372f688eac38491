import AmootSMS
import Foundation
import TestSupport
import Testing

@Suite("A monkey at a real terminal", .blocking)
struct MonkeyTests {
  /// Everything but yes and the keys that leave the console.
  static let keys =
    [
      "Enter", "Tab", "BTab", "Escape", "BSpace", "DC", "Up", "Down", "Left", "Right", "Home", "End", "PPage",
      "NPage", "C-a", "C-e", "C-k", "C-u", "C-w", "C-j", "C-o", "C-r", "C-p", "C-x", "C-v", "C-_", "C-l",
      "M-b", "M-f",
      "M-d", "M-h", "M-l", "M-m", "M-n", "M-p", "M-u", "M-a", "S-Right", "S-Left", "Space",
    ] + [1, 3, 4, 5, 6, 7, 8, 9, 10, 12].map { "F\($0)" }
    + "abcdefghijklmnoprstuvwxz/?:0123456789DNGپی۱".map(String.init)

  @Test("two hundred keys at changing sizes: the console lives, nothing was sent, and the terminal is clean")
  func random() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"guard": "always", "text": "کد شما"}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment("MONKEY-SECRET-TOKEN"))
    let seed =
      ProcessInfo.processInfo.environment["MONKEY_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...UInt64.max)
    var generator = SeededGenerator(state: seed)
    for step in 0..<200 {
      if step % 20 == 19 {
        try console.resize(
          Int.random(in: 20...180, using: &generator), Int.random(in: 6...50, using: &generator))
      }
      try console.keys(Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)])
    }
    try console.resize(100, 30)
    // The form is reached whatever is on top of it, and it is alive.
    try console.waitUntil("the form, seed \(seed)") { screen in
      try? console.keys("Escape")
      return screen.contains("Send a test OTP") && screen.contains("Enter send")
    }
    #expect(try !service.log().contains("SendOTP"), "seed \(seed)")
    try console.quit()
    #expect(try console.variable("alternate_on") == "0")
    #expect(try console.variable("mouse_any_flag") == "0")
    #expect(try folder.everything().range(of: Data("MONKEY-SECRET".utf8)) == nil)
  }
}
