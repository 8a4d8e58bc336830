SELECT revision, updated_at, updated_offset, replaced_at, coalesce(replaced_offset, 0)
FROM session WHERE id = ?1 AND replaced_at IS NOT NULL ORDER BY replaced_at, key
