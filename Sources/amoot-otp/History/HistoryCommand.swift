internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import FileWatch
internal import Foundation
internal import HistoryStore
internal import Settings
internal import ConsoleWording
internal import Wording

/// The history without the screen.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: UsageWords.history.text, discussion: UsageWords.historyListMore.text,
    subcommands: [
      HistoryListCommand.self, HistoryShowCommand.self, HistoryPruneCommand.self, HistoryCheckCommand.self,
      HistoryBackupCommand.self, HistoryRestoreCommand.self,
      HistoryExportCommand.self, HistoryStatsCommand.self, HistoryGenerateCommand.self,
    ],
    defaultSubcommand: HistoryListCommand.self)
}

/// Lists rows with the console's filter, as a table, JSON Lines or CSV.
struct HistoryListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: UsageWords.historyList.text,
    discussion: UsageWords.historyListMore.text)

  @Argument(parsing: .allUnrecognized, help: UsageWords.filter.help, completion: Completions.filters)
  var words: [String] = []
  @Option(help: UsageWords.since.help)
  var since: String?
  @Option(parsing: .unconditional, help: UsageWords.limit.help)
  var limit: Int?
  @OptionGroup var sorting: SortOption
  @OptionGroup var output: JSONFlag
  @Flag(help: UsageWords.csv.help)
  var csv = false
  @Flag(help: UsageWords.follow.help)
  var follow = false
  @OptionGroup var color: ColorOption

  /// The milliseconds between two checks where the file cannot be watched.
  private static let lookInterval: Int32 = 2_000

  func validate() throws {
    if output.json, csv { throw ValidationError(CommandWords.jsonOrCSV.text) }
    if let since, since.allSatisfy(\.isWhitespace) {
      throw ValidationError(CommandWords.emptySince.text)
    }
    if let limit, limit < 1 { throw ValidationError(CommandWords.badLimit(String(limit)).text) }
  }

  func run() async throws {
    let filter = try HistoryFilter(words: words, since: since)
    let settings = try Loading.settings()
    if follow, HistoryStore.isAbsent(settings.paths.historyFile) {
      Output.notice(CommandWords.waitingForFirst)
      guard try waitForHistory(settings.paths.historyFile) else { return }
    }
    guard !HistoryStore.isAbsent(settings.paths.historyFile) else {
      if !output.json, !csv {
        Output.notice(CommandWords.noHistory(settings.paths.historyFile))
      }
      return
    }
    do throws(HistoryError) {
      let store = try HistoryStore(path: settings.paths.historyFile, busyTimeout: .seconds(2))
      if let stray = store.strayLog {
        Output.notice(
          CommandWords.strayLog(stray))
      }
      // Existing rows can be read even while another program keeps the file locked.
      do throws(HistoryError) { try store.recover() } catch {
        Output.notice(CommandWords.notRecovered(error.phrase))
      }
      let first = try store.window(
        HistoryRequest(filter, order: sorting.order, at: .first, limit: min(limit ?? 200, 200))
      )
      var format = format(first.rows, settings)
      let isTable = !output.json && !csv
      if !isTable || follow || !first.rows.isEmpty, !Output.raw(format.header[...]) { return }
      var underWay: Set<Int64> = []
      guard let last = try list(store, filter, &format, underWay: &underWay) else { return }
      if follow { try follow(store, filter, &format, after: last, underWay) }
    } catch {
      throw Failure.local(error.phrase)
    }
  }

  /// Prints rows, many at once.
  ///
  /// - Returns: whether to continue; false if nobody reads any more, or nothing can be written.
  private func print(_ rows: some Sequence<SendRecord>, _ format: inout any RowFormat) -> Bool {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 19)
    for row in rows { format.append(row, to: &bytes) }
    return Output.raw(bytes[...])
  }

  private func format(_ rows: [SendRecord], _ settings: EffectiveSettings) -> any RowFormat {
    if output.json { return RowExport(.jsonLines) }
    if csv { return RowExport(.csv, isForTerminal: Output.isTerminal) }
    return TableRows(
      rows, now: Date(), profiles: settings.preferences.profiles.count > 1, facts: OutputFacts(),
      isColored: color.isOn)
  }

  /// - Returns: the number of the newest row; nil if nobody reads any more, or nothing can be written.
  private func list(
    _ store: HistoryStore, _ filter: HistoryFilter, _ format: inout any RowFormat, underWay: inout Set<Int64>
  ) throws(HistoryError) -> Int64? {
    let newest = try store.page(limit: 1).first?.id ?? 0
    if follow {
      // Print the last few rows that have ended, oldest first like those that will follow. Rows under way are followed
      // whatever the filter says of them now: it may match only once they have ended.
      let recent = try store.page(.all, limit: 1_000)
      underWay = Set(recent.filter { $0.isSending }.map(\.id))
      let newestOnes = try store.page(filter, limit: (limit ?? 10) + underWay.count)
      let ended = newestOnes.filter { !$0.isSending }.prefix(limit ?? 10)
      underWay.subtract(ended.map(\.id))
      guard print(ended.reversed(), &format) else { return nil }
      return newest
    }
    if try store.count(filter, limit: 1) == 0 {
      Output.notice(
        filter.isEmpty ? CommandWords.nothingFound : CommandWords.nothingFound(by: filter.reading))
      // A misspelt subcommand is parsed as a word of the filter.
      let names = HistoryCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
      if let word = words.first, let meant = Suggestion.closest(to: word, among: names) {
        Output.notice(CommandWords.didYouMean("history " + meant))
      }
    }
    var isRead = true
    try store.eachPage(filter, order: sorting.order, limit: limit ?? .max) { rows in
      isRead = print(rows, &format)
      return isRead
    }
    guard isRead else { return nil }
    return newest
  }

  /// Waits until there is a history; returns false if nobody reads any more.
  private func waitForHistory(_ path: String) throws -> Bool {
    let folder = path.folder
    do throws(RegularFile.Failure) { try RegularFile.makeFolder(folder) } catch {
      throw Failure.local(CommandWords.about(folder, error.words))
    }
    let watch = FileWatch(path: path)
    if watch == nil { Output.notice(ScreenWords.cannotWatch(seconds: Int(Self.lookInterval / 1_000))) }
    while HistoryStore.isAbsent(path) {
      let ending =
        watch?.wait(milliseconds: -1, reader: STDOUT_FILENO)
        ?? FileWatch.pause(milliseconds: Self.lookInterval, reader: STDOUT_FILENO)
      guard ending != .readerGone else { return false }
    }
    return true
  }

  /// The number of rows read at once.
  private static var followedAtOnce: Int { 1_000 }

  /// Prints rows once they have ended. Sleeps until the system reports that the file has changed.
  private func follow(
    _ store: HistoryStore, _ filter: HistoryFilter, _ format: inout any RowFormat, after newest: Int64,
    _ underWay: Set<Int64>
  ) throws(HistoryError) {
    var after = newest
    var store = store
    var waiting = underWay
    let watch = store.path.flatMap { HistoryStore.watch(path: $0) }
    if watch == nil { Output.notice(ScreenWords.cannotWatch(seconds: Int(Self.lookInterval / 1_000))) }
    var rechecks: [Int] = []
    while true {
      var isLocked = false
      do throws(HistoryError) {
        var from = min(after, (waiting.min() ?? .max) - 1)
        while true {
          // Read without the filter, which may match a row only once it has ended.
          let rows = try store.page(.all, after: from, limit: Self.followedAtOnce)
          for row in rows where row.id > after || waiting.contains(row.id) {
            if row.isSending {
              waiting.insert(row.id)
            } else {
              let isFound = try store.page(filter, after: row.id - 1, limit: 1).first?.id == row.id
              guard !isFound || print(CollectionOfOne(row), &format) else { return }
              waiting.remove(row.id)
            }
            after = max(after, row.id)
          }
          guard rows.count == Self.followedAtOnce, let last = rows.last else { break }
          from = last.id
        }
        // Rows that were deleted never end.
        for id in waiting where try store.record(id) == nil { waiting.remove(id) }
      } catch {
        // Another program keeps the file locked; it can be read again later.
        guard error.isLock else { throw error }
        isLocked = true
      }
      // While rows are under way, check every ten seconds, since a process that died reports nothing; try a locked file
      // again after half a second.
      let delay = rechecks.first.map { Int32($0) } ?? (isLocked ? 500 : waiting.isEmpty ? -1 : 10_000)
      let ending =
        watch?.wait(milliseconds: delay, reader: STDOUT_FILENO)
        ?? FileWatch.pause(milliseconds: Self.lookInterval, reader: STDOUT_FILENO)
      switch ending {
      case .changed: rechecks = HistoryStore.recheckDelays
      case .timedOut: rechecks = Array(rechecks.dropFirst())
      case .readerGone: return
      }
      // A file that replaced it is followed from its own first row.
      if let path = store.path, let replacement = store.replacement, !HistoryStore.isAbsent(path) {
        store.close()
        HistoryStore.waitUntilCopied(path: path)
        store = try HistoryStore(path: path)
        if replacement == .file { (after, waiting) = (0, []) }
      }
      if !waiting.isEmpty { _ = try? store.recover() }
    }
  }
}

extension HistoryFilter {
  /// Reads the filter of a command.
  ///
  /// - Throws: `Failure` with exit code 2.
  init(words: [String], since: String? = nil) throws {
    let now = Date()
    if let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
      throw Failure.usage(CommandWords.noSuchOption(VisibleText.escaped(option, limit: 40)))
    }
    do throws(HistoryFilterError) {
      var terms = try HistoryFilter(
        parsing: words.filter { $0 != "--" }.joined(separator: " "), now: now, isWhole: true
      )
      .terms
      if let since { terms += try HistoryFilter(parsing: "since:\(since)", now: now).terms }
      self.init(terms: terms)
    } catch {
      throw Failure.usage(
        CommandWords.sentence(error.phrase),
        .init(
          field: "filter", expected: error.expected,
          received: .verbatim(VisibleText.escaped(error.word, limit: 80))))
    }
  }
}
