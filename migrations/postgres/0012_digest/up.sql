CREATE TABLE digest_publication (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    withdrawn_at timestamptz,
    withdrawn_by uuid REFERENCES account (id)
);
CREATE UNIQUE INDEX digest_publication_standing ON digest_publication (hearing_id) WHERE withdrawn_at IS NULL;
