-- Version 8 of the library: the name that is printed instead of a client's, in a table of its own, so that the checksums of
-- client records stay as they are. A record without one has no row.
CREATE TABLE pseudonym (
  client INTEGER PRIMARY KEY REFERENCES client (key) ON DELETE CASCADE,
  words TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

-- A checksum over each deletion record with its ids and files, and the number of the records, so that none is altered or
-- vanishes unnoticed; null: not known since some were lost with a damaged file.
ALTER TABLE erasure ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
ALTER TABLE library ADD COLUMN erasures INTEGER DEFAULT 0;
