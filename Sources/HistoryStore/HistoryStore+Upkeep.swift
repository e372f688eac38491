public import ConsoleData
public import Foundation
internal import GRDB
internal import Synchronization

/// Changing and removing existing rows. Large numbers of rows go in short turns, so that a send never waits long.
extension HistoryStore {
  private static let turn = 500

  /// Sets the user's own note on a row; nil or an empty text removes it.
  ///
  /// - Returns: Whether the row exists.
  @discardableResult
  public func setNote(_ note: String?, of id: Int64) throws(HistoryError) -> Bool {
    try write { db in
      // Read within the transaction: another process may have settled the row in the meantime.
      guard var record = try HistoryStore.record(id, db) else { return false }
      record.note = note.flatMap { $0.isEmpty ? nil : $0 }
      try db.execute(
        sql: "UPDATE send SET note = ?, haystack = ? WHERE id = ?",
        arguments: [record.note, HistoryStore.haystack(record), id])
      return true
    }
  }

  /// Deletes a row, unless it is still being sent. `restoreDeleted` brings it back until the store is closed.
  ///
  /// - Returns: Whether the row was deleted.
  @discardableResult
  public func delete(_ id: Int64) throws(HistoryError) -> Bool {
    let turn = nextDeletion()
    let count = try delete([id], turn)
    if count == 0 { forgetEmptyDeletion(turn) }
    return count == 1
  }

  /// Deletes all rows that match a filter, except those still being sent and those newer than `newest`.
  /// `restoreDeleted` brings them back until the store is closed.
  ///
  /// - Parameter newest: The number of the last row that existed when the user was asked.
  /// - Returns: The number of rows deleted.
  @discardableResult
  public func deleteAll(_ filter: HistoryFilter, upTo newest: Int64) throws(HistoryError) -> Int {
    var count = 0
    var before = newest + 1
    let turn = nextDeletion()
    while true {
      let rows = try page(filter, before: before, limit: HistoryStore.turn)
      guard let last = rows.last else { break }
      count += try delete(rows.map(\.id), turn)
      before = last.id
    }
    if count > 0 { try emptyLog() } else { forgetEmptyDeletion(turn) }
    return count
  }

  /// Brings back the rows, with their exchanges, that the last deletion through this store removed and that have not
  /// been brought back yet.
  ///
  /// - Returns: The number of rows restored; 0 if there is nothing to restore.
  public func restoreDeleted() throws(HistoryError) -> Int {
    let turn = deletions.withLock { $0 }
    guard turn > 0 else { return 0 }
    var count = 0
    while true {
      let restored = try write { db in
        let ids = try Int64.fetchAll(
          db, sql: "SELECT id FROM temp.deletedSend WHERE turn = ? ORDER BY id LIMIT ?",
          arguments: [turn, HistoryStore.turn])
        let list = ids.map(String.init).joined(separator: ",")
        for (table, copy, key) in HistoryStore.deletedTables {
          let columns = try HistoryStore.columnList(table, db)
          try db.execute(
            sql: """
              INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM temp.\(copy) WHERE \(key) IN (\(list));
              DELETE FROM temp.\(copy) WHERE \(key) IN (\(list));
              """)
        }
        return ids.count
      }
      if restored == 0 { break }
      count += restored
    }
    deletions.withLock { $0 = turn - 1 }
    return count
  }

  /// Deletes rows that started before a date, except those still being sent.
  ///
  /// - Returns: The number of rows deleted.
  @discardableResult
  public func prune(before date: Date) throws(HistoryError) -> Int {
    var count = 0
    while true {
      let deleted = try write { db in
        try db.execute(
          sql: """
            DELETE FROM send WHERE id IN
              (SELECT id FROM send WHERE startedAt < ? AND +state <> 'sending' LIMIT ?)
            """,
          arguments: [HistoryStore.milliseconds(date), HistoryStore.turn])
        return db.changesCount
      }
      if deleted == 0 { break }
      count += deleted
    }
    if count > 0 { try emptyLog() }
    return count
  }

  /// The result of applying retention.
  public enum Retention: Sendable, Equatable {
    case deleted(Int)
    /// Nothing was deleted: the gap between the rows due for deletion and whatever follows them is so long
    /// that the clock may have jumped.
    case doubtful(count: Int, newest: Date)
  }

  /// The gap in days, between two rows or between the last one and now, beyond which the clock is doubted.
  static let doubtfulGap = 30.0

  /// Deletes rows older than the settings allow; with nil days, everything is kept.
  ///
  /// - Parameter isConfirmed: Whether someone has checked the clock.
  public func applyRetention(
    days: Int?, now: Date, isConfirmed: Bool = false
  ) throws(HistoryError) -> Retention {
    guard let days, readOnlyReason == nil else { return .deleted(0) }
    let limit = now.addingTimeInterval(-Double(days) * 86_400)
    if !isConfirmed {
      let count = try countOlder(than: limit)
      guard count > 0 else { return .deleted(0) }
      let (newest, next) = try read { db in
        (
          try Int64.fetchOne(
            db, sql: "SELECT max(startedAt) FROM send WHERE startedAt < ?",
            arguments: [HistoryStore.milliseconds(limit)]) ?? 0,
          try Int64.fetchOne(
            db, sql: "SELECT min(startedAt) FROM send WHERE startedAt >= ?",
            arguments: [HistoryStore.milliseconds(limit)]) ?? HistoryStore.milliseconds(now)
        )
      }
      if Double(next - newest) > HistoryStore.doubtfulGap * 86_400_000 {
        return .doubtful(count: count, newest: Date(timeIntervalSince1970: Double(newest) / 1_000))
      }
    }
    return .deleted(try prune(before: limit))
  }

