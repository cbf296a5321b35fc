CREATE TABLE project (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    case_number TEXT NOT NULL,
    -- The years the plan is for; both, or neither while that is not settled.
    first_year INTEGER,
    last_year INTEGER,
    mandate TEXT NOT NULL,
    -- What the plan covers and what it leaves out; what the steering group wants it to hold to.
    scope TEXT NOT NULL,
    guidelines TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    -- The project whose plan this one's follows on; none where it follows on none.
    follows_id BLOB REFERENCES project (id),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((first_year IS NULL) = (last_year IS NULL))
) STRICT;
CREATE INDEX project_follows ON project (follows_id);
CREATE TABLE membership (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    account_id BLOB NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'caseworker', 'steering', 'resource', 'reader')),
    added_at INTEGER NOT NULL,
    added_by BLOB NOT NULL REFERENCES account (id),
    -- When a letter of what waits was queued last; of the steering group alone.
    told_at INTEGER,
    UNIQUE (project_id, account_id)
) STRICT;
CREATE INDEX membership_account ON membership (account_id);
CREATE TABLE milestone (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    title TEXT NOT NULL,
    due_on TEXT NOT NULL,
    reached_on TEXT,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX milestone_project ON milestone (project_id, due_on);
-- What the plan builds on: a file that is kept, or a page on the web.
CREATE TABLE background (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL CHECK (kind IN ('document', 'mandate', 'related_plan')),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    dated_on TEXT,
    about TEXT NOT NULL,
    -- Stands on the public pages of the project's rounds.
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
    url TEXT NOT NULL,
    file_name TEXT NOT NULL,
    blob_id BLOB REFERENCES blob (id),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((blob_id IS NULL) <> (url = ''))
) STRICT;
CREATE INDEX background_project ON background (project_id, created_at);
CREATE INDEX background_file ON background (blob_id);
-- Which focus areas a document bears on: a section's key, which lives through the versions of the plan.
CREATE TABLE background_area (
    background_id BLOB NOT NULL REFERENCES background (id),
    section_key BLOB NOT NULL,
    PRIMARY KEY (background_id, section_key)
) STRICT;
-- The steering group meets: what it is asked, and what it decides.
CREATE TABLE steering_meeting (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    held_on TEXT NOT NULL,
    place TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX steering_meeting_project ON steering_meeting (project_id, held_on);
CREATE TABLE steering_question (
    id BLOB PRIMARY KEY,
    meeting_id BLOB NOT NULL REFERENCES steering_meeting (id),
    title TEXT NOT NULL,
    explanation TEXT NOT NULL,
    -- What was decided, and by whom: both, or neither while it waits.
    decision TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((decision = '') = (decided_by = ''))
) STRICT;
CREATE INDEX steering_question_meeting ON steering_question (meeting_id, created_at);
-- Which body took the plan up, and what it decided.
CREATE TABLE treatment (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    body TEXT NOT NULL,
    met_on TEXT NOT NULL,
    case_number TEXT NOT NULL,
    -- The number of the plan's version that was before it.
    plan_number INTEGER,
    -- None while it is planned; then there is no decision either.
    ruling TEXT CHECK (ruling IN ('send_on_hearing', 'send_with_changes', 'refer_back', 'recommend', 'adopt', 'adopt_with_changes', 'take_note')),
    decision TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (ruling IS NOT NULL OR decision = '')
) STRICT;
CREATE INDEX treatment_project ON treatment (project_id, met_on);
