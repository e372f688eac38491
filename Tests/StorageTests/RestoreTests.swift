import AmootSMS
import ConsoleData
import Foundation
import Testing
import Wording

@testable import HistoryStore

@Suite("Deleting and restoring")
struct RestoreTests {
  @Test("what was deleted comes back whole, the last deletion first, and can be found")
  func restore() throws {
    let store = try HistoryStore.inMemory()
    for index in 0..<1_300 {
      try HistoryMaintenanceTests.send(store, code: String(10_000 + index), body: "{\"n\":\(index)}")
    }
    try store.setNote("ticket 8123", of: #require(try store.record(5)))
    let before = try store.page(limit: 2_000)
    let fifth = try #require(try store.record(5))
    #expect(try store.restore(1) == 0)
    #expect(try store.delete(fifth, as: 1))
    #expect(try store.deleteAll(HistoryMaintenanceTests.filter("48213"), upTo: 1_300, as: 2) == .deleted(0))
    #expect(try store.deleteAll(.all, upTo: 1_299, as: 3) == .deleted(1_298))
    #expect(try store.count() == 1)
    #expect(try store.restore(3) == 1_298)
    #expect(try store.record(5) == nil && store.exchange(of: 5) == nil)
    let late = try HistoryMaintenanceTests.send(store)
    #expect(late > 1_300)
    #expect(try store.restore(1) == 1)
    #expect(try store.page(limit: 2_000).filter { $0.id != late } == before)
    #expect(try store.count(HistoryMaintenanceTests.filter("8123")) == 1)
    #expect(try store.exchange(of: 77)?.responseBody == Data("{\"n\":76}".utf8))
    #expect(try store.restore(1) == 0)
    #expect(try store.check() == HistoryCheck(rows: 1_301, findings: []))
  }

  @Test(
    "deleted rows are removed for good when their console closes or has ended, and nothing of them is left")
  func forgotten() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path)
    let id = try HistoryMaintenanceTests.send(store, code: "97531", body: "SECRET-ANSWER")
    #expect(try store.delete(#require(try store.record(id)), as: 1))
    // Another console must not take the rows away while they can still be brought back.
    var other: HistoryStore? = try HistoryStore(path: path)
    #expect(try other?.removeDeleted() == 0 && other?.count() == 0)
    #expect(try store.removeDeleted(includingOwn: true) == 1)
    #expect(store.hasToForget)
    try store.forget()
    #expect(!store.hasToForget)
    let bytes = try folder.everything()
    for secret in ["97531", "SECRET-ANSWER"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }

    // A console that died has left its marks.
    let second = try HistoryMaintenanceTests.send(store, code: "86420")
    #expect(try other?.delete(#require(try store.record(second)), as: 1) == true)
    other = nil
    #expect(try store.removeDeleted() == 1)
    #expect(try store.count() == 0)
  }

  @Test("undo stopped halfway is gone on with, and a prune reaches rows that can still be brought back")
  func halfway() throws {
    let store = try HistoryStore.inMemory(codes: .no)
    store.codes = .yes
    for index in 0..<20 {
      try HistoryMaintenanceTests.send(store, code: String(10_000 + index), ago: Double(index) * 86_400)
    }
    #expect(try store.deleteAll(.all, upTo: 20, as: 7) == .deleted(20))
    #expect(try store.apply(.no) == 20)
    #expect(try store.prune(before: HistoryMaintenanceTests.now.addingTimeInterval(-9.5 * 86_400)) == 0)
    #expect(try store.restore(7) == 10)
    #expect(try store.page(limit: 99).allSatisfy { $0.code == nil })
  }

  @Test("a restored history gives no number twice, and a link to the history stays one")
  func numbers() throws {
    let folder = try TemporaryFolder()
    let (path, copy) = (folder.path + "/history.sqlite", folder.path + "/copy.sqlite")
    try FileManager.default.createDirectory(atPath: folder.path + "/other", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path + "/other/h.sqlite")
    do {
      let store = try HistoryStore(path: path)
      _ = try HistoryMaintenanceTests.send(store)
      _ = try store.backup(to: copy)
      for _ in 0..<5 { _ = try HistoryMaintenanceTests.send(store) }
    }
    #expect(try HistoryStore.restore(path: path, from: copy, keepingOldAs: folder.path + "/old").rows == 1)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path) == folder.path + "/other/h.sqlite")
    let store = try HistoryStore(path: path)
    #expect(try store.count() == 1 && HistoryMaintenanceTests.send(store) == 7)
  }

  @Test("a restore waits for nothing, and takes the row of a send under way from nobody")
  func underWay() throws {
    let folder = try TemporaryFolder()
    let (path, copy) = (folder.path + "/history.sqlite", folder.path + "/copy.sqlite")
    let store = try HistoryStore(path: path)
    _ = try HistoryMaintenanceTests.send(store)
    _ = try store.backup(to: copy)
    let draft = try draft(at: Date())
    _ = try store.begin(draft)
    #expect(throws: HistoryError.self) {
      try HistoryStore.restore(path: path, from: copy, keepingOldAs: folder.path + "/old")
    }
    #expect(try store.count() == 2)
  }

  @Test(
    "a copy that an interruption left is removed with what retention removes, and one being written is not")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path)
    let (old, young, other) = (path + ".0123ABCD.part", path + ".89ABCDEF.part-wal", path + ".part")
    for file in [old, young, other] { try Data("row".utf8).write(to: URL(filePath: file)) }
    for file in [old, other] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: file)
    }
    try store.removeStrayLogs(before: .distantPast)
    #expect([old, young, other].map { FileManager.default.fileExists(atPath: $0) } == [false, true, true])
  }
}
