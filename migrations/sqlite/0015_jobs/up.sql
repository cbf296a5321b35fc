-- Work that takes time: done by a worker in chunks, at least once, with how far it has come.
CREATE TABLE job (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    started_by BLOB,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    since INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    after_day INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease BLOB,
    beats INTEGER NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    said TEXT,
    said_counts TEXT NOT NULL,
    ended_on INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
-- What is asked for twice is done once.
CREATE UNIQUE INDEX job_open ON job (kind, subject_id) WHERE state IN ('waiting', 'running');
CREATE INDEX job_due ON job (state, due_at);
CREATE INDEX job_subject ON job (kind, subject_id, id);
CREATE INDEX job_starter ON job (started_by, id);
