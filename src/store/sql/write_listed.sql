INSERT INTO listed
  (session, computed, name, organisation, answered, visible, decisive, pressure_before, pressure_after,
   meeting_day, discuss, workbook, created_at, begun_year, updated_at, changed_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
ON CONFLICT (session) DO UPDATE SET
  computed = excluded.computed,
  name = excluded.name,
  organisation = excluded.organisation,
  answered = excluded.answered,
  visible = excluded.visible,
  decisive = excluded.decisive,
  pressure_before = excluded.pressure_before,
  pressure_after = excluded.pressure_after,
  meeting_day = excluded.meeting_day,
  discuss = excluded.discuss,
  workbook = excluded.workbook,
  created_at = excluded.created_at,
  begun_year = excluded.begun_year,
  updated_at = excluded.updated_at,
  changed_day = excluded.changed_day
