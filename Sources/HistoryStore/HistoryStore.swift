public import AmootSMS
public import ConsoleData
public import FileWatch
internal import Foundation
internal import CSQLite
internal import GRDB
internal import HTTPTypes
package import Synchronization
internal import ConsoleWording
public import Wording

/// The record of every send, in one SQLite file in WAL mode shared by several consoles and commands.
///
/// `begin` commits a send's row before its first byte leaves, and `finish` writes how it ended. If a process
/// dies in between, the row stays *sending* until `recover`, at the next start, makes it *unknown*.
///
/// Calls block while their statement runs, so do not make them on the thread that draws.
public final class HistoryStore: Sendable {
  /// The path of the file; nil for the demo's history in memory.
  public let path: String?
  /// Why the history is read-only; nil if it can be written.
  public let readOnlyReason: Phrase?
  let database: DatabaseQueue
  /// How codes are kept in rows that are written.
  private let rule: Mutex<KeptCodes>
  /// The path to which a log that was not the file's was moved; nil if there was none.
  public let strayLog: String?
  let lock: OwnerLock?
  /// What is known of the file and its log, to notice when others replace them.
  private let provenance: LogProvenance
  /// The deletions that failed and whose rows could not be unmarked yet.
  let failedDeletions = Mutex<Set<Int64>>([])
  private let connectionIsClosed = Mutex(false)

  var folder: String? { path.map { $0.folder } }
  var name: String { path ?? ":memory:" }

  /// Opens the file, or creates it with mode 0600 in a folder created with mode 0700. A file that is not
  /// writable, or that a newer version wrote, is opened read-only.
  ///
  /// - Parameters:
  ///   - codes: How to keep codes.
  ///   - busyTimeout: How long to wait for another program that keeps the file locked.
  /// - Throws: `HistoryError`.
  public init(path: String, codes: KeptCodes = .yes, busyTimeout: Duration = .seconds(10))
    throws(HistoryError)
  {
    self.path = path
    rule = Mutex(codes)
    do {
      let opened = try HistoryStore.open(path, busyTimeout: busyTimeout)
      (database, lock, readOnlyReason) = (opened.database, opened.lock, opened.readOnlyReason)
      strayLog = opened.strayLog
    } catch let error as HistoryError {
      throw error
    } catch {
      throw .open(path: path, detail: HistoryError.detail(error))
    }
    provenance = LogProvenance(path, database, isWritable: readOnlyReason == nil)
  }

