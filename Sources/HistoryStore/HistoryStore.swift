public import AmootSMS
public import ConsoleData
public import FileWatch
internal import Foundation
internal import CSQLite
internal import GRDB
internal import HTTPTypes
internal import Synchronization
public import Wording

/// The record of every send, in one SQLite file in WAL mode that several consoles and commands share.
///
/// A send's row is committed by `begin` before its first byte leaves, and `settle` writes its end. A process that
/// dies in between leaves the row *sending*; `recover`, at the next start, makes it *unknown*.
///
/// Calls block for the time of their statement: not for the thread that paints.
public final class HistoryStore: Sendable {
  /// nil: in memory, for the demo.
  public let path: String?
  /// Why rows can only be read, in words; nil when they can be written.
  public let readOnlyReason: Phrase?
  let database: DatabaseQueue
  /// What becomes of codes in rows that are written.
  private let rule: Mutex<KeptCodes>
  /// Where a log lies that stood beside the file and was not the file's; nil when there was none.
  public let strayLog: String?
  private let lock: OwnerLock?
  /// The file as it was opened: one that was removed or replaced since does not take rows to be found again.
  private let identity: FileIdentity?
  private let seen: Mutex<Seen>

  private var folder: String? { path.map { ($0 as NSString).deletingLastPathComponent } }
  var name: String { path ?? ":memory:" }

