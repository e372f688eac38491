import ConsoleData
import Foundation
import GRDB
import Testing

@testable import HistoryStore

/// What other programs do to the file between two of this one's steps.
@Suite("A history beside other programs")
struct BesideOthersTests {
  @Test("a VACUUM between opening and the first write, again and again, costs no write")
  func vacuum() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let first = try HistoryStore(path: path)
    try HistoryMaintenanceTests.send(first)
    for round in 0..<5 {
      let store = try HistoryStore(path: path)
      let other = try DatabaseQueue(path: path)
      try other.vacuum()
      let id = try HistoryMaintenanceTests.send(store, code: String(10_000 + round))
      #expect(try store.record(id)?.code == String(10_000 + round))
      store.close()
    }
    #expect(try first.count() == 6 && first.check().isSound)
  }

  @Test("once a newer version has changed the tables, nothing is written any more, and rows are still read")
  func newer() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path)
    let id = try HistoryMaintenanceTests.send(store)
    let other = try DatabaseQueue(path: path)
    try other.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of the future')") }
    #expect(throws: HistoryError.newer(path: path)) { try HistoryMaintenanceTests.send(store) }
    #expect(try store.record(id) != nil && store.count() == 1)
  }

  @Test("a file that another program keeps locked is readable, and is not called damaged")
  func locked() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let first = try HistoryStore(path: path)
    try HistoryMaintenanceTests.send(first)
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let store = try HistoryStore(path: path, busyTimeout: .milliseconds(20))
      #expect(try store.count() == 1)
      #expect { try store.check() } throws: { ($0 as? HistoryError)?.isLock == true }
      #expect { try HistoryMaintenanceTests.send(store) } throws: { ($0 as? HistoryError)?.isLock == true }
      try db.execute(sql: "ROLLBACK")
      #expect(try store.check().isSound)
      try HistoryMaintenanceTests.send(store)
    }
  }

  @Test("a deletion taken over by a reopened store can still be taken back")
  func adopted() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let old = try HistoryStore(path: path)
    let id = try HistoryMaintenanceTests.send(old)
    #expect(try old.delete(#require(try old.record(id)), as: 4))
    let new = try HistoryStore(path: path)
    try new.adoptDeletions(of: old)
    old.close()
    #expect(try new.removeDeleted() == 0)
    #expect(try new.restore(4) == 1 && new.record(id) != nil)
  }

  @Test(
    "a deletion whose undo could not be written is taken back by the next program, before it removes anything"
  )
  func rememberedUndo() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let first = try HistoryStore(path: path)
    let (kept, gone) = (try HistoryMaintenanceTests.send(first), try HistoryMaintenanceTests.send(first))
    #expect(try first.delete(#require(try first.record(kept)), as: 1))
    #expect(try first.delete(#require(try first.record(gone)), as: 2))
    // The second time there is less to take back.
    #expect(first.rememberToRestore([1, 2, 300]) && first.rememberToRestore([1]))
    let state = (path as NSString).deletingLastPathComponent
    let lock = try #require(
      try FileManager.default.contentsOfDirectory(atPath: state).first { OwnerLock.isLock($0) })
    let noted = try #require(FileManager.default.contents(atPath: state + "/" + lock))
    #expect(noted == Data(".1\n".utf8))
    first.close()
    // The lock goes with the process; here, another owner's rows are those of one that has ended.
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "UPDATE send SET deletedBy = '0-dead' WHERE deletion IS NOT NULL")
    }
    let dead = state + "/sending-0-dead.lock"
    // The last number was cut short, so it is not the one it seems.
    try (noted + Data(" x 2".utf8)).write(to: URL(fileURLWithPath: dead))
    #expect(!OwnerLock.isAlive("0-dead", in: state) && FileManager.default.fileExists(atPath: dead))
    let second = try HistoryStore(path: path)
    #expect(try second.removeDeleted() == 1)
    #expect(try second.record(kept) != nil && second.record(gone) == nil)
    #expect(!FileManager.default.fileExists(atPath: dead))
  }

  @Test("a store that is closed while others use it throws, and does not crash")
  func closedMeanwhile() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path)
    for _ in 0..<50 { try HistoryMaintenanceTests.send(store) }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          for number in 0..<400 {
            _ = try? store.count()
            if number % 20 == 0 { _ = try? store.deleteAll(.all, upTo: 0, as: 9) }
          }
        }
      }
      group.addTask { store.close() }
    }
    #expect(throws: HistoryError.self) { try store.count() }
    #expect(try HistoryStore(path: path).count() == 50)
  }

  @Test("a note written while a send is under way is kept by its end, and found")
  func note() throws {
    let store = try HistoryStore.inMemory()
    let id = try HistoryMaintenanceTests.send(store)
    let row = try #require(try store.record(id))
    try store.setNote("ticket 8123", of: row)
    try store.finish(row, exchange: nil)
    #expect(try store.record(id)?.note == "ticket 8123")
    #expect(try store.count(HistoryMaintenanceTests.filter("8123")) == 1)
  }

  @Test(
    "a duration that no send can have is bounded, and its row is read and exported",
    arguments: ["1e308", "9e999", "-9e999", "9223372036854775807", "-1", "'text'"])
  func durations(_ value: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path)
    let id = try HistoryMaintenanceTests.send(store)
    try DatabaseQueue(path: path).write { db in try db.execute(sql: "UPDATE send SET duration = \(value)") }
    let row = try #require(try store.record(id))
    #expect(row.duration.map { (0...1e9).contains($0) } ?? true)
    var bytes: [UInt8] = []
    var export = RowExport(.jsonLines)
    export.append(row, to: &bytes)
    #expect(!bytes.isEmpty)
    #expect(try store.window(HistoryRequest(.all, order: .slowest, at: .first, limit: 5)).rows.count == 1)
  }
}
