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
, note TEXT, haystack TEXT NOT NULL DEFAULT '', sendAt INTEGER, reason TEXT, destination TEXT, deletion INTEGER, deletedBy TEXT, deliveryCode INTEGER, deliveryNotBefore INTEGER, deliverySeenAt INTEGER, deliveryConfirmedAt INTEGER, deliveryAskedAt INTEGER, deliveryProblem TEXT, registeredAt INTEGER, handedOverAt INTEGER, cost INTEGER, creditFell INTEGER, batch INTEGER);
CREATE INDEX sendUnderWay ON send(state) WHERE state = 'sending';
CREATE TABLE exchange (
  send INTEGER PRIMARY KEY REFERENCES send(id) ON DELETE CASCADE,
  request TEXT NOT NULL,                -- as HTTP/1.1, a placeholder for the token
  responseHead TEXT,
  responseBody BLOB,
  timing TEXT                           -- JSON, seconds by phase
, connection TEXT, codesRemoved INTEGER NOT NULL DEFAULT 0, bodySize INTEGER);
CREATE INDEX sendByMobile ON send(mobile, id);
CREATE INDEX sendByState ON send(state, id);
CREATE INDEX sendByStatus ON send(statusCode, id);
CREATE INDEX sendByStart ON send(startedAt);
CREATE VIRTUAL TABLE sendWords USING fts5(haystack, content='send', content_rowid='id', tokenize='trigram');
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
CREATE INDEX sendByDuration ON send(ifnull(duration, -1), id);
CREATE INDEX sendByProfile ON send(lower(profile), id);
CREATE INDEX sendByLine ON send(lower(line), id);
CREATE INDEX sendByTitle ON send(statusTitle, id);
CREATE VIRTUAL TABLE sendTrigrams USING fts5vocab('sendWords', 'row');
CREATE TABLE pulse (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, number INTEGER NOT NULL, token TEXT NOT NULL DEFAULT '', before TEXT NOT NULL DEFAULT '', cookie INTEGER NOT NULL DEFAULT 0);
CREATE INDEX sendByDestination ON send(destination, id);
CREATE INDEX sendDeleted ON send(deletedBy, deletion) WHERE deletion IS NOT NULL;
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
CREATE INDEX sendByBatch ON send(batch, id) WHERE batch IS NOT NULL;
CREATE TABLE batch (id INTEGER PRIMARY KEY, begunAt INTEGER NOT NULL);
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
