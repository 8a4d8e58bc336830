SELECT digest, count(listed.session)
FROM workbook
LEFT JOIN session ON session.workbook = digest AND replaced_at IS NULL
LEFT JOIN listed ON listed.session = session.key AND trashed_at IS NULL
GROUP BY digest ORDER BY workbook.id, version DESC, workbook.rowid
