SELECT
  session.key, session.id, language, status, created_at, created_offset, updated_at, updated_offset, revision,
  name, organisation, answered, visible, decisive, pressure_before, pressure_after, meeting_day, discuss
FROM session JOIN listed ON listed.session = session.key
WHERE replaced_at IS NULL
ORDER BY updated_at DESC, session.id
