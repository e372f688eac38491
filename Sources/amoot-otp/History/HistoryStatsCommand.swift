internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Screen
internal import Settings
internal import ConsoleWording
internal import Wording

/// Counts what was sent and what became of it, by line and issuing prefix.
struct HistoryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: UsageWords.historyStats.text, discussion: UsageWords.historyStatsMore.text
  )

  @Argument(parsing: .allUnrecognized, help: UsageWords.filter.help, completion: Completions.filters)
  var words: [String] = []
  @OptionGroup var output: JSONFlag
  @OptionGroup var color: ColorOption

  func run() throws {
    let filter = try HistoryFilter(words: words, since: nil)
    let settings = try Loading.settings()
    var statistics = HistoryStatistics()
    if let store = try Loading.history(settings) {
      do throws(HistoryError) {
        try store.eachPage(filter) { rows in
          for row in rows { statistics.add(row) }
          return true
        }
      } catch {
        throw Failure.local(error.phrase)
      }
    }
    var groups = [(kind: "all", name: "", counts: statistics.all)]
    groups += HistoryStatistics.sorted(statistics.lines).map { ("line", $0.name, $0.counts) }
    groups += HistoryStatistics.sorted(statistics.prefixes).map { ("prefix", $0.name, $0.counts) }
    if output.json { return groups.forEach { Output.line(Self.json($0.kind, $0.name, $0.counts)) } }
    var table = TextTable([
      StatisticsWords.group, StatisticsWords.sent, StatisticsWords.accepted, StatisticsWords.refused,
      StatisticsWords.unknown, StatisticsWords.arrived,
      StatisticsWords.failed, StatisticsWords.median,
    ])
    for group in groups {
      let name = Output.escaped(group.name)
      let label =
        switch group.kind {
        case "line": StatisticsWords.line(name)
        case "prefix": StatisticsWords.prefix(name)
        default: StatisticsWords.all
        }
      let counts = group.counts
      let median =
        counts.median.map { DurationWords.span(atMost: .seconds($0)).text } ?? OutputFacts().signs.dash
      table.append(
        [
          label.text, String(counts.sent), String(counts.accepted), String(counts.refused),
          String(counts.unknown),
          String(counts.delivered),
          String(counts.failed), median,
        ]
        .map { ($0, .plain) })
    }
    for line in table.lines(width: OutputFacts().width) { Output.line(line, isColored: color.isOn) }
  }

  private static func json(_ kind: String, _ name: String, _ counts: HistoryStatistics.Counts) -> String {
    func number(_ value: Int) -> JSON { .number(String(value)) }
    return JSON.object([
      .init("group", .string(kind)), .init("name", kind == "all" ? .null : .string(name)),
      .init("sent", number(counts.sent)), .init("accepted", number(counts.accepted)),
      .init("refused", number(counts.refused)), .init("unknown", number(counts.unknown)),
      .init("delivered", number(counts.delivered)), .init("failed", number(counts.failed)),
      .init("medianSeconds", counts.median.map(number) ?? .null),
    ]).text(pretty: false)
  }
}
