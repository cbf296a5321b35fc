-- Work that takes time: done by a worker in chunks, at least once, with how far it has come.
CREATE TABLE job (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    started_by uuid,
    state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    since timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    after_day integer NOT NULL,
    attempts integer NOT NULL,
    lease uuid,
    beats integer NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    said text,
    said_counts jsonb NOT NULL,
    ended_on integer,
    created_at timestamptz NOT NULL
);
-- What is asked for twice is done once.
CREATE UNIQUE INDEX job_open ON job (kind, subject_id) WHERE state IN ('waiting', 'running');
CREATE INDEX job_due ON job (state, due_at);
CREATE INDEX job_subject ON job (kind, subject_id, id);
CREATE INDEX job_starter ON job (started_by, id);
