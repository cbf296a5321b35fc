CREATE TABLE audit_event (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('account', 'respondent', 'system')),
    actor_id uuid,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id uuid NOT NULL,
    -- The project or the hearing in whose log it stands, if in any.
    scope_id uuid,
    fields jsonb NOT NULL,
    address TEXT
);
CREATE INDEX audit_event_scope ON audit_event (scope_id, at, id);
CREATE INDEX audit_event_actor ON audit_event (scope_id, actor_id, at, id);
CREATE INDEX audit_event_subject ON audit_event (subject_id, at);
CREATE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit_event is append-only'; END $$;
CREATE TRIGGER audit_event_no_change BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_refuse();
