-- The two last parameters are the state that the changes started from; null: any.
UPDATE session SET
  language = ?2, status = ?3, updated_at = ?4, updated_offset = ?5, revision = ?6
WHERE key = ?1 AND (?7 IS NULL OR revision = ?7) AND (?8 IS NULL OR updated_at = ?8)
