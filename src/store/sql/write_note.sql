INSERT OR REPLACE INTO note
  (id, session, question, "row", text, for_meeting, created_at, created_offset, updated_at, updated_offset,
   checksum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, digest('note', ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))
