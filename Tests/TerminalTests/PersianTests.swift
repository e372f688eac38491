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
    try console.keys("Tab", "Tab", "Tab", "C-u")
    try console.waitFor("what the message says")
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
    try console.keys("BSpace")
    try console.waitFor("Amoot ۱۲ ﻡﺎﻠﺳ ││")
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
    try console.type("خواهم")
    try console.waitFor("ﻢﻫﺍﻮﺧ¦ﯽﻣ")
    try console.keys("Enter")
    try console.waitFor("✓ Success")
    #expect(try service.log().contains("\"SMSMessageText\":\"می\u{200C}خواهم\""))
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
    try session.type("echo clean")
    try session.keys("Enter")
    try session.waitFor("shell> echo clean")
  }
}

@Suite("A terminal's name", .blocking)
struct TerminalIdentityTests {
  @Test(
    "is read from its answer",
    arguments: [
      ("kitty(0.26.5)", TerminalIdentity.Kind.kitty), ("VTE(7006)", .vte), ("XTerm(379)", .xterm),
      ("Konsole 22.12.3", .konsole), ("mlterm(3.9.2)", .mlterm), ("tmux 3.3a", .tmux),
      ("foot(1.13.1)", .foot),
      ("Something 1", .other),
    ])
  func kinds(_ answer: String, _ kind: TerminalIdentity.Kind) {
    let bytes = Array("\u{1B}P>|\(answer)\u{1B}\\\u{1B}[?62;c".utf8)
    #expect(TerminalIdentity(bytes: bytes) == TerminalIdentity(answer: answer))
    #expect(TerminalIdentity(answer: answer).kind == kind)
  }

  @Test("is not known when only the fence answers, or nothing whole")
  func silence() {
    #expect(TerminalIdentity(bytes: Array("\u{1B}[?1;2c".utf8))?.answer == "")
    #expect(TerminalIdentity(bytes: Array("\u{1B}P>|kit".utf8)) == nil)
    #expect(TerminalIdentity(bytes: []) == nil)
    #expect(TerminalIdentity(bytes: Array("\u{1B}P>|evil\n\u{202E}\u{1B}\\".utf8))?.answer == "evil")
  }

  @Test("that gives no name is known as mlterm by its variable, and GNU screen passes the mode on")
  func nameless() {
    let silent = TerminalIdentity(answer: "")
    #expect(silent.named(by: ["MLTERM": "3.9.2"]).kind == .mlterm)
    #expect(silent.named(by: ["TERM": "mlterm-256color"]).kind == .mlterm)
    for environment in [
      ["KONSOLE_VERSION": "221203", "STY": "x"], ["VTE_VERSION": "7006", "TMUX": "x"], [:],
    ] {
      #expect(silent.named(by: environment).kind == .other, "\(environment)")
    }
    #expect(silent.named(by: ["VTE_VERSION": "7006"]).kind == .vte)
    #expect(silent.named(by: ["KONSOLE_VERSION": "221203"]).kind == .konsole)
    // Konsole's variable is inherited by terminals started there, so its attributes have to agree.
    for (attributes, environment, kind) in [
      ("24;279;0", [:], .mlterm), ("65;7006;1", [:], .vte), ("1;115;0", ["KONSOLE_VERSION": "1"], .konsole),
      ("1;115;0", [:], .other), ("41;379;0", ["KONSOLE_VERSION": "1"], .other),
    ] as [(String, [String: String], TerminalIdentity.Kind)] {
      let bytes = Array("\u{1B}[>\(attributes)c\u{1B}[?62;c".utf8)
      let identity = TerminalIdentity(bytes: bytes)?.named(by: environment)
      #expect(identity?.kind == kind, "\(attributes) \(environment)")
    }
    #expect(TerminalIdentity(answer: "XTerm(379)").named(by: ["MLTERM": "3.9.2"]).kind == .xterm)
    let inScreen = BidiControl(environment: ["TERM": "screen", "STY": "1.pts"])
    #expect(inScreen.enter.contains("\u{1B}P\u{1B}[8l") && inScreen.enter.hasSuffix("\u{1B}\\"))
    #expect(inScreen.leave.contains("\u{1B}P\u{1B}[8h"))
  }

  @Test("decides its dialect and the advice")
  func dialects() {
    func dialect(_ answer: String, _ environment: [String: String] = [:]) -> BidiControl {
      BidiControl.dialect(of: TerminalIdentity(answer: answer), environment: environment)
    }
    #expect(dialect("Konsole 22").enter.contains("BidiRenderingEnabled=false"))
    #expect(dialect("mlterm(3)").leave.contains("use_ctl=true"))
    // xterm would take Konsole's command for a font.
    #expect(dialect("XTerm(379)") == .none)
    #expect(dialect("Konsole 22", ["TMUX": "x"]).enter.hasPrefix("\u{1B}Ptmux;\u{1B}\u{1B}]50;"))
    #expect(dialect("mlterm(3)", ["STY": "x"]).leave.hasPrefix("\u{1B}P\u{1B}]5379;"))
    #expect(BidiControl(environment: ["TERM": "linux"]) == .none)
    #expect(!BidiControl(environment: ["TERM": "xterm"]).enter.contains("Ptmux"))
    #expect(TerminalIdentity(answer: "kitty(0.26)").advice?.english.contains("force_ltr yes") == true)
    #expect(TerminalIdentity(answer: "VTE(7006)").advice == nil)
  }
}
