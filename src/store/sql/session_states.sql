SELECT id, revision, session.updated_at, updated_offset, name,
  hex(content) || status || session.language || session.workbook
FROM session
  LEFT JOIN listed ON listed.session = session.key
  LEFT JOIN checksum ON checksum.session = session.key
WHERE replaced_at IS NULL ORDER BY session.key
