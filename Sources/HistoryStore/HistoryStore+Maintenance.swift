public import ConsoleData
public import Foundation
internal import FileWatch
internal import GRDB
internal import Wording
internal import Synchronization

/// Changing and removing existing rows. Many rows are handled in short transactions, so that a send never waits long.
extension HistoryStore {
  private static let batchSize = 500
  /// The number of rows that are marked in one transaction; marking does not touch the word index.
  private static let markBatchSize = 5_000

  /// Sets the user's own note on a row; nil or an empty text removes it.
  ///
  /// - Parameter row: The row as the user sees it. A row of another file that only has the same number is left alone.
  /// - Returns: Whether the row exists.
  @discardableResult
  public func setNote(_ note: String?, of row: SendRecord) throws(HistoryError) -> Bool {
    try write { db in
      // Read within the transaction: another process may have settled the row in the meantime.
      guard var record = try HistoryStore.record(row.id, db), record.isSameSend(as: row) else { return false }
      let note = note.flatMap { $0.isEmpty ? nil : $0 }
      if record.note != nil, record.note != note { try HistoryStore.markForForgetting(db) }
      record.note = note
      try db.execute(
        sql: "UPDATE send SET note = ?, haystack = ? WHERE id = ?",
        arguments: [record.note, HistoryStore.haystack(record), row.id])
      return true
    }
  }

  // MARK: Deleting

  /// What a deletion of many rows did.
  public enum Deletion: Sendable, Equatable {
    case deleted(Int)
    /// The number of matching rows is not the one that was confirmed; nothing was deleted.
    case differs(Int)
  }

  /// Deletes a row, unless it is still being sent. `restore` brings it back until the store is closed.
  ///
  /// - Parameters:
  ///   - row: The row as the user sees it. A row of another file that only has the same number is left alone.
  ///   - deletion: The number by which `restore` knows the deletion; each is used once.
  /// - Returns: Whether the row was deleted.
  @discardableResult
  public func delete(_ row: SendRecord, as deletion: Int64) throws(HistoryError) -> Bool {
    guard let found = try record(row.id), found.isSameSend(as: row) else { return false }
    return try mark([row.id], as: deletion) == 1
  }

  /// Deletes all rows that match a filter, except those still being sent and those newer than `newest`.
  /// `restore` brings them back until the store is closed.
  ///
  /// - Parameters:
  ///   - newest: The number of the last row that existed when the user was asked.
  ///   - count: The number of rows that the user has confirmed; nil for any.
  ///   - deletion: The number by which `restore` knows the deletion; each is used once.
  /// - Throws: `HistoryError`. Rows marked before the failure are brought back, if that can still be written.
  @discardableResult
  public func deleteAll(
    _ filter: HistoryFilter, upTo newest: Int64, expecting count: Int? = nil, as deletion: Int64
  ) throws(HistoryError) -> Deletion {
    let ids = try deletable(filter, upTo: newest)
    if let count, ids.count != count { return .differs(ids.count) }
    var marked = 0
    do throws(HistoryError) {
      for start in stride(from: 0, to: ids.count, by: HistoryStore.markBatchSize) {
        marked += try mark(
          Array(ids[start..<min(start + HistoryStore.markBatchSize, ids.count)]), as: deletion)
      }
    } catch {
      if (try? restore(deletion)) == nil { failedDeletions.withLock { _ = $0.insert(deletion) } }
      throw error
    }
    failedDeletions.withLock { _ = $0.remove(deletion) }
    return .deleted(marked)
  }

  /// Returns the number of rows that `deleteAll` would delete.
  public func countDeletable(_ filter: HistoryFilter, upTo newest: Int64) throws(HistoryError) -> Int {
    try deletable(filter, upTo: newest).count
  }

  private func deletable(_ filter: HistoryFilter, upTo newest: Int64) throws(HistoryError) -> [Int64] {
    try ids(filter, bound: "send.id <= \(newest) AND +send.state <> 'sending'")
  }

  /// Marks rows as deleted.
  private func mark(_ ids: [Int64], as deletion: Int64) throws(HistoryError) -> Int {
    try write { db in
      try db.execute(
        sql: """
          UPDATE send SET deletion = ?, deletedBy = ?
          WHERE id IN (\(ids.map(String.init).joined(separator: ","))) AND state <> 'sending' AND deletion IS NULL
          """, arguments: [deletion, owner])
      return db.changesCount
    }
  }

  private var owner: String { lock?.name ?? "" }

