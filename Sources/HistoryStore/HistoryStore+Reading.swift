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
        return try HistoryStore.records(db.makeStatement(literal: sql))
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
    // A send that ends meanwhile moves in orders such as that of durations, but not in this list.
    if order != .newest { return try eachPage(of: ids(filter, order: order, limit: limit), body) }
    var left = limit
    var place = HistoryRequest.Place.first
    while left > 0 {
      let window = try window(HistoryRequest(filter, order: order, at: place, limit: min(left, 1_000)))
      guard body(window.rows), window.hasBelow, let last = window.rows.last else { return }
      left -= window.rows.count
      place = .after(last.key)
    }
  }

  /// Returns the numbers of all rows that match a filter, at one moment.
  ///
  /// - Parameter bound: A further condition.
  func ids(
    _ filter: HistoryFilter, order: HistoryOrder = .newest, bound: SQL? = nil, limit: Int = .max
  ) throws(HistoryError) -> [Int64] {
    try read { db in
      let sql = try HistoryQuery(filter, db).select("send.id", order: order, bound: bound, limit: limit)
      return try SQLRequest<Int64>(literal: sql).fetchAll(db)
    }
  }

  private func eachPage(of ids: [Int64], _ body: ([SendRecord]) -> Bool) throws(HistoryError) {
    for start in stride(from: 0, to: ids.count, by: 1_000) {
      let batch = ids[start..<min(start + 1_000, ids.count)]
      let rows = try read { db in
        let list = SQL(sql: batch.map(String.init).joined(separator: ","))
        return try HistoryStore.records(
          db.makeStatement(literal: "SELECT * FROM send WHERE id IN (\(list)) AND deletion IS NULL"))
      }
      let known = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      guard body(batch.compactMap { known[$0] }) else { return }
    }
  }

  /// Returns the rows that match a filter, newest first.
  public func page(
    _ filter: HistoryFilter = .all, before: Int64? = nil, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let place = before.map { HistoryRequest.Place.after(HistoryKey(id: $0)) } ?? .first
    return try window(HistoryRequest(filter, at: place, limit: limit)).rows
  }

  /// Returns rows newer than a given one, oldest first, as `--follow` needs them.
  public func page(
    _ filter: HistoryFilter, after id: Int64, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let place = HistoryRequest.Place.before(HistoryKey(id: id))
    return try window(HistoryRequest(filter, at: place, limit: limit)).rows.reversed()
  }

  /// Returns a batch: its rows, and the numbers that have got nothing. Nil if there is none with that name.
  public func batch(_ id: Int64) throws(HistoryError) -> StoredBatch? {
    var rows: [SendRecord] = []
    try eachPage(HistoryFilter(terms: [.batch(id)])) { page in
      rows += page
      return true
    }
    guard !rows.isEmpty else { return nil }
    let (begunAt, open) = try read { db in
      (
        try Int64.fetchOne(db, sql: "SELECT begunAt FROM batch WHERE id = ?", arguments: [id]),
        try String.fetchAll(
          db,
          // Numbers that the same message has been sent to since, beside the batch, have got it.
          sql: """
            SELECT mobile FROM batchOpen WHERE batch = ? AND row IS NULL AND NOT EXISTS (
              SELECT 1 FROM send WHERE send.mobile = batchOpen.mobile AND send.id > ? AND send.text = ?
                AND ifnull(send.destination, '') = ? AND send.state NOT IN ('refused', 'notSent'))
            ORDER BY place
            """,
          arguments: [id, id, rows.last?.text, rows.last?.destination?.address ?? ""])
      )
    }
    guard let begunAt else { return nil }
    let reference = BatchReference(id: id, begunAt: HistoryStore.date(begunAt))
    return StoredBatch(reference, rows: rows, open: open)
  }

  /// Returns the numbers of the newest rows that match a filter, with how often and when each was sent to last.
  ///
  /// - Parameters:
  ///   - rowLimit: How many rows are looked at.
  ///   - limit: The maximum of numbers.
  public func numbers(
    _ filter: HistoryFilter, rowLimit: Int = NumberSummaries.rowLimit,
    limit: Int = NumberSummaries.numberLimit
  ) throws(HistoryError) -> NumberSummaries {
    try read { db in
      let rows = try HistoryQuery(filter, db).select("send.id, send.mobile", limit: rowLimit + 1)
      let groups = try SQLRequest<Row>(
        literal: """
          WITH found AS MATERIALIZED (\(rows))
          SELECT count(*), max(id), (SELECT count(*) FROM found)
          FROM (SELECT * FROM found ORDER BY id DESC LIMIT \(rowLimit))
          WHERE mobile <> '' GROUP BY mobile ORDER BY max(id) DESC LIMIT \(limit + 1)
          """
      ).fetchAll(db)
      let numbers = try groups.prefix(limit).compactMap { group -> NumberSummary? in
        guard let last = try HistoryStore.record(group[1], db) else { return nil }
        return NumberSummary(count: group[0], last: last)
      }
      return NumberSummaries(numbers, isCut: groups.count > limit || groups.contains { $0[2] > rowLimit })
    }
  }

  /// Returns a row; nil if there is none with that number.
  public func record(_ id: Int64) throws(HistoryError) -> SendRecord? {
    try read { db in
      try HistoryStore.record(id, db)
    }
  }

  /// Returns what is known about a number that is about to be sent to, from the sends to one destination and those
  /// whose destination is unknown. Deleted rows count as long as they exist, since their messages have not been undone.
  public func recipientHistory(
    mobile: String, profile: String, destination: Destination
  ) throws(HistoryError) -> RecipientHistory {
    try recipientHistories([mobile], profile: profile, destination: destination)[0]
  }

  /// Returns what is known about numbers, in their order: there may be thousands.
  public func recipientHistories(
    _ mobiles: [String], profile: String, destination: Destination
  ) throws(HistoryError) -> [RecipientHistory] {
    try read { db in
      func newest(besides states: [SendRecord.State]) throws -> Statement {
        let states = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try db.makeStatement(
          sql: """
            SELECT * FROM send WHERE mobile = ? AND ifnull(destination, '') IN (?, '')
              AND state NOT IN (\(states)) ORDER BY id DESC LIMIT 1
            """)
      }
      // Sends that were refused or did not leave have reached nobody.
      let known = try db.makeStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM send WHERE mobile = ? AND lower(profile) = ? AND destination = ?
              AND state NOT IN ('refused', 'notSent') LIMIT 1)
          """)
      let (last, lastArrived) = (try newest(besides: [.notSent]), try newest(besides: [.notSent, .refused]))
      return try mobiles.map { mobile in
        for statement in [last, lastArrived] { statement.arguments = [mobile, destination.address] }
        return RecipientHistory(
          mobile: mobile,
          isKnown: try Bool.fetchOne(known, arguments: [mobile, profile.lowercased(), destination.address])
            ?? false,
          last: try HistoryStore.records(last).first,
          lastArrived: try HistoryStore.records(lastArrived).first)
      }
    }
  }

  /// Returns the number of rows.
  public func count() throws(HistoryError) -> Int {
    try read { db in
      // Two counts of indexes, rather than one that reads every row.
      try Int.fetchOne(
        db,
        sql: "SELECT (SELECT count(*) FROM send) - (SELECT count(*) FROM send WHERE deletion IS NOT NULL)")
        ?? 0
    }
  }

  /// Returns the number of rows that match a filter; counting stops at the limit.
  public func count(_ filter: HistoryFilter, limit: Int = .max) throws(HistoryError) -> Int {
    guard !filter.isEmpty else { return min(limit, try count()) }
    return try read { db in
      let sql = try HistoryQuery(filter, db).select("send.id", limit: limit)
      return try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(sql))").fetchOne(db) ?? 0
    }
  }

  /// Returns how many rows of the newest that match a filter have each mark.
  ///
  /// - Parameter limit: How many rows are counted.
  public func outcomes(
    _ filter: HistoryFilter, now: Date, limit: Int
  ) throws(HistoryError) -> OutcomeCounts {
    let oldest = HistoryStore.milliseconds(now.addingTimeInterval(-SendRecord.deliveryWindow))
    return try read { db in
      let rows = try HistoryQuery(filter, db).select(
        "send.id, state, deliveryCode, messageID, ifnull(sendAt, startedAt) AS due", limit: limit + 1)
      let groups = try SQLRequest<Row>(
        literal: """
          WITH found AS MATERIALIZED (\(rows))
          SELECT state, iif(messageID IS NULL, NULL, deliveryCode) AS code, due <= \(oldest) AS isLate, count(*),
            (SELECT count(*) FROM found)
          FROM (SELECT * FROM found ORDER BY id DESC LIMIT \(limit)) GROUP BY 1, 2, 3
          """
      ).fetchAll(db)
      var counts: [RowMark: Int] = [:]
      for group in groups {
        guard let state = SendRecord.State(rawValue: group[0]) else { continue }
        counts[RowMark(state, deliveryCode: group[1], isLate: group[2]), default: 0] += group[3]
      }
      return OutcomeCounts(counts, isCut: groups.contains { $0[4] > limit })
    }
  }

  /// Returns the newest row that started before a date; nil if all are more recent.
  public func newest(before date: Date, _ filter: HistoryFilter = .all) throws(HistoryError) -> SendRecord? {
    try page(HistoryFilter(terms: filter.terms + [.until(date)]), limit: 1).first
  }

  /// Returns the stored exchange of a row, without its damaged parts.
  public func exchange(of id: Int64) throws(HistoryError) -> StoredExchange? {
    try read { db in
      try Row.fetchOne(
        db,
        sql:
          "SELECT exchange.* FROM exchange JOIN send ON send.id = send WHERE send = ? AND deletion IS NULL",
        arguments: [id]
      ).map { row in
        var exchange = StoredExchange(
          request: HistoryStore.value(row, "request") ?? "",
          responseHead: HistoryStore.value(row, "responseHead"),
          responseBody: HistoryStore.value(row, "responseBody"),
          timing: HistoryStore.decoded(row, "timing"), connection: HistoryStore.decoded(row, "connection"))
        exchange.codesRemoved = HistoryStore.value(row, "codesRemoved") ?? false
        exchange.bodySize = HistoryStore.value(row, "bodySize")
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
          WHERE lower(profile) = ? AND send.id < ? AND +state IN ('accepted', 'refused') AND deletion IS NULL
          ORDER BY send.id DESC LIMIT ?
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
  static func value<Value: DatabaseValueConvertible>(_ row: Row, _ column: String) -> Value? {
    (row[column] as DatabaseValue?).flatMap { Value.fromDatabaseValue($0) }
  }

  private static func decoded<Value: Decodable>(_ row: Row, _ column: String) -> Value? {
    (value(row, column) as String?).flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
  }

  /// Returns a row; nil if there is none with that number, or if it has been deleted.
  static func record(_ id: Int64, _ db: Database) throws -> SendRecord? {
    try records(db.makeStatement(literal: "SELECT * FROM send WHERE id = \(id) AND deletion IS NULL")).first
  }

  /// Runs a statement that selects whole rows of `send`.
  static func records(_ statement: Statement) throws -> [SendRecord] {
    // The cursor steps and reports errors; the values are read from the statement itself.
    let cursor = try Row.fetchCursor(statement)
    var reader: SendReader?
    var records: [SendRecord] = []
    while try cursor.next() != nil {
      let current = reader ?? SendReader(statement)
      reader = current
      records.append(current.record())
    }
    return records
  }
}
