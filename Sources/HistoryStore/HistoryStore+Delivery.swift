public import AmootSMS
public import ConsoleData
public import Foundation
internal import GRDB

extension HistoryStore {
  /// Returns the rows whose messages are still on their way, as far as is known, newest first.
  ///
  /// - Parameters:
  ///   - start: The moment that they were due after.
  ///   - limit: The maximum number of rows.
  ///   - watched: Rows to return as they are now, whatever has become of their messages.
  public func undelivered(
    dueSince start: Date, limit: Int, and watched: [SendRecord] = []
  ) throws(HistoryError) -> [SendRecord] {
    try read { db in
      let found = try HistoryStore.records(
        db.makeStatement(literal: HistoryStore.undelivered(dueSince: start, limit: limit)))
      let known = Set(found.map(\.id))
      return try found
        + watched.filter { !known.contains($0.id) }.compactMap { row in
          try HistoryStore.record(row.id, db).flatMap { $0.isSameSend(as: row) ? $0 : nil }
        }
    }
  }

  /// Uses the index of due times; that of states is no help, since most rows share one.
  static func undelivered(dueSince start: Date, limit: Int) -> SQL {
    let ended = DeliveryTable.entries.filter(\.isFinal).map { String($0.code) }.joined(separator: ",")
    return """
      SELECT * FROM send
      WHERE messageID IS NOT NULL AND ifnull(sendAt, startedAt) > \(milliseconds(start))
        AND +state IN ('accepted', 'unknown') AND deletion IS NULL
        AND (deliveryCode IS NULL OR deliveryCode NOT IN (\(sql: ended)))
      ORDER BY ifnull(sendAt, startedAt) DESC LIMIT \(limit)
      """
  }

  /// Claims rows for one question about their delivery, so that of several programs only one puts it.
  ///
  /// A row is claimed by writing the time of the question; that succeeds only if nobody has asked since the caller read it.
  ///
  /// - Parameters:
  ///   - rows: The rows as the caller knows them.
  ///   - now: The time of the question.
  public func claimDelivery(
    of rows: [SendRecord], at now: Date
  ) throws(HistoryError) -> DeliveryClaim {
    try write { db in
      var claim = DeliveryClaim()
      for row in rows {
        try db.execute(
          sql: """
            UPDATE send SET deliveryAskedAt = ?
            WHERE id = ? AND messageID = ? AND deliveryAskedAt IS ? AND deletion IS NULL
            """,
          arguments: [
            HistoryStore.milliseconds(now), row.id, row.messageID,
            row.delivery.askedAt.map(HistoryStore.milliseconds),
          ])
        let isClaimed = db.changesCount > 0
        guard let current = try HistoryStore.record(row.id, db), current.isSameSend(as: row) else { continue }
        if current.messageID == nil {
          claim.unwritten.append(row)
          continue
        }
        claim.rows.append(current)
        if isClaimed { claim.claimed.insert(row.id) }
      }
      return claim
    }
  }

  /// Returns the rows of a destination that hold messages with these MessageIDs. Another service may have given the same IDs
  /// to other messages.
  public func rows(
    ofMessages ids: [String], sentTo destination: Destination
  ) throws(HistoryError) -> [SendRecord] {
    try read { db in
      try HistoryStore.records(
        db.makeStatement(
          literal: """
            SELECT * FROM send
            WHERE messageID IN (SELECT value FROM json_each(\(HistoryStore.json(ids)))) AND deletion IS NULL
            """)
      ).filter { $0.destination == destination }
    }
  }

