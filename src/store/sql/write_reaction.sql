INSERT OR REPLACE INTO reaction (session, finding, question, "row", fits)
VALUES (?1, ?2, ?3, ?4, ?5)
