-- The largest difference between the number of sessions that were stored and those found in the tables themselves and in
-- the indexes that lists and ids are looked up in.
SELECT max(
  sessions - (SELECT count(*) FROM session NOT INDEXED WHERE replaced_at IS NULL),
  sessions - (SELECT count(id) FROM session INDEXED BY session_in_use WHERE replaced_at IS NULL),
  sessions - (SELECT count(*) FROM listed NOT INDEXED),
  (SELECT count(*) FROM listed NOT INDEXED WHERE trashed_at IS NULL)
    - (SELECT count(*) FROM listed INDEXED BY listed_changed WHERE trashed_at IS NULL),
  0)
FROM library
