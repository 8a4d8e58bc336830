INSERT INTO session
  (id, workbook, language, status, created_at, created_offset, updated_at, updated_offset, revision, base,
   replaced_at, replaced_offset, archived_reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
