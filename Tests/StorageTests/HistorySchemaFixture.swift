import GRDB

@testable import HistoryStore

/// Files as earlier versions of the program wrote them.
enum HistorySchemaFixture {
  static func makeFirstVersion(at path: String) throws {
    let database = try DatabaseQueue(path: path)
    try HistorySchema.migrator.migrate(database, upTo: "1 sends")
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO send (startedAt, owner, profile, mobile, line, text, codeLength, state, messageID)
          VALUES (1795422600000, 'x', 'production', '9120000009', 'public', 'متن قديمي', 5, 'accepted', '42');
          INSERT INTO exchange (send, request) VALUES (1, 'POST /rest/SendOTP HTTP/1.1');
          """)
    }
  }
}
