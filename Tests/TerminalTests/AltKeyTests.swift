import Foundation
import Testing

/// What a terminal is told about its Alt key.
@Suite("Alt keys", .blocking)
struct AltKeyTests {
  @Test(
    "a terminal like xterm is told to send Escape for Alt, and told to go back to what it was before",
    arguments: [("xterm-256color", "--demo"), ("xterm", "--demo --screen-reader"), ("vt100", "--demo")])
  func sequences(name: String, options: String) throws {
    // Quits by itself: the key waits for it.
    let run = try Program.run(
      ["/usr/bin/script", "-qec", "\(Program.path) \(options)", "/dev/null"],
      environment: ["TERM": name, "LC_ALL": "C.UTF-8"], input: "\u{11}")
    let output = run.output
    guard name.hasPrefix("xterm") else {
      #expect(!output.contains("1036"))
      return
    }
    let save = try #require(output.range(of: "\u{1B}[?1036;1039s"), "\(run)")
    let set = try #require(output.range(of: "\u{1B}[?1036;1039h"), "\(run)")
    let restore = try #require(output.range(of: "\u{1B}[?1036;1039r", options: .backwards), "\(run)")
    #expect(save.upperBound <= set.lowerBound && set.upperBound < restore.lowerBound)
    #expect(output[restore.upperBound...].range(of: "1036") == nil)
  }
}
