internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import GRDB

/// How a filter is answered among a million rows.
///
/// Each term can say which rows it finds from an index of its own. The term that finds fewest, if they are few,
/// drives the search: its rows are looked up and the other terms tried on them. Where every term finds many, the
/// list is walked in its own order, and a page is full after a short way. Nothing ever reads over rows by OFFSET.
struct HistoryQuery {
  /// Terms that find fewer rows than this may drive.
  static let few = 10_000
  /// Words of one or two characters are looked for by the trigrams that begin with them, if there are so few.
  private static let trigramLimit = 200

  /// A subquery of the numbers of all rows that may match; nil walks the list.
  private let driver: SQL?
  /// Walks the index of words, in the order of row numbers.
  private let walkedWords: String?
  /// What a row must fulfil.
  private let conditions: [SQL]

  init(_ filter: HistoryFilter, _ db: Database) throws {
    var best: (ids: SQL, count: Int)?
    var phrases: [String] = []
    var conditions: [SQL] = []
    for term in filter.terms {
      conditions.append(HistoryQuery.condition(term))
      if case .word(let word) = term, word.unicodeScalars.count >= 3 {
        phrases.append(HistoryQuery.quoted(word))
      }
      if case .until(let date) = term {
        // The rows after the last match are not walked over. The sum keeps SQLite in the index of beginnings.
        conditions.append(
          """
          send.id <= (SELECT max(id + 0) FROM send INDEXED BY sendByStart
            WHERE startedAt < \(HistoryStore.milliseconds(date)))
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
  }

  // MARK: Terms

  /// What a row must fulfil. The plus keeps SQLite from an index that would have to be sorted.
  private static func condition(_ term: HistoryFilter.Term) -> SQL {
    switch term {
    // A range: what begins with these digits. A colon follows the nine.
    case .mobile(let digits): "+mobile >= \(digits) AND +mobile < \(digits + ":")"
    case .line(let line): "lower(line) = \(line)"
    case .profile(let name): "lower(profile) = \(name)"
    case .statusCode(let code): "statusCode = \(code)"
    case .statusTitle(let title): "instr(lower(statusTitle), \(title)) > 0"
    case .outcome(let state): "state = \(state.rawValue)"
    case .since(let date): "+startedAt >= \(HistoryStore.milliseconds(date))"
    case .until(let date): "+startedAt < \(HistoryStore.milliseconds(date))"
    case .word(let word): "instr(send.haystack, \(word)) > 0"
    }
  }

  /// The numbers of the rows that a term finds, from an index; nil where there is none.
  private static func ids(_ term: HistoryFilter.Term, _ db: Database) throws -> SQL? {
    switch term {
    case .mobile(let digits):
      return "SELECT id FROM send WHERE mobile >= \(digits) AND mobile < \(digits + ":")"
    case .line(let line): return "SELECT id FROM send WHERE lower(line) = \(line)"
    case .profile(let name): return "SELECT id FROM send WHERE lower(profile) = \(name)"
    case .statusCode(let code): return "SELECT id FROM send WHERE statusCode = \(code)"
    case .statusTitle(let part):
      // There are few different titles; each is one step in the index.
      return """
        SELECT id FROM send WHERE statusTitle IN (
          WITH RECURSIVE title(value) AS (
            SELECT min(statusTitle) FROM send
            UNION ALL
            SELECT (SELECT min(statusTitle) FROM send WHERE statusTitle > value) FROM title WHERE value IS NOT NULL)
          SELECT value FROM title WHERE instr(lower(value), \(part)) > 0)
        """
    case .outcome(let state): return "SELECT id FROM send WHERE state = \(state.rawValue)"
    case .since(let date):
      return "SELECT id FROM send WHERE startedAt >= \(HistoryStore.milliseconds(date))"
    case .until(let date):
      return "SELECT id FROM send WHERE startedAt < \(HistoryStore.milliseconds(date))"
    case .word(let word):
      guard let match = try match(word, db) else { return nil }
      // Nothing begins with it: no row.
      guard !match.isEmpty else { return "SELECT id FROM send WHERE 0" }
      return "SELECT rowid AS id FROM sendWords WHERE sendWords MATCH \(match)"
    }
  }

  /// A word for the trigram index: itself, or the trigrams that begin with it; nil when those are too many.
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
  ///   - columns: what is selected.
  ///   - bound: a further condition on the place in the list.
  ///   - reversed: from the end of the list to its beginning.
  ///   - limit: how many rows at most.
  func select(
    _ columns: String, order: HistoryOrder = .newest, bound: SQL? = nil, reversed: Bool = false, limit: Int
  ) -> SQL {
    var wheres = conditions
    if let bound { wheres.append(bound) }
    let direction = SQL(sql: reversed ? "ASC" : "DESC")
    var source: SQL = "send"
    var key: SQL = "send.id"
    if let driver {
      wheres.append("send.id IN (\(driver))")
    } else if order == .slowest {
      source = "send INDEXED BY sendByDuration"
    } else if let walkedWords {
      source = "sendWords CROSS JOIN send ON send.id = sendWords.rowid"
      key = "sendWords.rowid"
      wheres.append("sendWords MATCH \(walkedWords)")
    }
    let condition = wheres.isEmpty ? "" : " WHERE " + wheres.joined(separator: " AND ")
    let sorting: SQL =
      switch order {
      case .newest: "\(key) \(direction)"
      case .slowest: "\(HistoryQuery.duration) \(direction), send.id \(direction)"
      }
    return "SELECT \(SQL(sql: columns)) FROM \(source)\(condition) ORDER BY \(sorting) LIMIT \(limit)"
  }

  /// Rows without a duration come last.
  private static let duration: SQL = "ifnull(send.duration, -1)"

  /// What stands below a row in the list, or above it.
  static func bound(
    _ order: HistoryOrder, _ key: HistoryKey, above: Bool = false, including: Bool = false
  ) -> SQL {
    let sign = SQL(sql: above ? ">" : "<")
    let ownSign = SQL(sql: (above ? ">" : "<") + (including ? "=" : ""))
    switch order {
    case .newest: return "send.id \(ownSign) \(key.id)"
    case .slowest:
      // Not as a pair: SQLite would not search the index for it.
      let seconds = key.duration ?? -1
      return """
        \(duration) \(sign)= \(seconds) AND (\(duration) \(sign) \(seconds) OR send.id \(ownSign) \(key.id))
        """
    }
  }

  /// What plain words are looked for in. The two line ends let every word of one or two characters begin a trigram.
  static func haystack(_ parts: [String?]) -> String {
    Folding.folded(parts.compactMap { $0 }.joined(separator: "\n")) + "\n\n"
  }
}