  /// Returns the number of rows that `prune` would delete.
  public func countOlder(than date: Date) throws(HistoryError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM send WHERE startedAt < ? AND +state <> 'sending'",
        arguments: [HistoryStore.milliseconds(date)]) ?? 0
    }
  }

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
          try db.execute(
            sql: """
              UPDATE send SET code = ?, haystack = ?, statusTitle = ?, reason = ? WHERE id = ?
              """,
            arguments: [
              row.code, HistoryStore.haystack(row), row.statusTitle, HistoryStore.json(row.reason),
              row.id,
            ])
          try db.execute(
            sql: """
              UPDATE exchange SET responseHead = ?, responseBody = ?, codesRemoved = codesRemoved OR ? WHERE send = ?
              """,
            arguments: [change.head, change.body, change.isAltered, row.id])
        }
      }
      count += changes.count
    }
    if count > 0 { try forget() }
    return count
  }

  /// A row without the part of its code that may not be kept.
  private struct CodeChange {
    var row: SendRecord
    var head: String?
    var body: Data?
    /// Whether the head or the body changed.
    var isAltered: Bool
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
              SELECT * FROM send WHERE id < \(before) AND state <> 'sending' ORDER BY id DESC LIMIT \(HistoryStore.turn)
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
    let removal = CodeRemoval(old)
    let answer = try Row.fetchOne(
      db, sql: "SELECT responseHead, responseBody FROM exchange WHERE send = ?", arguments: [old.id])
    let (head, body): (String?, Data?) = (answer?["responseHead"], answer?["responseBody"])
    let (newHead, newBody) = (head.map(removal.removing(fromHead:)), body.map(removal.removing(from:)))
    var new = CodeChange(
      row: old, head: newHead, body: newBody, isAltered: newHead != head || newBody != body)
    new.row.removeCode(codes, removal)
    return new.row != old || new.isAltered ? new : nil
  }

  /// Makes deleted or masked data unreadable, both in the word index, which keeps old entries until it is
  /// merged, and in the log. Takes some seconds for a million rows.
  public func forget() throws(HistoryError) {
    try write { db in try db.execute(sql: "INSERT INTO sendWords(sendWords) VALUES ('optimize')") }
    try emptyLog()
  }

  // MARK: Parts

  /// The tables that a deletion removes rows from, where it puts them, and the column with the row's number. SQLite
  /// keeps temporary tables in a file without a name, which is gone with the connection, however that ends.
  private static let deletedTables = [
    (table: "send", copy: "deletedSend", key: "id"),
    (table: "exchange", copy: "deletedExchange", key: "send"),
  ]

  private func delete(_ ids: [Int64], _ turn: Int64) throws(HistoryError) -> Int {
    try write { db in
      let list = ids.map(String.init).joined(separator: ",")
      for (table, copy, key) in HistoryStore.deletedTables {
        let columns = try HistoryStore.columnList(table, db)
        try db.execute(
          sql: """
            CREATE TEMP TABLE IF NOT EXISTS \(copy) AS SELECT 0 AS turn, * FROM main.\(table) WHERE 0;
            CREATE INDEX IF NOT EXISTS temp.\(copy)Key ON \(copy)(\(key));
            INSERT INTO temp.\(copy) (turn, \(columns)) SELECT \(turn), \(columns) FROM main.\(table)
              WHERE \(key) IN (SELECT id FROM main.send WHERE id IN (\(list)) AND state <> 'sending');
            """)
      }
      try db.execute(sql: "DELETE FROM main.send WHERE id IN (\(list)) AND state <> 'sending'")
      return db.changesCount
    }
  }

  private static func columnList(_ table: String, _ db: Database) throws -> String {
    try db.columns(in: table).map { "\"\($0.name)\"" }.joined(separator: ", ")
  }

  /// Returns the number of a new deletion, which is one step to restore.
  private func nextDeletion() -> Int64 {
    deletions.withLock { number in
      number += 1
      return number
    }
  }

  /// Takes back the number of a deletion that found nothing, so that restoring goes back to the one before.
  private func forgetEmptyDeletion(_ turn: Int64) {
    deletions.withLock { if $0 == turn { $0 = turn - 1 } }
  }

  /// Empties the log, which may still contain deleted data. If another reader prevents that, it
  /// has to wait until the next time.
  private func emptyLog() throws(HistoryError) {
    guard path != nil else { return }
    do {
      try database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return
    } catch {
      throw .write(path: name, detail: HistoryError.detail(error))
    }
  }
}
