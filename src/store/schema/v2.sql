-- Version 2 of the library: what a consultant adds to sessions, the columns that lists sort by, and a
-- search that ranks whole sessions.

CREATE TABLE client (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  contact TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_offset INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_offset INTEGER NOT NULL
) STRICT;

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  question TEXT NOT NULL,                -- empty: it is about the session as a whole
  "row" TEXT NOT NULL,
  text TEXT NOT NULL,
  for_meeting INTEGER NOT NULL CHECK (for_meeting IN (0, 1)),
  created_at INTEGER NOT NULL,
  created_offset INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_offset INTEGER NOT NULL
) STRICT;

CREATE INDEX note_of_session ON note (session);

CREATE TABLE agenda (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('own', 'mark', 'talk_about', 'finding', 'note', 'agreed')),
  named TEXT NOT NULL,                   -- of a finding its rule, of a note or an agreed point its id
  question TEXT NOT NULL,
  "row" TEXT NOT NULL,
  words TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  agreed TEXT NOT NULL,
  off INTEGER NOT NULL CHECK (off IN (0, 1)),
  PRIMARY KEY (session, position)
) STRICT;

CREATE TABLE tag (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (session, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX tagged ON tag (tag, session);

-- What lists show and sort by: what is computed of a session at each save, and what the consultant says of it.
ALTER TABLE listed RENAME TO listed_before;

CREATE TABLE listed (
  session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
  computed INTEGER NOT NULL,             -- by which computation; what an older one made is made anew
  name TEXT,
  organisation TEXT,
  answered INTEGER NOT NULL,
  visible INTEGER NOT NULL,
  decisive TEXT,
  pressure_before INTEGER,
  pressure_after INTEGER,
  meeting_day TEXT,
  discuss INTEGER NOT NULL,
  workbook TEXT NOT NULL,                -- its id, without the version
  created_at INTEGER NOT NULL,
  begun_year INTEGER NOT NULL,           -- where it was begun
  updated_at INTEGER NOT NULL,
  changed_day INTEGER NOT NULL,          -- days since 1970, where it was changed
  name_folded TEXT,                      -- the client record's where the session has none
  organisation_folded TEXT,
  tags_folded TEXT,
  review INTEGER NOT NULL DEFAULT 0,
  client INTEGER REFERENCES client (key),
  trashed_at INTEGER,
  trashed_offset INTEGER
) STRICT;

INSERT INTO listed
  (session, computed, name, organisation, answered, visible, decisive, pressure_before, pressure_after,
   meeting_day, discuss, workbook, created_at, begun_year, updated_at, changed_day)
SELECT
  session, 0, name, organisation, answered, visible, decisive, pressure_before, pressure_after,
  meeting_day, discuss, workbook.id, created_at,
  CAST(strftime('%Y', created_at / 1000 + created_offset, 'unixepoch') AS INTEGER),
  updated_at, (updated_at / 1000 + updated_offset) / 86400
FROM listed_before
JOIN session ON session.key = listed_before.session
JOIN workbook ON workbook.digest = session.workbook;

DROP TABLE listed_before;

CREATE INDEX listed_changed ON listed (updated_at, session, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX listed_client ON listed (client) WHERE client IS NOT NULL;
CREATE INDEX listed_computed ON listed (computed);

-- What may be searched, a row a session: nothing private. Folded, so that ß is found by ss and ü by u;
-- words with umlauts stand beside with their umlauts written out, so that ü is found by ue too.
DROP TABLE search;
DROP TABLE searched;

CREATE TABLE searched (
  session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
  named TEXT NOT NULL,                   -- names, organisations, the client record, tags
  written TEXT NOT NULL,                 -- what the client wrote
  noted TEXT NOT NULL,                   -- what the consultant wrote
  variants TEXT NOT NULL                 -- of what the client wrote
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  named, written, noted, variants, content = 'searched', content_rowid = 'session',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Without secure-delete, unlike version 1: a row is a whole session here, and each autosave would write every
-- leaf anew that one of its words stands on. What is deleted for good has to be optimized away.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(8.0, 1.0, 3.0, 1.0)');

CREATE TRIGGER searched_added AFTER INSERT ON searched BEGIN
  INSERT INTO search (rowid, named, written, noted, variants)
  VALUES (new.session, new.named, new.written, new.noted, new.variants);
END;

CREATE TRIGGER searched_gone AFTER DELETE ON searched BEGIN
  INSERT INTO search (search, rowid, named, written, noted, variants)
  VALUES ('delete', old.session, old.named, old.written, old.noted, old.variants);
END;

CREATE TRIGGER searched_changed AFTER UPDATE ON searched BEGIN
  INSERT INTO search (search, rowid, named, written, noted, variants)
  VALUES ('delete', old.session, old.named, old.written, old.noted, old.variants);
  INSERT INTO search (rowid, named, written, noted, variants)
  VALUES (new.session, new.named, new.written, new.noted, new.variants);
END;

-- Every distinct word that can be found, and in how many sessions it stands: a search looks here for the
-- compounds that have a word inside.
CREATE TABLE word (
  key INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  uses INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE inside USING fts5 (
  word, content = 'word', content_rowid = 'key', tokenize = 'trigram case_sensitive 1'
);

INSERT INTO inside (inside, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER word_added AFTER INSERT ON word BEGIN
  INSERT INTO inside (rowid, word) VALUES (new.key, new.word);
END;

CREATE TRIGGER word_gone AFTER DELETE ON word BEGIN
  INSERT INTO inside (inside, rowid, word) VALUES ('delete', old.key, old.word);
END;

-- The figures that an overview adds up, computed of what is shared at each save.
CREATE TABLE subject (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,                 -- a row's or an option's id, or = and an own row's folded title
  label TEXT NOT NULL,
  UNIQUE (kind, subject)
) STRICT;

CREATE TABLE figure (
  subject INTEGER NOT NULL REFERENCES subject (key),
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  value REAL NOT NULL,
  PRIMARY KEY (subject, session)
) STRICT, WITHOUT ROWID;

CREATE INDEX figure_of_session ON figure (session);
