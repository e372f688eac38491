import ConsoleData
import Foundation
import GRDB
import Testing

@testable import HistoryStore

@Suite("Lists of the history")
struct HistoryListTests {
  static let now = Date(timeIntervalSince1970: 1_795_422_600)

  static let rows = 12_500

  /// Returns a store large enough that frequent terms are scanned and rare ones looked up.
  static func large() throws -> HistoryStore {
    let store = try HistoryStore.inMemory()
    try store.generate(rows, now: now)
    return store
  }

  /// Returns what a filter finds the slow way: in the order of the rows that it is given.
  static func naive(
    _ all: [(row: SendRecord, haystack: String)], _ filter: HistoryFilter
  ) -> [Int64] {
    func finds(_ term: HistoryFilter.Term, _ row: SendRecord, _ haystack: String) -> Bool {
      switch term {
      case .mobile(let digits): row.mobile.hasPrefix(digits)
      case .line(let line): row.line == line
      case .profile(let name): row.profile == name
      case .statusCode(let code): row.statusCode == code
      case .statusTitle(let title): row.statusTitle?.lowercased().contains(title) == true
      case .outcome(let state): row.state == state
      case .destination(let word): row.destination?.address.contains(word) == true
      case .delivery(let stage, let now): row.deliveryStage(now: now) == stage
      case .since(let date): row.startedAt >= date
      case .until(let date): row.startedAt < date
      case .days(let days): row.startedAt >= days.lowerBound && row.startedAt < days.upperBound
      case .failed: row.state == .refused || row.state == .notSent
      case .id(let id): row.id == Int64(id)
      case .batch(let batch): row.batch == batch
      case .code(let code): row.code == code
      case .text(let part): row.text.utf8.contains(part.utf8)
      case .note(let part): row.note?.utf8.contains(part.utf8) == true
      case .word(let word): haystack.utf8.contains(word.utf8)
      case .not(let term): !finds(term, row, haystack)
      case .any(let terms): terms.contains { finds($0, row, haystack) }
      }
    }
    return all.filter { row, haystack in filter.terms.allSatisfy { finds($0, row, haystack) } }.map(\.row.id)
  }

  /// Returns the rows in an order, sorted here.
  static func sorted(
    _ all: [(row: SendRecord, haystack: String)], by order: HistoryOrder
  ) -> [(row: SendRecord, haystack: String)] {
    func texts(_ value: (SendRecord) -> String) -> [(row: SendRecord, haystack: String)] {
      all.map { (value($0.row), $0) }.sorted { ($0.0, $0.1.row.id) > ($1.0, $1.1.row.id) }.map(\.1)
    }
    return switch order {
    case .newest: all.sorted { $0.row.id > $1.row.id }
    case .oldest: all.sorted { $0.row.id < $1.row.id }
    case .number: texts(\.mobile)
    case .outcome: texts(\.state.rawValue)
    case .line: texts { $0.line.lowercased() }
    case .profile: texts { $0.profile.lowercased() }
    case .slowest:
      all.sorted { ($0.row.duration ?? -1, $0.row.id) > ($1.row.duration ?? -1, $1.row.id) }
    }
  }

  static let texts = [
    "", "outcome:accepted", "outcome:unknown", "mobile:0912", "mobile:09", "mobile:091234", "since:100d",
    "until:600d", "until:100d", "since:600d until:300d", "status:-207", "status:token", "status:succ",
    "line:3000", "line:public", "profile:demo", "profile:nobody", "فروشگاه", "shop", "ab", "z", "9999",
    "کد outcome:refused", "success mobile:0935 since:500d", "shop profile:demo line:98", "6000123 success",
    "status:nothing", "q9 outcome:accepted", "-outcome:accepted", "-outcome:refused -outcome:accepted",
    "-shop",
    "yesterday", "on:2026-10-01", "last month -refused", "failed", "failed -status:token", "id:777",
    "text:فروشگاه",
    "-line:public", "-line:3000 unknown", "-mobile:09", "-mobile:0912 refused", "-profile:demo",
    "-since:100d",
    "-until:100d", "outcome:refused|unknown", "mobile:0912|0935 outcome:notsent", "-outcome:accepted|refused",
    "status:token|4", "on:yesterday|today", "-status:4", "-ab outcome:unknown", "note:x",
  ]

