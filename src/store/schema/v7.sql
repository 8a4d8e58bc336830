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

-- Earlier versions: on which occasion each was archived.

ALTER TABLE session ADD COLUMN archived_reason TEXT
  CHECK (archived_reason IN ('sitting', 'import', 'conflict', 'restore'));
