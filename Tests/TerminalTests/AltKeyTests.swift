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
