import Foundation
@testable import NcursesTerminal
import Screen
import TestSupport
import Testing
import Wording

@Suite("Persian in a terminal", .blocking)
struct PersianTests {
  @Test("typed key by key, every key gives the right cells")
  func typing() throws {
    let console = try Tmux.console(arguments: "--demo")
    try console.keys("Tab", "Tab", "Tab", "C-u", shows: "what the message says")
    // After each key: the cells at the right end of the field, from left to right.
    let steps: [(key: String, cells: String)] = [
      ("س", "ﺱ"), ("ل", "ﻞﺳ"), ("ا", "ﺎﻠﺳ"), ("م", "ﻡﺎﻠﺳ"), (" ", " ﻡﺎﻠﺳ"), ("A", "A ﻡﺎﻠﺳ"), ("m", "Am ﻡﺎﻠﺳ"),
      ("o", "Amo ﻡﺎﻠﺳ"), ("o", "Amoo ﻡﺎﻠﺳ"), ("t", "Amoot ﻡﺎﻠﺳ"), (" ", "Amoot ﻡﺎﻠﺳ"), ("۱", "Amoot ۱ ﻡﺎﻠﺳ"),
      ("۲", "Amoot ۱۲ ﻡﺎﻠﺳ"), ("۳", "Amoot ۱۲۳ ﻡﺎﻠﺳ"),
    ]
    for step in steps {
      try console.type(step.key)
      try console.waitUntil("“\(step.cells)” in the message") { screen in
        screen.split(separator: "\n").contains { line in
          line.contains("Message  ←") && line.contains(step.cells + " ││")
        }
      }
    }
    // The cursor is one cell left of the last letter, and Backspace deletes one letter.
    try console.keys("BSpace", shows: "Amoot ۱۲ ﻡﺎﻠﺳ ││")
    #expect(try console.variable("cursor_x") == "38")
  }

  @Test("a half-space is seen while editing, sent as it is, and Backspace takes it alone")
  func joiner() throws {
    let service = try Service()
    let folder = try Folder()
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.type("09120000000")
    try console.keys("Tab", "Tab", "Tab")
    try console.type("می")
    try console.keys("C-Space", "C-Space", "BSpace")
    try console.type("خواهم", shows: "ﻢﻫﺍﻮﺧ¦ﯽﻣ")
    try console.keys("Enter", shows: "✓ Success")
    #expect(try service.log().contains("\"SMSMessageText\":\"می\u{200C}خواهم\""))
  }

  @Test("commands order and join Persian on a terminal that does not, and never in a pipe or for a program")
  func commands() throws {
    let xterm = "env -u TMUX TERM=xterm-256color XTERM_VERSION='XTerm(379)' "
    let command = Program.path + " status 4 --language fa"
    func shown(_ line: String) throws -> String {
      let session = try Tmux(width: 90, height: 40, line + "; echo over")
      try session.waitUntil("the end of the command") { $0.contains("\nover") }
      return try session.screen()
    }
    let (visual, logical) = ("ﺭﺎﺒﺘﻋﺍ", "اعتبار")
    let ordered = try shown(xterm + command)
    #expect(ordered.contains(visual) && !ordered.contains(logical), "\(ordered)")
    // What reads from right to left begins at the right edge.
    #expect(
      ordered.split(separator: "\n").contains { $0.contains(visual) && $0.hasPrefix("   ") }, "\(ordered)")
    for plain in [command, xterm + command + " | cat", xterm + command + " --json"] {
      let text = try shown(plain)
      #expect(text.contains(logical) && !text.contains(visual), "\(plain):\n\(text)")
    }
    let error = try shown(xterm + Program.path + " status nothing-like-it --language fa")
    #expect(error.contains("ﺖﯿﻌﺿﻭ"), "\(error)")
  }

  @Test("the terminal is told before the first paint and put back on every way out")
  func told() throws {
    for ending in ["C-q", "TERM"] {
      let folder = try Folder()
      // A unique name, so that the process can be found and ended.
      let name = folder.path + "/amoot-otp"
      try FileManager.default.createSymbolicLink(atPath: name, withDestinationPath: Program.path)
      let session = try Tmux(folder: folder, "script -q -c '\(name) --demo' $HOME/typescript; echo done")
      try session.waitFor("● ready")
      if ending == "C-q" {
        try session.keys("C-q")
      } else {
        _ = try Program.run(["pkill", "-TERM", "-f", "^\(name) --demo"])
      }
      try session.waitFor("done")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/typescript"))
      let text = String(decoding: bytes, as: UTF8.self)
      let enter = try #require(text.range(of: "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l"))
      let paint = try #require(text.range(of: "Send a test OTP"))
      let leave = try #require(text.range(of: "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"))
      #expect(enter.lowerBound < paint.lowerBound && paint.lowerBound < leave.lowerBound)
      #expect(text.contains("\u{1B}Ptmux;"))
    }
  }

  @Test("doctor tells the terminal's name, what it is told, and shows the two lines")
  func doctor() throws {
    let session = try Tmux("\(Program.path) doctor --terminal")
    for words in [
      "terminal        tmux", "its answer      tmux 3", "ESC [8l", "allow-passthrough",
      "Which line reads right?",
    ] {
      try session.waitFor(words)
    }
    // The answers were read, and none of them ends up at the prompt.
    try session.enter("echo clean", shows: "shell> echo clean")
  }
}