  /// Takes over the deletions of a store of the same file that this one replaces, so that they can still be undone.
  ///
  /// - Throws: `HistoryError`.
  public func adoptDeletions(of old: HistoryStore) throws(HistoryError) {
    guard readOnlyReason == nil, owner != old.owner else { return }
    failedDeletions.withLock { $0.formUnion(old.failedDeletions.withLock { $0 }) }
    try write { db in
      try db.execute(
        sql: "UPDATE send SET deletedBy = ? WHERE deletion IS NOT NULL AND deletedBy = ?",
        arguments: [owner, old.owner])
    }
  }

  /// Brings back the rows that a deletion through this store removed. Stopped halfway, it can be called again.
  ///
  /// - Returns: The number of rows restored, which is less than were deleted if some have been pruned since.
  public func restore(_ deletion: Int64) throws(HistoryError) -> Int { try restore(deletion, of: owner) }

  private func restore(_ deletion: Int64, of owner: String) throws(HistoryError) -> Int {
    var count = 0
    while true {
      let restored = try write { db in
        try db.execute(
          sql: """
            UPDATE send SET deletion = NULL, deletedBy = NULL WHERE id IN
              (SELECT id FROM send WHERE deletedBy = ? AND deletion = ? LIMIT ?)
            """, arguments: [owner, deletion, HistoryStore.markBatchSize])
        return db.changesCount
      }
      if restored == 0 { return count }
      count += restored
    }
  }

