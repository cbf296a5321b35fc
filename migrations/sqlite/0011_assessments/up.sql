CREATE TABLE assessment (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    number INTEGER NOT NULL,
    reasoning TEXT NOT NULL,
    outcome_id BLOB REFERENCES outcome (id),
    conclusion TEXT NOT NULL,
    plan_changes INTEGER NOT NULL,
    change_text TEXT NOT NULL,
    -- Where the plan changes: a section, or an item in it; and the words of the heard version that give way.
    change_section BLOB,
    change_item BLOB,
    change_old TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1,
    -- How far its version has come, and whether it is a draft that was sent back.
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'proposed', 'approved')),
    returned INTEGER NOT NULL DEFAULT 0,
    UNIQUE (hearing_id, number)
) STRICT;
CREATE INDEX assessment_state ON assessment (hearing_id, state, number);
CREATE INDEX assessment_returned ON assessment (hearing_id, returned, number);
CREATE TABLE assessment_input (
    input_id BLOB PRIMARY KEY REFERENCES input (id),
    assessment_id BLOB NOT NULL REFERENCES assessment (id)
) STRICT;
CREATE INDEX assessment_input_assessment ON assessment_input (assessment_id);
CREATE TABLE assessment_proposal (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    assessment_version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX assessment_proposal_of ON assessment_proposal (assessment_id, assessment_version);
CREATE TABLE assessment_approval (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    assessment_version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX assessment_approval_of ON assessment_approval (assessment_id, assessment_version);
CREATE TABLE assessment_return (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    assessment_version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    comment TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_return_of ON assessment_return (assessment_id, assessment_version);
-- That the new text was taken into the plan: into which version and section, and what the section's text was and became.
CREATE TABLE assessment_taken (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    assessment_version INTEGER NOT NULL,
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    section_key BLOB NOT NULL,
    item_key BLOB,
    text_before TEXT NOT NULL,
    text_after TEXT NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    -- Taken out again, or taken in anew.
    ended_at INTEGER,
    ended_by BLOB REFERENCES account (id)
) STRICT;
CREATE UNIQUE INDEX assessment_taken_standing ON assessment_taken (assessment_id, plan_version_id) WHERE ended_at IS NULL;
CREATE INDEX assessment_taken_version ON assessment_taken (plan_version_id);
-- Why a section or an item is another than in the version that was heard. The print is of what it said then: it is no reason for
-- what is written later.
CREATE TABLE plan_reason (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    section_key BLOB NOT NULL,
    item_key BLOB,
    print TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('input', 'editorial', 'political', 'fact')),
    assessment_id BLOB REFERENCES assessment (id),
    -- Given by the program, when an assessment was taken in.
    taken_id BLOB REFERENCES assessment_taken (id),
    sentence TEXT NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    -- Taken back.
    ended_at INTEGER,
    ended_by BLOB REFERENCES account (id)
) STRICT;
CREATE INDEX plan_reason_project ON plan_reason (project_id);
CREATE INDEX plan_reason_taken ON plan_reason (taken_id);
