CREATE TABLE project (
    id uuid PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    case_number TEXT NOT NULL,
    -- The years the plan is for; both, or neither while that is not settled.
    first_year integer,
    last_year integer,
    mandate TEXT NOT NULL,
    -- What the plan covers and what it leaves out; what the steering group wants it to hold to.
    scope TEXT NOT NULL,
    guidelines TEXT NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    -- The project whose plan this one's follows on; none where it follows on none.
    follows_id uuid REFERENCES project (id),
    version integer NOT NULL DEFAULT 1,
    CHECK ((first_year IS NULL) = (last_year IS NULL))
);
CREATE INDEX project_follows ON project (follows_id);
CREATE TABLE membership (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    account_id uuid NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'caseworker', 'steering', 'resource', 'reader')),
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES account (id),
    -- When a letter of what waits was queued last; of the steering group alone.
    told_at timestamptz,
    UNIQUE (project_id, account_id)
);
CREATE INDEX membership_account ON membership (account_id);
CREATE TABLE milestone (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    title TEXT NOT NULL,
    due_on date NOT NULL,
    reached_on date,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX milestone_project ON milestone (project_id, due_on);
-- What the plan builds on: a file that is kept, or a page on the web.
CREATE TABLE background (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    kind text NOT NULL CHECK (kind IN ('document', 'mandate', 'related_plan')),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    dated_on date,
    about TEXT NOT NULL,
    -- Stands on the public pages of the project's rounds.
    is_public boolean NOT NULL,
    url TEXT NOT NULL,
    file_name TEXT NOT NULL,
    blob_id uuid REFERENCES blob (id),
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1,
    CHECK ((blob_id IS NULL) <> (url = ''))
);
CREATE INDEX background_project ON background (project_id, created_at);
CREATE INDEX background_file ON background (blob_id);
-- Which focus areas a document bears on: a section's key, which lives through the versions of the plan.
CREATE TABLE background_area (
    background_id uuid NOT NULL REFERENCES background (id),
    section_key uuid NOT NULL,
    PRIMARY KEY (background_id, section_key)
);
-- The steering group meets: what it is asked, and what it decides.
CREATE TABLE steering_meeting (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    held_on date NOT NULL,
    place TEXT NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    removed_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX steering_meeting_project ON steering_meeting (project_id, held_on);
CREATE TABLE steering_question (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES steering_meeting (id),
    title TEXT NOT NULL,
    explanation TEXT NOT NULL,
    -- What was decided, and by whom: both, or neither while it waits.
    decision TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    removed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CHECK ((decision = '') = (decided_by = ''))
);
CREATE INDEX steering_question_meeting ON steering_question (meeting_id, created_at);
-- Which body took the plan up, and what it decided.
CREATE TABLE treatment (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    body TEXT NOT NULL,
    met_on date NOT NULL,
    case_number TEXT NOT NULL,
    -- The number of the plan's version that was before it.
    plan_number integer,
    -- None while it is planned; then there is no decision either.
    ruling TEXT CHECK (ruling IN ('send_on_hearing', 'send_with_changes', 'refer_back', 'recommend', 'adopt', 'adopt_with_changes', 'take_note')),
    decision TEXT NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1,
    CHECK (ruling IS NOT NULL OR decision = '')
);
CREATE INDEX treatment_project ON treatment (project_id, met_on);
