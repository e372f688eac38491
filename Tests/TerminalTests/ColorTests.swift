import Foundation
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite("Terminals of every kind", .blocking)
struct ColorTests {
  /// Terminfo entries with other numbers of colors, derived from an existing one.
  private static let sources = """
    amoot-16|sixteen colors, colors#16, pairs#256, use=xterm,
    amoot-direct|direct color as xterm describes it, RGB, colors#0x1000000, pairs#0x7FFF,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
    \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
    \tuse=xterm,

    """

  private func screen(_ variables: String) throws -> (plain: String, colored: String) {
    let folder = try Folder()
    try Data(Self.sources.utf8).write(to: URL(fileURLWithPath: folder.path + "/source"))
    let tic = try Program.run(["tic", "-x", "-o", folder.path + "/terminfo", folder.path + "/source"])
    try #require(tic.status == 0, "\(tic.errors)")
    let console = try Tmux(
      folder: folder, environment: ["TERMINFO_DIRS": folder.path + "/terminfo:"],
      "env \(variables) " + Program.path + " --demo")
    try console.waitFor("● ready")
    try console.waitFor("credit 25,000")
    try console.enter("9120001004", shows: "Refused: CreditNotEnough")
    return (try console.screen(), try console.screen(colors: true))
  }

  @Test(
    "every depth of color shows the same words, in the terminal's own colors",
    arguments: ["TERM=xterm", "TERM=amoot-16", "TERM=xterm-256color", "TERM=amoot-direct", "TERM=screen"])
  func colored(variables: String) throws {
    let screen = try screen(variables)
    #expect(screen.plain.contains("✗ CreditNotEnough 4"), "\(screen.plain)")
    // Red for refused, the light one where there is one, and green for good, by their numbers in the terminal's palette.
    let red = variables == "TERM=xterm-256color" ? 91 : 31
    #expect(
      screen.colored.contains("\u{1B}[\(red)m") && screen.colored.contains("\u{1B}[32m"), "\(screen.colored)")
    // Look within escape sequences: the time of day may contain these digits too.
    #expect(!screen.colored.contains(/\u{1B}\[[0-9;:]*38[;:]/), "\(screen.colored)")
  }

  @Test(
    "without color every state still has its sign and its word",
    arguments: ["TERM=vt100", "TERM=xterm NO_COLOR=1", "TERM=linux NO_COLOR=1", "TERM=cygwin NO_COLOR=1"])
  func monochrome(variables: String) throws {
    let screen = try screen(variables)
    #expect(screen.plain.contains("✗ CreditNotEnough 4"), "\(screen.plain)")
    #expect(screen.colored.firstMatch(of: /\u{1B}\[(\d+;)*3[1-7]m/) == nil, "\(screen.colored)")
  }

  @Test(
    "a terminal that this machine does not know is taken for the one that it is like",
    arguments: ["TERM=xterm-kitty-next", "TERM=alacritty-next", "TERM=tmux-next"])
  func unknown(variables: String) throws {
    #expect(try screen(variables).plain.contains("✗ CreditNotEnough 4"))
  }

  @Test(
    "without an alternate screen nothing stays on it, neither number nor code", arguments: ["linux", "vt100"])
  func cleared(name: String) throws {
    let folder = try Folder()
    let console = try Tmux(folder: folder, "env TERM=\(name) \(Program.path) --demo")
    try console.waitFor("ready")
    try console.enter("09120000000", shows: "Success")
    try console.keys("C-q")
    try console.waitUntil("the shell's prompt") { $0.contains("shell>") }
    try console.waitUntil("a clear screen") { !$0.contains("0912") && !$0.contains("Send a test OTP") }
  }

  @Test("one that is like none is said, with what to do")
  func strange() throws {
    let folder = try Folder()
    let console = try Tmux(folder: folder, "env TERM=nonsense " + Program.path + " --demo")
    try console.waitFor("is not in the terminal database")
    try console.waitFor("shell>")
  }

  @Test("a locale without UTF-8 gets ASCII, and is told why")
  func locale() throws {
    let console = try Tmux(folder: try Folder(), "env LC_ALL=C " + Program.path + " --demo")
    try console.waitFor("* ready")
    let screen = try console.screen()
    #expect(screen.contains("+ Send a test OTP -"), "\(screen)")
    #expect(screen.contains("UTF-8"), "\(screen)")
    // Characters that cannot be shown appear as question marks.
    #expect(screen.contains("?? ???? ?????"), "\(screen)")
  }
}
