internal import AmootSMS
internal import ArgumentParser
internal import Wording

/// The status table from the command line.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: UsageWords.status.text,
    discussion: UsageWords.statusMore.text)

  @Argument(
    parsing: .allUnrecognized, help: UsageWords.statusWords.help)
  var words: [String] = []

  func run() throws {
    // Users may still write the usual two dashes before a negative code.
    let words = words.filter { $0 != "--" }
    let found = StatusTable.search(words.joined(separator: " "))
    guard !found.isEmpty else {
      throw Failure.usage(
        CommandWords.noStatus(VisibleText.escaped(words.joined(separator: " "), limit: 60)))
    }
    if found.count > 3 {
      for entry in found { Output.line(Self.line(entry)) }
      return
    }
    Output.line(found.map(Self.whole).joined(separator: "\n\n"))
  }

  private static func line(_ entry: StatusEntry) -> String {
    String(entry.code).leftPadded(to: 5) + "  " + entry.title.padded(to: 34, gap: 1) + entry.meaning.text
  }

  private static func whole(_ entry: StatusEntry) -> String {
    """
    \(entry.code)  \(entry.title)  (\(entry.kind.rawValue))
      \(entry.meaning.text(in: .english))
      \(CommandWords.whatToDo(entry.remedy).text(in: .english))
      \(entry.meaning.text(in: .persian))
      \(entry.remedy.text(in: .persian))
      \(CommandWords.demo("0" + entry.demoMobile).text)
    """
  }
}