  /// Opens a damaged file as it is, to read what is still readable; nothing is migrated.
  ///
  /// - Throws: `HistoryError` if not even its first page is readable.
  public init(damaged path: String) throws(HistoryError) {
    if let problem = RegularFile.problem(path) { throw .open(path: path, detail: problem) }
    self.path = path
    (lock, strayLog) = (nil, nil)
    rule = Mutex(.yes)
    readOnlyReason = HistoryFileWords.isDamaged
    var configuration = Configuration()
    configuration.readonly = true
    // Lets SQLite continue in a file shorter than its header says. Nothing is written, since it is read-only.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      db.add(function: HistoryQuery.folding)
    }
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    do {
      database = try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
      provenance = LogProvenance(path, database, isWritable: false)
      _ = try database.read { db in try Row.fetchOne(db, sql: "SELECT name FROM sqlite_master LIMIT 1") }
    } catch {
      throw .open(path: path, detail: HistoryError.detail(error))
    }
  }

  /// Returns a history that ends with the process.
  public static func inMemory(codes: KeptCodes = .yes) throws(HistoryError) -> HistoryStore {
    try HistoryStore(keeping: codes)
  }

  private init(keeping codes: KeptCodes) throws(HistoryError) {
    path = nil
    lock = nil
    readOnlyReason = nil
    strayLog = nil
    rule = Mutex(codes)
    do {
      database = try DatabaseQueue(configuration: HistoryStore.configuration(busyTimeout: .zero))
      provenance = LogProvenance(nil, database, isWritable: false)
      _ = try HistoryStore.migrate(database)
    } catch {
      throw .open(path: ":memory:", detail: HistoryError.detail(error))
    }
  }

  /// The version of SQLite, such as `3.40.1`.
  public static var libraryVersion: String {
    let version = try? DatabaseQueue().read { db in try String.fetchOne(db, sql: "SELECT sqlite_version()") }
    return (version ?? nil) ?? "?"
  }

  // MARK: Opening

  /// Returns whether there is no file at a path. A file that may not be inspected counts as present.
  public static func isAbsent(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 && errno == ENOENT
  }

  /// The part of the history that was removed, replaced, or truncated since it was opened; nil if none was.
  public var replacement: HistoryReplacement? { provenance.replacement(database) }

  deinit { close() }

  /// Whether it is read-only because a newer version wrote it.
  public var isNewer: Bool { readOnlyReason == HistoryFileWords.newerVersion }

  /// How codes are kept in rows that are written from now on.
  public var codes: KeptCodes {
    get { rule.withLock { $0 } }
    set { rule.withLock { $0 = newValue } }
  }

  /// Closes the file. Required before another store is opened at the same path: the last to close a file that
  /// was replaced removes the log beside it, by its name.
  public func close() {
    guard provenance.prepareToClose(database) else { return }
    connectionIsClosed.withLock { isClosed in
      isClosed = true
      try? database.close()
    }
  }

  /// Waits while another file is being copied over one that was replaced. No store may be open at the path.
  public static func waitUntilCopied(path: String) { GrowingFile(path: path).waitUntilStill() }

  struct Opened {
    let database: DatabaseQueue
    var strayLog: String?
    var lock: OwnerLock?
    var readOnlyReason: Phrase?
  }

  private static func open(_ path: String, busyTimeout: Duration) throws -> Opened {
    let folder = path.folder
    do throws(RegularFile.Failure) { try RegularFile.makeFolder(folder) } catch {
      throw HistoryError.open(path: path, detail: error.words)
    }
    // SQLite would wait forever at a named pipe, also at one in place of a side file.
    for name in ["", "-wal", "-shm", "-journal"] {
      if let problem = RegularFile.problem(path + name) {
        throw HistoryError.open(path: path + name, detail: problem)
      }
    }
    // Create the file first, so that SQLite and its side files inherit the mode. Do not open an existing one
    // for this: closing it would release the locks of any store in this process that has it open.
    if isAbsent(path) {
      let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return try openForReading(path, FileIdentity.whyNotWritable(path)) }
      Glibc.close(descriptor)
    }
    guard access(path, R_OK | W_OK) == 0 else {
      return try openForReading(path, FileIdentity.whyNotWritable(path))
    }
    guard access(folder, W_OK) == 0 else {
      return try openForReading(path, FileIdentity.whyNotWritable(folder))
    }
    FileIdentity.closeToOthers(path)
    let lock = try OwnerLock(folder: folder)
    let openLock = OpenLock(folder: folder, busyTimeout: busyTimeout)
    defer { withExtendedLifetime(openLock) {} }
    // The file may be in the middle of being copied here.
    let file = GrowingFile(path: path)
    if !file.isWhole { file.waitUntilStill() }
    let strayLog = try LogProvenance.setStrayLogAside(path)
    var configuration = configuration(busyTimeout: busyTimeout)
    configuration.prepareDatabase { db in
      // Not GRDB's own journal mode: that writes to the file at each opening, which changes the schema's number under
      // other programs and fails while one of them keeps the file locked.
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      // The record of a send must survive a power cut before the send leaves.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      guard try migrate(database) else {
        return Opened(
          database: database, strayLog: strayLog,
          readOnlyReason: HistoryFileWords.newerVersion)
      }
      return Opened(database: database, strayLog: strayLog, lock: lock)
    } catch let error as DatabaseError
      where [.SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // A full disk has no room for the log's index either, but what is stored can still be read.
      return try openForReading(path, HistoryError.detail(error))
    }
  }

  static func openForReading(_ path: String, _ reason: Phrase) throws -> Opened {
    guard access(path, R_OK) == 0 else { throw HistoryError.open(path: path, detail: reason) }
    var configuration = configuration(busyTimeout: .seconds(1))
    configuration.readonly = true
    do {
      // The log of another state cannot be moved aside here, and must not be read either.
      guard !LogProvenance.isLogStray(path) else { return try openAsItStands(path, configuration, reason) }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      // A log beside the file needs a shared index, which cannot be created in a read-only folder.
      _ = try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM send LIMIT 1") }
      return Opened(database: database, readOnlyReason: reason)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL].contains(error.resultCode)
    {
      return try openAsItStands(path, configuration, reason)
    }
  }

  /// Opens the file without the log, as the last program to close it left it.
  private static func openAsItStands(_ path: String, _ configuration: Configuration, _ reason: Phrase) throws
    -> Opened
  {
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    let database = try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
    return Opened(database: database, readOnlyReason: reason)
  }

  static func configuration(busyTimeout: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout.inSeconds)
    configuration.prepareDatabase { db in
      // Overwrite deleted data.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      db.add(function: HistoryQuery.folding)
    }
    return configuration
  }

  /// - Returns: false if a newer version has used the file, whose tables this one must not touch.
  private static func migrate(_ database: DatabaseQueue) throws -> Bool {
    let migrator = HistorySchema.migrator
    // Check without a write lock first: nearly every start finds the newest schema.
    let (isNewer, isCurrent) = try database.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    if isNewer { return false }
    if !isCurrent {
      try migrator.migrate(database)
      // The file itself needs its mark from the beginning.
      _ = try? database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
    return true
  }

  // MARK: Watching

  /// The milliseconds after a report at which to look again. A writer's frames are in the log, and reported,
  /// before they are on disk; only then does the writer make them visible in shared memory, which is not
  /// reported. This program's writers announce their commits; others, such as `sqlite3`, do not.
  public static let recheckDelays = [20, 120, 500]

  /// Returns a watch for changes that others make to a history.
  public static func watch(path: String) -> FileWatch? {
    FileWatch(path: path, companions: [OwnerLock.prefix])
  }

  // MARK: Writing

  /// Commits a row in the state *sending*.
  ///
  /// - Returns: The row's number.
  /// - Throws: `HistoryError`; the send must then not leave.
  public func begin(_ draft: SendDraft) throws(HistoryError) -> Int64 { try beginRow(draft).id }

  /// Writes a row as `begin` does.
  ///
  /// - Returns: The row's number, and that of its batch.
  /// - Throws: `HistoryError`, also if the number has been taken from its batch by another send.
  public func beginRow(_ draft: SendDraft) throws(HistoryError) -> (id: Int64, batch: Int64?) {
    try write { [lock] db in
      try SendColumn.insert(SendRecord(id: 0, draft: draft), owner: lock?.name ?? "", db)
      let id = db.lastInsertedRowID
      try db.execute(
        sql: "INSERT INTO exchange (send, request) VALUES (?, ?)",
        arguments: [id, draft.prepared.redacted.text])
      let mobile = draft.prepared.request.mobile.digits
      switch draft.batch {
      case .none: return (id, nil)
      case .first(let mobiles): try HistoryStore.beginBatch(id, draft.startedAt, mobiles, db)
      case .member(let batch, let rest):
        let isKnown = try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM batch WHERE id = ? AND begunAt = ?)",
          arguments: [batch.id, HistoryStore.milliseconds(batch.begunAt)])
        // A batch is one message to one place: what is something else is another one, and these numbers stay open.
        let isSame = try Bool.fetchOne(
          db,
          sql: """
            SELECT text = ? AND ifnull(destination, '') = ? FROM send WHERE batch = ? AND id < ? ORDER BY id LIMIT 1
            """,
          arguments: [
            draft.prepared.request.text.value, Destination(draft.prepared.base).address, batch.id, id,
          ])
        guard isKnown == true, isSame == true else {
          try HistoryStore.beginBatch(id, draft.startedAt, [mobile] + rest, db)
          break
        }
        try db.execute(
          sql: "UPDATE batchOpen SET row = ? WHERE batch = ? AND mobile = ? AND row IS NULL",
          arguments: [id, batch.id, mobile])
        guard db.changesCount == 1 else { throw HistoryError.taken(batch: batch.id) }
        return (id, batch.id)
      }
      try db.execute(
        sql: "UPDATE batchOpen SET row = ? WHERE batch = ? AND mobile = ?", arguments: [id, id, mobile])
      return (id, id)
    }
  }

  /// Begins a batch of numbers with its first row.
  private static func beginBatch(_ id: Int64, _ begunAt: Date, _ mobiles: [String], _ db: Database) throws {
    try db.execute(sql: "UPDATE send SET batch = id WHERE id = ?", arguments: [id])
    // Damage may have left a batch behind whose number is free again.
    try db.execute(sql: "DELETE FROM batchOpen WHERE batch = ?", arguments: [id])
    try db.execute(
      sql: "INSERT OR REPLACE INTO batch (id, begunAt) VALUES (?, ?)",
      arguments: [id, milliseconds(begunAt)])
    let insertion = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO batchOpen (batch, mobile, place) VALUES (?, ?, ?)")
    for (place, mobile) in mobiles.enumerated() { try insertion.execute(arguments: [id, mobile, place]) }
  }

  /// Writes how a send ended.
  ///
  /// - Throws: `HistoryError`.
  public func finish(_ record: SendRecord, exchange: Exchange?) throws(HistoryError) {
    let codes = codes
    var record = record
    var body = exchange?.body
    var head = exchange.flatMap(HistoryStore.headText)
    let size = body?.count
    let hasAnswer = head != nil || size ?? 0 > 0
    if codes != .yes {
      let kept = KeptAnswer(head: head, body: body, codeLength: record.codeLength, codes)
      (head, body) = (kept.head, kept.body)
      record.removeCode(codes)
    }
    try write { db in
      // A note may have been written while the send was under way.
      record.note = try String.fetchOne(db, sql: "SELECT note FROM send WHERE id = ?", arguments: [record.id])
      try SendColumn.update(record, db)
      guard let exchange else { return }
      try db.execute(
        sql: """
          UPDATE exchange SET responseHead = ?, responseBody = ?, codesRemoved = ?, bodySize = ?, timing = ?,
            connection = ? WHERE send = ?
          """,
        arguments: [
          head, body, codes != .yes && hasAnswer, size, HistoryStore.json(exchange.timing),
          HistoryStore.json(exchange.connection), record.id,
        ])
    }
  }

  /// Marks rows that dead processes left *sending* as *unknown*.
  ///
  /// - Returns: The number of rows changed.
  @discardableResult
  public func recover() throws(HistoryError) -> Int {
    guard readOnlyReason == nil, let folder else { return 0 }
    let owners = try read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT owner FROM send WHERE state = 'sending'")
    }
    let dead = owners.filter { $0 != lock?.name && !OwnerLock.isAlive($0, in: folder) }
    guard !dead.isEmpty else { return 0 }
    return try write { db in
      var count = 0
      for owner in dead {
        try db.execute(
          sql: """
            UPDATE send SET state = 'unknown', phase = 'wait', reason = ?
            WHERE state = 'sending' AND owner = ?
            """,
          arguments: [HistoryStore.json(OutcomeReason.abandoned), owner])
        count += db.changesCount
      }
      return count
    }
  }

  /// Runs something that may stop the process, such as Ctrl-Z, while no change to the file is halfway: it would keep the
  /// file locked for everybody else.
  ///
  /// - Parameter limit: How long to wait for a change that is under way. One that takes longer is waiting for another
  ///   program itself.
  public func betweenChanges(waitingFor limit: Duration = .seconds(1), _ body: () -> Void) {
    let (reached, passed) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    database.asyncWriteWithoutTransaction { _ in
      reached.signal()
      passed.wait()
    }
    _ = reached.wait(timeout: .now() + limit.inSeconds)
    body()
    passed.signal()
  }

  // MARK: Parts

  /// A hook for tests that lets writes fail: called with the file's path at the start of each transaction, and before
  /// it is committed. An error that it throws counts as SQLite's own.
  package static let faults = Mutex<[String: @Sendable () throws -> Void]>([:])

  private func meetFault() throws { try HistoryStore.faults.withLock { $0[name] }?() }

  func write<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    if let readOnlyReason { throw .write(path: name, detail: readOnlyReason) }
    if let path, replacement != nil { throw .replaced(path: path) }
    do {
      let value = try whileOpen {
        try database.write { db in
          // This must be the first statement of the transaction: a read notices a new schema number, such as after a
          // VACUUM, where a write would fail as it connects the word index.
          if try HistorySchema.isSuperseded(db) { throw HistoryError.newer(path: name) }
          try meetFault()
          let value = try body(db)
          try LogProvenance.renewMark(db)
          try meetFault()
          return value
        }
      }
      lock?.announce()
      return value
    } catch let error as HistoryError {
      throw error
    } catch {
      throw .write(path: name, detail: HistoryError.detail(error))
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    do { return try whileOpen { try database.read(body) } } catch let error as HistoryError {
      throw error
    } catch {
      throw .read(path: name, detail: HistoryError.detail(error))
    }
  }

  /// Runs something that uses the connection. `close` waits for it, because a closed connection must not be used at
  /// all.
  func whileOpen<Value>(_ body: () throws -> Value) throws -> Value {
    try connectionIsClosed.withLock { isClosed in
      if isClosed { throw HistoryError.replaced(path: name) }
      return try body()
    }
  }

  /// Returns a moment of the years 1 to 9999: others, which only another program can have stored, can be neither written
  /// nor calculated with.
  static func date(_ milliseconds: Int64) -> Date {
    let bounded = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
    return Date(timeIntervalSince1970: Double(bounded) / 1_000)
  }

  static func milliseconds(_ date: Date) -> Int64 {
    Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  static func haystack(_ record: SendRecord) -> String {
    HistoryQuery.haystack(record.searchedText)
  }

  /// Returns a value as JSON; equal values always give the same text.
  static func json<Value: Encodable>(_ value: Value?) -> String? {
    guard let value else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
  }

  static func headText(_ exchange: Exchange) -> String? {
    exchange.response.map { response in
      (["HTTP \(response.status.code)"] + response.headerFields.map { "\($0.name.rawName): \($0.value)" })
        .joined(separator: "\n")
    }
  }
}
