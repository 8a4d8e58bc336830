INSERT INTO agenda (session, position, id, source, named, question, "row", words, done, agreed, off,
  checksum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
  digest('agenda', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11))
