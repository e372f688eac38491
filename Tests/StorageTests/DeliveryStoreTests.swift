import AmootSMS
import ConsoleData
import Foundation
import GRDB
import Synchronization
import Testing
import Wording

@testable import HistoryStore

@Suite("Deliveries in the history")
struct DeliveryStoreTests {
  private static let start = Date(timeIntervalSince1970: 1_795_422_600)

  /// Writes a row whose message was accepted.
  private static func accepted(
    _ store: HistoryStore, id messageID: String? = "600", at date: Date = start
  ) throws -> SendRecord {
    let draft = try draft(at: date)
    var record = SendRecord(id: try store.begin(draft), draft: draft)
    record.finish(
      .accepted(SendOTPAnswer(status: .success, messageID: messageID, code: "12345")), duration: 0.1)
    try store.finish(record, exchange: nil)
    return record
  }

  private static func answer(_ codes: [(id: String, code: Int)]) throws -> Result<Deliveries, DeliveryProblem>
  {
    let items = codes.map { #"{"MessageID":\#($0.id),"DeliveryType":\#($0.code),"Cost":0}"# }
    let body = #"{"Status":"Success","Data":[\#(items.joined(separator: ","))]}"#
    return .success(try Deliveries(decoding: Data(body.utf8)))
  }

  @Test("of two programs only one claims a row, and the other learns so")
  func claims() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let (one, two) = (try HistoryStore(path: path), try HistoryStore(path: path))
    let row = try Self.accepted(one)
    let known = try two.undelivered(dueSince: Self.start - 60, limit: 10)
    #expect(known == [row])
    let first = try one.claimDelivery(of: [row], at: Self.start + 5)
    let second = try two.claimDelivery(of: known, at: Self.start + 5.001)
    #expect(first.claimed == [row.id] && second.claimed.isEmpty)
    #expect(second.rows.first?.delivery.askedAt == Self.start + 5)
    // From what it knows now, the other may claim the next question.
    #expect(try two.claimDelivery(of: second.rows, at: Self.start + 10).claimed == [row.id])
    #expect(try one.claimDelivery(of: first.rows, at: Self.start + 10).claimed.isEmpty)
  }

