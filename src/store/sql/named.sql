SELECT id FROM session
WHERE replaced_at IS NULL AND (substr(id, 1, length(?1)) = ?1 OR substr(id, -length(?1)) = ?1)
