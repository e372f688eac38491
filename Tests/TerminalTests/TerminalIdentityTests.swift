import Foundation
@testable import NcursesTerminal
import Screen
import TestSupport
import Testing
import Wording

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
