SELECT id, revision, session.updated_at, updated_offset, name
FROM session LEFT JOIN listed ON listed.session = session.key
WHERE replaced_at IS NULL ORDER BY session.key
