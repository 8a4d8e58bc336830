INSERT INTO temp.again (rowid, named, written, noted, variants)
SELECT session, named, written, noted, variants FROM searched WHERE session > ?1 AND session <= ?2
