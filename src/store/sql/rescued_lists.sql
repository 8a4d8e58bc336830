-- Every session has a list row, and all of them are computed again.
INSERT INTO listed
  (session, computed, answered, visible, discuss, workbook, created_at, begun_year, updated_at, changed_day)
SELECT key, 0, 0, 0, 0, workbook.id, created_at, 1970, updated_at, 0
FROM session JOIN workbook ON workbook.digest = session.workbook
WHERE replaced_at IS NULL AND key NOT IN (SELECT session FROM listed);

DELETE FROM listed WHERE session NOT IN (SELECT key FROM session WHERE replaced_at IS NULL);

UPDATE listed SET computed = 0;
