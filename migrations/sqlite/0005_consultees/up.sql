CREATE TABLE consultee (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
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
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX consultee_name ON consultee (name_key);
CREATE INDEX consultee_email ON consultee (email_key);
CREATE TABLE consultee_import (
    id BLOB PRIMARY KEY,
    file_name TEXT NOT NULL,
    source BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id)
) STRICT;
