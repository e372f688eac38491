internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Settings
internal import TextLayout
internal import ConsoleWording
internal import Wording

/// Everything about one row, as the console's details show it.
struct HistoryShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: UsageWords.historyShow.text)

  @Argument(help: UsageWords.row.help, completion: Completions.rows)
  var row: Int64?
  @Flag(help: UsageWords.raw.help)
  var raw = false
  @Flag(help: UsageWords.hex.help)
  var hex = false
  @Flag(help: UsageWords.body.help)
  var body = false
  @Option(
    help: UsageWords.call.help(valueName: "language"), completion: Completions.calls)
  var call: String?
  @OptionGroup var output: JSONFlag
  @Flag(help: UsageWords.form.help)
  var form: CallForm?

  enum CallForm: String, EnumerableFlag { case query, header }

  func validate() throws {
    if let call, ReadyCall.Language(rawValue: call.lowercased()) == nil {
      throw ValidationError(CommandWords.badCall(String(call.prefix(40))).text)
    }
    if [raw, hex, body, call != nil, output.json].count(where: { $0 }) > 1 {
      throw ValidationError(CommandWords.oneView.text)
    }
    if form != nil, call == nil { throw ValidationError(CommandWords.formNeedsCall.text) }
  }

  func run() throws {
    let settings = try Loading.settings()
    let path = settings.paths.historyFile
    guard !HistoryStore.isAbsent(path), let store = try Loading.history(settings) else {
      throw Failure.usage(CommandWords.noHistory(path))
    }
    let found: Found?
    do throws(HistoryError) { found = try read(store) } catch { throw Failure.local(error.phrase) }
    guard let found else {
      throw Failure.usage(
        row.map { CommandWords.noRow(String($0)) } ?? CommandWords.noRowYet)
    }
    let (record, exchange) = (found.record, found.exchange)
    if output.json { return printJSON(record, exchange) }
    if body {
      if exchange?.codesRemoved == true {
        Output.notice(CommandWords.codesRemoved)
      }
      return write(exchange?.responseBody ?? Data())
    }
    if call != nil { return printCall(record, exchange) }
    let details = exchange.map {
      SendDetails($0, usual: found.usual, codeLength: record.codeLength, deliveries: found.deliveries)
    }
    let facts = DiagnosisFacts(
      record, now: Date(), surroundings: found.surroundings,
      names: DiagnosisFacts.Names(doctor: "amoot-otp doctor"))
    let text = DetailText(
      record, details, Diagnosis(facts), view: raw ? .raw : hex ? .hex : .decoded, now: Date(),
      width: min(74, max(40, (OutputFacts().width ?? 90) - 16)), ascii: false,
      language: ProcessLanguage.current)
    let width = OutputFacts().width
    for line in text.lines {
      // What a screen needs to keep values in order is of no use in a pipe.
      var line = line
      (line.key, line.text) = (Isolate.removed(from: line.key), Isolate.removed(from: line.text))
      Output.line(Self.line(line, width: width))
    }
  }

  private struct Found {
    let record: SendRecord
    let exchange: StoredExchange?
    let usual: Timing?
    let deliveries: [DeliveryChange]
    let surroundings: RowSurroundings
  }

  private func read(_ store: HistoryStore) throws(HistoryError) -> Found? {
    let found = if let row { try store.record(row) } else { try store.page(limit: 1).first }
    guard let record = found else { return nil }
    return Found(
      record: record, exchange: try store.exchange(of: record.id),
      usual: try store.usualTiming(profile: record.profile, before: record.id),
      deliveries: try store.deliveryChanges(of: record.id), surroundings: try store.surroundings(of: record))
  }

  private func printJSON(_ record: SendRecord, _ exchange: StoredExchange?) {
    var bytes: [UInt8] = []
    var export = RowExport(.jsonLines)
    export.append(record, to: &bytes)
    let row = (try? JSONParser.parse(bytes.dropLast()))?.members ?? []
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    let phases = exchange?.timing.map { timing in
      JSON.object(
        timing.phases.map { phase, duration in
          .init(phase.rawValue, duration.map { .number(String($0.inMilliseconds)) } ?? .null)
        })
    }
    let object: JSON = .object(
      row + [
        .init("request", text(exchange?.request)), .init("responseHead", text(exchange?.responseHead)),
        .init(
          "responseBody", text(exchange?.responseBody.map { String(decoding: $0, as: UTF8.self) })),
        .init("millisecondsByPhase", phases ?? .null),
      ])
    Output.line(object.text(pretty: false))
  }

  private func printCall(_ record: SendRecord, _ exchange: StoredExchange?) {
    guard let language = call.flatMap({ ReadyCall.Language(rawValue: $0.lowercased()) }) else { return }
    let sent = exchange.flatMap { StoredRequest($0.request)?.method } ?? .post
    let method = form.map { $0 == .query ? RequestEncoding.get : .post } ?? sent
    Output.raw(RowExcerpt.call(language, method).text(record, exchange) ?? "")
  }

  /// Writes bytes unchanged to a pipe or a file, and escaped to a terminal, which would obey what they contain.
  private func write(_ data: Data) {
    guard Output.isTerminal else {
      Output.raw(Array(data)[...])
      return
    }
    Output.line(VisibleText.escaped(String(decoding: data, as: UTF8.self), limit: .max, keepingLines: true))
  }

  /// - Parameter width: The terminal's width; nil if nothing has to fit. What runs in columns is not wrapped.
  private static func line(_ line: DetailLine, width: Int?) -> String {
    let indent = line.key.isEmpty ? 0 : 16
    let rows = line.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { row in
      guard let width, !line.isCode, Model.columns(String(row)) > width - indent else { return [String(row)] }
      return TextLayout.rows(String(row), width: max(20, width - indent))
    }
    let text = rows.joined(separator: "\n" + String(repeating: " ", count: indent))
    return line.key.isEmpty ? text : line.key.padded(to: 16, gap: 2) + text
  }
}
