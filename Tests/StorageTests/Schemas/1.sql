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
