CREATE TABLE hearing (
    id uuid PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    case_number TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on date NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    postal_address TEXT NOT NULL,
    what_next TEXT NOT NULL,
    plan_version_id uuid NOT NULL REFERENCES plan_version (id),
    profile TEXT NOT NULL CHECK (profile IN ('thematic_plan', 'planning_act', 'limited_hearing', 'local_regulation')),
    opens_on date NOT NULL,
    deadline date NOT NULL,
    stance_asked boolean NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE question (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    position integer NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX question_hearing ON question (hearing_id, position);
CREATE TABLE outcome (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    position integer NOT NULL,
    code TEXT NOT NULL CHECK (code IN ('accepted', 'partly_accepted', 'not_accepted', 'noted', 'clarify_elsewhere')),
    label_nb TEXT NOT NULL,
    label_nn TEXT NOT NULL,
    label_en TEXT NOT NULL
);
CREATE INDEX outcome_hearing ON outcome (hearing_id, position);
CREATE TABLE hearing_publication (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL UNIQUE REFERENCES hearing (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id)
);
CREATE TABLE correction (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    text TEXT NOT NULL,
    -- The deadline that held until then, where it was changed.
    deadline_before date
);
CREATE INDEX correction_hearing ON correction (hearing_id, at);
CREATE TABLE membership (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    account_id uuid NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'caseworker', 'steering', 'reader')),
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES account (id),
    UNIQUE (hearing_id, account_id)
);
CREATE INDEX membership_account ON membership (account_id);
