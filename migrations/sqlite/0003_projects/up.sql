CREATE TABLE project (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    case_number TEXT NOT NULL,
    -- The years the plan is for; both, or neither while that is not settled.
    first_year INTEGER,
    last_year INTEGER,
    mandate TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((first_year IS NULL) = (last_year IS NULL))
) STRICT;
CREATE TABLE membership (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    account_id BLOB NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'caseworker', 'steering', 'reader')),
    added_at INTEGER NOT NULL,
    added_by BLOB NOT NULL REFERENCES account (id),
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
