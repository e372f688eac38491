internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import NcursesTerminal
internal import Screen
internal import ConsoleWording
internal import Wording

/// When output carries color.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// The color option of commands that print for people.
struct ColorOption: ParsableArguments {
  @Option(help: UsageWords.color.help)
  var color = ColorChoice.auto

  /// Whether standard output is to carry color: on a terminal that has any, unless the user has ruled it out.
  var isOn: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessEnvironment.variables
      let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
      return Output.isTerminal && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}

/// The styles of printed text, the same as in the console.
enum OutputStyle {
  static let faint = Style(.standard, .dim)
  static let heading = Style(.standard, .bold)

  static func of(_ mark: RowMark) -> Style {
    switch mark.tone {
    case nil: Style(.cyan)
    case .good: Style(.green)
    case .bad: Style(.red)
    case .doubtful: Style(.yellow)
    }
  }
}

/// A line of output in parts, each with its style. Parts are escaped when they are printed, so only styles made here
/// reach the terminal.
struct StyledLine {
  private(set) var parts: [(text: String, style: Style)] = []

  init(_ text: String = "", _ style: Style = .plain) { append(text, style) }

  mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    parts.append((text, style))
  }

  /// Returns the line with every style replaced.
  func map(_ style: (Style) -> Style) -> StyledLine {
    var line = self
    for index in parts.indices { line.parts[index].style = style(parts[index].style) }
    return line
  }

  /// The text without styles.
  var text: String { parts.map(\.text).joined() }

  /// Returns what is written to standard output, without a line break.
  ///
  /// - Parameter isColored: Whether styles become control sequences.
  func output(isColored: Bool) -> String {
    // A line of one part may run from right to left as a whole; those of a table keep their places.
    let isWhole = parts.count == 1
    return parts.map { part in
      let escaped = Output.escaped(part.text)
      let text =
        isWhole
        ? Arrangement.lines(escaped, on: STDOUT_FILENO) : Arrangement.part(escaped, on: STDOUT_FILENO)
      return isColored ? part.style.ansi(text) : text
    }.joined()
  }
}

/// What standard output is and what it can show.
struct OutputFacts {
  /// The terminal's width in columns; nil if standard output is not a terminal.
  let width: Int?
  let signs: Signs

  init() {
    var size = winsize()
    let isTerminal = Output.isTerminal
    width =
      isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : isTerminal ? 80 : nil
    if isTerminal { setlocale(LC_ALL, "") }
    signs = Signs(ascii: isTerminal && !Terminal.isUTF8)
  }
}
