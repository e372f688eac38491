import AmootSMS
import ConsoleData
import Foundation
import GRDB
import Testing

@testable import HistoryStore
import ConsoleWording
import Wording

@Suite("Trouble with the history")
struct HistoryTroubleTests {
  @Test("a newer version's file is read, and nothing is written to it")
  func newer() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    try HistoryMaintenanceTests.send(try HistoryStore(path: path))
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: "ALTER TABLE send ADD COLUMN mood TEXT; INSERT INTO grdb_migrations VALUES ('9 moods')")
    }
    let store = try HistoryStore(path: path)
    #expect(store.readOnlyReason?.english.contains("newer version") == true)
    #expect(try store.page(limit: 5).map(\.code) == ["48213"])
    #expect(try store.recover() == 0)
    let row = try #require(try store.record(1))
    for deed in [
      { _ = try store.begin(try draft()) }, { try store.setNote("x", of: row) },
      { try store.delete(row, as: 1) },
    ] {
      #expect(throws: HistoryError.self) { try deed() }
    }
    #expect(try store.count() == 1)
  }

  @Test("a full disk refuses the row with a sentence, and keeps what is there")
  func full() throws {
    let folder = try TemporaryFolder()
    let store = try HistoryStore(path: folder.path + "/history.sqlite")
    try HistoryMaintenanceTests.send(store)
    // SQLite's own limit makes the disk look full.
    try store.database.write { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var failure: HistoryError?
    let large = try draft(text: String(repeating: "پ", count: 900))
    for _ in 0..<200 where failure == nil {
      do throws(HistoryError) { _ = try store.begin(large) } catch { failure = error }
    }
    #expect(failure?.description.contains("the disk is full") == true)
    #expect(try store.check().isSound)
    #expect(try store.page(HistoryMaintenanceTests.filter("48213"), limit: 5).count == 1)
  }

  @Test("a file that another program keeps locked is waited for, then refused with a sentence")
  func locked() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path, busyTimeout: .seconds(0.2))
    try HistoryMaintenanceTests.send(store)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    #expect(
      throws: HistoryError.write(path: path, detail: HistoryFileWords.locked)
    ) { try store.begin(try draft()) }
    #expect(try store.count() == 1)
    try other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    _ = try store.begin(try draft())
  }

  @Test("a file removed or replaced while it is open takes no row that would be lost")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path)
    let id = try HistoryMaintenanceTests.send(store)
    let record = try #require(try store.record(id))
    for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + name) }
    #expect(throws: HistoryError.replaced(path: path)) { try store.begin(try draft()) }
    #expect(throws: HistoryError.replaced(path: path)) { try store.finish(record, exchange: nil) }
    let next = try HistoryStore(path: path)
    #expect(try next.count() == 0)
    _ = try next.begin(try draft())
    #expect(throws: HistoryError.replaced(path: path)) { try store.begin(try draft()) }
  }

  /// Makes a closed history of some hundred rows with garbage over one page.
  static func damaged(_ path: String, page: Int) throws {
    var store: HistoryStore? = try HistoryStore(path: path)
    try store?.generate(400, now: HistoryMaintenanceTests.now)
    store = nil
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let pages = Int(try file.seekToEnd()) / 4_096
    try #require(page < pages, "the file has \(pages) pages")
    try file.seek(toOffset: UInt64(4_096 * (page - 1)))
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
    try file.close()
  }

  @Test(
    "damage is found, and every row that can be read is saved into a new file", arguments: [6, 40, 60, 80])
  func rescue(_ page: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    try Self.damaged(path, page: page)
    let store = try HistoryStore(path: path)
    #expect(try !store.check().isSound)
    let target = folder.path + "/saved.sqlite"
    let rescue = try store.rescue(into: target)
    let saved = try HistoryStore(path: target)
    #expect(try saved.check() == HistoryCheck(rows: rescue.rows, findings: []))
    // A page holds some rows; all the others are there and searchable.
    #expect(rescue.rows >= 340 && rescue.rows <= 400, "\(rescue)")
    #expect(try saved.count(HistoryMaintenanceTests.filter("success")) > 250)
    #expect(throws: HistoryError.self) { try store.rescue(into: target) }
  }

  @Test("of a file that was cut in half what is left is saved")
  func truncated() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    var store: HistoryStore? = try HistoryStore(path: path)
    try store?.generate(3_000, now: HistoryMaintenanceTests.now)
    store = nil
    let size = try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    truncate(path, off_t(size / 2))
    let damaged = try HistoryStore(damaged: path)
    #expect(try !damaged.check().isSound)
    let rescue = try damaged.rescue(into: folder.path + "/saved.sqlite")
    #expect(rescue.rows > 100, "\(rescue)")
    #expect(try HistoryStore(path: folder.path + "/saved.sqlite").check().rows == rescue.rows)
  }

  @Test("a sound history is rescued whole")
  func sound() throws {
    let folder = try TemporaryFolder()
    let store = try HistoryStore(path: folder.path + "/history.sqlite")
    try store.generate(700, now: HistoryMaintenanceTests.now)
    let rescue = try store.rescue(into: folder.path + "/copy.sqlite")
    #expect(rescue == HistoryStore.Rescue(rows: 700, lost: 0))
    let copy = try HistoryStore(path: folder.path + "/copy.sqlite")
    #expect(try copy.page(limit: 999) == store.page(limit: 999))
    #expect(try copy.exchange(of: 5)?.request == store.exchange(of: 5)?.request)
    #expect(try copy.exchange(of: 5)?.responseBody == store.exchange(of: 5)?.responseBody)
  }
}
