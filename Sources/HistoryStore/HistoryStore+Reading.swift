public import ConsoleData
public import Foundation
public import AmootSMS
internal import GRDB

extension HistoryStore {
  /// A part of the list that a filter and an order make.
  public func window(_ request: HistoryRequest) throws(HistoryError) -> HistoryWindow {
    try read { db in
      let plan = try HistoryQuery(request.filter, db)
      func rows(_ bound: SQL?, reversed: Bool = false, limit: Int) throws -> [SendRecord] {
        let sql = plan.select("send.*", order: request.order, bound: bound, reversed: reversed, limit: limit)
        return try SQLRequest<Row>(literal: sql).fetchAll(db).map(HistoryStore.record)
      }
      func exists(_ key: HistoryKey?, above: Bool) throws -> Bool {
        guard let key else { return false }
        let bound = HistoryQuery.bound(request.order, key, above: above)
        return try !rows(bound, reversed: above, limit: 1).isEmpty
      }
      let limit = max(1, request.limit)
      // One more than asked for tells whether the list goes on.
      switch request.place {
      case .first, .from, .after:
        var bound: SQL?
        if case .from(let key) = request.place {
          bound = HistoryQuery.bound(request.order, key, including: true)
        }
        if case .after(let key) = request.place { bound = HistoryQuery.bound(request.order, key) }
        let found = try rows(bound, limit: limit + 1)
        let shown = Array(found.prefix(limit))
        return HistoryWindow(
          shown, hasAbove: try request.place != .first && exists(shown.first?.key, above: true),
          hasBelow: found.count > limit)
      case .last, .before:
        var bound: SQL?
        if case .before(let key) = request.place {
          bound = HistoryQuery.bound(request.order, key, above: true)
        }
        let found = try rows(bound, reversed: true, limit: limit + 1)
        let shown = Array(found.prefix(limit).reversed())
        return HistoryWindow(
          shown, hasAbove: found.count > limit,
          hasBelow: try request.place != .last && exists(shown.last?.key, above: false))
      }
    }
  }

  /// Rows that a filter finds, newest first.
  public func page(
    _ filter: HistoryFilter = .all, before: Int64? = nil, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let place = before.map { HistoryRequest.Place.after(HistoryKey(id: $0, duration: nil)) } ?? .first
    return try window(HistoryRequest(filter, at: place, limit: limit)).rows
  }

  /// Rows newer than one, oldest first: what `--follow` waits for.
  public func page(
    _ filter: HistoryFilter, after id: Int64, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let place = HistoryRequest.Place.before(HistoryKey(id: id, duration: nil))
    return try window(HistoryRequest(filter, at: place, limit: limit)).rows.reversed()
  }

