internal import ConsoleRuntime
internal import Foundation
internal import TextLayout

/// Orders and joins right-to-left text, as the console does, where it is printed on a terminal that is known to do neither.
/// Never in a pipe or a file, and never in output for programs.
enum Arrangement {
  /// The options whose output is for programs, or to be copied.
  private static let exact: Set = ["--json", "--csv", "--body", "--call", "--schema", "--raw", "--hex"]

  private static let isWanted: Bool = {
    let words = ProcessLanguage.arguments.map { String($0.prefix { $0 != "=" }) }
    guard exact.isDisjoint(with: words) else { return false }
    return TerminalSetup(environment: ProcessEnvironment.variables).leavesTextAsItComes
  }()

  /// Returns lines as they are to be printed: what reads from right to left begins at the right edge.
  static func lines(_ text: String, on descriptor: Int32) -> String {
    guard hasRightToLeft(text), isatty(descriptor) == 1, isWanted else { return text }
    var size = winsize()
    let columns = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    return lines(text, width: columns > 0 ? columns : 80)
  }

  static func lines(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard hasRightToLeft(String(line)) else { return String(line) }
      return TextLayout(String(line), width: width).lines.map { laid in
        let indent = laid.isRightToLeft ? max(0, width - laid.width) : 0
        return String(repeating: " ", count: indent) + laid.cells.map(\.text).joined()
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Returns a part of a line, such as a cell of a table, which stays where it is.
  static func part(_ text: String, on descriptor: Int32) -> String {
    guard hasRightToLeft(text), isatty(descriptor) == 1, isWanted else { return text }
    return part(text)
  }

  static func part(_ text: String) -> String { TextLayout(text).lines[0].cells.map(\.text).joined() }

  private static func hasRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) }
  }
}
