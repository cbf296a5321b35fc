CREATE TABLE hearing (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    case_number TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    postal_address TEXT NOT NULL,
    what_next TEXT NOT NULL,
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    profile TEXT NOT NULL CHECK (profile IN ('thematic_plan', 'planning_act', 'limited_hearing', 'local_regulation')),
    opens_on TEXT NOT NULL,
    deadline TEXT NOT NULL,
    stance_asked INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE question (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX question_hearing ON question (hearing_id, position);
CREATE TABLE outcome (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code IN ('accepted', 'partly_accepted', 'not_accepted', 'noted', 'clarify_elsewhere')),
    label_nb TEXT NOT NULL,
    label_nn TEXT NOT NULL,
    label_en TEXT NOT NULL
) STRICT;
CREATE INDEX outcome_hearing ON outcome (hearing_id, position);
CREATE TABLE hearing_publication (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL UNIQUE REFERENCES hearing (id),
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE TABLE correction (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    text TEXT NOT NULL,
    -- The deadline that held until then, where it was changed.
    deadline_before TEXT
) STRICT;
CREATE INDEX correction_hearing ON correction (hearing_id, at);
CREATE TABLE membership (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    account_id BLOB NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'caseworker', 'steering', 'reader')),
    added_at INTEGER NOT NULL,
    added_by BLOB NOT NULL REFERENCES account (id),
    UNIQUE (hearing_id, account_id)
) STRICT;
CREATE INDEX membership_account ON membership (account_id);
