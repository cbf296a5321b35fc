CREATE TABLE letter (
    hearing_id BLOB PRIMARY KEY REFERENCES hearing (id),
    subject_nb TEXT NOT NULL,
    body_nb TEXT NOT NULL,
    subject_nn TEXT NOT NULL,
    body_nn TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    updated_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE letter_edition (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    subject_nb TEXT NOT NULL,
    body_nb TEXT NOT NULL,
    subject_nn TEXT NOT NULL,
    body_nn TEXT NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX letter_edition_hearing ON letter_edition (hearing_id, at);
CREATE TRIGGER letter_edition_no_update BEFORE UPDATE ON letter_edition BEGIN SELECT RAISE(ABORT, 'letter_edition is append-only'); END;
CREATE TRIGGER letter_edition_no_delete BEFORE DELETE ON letter_edition BEGIN SELECT RAISE(ABORT, 'letter_edition is append-only'); END;
CREATE TABLE invitation (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    consultee_id BLOB NOT NULL REFERENCES consultee (id),
    letter_edition_id BLOB NOT NULL REFERENCES letter_edition (id),
    generation INTEGER NOT NULL,
    email TEXT NOT NULL,
    copies TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'se', 'en')),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    opened_at INTEGER,
    drafting_at INTEGER,
    -- The day of the answer, and the instant where more than the day is known.
    answered_on TEXT,
    answered_at INTEGER,
    -- For lists, kept by triggers (0016_tally): its consultee's place in the alphabet, and what became of its last letter. Then
    -- how far it has come by all that stands here.
    sort_key TEXT NOT NULL DEFAULT '',
    letter TEXT NOT NULL DEFAULT 'waiting' CHECK (letter IN ('waiting', 'sent', 'failed', 'uncertain')),
    progress TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN answered_on IS NOT NULL THEN 'answered'
        WHEN drafting_at IS NOT NULL THEN 'drafting' WHEN opened_at IS NOT NULL THEN 'opened' ELSE letter END) STORED,
    UNIQUE (hearing_id, consultee_id)
) STRICT;
CREATE INDEX invitation_name ON invitation (hearing_id, sort_key, id);
CREATE INDEX invitation_progress ON invitation (hearing_id, progress, sort_key, id);
CREATE INDEX invitation_consultee ON invitation (consultee_id);
