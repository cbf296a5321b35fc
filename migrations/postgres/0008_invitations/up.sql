CREATE TABLE letter (
    hearing_id uuid PRIMARY KEY REFERENCES hearing (id),
    subject_nb TEXT NOT NULL,
    body_nb TEXT NOT NULL,
    subject_nn TEXT NOT NULL,
    body_nn TEXT NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE letter_edition (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    subject_nb TEXT NOT NULL,
    body_nb TEXT NOT NULL,
    subject_nn TEXT NOT NULL,
    body_nn TEXT NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id)
);
CREATE INDEX letter_edition_hearing ON letter_edition (hearing_id, at);
CREATE FUNCTION letter_edition_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'letter_edition is append-only'; END $$;
CREATE TRIGGER letter_edition_no_change BEFORE UPDATE OR DELETE ON letter_edition FOR EACH ROW EXECUTE FUNCTION letter_edition_refuse();
CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    consultee_id uuid NOT NULL REFERENCES consultee (id),
    letter_edition_id uuid NOT NULL REFERENCES letter_edition (id),
    generation integer NOT NULL,
    email TEXT NOT NULL,
    copies jsonb NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'se', 'en')),
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    opened_at timestamptz,
    drafting_at timestamptz,
    -- The day of the answer, and the instant where more than the day is known.
    answered_on date,
    answered_at timestamptz,
    -- For lists, kept by triggers (0016_tally): its consultee's place in the alphabet, and what became of its last letter. Then
    -- how far it has come by all that stands here.
    sort_key TEXT COLLATE "C" NOT NULL DEFAULT '',
    letter TEXT NOT NULL DEFAULT 'waiting' CHECK (letter IN ('waiting', 'sent', 'failed', 'uncertain')),
    progress TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN answered_on IS NOT NULL THEN 'answered'
        WHEN drafting_at IS NOT NULL THEN 'drafting' WHEN opened_at IS NOT NULL THEN 'opened' ELSE letter END) STORED,
    UNIQUE (hearing_id, consultee_id)
);
CREATE INDEX invitation_name ON invitation (hearing_id, sort_key, id);
CREATE INDEX invitation_progress ON invitation (hearing_id, progress, sort_key, id);
CREATE INDEX invitation_consultee ON invitation (consultee_id);
