internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Settings
internal import ConsoleWording
internal import Wording

/// Deletes old rows, and codes from the rows that stay.
struct HistoryPruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: UsageWords.historyPrune.text,
    discussion: UsageWords.historyPruneMore.text)

  @Option(help: UsageWords.olderThan.help(valueName: "time"))
  var olderThan: String?
  @Flag(help: UsageWords.codes.help)
  var codes = false
  @Flag(help: UsageWords.pruneDryRun.help)
  var dryRun = false
  @OptionGroup var output: JSONFlag

  func run() throws {
    let settings = try Loading.settings()
    let now = Date()
    let moment = try moment(settings.preferences, now)
    guard moment != nil || codes else {
      throw Failure.usage(CommandWords.nothingToPrune)
    }
    let kept = settings.preferences.keptCodes
    if codes, kept == .yes {
      throw Failure.usage(CommandWords.codesAreKept)
    }
    guard let store = try Loading.history(settings) else { return }
    do throws(HistoryError) {
      if let moment {
        let count = dryRun ? try store.countOlder(than: moment) : try store.prune(before: moment)
        report("rows", count, dryRun ? CommandWords.wouldDelete(count) : CommandWords.deleted(count))
        if count > 0, !dryRun { try store.forget() }
      }
      if codes {
        let count = dryRun ? try store.countCodes(kept) : try store.apply(kept)
        let words =
          switch (dryRun, kept == .masked) {
          case (false, true): CommandWords.codesMasked(count)
          case (false, false): CommandWords.codesRemoved(count)
          case (true, true): CommandWords.codesWouldBeMasked(count)
          case (true, false): CommandWords.codesWouldBeRemoved(count)
          }
        report("codes", count, words)
      }
      // Codes cannot be taken out of a log that was set aside.
      if let limit = codes ? .distantFuture : moment {
        let count = dryRun ? store.strayLogs(before: limit).count : try store.removeStrayLogs(before: limit)
        if count > 0 {
          report(
            "setAsideLogs", count,
            dryRun ? CommandWords.logsWouldBeDeleted(count) : CommandWords.logsDeleted(count))
        }
      }
    } catch {
      throw Failure.local(error.phrase)
    }
  }

  private func report(_ what: String, _ count: Int, _ words: Phrase) {
    guard output.json else { return Output.line(words) }
    Output.line(
      JSON.object([
        .init("what", .string(what)), .init("count", .number(String(count))), .init("dryRun", .bool(dryRun)),
      ]).text(pretty: false))
  }

  private func moment(_ preferences: Preferences, _ now: Date) throws -> Date? {
    if let olderThan {
      guard let moment = FilterDays.moment(olderThan, now: now) else {
        throw Failure.usage(
          CommandWords.badOlderThan(String(olderThan.prefix(40))))
      }
      return moment
    }
    // --codes alone deletes no rows.
    guard !codes, let days = preferences.retentionDays else { return nil }
    return now.addingTimeInterval(-Double(days) * 86_400)
  }
}