  /// A list for `json_each`, which takes more of them than a statement takes arguments.
  private static func json(_ texts: [String]) -> String {
    (try? JSONEncoder().encode(texts)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  /// Writes what an answer told about the delivery of messages, each on top of what is known by then.
  ///
  /// - Parameters:
  ///   - rows: The rows that were asked about.
  ///   - result: The answer, or why none came.
  ///   - asked: When the question was put.
  ///   - answered: When its answer arrived.
  /// - Returns: The rows as they are now, without those that are gone.
  public func recordDelivery(
    of rows: [SendRecord], _ result: Result<Deliveries, DeliveryProblem>, asked: Date, answered: Date
  ) throws(HistoryError) -> [SendRecord] {
    try write { db in
      var found: [SendRecord] = []
      for row in rows {
        // What the answer is about is told by the MessageID, which may not be written yet.
        guard var current = try HistoryStore.record(row.id, db), current.isSameSend(as: row),
          current.messageID == row.messageID
        else { continue }
        let change = current.takeDelivery(result, asked: asked, answered: answered)
        try SendColumn.updateDelivery(current, db)
        if let change {
          try db.execute(
            sql: "INSERT INTO deliveryChange (send, code, notBefore, seenAt) VALUES (?, ?, ?, ?)",
            arguments: [
              row.id, change.code, HistoryStore.milliseconds(change.notBefore),
              HistoryStore.milliseconds(change.seenAt),
            ])
        }
        // As it is read from now on.
        found += try [HistoryStore.record(row.id, db)].compactMap(\.self)
      }
      return found
    }
  }

  /// Returns the changes of a message's state, in order.
  public func deliveryChanges(of id: Int64) throws(HistoryError) -> [DeliveryChange] {
    try read { db in
      // A damaged or older file may not have the table.
      guard try db.tableExists("deliveryChange") else { return [] }
      return try Row.fetchAll(
        db, sql: "SELECT * FROM deliveryChange WHERE send = ? ORDER BY id LIMIT 1000", arguments: [id]
      ).compactMap { row in
        guard let code: Int = HistoryStore.value(row, "code"),
          let before: Int64 = HistoryStore.value(row, "notBefore"),
          let seen: Int64 = HistoryStore.value(row, "seenAt")
        else { return nil }
        return DeliveryChange(
          code: code, notBefore: HistoryStore.date(before),
          seenAt: HistoryStore.date(seen))
      }
    }
  }

  /// Returns the rows around a row.
  public func surroundings(of row: SendRecord) throws(HistoryError) -> RowSurroundings {
    try read { db in
      func rows(_ condition: SQL, limit: Int) throws -> [SendRecord] {
        try HistoryStore.records(
          db.makeStatement(
            literal: """
              SELECT * FROM send WHERE \(condition) AND +destination IS \(row.destination?.address)
                AND id <> \(row.id) AND deletion IS NULL ORDER BY id DESC LIMIT \(limit)
              """))
      }
      let (start, end) = (-RowSurroundings.nearness, RowSurroundings.nearness)
      let numbers =
        (try? JSONEncoder().encode(RowSurroundings.similarNumbers(to: row.mobile))) ?? Data("[]".utf8)
      let arrived = DeliveryTable.entries.filter { $0.kind == .delivered }.map { String($0.code) }
      return RowSurroundings(
        sameNumber: try rows("mobile = \(row.mobile)", limit: 100),
        nearby: try rows(
          """
          startedAt BETWEEN \(HistoryStore.milliseconds(row.startedAt.addingTimeInterval(start)))
            AND \(HistoryStore.milliseconds(row.startedAt.addingTimeInterval(end)))
          """, limit: 300),
        similarNumber: try rows(
          """
          mobile IN (SELECT value FROM json_each(\(String(decoding: numbers, as: UTF8.self))))
            AND +deliveryCode IN (\(sql: arrived.joined(separator: ",")))
          """, limit: 1
        ).first)
    }
  }

  /// Takes the provider's word for a row whose outcome was not known: if exactly one message of its list can be the row's,
  /// writes which. Nobody else can give that message to another row in between.
  ///
  /// - Parameters:
  ///   - row: The row; one with a negative ID is not in the history, and nothing is written for it.
  ///   - messages: The messages that the provider lists around the row's start.
  ///   - local: Other rows that are not in the history, or not with how they ended.
  public func takeListed(
    _ row: SendRecord, from messages: SentMessages, local: [SendRecord]
  ) throws(HistoryError) -> ListedMessage {
    let fitting = messages.fitting(row)
    func take(_ db: Database) throws -> ListedMessage {
      var current = row
      if row.id > 0 {
        guard let found = try HistoryStore.record(row.id, db), found.isSameSend(as: row),
          found.state == .unknown
        else { return .settled }
        current = found
      }
      let ids = HistoryStore.json(fitting.map(\.messageID))
      let range = SentMessages.range * 2
      // Rows that were deleted count: the message may be theirs.
      let others = try HistoryStore.records(
        db.makeStatement(
          literal: """
            SELECT * FROM send WHERE id <> \(row.id) AND (
              messageID IN (SELECT value FROM json_each(\(ids)))
              OR mobile = \(row.mobile) AND messageID IS NULL AND startedAt
                BETWEEN \(HistoryStore.milliseconds(row.startedAt.addingTimeInterval(-range)))
                AND \(HistoryStore.milliseconds(row.startedAt.addingTimeInterval(range))))
            """))
      // Those that are known here are known better.
      let stored = others.filter { other in !local.contains { $0.isSameSend(as: other) } }
      let result = fitting.choice(for: current, besides: stored + local)
      guard case .taken(let taken) = result, row.id > 0 else { return result }
      try SendColumn.update(taken, db)
      try SendColumn.updateDelivery(taken, db)
      return try HistoryStore.record(row.id, db).map { .taken($0) } ?? .settled
    }
    return row.id > 0 ? try write(take) : try read(take)
  }

  /// Writes by how much the account's credit fell around a send, in rials.
  ///
  /// - Returns: Whether the row is still there.
  @discardableResult
  public func setCreditFall(_ rials: Int, of row: SendRecord) throws(HistoryError) -> Bool {
    try write { db in
      guard let current = try HistoryStore.record(row.id, db), current.isSameSend(as: row) else {
        return false
      }
      try db.execute(sql: "UPDATE send SET creditFell = ? WHERE id = ?", arguments: [rials, row.id])
      return true
    }
  }
}

/// What came of claiming rows for a question about their delivery.
public struct DeliveryClaim: Sendable, Equatable {
  /// The rows as they are now, without those that are gone.
  public var rows: [SendRecord] = []
  /// The rows that have been claimed. Another program has asked about the others in the meantime.
  public var claimed: Set<Int64> = []
  /// The rows whose MessageID the history does not have yet, as the caller knows them: nobody else can ask about them.
  public var unwritten: [SendRecord] = []
}