  @Test("a row that took another's number, was deleted, or has another MessageID is not claimed")
  func otherRows() throws {
    let store = try HistoryStore.inMemory()
    let row = try Self.accepted(store)
    var other = row
    other.messageID = "601"
    #expect(try store.claimDelivery(of: [other], at: Self.start).claimed.isEmpty)
    other = row
    other.id = 99
    #expect(try store.claimDelivery(of: [other], at: Self.start).rows.isEmpty)
    _ = try store.delete(row, as: 1)
    let gone = try store.claimDelivery(of: [row], at: Self.start)
    #expect(gone.rows.isEmpty && gone.claimed.isEmpty)
    #expect(try store.undelivered(dueSince: Self.start - 60, limit: 10).isEmpty)
    #expect(
      try store.recordDelivery(
        of: [row], Self.answer([("600", 1)]), asked: Self.start, answered: Self.start
      ).isEmpty)
  }

  @Test("reports are matched by MessageID, and an absent message stays as it was, with the reason")
  func matching() throws {
    let store = try HistoryStore.inMemory()
    let rows = try ["600", "601", "602"].map { try Self.accepted(store, id: $0) }
    let told = try store.recordDelivery(
      of: rows, Self.answer([("602", 8), ("600", 1), ("777", 35)]), asked: Self.start + 5,
      answered: Self.start + 5.25)
    #expect(told.map(\.delivery.code) == [1, nil, 8])
    #expect(told[1].delivery.problem == .notMentioned && told[1].delivery.askedAt == Self.start + 5)
    #expect(try store.page(limit: 10).reversed() == told)
    #expect(try store.deliveryChanges(of: rows[0].id).map(\.code) == [1])
    #expect(try store.deliveryChanges(of: rows[1].id).isEmpty)
    let failed = try store.recordDelivery(
      of: rows, .failure(.refused(code: -208, title: nil)), asked: Self.start + 10, answered: Self.start + 11)
    #expect(failed.map(\.delivery.code) == [1, nil, 8])
    #expect(failed.allSatisfy { $0.delivery.problem == .refused(code: -208, title: nil) })
  }

  @Test("each change is kept with its span, and written on top of what another program has written")
  func changes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let (one, two) = (try HistoryStore(path: path), try HistoryStore(path: path))
    let row = try Self.accepted(one)
    for (index, code) in [900, 900, 8, 1, 2].enumerated() {
      let asked = Self.start + Double(index) * 10
      _ = try (index.isMultiple(of: 2) ? one : two).recordDelivery(
        of: [row], Self.answer([("600", code)]), asked: asked, answered: asked + 1)
    }
    #expect(
      try one.deliveryChanges(of: row.id) == [
        DeliveryChange(code: 900, notBefore: Self.start, seenAt: Self.start + 1),
        DeliveryChange(code: 8, notBefore: Self.start + 10, seenAt: Self.start + 21),
        DeliveryChange(code: 1, notBefore: Self.start + 20, seenAt: Self.start + 31),
      ])
    #expect(try two.record(row.id)?.delivery.code == 1)
    // The rest of the row is what it was.
    var record = try #require(try two.record(row.id))
    record.delivery = DeliveryRecord()
    #expect(record == row)
  }

  @Test("what is on its way is what may still be reported: by outcome, MessageID, age and state")
  func undelivered() throws {
    let store = try HistoryStore.inMemory()
    let old = try Self.accepted(store, id: "1", at: Self.start - 73 * 3_600)
    _ = try Self.accepted(store, id: nil)
    let draft = try draft(at: Self.start)
    var refused = SendRecord(id: try store.begin(draft), draft: draft)
    refused.finish(.refused(SendOTPAnswer(status: ServiceStatus(code: 4), messageID: "2")), duration: 0.1)
    try store.finish(refused, exchange: nil)
    let (arrived, failed, fresh) = (
      try Self.accepted(store, id: "3"), try Self.accepted(store, id: "4"), try Self.accepted(store, id: "5")
    )
    _ = try store.recordDelivery(
      of: [arrived, failed], Self.answer([("3", 1), ("4", 2)]), asked: Self.start, answered: Self.start)
    let found = try store.undelivered(dueSince: Self.start - 72 * 3_600, limit: 10)
    #expect(Set(found.map(\.id)) == [failed.id, fresh.id])
    #expect(try store.undelivered(dueSince: Self.start - 80 * 3_600, limit: 10).contains { $0.id == old.id })
    #expect(try store.undelivered(dueSince: Self.start - 72 * 3_600, limit: 1).count == 1)
  }

  @Test("a filter for a stage finds what the rows themselves say, for every code and age")
  func filter() throws {
    let store = try HistoryStore.inMemory()
    let now = Self.start
    for (index, entry) in DeliveryTable.entries.enumerated() {
      let ages: [Double] = [60, 72 * 3_600 - 1, 72 * 3_600, 90 * 3_600]
      for age in ages {
        let row = try Self.accepted(store, id: String(1_000 + index), at: now - age)
        _ = try store.recordDelivery(
          of: [row], Self.answer([(String(1_000 + index), entry.code)]), asked: now - age + 5,
          answered: now - age + 6)
      }
    }
    _ = try Self.accepted(store)
    let all = try store.page(limit: 1_000)
    for stage in DeliveryStage.allCases {
      let filter = HistoryFilter(terms: [.delivery(stage, now: now)])
      let found = try store.page(filter, limit: 1_000)
      #expect(found == all.filter { filter.matches($0) }, "\(stage)")
      #expect(!found.isEmpty && found.allSatisfy { $0.deliveryStage(now: now) == stage }, "\(stage)")
      #expect(try store.count(filter) == found.count)
    }
  }

  @Test("a claim that cannot be written says why, and changes nothing")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let row = try Self.accepted(try HistoryStore(path: path))
    HistoryStore.faults.withLock { $0[path] = { throw DatabaseError(resultCode: .SQLITE_FULL) } }
    defer { HistoryStore.faults.withLock { $0[path] = nil } }
    let store = try HistoryStore(path: path)
    #expect(throws: HistoryError.self) { try store.claimDelivery(of: [row], at: Self.start) }
    #expect(try store.record(row.id)?.delivery.askedAt == nil)
  }

  @Test("a damaged or hostile file gives rows without what cannot be read")
  func hostile() throws {
    let store = try HistoryStore.inMemory()
    let row = try Self.accepted(store)
    try store.write { db in
      try db.execute(
        sql: """
          UPDATE send SET deliveryCode = 4242, deliveryNotBefore = 'x', deliverySeenAt = 9e99,
            deliveryProblem = '{"odd":1}', cost = 'much', registeredAt = x'00' WHERE id = ?
          """, arguments: [row.id])
      try db.execute(
        sql: "INSERT INTO deliveryChange (send, code, notBefore, seenAt) VALUES (?, 'x', 1, 2)",
        arguments: [row.id])
    }
    #expect(try store.record(row.id) == row)
    #expect(try store.deliveryChanges(of: row.id).isEmpty)
  }

  @Test("no value in any column ends the program")
  func anyValue() throws {
    let store = try HistoryStore.inMemory()
    let row = try Self.accepted(store)
    let columns = try store.database.read { db in try db.columns(in: "send").map(\.name) }.filter {
      $0 != "id"
    }
    let values: [DatabaseValue] = [
      Int64.max.databaseValue, Int64.min.databaseValue, (-1).databaseValue, 9e99.databaseValue,
      (-9e99).databaseValue, "x".databaseValue, Data([0, 255]).databaseValue, .null,
    ]
    var tried = 0
    for column in columns {
      for value in values {
        let old = try store.database.read {
          try DatabaseValue.fetchOne($0, sql: "SELECT \(column) FROM send WHERE id = ?", arguments: [row.id])
        }
        let isWritten: Void? = try? store.write {
          try $0.execute(sql: "UPDATE send SET \(column) = ? WHERE id = ?", arguments: [value, row.id])
        }
        guard isWritten != nil else { continue }
        tried += 1
        if let odd = try store.record(row.id) {
          _ = try store.surroundings(of: odd)
          for field in RowField.all { _ = (field.value(odd), field.words(odd)?.english) }
          var bytes: [UInt8] = []
          for format in [RowExport.Format.csv, .jsonLines, .spreadsheet] {
            var export = RowExport(format)
            export.append(odd, to: &bytes)
          }
          _ = try? store.finish(odd, exchange: nil)
        }
        try store.write {
          try $0.execute(sql: "UPDATE send SET \(column) = ? WHERE id = ?", arguments: [old, row.id])
        }
      }
    }
    #expect(tried > 150)
  }

  @Test("the rows around a row are those to its number, those of the same minutes, and a similar number's")
  func surroundings() throws {
    let store = try HistoryStore.inMemory()
    func send(_ mobile: String, _ offset: Double, code: Int? = nil, base: String? = nil) throws -> SendRecord
    {
      var draft = try draft(mobile, at: Self.start + offset)
      if let base {
        let client = ServiceClient(transport: DeliveryStoreTests.Silent(), base: try BaseAddress(base))
        draft.prepared = client.prepare(draft.prepared.request, now: draft.startedAt)
      }
      var record = SendRecord(id: try store.begin(draft), draft: draft)
      record.finish(
        .accepted(SendOTPAnswer(status: .success, messageID: String(record.id), code: "1")), duration: 0.1)
      try store.finish(record, exchange: nil)
      guard let code else { return record }
      return try store.recordDelivery(
        of: [record], Self.answer([(String(record.id), code)]), asked: Self.start, answered: Self.start)[0]
    }
    let before = try send("9120000000", -86_400)
    let similar = try send("9120000001", -50_000, code: 1)
    _ = try send("9120000002", -50_000)
    _ = try send("9120000000", -10, base: "http://127.0.0.1:8080/rest")
    let nearby = try send("9350000000", -500)
    _ = try send("9350000000", -700)
    let row = try send("9120000000", 0)
    let later = try send("9120000000", 30)
    let found = try store.surroundings(of: row)
    #expect(found.sameNumber.map(\.id) == [later.id, before.id])
    #expect(Set(found.nearby.map(\.id)) == [later.id, nearby.id])
    #expect(found.similarNumber?.id == similar.id)
  }

  private struct Silent: Transport {
    func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
      Exchange(requestLeft: false)
    }
  }

  @Test(
    "a row whose message the provider lists is accepted, keeps why no answer came, and is found by its MessageID"
  )
  func listed() throws {
    let store = try HistoryStore.inMemory()
    let draft = try draft(at: Self.start)
    var row = SendRecord(id: try store.begin(draft), draft: draft)
    row.finish(.unknown(.wait, .timedOut(after: .seconds(30))), duration: 30)
    try store.finish(row, exchange: nil)
    let list = try Self.list([("600", Self.start + 1)])
    guard case .taken(let taken) = try store.takeListed(row, from: list, local: []) else {
      #expect(Bool(false))
      return
    }
    #expect(taken.state == .accepted && taken.reason == .listed(instead: .timedOut(seconds: 30)))
    #expect(taken.explanation?.english.contains("lists the message as 600") == true)
    #expect(try store.record(row.id) == taken)
    #expect(try store.page(HistoryFilter(terms: [.word("600")]), limit: 5).map(\.id) == [row.id])
    #expect(try store.undelivered(dueSince: Self.start - 60, limit: 5).map(\.id) == [row.id])
    // Only once, and only where the outcome is unknown.
    let other = try Self.list([("601", Self.start)])
    #expect(try store.takeListed(row, from: other, local: []) == .settled)
    #expect(try store.record(row.id)?.messageID == "600")
    _ = try store.delete(row, as: 1)
    #expect(try store.takeListed(row, from: other, local: []) == .settled)
  }

  private static func list(_ messages: [(id: String, at: Date)]) throws -> SentMessages {
    let items = messages.map {
      #"{"MessageID":\#($0.id),"Mobile":"9120000000","LineNumber":"public","SMSMessageText":"پیامک 12345"}"#
    }
    return try SentMessages(
      decoding: Data(#"{"Status":"Success","Data":[\#(items.joined(separator: ","))]}"#.utf8))
  }

  @Test("a listed message is taken only where it can be no other row's")
  func whose() throws {
    let store = try HistoryStore.inMemory()
    func unknown(_ offset: Double = 0) throws -> SendRecord {
      let draft = try draft(at: Self.start + offset)
      var row = SendRecord(id: try store.begin(draft), draft: draft)
      row.finish(.unknown(.wait, .timedOut(after: .seconds(30))), duration: 30)
      try store.finish(row, exchange: nil)
      return row
    }
    let row = try unknown()
    #expect(try store.takeListed(row, from: try Self.list([]), local: []) == .none)
    let two = try Self.list([("600", Self.start), ("601", Self.start)])
    #expect(try store.takeListed(row, from: two, local: []) == .several(2))
    // One of them is another row's, in the history or not.
    var local = row
    (local.id, local.messageID, local.state) = (-1, "601", .accepted)
    #expect(try store.takeListed(row, from: try Self.list([("601", Self.start)]), local: [local]) == .none)
    _ = try Self.accepted(store, id: "601", at: Self.start - 60)
    #expect(try store.takeListed(row, from: try Self.list([("601", Self.start)]), local: []) == .none)
    // Another row's message may be this one: of a row in the history, one that was not recorded, one under way.
    let one = try Self.list([("600", Self.start)])
    local = row
    local.id = -1
    #expect(try store.takeListed(row, from: one, local: [local]) == .disputed)
    #expect(try store.takeListed(local, from: one, local: []) == .disputed)
    let rival = try unknown(30)
    #expect(try store.takeListed(row, from: two, local: []) == .disputed)
    _ = try store.delete(rival, as: 1)
    #expect(try store.takeListed(row, from: one, local: []) == .disputed)
    #expect(try store.page(limit: 10).allSatisfy { $0.messageID != "600" })
    // A row that was not recorded takes its message without the history.
    let empty = try HistoryStore.inMemory()
    guard case .taken(let taken) = try empty.takeListed(local, from: one, local: []) else {
      #expect(Bool(false))
      return
    }
    #expect(taken.messageID == "600" && taken.state == .accepted)
    #expect(try empty.page(limit: 10).isEmpty)
  }

  @Test("a row whose end is not in the file yet is not taken for one that another program asks about")
  func unwrittenEnd() throws {
    let store = try HistoryStore.inMemory()
    let draft = try draft(at: Self.start)
    var row = SendRecord(id: try store.begin(draft), draft: draft)
    row.finish(
      .accepted(SendOTPAnswer(status: .success, messageID: "600", code: "12345")), duration: 0.1)
    #expect(try store.claimDelivery(of: [row], at: Self.start) == DeliveryClaim(unwritten: [row]))
    try store.finish(row, exchange: nil)
    #expect(try store.claimDelivery(of: [row], at: Self.start).claimed == [row.id])
  }

  @Test("messages on their way are found by the time they were due, however many rows there are")
  func plan() throws {
    let store = try HistoryStore.inMemory()
    let plan = try store.read { db in
      let query = HistoryStore.undelivered(dueSince: Self.start, limit: 10)
      return try Row.fetchAll(db, SQLRequest(literal: "EXPLAIN QUERY PLAN \(query)")).map { row -> String in
        row["detail"]
      }.joined(separator: "; ")
    }
    #expect(plan.contains("sendByDue") && !plan.contains("TEMP B-TREE"), "\(plan)")
  }
}
