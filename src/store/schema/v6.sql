-- Version 6 of the library: workbooks are told apart by their content alone. Several may have one id and version: a
-- foreign one that came with a session, and a built-in one before its wording was improved.

CREATE TABLE workbook_by_digest (
  digest TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  source TEXT NOT NULL                   -- the whole file, so that an old session shows what was asked then
) STRICT;

INSERT INTO workbook_by_digest SELECT digest, id, version, source FROM workbook ORDER BY rowid;

DROP TABLE workbook;
ALTER TABLE workbook_by_digest RENAME TO workbook;

-- Sessions whose meeting is near, or over and not discussed, and unassigned ones of one name
-- are found without reading all others.

CREATE INDEX listed_meeting ON listed (meeting_day, review, updated_at, session, trashed_at)
WHERE meeting_day IS NOT NULL AND trashed_at IS NULL;

CREATE INDEX listed_unassigned ON listed (name_folded, updated_at, session, trashed_at)
WHERE client IS NULL AND trashed_at IS NULL AND name_folded IS NOT NULL;
