internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import ConsoleRuntime
internal import Foundation
internal import HistoryStore
internal import Settings
internal import ConsoleWording
internal import Wording

/// Writes rows for a spreadsheet or for programs, to a file or to standard output.
struct HistoryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: UsageWords.historyExport.text,
    discussion: UsageWords.historyExportMore.text)

  @Argument(parsing: .allUnrecognized, help: UsageWords.filter.help, completion: Completions.filters)
  var words: [String] = []
  @OptionGroup var output: JSONFlag
  @Flag(help: UsageWords.exportCSV.help)
  var csv = false
  @OptionGroup var sorting: SortOption
  @Option(
    name: [.customShort("o"), .customLong("output")], help: UsageWords.outputFile.help(valueName: "file"))
  var file: String?

  func validate() throws {
    if output.json, csv { throw ValidationError(CommandWords.jsonOrCSV.text) }
  }

  func run() throws {
    let filter = try HistoryFilter(words: words)
    let settings = try Loading.settings()
    guard let store = try Loading.history(settings) else { return }
    let isJSON = output.json || (!csv && file?.hasSuffix(".jsonl") == true)
    let format = isJSON ? RowExport.Format.jsonLines : .spreadsheet
    let order = sorting.order
    if let file {
      do throws(ExportFile.Failure) {
        let count = try ExportFile.write(store, filter, order: order, as: format, to: file)
        Output.notice(ExportWords.exported(count, file))
      } catch {
        throw Failure.local(error.phrase)
      }
      return
    }
    var export = RowExport(format, isForTerminal: Output.isTerminal)
    guard Output.raw(export.header[...]) else { return }
    do throws(HistoryError) {
      try store.eachPage(filter, order: order) { rows in
        var bytes: [UInt8] = []
        for row in rows { export.append(row, to: &bytes) }
        return Output.raw(bytes[...])
      }
    } catch {
      throw Failure.local(error.phrase)
    }
  }
}
