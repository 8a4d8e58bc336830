INSERT INTO answer
  (session, question, "row", "column", kind, text, number, other, changed_at, changed_offset, library,
   checksum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
   digest('answer', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11))
ON CONFLICT (session, question, "row", "column") DO UPDATE SET
  kind = excluded.kind,
  text = excluded.text,
  number = excluded.number,
  other = excluded.other,
  changed_at = excluded.changed_at,
  changed_offset = excluded.changed_offset,
  library = excluded.library,
  checksum = excluded.checksum
