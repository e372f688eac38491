import AmootSMS
import Foundation
import NcursesTerminal
import TestSupport
import Testing

@Suite("The clipboard", .blocking)
struct ClipboardTests {
  @Test("a terminal is asked by one sequence; within screen in pieces, each in brackets of its own")
  func sequences() throws {
    let short = try #require(ClipboardSequence("48213", environment: [:]))
    #expect(short.text == "\u{1B}]52;c;NDgyMTM=\u{07}")
    let long = String(repeating: "کد", count: 300)
    let plain = try #require(ClipboardSequence(long, environment: ["TMUX": "x", "STY": "y"])).text
    let wrapped = try #require(ClipboardSequence(long, environment: ["STY": "y"])).text
    let pieces = wrapped.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(pieces.count > 3 && pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 250 })
    #expect(pieces.map { $0.dropFirst(2) }.joined() == plain)
  }

  @Test("what a terminal would throw away is not sent to it")
  func limit() {
    let text = String(repeating: "x", count: ClipboardSequence.limit)
    #expect(ClipboardSequence(text, environment: [:]) != nil)
    #expect(ClipboardSequence(text + "x", environment: [:]) == nil)
  }

  @Test(
    "the desktop's own tool is used where there is one; where it fails, the terminal; over SSH the terminal")
  func tool() throws {
    let folder = try Folder()
    let tool = folder.path + "/wl-copy"
    func write(_ script: String) throws {
      // Written by another process: a child started by this one would briefly inherit our descriptor, and a program
      // that is open for writing cannot be run.
      let made = try Program.run(["sh", "-c", "cat > \"$0\" && chmod 755 \"$0\"", tool], input: script)
      try #require(made.status == 0, "\(made.errors)")
    }
    try write("#!/bin/sh\ncat > '\(folder.path)/clip'\n")
    var environment = [
      "WAYLAND_DISPLAY": "wayland-0", "PATH": folder.path + ":" + (Program.base["PATH"] ?? ""),
    ]
    func console() throws -> Tmux {
      let console = try Tmux.console(environment: environment, arguments: "--demo")
      try console.enter("9120000001", shows: "Accepted; the code is")
      try console.keys("C-y")
      return console
    }
    let first = try console()
    try first.waitFor("to the clipboard, by wl-copy")
    let code = try String(contentsOfFile: folder.path + "/clip", encoding: .utf8)
    #expect(code.count == 5 && code.allSatisfy(\.isNumber), "\(code)")
    try write("#!/bin/sh\nexit 1\n")
    let second = try console()
    try second.waitFor("to tmux's buffer")
    #expect(try second.clipboard().contains(code))
    try write("#!/bin/sh\ncat > '\(folder.path)/never'\n")
    environment["SSH_CONNECTION"] = "10.0.0.1 1 10.0.0.2 22"
    let third = try console()
    try third.waitFor("to tmux's buffer")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/never"))
  }
}
