SELECT
  session.id, language, status, session.created_at, session.created_offset, session.updated_at,
  session.updated_offset, revision, coalesce(listed.name, client.name) AS name,
  coalesce(listed.organisation, nullif(client.organisation, '')) AS organisation, answered, visible, decisive,
  pressure_before, pressure_after, meeting_day, discuss, listed.workbook, review, client.id AS client,
  trashed_at, trashed_offset, tags_folded IS NOT NULL AS tagged
FROM session
JOIN listed ON listed.session = session.key
LEFT JOIN client ON client.key = listed.client
LEFT JOIN checksum ON checksum.session = session.key
WHERE session.key = ?1
