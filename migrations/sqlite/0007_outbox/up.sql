CREATE TABLE mail_worker (
    id BLOB PRIMARY KEY,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;
CREATE TABLE outbox (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    scope_id BLOB,
    recipient TEXT NOT NULL,
    recipient_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    worker_id BLOB,
    attempted_at INTEGER,
    finished_at INTEGER,
    said TEXT,
    hindrance TEXT CHECK (hindrance IN ('sender', 'reply_to', 'recipient', 'copy', 'subject', 'too_often', 'program')),
    missed TEXT,
    queued_at INTEGER NOT NULL,
    settled_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE INDEX outbox_subject ON outbox (subject_id, kind);
CREATE INDEX outbox_scope ON outbox (scope_id, id);
-- Those that may need somebody: few, however many went out.
CREATE INDEX outbox_open ON outbox (scope_id, id)
    WHERE settled_at IS NULL AND (state NOT IN ('sent', 'cancelled') OR missed IS NOT NULL);
CREATE INDEX outbox_recipient ON outbox (recipient_key, kind, created_at);
