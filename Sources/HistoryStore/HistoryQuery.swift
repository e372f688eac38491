internal import ConsoleData
internal import Foundation
internal import GRDB

/// A filter as SQL. Lists are always ordered by the row's number and paged by it: never by OFFSET, which reads over
/// everything that it skips.
struct HistoryQuery {
  private var conditions: [String] = []
  private var arguments: StatementArguments = []
  /// The words for the trigram index, which needs three characters of each.
  private var indexed: [String] = []

  init(_ filter: HistoryFilter) {
    for term in filter.terms { add(term) }
  }

  private mutating func add(_ term: HistoryFilter.Term) {
    switch term {
    case .mobile(let digits):
      // A range of the index: what begins with these digits.
      need("mobile >= ? AND mobile < ?", digits, digits + ":")
    case .line(let line): need("lower(line) = ?", line)
    case .profile(let name): need("lower(profile) = ?", name)
    case .statusCode(let code): need("statusCode = ?", code)
    case .statusTitle(let title): need("instr(lower(statusTitle), ?) > 0", title)
    case .outcome(let state): need("state = ?", state.rawValue)
    case .since(let date): need("startedAt >= ?", Int64(date.timeIntervalSince1970 * 1000))
    case .until(let date): need("startedAt < ?", Int64(date.timeIntervalSince1970 * 1000))
    case .word(let word):
      if word.unicodeScalars.count >= 3 {
        indexed.append("\"" + word.replacing("\"", with: "\"\"") + "\"")
      } else if !word.isEmpty {
        need("instr(haystack, ?) > 0", word)
      }
    }
  }

  private mutating func need(_ condition: String, _ values: (any DatabaseValueConvertible)...) {
    conditions.append(condition)
    arguments += StatementArguments(values)
  }

  /// - Parameters:
  ///   - columns: what is selected.
  ///   - bound: a further condition on `id`, with its argument.
  ///   - ascending: oldest first.
  ///   - limit: how many rows at most.
  func sql(
    _ columns: String, bound: (condition: String, id: Int64)? = nil, ascending: Bool = false, limit: Int
  ) -> (sql: String, arguments: StatementArguments) {
    var wheres = conditions
    var values = arguments
    // The index of words is walked in the order of its row numbers, so that a page of a frequent word ends early.
    let key = indexed.isEmpty ? "id" : "sendWords.rowid"
    if !indexed.isEmpty {
      wheres.append("sendWords MATCH ?")
      values += [indexed.joined(separator: " ")]
    }
    if let bound {
      wheres.append("\(key) \(bound.condition) ?")
      values += [bound.id]
    }
    let source = indexed.isEmpty ? "send" : "sendWords CROSS JOIN send ON send.id = sendWords.rowid"
    let condition = wheres.isEmpty ? "" : " WHERE " + wheres.map { qualified($0) }.joined(separator: " AND ")
    values += [limit]
    return (
      "SELECT \(columns) FROM \(source)\(condition) ORDER BY \(key) \(ascending ? "ASC" : "DESC") LIMIT ?",
      values
    )
  }

  /// Both tables have a column `haystack`.
  private func qualified(_ condition: String) -> String {
    condition.replacing("(haystack", with: "(send.haystack")
  }

  /// What plain words are looked for in.
  static func haystack(_ parts: [String?]) -> String {
    Folding.folded(parts.compactMap { $0 }.joined(separator: "\n"))
  }
}
