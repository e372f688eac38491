import AmootSMS
import ChildProcess
import ConsoleData
import Foundation
import GRDB
import TestSupport
import Testing

@testable import HistoryStore

/// Checks that backups can be restored in the ways people do it, and that a history that crashed keeps everything.
@Suite("A log beside a history")
struct WriteAheadLogTests {
  /// Returns a store that is abandoned midway, as in a crash, so that its log stays.
  static func crash(_ path: String, rows: Int) throws -> HistoryStore {
    let store = try HistoryStore(path: path)
    for index in 0..<rows { try HistoryMaintenanceTests.send(store, code: String(70_000 + index)) }
    return store
  }

  /// Copies the files as they are at this moment.
  static func copy(_ path: String, to target: String, log: Bool) throws {
    for ending in log ? ["", "-wal"] : [""] {
      try? FileManager.default.removeItem(atPath: target + ending)
      try FileManager.default.copyItem(atPath: path + ending, toPath: target + ending)
    }
  }

  /// Copies file and log as a crash at this moment would leave them, optionally with another file in the file's
  /// place.
  static func crashSite(of path: String, in folder: TemporaryFolder, file: String? = nil) throws -> String {
    let target = folder.path + "/b/history.sqlite"
    try FileManager.default.createDirectory(atPath: folder.path + "/b", withIntermediateDirectories: true)
    try copy(path, to: target, log: true)
    if let file { try copy(file, to: target, log: false) }
    return target
  }

  static func checkpoint(_ store: HistoryStore) throws {
    try store.database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Returns a history with some rows that is abandoned as in a crash, and a backup of its file.
  static func backedUp(rows: Int = 5) throws -> (TemporaryFolder, path: String, HistoryStore, backup: String)
  {
    let folder = try TemporaryFolder()
    let (path, backup) = (folder.path + "/a/history.sqlite", folder.path + "/backup.sqlite")
    let store = try crash(path, rows: rows)
    try checkpoint(store)
    try copy(path, to: backup, log: false)
    return (folder, path, store, backup)
  }

  /// Opens a history, and checks what it has and whether a log was set aside.
  @discardableResult
  static func open(
    _ path: String, rows: Int, hasStray: Bool, _ location: SourceLocation = #_sourceLocation
  ) throws -> HistoryStore {
    let opened = try HistoryStore(path: path)
    #expect((opened.strayLog != nil) == hasStray, sourceLocation: location)
    #expect(try opened.count() == rows, sourceLocation: location)
    #expect(try opened.check().isSound, sourceLocation: location)
    return opened
  }

  @Test("of its own is used: a crash loses nothing, however far the log had come", arguments: [0, 1, 3, 400])
  func own(_ rows: Int) throws {
    let folder = try TemporaryFolder()
    let store = try Self.crash(folder.path + "/a/history.sqlite", rows: rows)
    defer { withExtendedLifetime(store) {} }
    let target = try Self.crashSite(of: folder.path + "/a/history.sqlite", in: folder)
    try Self.open(target, rows: rows, hasStray: false)
  }

  @Test("of a later state is set aside when an older backup is put back, and the backup is whole")
  func olderBackup() throws {
    let (folder, path, store, backup) = try Self.backedUp()
    for _ in 0..<4 { try HistoryMaintenanceTests.send(store) }
    try Self.checkpoint(store)
    for _ in 0..<3 { try HistoryMaintenanceTests.send(store) }
    // Where the program crashed: file and log as they are now, with the backup in the file's place.
    let target = try Self.crashSite(of: path, in: folder, file: backup)
    let opened = try Self.open(target, rows: 5, hasStray: true)
    let stray = try #require(opened.strayLog)
    #expect(FileManager.default.fileExists(atPath: stray))
    // It holds what was deleted meanwhile, and goes when rows of its age go.
    #expect(opened.strayLogs(before: Date(timeIntervalSinceNow: -60)) == [])
    // Nobody has looked at one that was set aside just now.
    #expect(try opened.removeStrayLogs(before: .distantFuture) == 0)
    #expect(try HistoryStore(path: target).removeStrayLogs(before: .distantFuture) == 1)
    #expect(!FileManager.default.fileExists(atPath: stray))
    withExtendedLifetime(store) {}
  }

  @Test("is used with the very file that it began from: a backup of that moment is no other state")
  func sameState() throws {
    let (folder, path, store, backup) = try Self.backedUp(rows: 2)
    for _ in 0..<3 { try HistoryMaintenanceTests.send(store) }
    let target = try Self.crashSite(of: path, in: folder, file: backup)
    try Self.open(target, rows: 5, hasStray: false)
    withExtendedLifetime(store) {}
  }

  @Test(
    "of another history, or beside an empty or an older file, is set aside",
    arguments: ["other", "empty", "old"])
  func foreign(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let store = try Self.crash(folder.path + "/a/history.sqlite", rows: 3)
    let target = try Self.crashSite(of: folder.path + "/a/history.sqlite", in: folder)
    try FileManager.default.removeItem(atPath: target)
    var rows = 0
    switch kind {
    case "other":
      let other = try Self.crash(folder.path + "/c/history.sqlite", rows: 7)
      try Self.checkpoint(other)
      try Self.copy(folder.path + "/c/history.sqlite", to: target + ".new", log: false)
      try FileManager.default.moveItem(atPath: target + ".new", toPath: target)
      rows = 7
    case "old":
      try HistorySchemaFixture.makeFirstVersion(at: folder.path + "/old.sqlite")
      try FileManager.default.moveItem(atPath: folder.path + "/old.sqlite", toPath: target)
      rows = 1
    default: try Data().write(to: URL(fileURLWithPath: target))
    }
    try Self.open(target, rows: rows, hasStray: true)
    withExtendedLifetime(store) {}
  }

  /// Opens a file beside the log of a crash of the same history; however the file was made, the log is not its own.
  @Test(
    "is told from that of a branch, and of a copy by VACUUM",
    arguments: ["branch", "vacuumed", "vacuumed at once", "newer"])
  func sameHistory(_ kind: String) throws {
    let (folder, path, store, other) = try Self.backedUp()
    for _ in 0..<4 { try HistoryMaintenanceTests.send(store) }
    var rows = 5
    switch kind {
    case "branch":
      // The backup was used: it has as many transactions as the log, but different ones.
      let branch = try HistoryStore(path: other)
      for _ in 0..<2 { try HistoryMaintenanceTests.send(branch) }
      branch.close()
      rows = 7
    case "newer":
      let later = folder.path + "/later.sqlite"
      try Self.copy(path, to: later, log: true)
      let branch = try HistoryStore(path: later)
      for _ in 0..<6 { try HistoryMaintenanceTests.send(branch) }
      branch.close()
      try FileManager.default.removeItem(atPath: other)
      try FileManager.default.moveItem(atPath: later, toPath: other)
      rows = 15
    default:
      try FileManager.default.removeItem(atPath: other)
      if kind == "vacuumed at once" {
        rows = 9
        try store.database.writeWithoutTransaction { db in
          try db.execute(sql: "VACUUM INTO ?", arguments: [other])
        }
      } else {
        try Self.copy(path, to: other, log: false)
        let queue = try DatabaseQueue(path: other)
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA journal_mode = DELETE; VACUUM")
        }
        try queue.close()
      }
    }
    let target = try Self.crashSite(of: path, in: folder, file: other)
    try Self.open(target, rows: rows, hasStray: true)
    withExtendedLifetime(store) {}
  }

