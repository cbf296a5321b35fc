CREATE TABLE assessment (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    number INTEGER NOT NULL,
    reasoning TEXT NOT NULL,
    outcome_id BLOB REFERENCES outcome (id),
    conclusion TEXT NOT NULL,
    plan_changes INTEGER NOT NULL,
    change_text TEXT NOT NULL,
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
