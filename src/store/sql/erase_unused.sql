DELETE FROM subject WHERE NOT EXISTS (SELECT 1 FROM figure WHERE figure.subject = subject.key);

DELETE FROM workbook
WHERE came_along = 1 AND NOT EXISTS (SELECT 1 FROM session WHERE session.workbook = workbook.digest);