  /// One row; nil when there is none of that number.
  public func record(_ id: Int64) throws(HistoryError) -> SendRecord? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM send WHERE id = ?", arguments: [id]).map(HistoryStore.record)
    }
  }

  /// What is known of a number that is about to be sent to.
  public func recipientHistory(mobile: String, profile: String) throws(HistoryError) -> RecipientHistory {
    try read { db in
      let last = try Row.fetchOne(
        db, sql: "SELECT * FROM send WHERE mobile = ? ORDER BY id DESC LIMIT 1", arguments: [mobile])
      let known = try Bool.fetchOne(
        db,
        // What was refused, or did not leave, was not sent to anybody.
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM send WHERE mobile = ? AND lower(profile) = ? AND state NOT IN ('refused', 'notSent') LIMIT 1)
          """,
        arguments: [mobile, profile.lowercased()])
      return RecipientHistory(mobile: mobile, isKnown: known ?? false, last: last.map(HistoryStore.record))
    }
  }

  /// How many rows there are.
  public func count() throws(HistoryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM send") ?? 0 }
  }

  /// How many rows a filter finds; counting stops at the limit.
  public func count(_ filter: HistoryFilter, limit: Int = .max) throws(HistoryError) -> Int {
    guard !filter.isEmpty else { return min(limit, try count()) }
    return try read { db in
      let sql = try HistoryQuery(filter, db).select("send.id", limit: limit)
      return try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(sql))").fetchOne(db) ?? 0
    }
  }

  /// The newest row that began before a moment; nil when all are younger.
  public func newest(before date: Date, _ filter: HistoryFilter = .all) throws(HistoryError) -> SendRecord? {
    try page(HistoryFilter(terms: filter.terms + [.until(date)]), limit: 1).first
  }

  /// The exchange of a row as far as it is stored; what is damaged is left out.
  public func exchange(of id: Int64) throws(HistoryError) -> StoredExchange? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM exchange WHERE send = ?", arguments: [id]).map { row in
        var exchange = StoredExchange(
          request: HistoryStore.value(row, "request") ?? "",
          responseHead: HistoryStore.value(row, "responseHead"),
          responseBody: HistoryStore.value(row, "responseBody"),
          timing: HistoryStore.decoded(row, "timing"), connection: HistoryStore.decoded(row, "connection"))
        exchange.codesRemoved = HistoryStore.value(row, "codesRemoved") ?? false
        return exchange
      }
    }
  }

  /// The median of each phase over the last answered sends of a profile; nil with fewer than three.
  public func usualTiming(profile: String, before id: Int64, count: Int = 100) throws(HistoryError) -> Timing?
  {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT timing FROM send JOIN exchange ON exchange.send = send.id
          WHERE lower(profile) = ? AND send.id < ? AND +state IN ('accepted', 'refused') ORDER BY send.id DESC LIMIT ?
          """, arguments: [profile.lowercased(), id, count])
      let timings = rows.compactMap { HistoryStore.decoded($0, "timing") as Timing? }
      return timings.count >= 3 ? Timing(medianOf: timings) : nil
    }
  }

  /// A number that changes when another connection, of this process or another, has written.
  public func dataVersion() throws(HistoryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// A value of the type that is asked for; nil for another.
  private static func value<Value: DatabaseValueConvertible>(_ row: Row, _ column: String) -> Value? {
    (row[column] as DatabaseValue?).flatMap { Value.fromDatabaseValue($0) }
  }

  private static func decoded<Value: Decodable>(_ row: Row, _ column: String) -> Value? {
    (value(row, column) as String?).flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
  }

  /// Rows of earlier versions have words in its place.
  private static func reason(_ row: Row) -> OutcomeReason? {
    if row.hasColumn("reason"), let reason = decoded(row, "reason") as OutcomeReason? { return reason }
    guard ["notSent", "unknown"].contains(value(row, "state") as String?) else { return nil }
    let (summary, explanation): (String?, String?) = (value(row, "summary"), value(row, "explanation"))
    return summary == nil && explanation == nil ? nil : .written(summary: summary, explanation: explanation)
  }

  /// A row may have been written by anyone who can write the file: what does not fit is made to fit.
  static func record(_ row: Row) -> SendRecord {
    func value<Value: DatabaseValueConvertible>(_ column: String) -> Value? {
      HistoryStore.value(row, column)
    }
    func date(_ column: String) -> Date? {
      (value(column) as Int64?).map { Date(timeIntervalSince1970: Double($0) / 1000) }
    }
    let phase: String? = value("phase")
    return SendRecord(
      id: value("id") ?? 0, startedAt: date("startedAt") ?? Date(timeIntervalSince1970: 0),
      profile: value("profile") ?? "", mobile: value("mobile") ?? "", line: value("line") ?? "",
      text: value("text") ?? "", codeLength: value("codeLength") ?? 0,
      state: value("state").flatMap { SendRecord.State(rawValue: $0) } ?? .unknown,
      statusCode: value("statusCode"), statusTitle: value("statusTitle"), messageID: value("messageID"),
      code: value("code"), duration: value("duration"), phase: phase.flatMap { Phase(rawValue: $0) },
      reason: reason(row), note: value("note"),
      sendAt: date("sendAt"))
  }
}
