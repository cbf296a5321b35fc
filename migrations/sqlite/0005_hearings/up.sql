CREATE TABLE hearing (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL CHECK (kind IN ('input_round', 'hearing', 'limited_hearing', 'supplementary_hearing')),
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    case_number TEXT NOT NULL,
    -- Who decided to ask, and when: both, or neither in a round before there is a draft.
    decided_by TEXT NOT NULL,
    decided_on TEXT,
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
    version INTEGER NOT NULL DEFAULT 1,
    -- Since when everybody can read what was said and what came of it.
    results_at INTEGER
) STRICT;
CREATE INDEX hearing_project ON hearing (project_id, opens_on);
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
-- The sections that a round is about; a round with none is about the whole version.
CREATE TABLE hearing_section (
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    section_key BLOB NOT NULL,
    PRIMARY KEY (hearing_id, section_key)
) STRICT;
