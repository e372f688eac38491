public import ConsoleData
public import Foundation
public import AmootSMS
internal import GRDB

extension HistoryStore {
  /// Returns a section of the list that a filter and an order define.
  public func window(_ request: HistoryRequest) throws(HistoryError) -> HistoryWindow {
    try read { db in
      let plan = try HistoryQuery(request.filter, db)
      func rows(_ bound: SQL?, reversed: Bool = false, limit: Int) throws -> [SendRecord] {
        let sql = plan.select("send.*", order: request.order, bound: bound, reversed: reversed, limit: limit)
        // A cursor reuses one row; only records are kept.
        let cursor = try SQLRequest<Row>(literal: sql).fetchCursor(db)
        var reader: RowReader?
        var found: [SendRecord] = []
        while let row = try cursor.next() {
          let rowReader = reader ?? RowReader(row)
          reader = rowReader
          found.append(rowReader.record(row))
        }
        return found
      }
      func exists(_ key: HistoryKey?, above: Bool) throws -> Bool {
        guard let key else { return false }
        let bound = HistoryQuery.bound(request.order, key, above: above)
        return try !rows(bound, reversed: above, limit: 1).isEmpty
      }
      let limit = max(1, request.limit)
      // Fetch one row more than requested, to know whether the list continues.
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

  /// Passes on all rows that match a filter, a thousand at a time, between which others can read and write.
  ///
  /// - Parameter body: Takes some rows; returns whether to continue.
  public func eachPage(
    _ filter: HistoryFilter, order: HistoryOrder = .newest, limit: Int = .max,
    _ body: ([SendRecord]) -> Bool
  ) throws(HistoryError) {
    var left = limit
    var place = HistoryRequest.Place.first
    while left > 0 {
      let window = try window(HistoryRequest(filter, order: order, at: place, limit: min(left, 1_000)))
      guard body(window.rows), window.hasBelow, let last = window.rows.last else { return }
      left -= window.rows.count
      place = .after(last.key)
    }
  }

  /// Returns the rows that match a filter, newest first.
  public func page(
    _ filter: HistoryFilter = .all, before: Int64? = nil, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let place = before.map { HistoryRequest.Place.after(HistoryKey(id: $0, duration: nil)) } ?? .first
    return try window(HistoryRequest(filter, at: place, limit: limit)).rows
  }

  /// Returns rows newer than a given one, oldest first, as `--follow` needs them.
  public func page(
    _ filter: HistoryFilter, after id: Int64, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let place = HistoryRequest.Place.before(HistoryKey(id: id, duration: nil))
    return try window(HistoryRequest(filter, at: place, limit: limit)).rows.reversed()
  }

  /// Returns a row; nil if there is none with that number.
  public func record(_ id: Int64) throws(HistoryError) -> SendRecord? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM send WHERE id = ?", arguments: [id]).map(HistoryStore.record)
    }
  }

