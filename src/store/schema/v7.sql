-- Version 7 of the library: trust. Each part below says what it is for.

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
