-- A million sessions without answers, each with the list row of one that is there.
PRAGMA foreign_keys = OFF;
PRAGMA synchronous = OFF;
BEGIN;
CREATE TEMP TABLE there AS SELECT row_number() OVER () - 1 AS number, session FROM listed;
CREATE TEMP TABLE more AS
WITH RECURSIVE count (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM count WHERE number < 1000000)
SELECT number + (SELECT max(key) FROM session) AS key, number,
  (SELECT session FROM there WHERE there.number = count.number % (SELECT count(*) FROM there)) AS like_session
FROM count;
INSERT INTO session
  (key, id, workbook, language, status, created_at, created_offset, updated_at, updated_offset, revision)
SELECT more.key, printf('%08x-0000-7000-8000-000000000000', more.number), workbook, language, status,
  created_at + number, created_offset, updated_at + number * 7919 % 86400000, updated_offset, revision
FROM more JOIN session AS old ON old.key = like_session;
INSERT INTO listed
SELECT more.key, computed, name, organisation, answered, visible, decisive, pressure_before, pressure_after,
  meeting_day, discuss, workbook, created_at + number, begun_year, updated_at + number * 7919 % 86400000,
  changed_day, name_folded, organisation_folded, tags_folded, review, client, trashed_at, trashed_offset
FROM more JOIN listed AS old ON old.session = like_session;
COMMIT;
