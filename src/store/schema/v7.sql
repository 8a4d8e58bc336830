-- Version 7 of the library: trust. Each part below says what it is for.

-- Checksums (store/checksum): over each row with somebody's words, and combined over all that belongs to a session, so that
-- what was altered or has vanished is noticed. Each is the first half of a SHA-256.

ALTER TABLE answer ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE own_row ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE mark ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE reaction ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE note ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE agenda ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE client ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE library ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE library ADD COLUMN sessions INTEGER NOT NULL DEFAULT 0; -- number of sessions without archived versions

CREATE TABLE checksum (
  session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
  head BLOB NOT NULL,                    -- of the session's own row
  content BLOB NOT NULL,                 -- of its answers, rows, marks and reactions
  listed BLOB NOT NULL,                  -- of its list row and tags
  noted BLOB NOT NULL,                   -- of its notes and agenda
  walk BLOB NOT NULL                     -- of its state in the walk
) STRICT;

-- The laptop is handed over to a client (hand_over.rs): one row until it is taken back.

CREATE TABLE hand_over (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  session INTEGER NOT NULL REFERENCES session (key),
  since INTEGER NOT NULL,
  since_offset INTEGER NOT NULL,
  folder TEXT NOT NULL,                  -- the only one that the client's files go to
  code BLOB,                             -- rounds, salt and hash; NULL: the library's passphrase takes it back
  tries INTEGER NOT NULL DEFAULT 0       -- wrong ones since the last right one
) STRICT;

-- A client's own word (client_word.rs): without it nothing private of the session is shown or written.

CREATE TABLE client_word (
  session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
  word BLOB NOT NULL,                    -- rounds, salt and hash
  tries INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Earlier versions: on which occasion each was archived.

ALTER TABLE session ADD COLUMN archived_reason TEXT
  CHECK (archived_reason IN ('sitting', 'import', 'conflict', 'restore'));

-- Privacy law in practice: what the work with a client rests on, for how long sessions are wanted, and what was erased.

-- What a client agreed to, or the contract with them. Several may follow each other.
CREATE TABLE consent (
  id TEXT PRIMARY KEY,
  client INTEGER NOT NULL REFERENCES client (key) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('consent', 'contract')),
  day TEXT NOT NULL,
  wording TEXT NOT NULL,
  withdrawn_on TEXT,                     -- a day
  created_at INTEGER NOT NULL,
  created_offset INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_offset INTEGER NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE INDEX consent_of_client ON consent (client);

-- For how long the sessions of a workbook are wanted, in any version of it; without a row there is no limit.
CREATE TABLE retention (
  workbook TEXT PRIMARY KEY,             -- its id
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 1200),
  since TEXT NOT NULL CHECK (since IN ('change', 'meeting')),
  checksum BLOB NOT NULL
) STRICT;

-- Whether a workbook only came with sessions of others; then it is erased with the last of them.
ALTER TABLE workbook ADD COLUMN came_along INTEGER NOT NULL DEFAULT 0 CHECK (came_along IN (0, 1));

-- Deletion records: when something was erased for good, and where, but nothing of what it was.
CREATE TABLE erasure (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  "offset" INTEGER NOT NULL,
  versions INTEGER NOT NULL              -- number of earlier versions that went with the sessions
) STRICT;

CREATE TABLE erased (
  erasure INTEGER NOT NULL REFERENCES erasure (key) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('session', 'client')),
  id TEXT NOT NULL,
  PRIMARY KEY (erasure, kind, id)
) STRICT, WITHOUT ROWID;

-- The files that something was erased from: this library, and each copy of it that was known then.
CREATE TABLE erased_from (
  erasure INTEGER NOT NULL REFERENCES erasure (key) ON DELETE CASCADE,
  path TEXT NOT NULL,                    -- of a copy; empty for this library itself
  done_at INTEGER,                       -- null: the file may still hold something of it
  done_offset INTEGER,
  PRIMARY KEY (erasure, path)
) STRICT, WITHOUT ROWID;

-- Protection: since when the present passphrase holds, for the emergency sheet; null: not known.
ALTER TABLE library ADD COLUMN passphrase_since TEXT;
