internal import ConsoleData
internal import FileWatch
internal import Foundation
internal import AmootSMS
internal import GRDB
internal import ConsoleWording
public import Wording

/// What a check of the whole file found.
public struct HistoryCheck: Sendable, Equatable {
  /// The number of rows a list would show; nil if they cannot be counted.
  public var rows: Int?
  /// The problems found, mostly in SQLite's words; empty if there are none.
  public var findings: [Phrase]

  public var isSound: Bool { findings.isEmpty }
}

extension HistoryStore {
  /// Reads the whole file and compares its parts: pages, indexes, the word index, and exchanges without a send.
  ///
  /// - Throws: `HistoryError` if another program keeps the file locked, which says nothing about its soundness.
  public func check() throws(HistoryError) -> HistoryCheck {
    var findings: [Phrase] = []
    func note(_ error: any Error, _ words: (Phrase) -> Phrase = { $0 }) throws(HistoryError) {
      let detail = HistoryError.detail(error)
      if detail == HistoryFileWords.locked { throw .read(path: name, detail: detail) }
      findings.append(words(detail))
    }
    func look(_ body: (Database) throws -> [Phrase]) throws(HistoryError) {
      do { findings += try database.read(body) } catch { try note(error) }
    }
    try look { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }.map { .verbatim($0) }
    }
    try look { db in
      let strays = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM exchange WHERE send NOT IN (SELECT id FROM send)")
      return strays.map { $0 > 0 ? [HistoryFileWords.strayExchanges($0)] : [] } ?? []
    }
    if readOnlyReason == nil {
      do {
        try database.write { db in
          try db.execute(sql: "INSERT INTO sendWords(sendWords, rank) VALUES ('integrity-check', 1)")
        }
      } catch {
        try note(error, HistoryFileWords.indexOfWords)
      }
    }
    return HistoryCheck(rows: try? count(), findings: findings)
  }

  /// What a rescue recovered.
  public struct Rescue: Sendable, Equatable {
    public var rows = 0
    /// The number of unreadable row numbers; a range that is given up as a whole counts as one.
    public var lost = 0
    /// The number of recovered rows whose request and answer could not be read.
    public var withoutExchange = 0
  }

  /// Copies every readable row into a new file and leaves this one as it is.
  ///
  /// Reads rows by ranges of their numbers, and halves a range that fails until the damage is found.
  ///
  /// - Throws: `HistoryError` if the new file exists or cannot be written.
  public func rescue(into target: String) throws(HistoryError) -> Rescue {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw .open(path: target, detail: HistoryFileWords.exists)
    }
    let part = PartFile(target)
    let new = try HistoryStore(path: part.path)
    var rescue = Rescue()
    // Files of older versions lack some columns.
    let columns = try? database.read { db in try db.columns(in: "exchange").map(\.name) }
    let answer = (columns ?? ["request", "responseHead", "responseBody", "timing", "connection"])
      .filter { $0 != "send" }.map { "exchange.\($0)" }.joined(separator: ", ")
    var stretches: [ClosedRange<Int64>] = [1...highestNumber()]
    var failuresInARow = 0
    while let stretch = stretches.popLast() {
      do {
        let found = try database.read { db in
          try Row.fetchAll(
            db,
            sql: """
              SELECT send.*, \(answer) FROM send LEFT JOIN exchange ON exchange.send = send.id WHERE send.id BETWEEN ? AND ?
              ORDER BY send.id LIMIT \(HistoryStore.rescueBatchSize + 1)
              """, arguments: [stretch.lowerBound, stretch.upperBound])
        }
        failuresInARow = 0
        let kept = found.prefix(HistoryStore.rescueBatchSize)
        let taken = try new.take(Array(kept))
        rescue.rows += taken
        // Every row is written together with its request.
        rescue.withoutExchange += kept.count { HistoryStore.value($0, "request") as String? == nil }
        rescue.lost += kept.count - taken
        // A damaged tree may return numbers out of order, again and again.
        if found.count > kept.count, let last = kept.last.flatMap({ HistoryStore.value($0, "id") as Int64? }),
          (stretch.lowerBound..<stretch.upperBound).contains(last)
        {
          stretches.append((last + 1)...stretch.upperBound)
        }
      } catch let error as HistoryError {
        throw error
      } catch {
        failuresInARow += 1
        // If nothing is readable any more, do not try every number: there may be
        // millions, of rows that never existed.
        let smallest = 1 << min(20, failuresInARow / HistoryStore.rescuePatience)
        if stretch.count > 1, stretch.count <= smallest {
          rescue.lost += 1
        } else if stretch.lowerBound == stretch.upperBound {
          // Perhaps only the exchange is damaged.
          let row = try? database.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM send WHERE id = ?", arguments: [stretch.lowerBound])
          }
          if let row {
            let taken = try new.take([row])
            rescue.rows += taken
            rescue.lost += 1 - taken
            rescue.withoutExchange += taken
          } else {
            rescue.lost += 1
          }
        } else {
          let middle = stretch.lowerBound + (stretch.upperBound - stretch.lowerBound) / 2
          stretches.append((middle + 1)...stretch.upperBound)
          stretches.append(stretch.lowerBound...middle)
        }
      }
    }
    let batches = try? database.read { db in try Row.fetchAll(db, sql: "SELECT id, begunAt FROM batch") }
    let open = try? database.read { db in
      try Row.fetchAll(db, sql: "SELECT batch, mobile, place FROM batchOpen WHERE row IS NULL")
    }
    try new.finishRescue(batches ?? [], open ?? [])
    // What is still in the log would be lost with it.
    guard try new.emptyLog() else { throw .write(path: target, detail: HistoryFileWords.locked) }
    new.close()
    try part.move()
    return rescue
  }

  private static let rescueBatchSize = 500
  /// The number of consecutive failures after which the size of ranges that are given up doubles.
  private static let rescuePatience = 2_000

  /// Returns the highest number a row can have, from whatever sources are still readable.
  private func highestNumber() -> Int64 {
    let sources = [
      "SELECT seq FROM sqlite_sequence WHERE name = 'send'", "SELECT max(id) FROM send",
      "SELECT max(send) FROM exchange", "SELECT max(id) FROM send INDEXED BY sendByState",
    ]
    let found = sources.compactMap { sql in
      (try? database.read { db in try Int64.fetchOne(db, sql: sql) }) ?? nil
    }
    return max(1, min(found.max() ?? 10_000_000, 1 << 40))
  }

  /// - Returns: The number of rows taken. Damage may have left too little of a row to insert it.
  private func take(_ rows: [Row]) throws(HistoryError) -> Int {
    try write { db in
      var taken = 0
      for row in rows {
        let columns = try db.columns(in: "send").map(\.name).filter { row.hasColumn($0) }
        let places = databaseQuestionMarks(count: columns.count)
        do {
          try db.execute(
            sql: "INSERT INTO send (\(columns.joined(separator: ", "))) VALUES (\(places))",
            arguments: StatementArguments(columns.map { row[$0] as DatabaseValue? }))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          continue
        }
        taken += 1
        guard row.hasColumn("request"), HistoryStore.value(row, "request") as String? != nil else { continue }
        let answer = try db.columns(in: "exchange").map(\.name).filter { $0 != "send" && row.hasColumn($0) }
        try db.execute(
          sql: """
            INSERT INTO exchange (send, \(answer.joined(separator: ", ")))
            VALUES (\(databaseQuestionMarks(count: answer.count + 1)))
            """,
          arguments: StatementArguments((["id"] + answer).map { row[$0] as DatabaseValue? }))
      }
      return taken
    }
  }

  /// Marks rows in state *sending* as *unknown*: they belonged to a process using the damaged file.
  private func finishRescue(_ batches: [Row], _ open: [Row]) throws(HistoryError) {
    try write { db in
      // Damage may have made two of one, and left batches without rows.
      for batch in batches {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO batch (id, begunAt)
            SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM send WHERE batch = ?1)
            """,
          arguments: [batch["id"] as DatabaseValue?, batch["begunAt"] as DatabaseValue?])
      }
      for number in open {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO batchOpen (batch, mobile, place)
            SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM batch WHERE id = ?1)
            """,
          arguments: [
            number["batch"] as DatabaseValue?, HistoryStore.value(number, "mobile") as String? ?? "",
            number["place"] as DatabaseValue?,
          ])
      }
      try db.execute(
        sql: """
          UPDATE send SET state = 'unknown', phase = 'wait', reason = ? WHERE state = 'sending'
          """,
        arguments: [HistoryStore.json(OutcomeReason.abandoned)])
    }
  }
}
