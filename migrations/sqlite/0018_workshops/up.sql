-- A workshop, a meeting or an open call of an input round.
CREATE TABLE workshop (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    title TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('workshop', 'meeting', 'open_call')),
    held_on TEXT NOT NULL,
    -- As a clock shows it; empty where only the day is known.
    held_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    place TEXT NOT NULL,
    -- Are those who are asked in the round invited to it?
    invites INTEGER NOT NULL DEFAULT 0,
    took_part TEXT NOT NULL,
    participants INTEGER,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    -- How often it was moved, called off or taken up again.
    sequence INTEGER NOT NULL DEFAULT 0,
    called_off_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX workshop_hearing ON workshop (hearing_id, held_on, id);
-- A list of notes. The file stays as it came, because answers come of it.
CREATE TABLE note_import (
    id BLOB PRIMARY KEY,
    workshop_id BLOB NOT NULL REFERENCES workshop (id),
    file_name TEXT NOT NULL,
    source_id BLOB NOT NULL REFERENCES blob (id),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    kept_on INTEGER NOT NULL,
    -- How it is read: which column says what, and where themes go.
    mapping TEXT NOT NULL,
    confirmed_at INTEGER,
    saved_line INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0,
    left_out INTEGER NOT NULL DEFAULT 0,
    finished_at INTEGER,
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX note_import_workshop ON note_import (workshop_id, id);
CREATE INDEX note_import_source ON note_import (source_id);
-- Which answer came of which line, and what tells the note from others.
CREATE TABLE workshop_note (
    response_id BLOB PRIMARY KEY REFERENCES response (id),
    import_id BLOB NOT NULL REFERENCES note_import (id),
    workshop_id BLOB NOT NULL REFERENCES workshop (id),
    line INTEGER NOT NULL,
    note_key TEXT NOT NULL,
    -- Of several that say the very same, which one it is.
    occurrence INTEGER NOT NULL,
    theme TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;
-- A line is saved once, and a note stands once in its workshop, however often its list is read.
CREATE UNIQUE INDEX workshop_note_line ON workshop_note (import_id, line);
CREATE UNIQUE INDEX workshop_note_standing ON workshop_note (workshop_id, note_key, occurrence) WHERE removed = 0;
-- Who of the register took part.
CREATE TABLE workshop_participant (
    workshop_id BLOB NOT NULL REFERENCES workshop (id),
    consultee_id BLOB NOT NULL REFERENCES consultee (id),
    PRIMARY KEY (workshop_id, consultee_id)
) STRICT;
-- Minutes of an event: an answer of its own.
CREATE TABLE workshop_minutes (
    response_id BLOB PRIMARY KEY REFERENCES response (id),
    workshop_id BLOB NOT NULL REFERENCES workshop (id)
) STRICT;
CREATE INDEX workshop_minutes_workshop ON workshop_minutes (workshop_id, response_id);
-- Whether somebody who is asked in the round comes to an event: the last word counts.
CREATE TABLE event_reply (
    workshop_id BLOB NOT NULL REFERENCES workshop (id),
    invitation_id BLOB NOT NULL REFERENCES invitation (id),
    comes INTEGER NOT NULL,
    -- How many they are; 0 where they do not come.
    how_many INTEGER NOT NULL,
    word TEXT NOT NULL,
    -- How often the event had been moved when they said it.
    sequence INTEGER NOT NULL,
    replied_at INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, invitation_id)
) STRICT;
CREATE INDEX event_reply_invitation ON event_reply (invitation_id);
