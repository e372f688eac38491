import ConsoleData
import Foundation
import GRDB
import Testing

@testable import HistoryStore

@Suite("Copies of the history")
struct BackupTests {
  private static func bytes(_ folder: String) throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().reduce(into: Data()) {
      $0.append(FileManager.default.contents(atPath: folder + "/" + $1) ?? Data())
    }
  }

  @Test("a copy made while others write is one sound file for its owner alone, without what was deleted")
  func backup() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/history.sqlite"
    let store = try HistoryStore(path: path)
    for _ in 0..<300 { try HistoryMaintenanceTests.send(store) }
    let id = try HistoryMaintenanceTests.send(store, code: "73519284")
    #expect(try store.delete(#require(try store.record(id)), as: 1))
    let target = folder.path + "/copy.sqlite"
    let other = try HistoryStore(path: path)
    try HistoryMaintenanceTests.send(other)
    #expect(try store.backup(to: target) == 301)
    try HistoryMaintenanceTests.send(other)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix("copy")
    }
    #expect(names == ["copy.sqlite"])
    var facts = stat()
    #expect(stat(target, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
    let raw = try #require(FileManager.default.contents(atPath: target))
    #expect(raw.range(of: Data("73519284".utf8)) == nil)
    #expect(try store.restore(1) == 1)
    // What is there already stays.
    #expect(throws: HistoryError.self) { try store.backup(to: target) }
    #expect(FileManager.default.contents(atPath: target) == raw)
  }

  @Test("a copy is put back beside open consoles, which see it and go on, and what was before is kept")
  func restore() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/history.sqlite"
    let open = try HistoryStore(path: path)
    for _ in 0..<5 { try HistoryMaintenanceTests.send(open) }
    let copy = folder.path + "/copy.sqlite"
    #expect(try open.backup(to: copy) == 5)
    for _ in 0..<4 { try HistoryMaintenanceTests.send(open) }
    let old = folder.path + "/old.sqlite"
    let restored = try HistoryStore.restore(path: path, from: copy, keepingOldAs: old)
    #expect(restored.rows == 5 && restored.isOldKept)
    #expect(try HistoryStore(path: old).count() == 9)
    let next = try HistoryStore(path: path)
    #expect(try next.count() == 5 && next.check().isSound)
    let written = try HistoryMaintenanceTests.send(next)
    #expect(try next.record(written) != nil)
    // The open one either reads the new rows or says that the file is another.
    if open.replacement == nil { #expect(try open.count() == 6) }
    open.close()
    #expect(try HistoryStore(path: path).count() == 6)
  }

  @Test("what is no sound history is not put in its place, and nothing changes")
  func refused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/history.sqlite"
    let store = try HistoryStore(path: path)
    for _ in 0..<600 { try HistoryMaintenanceTests.send(store) }
    let copy = folder.path + "/copy.sqlite"
    _ = try store.backup(to: copy)
    store.close()
    let before = try Self.bytes(folder.path + "/a")
    let other = folder.path + "/other.sqlite"
    try DatabaseQueue(path: other).write { db in try db.execute(sql: "CREATE TABLE x (y)") }
    let newer = folder.path + "/newer.sqlite"
    try FileManager.default.copyItem(atPath: copy, toPath: newer)
    try DatabaseQueue(path: newer).write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of the future')")
    }
    let damaged = folder.path + "/damaged.sqlite"
    try FileManager.default.copyItem(atPath: copy, toPath: damaged)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: damaged))
    try file.seek(toOffset: 4_096 * 20)
    try file.write(contentsOf: Data(repeating: 0, count: 4_096 * 10))
    try file.close()
    // An older version's that cannot be brought up to date.
    let old = folder.path + "/half.sqlite"
    try FileManager.default.copyItem(atPath: copy, toPath: old)
    try DatabaseQueue(path: old).write { db in
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '12 %'")
    }
    let text = folder.path + "/text.sqlite"
    try Data("no database at all".utf8).write(to: URL(fileURLWithPath: text))
    for source in [other, newer, damaged, old, text, folder.path + "/missing", folder.path] {
      #expect(throws: HistoryError.self, "\(source)") {
        _ = try HistoryStore.restore(path: path, from: source, keepingOldAs: folder.path + "/old.sqlite")
      }
    }
    #expect(try Self.bytes(folder.path + "/a") == before)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/old.sqlite"))
  }
}