  @Test("the numbers of a list are those of its rows, each with its newest row and how many there are")
  func numbers() throws {
    let store = try Self.large()
    for text in ["", "outcome:refused", "-shop", "shop profile:demo", "status:nothing"] {
      let filter = try HistoryFilter(parsing: text, now: Self.now)
      var rows: [SendRecord] = []
      try store.eachPage(filter) {
        rows += $0
        return true
      }
      for (rowLimit, limit) in [(100_000, 100_000), (300, 20), (1, 1)] {
        var expected: [String: (count: Int, last: SendRecord)] = [:]
        for row in rows.prefix(rowLimit) where !row.mobile.isEmpty {
          expected[row.mobile, default: (0, row)].count += 1
        }
        let sorted = expected.values.sorted { $0.last.id > $1.last.id }
        let summaries = try store.numbers(filter, rowLimit: rowLimit, limit: limit)
        #expect(
          summaries.numbers == sorted.prefix(limit).map { NumberSummary(count: $0.count, last: $0.last) })
        #expect(summaries.isCut == (rows.count > rowLimit || sorted.count > limit), "\(text) \(rowLimit)")
      }
    }
  }

  @Test("a filter and an order give what reading everything gives, from either end and in pages of any size")
  func lists() throws {
    let store = try Self.large()
    let all = try store.page(limit: 30_000)
    #expect(all.count == Self.rows)
    let known = all.map { (row: $0, haystack: HistoryStore.haystack($0)) }
    let lists = Dictionary(
      uniqueKeysWithValues: HistoryOrder.allCases.map { ($0, Self.sorted(known, by: $0).map(\.row.id)) })
    let rows = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    for text in Self.texts {
      let filter = try HistoryFilter(parsing: text, now: Self.now)
      let found = Set(Self.naive(known, filter))
      for order in HistoryOrder.allCases {
        let expected = (lists[order] ?? []).filter(found.contains)
        func window(_ place: HistoryRequest.Place, _ limit: Int) throws -> HistoryWindow {
          try store.window(HistoryRequest(filter, order: order, at: place, limit: limit))
        }
        let first = try window(.first, 7)
        #expect(first.rows.map(\.id) == Array(expected.prefix(7)), "\(text), \(order)")
        #expect(!first.hasAbove && first.hasBelow == (expected.count > 7), "\(text), \(order)")
        let last = try window(.last, 7)
        #expect(last.rows.map(\.id) == Array(expected.suffix(7)), "\(text), \(order)")
        #expect(last.hasAbove == (expected.count > 7) && !last.hasBelow, "\(text), \(order)")
        guard let end = first.rows.last?.key, expected.count > 7 else { continue }
        #expect(try window(.after(end), 5).rows.map(\.id) == Array(expected.dropFirst(7).prefix(5)))
        #expect(try window(.from(end), 5).rows.map(\.id) == Array(expected.dropFirst(6).prefix(5)))
        #expect(try window(.before(end), 5).rows.map(\.id) == Array(expected[1..<6]))
        let middle = try window(.after(end), 5)
        #expect(middle.hasAbove && middle.hasBelow == (expected.count > 12), "\(text), \(order)")
        #expect(try window(.before(end), 6).hasAbove == false)
        #expect(try window(.before(end), 5).hasAbove && window(.before(end), 5).hasBelow)
      }
      let listed = (lists[.newest] ?? []).filter(found.contains)
      for limit in [10, 100_000] {
        let marks = listed.prefix(limit).compactMap { rows[$0]?.mark(now: Self.now) }
        let outcomes = try store.outcomes(filter, now: Self.now, limit: limit)
        #expect(outcomes.counts == Dictionary(marks.map { ($0, 1) }, uniquingKeysWith: +), "\(text)")
        #expect(outcomes.isCut == (listed.count > limit))
      }
      let count = listed.count
      #expect(try store.count(filter) == count, "\(text)")
      #expect(try store.count(filter, limit: 10) == min(10, count), "\(text)")
    }
  }

  @Test("a day is found, or the nearest before it")
  func dates() throws {
    let store = try Self.large()
    let all = try store.page(limit: 30_000)
    for days in [0.0, 1, 100, 729] {
      let date = Self.now.addingTimeInterval(-days * 86_400)
      #expect(try store.newest(before: date)?.id == all.first { $0.startedAt < date }?.id)
    }
    #expect(try store.newest(before: Self.now.addingTimeInterval(-800 * 86_400)) == nil)
  }

  @Test("made-up rows never mix with real ones, and are the same for the same seed")
  func generated() throws {
    let store = try HistoryStore.inMemory()
    _ = try store.begin(try draft())
    #expect(throws: HistoryError.self) { try store.generate(5, now: Self.now) }
    let (one, two) = (try HistoryStore.inMemory(), try HistoryStore.inMemory())
    try one.generate(50, seed: 3, now: Self.now)
    try two.generate(50, seed: 3, now: Self.now)
    #expect(try one.page(limit: 99) == two.page(limit: 99))
    #expect(try one.check().isSound)
  }

  @Test(
    "every order is walked in its index, from the start and from a row, without sorting",
    arguments: HistoryOrder.allCases)
  func plans(_ order: HistoryOrder) throws {
    let store = try HistoryStore.inMemory()
    try store.generate(200, now: Self.now)
    let row = try #require(try store.page(limit: 100).last)
    for key in [nil, row.key] {
      for above in [false, true] {
        let bound = key.map { HistoryQuery.bound(order, $0, above: above) }
        let plan = try store.read { db in
          let query = try HistoryQuery(.all, db)
            .select("send.*", order: order, bound: bound, reversed: above, limit: 10)
          return try Row.fetchAll(db, SQLRequest(literal: "EXPLAIN QUERY PLAN \(query)")).map {
            row -> String in
            row["detail"]
          }.joined(separator: "; ")
        }
        #expect(!plan.contains("TEMP B-TREE"), "\(order), \(above): \(plan)")
        if let key, order != .newest, order != .oldest {
          #expect(plan.contains("SEARCH"), "\(order) from \(key.id), \(above): \(plan)")
        }
      }
    }
  }
}
