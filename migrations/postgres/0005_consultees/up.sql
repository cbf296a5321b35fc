CREATE TABLE consultee (
    id uuid PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('municipal_unit', 'housing_cooperative', 'housing_association', 'user_organisation', 'voluntary_organisation', 'business', 'state_regional', 'advisory_council', 'private_person', 'other')),
    org_number TEXT,
    org_number_valid boolean NOT NULL,
    email TEXT,
    email_key TEXT,
    copies jsonb NOT NULL,
    contact_name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'se', 'en')),
    created_at timestamptz NOT NULL,
    retired_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX consultee_name ON consultee (name_key);
CREATE INDEX consultee_email ON consultee (email_key);
CREATE TABLE consultee_import (
    id uuid PRIMARY KEY,
    file_name TEXT NOT NULL,
    source bytea NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id)
);
