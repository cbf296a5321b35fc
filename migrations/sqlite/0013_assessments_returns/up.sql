CREATE TABLE assessment_return (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    assessment_version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    comment TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_return_of ON assessment_return (assessment_id, assessment_version);