  /// Returns what is known about a number that is about to be sent to.
  public func recipientHistory(mobile: String, profile: String) throws(HistoryError) -> RecipientHistory {
    try read { db in
      let last = try Row.fetchOne(
        db, sql: "SELECT * FROM send WHERE mobile = ? ORDER BY id DESC LIMIT 1", arguments: [mobile])
      let known = try Bool.fetchOne(
        db,
        // Sends that were refused or did not leave have reached nobody.
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM send WHERE mobile = ? AND lower(profile) = ? AND state NOT IN ('refused', 'notSent') LIMIT 1)
          """,
        arguments: [mobile, profile.lowercased()])
      return RecipientHistory(mobile: mobile, isKnown: known ?? false, last: last.map(HistoryStore.record))
    }
  }

  /// Returns the number of rows.
  public func count() throws(HistoryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM send") ?? 0 }
  }

  /// Returns the number of rows that match a filter; counting stops at the limit.
  public func count(_ filter: HistoryFilter, limit: Int = .max) throws(HistoryError) -> Int {
    guard !filter.isEmpty else { return min(limit, try count()) }
    return try read { db in
      let sql = try HistoryQuery(filter, db).select("send.id", limit: limit)
      return try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(sql))").fetchOne(db) ?? 0
    }
  }

  /// Returns the newest row that started before a date; nil if all are more recent.
  public func newest(before date: Date, _ filter: HistoryFilter = .all) throws(HistoryError) -> SendRecord? {
    try page(HistoryFilter(terms: filter.terms + [.until(date)]), limit: 1).first
  }

  /// Returns the stored exchange of a row, without its damaged parts.
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

  /// Returns the median of each phase over a profile's last answered sends; nil if there are fewer than three.
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

  /// Returns a number that changes when another connection, in this process or another, has written.
  public func dataVersion() throws(HistoryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Returns a value if it has the requested type; nil otherwise.
  private static func value<Value: DatabaseValueConvertible>(_ row: Row, _ column: String) -> Value? {
    (row[column] as DatabaseValue?).flatMap { Value.fromDatabaseValue($0) }
  }

  private static func decoded<Value: Decodable>(_ row: Row, _ column: String) -> Value? {
    (value(row, column) as String?).flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
  }

  /// Returns the reason, which rows of earlier versions have in words.
  fileprivate static func reason(state: String?, json: String?, summary: String?, explanation: String?)
    -> OutcomeReason?
  {
    if let json, let reason = try? JSONDecoder().decode(OutcomeReason.self, from: Data(json.utf8)) {
      return reason
    }
    guard ["notSent", "unknown"].contains(state) else { return nil }
    return summary == nil && explanation == nil ? nil : .written(summary: summary, explanation: explanation)
  }

  /// Converts a row to a record. Anyone who can write the file may have written the row, so
  /// values that do not fit are replaced.
  static func record(_ row: Row) -> SendRecord { RowReader(row).record(row) }
}

/// Reads rows of one statement. Columns are looked up by name once; a file of another version may lack some.
struct RowReader {
  private let columns: [Int?]

  private enum Column: Int, CaseIterable {
    case id, startedAt, profile, mobile, line, text, codeLength, state, statusCode, statusTitle, messageID,
      code
    case duration, phase, reason, summary, explanation, note, sendAt
  }

  init(_ row: Row) {
    let names = Array(row.columnNames)
    columns = Column.allCases.map { column in names.firstIndex(of: "\(column)") }
  }

  private func value<Value: DatabaseValueConvertible>(_ row: Row, _ column: Column) -> Value? {
    guard let index = columns[column.rawValue] else { return nil }
    return Value.fromDatabaseValue(row[index] as DatabaseValue)
  }

  private func date(_ row: Row, _ column: Column) -> Date? {
    (value(row, column) as Int64?).map { Date(timeIntervalSince1970: Double($0) / 1_000) }
  }

  /// Converts a row, replacing values that do not fit.
  func record(_ row: Row) -> SendRecord {
    let state: String? = value(row, .state)
    let phase: String? = value(row, .phase)
    let json: String? = value(row, .reason)
    var reason: OutcomeReason?
    if json != nil || state == "notSent" || state == "unknown" {
      reason = HistoryStore.reason(
        state: state, json: json, summary: value(row, .summary), explanation: value(row, .explanation))
    }
    return SendRecord(
      id: value(row, .id) ?? 0, startedAt: date(row, .startedAt) ?? Date(timeIntervalSince1970: 0),
      profile: value(row, .profile) ?? "", mobile: value(row, .mobile) ?? "", line: value(row, .line) ?? "",
      text: value(row, .text) ?? "", codeLength: value(row, .codeLength) ?? 0,
      state: state.flatMap { SendRecord.State(rawValue: $0) } ?? .unknown,
      statusCode: value(row, .statusCode), statusTitle: value(row, .statusTitle),
      messageID: value(row, .messageID), code: value(row, .code), duration: value(row, .duration),
      phase: phase.flatMap { Phase(rawValue: $0) }, reason: reason, note: value(row, .note),
      sendAt: date(row, .sendAt))
  }
}
