INSERT INTO session
  (id, workbook, language, status, created_at, created_offset, updated_at, updated_offset, revision, base,
   replaced_at, replaced_offset, archived_reason)
SELECT
  id, workbook, language, status, created_at, created_offset, updated_at, updated_offset, revision, base,
  ?2, ?3, ?4
FROM session WHERE key = ?1
