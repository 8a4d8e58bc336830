-- Version 4 of the library: a session's earlier versions are found by its id, and each transaction leaves a stamp
-- by which a write-ahead log is recognised as this file's own (log.rs).

ALTER TABLE session ADD COLUMN replaced_offset INTEGER;

CREATE INDEX session_archived ON session (id, replaced_at) WHERE replaced_at IS NOT NULL;

-- One row, alone on its page, whose columns always have the same size.
CREATE TABLE log_stamp (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  marker BLOB NOT NULL,                  -- says what the page is; "Funkenbuch-Stamp"
  previous BLOB NOT NULL,                -- the state that the last transaction started from
  state BLOB NOT NULL                    -- the state that it left: random
) STRICT;

INSERT INTO log_stamp (one, marker, previous, state)
VALUES (1, x'46756e6b656e627563682d5374616d70', zeroblob(16), randomblob(16));
