-- Sessions without searchable texts (before their first projection they have none), texts that are not indexed, and index entries without texts.
SELECT
  (SELECT count(*) FROM listed WHERE computed > 0 AND session NOT IN (SELECT session FROM searched))
  + (SELECT count(*) FROM searched WHERE session NOT IN (SELECT id FROM search_docsize))
  + (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT session FROM searched))
