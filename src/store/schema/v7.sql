-- Version 7 of the library: trust. Each part below says what it is for.

-- Earlier versions: on which occasion each was archived.

ALTER TABLE session ADD COLUMN archived_reason TEXT
  CHECK (archived_reason IN ('sitting', 'import', 'conflict', 'restore'));
