import AmootSMS
import ConsoleData
import FileWatch
import Foundation
import GRDB
import Testing

@testable import HistoryStore
import ConsoleWording
import Wording

func draft(
  _ mobile: String = "9120000000", text: String = "پیامک",
  at date: Date = Date(timeIntervalSince1970: 1_795_422_600)
) throws -> SendDraft {
  struct Silent: Transport {
    func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
      Exchange(requestLeft: false)
    }
  }
  let request = SendOTPRequest(
    mobile: try MobileNumber(mobile), text: try MessageText(text), lineNumber: try LineNumber("public"),
    codeLength: try CodeLength(5))
  return SendDraft(
    startedAt: date, profile: "production",
    prepared: ServiceClient(transport: Silent()).prepare(request, now: date))
}

@Suite("The history")
struct HistoryTests {
  @Test("keeps a row from before the send, and its end")
  func life() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/history.sqlite"
    let store = try HistoryStore(path: path)
    var record = SendRecord(id: try store.begin(try draft()), draft: try draft())
    #expect(try store.page(limit: 10) == [record])
    #expect(try store.exchange(of: record.id)?.request.contains("Authorization: $AMOOT_TOKEN") == true)

    let answer = SendOTPAnswer(status: .success, messageID: "600", mobile: "9120000000", code: "04821")
    record.finish(.accepted(answer), duration: 0.182)
    try store.finish(record, exchange: Exchange(body: Data("{}".utf8), requestLeft: true))
    #expect(try HistoryStore(path: path).page(limit: 10) == [record])
    #expect(try store.exchange(of: record.id)?.responseBody == Data("{}".utf8))
    #expect(record.code == "04821")
  }

  @Test("keeps every value of a row, and has a column for each")
  func values() throws {
    let store = try HistoryStore.inMemory()
    var row = SendRecord(
      id: 0, startedAt: Date(timeIntervalSince1970: 1_795_422_600), profile: "shop", mobile: "9120000001",
      line: "98", text: "کد", codeLength: 7, state: .unknown, statusCode: -207, statusTitle: "Title",
      messageID: "600", code: "0123456", duration: 0.25, phase: .wait, reason: .cancelled, note: "ticket",
      sendAt: Date(timeIntervalSince1970: 1_795_500_000), destination: Destination(.production),
      delivery: DeliveryRecord(
        code: 8, notBefore: Date(timeIntervalSince1970: 1_795_500_001),
        seenAt: Date(timeIntervalSince1970: 1_795_500_002),
        confirmedAt: Date(timeIntervalSince1970: 1_795_500_003),
        askedAt: Date(timeIntervalSince1970: 1_795_500_004), problem: .notMentioned,
        registeredAt: Date(timeIntervalSince1970: 1_795_500_005),
        handedOverAt: Date(timeIntervalSince1970: 1_795_500_006), cost: 1_000), creditFell: 1_500,
      batch: 7)
    // A new value has to be set above, and then kept.
    for (name, value) in Array(Mirror(reflecting: row).children) + Mirror(reflecting: row.delivery).children {
      let isUnset = Mirror(reflecting: value).displayStyle == .optional && "\(value)" == "nil"
      #expect(!isUnset, "\(name ?? "")")
    }
    row.id = try store.write { db in
      try SendColumn.insert(row, owner: "", db)
      let id = db.lastInsertedRowID
      try db.execute(sql: "UPDATE send SET note = ? WHERE id = ?", arguments: [row.note, id])
      return id
    }
    try store.write { db in
      try SendColumn.update(row, db)
      try SendColumn.updateDelivery(row, db)
    }
    try store.setCreditFall(1_500, of: row)
    #expect(try store.page(limit: 1) == [row])
    let columns = try store.read { db in Set(try db.columns(in: "send").map(\.name)) }
    let known = Set(SendColumn.all.map(\.name))
    #expect(known.isSubset(of: columns))
    #expect(columns.subtracting(known) == ["owner", "haystack", "deletion", "deletedBy"])
  }

  @Test("keeps every outcome as it was")
  func outcomes() throws {
    let store = try HistoryStore.inMemory()
    let outcomes: [SendOutcome] = [
      .accepted(SendOTPAnswer(status: .success, messageID: "1", code: "0")),
      .refused(SendOTPAnswer(status: ServiceStatus(code: -207))),
      .refused(SendOTPAnswer(status: ServiceStatus(title: "Brand_New"))),
      .notSent(.tls, .failed(detail: "certificate")), .notSent(.connect, .timedOut(after: .seconds(10))),
      .notSent(.name, .cancelled), .unknown(.wait, .timedOut(after: .seconds(30))),
      .unknown(.wait, .cancelled),
      .unknown(.receive, .unreadable(.html, httpStatus: 500)),
      .unknown(.receive, .redirected(status: 302, to: "x")),
      .unknown(.receive, .failed(detail: "reset")),
    ]
    for outcome in outcomes {
      var record = SendRecord(id: try store.begin(try draft()), draft: try draft())
      record.finish(outcome, duration: 1)
      try store.finish(record, exchange: nil)
      #expect(try store.page(limit: 1) == [record])
      #expect(record.explanation?.english.hasSuffix(".") == true)
    }
    #expect(try store.count() == outcomes.count)
  }

  @Test("pages by key, newest first")
  func pages() throws {
    let store = try HistoryStore.inMemory()
    for index in 0..<25 { _ = try store.begin(try draft("912000000\(index % 10)")) }
    let first = try store.page(limit: 10)
    #expect(first.map(\.id) == Array((16...25).reversed()).map(Int64.init))
    #expect(try store.page(before: 16, limit: 10).first?.id == 15)
    #expect(try store.page(before: 1, limit: 10).isEmpty)
  }

  @Test("rows of a dead process become unknown, those of a living one stay")
  func recovery() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let living = try HistoryStore(path: path)
    _ = try living.begin(try draft())
    var dead: HistoryStore? = try HistoryStore(path: path)
    _ = try dead?.begin(try draft("9121111111"))
    dead = nil
    let next = try HistoryStore(path: path)
    #expect(try next.recover() == 1)
    let rows = try next.page(limit: 10)
    #expect(rows.map(\.state) == [.unknown, .sending])
    #expect(rows[0].reason == .abandoned && rows[0].summary?.english == "program ended meanwhile")
    #expect(try next.recover() == 0)
  }

  @Test("is private")
  func modes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b/history.sqlite"
    let store = try HistoryStore(path: path)
    _ = try store.begin(try draft())
    #expect(try mode(folder.path + "/a/b") == 0o700)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b") {
      #expect(try mode(folder.path + "/a/b/" + file) == 0o600, "\(file)")
    }
  }

  @Test("notices what others write")
  func others() throws {
    let folder = try TemporaryFolder()
    let one = try HistoryStore(path: folder.path + "/history.sqlite")
    let two = try HistoryStore(path: folder.path + "/history.sqlite")
    let before = try one.dataVersion()
    _ = try one.begin(try draft())
    #expect(try one.dataVersion() == before)
    _ = try two.begin(try draft())
    #expect(try one.dataVersion() != before)
    #expect(try one.count() == 2)
  }

  @Test("says what is wrong with a file that is no history, or of a newer version")
  func broken() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    try Data("this is not a database, and longer than a header needs to be......................".utf8)
      .write(to: URL(fileURLWithPath: path))
    #expect(throws: HistoryError.open(path: path, detail: HistoryFileWords.notAHistory)) {
      try HistoryStore(path: path)
    }
    #expect(throws: HistoryError.self) { try HistoryStore(path: "/proc/nowhere/history.sqlite") }
  }

  @Test("ten at once lose and double nothing")
  func concurrent() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    _ = try HistoryStore(path: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<10 {
        group.addTask {
          let store = try HistoryStore(path: path)
          for number in 0..<10 { _ = try store.begin(try draft("91200\(10_000 + index * 100 + number)")) }
        }
      }
      try await group.waitForAll()
    }
    let rows = try HistoryStore(path: path).page(limit: 1_000)
    #expect(rows.count == 100)
    #expect(Set(rows.map(\.mobile)).count == 100)
  }

  @Test("a commit is on the disk before it counts")
  func durability() throws {
    let folder = try TemporaryFolder()
    let store = try HistoryStore(path: folder.path + "/history.sqlite")
    _ = try store.begin(try draft())
    // 2 is FULL; with a write-ahead log, 1 would leave the last commits in the system's memory.
    #expect(try store.database.read { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") } == 2)
  }

  @Test("a commit is announced once it can be read")
  func announcement() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let writer = try HistoryStore(path: path)
    // Only this thread and the database's queue, which it waits for, use it.
    nonisolated(unsafe) let watch = try #require(HistoryStore.watch(path: path))
    // Discard reports from before the commit, when there is nothing to read yet.
    try writer.write { db in
      db.afterNextTransaction { _ in _ = watch.drain() }
      try db.execute(sql: "PRAGMA user_version = 7")
    }
    #expect(watch.drain())
  }
}

