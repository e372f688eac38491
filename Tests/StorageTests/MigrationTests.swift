import AmootSMS
import ConsoleData
import Foundation
import GRDB
import Testing

@testable import HistoryStore
import Wording

/// Migrations must never change: the file of every earlier version still migrates to the same result today.
@Suite("Migrations of the history")
struct MigrationTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Schemas")

  /// The names of all migrations, in order.
  private static let names = HistorySchema.migrator.migrations

  /// Returns the SQL of tables, indexes, and triggers, except those that SQLite creates itself.
  private static func schema(_ database: DatabaseQueue) throws -> String {
    try database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sendWords\\_%' ESCAPE '\\'
            AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name != 'grdb_migrations' ORDER BY rowid
          """
      ).joined(separator: ";\n") + ";\n"
    }
  }

  /// Makes the file of the version whose last migration has the given number, from its recorded schema alone.
  private static func file(_ version: Int, in folder: TemporaryFolder) throws -> DatabaseQueue {
    let sql = try String(contentsOf: Self.folder.appendingPathComponent("\(version).sql"), encoding: .utf8)
    let database = try DatabaseQueue(path: folder.path + "/history.sqlite")
    try database.write { db in
      try db.execute(sql: sql)
      try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      for name in names.prefix(version) {
        try db.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [name])
      }
      if version >= 5 {
        let columns = version >= 6 ? "(id, name, number)" : ""
        try db.execute(sql: "INSERT INTO pulse \(columns) VALUES (1, 'amoot-pulse-0011223344556677', 3)")
      }
    }
    return database
  }

  /// Rows as those versions wrote them, in their words.
  private static let rows = """
    INSERT INTO send (startedAt, owner, profile, mobile, line, text, codeLength, state, messageID, explanation)
    VALUES (1795422600000, 'x', 'production', '9120000009', 'public', 'متن قديمي', 5, 'accepted', '42',
      'The service accepted the message as 42.');
    INSERT INTO exchange (send, request) VALUES (1, 'POST /rest/SendOTP HTTP/1.1');
    INSERT INTO send (startedAt, owner, profile, mobile, line, text, codeLength, state, phase, summary, explanation)
    VALUES
      (1795422600001, 'x', 'production', '9120000001', 'public', 'a', 5, 'unknown', 'wait', 'program ended meanwhile',
        'Unknown: the program ended before the answer came. The message may have been sent and charged.'),
      (1795422600002, 'x', 'production', '9120000002', 'public', 'a', 5, 'unknown', 'wait', 'cancelled after it left',
        'Unknown: the request left, but it was cancelled before the answer came. It may have been sent and charged.'),
      (1795422600003, 'x', 'production', '9120000003', 'public', 'a', 5, 'notSent', 'connect', 'cancelled (connect)',
        'Not sent: cancelled before the request left. Nothing left this machine.'),
      (1795422600004, 'x', 'production', '9120000004', 'public', 'a', 5, 'unknown', 'wait', 'no answer after 30 s',
        'Unknown: the request left, but no whole answer came within 30 s. It may have been sent and charged.'),
      (1795422600005, 'x', 'production', '9120000005', 'public', 'a', 5, 'unknown', 'wait', 'no answer after 0.5 s',
        'Unknown: the request left, but no whole answer came within 0.5 s. It may have been sent and charged.'),
      (1795422600006, 'x', 'production', '9120000006', 'public', 'a', 5, 'unknown', 'receive', 'connection lost',
        'Unknown: the request left, but receiving the answer failed: reset. It may have been sent and charged.');
    """

  private static let reasons = """
    UPDATE send SET reason = '{"abandoned":{}}' WHERE id = 2;
    UPDATE send SET reason = '{"cancelled":{}}' WHERE id IN (3, 4);
    UPDATE send SET reason = '{"timedOut":{"seconds":30}}' WHERE id = 5;
    UPDATE send SET reason = '{"timedOut":{"seconds":0.5}}' WHERE id = 6;
    UPDATE send SET summary = NULL, explanation = NULL WHERE reason IS NOT NULL;
    """

  @Test("give the schema that they gave when they were written", arguments: 1...names.count)
  func frozen(version: Int) throws {
    let database = try DatabaseQueue()
    try HistorySchema.migrator.migrate(database, upTo: Self.names[version - 1])
    let path = Self.folder.appendingPathComponent("\(version).sql")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(try Self.schema(database).utf8).write(to: path)
      Issue.record("recorded version \(version)")
    }
    #expect(try Self.schema(database) == String(contentsOf: path, encoding: .utf8))
  }

  @Test(
    "of a file of each version lead to today's, with every row and what is known of its end",
    arguments: 1..<names.count)
  func upgrade(from version: Int) throws {
    let folder = try TemporaryFolder()
    do {
      let old = try Self.file(version, in: folder)
      try old.write { db in
        try db.execute(sql: Self.rows)
        // From the eighth version on, reasons were values.
        if version >= 8 { try db.execute(sql: Self.reasons) }
        if version >= 2 {
          try db.execute(sql: "UPDATE send SET haystack = 'مسئولِ خانهٔ ساده' || char(10, 10) WHERE id = 1")
        }
      }
      try old.close()
    }
    let store = try HistoryStore(path: folder.path + "/history.sqlite")
    let rows = try store.window(HistoryRequest(limit: 20)).rows.sorted { $0.id < $1.id }
    #expect(rows.count == 7)
    guard rows.count == 7 else { return }
    #expect(
      rows[0].reason == nil && rows[0].explanation?.english == "The service accepted the message as 42.")
    #expect(rows[1].reason == .abandoned && rows[1].summary?.english == "program ended meanwhile")
    #expect(rows[2].reason == .cancelled && rows[2].summary?.english == "cancelled after it left")
    #expect(
      rows[3].reason == .cancelled && rows[3].explanation?.english.hasPrefix("Not sent: cancelled") == true)
    #expect(rows[4].reason == .timedOut(seconds: 30) && rows[4].summary?.english == "no answer after 30 s")
    #expect(rows[5].reason == .timedOut(seconds: 0.5) && rows[5].summary?.english == "no answer after 0.5 s")
    #expect(
      rows[6].summary?.english == "connection lost"
        && rows[6].explanation?.english.contains("failed: reset") == true)
    if (2..<9).contains(version) {
      // Since the ninth version, words are found without hamza and marks.
      for word in ["مسئول", "مسیول", "خانه", "خانۀ"] {
        let filter = try HistoryFilter(parsing: word, now: Date())
        #expect(try store.page(filter, limit: 5).map(\.id) == [1], "\(word)")
      }
    }
    #expect(try store.check().isSound)
    // Old rows are found by what was typed, whichever letters they use.
    if version == 1 { #expect(try store.count(HistoryFilter(parsing: "قدیمی", now: Date())) == 1) }
    #expect(try store.exchange(of: 1)?.request == "POST /rest/SendOTP HTTP/1.1")
  }

  @Test("a reason of every kind is read back as it was written")
  func reasons() throws {
    let failures: [AnswerFailure] = [
      .empty, .html, .notJSON(reason: "x", offset: 1, line: 2, column: 3),
      .malformed(.unexpected(byte: 0x62), offset: 1, line: 2, column: 3),
      .malformed(.empty, offset: 0, line: 1, column: 1), .cutOff(count: 4),
      .tooLarge(limit: 5), .noStatus, .severalStatuses("a", "b"), .foreignStatus("c"),
    ]
    let reasons: [OutcomeReason] =
      [
        .timedOut(seconds: 0.5), .cancelled, .failed(detail: "reset\n“x”"),
        .redirected(status: 302, target: "https://x"), .foreignStatus(text: "OK", httpStatus: 200),
        .contradictory(status: "Failed 5", messageID: "7"), .otherMobile(mobile: "9121111111"), .abandoned,
        .written(summary: "a", explanation: nil),
        .httpError(status: 429, failure: .empty, retryAfter: "120"),
      ] + failures.map { .unreadable(failure: $0, httpStatus: 502) }
    for reason in reasons {
      let text = try #require(HistoryStore.json(reason))
      #expect(try JSONDecoder().decode(OutcomeReason.self, from: Data(text.utf8)) == reason, "\(text)")
      for kind in Outcome.allCases {
        let told = OutcomeSummary(
          kind: kind, phase: .wait, status: ServiceStatus(code: 5, title: nil), messageID: "1", reason: reason
        )
        #expect(told.explanation.isEmpty == false)
      }
    }
    // This is the format in files and must never change.
    #expect(HistoryStore.json(OutcomeReason.timedOut(seconds: 30)) == #"{"timedOut":{"seconds":30}}"#)
    #expect(HistoryStore.json(OutcomeReason.abandoned) == #"{"abandoned":{}}"#)
  }
}
