internal import ArgumentParser
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Settings

/// Deletes old rows, and codes from the rows that stay.
struct HistoryPruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Delete rows that are older than a time; take codes out of the rows that are there.",
    discussion: """
      Without --older-than the setting retentionDays says how old. --codes does to old rows what the setting \
      keepCodes does to new ones. What is deleted is overwritten and cannot be brought back.
      """)

  @Option(help: ArgumentHelp("How old: 90d, 12h, or a day such as 2026-11-01.", valueName: "time"))
  var olderThan: String?
  @Flag(help: "Mask or remove codes, as keepCodes says.")
  var codes = false
  @Flag(help: "Only say how many rows would be deleted, or codes changed.")
  var dryRun = false

  func run() throws {
    let settings = try Loading.settings()
    let now = Date()
    let moment = try moment(settings.preferences, now)
    guard moment != nil || codes else {
      throw Failure.usage("nothing to do: say --older-than 90d, or set retentionDays in the settings.")
    }
    let kept = settings.preferences.keptCodes
    if codes, kept == .yes {
      throw Failure.usage("--codes: the setting keepCodes says yes; set it to masked or no first.")
    }
    guard let store = try Loading.history(settings) else { return }
    do throws(HistoryError) {
      if let moment {
        let count = dryRun ? try store.countOlder(than: moment) : try store.prune(before: moment)
        Output.line("\(count) \(count == 1 ? "row" : "rows") \(dryRun ? "would be deleted" : "deleted")")
        if count > 0, !dryRun { try store.forget() }
      }
      if codes {
        let count = dryRun ? try store.countCodes(kept) : try store.apply(kept)
        let what = (dryRun ? "would be " : "") + (kept == .masked ? "masked in" : "removed from")
        Output.line("codes \(what) \(count) \(count == 1 ? "row" : "rows")")
      }
    } catch {
      throw Failure.local(error.description)
    }
  }

  private func moment(_ preferences: Preferences, _ now: Date) throws -> Date? {
    if let olderThan {
      guard let moment = HistoryFilter.moment(olderThan, now: now) else {
        throw Failure.usage(
          "--older-than: expected a time such as 90d or 2026-11-01; got “\(olderThan.prefix(40))”.")
      }
      return moment
    }
    // --codes by itself deletes nothing.
    guard !codes, let days = preferences.retentionDays else { return nil }
    return now.addingTimeInterval(-Double(days) * 86_400)
  }
}

/// Looks the file over, and saves what can be read of a damaged one.
struct HistoryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the whole history and say whether it is sound; save what can be read of a damaged one.",
    discussion: "Exits with 5 when something is wrong.")

  @Option(help: ArgumentHelp("Copy every row that can be read into a new file.", valueName: "file"))
  var recover: String?

  func run() throws {
    let settings = try Loading.settings()
    let path = settings.paths.historyFile
    guard !HistoryStore.isAbsent(path) else {
      _ = try Loading.history(settings)
      return
    }
    let store = try open(path)
    let check = store.check()
    if check.isSound {
      Output.line("\(path) is sound: \(check.rows ?? 0) rows.")
    } else {
      Output.line("\(path) is damaged:")
      var told: Set<String> = []
      for finding in check.findings where told.insert(finding).inserted && told.count <= 20 {
        Output.line("  " + finding.prefix(200))
      }
    }
    guard let recover else {
      guard !check.isSound else { return }
      let target = (path as NSString).deletingPathExtension + "-recovered.sqlite"
      throw Failure.local("to save every row that can be read: amoot-otp history check --recover \(target)")
    }
    do throws(HistoryError) {
      let rescue = try store.rescue(into: recover)
      Output.line("\(rescue.rows) rows saved in \(recover); \(rescue.lost) could not be read.")
      Output.line("To use it, quit every amoot-otp, then: rm -f '\(path)-wal' '\(path)-shm'")
      Output.line("  mv '\(path)' '\(path).damaged' && mv '\(recover)' '\(path)'")
    } catch {
      throw Failure.local(error.description)
    }
  }
}

extension HistoryCheckCommand {
  /// As it is used every day, or as much of it as can still be opened.
  private func open(_ path: String) throws -> HistoryStore {
    do throws(HistoryError) { return try HistoryStore(path: path) } catch {
      if let store = try? HistoryStore(damaged: path) { return store }
      throw Failure.local(
        "\(error.description) Nothing can be read from it: set it aside with mv '\(path)' '\(path).damaged' and start anew."
      )
    }
  }
}

/// Fills an empty history with made-up rows.
struct HistoryGenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Fill an empty history with made-up rows, for measuring.",
    shouldDisplay: false)

  @Argument(help: "How many.")
  var count: Int
  @Option(help: "The same seed makes the same rows.")
  var seed: UInt64 = 1

  func run() throws {
    let settings = try Loading.settings()
    do throws(HistoryError) {
      try HistoryStore(path: settings.paths.historyFile).generate(max(0, count), seed: seed, now: Date())
    } catch {
      throw Failure.local(error.description)
    }
  }
}

extension Loading {
  /// The history as it is; nil, and a word about it, when there is none yet.
  static func history(_ settings: EffectiveSettings) throws -> HistoryStore? {
    let path = settings.paths.historyFile
    guard !HistoryStore.isAbsent(path) else {
      Output.error("amoot-otp: nothing was sent yet: there is no \(path).")
      return nil
    }
    do throws(HistoryError) {
      return try HistoryStore(path: path, codes: settings.preferences.keptCodes)
    } catch {
      throw Failure.local(error.description)
    }
  }
}