  @Test("is the file's after a VACUUM by another program, wherever a crash came")
  func vacuumed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/history.sqlite"
    let store = try Self.crash(path, rows: 40)
    try store.database.writeWithoutTransaction { db in try db.execute(sql: "VACUUM") }
    #expect(store.replacement == nil)
    // A checkpoint writes it to the file without emptying the log.
    try store.database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    #expect(store.replacement == nil)
    let target = try Self.crashSite(of: path, in: folder)
    try Self.open(target, rows: 40, hasStray: false)
    try HistoryMaintenanceTests.send(store)
    #expect(store.replacement == nil)
  }

  @Test("is missed when it is removed or cut under an open history, and nothing that it had is lost silently")
  func removed() throws {
    for isCut in [false, true] {
      let folder = try TemporaryFolder()
      let path = folder.path + "/history.sqlite"
      let store = try Self.crash(path, rows: 5)
      #expect(store.replacement == nil)
      if isCut {
        #expect(truncate(path + "-wal", 32 + 4_120 * 3) == 0)
      } else {
        try FileManager.default.removeItem(atPath: path + "-wal")
      }
      #expect(store.replacement == (isCut ? .partOfLog : .log))
      #expect(throws: HistoryError.replaced(path: path)) { try HistoryMaintenanceTests.send(store) }
      store.close()
      let next = try HistoryStore(path: path)
      #expect(next.strayLog == nil)
      if !isCut { #expect(try next.count() == 5) }
      try HistoryMaintenanceTests.send(next)
      #expect(try next.check().isSound)
    }
  }

  @Test(
    "is left alone by other programs as long as this one has the history open, whatever it opened and closed meanwhile",
    arguments: ["another store", "a reopened one", "a look at the file"])
  func locks(_ what: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    var store = try Self.crash(path, rows: 3)
    switch what {
    case "another store": try HistoryStore(path: path).close()
    case "a reopened one":
      let old = store
      try FileManager.default.removeItem(atPath: path + "-wal")
      #expect(old.replacement != nil)
      old.close()
      store = try HistoryStore(path: path)
      withExtendedLifetime(old) {}
    default: HistoryStore.waitUntilCopied(path: path)
    }
    try HistoryMaintenanceTests.send(store)
    let log = FileIdentity(path + "-wal")
    #expect(log != nil)
    let outcome = ChildProcess.run(["sqlite3", path, "SELECT count(*) FROM send"], timeout: .seconds(20))
    guard case .ended(0, let output, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(String(decoding: output, as: UTF8.self) == "4\n")
    #expect(FileIdentity(path + "-wal") == log && store.replacement == nil)
    store.close()
  }

  @Test("a newer state that is copied over the file while it is open is noticed too")
  func overwrittenByNewer() throws {
    let (folder, path, store, newer) = try Self.backedUp()
    defer { withExtendedLifetime(folder) {} }
    let other = try HistoryStore(path: newer)
    for _ in 0..<9 { try HistoryMaintenanceTests.send(other) }
    other.close()
    try HistoryMaintenanceTests.send(store)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: try Data(contentsOf: URL(fileURLWithPath: newer)))
    try file.close()
    #expect(store.replacement == .file)
    store.close()
    let next = try HistoryStore(path: path)
    #expect(try next.count() == 14)
    #expect(try next.check().isSound)
  }

  @Test("a state that is copied over the file while it is open is noticed, kept, and gone on from")
  func overwritten() throws {
    let (folder, path, store, backup) = try Self.backedUp()
    defer { withExtendedLifetime(folder) {} }
    for _ in 0..<4 { try HistoryMaintenanceTests.send(store) }
    try Self.checkpoint(store)
    #expect(store.replacement == nil)
    for _ in 0..<3 { try HistoryMaintenanceTests.send(store) }
    // Writes into the same file, as cp does.
    let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
    #expect(store.replacement != nil)
    #expect(throws: HistoryError.replaced(path: path)) { try HistoryMaintenanceTests.send(store) }
    store.close()
    let next = try Self.open(path, rows: 5, hasStray: true)
    try HistoryMaintenanceTests.send(next)
    #expect(try next.count() == 6)
    #expect(try next.check().isSound)
  }

  @Test(
    "a copy that is still going on is waited for, at any place that it has come to",
    arguments: [0.1, 0.5, 0.9])
  func halfCopied(_ part: Double) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try Self.crash(path, rows: 40)
    try Self.checkpoint(store)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for _ in 0..<4 { try HistoryMaintenanceTests.send(store) }
    try Self.checkpoint(store)
    try HistoryMaintenanceTests.send(store)
    let half = Int(Double(bytes.count) * part)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes.prefix(half))
    #expect(store.replacement != nil)
    store.close()
    #expect(!GrowingFile(path: path).isWhole)
    let begun = DispatchSemaphore(value: 0)
    let rest = Thread {
      begun.wait()
      try? file.write(contentsOf: bytes.dropFirst(half))
      try? file.close()
    }
    rest.start()
    begun.signal()
    HistoryStore.waitUntilCopied(path: path)
    try Self.open(path, rows: 40, hasStray: true)
  }

  @Test("of another state is not read where it cannot be set aside either")
  func readOnly() throws {
    let (folder, path, store, backup) = try Self.backedUp()
    try HistoryMaintenanceTests.send(store)
    try Self.checkpoint(store)
    try HistoryMaintenanceTests.send(store)
    let target = try Self.crashSite(of: path, in: folder)
    #expect(!LogProvenance.isLogStray(target))
    try Self.copy(backup, to: target, log: false)
    #expect(LogProvenance.isLogStray(target))
    let opened = try HistoryStore.openForReading(target, "it is read-only")
    #expect(try opened.database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM send") } == 5)
    withExtendedLifetime(store) {}
  }

  @Test("that a living process writes is never touched, whatever it looks like")
  func living() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let first = try Self.crash(path, rows: 3)
    for _ in 0..<5 {
      let second = try HistoryStore(path: path)
      #expect(second.strayLog == nil)
      try HistoryMaintenanceTests.send(second)
      try HistoryMaintenanceTests.send(first)
    }
    #expect(try first.count() == 13)
  }
}

