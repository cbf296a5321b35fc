CREATE TABLE mail_worker (
    id uuid PRIMARY KEY,
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);
CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id uuid NOT NULL,
    scope_id uuid,
    recipient TEXT NOT NULL,
    recipient_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
    attempts integer NOT NULL,
    due_at timestamptz NOT NULL,
    worker_id uuid,
    attempted_at timestamptz,
    finished_at timestamptz,
    said TEXT,
    hindrance TEXT CHECK (hindrance IN ('sender', 'reply_to', 'recipient', 'copy', 'subject', 'too_often', 'program')),
    missed TEXT,
    queued_at timestamptz NOT NULL,
    settled_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE INDEX outbox_subject ON outbox (subject_id, kind);
CREATE INDEX outbox_scope ON outbox (scope_id, id);
-- Those that may need somebody: few, however many went out.
CREATE INDEX outbox_open ON outbox (scope_id, id)
    WHERE settled_at IS NULL AND (state NOT IN ('sent', 'cancelled') OR missed IS NOT NULL);
CREATE INDEX outbox_recipient ON outbox (recipient_key, kind, created_at);
