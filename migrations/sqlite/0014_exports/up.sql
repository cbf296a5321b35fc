-- A file that somebody had made for them, of one version of what it is made from. Removed days later.
CREATE TABLE export (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    -- What it is made of, and which of it.
    scope_id BLOB NOT NULL,
    asked TEXT NOT NULL,
    file_name TEXT NOT NULL,
    asked_by BLOB NOT NULL REFERENCES account (id),
    asked_at INTEGER NOT NULL,
    asked_on INTEGER NOT NULL,
    -- None until it is made.
    version TEXT,
    made_at INTEGER,
    file_id BLOB REFERENCES blob (id)
) STRICT;
CREATE INDEX export_asked ON export (scope_id, kind, asked, id);
CREATE INDEX export_file ON export (file_id);
