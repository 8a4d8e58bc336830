-- Version 1 of the library: what a fresh file gets, and where every ladder begins.

CREATE TABLE library (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL                       -- random; answers say in which library they were changed
) STRICT;

CREATE TABLE workbook (
  digest TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  source TEXT NOT NULL,                  -- the whole file, so that an old session shows what was asked then
  UNIQUE (id, version)
) STRICT;

CREATE TABLE session (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  workbook TEXT NOT NULL REFERENCES workbook (digest),
  language TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'finished')),
  created_at INTEGER NOT NULL,           -- all times: milliseconds of UTC, and the offset in seconds
  created_offset INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_offset INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  base INTEGER,
  replaced_at INTEGER                    -- set when another copy took its place; it is kept all the same
) STRICT;

CREATE UNIQUE INDEX session_in_use ON session (id) WHERE replaced_at IS NULL;

CREATE TABLE answer (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  question TEXT NOT NULL,
  "row" TEXT NOT NULL,                   -- empty: the question is no table
  "column" TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'choice', 'choices', 'scale', 'number', 'date')),
  text TEXT,                             -- a text, options parted by spaces, or a date
  number REAL,                           -- of a scale or a number
  other TEXT,                            -- beside the option `other`
  changed_at INTEGER NOT NULL,
  changed_offset INTEGER NOT NULL,
  library TEXT NOT NULL,
  UNIQUE (session, question, "row", "column")
) STRICT;

CREATE TABLE own_row (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  question TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (session, question, position)
) STRICT;

CREATE TABLE mark (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  question TEXT NOT NULL,
  "row" TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('discuss', 'private')),
  PRIMARY KEY (session, question, "row")
) STRICT;

CREATE TABLE reaction (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  finding TEXT NOT NULL,
  question TEXT NOT NULL,                -- empty: it is about no place
  "row" TEXT NOT NULL,
  fits INTEGER NOT NULL CHECK (fits IN (0, 1)),
  PRIMARY KEY (session, finding, question, "row")
) STRICT;

CREATE TABLE walk (
  session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
  station TEXT,
  page TEXT,
  mirror_open INTEGER NOT NULL CHECK (mirror_open IN (0, 1))
) STRICT;

CREATE TABLE visited (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  station TEXT NOT NULL,
  PRIMARY KEY (session, station)
) STRICT, WITHOUT ROWID;

-- What lists show of a session: nothing private, computed from what may be shared at each save.
CREATE TABLE listed (
  session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
  name TEXT,
  organisation TEXT,
  answered INTEGER NOT NULL,
  visible INTEGER NOT NULL,
  decisive TEXT,
  pressure_before INTEGER,
  pressure_after INTEGER,
  meeting_day TEXT,
  discuss INTEGER NOT NULL
) STRICT;

-- What may be searched, place by place: nothing private. Folded, so that ß is found by ss, ü by u and by ue.
CREATE TABLE searched (
  key INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  place TEXT NOT NULL,
  folded TEXT NOT NULL,
  variants TEXT NOT NULL,
  UNIQUE (session, place)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  folded, variants, content = 'searched', content_rowid = 'key',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER searched_added AFTER INSERT ON searched BEGIN
  INSERT INTO search (rowid, folded, variants) VALUES (new.key, new.folded, new.variants);
END;

CREATE TRIGGER searched_gone AFTER DELETE ON searched BEGIN
  INSERT INTO search (search, rowid, folded, variants) VALUES ('delete', old.key, old.folded, old.variants);
END;

CREATE TRIGGER searched_changed AFTER UPDATE ON searched BEGIN
  INSERT INTO search (search, rowid, folded, variants) VALUES ('delete', old.key, old.folded, old.variants);
  INSERT INTO search (rowid, folded, variants) VALUES (new.key, new.folded, new.variants);
END;