  /// Removes deleted rows for good, in short transactions: those of programs that have ended and, if this store is
  /// about to be closed, its own.
  ///
  /// - Returns: The number of rows removed.
  @discardableResult
  public func removeDeleted(includingOwn isClosing: Bool = false) throws(HistoryError) -> Int {
    guard readOnlyReason == nil else { return 0 }
    // Rows that a failed deletion marked were never reported as deleted, so keep them.
    let removesOwn = retryFailedDeletions().isEmpty && isClosing
    let owners = try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT ifnull(deletedBy, '') FROM send WHERE deletion IS NOT NULL")
    }
    var count = 0
    for name in owners {
      let isGone = name == owner ? removesOwn : folder.map { !OwnerLock.isAlive(name, in: $0) } ?? false
      guard isGone else { continue }
      if name != owner, let folder {
        for deletion in OwnerLock.remembered(name, in: folder) { _ = try restore(deletion, of: name) }
      }
      count += try remove("send.deletion IS NOT NULL AND ifnull(deletedBy, '') = ?", [name])
      if name != owner, let folder { OwnerLock.forget(name, in: folder) }
    }
    return count
  }

  // MARK: Deletions to undo at the next start

  /// Tries again to unmark the rows of deletions that failed.
  ///
  /// - Returns: The deletions that still could not be undone.
  public func retryFailedDeletions() -> Set<Int64> {
    for deletion in failedDeletions.withLock({ $0 }) where (try? restore(deletion)) != nil {
      failedDeletions.withLock { _ = $0.remove(deletion) }
    }
    return failedDeletions.withLock { $0 }
  }

  /// Records that deletions must be undone, because the history itself could not be written: in this process's lock
  /// file, which then stays and has room even on a full disk. Whoever removes this process's deleted rows undoes these
  /// deletions first.
  ///
  /// - Returns: Whether that has been written.
  public func rememberToRestore(_ deletions: Set<Int64>) -> Bool { lock?.remember(deletions) ?? false }

  /// Removes the rows that meet a condition, in short transactions.
  private func remove(_ condition: String, _ values: [any DatabaseValueConvertible]) throws(HistoryError)
    -> Int
  {
    var count = 0
    while true {
      let removed = try write { db in
        try db.execute(
          sql: """
            DELETE FROM send WHERE id IN (SELECT id FROM send WHERE \(condition) LIMIT \(HistoryStore.batchSize))
            """, arguments: StatementArguments(values))
        let removed = db.changesCount
        if removed > 0 { try HistoryStore.markForForgetting(db) }
        return removed
      }
      if removed == 0 { return count }
      count += removed
    }
  }

  // MARK: Retention

  /// Removes rows that started before a date, except those still being sent. Rows that the user had deleted before are
  /// removed for good, too.
  ///
  /// - Returns: The number of rows removed, without those that the user had deleted before.
  @discardableResult
  public func prune(before date: Date) throws(HistoryError) -> Int {
    let moment = HistoryStore.milliseconds(date)
    let count = try remove("send.startedAt < ? AND +state <> 'sending' AND deletion IS NULL", [moment])
    _ = try remove("send.startedAt < ? AND deletion IS NOT NULL", [moment])
    return count
  }

  /// The result of applying retention.
  public enum Retention: Sendable, Equatable {
    case deleted(Int)
    /// Nothing was deleted: the clock may have jumped, because it is implausibly far from the rows.
    ///
    /// - Parameter before: The moment before which rows are due.
    case doubtful(count: Int, newest: Date, before: Date)
    /// The number of rows due is not the one that was confirmed; nothing was deleted.
    case differs(count: Int)
  }

  /// The gap between two rows, or between the last one and now, beyond which the clock is doubted, in days. If rows are
  /// kept for less, that time is the limit.
  static let doubtfulGap = 30.0

  /// Deletes rows older than the settings allow; with nil days, everything is kept.
  public func applyRetention(days: Int?, now: Date) throws(HistoryError) -> Retention {
    guard let days, readOnlyReason == nil else { return .deleted(0) }
    let limit = now.addingTimeInterval(-Double(days) * 86_400)
    let count = try countOlder(than: limit)
    guard count > 0 else { return .deleted(0) }
    let (newest, next) = try read { db in
      (
        try Int64.fetchOne(
          db, sql: "SELECT max(startedAt) FROM send WHERE startedAt < ? AND deletion IS NULL",
          arguments: [HistoryStore.milliseconds(limit)]) ?? 0,
        try Int64.fetchOne(
          db, sql: "SELECT min(startedAt) FROM send WHERE startedAt >= ? AND deletion IS NULL",
          arguments: [HistoryStore.milliseconds(limit)]) ?? HistoryStore.milliseconds(now)
      )
    }
    let gap = min(HistoryStore.doubtfulGap, max(1, Double(days)))
    if Double(next) - Double(newest) > gap * 86_400_000 {
      return .doubtful(
        count: count, newest: HistoryStore.date(newest), before: limit)
    }
    let deleted = try prune(before: limit)
    // A log that could not be removed is tried again when the next row is due.
    _ = try? removeStrayLogs(before: limit)
    return .deleted(deleted)
  }

  /// Deletes the rows that started before a date, if there are as many as the user has confirmed.
  public func applyRetention(before limit: Date, expecting count: Int) throws(HistoryError) -> Retention {
    let due = try countOlder(than: limit)
    guard due == count else { return .differs(count: due) }
    let deleted = try prune(before: limit)
    _ = try? removeStrayLogs(before: limit)
    return .deleted(deleted)
  }

  /// Returns the number of rows that `prune` would delete.
  public func countOlder(than date: Date) throws(HistoryError) -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM send WHERE startedAt < ? AND +state <> 'sending' AND deletion IS NULL",
        arguments: [HistoryStore.milliseconds(date)]) ?? 0
    }
  }

  // MARK: Logs that were set aside

  /// Returns the paths of logs that were set aside beside the history and last changed before a date. Like the history,
  /// they hold numbers, messages and codes, but nothing can be removed from within them.
  public func strayLogs(before date: Date) -> [String] {
    guard let path, let folder else { return [] }
    let prefix = ((path + "-wal.stray-") as NSString).lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.sorted().map { folder + "/" + $0 }.filter { log in
      // Nobody has had a chance to examine the one that was just set aside.
      guard log != strayLog else { return false }
      var facts = stat()
      guard lstat(log, &facts) == 0 else { return false }
      return Double(facts.st_mtim.tv_sec) < date.timeIntervalSince1970
    }
  }

  /// Deletes those logs.
  ///
  /// - Returns: The number of logs deleted.
  @discardableResult
  public func removeStrayLogs(before date: Date) throws(HistoryError) -> Int {
    // They hold the rows, too, that are deleted now.
    if let path { PartFile.removeAbandoned(beside: (try? NewFile.target(of: path)) ?? path) }
    let logs = strayLogs(before: date)
    for log in logs where unlink(log) != 0 && errno != ENOENT {
      throw .write(path: log, detail: .verbatim(String(cString: strerror(errno))))
    }
    return logs.count
  }

  // MARK: Codes

  /// Returns the number of rows that `apply` would change.
  public func countCodes(_ codes: KeptCodes) throws(HistoryError) -> Int {
    var count = 0
    try eachWithCode(codes) { changes throws(HistoryError) in count += changes.count }
    return count
  }

  /// Masks or removes the codes of all settled rows, including those in answers and in the search index.
  ///
  /// - Returns: The number of rows changed.
  @discardableResult
  public func apply(_ codes: KeptCodes) throws(HistoryError) -> Int {
    var count = 0
    try eachWithCode(codes) { changes throws(HistoryError) in
      try write { db in
        for change in changes {
          var row = change.row
          // A note may have been written since the row was read.
          row.note = try String.fetchOne(db, sql: "SELECT note FROM send WHERE id = ?", arguments: [row.id])
          try HistoryStore.markForForgetting(db)
          try SendColumn.updateCodes(row, db)
          try db.execute(
            sql: """
              UPDATE exchange SET responseHead = ?, responseBody = ?, codesRemoved = 1,
                bodySize = ifnull(bodySize, length(responseBody)) WHERE send = ?
              """,
            arguments: [change.head, change.body, row.id])
        }
      }
      count += changes.count
    }
    // Where the reason is known, what earlier versions stored in words is no longer shown.
    let hidden = try write { db in
      try db.execute(
        sql: """
          UPDATE send SET summary = NULL, explanation = NULL WHERE ifnull(summary, explanation) IS NOT NULL
            AND (reason IS NOT NULL OR state NOT IN ('notSent', 'unknown'))
          """)
      return db.changesCount
    }
    if count > 0 || hidden > 0 { try forget() }
    return count
  }

  /// A row without the part of its code that may not be kept.
  private struct CodeChange {
    var row: SendRecord
    var head: String?
    var body: Data?
  }

  /// Goes through all settled rows in batches and passes on those that contain more of a code than may be kept.
  private func eachWithCode(
    _ codes: KeptCodes, _ body: ([CodeChange]) throws(HistoryError) -> Void
  ) throws(HistoryError) {
    guard codes != .yes else { return }
    var before = Int64.max
    while true {
      let (last, changes) = try read { db in
        let rows = try HistoryStore.records(
          db.makeStatement(
            literal: """
              SELECT * FROM send WHERE id < \(before) AND state <> 'sending' ORDER BY id DESC LIMIT \(HistoryStore.batchSize)
              """))
        // One answer at a time, since answers may be large.
        return (rows.last, try rows.compactMap { try HistoryStore.change($0, codes, db) })
      }
      guard let last else { return }
      if !changes.isEmpty { try body(changes) }
      before = last.id
    }
  }

  /// Returns the change that removes a row's code; nil if there is nothing to remove.
  private static func change(_ old: SendRecord, _ codes: KeptCodes, _ db: Database) throws -> CodeChange? {
    let answer = try Row.fetchOne(
      db, sql: "SELECT responseHead, responseBody, bodySize FROM exchange WHERE send = ?", arguments: [old.id]
    )
    // Another program may have stored values of other types, which GRDB's typed access would trap at.
    let head: String? = answer.flatMap { HistoryStore.value($0, "responseHead") }
    let body: Data? = answer.flatMap { HistoryStore.value($0, "responseBody") }
    let kept = KeptAnswer(head: head, body: body, codeLength: old.codeLength, codes)
    var new = CodeChange(row: old, head: kept.head, body: kept.body)
    new.row.removeCode(codes)
    return new.row != old || kept.head != head || kept.body != body ? new : nil
  }

  // MARK: Forgetting

  /// Notes, within the transaction that removes something, that old parts of the word index and of the log still
  /// contain it. SQLite itself does not use this number.
  static func markForForgetting(_ db: Database) throws { try db.execute(sql: "PRAGMA user_version = 1") }

  /// Whether something that was removed can still be read from the files.
  public var hasToForget: Bool {
    readOnlyReason == nil
      && ((try? read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }) ?? 0) == 1
  }

  /// Makes removed or masked data unreadable, both in the word index, which keeps old entries until they are merged,
  /// and in the log. Takes seconds for a million rows, in short transactions; can be called again after an
  /// interruption.
  public func forget() throws(HistoryError) {
    // A negative page count starts a merge of all parts; positive ones continue it until nothing changes.
    var pages = -HistoryStore.mergedPages
    while true {
      let changes = try write { db in
        let before = db.totalChangesCount
        try db.execute(
          sql: "INSERT INTO sendWords(sendWords, rank) VALUES ('merge', ?)", arguments: [pages])
        return db.totalChangesCount - before
      }
      // The command counts as one change itself.
      if changes < 2, pages > 0 { break }
      pages = HistoryStore.mergedPages
    }
    // Another reader may keep the log from being emptied; the next call tries again.
    guard try emptyLog() else { return }
    try write { db in try db.execute(sql: "PRAGMA user_version = 0") }
  }

  /// The number of pages that one merge step writes.
  private static let mergedPages = 500

  /// Empties the log, which may still contain removed data.
  ///
  /// - Returns: Whether the log is empty; false while another program reads it.
  func emptyLog() throws(HistoryError) -> Bool {
    guard path != nil else { return true }
    do {
      let isBusy = try whileOpen {
        try database.writeWithoutTransaction { db in
          try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
      }
      return isBusy == 0
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    } catch let error as HistoryError {
      throw error
    } catch {
      throw .write(path: name, detail: HistoryError.detail(error))
    }
  }
}
