INSERT INTO client
  (id, name, organisation, contact, notes, created_at, created_offset, updated_at, updated_offset,
   checksum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, digest('client', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9))
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  organisation = excluded.organisation,
  contact = excluded.contact,
  notes = excluded.notes,
  created_at = excluded.created_at,
  created_offset = excluded.created_offset,
  updated_at = excluded.updated_at,
  updated_offset = excluded.updated_offset,
  checksum = excluded.checksum
