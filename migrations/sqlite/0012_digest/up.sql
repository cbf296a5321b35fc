CREATE TABLE digest_publication (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    withdrawn_at INTEGER,
    withdrawn_by BLOB REFERENCES account (id)
) STRICT;
CREATE UNIQUE INDEX digest_publication_standing ON digest_publication (hearing_id) WHERE withdrawn_at IS NULL;
