SELECT question, "row", "column", kind, text, number, other, changed_at, changed_offset, library
FROM answer WHERE session = ?1
