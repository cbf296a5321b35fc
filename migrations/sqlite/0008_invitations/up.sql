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
    UNIQUE (hearing_id, consultee_id)
) STRICT;