  /// Opens or creates the file, mode 0600, in a folder that is made with mode 0700. A file that may only be read, or
  /// that a newer version has written, is opened for reading.
  ///
  /// - Parameters:
  ///   - codes: what becomes of codes.
  ///   - busyTimeout: how long to wait for another program that keeps the file locked.
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
    identity = FileIdentity(path)
    seen = Mutex(readOnlyReason == nil ? Seen(path, database) : Seen())
  }

  /// A damaged file as it stands, for reading what can be read of it: nothing is brought up to date.
  ///
  /// - Throws: `HistoryError` when not even its first page tells anything.
  public init(damaged path: String) throws(HistoryError) {
    if let problem = RegularFile.problem(path) { throw .open(path: path, detail: problem) }
    self.path = path
    (lock, strayLog) = (nil, nil)
    seen = Mutex(Seen())
    rule = Mutex(.yes)
    identity = FileIdentity(path)
    readOnlyReason = HistoryFileWords.isDamaged
    var configuration = Configuration()
    configuration.readonly = true
    // So that SQLite reads on in a file that is shorter than its header says. Nothing is written: it is read-only.
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA writable_schema = ON") }
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    do {
      database = try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
      _ = try database.read { db in try Row.fetchOne(db, sql: "SELECT name FROM sqlite_master LIMIT 1") }
    } catch {
      throw .open(path: path, detail: HistoryError.detail(error))
    }
  }

  /// A history that is gone with the process.
  public static func inMemory(codes: KeptCodes = .yes) throws(HistoryError) -> HistoryStore {
    try HistoryStore(keeping: codes)
  }

  private init(keeping codes: KeptCodes) throws(HistoryError) {
    path = nil
    lock = nil
    identity = nil
    readOnlyReason = nil
    strayLog = nil
    seen = Mutex(Seen())
    rule = Mutex(codes)
    do {
      database = try DatabaseQueue(configuration: HistoryStore.configuration(busyTimeout: .zero))
      _ = try HistoryStore.migrate(database)
    } catch {
      throw .open(path: ":memory:", detail: HistoryError.detail(error))
    }
  }

  /// Of SQLite, such as `3.40.1`.
  public static var libraryVersion: String {
    let version = try? DatabaseQueue().read { db in try String.fetchOne(db, sql: "SELECT sqlite_version()") }
    return (version ?? nil) ?? "?"
  }

  // MARK: Opening

  /// Whether there is no file at a path; one that may not be looked at is there.
  public static func isAbsent(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 && errno == ENOENT
  }

  /// Whether the file or its log is no longer what was opened: what is written would be lost, or do harm.
  var isReplaced: Bool { replacement != nil }

  /// What of the history was removed, replaced or cut since it was opened.
  public var replacement: HistoryReplacement? {
    guard let path, let identity else { return nil }
    if FileIdentity(path) != identity || isOverwritten { return .file }
    return seen.withLock { $0.logDamage(path) }
  }

  /// Whether what is in the file is not what this program and others have written there: a backup copied over it, say.
  /// Looked at only when the file has changed, which it does by itself only when a log is brought into it.
  private var isOverwritten: Bool {
    guard let path, readOnlyReason == nil else { return false }
    let state = FileState(path)
    return seen.withLock { seen in
      if seen.isOverwritten || seen.isClosed { return seen.isOverwritten }
      guard let known = seen.mark, state != seen.state else { return false }
      // What SQLite knows has come by the log, and is at least as new as what is in the file.
      let view = try? database.read { db in (mark: try HistoryStore.mark(db), place: try Seen.place(db)) }
      if let place = view?.place { seen.place = place }
      if let mark = seen.read(), mark.name == known.name, mark.number >= known.number,
        mark.isSame(orBefore: view?.mark)
      {
        (seen.state, seen.mark) = (state, mark)
      } else {
        seen.isOverwritten = true
      }
      return seen.isOverwritten
    }
  }

  /// What was seen of the file and its log last.
  struct Seen: Sendable {
    typealias Place = (offset: off_t, size: Int)

    var state: FileState?
    var mark: WriteAheadLog.Mark?
    var isOverwritten = false
    /// The database is; it must not be asked any more.
    var isClosed = false
    /// Where the page with the mark is, and the size of pages.
    var place: Place = (0, 0)
    private var file: Int32 = -1
    /// SQLite's index of the log, which processes share.
    private var index: Int32 = -1
    private var log: FileIdentity?

    /// Of a history that no file is looked at for.
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
      return (off_t((page - 1) * size), Int(size))
    }

    /// The mark in the file itself, without what its log holds.
    func read() -> WriteAheadLog.Mark? {
      var page = Data(count: place.size)
      let count = page.withUnsafeMutableBytes { pread(file, $0.baseAddress, place.size, place.offset) }
      return count == place.size ? PulsePage.mark(in: page) : nil
    }

    /// While somebody has the history open, nobody but a stranger removes its log, or cuts it to less than the index
    /// tells of.
    func logDamage(_ path: String) -> HistoryReplacement? {
      guard let log else { return nil }
      guard FileIdentity(path + "-wal") == log else { return .log }
      // As SQLite has it: how many frames of the log count.
      var frames: UInt32 = 0
      guard pread(index, &frames, 4, 16) == 4 else { return nil }
      let expected = frames == 0 ? 0 : 32 + Int64(frames) * Int64(24 + place.size)
      // A log that is emptied by others is so in the index first.
      return FileState(path + "-wal").map { $0.size < expected } == true ? .partOfLog : nil
    }
  }

  deinit { close() }

  /// What becomes of codes in rows that are written from now on.
  public var codes: KeptCodes {
    get { rule.withLock { $0 } }
    set { rule.withLock { $0 = newValue } }
  }

  /// Lets go of the file. Needed before another store is opened at the same path: the last to close a file that was
  /// replaced removes the log beside it, by its name.
  public func close() {
    guard !seen.withLock(\.isClosed) else { return }
    let replacement = replacement
    seen.withLock { $0.isClosed = true }
    switch replacement {
    case .file where isOverwritten, .partOfLog:
      // Closing brings the log into the file, which would destroy what was copied there, or bring half of it.
      database.inDatabase { db in
        if let connection = db.sqliteConnection { _ = amoot_leave_log(UnsafeMutableRawPointer(connection)) }
      }
    case .log:
      // It lives on without its name until it is closed; the last to close would bring it into the file, and others
      // may have the file open.
      _ = try? database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
      }
    case .file, nil: break
    }
    try? database.close()
  }

  /// Waits while another file is being copied to the path of one that was replaced. No store may be open there.
  public static func waitUntilCopied(path: String) { GrowingFile(path: path).waitUntilStill() }

  struct Opened {
    let database: DatabaseQueue
    var strayLog: String?
    var lock: OwnerLock?
    var readOnlyReason: Phrase?
  }

  private static func open(_ path: String, busyTimeout: Duration) throws -> Opened {
    let folder = (path as NSString).deletingLastPathComponent
    do throws(RegularFile.Failure) { try RegularFile.makeFolder(folder) } catch {
      throw HistoryError.open(path: path, detail: error.words)
    }
    // SQLite would wait at a named pipe for ever, at those beside the file too.
    for name in ["", "-wal", "-shm", "-journal"] {
      if let problem = RegularFile.problem(path + name) {
        throw HistoryError.open(path: path + name, detail: problem)
      }
    }
    // Made here first, so that SQLite and its side files inherit the mode.
    // One that is there is not opened for that: closing it would let go of the locks of whoever in this process has it
    // open.
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
    let lock = try OwnerLock(folder: folder)
    let turn = OpenLock(folder: folder, busyTimeout: busyTimeout)
    defer { withExtendedLifetime(turn) {} }
    // Somebody is copying it there at this moment.
    let file = GrowingFile(path: path)
    if !file.isWhole { file.waitUntilStill() }
    let strayLog = try setStrayLogAside(path)
    var configuration = configuration(busyTimeout: busyTimeout)
    configuration.journalMode = .wal
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      guard try migrate(database) else {
        return Opened(
          database: database, strayLog: strayLog,
          readOnlyReason: HistoryFileWords.newerVersion)
      }
      // The record of a send must survive a power cut before the send leaves. GRDB sets NORMAL when it turns the
      // log on, after all that the configuration prepares.
      try database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
      return Opened(database: database, strayLog: strayLog, lock: lock)
    } catch let error as DatabaseError
      where [.SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // A full disk has no room for the log's index either; what is stored can still be looked at.
      return try openForReading(path, HistoryError.detail(error))
    }
  }

  static func openForReading(_ path: String, _ reason: Phrase) throws -> Opened {
    guard access(path, R_OK) == 0 else { throw HistoryError.open(path: path, detail: reason) }
    var configuration = configuration(busyTimeout: .seconds(1))
    configuration.readonly = true
    do {
      // The log of another state cannot be set aside here, but neither is it read.
      guard !isLogStray(path) else { return try openAsItStands(path, configuration, reason) }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      // A log beside the file needs a shared index, which a folder that cannot be written may not take.
      _ = try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM send LIMIT 1") }
      return Opened(database: database, readOnlyReason: reason)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL].contains(error.resultCode)
    {
      return try openAsItStands(path, configuration, reason)
    }
  }

  /// Without the log: what the last program to close it has left.
  private static func openAsItStands(_ path: String, _ configuration: Configuration, _ reason: Phrase) throws
    -> Opened
  {
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    let database = try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
    return Opened(database: database, readOnlyReason: reason)
  }

  private static func configuration(busyTimeout: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout.inSeconds)
    configuration.prepareDatabase { db in
      // What is deleted is overwritten.
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// - Returns: false when a newer version has been here, whose tables this one must not touch.
  private static func migrate(_ database: DatabaseQueue) throws -> Bool {
    let migrator = HistorySchema.migrator
    // Looked at first without a write lock: nearly every start finds the newest schema.
    let (isNewer, isCurrent) = try database.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    if isNewer { return false }
    if !isCurrent {
      try migrator.migrate(database)
      // The file itself is to have its mark from the beginning.
      _ = try? database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
    return true
  }

  // MARK: Watching

  /// Milliseconds after a report at which to look once more. A writer's frames are in the log, and reported, before
  /// they are on the disk; only then it makes them visible, by shared memory, of which nothing is reported. This
  /// program's writers announce their commits; others, such as `sqlite3`, do not.
  public static let recheckDelays = [20, 120, 500]

  /// Notices what others write to a history.
  public static func watch(path: String) -> FileWatch? {
    FileWatch(path: path, companions: [OwnerLock.prefix])
  }

  // MARK: Writing

  /// Commits a row in the state *sending*.
  ///
  /// - Returns: the row's number.
  /// - Throws: `HistoryError`; the send must then not leave.
  public func begin(_ draft: SendDraft) throws(HistoryError) -> Int64 {
    try write { [lock] db in
      let request = draft.prepared.request
      var sendAt: Int64?
      if case .at(let date) = request.sendTime { sendAt = HistoryStore.milliseconds(date) }
      try db.execute(
        sql: """
          INSERT INTO send (startedAt, owner, profile, mobile, line, text, codeLength, sendAt, state, haystack)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'sending', ?)
          """,
        arguments: [
          HistoryStore.milliseconds(draft.startedAt), lock?.name ?? "", draft.profile, request.mobile.digits,
          request.lineNumber.value, request.text.value, request.codeLength.digits, sendAt,
          HistoryQuery.haystack(["0" + request.mobile.digits, request.text.value]),
        ])
      let id = db.lastInsertedRowID
      try db.execute(
        sql: "INSERT INTO exchange (send, request) VALUES (?, ?)",
        arguments: [id, draft.prepared.redacted.text])
      return id
    }
  }

  /// Writes the end of a send.
  ///
  /// - Throws: `HistoryError`.
  public func settle(_ record: SendRecord, exchange: Exchange?) throws(HistoryError) {
    let (codes, removal) = (codes, CodeRemoval(record))
    var record = record
    var body = exchange?.body
    var head = exchange.flatMap(HistoryStore.headText)
    var isAltered = false
    if codes != .yes {
      let (wholeBody, wholeHead) = (body, head)
      body = body.map(removal.removing(from:))
      head = head.map(removal.removing(fromHead:))
      isAltered = body != wholeBody || head != wholeHead
      record.removeCode(codes, removal)
    }
    try write { db in
      try db.execute(
        sql: """
          UPDATE send SET state = ?, statusCode = ?, statusTitle = ?, messageID = ?, code = ?, duration = ?,
            phase = ?, reason = ?, haystack = ? WHERE id = ?
          """,
        arguments: [
          record.state.rawValue, record.statusCode, record.statusTitle, record.messageID, record.code,
          record.duration, record.phase?.rawValue, HistoryStore.json(record.reason),
          HistoryStore.haystack(record), record.id,
        ])
      guard let exchange else { return }
      try db.execute(
        sql: """
          UPDATE exchange SET responseHead = ?, responseBody = ?, codesRemoved = ?, timing = ?, connection = ?
          WHERE send = ?
          """,
        arguments: [
          head, body, isAltered, HistoryStore.json(exchange.timing),
          HistoryStore.json(exchange.connection), record.id,
        ])
    }
  }

  /// Makes rows that dead processes left *sending* unknown.
  ///
  /// - Returns: how many there were.
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

  // MARK: Parts

  func write<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    if let readOnlyReason { throw .write(path: name, detail: readOnlyReason) }
    if let path, isReplaced { throw .replaced(path: path) }
    do {
      let value = try database.write { db in
        let value = try body(db)
        try HistoryStore.renewMark(db)
        return value
      }
      lock?.announce()
      return value
    } catch {
      throw .write(path: name, detail: HistoryError.detail(error))
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    do { return try database.read(body) } catch {
      throw .read(path: name, detail: HistoryError.detail(error))
    }
  }

  static func milliseconds(_ date: Date) -> Int64 {
    Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  static func haystack(_ record: SendRecord) -> String {
    HistoryQuery.haystack([
      "0" + record.mobile, record.text, record.messageID, record.code, record.statusTitle, record.note,
    ])
  }

  /// The same value always gives the same text.
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

extension SendRecord {
  /// Writes down of the code what may be, and nothing of it in the sentences.
  mutating func removeCode(_ codes: KeptCodes, _ removal: CodeRemoval) {
    // What was masked before stays so.
    code = code.flatMap { $0.contains("•") && codes == .masked ? $0 : codes.kept($0) }
    statusTitle = statusTitle.map(removal.removing(from:))
    reason = reason?.mapTexts(removal.removing(from:))
  }
}
