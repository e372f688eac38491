internal import FileWatch
internal import Foundation
internal import GRDB
internal import ConsoleWording
internal import Wording

/// Copies of the whole history, made and put back by SQLite itself while consoles run.
extension HistoryStore {
  /// Copies the history as it is now into one new file. What was deleted and could still be restored is not in it.
  ///
  /// - Returns: The number of rows in the copy.
  /// - Throws: `HistoryError`, also if the file is there already; nothing is left under its name then.
  public func backup(to target: String) throws(HistoryError) -> Int {
    guard access(target, F_OK) != 0 else { throw .open(path: target, detail: HistoryFileWords.exists) }
    let part = PartFile(target)
    let count = try part.fill { copy in
      try whileOpen { try database.backup(to: copy) }
    } then: { db in
      try db.execute(sql: "DELETE FROM send WHERE deletion IS NOT NULL")
      if db.changesCount > 0 {
        try db.execute(sql: "INSERT INTO sendWords(sendWords) VALUES ('optimize'); VACUUM")
      }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM send") ?? 0
    }
    try part.move()
    return count
  }

  /// Puts a copy in the place of the history, while consoles run: they see another file, and show it.
  ///
  /// - Parameters:
  ///   - path: The history, which need not exist.
  ///   - source: The copy; it is not changed.
  ///   - old: Where the present state is kept, unless there is none.
  /// - Returns: The number of rows then in the history, whether there was something to keep, and where the old file's log
  ///   was set aside if another program had just written to it.
  /// - Throws: `HistoryError` if the copy is not a sound history, or one of a newer version; nothing is changed then.
  public static func restore(
    path given: String, from source: String, keepingOldAs old: String
  ) throws(HistoryError) -> (rows: Int, isOldKept: Bool, strayLog: String?) {
    // A link stays one: the file that it leads to is replaced.
    let path = (try? NewFile.target(of: given)) ?? given
    if let problem = RegularFile.problem(source) { throw .open(path: source, detail: problem) }
    guard access(source, R_OK) == 0 else {
      throw .open(path: source, detail: .verbatim(String(cString: strerror(errno))))
    }
    let copy: DatabaseQueue
    do {
      var configuration = Configuration()
      configuration.readonly = true
      copy = try DatabaseQueue(path: source, configuration: configuration)
      let problem = try copy.read { db -> Phrase? in
        guard try db.tableExists("send"), try db.tableExists("grdb_migrations") else {
          return HistoryFileWords.notAHistory
        }
        if try HistorySchema.isSuperseded(db) { return HistoryFileWords.newerVersion }
        return try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" ? nil : HistoryFileWords.damaged
      }
      if let problem { throw HistoryError.open(path: source, detail: problem) }
    } catch let error as HistoryError {
      throw error
    } catch {
      throw .open(path: source, detail: HistoryError.detail(error))
    }
    let store = try HistoryStore(path: path)
    if let reason = store.readOnlyReason { throw .write(path: path, detail: reason) }
    // What is under way now would end in a file that has no row of it.
    _ = try store.recover()
    guard try store.sendingCount() == 0 else { throw .write(path: path, detail: HistoryFileWords.isSending) }
    // Numbers are not given twice: commands and notes name rows and batches by them.
    let last = try store.lastNumbers()
    // Write beside the file that consoles have open, whose log and mark describe another state, and then move the copy
    // into its place, as if it had been copied there.
    let part = PartFile(path)
    let rows = try part.fill { new in
      try copy.backup(to: new)
      do { try HistorySchema.migrator.migrate(new) } catch {
        throw HistoryError.open(path: source, detail: HistoryError.detail(error))
      }
    } then: { db in
      // Renew the token, so that no earlier log is taken for that of this file.
      try db.execute(sql: "UPDATE pulse SET token = lower(hex(randomblob(8)))")
      for (table, number) in last {
        try db.execute(
          sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", arguments: [number, table])
        guard db.changesCount == 0 else { continue }
        try db.execute(
          sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, number])
      }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM send WHERE deletion IS NULL") ?? 0
    }
    let isOldKept = try store.count() > 0
    if isOldKept { _ = try store.backup(to: old) }
    // An empty log has nothing to be set aside for.
    _ = try? store.emptyLog()
    store.close()
    try part.replace()
    // The copy is in place even if an earlier log cannot be set aside now; the next opening reports that.
    return (rows, isOldKept, (try? HistoryStore(path: path))?.strayLog)
  }
}

extension HistoryStore {
  /// Returns the number of sends under way.
  fileprivate func sendingCount() throws(HistoryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM send WHERE state = 'sending'") ?? 0 }
  }

  /// Returns the highest number that was ever given in each table.
  fileprivate func lastNumbers() throws(HistoryError) -> [(table: String, number: Int64)] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence").map { ($0["name"], $0["seq"]) }
    }
  }
}

/// A history that is written under a temporary name beside its target until it is complete, so that what an
/// interruption leaves is not taken for a history.
final class PartFile {
  let path: String
  private let target: String

  init(_ target: String) {
    self.target = target
    path = target + "." + UUID().uuidString.prefix(8) + ".part"
    PartFile.removeAbandoned(beside: target)
  }

  /// Removes what interruptions have left beside a target: whole copies, with numbers and codes, that nobody has been
  /// writing for an hour.
  static func removeAbandoned(beside target: String) {
    let prefix = (target as NSString).lastPathComponent + "."
    let folder = target.folder
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let file = folder + "/" + name
      var facts = stat()
      guard name.hasPrefix(prefix),
        name.dropFirst(prefix.count).wholeMatch(of: /[0-9A-F]{8}\.part(-wal|-shm|-journal)?/) != nil,
        lstat(file, &facts) == 0, time(nil) - facts.st_mtim.tv_sec > 3_600
      else { continue }
      unlink(file)
    }
  }

  deinit { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }

  /// Creates the file, without a log beside it.
  ///
  /// - Throws: `HistoryError`, which names the target.
  func fill<Result>(
    _ copy: (DatabaseQueue) throws -> Void, then finish: (Database) throws -> Result
  ) throws(HistoryError) -> Result {
    do {
      let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        throw HistoryError.open(path: target, detail: .verbatim(String(cString: strerror(errno))))
      }
      Glibc.close(descriptor)
      let new = try DatabaseQueue(
        path: path, configuration: HistoryStore.configuration(busyTimeout: .seconds(1)))
      try copy(new)
      let result = try new.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        return try finish(db)
      }
      try new.close()
      return result
    } catch let error as HistoryError {
      throw error
    } catch {
      throw .write(path: target, detail: HistoryError.detail(error))
    }
  }

  /// Gives the file its name, which must be new.
  func move() throws(HistoryError) {
    do throws(RegularFile.Failure) { try NewFile.move(path, to: target) } catch {
      throw .open(path: target, detail: error.number == EEXIST ? HistoryFileWords.exists : error.words)
    }
  }

  /// Puts the file in the place of the target.
  func replace() throws(HistoryError) {
    guard rename(path, target) == 0 else {
      throw .write(path: target, detail: .verbatim(String(cString: strerror(errno))))
    }
    NewFile.syncFolder(of: target)
  }
}
