import ChildProcess
import Foundation
import Screen
import Testing

@testable import ConsoleRuntime

/// What the user has set up, as far as it is found on this machine.
@Suite("The setup of terminals")
struct TerminalSetupTests {
  private let folder: String

  init() throws {
    folder = "/tmp/amoot-setup-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ name: String, _ text: String) throws {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// A setup in a tmux that answers what a format asks for.
  private func inTmux(_ answers: [String: String], _ more: [String: String] = [:]) throws -> TerminalSetup {
    let cases = answers.map { "*\($0.key)*) echo '\($0.value)';;" }.joined(separator: " ")
    // Written by a child: a program that this process has open for writing, or that a child of another test has
    // inherited open, cannot be run.
    let written = ChildProcess.run(
      ["/bin/sh", "-c", "cat > '\(folder)/tmux' && chmod 700 '\(folder)/tmux'"],
      input: Data("#!/bin/sh\ncase \"$3\" in \(cases) esac\n".utf8), timeout: .seconds(10))
    guard case .ended(0, _, _) = written else { throw CocoaError(.fileWriteUnknown) }
    return TerminalSetup(
      environment: ["TMUX": "x", "PATH": folder].merging(more) { $1 })
  }

  @Test(
    "finds the terminal outside tmux",
    arguments: [
      ("Konsole 22.12.3|xterm-256color", [:], TerminalIdentity.Kind.konsole),
      ("|mlterm-256color", [:], .mlterm),
      ("|xterm", ["MLTERM": "3.9.2"], .mlterm), ("XTerm(379)|xterm", ["MLTERM": "3.9.2"], .xterm),
      ("|xterm", [:], nil), ("|xterm|1", [:], nil), ("VTE(7600)|xterm-256color|1", [:], .vte),
      ("", [:], nil), ("Something 1|x", [:], nil),
    ] as [(String, [String: String], TerminalIdentity.Kind?)])
  func outer(_ answer: String, _ environment: [String: String], _ kind: TerminalIdentity.Kind?) throws {
    let setup = try inTmux(["client_termtype": answer], environment)
    #expect(setup.outerTerminal()?.kind == kind)
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test("gives no advice that no longer applies, and none twice")
  func advice() throws {
    let (kitty, tmux) = (TerminalIdentity(answer: "kitty(0.26)"), TerminalIdentity(answer: "tmux 3.3a"))
    for (answer, isNeeded) in [("0", true), ("off", true), ("1", false), ("on", false), ("all", false)] {
      #expect(try inTmux(["allow-passthrough": answer]).needsAdvice(tmux) == isNeeded, "\(answer)")
    }
    let environment = ["KITTY_CONFIG_DIRECTORY": folder, "HOME": folder]
    let setup = TerminalSetup(environment: environment, stateFolder: folder)
    #expect(setup.needsAdvice(kitty))
    #expect(setup.advises(kitty) && !setup.advises(kitty))
    #expect(TerminalSetup(environment: environment).advises(kitty))
    try write("kitty.conf", "font_size 12\nforce_ltr no\nforce_ltr yes\n")
    #expect(!setup.needsAdvice(kitty) && !TerminalSetup(environment: environment).advises(kitty))
    #expect(!setup.needsAdvice(TerminalIdentity(answer: "VTE(7006)")))
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test(
    "knows terminals that leave text as it comes, and is not fooled by variables that another one left",
    arguments: [
      (["TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"], true),
      (["TERM": "xterm-256color"], false),
      (["TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)", "VTE_VERSION": "7006"], false),
      (["TERM": "xterm", "XTERM_VERSION": "XTerm(379)", "KONSOLE_VERSION": "221203"], false),
      (["TERM": "rxvt-unicode-256color"], true), (["TERM": "st-256color"], true),
      (["TERM": "alacritty"], true),
      (["TERM": "stterm"], false), (["TERM": "foot"], true), (["TERM": "xterm-kitty"], false),
      (["TERM": "rxvt-unicode", "STY": "1.pts"], false), ([:], false), (["TERM": "linux"], false),
    ] as [([String: String], Bool)])
  func order(_ environment: [String: String], _ isKnown: Bool) {
    #expect(TerminalSetup(environment: environment).leavesTextAsItComes == isKnown, "\(environment)")
  }

  @Test("within tmux, the terminal outside counts")
  func orderInTmux() throws {
    for (answer, isKnown) in [
      ("XTerm(379)|xterm", true), ("VTE(7006)|xterm-256color", false), ("|xterm", false),
      ("foot(1.13)|foot", true),
    ] {
      #expect(try inTmux(["client_termtype": answer]).leavesTextAsItComes == isKnown, "\(answer)")
    }
    try FileManager.default.removeItem(atPath: folder)
  }
}