@Suite("Batches in the history")
struct BatchStoreTests {
  private static let mobiles = (1...5).map { "912000000\($0)" }

  private static func begin(
    _ mobile: String, _ batch: BatchMembership, _ state: SendRecord.State, _ store: HistoryStore
  ) throws -> SendRecord {
    var draft = try draft(mobile)
    draft.batch = batch
    let (id, joined) = try store.beginRow(draft)
    var row = SendRecord(id: id, draft: draft)
    (row.state, row.batch) = (state, joined)
    if state != .sending { try store.finish(row, exchange: nil) }
    return row
  }

  /// A send of its own, and a batch of five numbers of which the last was not tried.
  private static func store(_ path: String) throws -> (HistoryStore, BatchReference) {
    let store = try HistoryStore(path: path)
    _ = try begin("9120000009", .none, .accepted, store)
    var membership = BatchMembership.first(mobiles: mobiles)
    let states: [SendRecord.State] = [.accepted, .refused, .unknown, .notSent]
    for (index, state) in states.enumerated() {
      let row = try begin(mobiles[index], membership, state, store)
      membership = membership.next(after: row, rest: Array(mobiles.dropFirst(index + 2)))
    }
    return (store, try #require(membership.batch))
  }

  private static func open(_ store: HistoryStore, _ id: Int64) throws -> [String]? {
    try store.batch(id)?.unsent.map { String($0.digits.suffix(1)) }
  }

  @Test("a batch is named by its first row and knows the numbers that got nothing")
  func name() throws {
    let folder = try TemporaryFolder()
    let (store, batch) = try Self.store(folder.path + "/history.sqlite")
    #expect(batch.id == 2)
    #expect(try store.page(limit: 10).map(\.batch) == [2, 2, 2, 2, nil])
    let stored = try #require(try store.batch(2))
    #expect(stored.reference == batch && stored.first?.id == 2)
    #expect(stored.unsent.map(\.digits) == ["9120000002", "9120000004", "9120000005"])
    #expect(
      stored.remarks().map(\.english) == [
        "Left out: 1 accepted, 1 of unknown outcome, which may have arrived."
      ])
    let others = try ["9120000005", "9120000003", "9120000007"].map { try MobileNumber($0) }
    #expect(stored.unsent(of: others).map(\.digits) == ["9120000005"])
    #expect(
      stored.remarks(leavingOutOf: others).map(\.english) == [
        "Left out: 0 accepted, 1 of unknown outcome, which may have arrived.",
        "Left out: 1 not in batch 2, or reached by the same message since.",
      ])
    #expect(try store.batch(1) == nil && store.batch(99) == nil)
  }

  @Test("a number is taken by one send at a time, and never again once it may have arrived")
  func taken() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let (store, batch) = try Self.store(path)
    let beside = try HistoryStore(path: path)
    var held = try Self.begin("9120000005", .member(batch, rest: []), .sending, beside)
    for mobile in ["9120000001", "9120000003", "9120000005", "9120000007"] {
      #expect(throws: HistoryError.taken(batch: 2)) {
        try Self.begin(mobile, .member(batch, rest: []), .accepted, store)
      }
    }
    // Nothing is left of those.
    #expect(try store.count() == 6)
    #expect(try Self.open(store, 2) == ["2", "4"])
    held.state = .refused
    try beside.finish(held, exchange: nil)
    #expect(try Self.open(store, 2) == ["2", "4", "5"])
    _ = try Self.begin("9120000002", .member(batch, rest: []), .accepted, store)
    _ = try Self.begin("9120000004", .member(batch, rest: []), .unknown, store)
    #expect(try Self.open(store, 2) == ["5"])
  }

  @Test("a send whose program died has taken its number")
  func died() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let (_, batch) = try Self.store(path)
    var dead: HistoryStore? = try HistoryStore(path: path)
    if let dead { _ = try Self.begin("9120000002", .member(batch, rest: []), .sending, dead) }
    dead = nil
    let store = try HistoryStore(path: path)
    try store.recover()
    #expect(
      try store.page(HistoryFilter(terms: [.outcome(.unknown)]), limit: 9).first?.mobile == "9120000002")
    #expect(try Self.open(store, 2) == ["4", "5"])
  }

  @Test("rows that are deleted leave their numbers taken, and nothing of the batch after the last")
  func deleted() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let (store, _) = try Self.store(path)
    func count(_ table: String) throws -> Int? {
      try store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
    }
    func delete(_ row: Int64) throws {
      try store.write { try $0.execute(sql: "DELETE FROM send WHERE id = ?", arguments: [row]) }
    }
    // The first row, accepted: its number is in the file no more.
    try delete(2)
    #expect(try Self.open(store, 2) == ["2", "4", "5"])
    let found = try store.database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM batchOpen WHERE mobile = '9120000001'")
    }
    #expect(found == 0)
    for row in Int64(3)...5 {
      #expect(try count("batch") == 1)
      try delete(row)
    }
    #expect(try count("batch") == 0 && count("batchOpen") == 0 && store.count() == 1)
  }

  @Test("a history that took the place of another begins the rest of a batch anew")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let (_, batch) = try Self.store(folder.path + "/history.sqlite")
    let (other, own) = try Self.store(folder.path + "/other.sqlite")
    // The other file has a batch of the same number, begun at another time.
    try other.write { try $0.execute(sql: "UPDATE batch SET begunAt = begunAt + 1") }
    let row = try Self.begin("9120000005", .member(batch, rest: ["9120000008"]), .accepted, other)
    #expect(row.batch == row.id && own.id == 2)
    #expect(try Self.open(other, row.id) == ["8"])
    // The same message has now been sent to the fifth.
    #expect(try Self.open(other, 2) == ["2", "4"])
    let next = BatchMembership.member(batch, rest: []).next(after: row, rest: [])
    #expect(next.batch?.id == row.id)
  }

  @Test("another message, or another place, is another batch, and the numbers stay open")
  func other() throws {
    let folder = try TemporaryFolder()
    let (store, batch) = try Self.store(folder.path + "/history.sqlite")
    var different = try draft("9120000005", text: "something else")
    different.batch = .member(batch, rest: ["9120000004"])
    let (id, joined) = try store.beginRow(different)
    #expect(joined == id && id != 2)
    #expect(try Self.open(store, 2) == ["2", "4", "5"])
    // The same message, sent beside the batch, has reached its number.
    _ = try Self.begin("9120000004", .none, .accepted, store)
    #expect(try Self.open(store, 2) == ["2", "5"])
  }

  @Test("a rescue keeps the numbers, and a batch without rows is in nobody's way")
  func rescue() throws {
    let folder = try TemporaryFolder()
    let (store, _) = try Self.store(folder.path + "/history.sqlite")
    try store.write { db in
      try db.execute(sql: "INSERT INTO batch (id, begunAt) VALUES (6, 1), (7, 1)")
      try db.execute(sql: "INSERT INTO batchOpen (batch, mobile, place) VALUES (6, '9120000009', 0)")
    }
    let rescued = folder.path + "/rescued.sqlite"
    _ = try store.rescue(into: rescued)
    #expect(try Self.open(try HistoryStore(path: rescued), 2) == ["2", "4", "5"])
    let row = try Self.begin("9120000001", .first(mobiles: ["9120000001", "9120000002"]), .accepted, store)
    #expect(row.id == 6)
    #expect(try Self.open(store, 6) == ["2"])
  }
}
