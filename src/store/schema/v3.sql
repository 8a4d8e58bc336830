-- Version 3 of the library: what is in the trash is found without reading what isn't.

CREATE INDEX listed_trashed ON listed (updated_at, session, trashed_at) WHERE trashed_at IS NOT NULL;
