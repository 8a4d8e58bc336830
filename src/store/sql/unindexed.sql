-- Sessions without searchable texts (before their first projection they have none), texts and words that are not indexed,
-- and index entries without them.
SELECT
  (SELECT count(*) FROM listed WHERE computed > 0 AND session NOT IN (SELECT session FROM searched))
  + (SELECT count(*) FROM searched WHERE session NOT IN (SELECT id FROM search_docsize))
  + (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT session FROM searched))
  + (SELECT count(*) FROM word WHERE key NOT IN (SELECT id FROM inside_docsize))
  + (SELECT count(*) FROM inside_docsize WHERE id NOT IN (SELECT key FROM word))
