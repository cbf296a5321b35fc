-- A file that somebody had made for them, of one version of what it is made from. Removed days later.
CREATE TABLE export (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    -- What it is made of, and which of it.
    scope_id uuid NOT NULL,
    asked text NOT NULL,
    file_name text NOT NULL,
    asked_by uuid NOT NULL REFERENCES account (id),
    asked_at timestamptz NOT NULL,
    asked_on integer NOT NULL,
    -- None until it is made.
    version text,
    made_at timestamptz,
    file_id uuid REFERENCES blob (id)
);
CREATE INDEX export_asked ON export (scope_id, kind, asked, id);
CREATE INDEX export_file ON export (file_id);
