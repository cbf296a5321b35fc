CREATE TABLE assessment_return (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessment (id),
    assessment_version integer NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    comment TEXT NOT NULL
);
CREATE INDEX assessment_return_of ON assessment_return (assessment_id, assessment_version);
