internal import ConsoleWording
internal import Wording

/// A manual page in mdoc, the language of mdoc(7), built line by line.
struct ManualPage {
  /// The page's source.
  private(set) var text: String

  /// - Parameters:
  ///   - section: The section of the manual: 5 for the form of a file, 7 for conventions.
  ///   - date: As in `2026-11-30`; empty if unknown.
  init(_ name: String, section: Int, date: String, title: Phrase) {
    text = """
      .Dd \(date.isEmpty ? "$Mdocdate$" : date)
      .Dt \(name.uppercased()) \(section)
      .Os
      .nh
      .Sh NAME
      .Nm \(name)
      .Nd \(Self.line(title.text))

      """
  }

  /// Begins a section.
  ///
  /// - Parameter paragraphs: Its first paragraphs.
  mutating func section(_ title: Phrase, _ paragraphs: Phrase...) {
    text += ".Sh \(Self.argument(title.text))\n"
    text += paragraphs.map(Self.sentences).joined(separator: ".Pp\n")
  }

  mutating func subsection(_ title: Phrase) { text += ".Ss \(Self.argument(title.text))\n" }

  mutating func paragraph(_ words: Phrase) { text += ".Pp\n" + Self.sentences(words) }

  /// Adds a list of terms, each with its remarks.
  mutating func list(_ items: [(term: String, remarks: [Phrase])]) {
    text += ".Bl -tag -width 6n\n"
    for item in items {
      text += ".It Ic \(Self.argument(item.term))\n"
      for remark in item.remarks { text += Self.sentences(remark) }
    }
    text += ".El\n"
  }

  /// Lines as they are written, such as a command.
  mutating func literal(_ lines: [String]) {
    text += ".Bd -literal -offset indent\n" + lines.map { Self.line($0) + "\n" }.joined() + ".Ed\n"
  }

  mutating func seeAlso(_ pages: [(name: String, section: Int)]) {
    section(ManualWords.seeAlso)
    for (index, page) in pages.enumerated() {
      text += ".Xr \(page.name) \(page.section)\(index == pages.count - 1 ? "" : " ,")\n"
    }
  }

  /// Text with a line for each sentence, as mdoc wants them.
  private static func sentences(_ words: Phrase) -> String {
    words.text.replacing(#/(?<end>[.؟:]) (?=\p{Lu}|\p{Arabic})/#) { "\($0.output.end)\n" }
      .split(separator: "\n").map { line(String($0)) + "\n" }.joined()
  }

  /// Text as it stands: neither a sign at the beginning of a line nor a backslash means anything.
  private static func line(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      default: String(character)
      }
    }.joined()
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// Text as one argument of a macro: no word of it is the name of another.
  private static func argument(_ text: String) -> String {
    "\"\\&\(line(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq"))\""
  }
}
