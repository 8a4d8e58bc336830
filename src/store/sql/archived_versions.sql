-- In the order in which they were archived, whatever the clock said then.
SELECT revision, updated_at, updated_offset, replaced_at, coalesce(replaced_offset, 0), archived_reason
FROM session WHERE id = ?1 AND replaced_at IS NOT NULL ORDER BY key
