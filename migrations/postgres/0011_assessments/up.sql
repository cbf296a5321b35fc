CREATE TABLE assessment (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    number integer NOT NULL,
    reasoning TEXT NOT NULL,
    outcome_id uuid REFERENCES outcome (id),
    conclusion TEXT NOT NULL,
    plan_changes boolean NOT NULL,
    change_text TEXT NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1,
    -- How far its version has come, and whether it is a draft that was sent back.
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'proposed', 'approved')),
    returned boolean NOT NULL DEFAULT false,
    UNIQUE (hearing_id, number)
);
CREATE INDEX assessment_state ON assessment (hearing_id, state, number);
CREATE INDEX assessment_returned ON assessment (hearing_id, returned, number);
CREATE TABLE assessment_input (
    input_id uuid PRIMARY KEY REFERENCES input (id),
    assessment_id uuid NOT NULL REFERENCES assessment (id)
);
CREATE INDEX assessment_input_assessment ON assessment_input (assessment_id);
CREATE TABLE assessment_proposal (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessment (id),
    assessment_version integer NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id)
);
CREATE INDEX assessment_proposal_of ON assessment_proposal (assessment_id, assessment_version);
CREATE TABLE assessment_approval (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessment (id),
    assessment_version integer NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id)
);
CREATE INDEX assessment_approval_of ON assessment_approval (assessment_id, assessment_version);
CREATE TABLE assessment_return (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessment (id),
    assessment_version integer NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    comment TEXT NOT NULL
);
CREATE INDEX assessment_return_of ON assessment_return (assessment_id, assessment_version);
