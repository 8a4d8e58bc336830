INSERT INTO consent
  (id, client, kind, day, wording, withdrawn_on, created_at, created_offset, updated_at, updated_offset,
   checksum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
  digest('consent', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))
ON CONFLICT (id) DO UPDATE SET
  client = excluded.client,
  kind = excluded.kind,
  day = excluded.day,
  wording = excluded.wording,
  withdrawn_on = excluded.withdrawn_on,
  created_at = excluded.created_at,
  created_offset = excluded.created_offset,
  updated_at = excluded.updated_at,
  updated_offset = excluded.updated_offset,
  checksum = excluded.checksum
