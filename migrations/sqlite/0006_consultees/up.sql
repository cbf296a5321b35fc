CREATE TABLE consultee (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('municipal_unit', 'housing_cooperative', 'housing_association', 'user_organisation', 'voluntary_organisation', 'business', 'state_regional', 'advisory_council', 'private_person', 'other')),
    org_number TEXT,
    org_number_valid INTEGER NOT NULL,
    email TEXT,
    email_key TEXT,
    copies TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'se', 'en')),
    created_at INTEGER NOT NULL,
    retired_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    import_id BLOB,
    import_line INTEGER
) STRICT;
CREATE INDEX consultee_name ON consultee (sort_key, id);
CREATE INDEX consultee_kind ON consultee (kind, sort_key, id);
CREATE INDEX consultee_name_key ON consultee (name_key);
CREATE INDEX consultee_org_number ON consultee (org_number);
CREATE INDEX consultee_email ON consultee (email_key);
-- A line of a list is saved once, however often its saving is begun. The list itself may be gone by then.
CREATE UNIQUE INDEX consultee_of_line ON consultee (import_id, import_line);
CREATE TABLE consultee_import (
    id BLOB PRIMARY KEY,
    file_name TEXT NOT NULL,
    -- None once every row is saved.
    source_id BLOB REFERENCES blob (id),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    kept_on INTEGER NOT NULL,
    encoding TEXT,
    confirmed_at INTEGER,
    saved_line INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0,
    left_out INTEGER NOT NULL DEFAULT 0,
    finished_at INTEGER,
    -- Somebody said that the rest is not to be saved; it can be taken back as long as it stands here.
    put_away_at INTEGER
) STRICT;
