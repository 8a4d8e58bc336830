-- Version 5 of the library: letters in number and day fields that make no value yet.

CREATE TABLE letters (
  session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  question TEXT NOT NULL,
  "row" TEXT NOT NULL,                   -- empty: the question is no table
  "column" TEXT NOT NULL,
  letters TEXT NOT NULL,
  PRIMARY KEY (session, question, "row", "column")
) STRICT, WITHOUT ROWID;
