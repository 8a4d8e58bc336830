INSERT OR REPLACE INTO reaction (session, finding, question, "row", fits, checksum)
VALUES (?1, ?2, ?3, ?4, ?5, digest('reaction', ?2, ?3, ?4, ?5))