@Suite("Retention and the clock")
struct RetentionTests {
  @Test("old rows go by themselves as time passes, and not when the clock leaps")
  func leap() throws {
    let store = try HistoryStore.inMemory()
    let now = HistoryMaintenanceTests.now
    for day in 0..<100 { try HistoryMaintenanceTests.send(store, ago: Double(day) * 86_400) }
    #expect(try store.applyRetention(days: 90, now: now) == .deleted(9))
    let later = now.addingTimeInterval(4 * 365 * 86_400)
    for _ in 0..<2 {
      guard case .doubtful(91, let newest, _) = try store.applyRetention(days: 90, now: later) else {
        Issue.record("rows of today were deleted")
        return
      }
      #expect(newest == now)
    }
    #expect(try store.count() == 91)
    // A send under the wrong clock does not make the others old either.
    let draft = try draft(at: later)
    _ = try store.begin(draft)
    guard case .doubtful = try store.applyRetention(days: 90, now: later) else {
      Issue.record("rows of today were deleted")
      return
    }
    #expect(try store.applyRetention(days: 90, now: now) == .deleted(0))
    // The user who has checked the clock decides.
    let limit = later.addingTimeInterval(-90 * 86_400)
    #expect(try store.applyRetention(before: limit, expecting: 90) == .differs(count: 91))
    #expect(try store.applyRetention(before: limit, expecting: 91) == .deleted(91))
  }
}