/// Checks the file, and saves what can be read of a damaged one.
struct HistoryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: UsageWords.historyCheck.text,
    discussion: UsageWords.historyCheckMore.text)

  @Option(help: UsageWords.recover.help(valueName: "file"), completion: .file())
  var recover: String?
  @OptionGroup var output: JSONFlag

  func run() throws {
    let settings = try Loading.settings()
    let path = settings.paths.historyFile
    guard !HistoryStore.isAbsent(path) else {
      _ = try Loading.history(settings)
      return
    }
    let store = try open(path)
    let check: HistoryCheck
    do throws(HistoryError) { check = try store.check() } catch { throw Failure.local(error.phrase) }
    var rescue: HistoryStore.Rescue?
    if let recover, output.json {
      do throws(HistoryError) { rescue = try store.rescue(into: recover) } catch {
        throw Failure.local(error.phrase)
      }
    }
    if output.json {
      var members: [JSON.Member] = [
        .init("path", .string(path)), .init("isSound", .bool(check.isSound)),
        .init("rows", check.rows.map { .number(String($0)) } ?? .null),
        .init("findings", .array(check.findings.prefix(200).map { .string($0.text(in: .english)) })),
      ]
      if let recover, let rescue {
        members += [
          .init("recoveredTo", .string(recover)), .init("recovered", .number(String(rescue.rows))),
          .init("lost", .number(String(rescue.lost))),
          .init("withoutExchange", .number(String(rescue.withoutExchange))),
        ]
      }
      Output.line(JSON.object(members).text(pretty: false))
      guard check.isSound else { throw ExitCode(ExitStatus.local) }
      return
    } else if check.isSound {
      Output.line(CommandWords.isSound(path, check.rows ?? 0))
    } else {
      Output.line(CommandWords.isDamaged(path))
      var printed: Set<Phrase> = []
      for finding in check.findings where printed.insert(finding).inserted && printed.count <= 20 {
        Output.line("  " + finding.text.prefix(200))
      }
    }
    guard let recover else {
      guard !check.isSound else { return }
      let target = (path as NSString).deletingPathExtension + "-recovered.sqlite"
      throw Failure.local(CommandWords.toSave(target))
    }
    do throws(HistoryError) {
      let rescue = try store.rescue(into: recover)
      Output.line(CommandWords.saved(rescue.rows, in: recover, lost: rescue.lost))
      if rescue.withoutExchange > 0 { Output.line(CommandWords.savedWithoutExchange(rescue.withoutExchange)) }
      let quoted = ReadyCall.shell
      Output.line(CommandWords.toUse("rm -f \(quoted(path + "-wal")) \(quoted(path + "-shm"))"))
      Output.line(
        "  mv \(quoted(path)) \(quoted(path + ".damaged")) && mv \(quoted(recover)) \(quoted(path))")
    } catch {
      throw Failure.local(error.phrase)
    }
    guard check.isSound else { throw ExitCode(ExitStatus.local) }
  }
}

extension HistoryCheckCommand {
  /// Opens the history as usual, or as much of it as can still be opened.
  private func open(_ path: String) throws -> HistoryStore {
    do throws(HistoryError) { return try HistoryStore(path: path) } catch {
      // What is locked, or may not be read, is not damaged.
      guard error.isDamage else { throw Failure.local(error.phrase) }
      if let store = try? HistoryStore(damaged: path) { return store }
      throw Failure.local(
        CommandWords.nothingReadable(
          error.phrase, "mv \(ReadyCall.shell(path)) \(ReadyCall.shell(path + ".damaged"))")
      )
    }
  }
}

/// Fills an empty history with made-up rows.
struct HistoryGenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: UsageWords.historyGenerate.text,
    shouldDisplay: false)

  @Argument(help: UsageWords.count.help)
  var count: Int
  @Option(help: UsageWords.rowSeed.help)
  var seed: UInt64 = 1

  func run() throws {
    let settings = try Loading.settings()
    do throws(HistoryError) {
      try HistoryStore(path: settings.paths.historyFile).generate(max(0, count), seed: seed, now: Date())
    } catch {
      throw Failure.local(error.phrase)
    }
  }
}

extension Loading {
  /// Opens the existing history; returns nil, after a notice, if there is none yet.
  static func history(_ settings: EffectiveSettings) throws -> HistoryStore? {
    let path = settings.paths.historyFile
    guard !HistoryStore.isAbsent(path) else {
      Output.notice(CommandWords.noHistory(path))
      return nil
    }
    do throws(HistoryError) {
      let store = try HistoryStore(path: path, codes: settings.preferences.keptCodes)
      if let stray = store.strayLog { Output.notice(CommandWords.strayLog(stray)) }
      return store
    } catch {
      throw Failure.local(error.phrase)
    }
  }
}
