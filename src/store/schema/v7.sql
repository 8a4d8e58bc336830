-- Version 7 of the library: sessions whose meeting is near, or over and not discussed, and unassigned ones of one name
-- are found without reading all others.

CREATE INDEX listed_meeting ON listed (meeting_day, review, updated_at, session, trashed_at)
WHERE meeting_day IS NOT NULL AND trashed_at IS NULL;

CREATE INDEX listed_unassigned ON listed (name_folded, updated_at, session, trashed_at)
WHERE client IS NULL AND trashed_at IS NULL AND name_folded IS NOT NULL;
