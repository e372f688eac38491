internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

/// The tables of statuses and delivery codes, from the command line.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: UsageWords.status.text,
    discussion: UsageWords.statusMore.text)

  @Argument(
    parsing: .allUnrecognized, help: UsageWords.statusWords.help, completion: Completions.statuses)
  var words: [String] = []
  @OptionGroup var output: JSONFlag
  @OptionGroup var color: ColorOption

  func run() throws {
    // Users may still write the usual two dashes before a negative code.
    let words = words.filter { $0 != "--" }
    let found = CodeTable.search(words.joined(separator: " "))
    guard !found.isEmpty else {
      throw Failure.usage(
        CommandWords.noStatus(VisibleText.escaped(words.joined(separator: " "), limit: 60)))
    }
    if output.json { return found.forEach { Output.line(Self.json($0)) } }
    let facts = OutputFacts()
    if found.count > 3 {
      var table = TextTable([ColumnWords.code, ColumnWords.status, ColumnWords.meaning])
      for entry in found {
        table.append([
          (String(entry.code).leftPadded(to: 4), Self.style(entry)), (entry.title, Self.style(entry)),
          (entry.meaning.text, .plain),
        ])
      }
      for line in table.lines(width: facts.width) { Output.line(line, isColored: color.isOn) }
      return
    }
    for (index, entry) in found.enumerated() {
      if index > 0 { Output.line("") }
      for line in Self.whole(entry, width: facts.width) { Output.line(line, isColored: color.isOn) }
    }
  }

  private static func json(_ entry: CodeEntry) -> String {
    func all(_ phrase: Phrase) -> JSON {
      .object(Language.allCases.map { .init($0.rawValue, .string(phrase.plainText(in: $0))) })
    }
    return JSON.object([
      .init("code", .number(String(entry.code))), .init("title", .string(entry.title)),
      .init("kind", .string(entry.kind)), .init("meaning", all(entry.meaning)),
      .init("remedy", all(entry.remedy)), .init("demoMobile", .string(entry.demoMobile)),
      .init("table", .string(entry.table.rawValue)),
    ]).text(pretty: false)
  }

  private static func style(_ entry: CodeEntry) -> Style {
    Style(OutputStyle.of(.outcome(entry.isGood ? .accepted : .refused)).color, .bold)
  }

  private static func whole(_ entry: CodeEntry, width: Int?) -> [StyledLine] {
    var first = StyledLine("\(entry.code)  \(entry.title)", style(entry))
    first.append(
      "  (" + StatusWords.kind(entry.kind, isDelivery: entry.table == .delivery).text + ")",
      OutputStyle.faint)
    // In every language, that of the reader first.
    let languages = Language.allCases.sorted { first, _ in first == ProcessLanguage.current }
    let texts =
      languages.flatMap { language in
        [
          entry.meaning.plainText(in: language),
          CommandWords.whatToDo(entry.remedy).plainText(in: language),
        ]
      } + [entry.demo(as: "0" + entry.demoMobile).text]
    let rows = texts.flatMap { text in width.map { TextLayout.rows(text, width: max(20, $0 - 2)) } ?? [text] }
    return [first] + rows.map { StyledLine("  " + $0) }
  }
}
