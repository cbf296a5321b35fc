CREATE TABLE audit_event (
    id BLOB PRIMARY KEY,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('account', 'respondent', 'system')),
    actor_id BLOB,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    -- The project or the hearing in whose log it stands, if in any.
    scope_id BLOB,
    fields TEXT NOT NULL,
    address TEXT
) STRICT;
CREATE INDEX audit_event_scope ON audit_event (scope_id, at, id);
CREATE INDEX audit_event_actor ON audit_event (scope_id, actor_id, at, id);
CREATE INDEX audit_event_subject ON audit_event (subject_id, at);
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
