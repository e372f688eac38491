internal import AmootSMS
internal import ArgumentParser
internal import Foundation
internal import HistoryStore
internal import Settings
internal import ConsoleWording
internal import Wording

/// Copies the history into a file.
struct HistoryBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: UsageWords.historyBackup.text)

  @Argument(help: UsageWords.backupFile.help(valueName: "file"), completion: .file())
  var file: String
  @OptionGroup var output: JSONFlag

  func run() throws {
    guard let store = try Loading.history(try Loading.settings()) else {
      throw Failure.usage(CommandWords.noRowYet)
    }
    do throws(HistoryError) {
      let count = try store.backup(to: file)
      guard output.json else { return Output.line(CommandWords.backedUp(count, to: file)) }
      Output.line(
        JSON.object([.init("rows", .number(String(count))), .init("path", .string(file))]).text(pretty: false)
      )
    } catch {
      throw Failure.local(error.phrase)
    }
  }
}

/// Puts a copy in the history's place.
struct HistoryRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: UsageWords.historyRestore.text,
    discussion: UsageWords.historyRestoreMore.text)

  @Argument(help: UsageWords.restoreFile.help(valueName: "file"), completion: .file())
  var file: String
  @OptionGroup var output: JSONFlag

  func run() throws {
    let path = try Loading.settings().paths.historyFile
    let stamp = (IranTime.dayText(Date()) + "-" + IranTime.clock(Date())).replacing(":", with: "")
    let old = (path as NSString).deletingPathExtension + "-before-\(stamp)-\(getpid()).sqlite"
    do throws(HistoryError) {
      let (rows, isOldKept, stray) = try HistoryStore.restore(path: path, from: file, keepingOldAs: old)
      if let stray { Output.notice(CommandWords.strayLog(stray)) }
      guard output.json else {
        Output.line(CommandWords.restoredFrom(file, rows))
        return isOldKept ? Output.line(CommandWords.keptBefore(old)) : ()
      }
      Output.line(
        JSON.object([
          .init("rows", .number(String(rows))), .init("path", .string(path)),
          .init("before", isOldKept ? .string(old) : .null),
        ]).text(pretty: false))
    } catch {
      throw Failure.local(error.phrase)
    }
  }
}
