internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import GRDB

/// Plans how to answer a filter among a million rows.
///
/// A term can list the rows it matches from an index of its own. The term that matches the fewest, if those
/// are few, drives the search: its rows are looked up and checked against the other terms. If every term
/// matches many, the list is walked in its own order, and a page fills up after a short way. Nothing ever
/// reads over rows by OFFSET.
struct HistoryQuery {
  /// Only terms that match fewer rows than this may drive.
  static let few = 10_000
  /// Words of one or two characters are searched by the trigrams that start with them,
  /// if there are at most this many.
  private static let trigramLimit = 200

  /// A subquery for the numbers of all rows that may match; nil walks the list.
  private let driver: SQL?
  /// The match expression for walking the word index in order of row numbers; nil without words.
  private let walkedWords: String?
  /// The conditions that a row must meet.
  private let conditions: [SQL]
  /// The moments before which no row matches.
  private let starts: [Date]

  init(_ filter: HistoryFilter, _ db: Database) throws {
    var best: (ids: SQL, count: Int)?
    var phrases: [String] = []
    var conditions: [SQL] = []
    conditions.append(HistoryQuery.visibleCondition)
    for term in filter.terms {
      conditions.append(try HistoryQuery.condition(term, db))
      if case .word(let word) = term, word.unicodeScalars.count >= 3 {
        phrases.append(HistoryQuery.quoted(word))
      }
      if let end = term.end {
        // Avoid walking over the rows after the last match. The sum keeps SQLite in the index of start times.
        conditions.append(
          """
          send.id <= (SELECT max(id + 0) FROM send INDEXED BY sendByStart
            WHERE startedAt < \(HistoryStore.milliseconds(end)))
          """)
      }
      guard let ids = try HistoryQuery.ids(term, db) else { continue }
      let count =
        try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(ids) LIMIT \(HistoryQuery.few))").fetchOne(db)
        ?? 0
      if count < best?.count ?? HistoryQuery.few { best = (ids, count) }
    }
    driver = best?.ids
    walkedWords = phrases.isEmpty ? nil : phrases.joined(separator: " ")
    self.conditions = conditions
    starts = filter.terms.compactMap(\.start)
  }

  /// The condition of every list: a deleted row is not in it, although it can still be brought back.
  static let visibleCondition: SQL = "send.deletion IS NULL"

  // MARK: Terms

  /// Returns a subquery for the destinations that a word means. Distinct ones are few; each is one step in the index.
  private static func ids(toward word: String, _ db: Database) throws -> SQL {
    let all = try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE place(value) AS (
          SELECT min(destination) FROM send
          UNION ALL
          SELECT (SELECT min(destination) FROM send WHERE destination > value) FROM place WHERE value IS NOT NULL)
        SELECT value FROM place WHERE value IS NOT NULL LIMIT 10000
        """)
    let meant = all.filter { Destination(address: $0).matches(word) }
    return
      "SELECT value FROM json_each(\(String(decoding: (try? JSONEncoder().encode(meant)) ?? Data("[]".utf8), as: UTF8.self)))"
  }

  /// Returns the condition that a row must meet. The plus keeps SQLite from an index that would require sorting.
  private static func condition(_ term: HistoryFilter.Term, _ db: Database) throws -> SQL {
    switch term {
    // A range for the digits as a prefix; a colon follows the nine in ASCII.
    case .mobile(let digits): "+mobile >= \(digits) AND +mobile < \(digits + ":")"
    case .line(let line): "lower(line) = \(line)"
    case .profile(let name): "lower(profile) = \(name)"
    case .statusCode(let code): "statusCode = \(code)"
    case .statusTitle(let title): "instr(lower(statusTitle), \(title)) > 0"
    case .outcome(let state): "state = \(state.rawValue)"
    case .destination(let word): "send.destination IN (\(try ids(toward: word, db)))"
    case .delivery(let stage, let now): delivery(stage, now)
    case .since(let date): "+startedAt >= \(HistoryStore.milliseconds(date))"
    case .until(let date): "+startedAt < \(HistoryStore.milliseconds(date))"
    case .days(let days):
      """
      +startedAt >= \(HistoryStore.milliseconds(days.lowerBound))
        AND +startedAt < \(HistoryStore.milliseconds(days.upperBound))
      """
    case .failed(let now):
      """
      (+state IN (\(failedStates))
        OR \(DeliveryStage.hopeless.map { delivery($0, now) }.joined(separator: " OR ")))
      """
    case .id(let id):
      """
      (send.id = \(Int64(id) ?? -1) OR messageID = \(id))
      """
    case .batch(let batch): "batch = \(batch)"
    case .code(let code): "code = \(code)"
    case .text(let part): "instr(amoot_folded(text), \(part)) > 0"
    case .note(let part): "instr(amoot_folded(note), \(part)) > 0"
    case .word(let word): "instr(send.haystack, \(word)) > 0"
    case .not(let term):
      // What is missing is not what is excluded.
      """
      NOT ifnull((\(try condition(term, db))), 0)
      """
    case .any(let terms):
      """
      (\(try terms.map { try condition($0, db) }.joined(separator: " OR ")))
      """
    }
  }

  private static let failedStates = SQL(
    sql: HistoryFilter.Term.failedStates.map { "'\($0.rawValue)'" }.joined(separator: ","))

  /// Folds a text as every search does.
  static let folding = DatabaseFunction("amoot_folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(Folding.folded)
  }

  /// Returns the delivery codes that can lead to a stage.
  private static func codes(of stage: DeliveryStage) -> SQL {
    let kinds = stage.kind.map { [$0] } ?? DeliveryStage.open
    let codes = DeliveryTable.entries.filter { kinds.contains($0.kind) }
    return SQL(sql: codes.map { String($0.code) }.joined(separator: ","))
  }

  /// Returns the condition of a stage: the codes of its class and, where they end nothing, an age.
  private static func delivery(_ stage: DeliveryStage, _ now: Date) -> SQL {
    let condition: SQL = """
      +deliveryCode IN (\(codes(of: stage))) AND messageID IS NOT NULL AND +state IN ('accepted', 'unknown')
      """
    if let kind = stage.kind, !DeliveryStage.open.contains(kind) { return condition }
    let sign = SQL(sql: stage == .unconfirmed ? "<=" : ">")
    let oldest = HistoryStore.milliseconds(now.addingTimeInterval(-SendRecord.deliveryWindow))
    return "\(condition) AND +ifnull(sendAt, startedAt) \(sign) \(oldest)"
  }

  /// Returns a subquery for the rows that a term matches, from an index; nil if there is none.
  private static func ids(_ term: HistoryFilter.Term, _ db: Database) throws -> SQL? {
    switch term {
    case .mobile(let digits):
      return "SELECT id FROM send WHERE mobile >= \(digits) AND mobile < \(digits + ":")"
    case .line(let line): return "SELECT id FROM send WHERE lower(line) = \(line)"
    case .profile(let name): return "SELECT id FROM send WHERE lower(profile) = \(name)"
    case .statusCode(let code): return "SELECT id FROM send WHERE statusCode = \(code)"
    case .statusTitle(let part):
      // Distinct titles are few; each is one step in the index.
      return """
        SELECT id FROM send WHERE statusTitle IN (
          WITH RECURSIVE title(value) AS (
            SELECT min(statusTitle) FROM send
            UNION ALL
            SELECT (SELECT min(statusTitle) FROM send WHERE statusTitle > value) FROM title WHERE value IS NOT NULL)
          SELECT value FROM title WHERE instr(lower(value), \(part)) > 0)
        """
    case .outcome(let state): return "SELECT id FROM send WHERE state = \(state.rawValue)"
    case .destination(let word):
      return "SELECT id FROM send WHERE destination IN (\(try ids(toward: word, db)))"
    case .delivery(let stage, _):
      return "SELECT id FROM send WHERE deliveryCode IN (\(codes(of: stage)))"
    case .since(let date):
      return "SELECT id FROM send WHERE startedAt >= \(HistoryStore.milliseconds(date))"
    case .until(let date):
      return "SELECT id FROM send WHERE startedAt < \(HistoryStore.milliseconds(date))"
    case .days(let days):
      return """
        SELECT id FROM send WHERE startedAt >= \(HistoryStore.milliseconds(days.lowerBound))
          AND startedAt < \(HistoryStore.milliseconds(days.upperBound))
        """
    case .failed:
      return """
        SELECT id FROM send WHERE state IN (\(failedStates))
        UNION SELECT id FROM send
          WHERE deliveryCode IN (\(DeliveryStage.hopeless.map { codes(of: $0) }.joined(separator: ",")))
        """
    case .id(let id):
      return """
        SELECT id FROM send WHERE id = \(Int64(id) ?? -1)
        UNION SELECT id FROM send WHERE messageID = \(id) AND messageID IS NOT NULL
        """
    case .batch(let batch): return "SELECT id FROM send WHERE batch = \(batch)"
    // Text is searched word by word, and a code is one.
    case .code(let part), .text(let part), .note(let part):
      return try ids(.word(part), db)
    // Nearly all rows are found by what most terms exclude; what nearly all rows have is excluded to find the others.
    case .not(.outcome(let state)):
      let others = SendRecord.State.allCases.filter { $0 != state }.map { "'\($0.rawValue)'" }
      return "SELECT id FROM send WHERE state IN (\(sql: others.joined(separator: ",")))"
    case .not(.line(let line)):
      return
        "SELECT id FROM send WHERE lower(line) < \(line) UNION SELECT id FROM send WHERE lower(line) > \(line)"
    case .not(.profile(let name)):
      return
        "SELECT id FROM send WHERE lower(profile) < \(name) UNION SELECT id FROM send WHERE lower(profile) > \(name)"
    case .not(.mobile(let digits)):
      return
        "SELECT id FROM send WHERE mobile < \(digits) UNION SELECT id FROM send WHERE mobile >= \(digits + ":")"
    case .not(.since(let date)): return try ids(.until(date), db)
    case .not(.until(let date)): return try ids(.since(date), db)
    case .not: return nil
    case .any(let terms):
      let lists = try terms.map { try ids($0, db) }
      guard !lists.contains(where: { $0 == nil }) else { return nil }
      // SQLite takes 500 parts of a compound at most.
      let known = lists.compactMap(\.self)
      let groups = stride(from: 0, to: known.count, by: 200).map { start in
        known[start..<min(start + 200, known.count)].joined(separator: " UNION ")
      }
      return groups.count == 1
        ? groups[0] : groups.map { "SELECT id FROM (\($0))" }.joined(separator: " UNION ")
    case .word(let word):
      guard let match = try match(word, db) else { return nil }
      // No trigram starts with the word, so no row matches.
      guard !match.isEmpty else { return "SELECT id FROM send WHERE 0" }
      return "SELECT rowid AS id FROM sendWords WHERE sendWords MATCH \(match)"
    }
  }

  /// Returns a word as a trigram query: itself, or the trigrams that start with it; nil if those are too many.
  private static func match(_ word: String, _ db: Database) throws -> String? {
    if word.unicodeScalars.count >= 3 { return quoted(word) }
    guard !word.isEmpty else { return nil }
    let request = SQLRequest<String>(
      literal: """
        SELECT term FROM sendTrigrams WHERE term >= \(word) AND term < \(word + "\u{10FFFF}")
        LIMIT \(trigramLimit + 1)
        """)
    let terms = try request.fetchAll(db)
    return terms.count > trigramLimit ? nil : terms.map(quoted).joined(separator: " OR ")
  }

  private static func quoted(_ word: String) -> String { "\"" + word.replacing("\"", with: "\"\"") + "\"" }

  // MARK: Queries

  /// - Parameters:
  ///   - columns: The columns to select.
  ///   - bound: An additional condition on the position in the list.
  ///   - reversed: Whether to go from the end of the list to its beginning.
  ///   - limit: The maximum number of rows.
  func select(
    _ columns: String, order: HistoryOrder = .newest, bound: SQL? = nil, reversed: Bool = false, limit: Int
  ) -> SQL {
    var wheres = conditions
    if let bound { wheres.append(bound) }
    if order == .oldest {
      for start in starts {
        // Avoid walking over the rows before the first match.
        wheres.append(
          """
          send.id >= (SELECT min(id + 0) FROM send INDEXED BY sendByStart
            WHERE startedAt >= \(HistoryStore.milliseconds(start)))
          """)
      }
    }
    var source: SQL = "send"
    var key: SQL = "send.id"
    let column = HistoryQuery.column(order)
    if let driver {
      wheres.append("send.id IN (\(driver))")
    } else if let column {
      source = "send INDEXED BY \(sql: column.index)"
    } else if let walkedWords {
      source = "sendWords CROSS JOIN send ON send.id = sendWords.rowid"
      key = "sendWords.rowid"
      wheres.append("sendWords MATCH \(walkedWords)")
    }
    let condition = wheres.isEmpty ? "" : " WHERE " + wheres.joined(separator: " AND ")
    func direction(_ ascending: Bool) -> SQL { SQL(sql: ascending != reversed ? "ASC" : "DESC") }
    let ids: SQL = "\(key) \(direction(order == .oldest))"
    let sorting = column.map { "\($0.value) \(direction(order.isAscending)), \(ids)" } ?? ids
    return "SELECT \(SQL(sql: columns)) FROM \(source)\(condition) ORDER BY \(sorting) LIMIT \(limit)"
  }

  /// Returns what an order sorts by before the row's number, with the index that has it in that order.
  private static func column(_ order: HistoryOrder) -> (value: SQL, index: String)? {
    switch order {
    case .newest, .oldest: nil
    case .number: ("send.mobile", "sendByMobile")
    case .outcome: ("send.state", "sendByState")
    // Rows without a duration come last.
    case .slowest: ("ifnull(send.duration, -1)", "sendByDuration")
    case .line: ("lower(send.line)", "sendByLine")
    case .profile: ("lower(send.profile)", "sendByProfile")
    }
  }

  /// Returns the value of an order's column at a position.
  private static func value(_ order: HistoryOrder, _ key: HistoryKey) -> SQL {
    switch order {
    case .newest, .oldest: "\(key.id)"
    case .number: "\(key.mobile)"
    case .outcome: "\(key.state.rawValue)"
    case .slowest: "\(key.duration ?? -1)"
    // By the same function as the index: Swift's has other letters.
    case .line: "lower(\(key.line))"
    case .profile: "lower(\(key.profile))"
    }
  }

  /// Returns the condition for the rows below a row in the list, or above it.
  static func bound(
    _ order: HistoryOrder, _ key: HistoryKey, above: Bool = false, including: Bool = false
  ) -> SQL {
    func sign(_ ascending: Bool) -> String { ascending != above ? ">" : "<" }
    let ids: SQL =
      "send.id \(sql: sign(order == .oldest) + (including ? "=" : "")) \(key.id)"
    guard let column = column(order)?.value else { return ids }
    let (value, own) = (value(order, key), SQL(sql: sign(order.isAscending)))
    // Not a row value comparison: SQLite would not search the index for it.
    return "\(column) \(own)= \(value) AND (\(column) \(own) \(value) OR \(ids))"
  }

  /// Returns the text that plain words are matched against. The two newlines let every word of one or two
  /// characters start a trigram.
  static func haystack(_ folded: String) -> String { folded + "\n\n" }
}

extension HistoryFilter.Term {
  /// The moment that no row that it finds started before; nil if there is none.
  fileprivate var start: Date? {
    switch self {
    case .since(let date): date
    case .days(let days): days.lowerBound
    default: nil
    }
  }

  /// The moment that all rows it finds started before; nil if there is none.
  fileprivate var end: Date? {
    switch self {
    case .until(let date): date
    case .days(let days): days.upperBound
    default: nil
    }
  }
}
