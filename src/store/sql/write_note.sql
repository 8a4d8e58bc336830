INSERT OR REPLACE INTO note
  (id, session, question, "row", text, for_meeting, created_at, created_offset, updated_at, updated_offset)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
