public import AmootSMS
public import ConsoleData
public import Foundation
internal import GRDB
internal import HTTPTypes

/// The record of every send, in one SQLite file in WAL mode that several consoles and commands share.
///
/// A send's row is committed by `begin` before its first byte leaves, and `settle` writes its end. A process that
/// dies in between leaves the row *sending*; `recover`, at the next start, makes it *unknown*.
///
/// Calls block for the time of their statement: not for the thread that paints.
public final class HistoryStore: Sendable {
  /// nil: in memory, for the demo.
  public let path: String?
  private let database: DatabaseQueue
  private let lock: OwnerLock?
  private var folder: String? { path.map { ($0 as NSString).deletingLastPathComponent } }

  /// Opens or creates the file, mode 0600, in a folder that is made with mode 0700.
  ///
  /// - Throws: `HistoryError`.
  public init(path: String) throws(HistoryError) {
    self.path = path
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .open(path: path, detail: error.localizedDescription)
    }
    // Made here first, so that SQLite and its side files inherit the mode.
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    lock = try OwnerLock(folder: folder)
    var configuration = HistoryStore.configuration
    configuration.journalMode = .wal
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      try HistoryStore.migrate(database, path: path)
    } catch let error as HistoryError {
      throw error
    } catch {
      throw .open(path: path, detail: HistoryError.detail(error))
    }
  }

  /// A history that is gone with the process.
  public init(inMemory: Void) throws(HistoryError) {
    path = nil
    lock = nil
    do {
      database = try DatabaseQueue(configuration: HistoryStore.configuration)
      try HistoryStore.migrate(database, path: "in memory")
    } catch let error as HistoryError {
      throw error
    } catch {
      throw .open(path: "in memory", detail: HistoryError.detail(error))
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // The record of a send must survive a power cut before the send leaves.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  private static func migrate(_ database: DatabaseQueue, path: String) throws {
    let migrator = HistorySchema.migrator
    // Looked at first without a write lock: nearly every start finds the newest schema.
    let (isNewer, isCurrent) = try database.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    if isNewer { throw HistoryError.newer(path: path) }
    if !isCurrent { try migrator.migrate(database) }
  }

  // MARK: Writing

  /// Commits a row in the state *sending*.
  ///
  /// - Returns: the row's number.
  /// - Throws: `HistoryError.write`; the send must then not leave.
  public func begin(_ draft: SendDraft) throws(HistoryError) -> Int64 {
    try write { [lock] db in
      let request = draft.prepared.request
      try db.execute(
        sql: """
          INSERT INTO send (startedAt, owner, profile, mobile, line, text, codeLength, state, haystack)
          VALUES (?, ?, ?, ?, ?, ?, ?, 'sending', ?)
          """,
        arguments: [
          HistoryStore.milliseconds(draft.startedAt), lock?.name ?? "", draft.profile, request.mobile.digits,
          request.lineNumber.value, request.text.value, request.codeLength.digits,
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
  /// - Throws: `HistoryError.write`.
  public func settle(_ record: SendRecord, exchange: Exchange?) throws(HistoryError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE send SET state = ?, statusCode = ?, statusTitle = ?, messageID = ?, code = ?, duration = ?,
            phase = ?, summary = ?, explanation = ?, haystack = ? WHERE id = ?
          """,
        arguments: [
          record.state.rawValue, record.statusCode, record.statusTitle, record.messageID, record.code,
          record.duration, record.phase?.rawValue, record.summary, record.explanation,
          HistoryQuery.haystack([
            "0" + record.mobile, record.text, record.messageID, record.code, record.statusTitle, record.note,
          ]),
          record.id,
        ])
      guard let exchange else { return }
      let timing = (try? JSONEncoder().encode(exchange.timing)).map { String(decoding: $0, as: UTF8.self) }
      try db.execute(
        sql: "UPDATE exchange SET responseHead = ?, responseBody = ?, timing = ? WHERE send = ?",
        arguments: [HistoryStore.headText(exchange), exchange.body, timing, record.id])
    }
  }

  /// Makes rows that dead processes left *sending* unknown.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func recover() throws(HistoryError) -> Int {
    guard let folder else { return 0 }
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
            UPDATE send SET state = 'unknown', phase = 'wait', summary = ?, explanation = ?
            WHERE state = 'sending' AND owner = ?
            """,
          arguments: [SendRecord.abandonedSummary, SendRecord.abandonedExplanation, owner])
        count += db.changesCount
      }
      return count
    }
  }

  // MARK: Reading

  /// Rows that a filter finds, newest first.
  ///
  /// - Parameters:
  ///   - before: only rows older than this number; nil begins with the newest.
  ///   - limit: how many at most.
  public func page(
    _ filter: HistoryFilter = .all, before: Int64? = nil, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let (sql, arguments) = HistoryQuery(filter).sql("send.*", bound: before.map { ("<", $0) }, limit: limit)
    return try read { db in try Row.fetchAll(db, sql: sql, arguments: arguments).map(HistoryStore.record) }
  }

  /// Rows newer than one, oldest first: what `--follow` waits for.
  public func page(
    _ filter: HistoryFilter, after id: Int64, limit: Int
  ) throws(HistoryError) -> [SendRecord] {
    let (sql, arguments) = HistoryQuery(filter).sql("send.*", bound: (">", id), ascending: true, limit: limit)
    return try read { db in try Row.fetchAll(db, sql: sql, arguments: arguments).map(HistoryStore.record) }
  }

  /// How many rows there are.
  public func count() throws(HistoryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM send") ?? 0 }
  }

  /// How many rows a filter finds; counting stops at the limit.
  public func count(_ filter: HistoryFilter, limit: Int) throws(HistoryError) -> Int {
    guard !filter.isEmpty else { return min(limit, try count()) }
    let (sql, arguments) = HistoryQuery(filter).sql("send.id", limit: limit)
    return try read { db in
      try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM (\(sql))", arguments: arguments) ?? 0
    }
  }

  /// The request of a row as it left, with a placeholder for the token.
  public func requestText(of id: Int64) throws(HistoryError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT request FROM exchange WHERE send = ?", arguments: [id])
    }
  }

  /// The head of a row's answer.
  public func responseHead(of id: Int64) throws(HistoryError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT responseHead FROM exchange WHERE send = ?", arguments: [id])
    }
  }

  /// The body of a row's answer as it came.
  public func responseBody(of id: Int64) throws(HistoryError) -> Data? {
    try read { db in
      try Data.fetchOne(db, sql: "SELECT responseBody FROM exchange WHERE send = ?", arguments: [id])
    }
  }

  /// A number that changes when another connection, of this process or another, has written.
  public func dataVersion() throws(HistoryError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  // MARK: Parts

  private func write<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    do { return try database.write(body) } catch {
      throw .write(path: path ?? "in memory", detail: HistoryError.detail(error))
    }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    do { return try database.read(body) } catch {
      throw .read(path: path ?? "in memory", detail: HistoryError.detail(error))
    }
  }

  private static func milliseconds(_ date: Date) -> Int64 {
    Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  /// A row may have been written by anyone who can write the file: what does not fit is made to fit.
  private static func record(_ row: Row) -> SendRecord {
    let state: String = row["state"] ?? ""
    let milliseconds: Int64 = row["startedAt"] ?? 0
    let phase: String? = row["phase"]
    return SendRecord(
      id: row["id"] ?? 0, startedAt: Date(timeIntervalSince1970: Double(milliseconds) / 1000),
      profile: row["profile"] ?? "", mobile: row["mobile"] ?? "", line: row["line"] ?? "",
      text: row["text"] ?? "",
      codeLength: row["codeLength"] ?? 0, state: SendRecord.State(rawValue: state) ?? .unknown,
      statusCode: row["statusCode"], statusTitle: row["statusTitle"], messageID: row["messageID"],
      code: row["code"], duration: row["duration"], phase: phase.flatMap { Phase(rawValue: $0) },
      summary: row["summary"], explanation: row["explanation"], note: row["note"])
  }

  private static func headText(_ exchange: Exchange) -> String? {
    exchange.response.map { response in
      (["HTTP \(response.status.code)"] + response.headerFields.map { "\($0.name.rawName): \($0.value)" })
        .joined(separator: "\n")
    }
  }
}
