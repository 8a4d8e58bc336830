DELETE FROM reaction
WHERE session = ?1 AND finding = ?2 AND question = ?3 AND "row" = ?4
