CREATE TABLE assessment (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    number integer NOT NULL,
    reasoning TEXT NOT NULL,
    outcome_id uuid REFERENCES outcome (id),
    conclusion TEXT NOT NULL,
    plan_changes boolean NOT NULL,
    change_text TEXT NOT NULL,
    -- Where the plan changes: a section, or an item in it; and the words of the heard version that give way.
    change_section uuid,
    change_item uuid,
    change_old TEXT NOT NULL DEFAULT '',
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
-- That the new text was taken into the plan: into which version and section, and what the section's text was and became.
CREATE TABLE assessment_taken (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessment (id),
    assessment_version integer NOT NULL,
    plan_version_id uuid NOT NULL REFERENCES plan_version (id),
    section_key uuid NOT NULL,
    item_key uuid,
    text_before TEXT NOT NULL,
    text_after TEXT NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    -- Taken out again, or taken in anew.
    ended_at timestamptz,
    ended_by uuid REFERENCES account (id)
);
CREATE UNIQUE INDEX assessment_taken_standing ON assessment_taken (assessment_id, plan_version_id) WHERE ended_at IS NULL;
CREATE INDEX assessment_taken_version ON assessment_taken (plan_version_id);
-- Why a section or an item is another than in the version that was heard. The print is of what it said then: it is no reason for
-- what is written later.
CREATE TABLE plan_reason (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    plan_version_id uuid NOT NULL REFERENCES plan_version (id),
    section_key uuid NOT NULL,
    item_key uuid,
    print TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('input', 'editorial', 'political', 'fact')),
    assessment_id uuid REFERENCES assessment (id),
    -- Given by the program, when an assessment was taken in.
    taken_id uuid REFERENCES assessment_taken (id),
    sentence TEXT NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    -- Taken back.
    ended_at timestamptz,
    ended_by uuid REFERENCES account (id)
);
CREATE INDEX plan_reason_project ON plan_reason (project_id);
CREATE INDEX plan_reason_taken ON plan_reason (taken_id);
