CREATE TABLE response (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    invitation_id BLOB UNIQUE REFERENCES invitation (id),
    consultee_id BLOB REFERENCES consultee (id),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'email', 'letter', 'meeting', 'workshop', 'specialist')),
    sender_name TEXT NOT NULL,
    sender_kind TEXT NOT NULL CHECK (sender_kind IN ('municipal_unit', 'housing_cooperative', 'housing_association', 'user_organisation', 'voluntary_organisation', 'business', 'state_regional', 'advisory_council', 'private_person', 'other')),
    submitter_name TEXT NOT NULL,
    submitter_email TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
    created_at INTEGER NOT NULL,
    link_hash BLOB UNIQUE,
    link_generation INTEGER NOT NULL DEFAULT 0,
    email_confirmed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX response_hearing ON response (hearing_id, created_at);
CREATE TABLE revision (
    id BLOB PRIMARY KEY,
    response_id BLOB NOT NULL REFERENCES response (id),
    number INTEGER NOT NULL,
    -- What its sender read: it is shown against this for ever.
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    no_comments INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    -- The day it reached us, and the instant where more than the day is known.
    received_on TEXT,
    received_at INTEGER,
    submitted_at INTEGER,
    receipt_number TEXT UNIQUE,
    registered_by BLOB REFERENCES account (id),
    -- Of the form it was registered with: the same form sent twice is one revision.
    form_key TEXT UNIQUE,
    search_text TEXT NOT NULL,
    -- Who sent this version; empty while it is a draft, and where nobody is known.
    submitter_name TEXT NOT NULL DEFAULT '',
    submitter_email TEXT NOT NULL DEFAULT '',
    UNIQUE (response_id, number),
    CHECK (submitted_at IS NULL OR received_on IS NOT NULL)
) STRICT;
CREATE TABLE part (
    id BLOB PRIMARY KEY,
    revision_id BLOB NOT NULL REFERENCES revision (id),
    target_kind TEXT NOT NULL CHECK (target_kind IN ('section', 'item', 'question', 'whole')),
    target_key BLOB NOT NULL,
    position INTEGER NOT NULL,
    stance TEXT CHECK (stance IN ('supports', 'supports_partly', 'opposes')),
    text TEXT NOT NULL,
    canonical TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (revision_id, target_kind, target_key)
) STRICT;
CREATE TABLE draft_save (
    revision_id BLOB NOT NULL REFERENCES revision (id),
    save_key TEXT NOT NULL,
    at INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    part_version INTEGER NOT NULL,
    PRIMARY KEY (revision_id, save_key)
) STRICT;
CREATE TABLE draft_history (
    id BLOB PRIMARY KEY,
    part_id BLOB NOT NULL REFERENCES part (id),
    minute INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (part_id, minute)
) STRICT;
CREATE TABLE clearance (
    id BLOB PRIMARY KEY,
    response_id BLOB NOT NULL REFERENCES response (id),
    revision_id BLOB NOT NULL REFERENCES revision (id),
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    public_name TEXT,
    withdrawn_at INTEGER,
    withdrawn_by BLOB REFERENCES account (id)
) STRICT;
CREATE INDEX clearance_response ON clearance (response_id, at);
CREATE UNIQUE INDEX clearance_standing ON clearance (response_id) WHERE withdrawn_at IS NULL;
-- What looked private and was confirmed, place by place; never the words.
CREATE TABLE clearance_finding (
    id BLOB PRIMARY KEY,
    clearance_id BLOB NOT NULL REFERENCES clearance (id),
    kind TEXT NOT NULL CHECK (kind IN ('public_name', 'name', 'signature', 'identity_number', 'account_number', 'phone', 'email', 'address', 'health')),
    part_id BLOB REFERENCES part (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
) STRICT;
CREATE INDEX clearance_finding_of ON clearance_finding (clearance_id);
CREATE TABLE withholding (
    id BLOB PRIMARY KEY,
    response_id BLOB NOT NULL REFERENCES response (id),
    revision_id BLOB NOT NULL REFERENCES revision (id),
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    reason TEXT NOT NULL,
    lifted_at INTEGER,
    lifted_by BLOB REFERENCES account (id)
) STRICT;
CREATE UNIQUE INDEX withholding_standing ON withholding (response_id) WHERE lifted_at IS NULL;
CREATE TABLE withdrawal (
    id BLOB PRIMARY KEY,
    response_id BLOB NOT NULL REFERENCES response (id),
    revision_id BLOB NOT NULL REFERENCES revision (id),
    -- Which invitation it answered: that one is free to be answered while this stands.
    invitation_id BLOB REFERENCES invitation (id),
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    reason TEXT NOT NULL,
    undone_at INTEGER,
    undone_by BLOB REFERENCES account (id)
) STRICT;
CREATE UNIQUE INDEX withdrawal_standing ON withdrawal (response_id) WHERE undone_at IS NULL;
CREATE TABLE journal_mark (
    response_id BLOB PRIMARY KEY REFERENCES response (id),
    number TEXT NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id)
) STRICT;
-- What stands of each answer: its latest submitted revision, and what lists are ordered and chosen by.
CREATE TABLE received (
    response_id BLOB PRIMARY KEY REFERENCES response (id),
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    revision_id BLOB NOT NULL UNIQUE REFERENCES revision (id),
    received_on TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    no_comments INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    decided TEXT NOT NULL CHECK (decided IN ('open', 'cleared', 'withheld')),
    journaled INTEGER NOT NULL DEFAULT 0,
    -- Visible characters of it that lie in inputs, of how many, and how far the team has come by that.
    covered INTEGER NOT NULL,
    total INTEGER NOT NULL,
    progress TEXT NOT NULL CHECK (progress IN ('not_started', 'under_way', 'done'))
) STRICT;
CREATE INDEX received_newest ON received (hearing_id, withdrawn, received_on, submitted_at, response_id);
CREATE INDEX received_progress ON received (hearing_id, withdrawn, progress, received_on, submitted_at, response_id);
CREATE INDEX received_decided ON received (hearing_id, withdrawn, decided, received_on, submitted_at, response_id);
CREATE INDEX received_journaled ON received (hearing_id, withdrawn, journaled, received_on, submitted_at, response_id);
CREATE INDEX received_no_comments ON received (hearing_id, withdrawn, no_comments, received_on, submitted_at, response_id);
-- How long a draft has been left alone, counted in days that the program has lived through (lived_day).
CREATE TABLE draft_age (
    revision_id BLOB PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    saves INTEGER NOT NULL,
    deadline TEXT NOT NULL,
    since INTEGER NOT NULL,
    announced INTEGER
) STRICT;
CREATE INDEX draft_age_announced ON draft_age (hearing_id, announced);
-- What was submitted never changes: the database itself refuses.
CREATE TRIGGER revision_frozen BEFORE UPDATE ON revision WHEN OLD.submitted_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a submitted revision never changes'); END;
CREATE TRIGGER revision_kept BEFORE DELETE ON revision WHEN OLD.submitted_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a submitted revision never changes'); END;
CREATE TRIGGER part_frozen BEFORE UPDATE ON part WHEN (SELECT submitted_at FROM revision WHERE id = OLD.revision_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a submitted revision never changes'); END;
CREATE TRIGGER part_kept BEFORE DELETE ON part WHEN (SELECT submitted_at FROM revision WHERE id = OLD.revision_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a submitted revision never changes'); END;
CREATE TRIGGER part_closed BEFORE INSERT ON part WHEN (SELECT submitted_at FROM revision WHERE id = NEW.revision_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a submitted revision never changes'); END;
