-- Version 6 of the library: the sessions whose meeting is near, or over and not discussed, are found without reading
-- all others.

CREATE INDEX listed_meeting ON listed (meeting_day, review, updated_at, session, trashed_at)
WHERE meeting_day IS NOT NULL AND trashed_at IS NULL;
