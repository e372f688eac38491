import Foundation
import TestSupport
import Testing

/// What a terminal is told about its Alt key.
@Suite("Alt keys", .blocking)
struct AltKeyTests {
  @Test(
    "a terminal like xterm is told to send Escape for Alt, and told to go back to what it was before",
    arguments: ["xterm-256color", "xterm", "vt100"])
  func sequences(name: String) throws {
    let folder = try Folder()
    let file = folder.path + "/raw"
    let session = try Tmux(
      folder: folder, "script -qfc 'env TERM=\(name) \(Program.path) --demo' \(file) && echo over")
    try session.waitFor("ready")
    try session.keys("C-q", shows: "over")
    let output = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    guard name.hasPrefix("xterm") else {
      #expect(!output.contains("1036"))
      return
    }
    let save = try #require(output.range(of: "\u{1B}[?1036;1039s"))
    let set = try #require(output.range(of: "\u{1B}[?1036;1039h"))
    let restore = try #require(output.range(of: "\u{1B}[?1036;1039r", options: .backwards))
    #expect(save.upperBound <= set.lowerBound && set.upperBound < restore.lowerBound)
    #expect(output[restore.upperBound...].range(of: "1036") == nil)
  }

  @Test("within GNU screen and tmux, the terminal outside is told, too")
  func outside() throws {
    for multiplexer in ["STY=x", "TMUX=x,1,0"] {
      let folder = try Folder()
      let file = folder.path + "/raw"
      let session = try Tmux(
        folder: folder,
        "script -qfc 'env -u TMUX \(multiplexer) TERM=xterm-256color \(Program.path) --demo' \(file) && echo over"
      )
      try session.waitFor("ready")
      try session.keys("C-q", shows: "over")
      let output = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      let escape = multiplexer.hasPrefix("TMUX") ? "\u{1B}\u{1B}" : "\u{1B}"
      let start = multiplexer.hasPrefix("TMUX") ? "\u{1B}Ptmux;" : "\u{1B}P"
      for mode in ["s", "h", "r"] {
        #expect(output.contains(start + escape + "[?1036;1039\(mode)\u{1B}\\"), "\(multiplexer) \(mode)")
      }
    }
  }

  /// Opens the Persian demo in a tmux that says of itself what is given here: no other terminal is at hand.
  private func inside(_ terminal: String, passesOn: Bool, _ more: String = "") throws -> Tmux {
    let folder = try Folder()
    let answers =
      "case \"$3\" in *termtype*) echo \"\(terminal)|xterm\";; *) echo \(passesOn ? "on" : "off");; esac"
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    // Written by a child: a program that this process has open for writing cannot be run.
    let written = try Program.run(
      [
        "/bin/sh", "-c",
        "printf '%s\\n' '#!/bin/sh' '\(answers)' > '\(folder.path)/bin/tmux' && chmod 700 '\(folder.path)/bin/tmux'",
      ])
    try #require(written.status == 0, "\(written.errors)")
    let script = "PATH=$PWD/bin:$PATH "
    return try Tmux(folder: folder, script + more + "\(Program.path) --demo --language fa")
  }

  @Test(
    "where tmux keeps a terminal reordering Persian, what to do is said in both languages, and in letters that survive"
  )
  func advice() throws {
    let session = try inside("VTE(7006)", passesOn: false)
    try session.waitFor("tmux set -g allow-passthrough on")
    let screen = try session.screen()
    #expect(
      screen.contains("be read here.") && screen.contains("خوانا نیست"), "\(screen)"
    )
    try session.keys("M-g", shows: "credit")
    try session.keys("Escape")
    try session.waitUntil("the advice to be gone") {
      !$0.contains("allow-passthrough") && $0.contains("Mobile")
    }
    for (terminal, passesOn) in [("VTE(7006)", true), ("XTerm(379)", false)] {
      let other = try inside(terminal, passesOn: passesOn)
      try other.waitFor("●")
      if terminal.hasPrefix("XTerm") { try other.waitFor("Alt") }
      #expect(try !other.screen().contains("be read here."))
    }
  }

  @Test("in GNU screen, Esc counts at once, and the next key is not Alt with it")
  func screen() throws {
    let folder = try Folder()
    let session = try Tmux(
      folder: folder,
      "mkdir -m 700 sd; SCREENDIR=$HOME/sd TERM=xterm-256color screen -U -c /dev/null \(Program.path) --demo")
    try session.waitFor("● ready")
    try session.keys("F1", shows: "type to search")
    try session.keys("Escape")
    try session.waitUntil("the help to be gone") { !$0.contains("type to search") }
    try session.type("9121234567", shows: "→ 9121234567")
    try session.keys("C-q")
    try session.waitUntil("the shell") { $0.contains("shell>") && !$0.contains("9121234567") }
  }
}
