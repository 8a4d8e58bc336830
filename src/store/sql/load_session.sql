SELECT workbook, language, status, created_at, created_offset, updated_at, updated_offset, revision, base
FROM session WHERE key = ?1
