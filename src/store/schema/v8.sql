-- Version 8 of the library: the name that is printed instead of a client's, in a table of its own, so that the checksums of
-- client records stay as they are. A record without one has no row.
CREATE TABLE pseudonym (
  client INTEGER PRIMARY KEY REFERENCES client (key) ON DELETE CASCADE,
  words TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;
