internal import GRDB

/// The tables, built by migrations that are only ever appended, each with its reason.
enum HistorySchema {
  private static let known = Set(migrator.migrations)

  /// Returns whether a newer version has changed the tables, so that this one must not touch them.
  static func isSuperseded(_ db: Database) throws -> Bool {
    try !String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations").isSubset(of: known)
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    // 1: A send has a row before its first byte leaves. What lists show and filters query gets its own
    // column; the exchange, which may be large, goes into a second table so that lists never read over it.
    migrator.registerMigration("1 sends") { db in
      try db.execute(
        sql: """
          CREATE TABLE send (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            startedAt INTEGER NOT NULL,           -- milliseconds since 1970
            owner TEXT NOT NULL,                  -- the process that sends, by the name of its lock
            profile TEXT NOT NULL,
            mobile TEXT NOT NULL,                 -- ten digits from 9
            line TEXT NOT NULL,
            text TEXT NOT NULL,
            codeLength INTEGER NOT NULL,
            state TEXT NOT NULL,                  -- sending, accepted, refused, notSent, unknown
            statusCode INTEGER,
            statusTitle TEXT,
            messageID TEXT,
            code TEXT,
            duration REAL,                        -- seconds
            phase TEXT,
            summary TEXT,
            explanation TEXT
          );
          CREATE INDEX sendUnderWay ON send(state) WHERE state = 'sending';
          CREATE TABLE exchange (
            send INTEGER PRIMARY KEY REFERENCES send(id) ON DELETE CASCADE,
            request TEXT NOT NULL,                -- as HTTP/1.1, a placeholder for the token
            responseHead TEXT,
            responseBody BLOB,
            timing TEXT                           -- JSON, seconds by phase
          );
          """)
    }
    // 2: Searching. Plain words are matched against `haystack`, which is folded so that digits and ي/ك of any
    // kind match; its trigram index finds part of a word among a million rows. Filtered columns get indexes
    // that end in the row number, the order of every list.
    migrator.registerMigration("2 finding") { db in
      try db.execute(
        sql: """
          ALTER TABLE send ADD COLUMN note TEXT;
          ALTER TABLE send ADD COLUMN haystack TEXT NOT NULL DEFAULT '';
          CREATE INDEX sendByMobile ON send(mobile, id);
          CREATE INDEX sendByState ON send(state, id);
          CREATE INDEX sendByStatus ON send(statusCode, id);
          CREATE INDEX sendByStart ON send(startedAt);
          """)
      let rows = try Row.fetchAll(
        db,
        sql:
          "SELECT id, '0' || mobile AS mobile, text, messageID, code, statusTitle FROM send WHERE haystack = ''"
      )
      for row in rows {
        let parts: [String?] = [
          row["mobile"], row["text"], row["messageID"], row["code"], row["statusTitle"],
        ]
        try db.execute(
          sql: "UPDATE send SET haystack = ? WHERE id = ?",
          arguments: [folded2(parts.compactMap { $0 }.joined(separator: "\n")), row["id"]])
      }
      // Create the index and its triggers only now: a row unknown to the index must not be deleted from it.
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE sendWords USING fts5(haystack, content='send', content_rowid='id', tokenize='trigram');
          INSERT INTO sendWords(sendWords) VALUES ('rebuild');
          CREATE TRIGGER sendWordsInsert AFTER INSERT ON send BEGIN
            INSERT INTO sendWords(rowid, haystack) VALUES (new.id, new.haystack);
          END;
          CREATE TRIGGER sendWordsDelete AFTER DELETE ON send BEGIN
            INSERT INTO sendWords(sendWords, rowid, haystack) VALUES ('delete', old.id, old.haystack);
          END;
          CREATE TRIGGER sendWordsUpdate AFTER UPDATE OF haystack ON send BEGIN
            INSERT INTO sendWords(sendWords, rowid, haystack) VALUES ('delete', old.id, old.haystack);
            INSERT INTO sendWords(rowid, haystack) VALUES (new.id, new.haystack);
          END;
          """)
    }
    // 3: Lists by duration, an index for every filter, and the requested send time, so that a row can be put
    // back into the form in full. Two newlines after each haystack let even its last character start a
    // trigram; the list of trigrams then finds words of one or two characters.
    migrator.registerMigration("3 orders") { db in
      try db.execute(
        sql: """
          ALTER TABLE send ADD COLUMN sendAt INTEGER;   -- milliseconds since 1970; none is at once
          CREATE INDEX sendByDuration ON send(ifnull(duration, -1), id);
          CREATE INDEX sendByProfile ON send(lower(profile), id);
          CREATE INDEX sendByLine ON send(lower(line), id);
          CREATE INDEX sendByTitle ON send(statusTitle, id);
          CREATE VIRTUAL TABLE sendTrigrams USING fts5vocab('sendWords', 'row');
          UPDATE send SET haystack = haystack || char(10, 10);
          """)
    }
    // 4: Facts about the connection, beside the timing: server address, TLS, certificate, as JSON.
    migrator.registerMigration("4 connections") { db in
      try db.execute(sql: "ALTER TABLE exchange ADD COLUMN connection TEXT")
    }
    // 5: A mark that identifies a log as this file's (`WriteAheadLog`): a name unique to the file, and a
    // number that every transaction increments.
    migrator.registerMigration("5 pulse") { db in
      try db.execute(
        sql: """
          CREATE TABLE pulse (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, number INTEGER NOT NULL);
          INSERT INTO pulse VALUES (1, 'amoot-pulse-' || lower(hex(randomblob(16))), 0);
          """)
    }
    // 6: Tells states of the same file, and copies made by VACUUM, apart by more than the number.
    migrator.registerMigration("6 tokens") { db in
      try db.execute(
        sql: """
          ALTER TABLE pulse ADD COLUMN token TEXT NOT NULL DEFAULT '';
          ALTER TABLE pulse ADD COLUMN before TEXT NOT NULL DEFAULT '';
          ALTER TABLE pulse ADD COLUMN cookie INTEGER NOT NULL DEFAULT 0;
          UPDATE pulse SET token = lower(hex(randomblob(8)));
          """)
    }
    // 7: Whether codes were removed from an answer, which then differs from what was received.
    migrator.registerMigration("7 codes removed") { db in
      try db.execute(sql: "ALTER TABLE exchange ADD COLUMN codesRemoved INTEGER NOT NULL DEFAULT 0")
    }
    // 8: Why a send ended as it did, as a value (`OutcomeReason`, JSON) that is worded when read. Reasons
    // that earlier versions stored in words are converted where their form is unambiguous, and kept as
    // written where it is not.
    migrator.registerMigration("8 reasons") { db in
      try db.execute(
        sql: """
          ALTER TABLE send ADD COLUMN reason TEXT;
          UPDATE send SET reason = '{"abandoned":{}}' WHERE state = 'unknown' AND summary = 'program ended meanwhile';
          UPDATE send SET reason = '{"cancelled":{}}'
            WHERE state = 'unknown' AND summary = 'cancelled after it left'
              OR state = 'notSent' AND summary LIKE 'cancelled (%)';
          UPDATE send SET reason = '{"timedOut":{"seconds":' || CAST(substr(summary, 17) AS REAL) || '}}'
            WHERE state = 'unknown' AND summary GLOB 'no answer after [0-9]* s';
          UPDATE send SET summary = NULL, explanation = NULL WHERE reason IS NOT NULL;
          """)
    }
    // 9: Search ignores hamza, marks, and tatweel, as people type words without them. Only rows with such a letter
    // change.
    migrator.registerMigration("9 letters") { db in
      let letters =
        "آأإٱؤئةۀۂەـ\u{0670}" + (0x064B...0x065F).compactMap(Unicode.Scalar.init).map(String.init).joined()
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, haystack FROM send WHERE haystack GLOB ?", arguments: ["*[\(letters)]*"])
      while let row = try rows.next() {
        try db.execute(
          sql: "UPDATE send SET haystack = ? WHERE id = ?", arguments: [folded9(row["haystack"]), row["id"]])
      }
    }
    // 10: Where each request went, so that a row of a simulator is not taken for one of the service. Rows of earlier
    // versions have it in their stored request.
    migrator.registerMigration("10 destinations") { db in
      db.add(function: destination10)
      defer { db.remove(function: destination10) }
      try db.execute(
        sql: """
          ALTER TABLE send ADD COLUMN destination TEXT;   -- host, port and path: portal.amootsms.com/rest
          UPDATE send SET destination = (SELECT destination10(request) FROM exchange WHERE exchange.send = send.id);
          CREATE INDEX sendByDestination ON send(destination, id);
          """)
    }
    // 11: A deletion marks rows before anything is lost, so that taking it back needs no copy. Marked rows are removed
    // once the program that deleted them has ended.
    migrator.registerMigration("11 deletions") { db in
      try db.execute(
        sql: """
          ALTER TABLE send ADD COLUMN deletion INTEGER;   -- the deletion's number within its process; none is kept
          ALTER TABLE send ADD COLUMN deletedBy TEXT;     -- the process that deleted, by the name of its lock
          CREATE INDEX sendDeleted ON send(deletedBy, deletion) WHERE deletion IS NOT NULL;
          """)
    }
    // 12: The size of a body that was not kept. Where codes were removed from an answer by earlier versions, the rest of it
    // is still there.
    migrator.registerMigration("12 sizes") { db in
      try db.execute(sql: "ALTER TABLE exchange ADD COLUMN bodySize INTEGER")
    }
    // 13: What the service reported about the delivery of a message (`DeliveryRecord`), and each change of it. The index of
    // due times lists the messages that can be asked about.
    migrator.registerMigration("13 deliveries") { db in
      try db.execute(
        sql: """
          ALTER TABLE send ADD COLUMN deliveryCode INTEGER;          -- as in the provider's table
          ALTER TABLE send ADD COLUMN deliveryNotBefore INTEGER;     -- milliseconds since 1970, as all that follow
          ALTER TABLE send ADD COLUMN deliverySeenAt INTEGER;
          ALTER TABLE send ADD COLUMN deliveryConfirmedAt INTEGER;
          ALTER TABLE send ADD COLUMN deliveryAskedAt INTEGER;       -- also claims the row for the program that asks
          ALTER TABLE send ADD COLUMN deliveryProblem TEXT;          -- JSON
          ALTER TABLE send ADD COLUMN registeredAt INTEGER;          -- by the provider's clock
          ALTER TABLE send ADD COLUMN handedOverAt INTEGER;
          ALTER TABLE send ADD COLUMN cost INTEGER;                  -- rials
          ALTER TABLE send ADD COLUMN creditFell INTEGER;            -- rials
          CREATE INDEX sendByDelivery ON send(deliveryCode, id) WHERE deliveryCode IS NOT NULL;
          CREATE INDEX sendByDue ON send(ifnull(sendAt, startedAt)) WHERE messageID IS NOT NULL;
          CREATE INDEX sendByMessageID ON send(messageID) WHERE messageID IS NOT NULL;
          CREATE TABLE deliveryChange (
            id INTEGER PRIMARY KEY,
            send INTEGER NOT NULL REFERENCES send(id) ON DELETE CASCADE,
            code INTEGER NOT NULL,
            notBefore INTEGER NOT NULL,
            seenAt INTEGER NOT NULL
          );
          CREATE INDEX deliveryChangeBySend ON deliveryChange(send);
          """)
    }
    // 14: Which sends were begun together, and which of their numbers have got nothing: the rest of a batch that was cut
    // short has no rows. A send takes its number in the transaction that writes its row, so that no other does. A batch is
    // named by its first row, so that its name is short.
    migrator.registerMigration("14 batches") { db in
      try db.execute(
        sql: """
          ALTER TABLE send ADD COLUMN batch INTEGER;   -- the first row of the batch; none for a send of its own
          CREATE INDEX sendByBatch ON send(batch, id) WHERE batch IS NOT NULL;
          CREATE TABLE batch (id INTEGER PRIMARY KEY, begunAt INTEGER NOT NULL);   -- those of the first row
          CREATE TABLE batchOpen (                   -- the numbers that have got nothing yet
            batch INTEGER NOT NULL,
            mobile TEXT NOT NULL,                    -- ten digits
            place INTEGER NOT NULL,
            row INTEGER,                             -- the row that sends to it now; none waits
            PRIMARY KEY (batch, mobile)
          ) WITHOUT ROWID;
          CREATE TRIGGER batchSendEnd AFTER UPDATE OF state ON send
            WHEN new.batch IS NOT NULL AND old.state = 'sending' AND new.state != 'sending' BEGIN
            DELETE FROM batchOpen
              WHERE batch = new.batch AND mobile = new.mobile AND row = new.id AND new.state IN ('accepted', 'unknown');
            UPDATE batchOpen SET row = NULL WHERE batch = new.batch AND mobile = new.mobile AND row = new.id;
          END;
          CREATE TRIGGER batchSendDelete AFTER DELETE ON send WHEN old.batch IS NOT NULL BEGIN
            DELETE FROM batchOpen WHERE batch = old.batch AND mobile = old.mobile AND row = old.id;
            DELETE FROM batchOpen
              WHERE batch = old.batch AND NOT EXISTS (SELECT 1 FROM send WHERE batch = old.batch);
            DELETE FROM batch WHERE id = old.batch AND NOT EXISTS (SELECT 1 FROM send WHERE batch = old.batch);
          END;
          """)
    }
    return migrator
  }

  /// Reads where a stored request went, from its first line and its `Host`; nil if they cannot be read.
  private static let destination10 = DatabaseFunction("destination10", argumentCount: 1, pure: true) {
    values in
    guard let request = String.fromDatabaseValue(values[0]) else { return nil }
    let lines = request.prefix(200_000).split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    let words = lines.first?.split(separator: " ") ?? []
    guard lines.count > 1, words.count > 1, lines[1].hasPrefix("Host: ") else { return nil }
    var authority = lines[1].dropFirst(6).lowercased()
    if authority.hasSuffix(":443") { authority.removeLast(4) }
    let path = words[1].prefix { $0 != "?" }
    guard !authority.isEmpty, let end = path.lastIndex(of: "/") else { return nil }
    return authority + path[..<end]
  }

  /// Folds a haystack of an earlier version as the ninth migration does.
  private static func folded9(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x064B...0x065F, 0x0670, 0x0640: continue
      case 0x0622, 0x0623, 0x0625, 0x0671: view.append("\u{0627}")
      case 0x0624: view.append("\u{0648}")
      case 0x0626: view.append("\u{06CC}")
      case 0x0629, 0x06C0, 0x06C2, 0x06D5: view.append("\u{0647}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  /// Folds a text as the second migration did: ASCII digits, Persian yeh and kaf for ي and ك, plain alef, lowercase, no
  /// invisible characters. A migration must always do what it did when it was written, whatever the program does now.
  private static func folded2(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      case 0x0622, 0x0623, 0x0625: view.append("\u{0627}")
      case 0x064A, 0x0649: view.append("\u{06CC}")
      case 0x0643: view.append("\u{06A9}")
      case 0x0660...0x0669, 0x06F0...0x06F9:
        view.append(Unicode.Scalar(UInt8(0x30 + (scalar.value & 0xF))))
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
