internal import AmootSMS
internal import CSQLite
internal import ConsoleData
internal import ConsoleWording
internal import Foundation
internal import GRDB
internal import Synchronization
internal import Wording

/// Keeps a history from harm by files that others put in its place: see `Provenance.md`.
///
/// `setStrayLogAside` is called before a file is opened, `replacement` before each write, `renewMark` within it, and
/// `prepareToClose` before the connection is closed.
final class LogProvenance: Sendable {
  private let path: String?
  private let isWritable: Bool
  /// The file as it was opened. Rows written to it after it was removed or replaced would never be found again.
  private let identity: FileIdentity?
  private let seen: Mutex<Seen>

  /// - Parameters:
  ///   - path: The path of the file; nil for a history in memory, which nothing can happen to.
  ///   - isWritable: Whether rows are written. What is only read may change as it likes.
  init(_ path: String?, _ database: DatabaseQueue, isWritable: Bool) {
    (self.path, self.isWritable) = (path, isWritable)
    identity = path.flatMap { FileIdentity($0) }
    seen = Mutex(path.flatMap { isWritable ? Seen($0, database) : nil } ?? Seen())
  }

  /// Returns the part of the history that was removed, replaced, or truncated since it was opened; nil if none was.
  func replacement(_ database: DatabaseQueue) -> HistoryReplacement? {
    guard let path, let identity else { return nil }
    if FileIdentity(path) != identity || isOverwritten(database) { return .file }
    return seen.withLock { $0.logDamage(path) }
  }

  /// Prepares the connection so that closing it destroys nothing: neither what was copied over the file, nor the log.
  ///
  /// - Returns: Whether it is still open.
  func prepareToClose(_ database: DatabaseQueue) -> Bool {
    guard !seen.withLock(\.isClosed) else { return false }
    let replacement = replacement(database)
    seen.withLock { $0.isClosed = true }
    switch replacement {
    case .file where isOverwritten(database), .partOfLog:
      // Closing checkpoints the log into the file, which would destroy what was copied there,
      // or apply only part of the log.
      database.inDatabase { db in
        if let connection = db.sqliteConnection { _ = amoot_leave_log(UnsafeMutableRawPointer(connection)) }
      }
    case .log:
      // The log exists without its name until it is closed. The last to close would checkpoint it, but others
      // may have the file open.
      _ = try? database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
      }
    case .file, nil: break
    }
    return true
  }

  /// Whether the file contains something other than what this program and others wrote, such as a backup
  /// copied over it. Checked only when the file has changed, which normally happens only at a checkpoint.
  private func isOverwritten(_ database: DatabaseQueue) -> Bool {
    guard let path, isWritable else { return false }
    let state = FileState(path)
    return seen.withLock { seen in
      if seen.isOverwritten || seen.isClosed { return seen.isOverwritten }
      guard let known = seen.mark, state != seen.state else { return false }
      // SQLite's view includes the log, and so is at least as new as the mark read before it. If it is not, another
      // program may have moved the page in between, which does not happen every time.
      for _ in 0..<5 {
        let mark = seen.read()
        guard
          let view = try? database.read({ db in (mark: try LogProvenance.mark(db), place: try Seen.place(db))
          }
          )
        else { continue }
        guard view.place == seen.place else {
          seen.place = view.place
          continue
        }
        if let mark, mark.name == known.name, mark.number >= known.number, mark.isSame(orBefore: view.mark) {
          (seen.state, seen.mark) = (state, mark)
          return false
        }
      }
      seen.isOverwritten = true
      return true
    }
  }

  /// What was last seen of the file and its log.
  private struct Seen: Sendable {
    struct Place: Sendable, Equatable {
      var offset: off_t = 0
      var size = 0
    }

    var state: FileState?
    var mark: WriteAheadLog.Mark?
    var isOverwritten = false
    /// Whether the database is closed and must not be queried any more.
    var isClosed = false
    /// The offset of the page with the mark, and the page size.
    var place = Place()
    private var file: Int32 = -1
    /// SQLite's index of the log, shared between processes.
    private var index: Int32 = -1
    private var log: FileIdentity?

    /// Creates the state of a history whose file is not checked.
    init() {}

    init(_ path: String, _ database: DatabaseQueue) {
      guard let place = try? database.read(Self.place) else { return }
      self.place = place
      file = HeldFile.descriptor(path)
      index = HeldFile.descriptor(path + "-shm")
      log = FileIdentity(path + "-wal")
      state = FileState(path)
      mark = read()
    }

    static func place(_ db: Database) throws -> Place {
      let page = try Int64.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'pulse'") ?? 1
      let size = try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      return Place(offset: off_t((page - 1) * size), size: Int(size))
    }

    /// Reads the mark in the file itself, ignoring the log.
    func read() -> WriteAheadLog.Mark? {
      var page = Data(count: place.size)
      let count = page.withUnsafeMutableBytes { pread(file, $0.baseAddress, place.size, place.offset) }
      return count == place.size ? PulsePage.mark(in: page) : nil
    }

    /// Returns what was done to the log, if anything. While a history is open, only an outsider removes its
    /// log or truncates it below what the index describes.
    func logDamage(_ path: String) -> HistoryReplacement? {
      guard let log else { return nil }
      guard FileIdentity(path + "-wal") == log else { return .log }
      // A writer extends the log before the index; whoever empties the log resets the index first. The two can be
      // compared only while the index stays the same.
      for _ in 0..<100 {
        guard let before = frames() else { return nil }
        let size = FileState(path + "-wal")?.size
        guard frames() == before else { continue }
        let expected = before == 0 ? 0 : 32 + Int64(before) * Int64(24 + place.size)
        return size.map { $0 < expected } == true ? .partOfLog : nil
      }
      return nil
    }

    /// The number of valid frames in the log, as SQLite keeps it in its index; nil if the index cannot be read.
    private func frames() -> UInt32? {
      var frames: UInt32 = 0
      return pread(index, &frames, 4, 16) == 4 ? frames : nil
    }
  }
}

