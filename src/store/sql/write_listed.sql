INSERT OR REPLACE INTO listed
  (session, name, organisation, answered, visible, decisive, pressure_before, pressure_after, meeting_day, discuss)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
