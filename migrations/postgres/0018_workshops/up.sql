-- A workshop, a meeting or an open call of an input round.
CREATE TABLE workshop (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    title TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('workshop', 'meeting', 'open_call')),
    held_on date NOT NULL,
    -- As a clock shows it; empty where only the day is known.
    held_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    place TEXT NOT NULL,
    -- Are those who are asked in the round invited to it?
    invites boolean NOT NULL DEFAULT false,
    took_part TEXT NOT NULL,
    participants integer,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    -- How often it was moved, called off or taken up again.
    sequence integer NOT NULL DEFAULT 0,
    called_off_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX workshop_hearing ON workshop (hearing_id, held_on, id);
-- A list of notes. The file stays as it came, because answers come of it.
CREATE TABLE note_import (
    id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop (id),
    file_name TEXT NOT NULL,
    source_id uuid NOT NULL REFERENCES blob (id),
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    kept_on integer NOT NULL,
    -- How it is read: which column says what, and where themes go.
    mapping jsonb NOT NULL,
    confirmed_at timestamptz,
    saved_line integer NOT NULL DEFAULT 0,
    saved integer NOT NULL DEFAULT 0,
    left_out integer NOT NULL DEFAULT 0,
    finished_at timestamptz,
    removed_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX note_import_workshop ON note_import (workshop_id, id);
CREATE INDEX note_import_source ON note_import (source_id);
-- Which answer came of which line, and what tells the note from others.
CREATE TABLE workshop_note (
    response_id uuid PRIMARY KEY REFERENCES response (id),
    import_id uuid NOT NULL REFERENCES note_import (id),
    workshop_id uuid NOT NULL REFERENCES workshop (id),
    line integer NOT NULL,
    note_key TEXT NOT NULL,
    -- Of several that say the very same, which one it is.
    occurrence integer NOT NULL,
    theme TEXT NOT NULL,
    removed boolean NOT NULL DEFAULT false
);
-- A line is saved once, and a note stands once in its workshop, however often its list is read.
CREATE UNIQUE INDEX workshop_note_line ON workshop_note (import_id, line);
CREATE UNIQUE INDEX workshop_note_standing ON workshop_note (workshop_id, note_key, occurrence) WHERE NOT removed;
-- Who of the register took part.
CREATE TABLE workshop_participant (
    workshop_id uuid NOT NULL REFERENCES workshop (id),
    consultee_id uuid NOT NULL REFERENCES consultee (id),
    PRIMARY KEY (workshop_id, consultee_id)
);
-- Minutes of an event: an answer of its own.
CREATE TABLE workshop_minutes (
    response_id uuid PRIMARY KEY REFERENCES response (id),
    workshop_id uuid NOT NULL REFERENCES workshop (id)
);
CREATE INDEX workshop_minutes_workshop ON workshop_minutes (workshop_id, response_id);
-- Whether somebody who is asked in the round comes to an event: the last word counts.
CREATE TABLE event_reply (
    workshop_id uuid NOT NULL REFERENCES workshop (id),
    invitation_id uuid NOT NULL REFERENCES invitation (id),
    comes boolean NOT NULL,
    -- How many they are; 0 where they do not come.
    how_many integer NOT NULL,
    word TEXT NOT NULL,
    -- How often the event had been moved when they said it.
    sequence integer NOT NULL,
    replied_at timestamptz NOT NULL,
    PRIMARY KEY (workshop_id, invitation_id)
);
CREATE INDEX event_reply_invitation ON event_reply (invitation_id);