extension LogProvenance {
  /// Returns the mark in the file itself, whatever lies beside it; nil if it has none.
  static func mark(inFile path: String) -> WriteAheadLog.Mark? {
    var configuration = Configuration()
    configuration.readonly = true
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    guard let database = try? DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
    else { return nil }
    return (try? database.read { db in try mark(db) }) ?? nil
  }

  /// Returns the mark as SQLite reads it, with the schema's current cookie; nil if there is none.
  static func mark(_ db: Database) throws -> WriteAheadLog.Mark? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM pulse"),
      let name: String = HistoryStore.value(row, "name"),
      let number: Int64 = HistoryStore.value(row, "number")
    else { return nil }
    return .init(
      name: name, number: number, token: HistoryStore.value(row, "token") ?? "",
      before: HistoryStore.value(row, "before") ?? "",
      cookie: try Int64.fetchOne(db, sql: "PRAGMA schema_version") ?? 0)
  }

  /// Renews the mark, as part of every transaction.
  static func renewMark(_ db: Database) throws {
    let cookie = try Int64.fetchOne(db, sql: "PRAGMA schema_version")
    try db.execute(
      sql: """
        UPDATE pulse SET number = number + 1, before = token, token = lower(hex(randomblob(8))), cookie = ?
        """, arguments: [cookie])
  }

  /// Returns whether the log beside a file is not that file's.
  static func isLogStray(_ path: String) -> Bool {
    guard let log = WriteAheadLog(path + "-wal") else { return false }
    // SQLite would delete the log of an empty file.
    guard let state = FileState(path), state.size > 0 else { return log.first != nil }
    return !log.belongs(to: mark(inFile: path))
  }

  /// Moves a log that is not this file's aside, to a name where it can be examined. Call this only while no
  /// other process is opening the history.
  ///
  /// - Returns: The new path; nil if the log belongs to the file or there is none.
  static func setStrayLogAside(_ path: String) throws(HistoryError) -> String? {
    let log = path + "-wal"
    var attempts = 0
    var isStill = false
    while true {
      guard isLogStray(path) else { return nil }
      // A process that has this very file open may be checkpointing the log right now, or about to notice
      // that the file was overwritten.
      guard isOpenElsewhere(path) else {
        if isStill { break }
        // The file may be half of a copy still in progress.
        GrowingFile(path: path).waitUntilStill()
        isStill = true
        continue
      }
      attempts += 1
      guard attempts < 40 else {
        throw .open(
          path: path,
          detail: HistoryFileWords.copiedOver
        )
      }
      usleep(50_000)
    }
    let stamp = (IranTime.dayText(Date()) + "-" + IranTime.clock(Date())).replacing(":", with: "")
    var target = log + ".stray-" + stamp
    var count = 1
    while access(target, F_OK) == 0 {
      count += 1
      target = log + ".stray-\(stamp)-\(count)"
    }
    guard rename(log, target) == 0 else {
      throw .open(
        path: path,
        detail:
          HistoryFileWords.strayLog(String(cString: strerror(errno)))
      )
    }
    // The shared index describes a log that is gone.
    unlink(path + "-shm")
    return target
  }

  /// Returns whether another process has the file open in SQLite, which holds a lock on it all the time.
  private static func isOpenElsewhere(_ path: String) -> Bool {
    let descriptor = HeldFile.descriptor(path)
    guard descriptor >= 0 else { return false }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0002
    lock.l_len = 510
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type != Int16(F_UNLCK)
  }
}
