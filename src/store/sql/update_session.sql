UPDATE session SET
  language = ?2, status = ?3, updated_at = ?4, updated_offset = ?5, revision = ?6, base = ?7
WHERE key = ?1
