CREATE TABLE response (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    invitation_id uuid UNIQUE REFERENCES invitation (id),
    consultee_id uuid REFERENCES consultee (id),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'email', 'letter', 'meeting', 'workshop', 'specialist')),
    sender_name TEXT NOT NULL,
    sender_kind TEXT NOT NULL CHECK (sender_kind IN ('municipal_unit', 'housing_cooperative', 'housing_association', 'user_organisation', 'voluntary_organisation', 'business', 'state_regional', 'advisory_council', 'private_person', 'other')),
    submitter_name TEXT NOT NULL,
    submitter_email TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
    created_at timestamptz NOT NULL,
    link_hash bytea UNIQUE,
    link_generation integer NOT NULL DEFAULT 0,
    email_confirmed_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX response_hearing ON response (hearing_id, created_at);
CREATE TABLE revision (
    id uuid PRIMARY KEY,
    response_id uuid NOT NULL REFERENCES response (id),
    number integer NOT NULL,
    -- What its sender read: it is shown against this for ever.
    plan_version_id uuid NOT NULL REFERENCES plan_version (id),
    no_comments boolean NOT NULL,
    started_at timestamptz NOT NULL,
    -- The day it reached us, and the instant where more than the day is known.
    received_on date,
    received_at timestamptz,
    submitted_at timestamptz,
    receipt_number TEXT UNIQUE,
    registered_by uuid REFERENCES account (id),
    -- Of the form it was registered with: the same form sent twice is one revision.
    form_key TEXT UNIQUE,
    search_text TEXT NOT NULL,
    -- Who sent this version; empty while it is a draft, and where nobody is known.
    submitter_name TEXT NOT NULL DEFAULT '',
    submitter_email TEXT NOT NULL DEFAULT '',
    UNIQUE (response_id, number),
    CHECK (submitted_at IS NULL OR received_on IS NOT NULL)
);
CREATE TABLE part (
    id uuid PRIMARY KEY,
    revision_id uuid NOT NULL REFERENCES revision (id),
    target_kind TEXT NOT NULL CHECK (target_kind IN ('section', 'item', 'question', 'whole')),
    target_key uuid NOT NULL,
    position integer NOT NULL,
    stance TEXT CHECK (stance IN ('supports', 'supports_partly', 'opposes')),
    text TEXT NOT NULL,
    canonical TEXT NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (revision_id, target_kind, target_key)
);
CREATE TABLE draft_save (
    revision_id uuid NOT NULL REFERENCES revision (id),
    save_key TEXT NOT NULL,
    at timestamptz NOT NULL,
    content_hash bytea NOT NULL,
    part_version integer NOT NULL,
    PRIMARY KEY (revision_id, save_key)
);
CREATE TABLE draft_history (
    id uuid PRIMARY KEY,
    part_id uuid NOT NULL REFERENCES part (id),
    minute timestamptz NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (part_id, minute)
);
CREATE TABLE clearance (
    id uuid PRIMARY KEY,
    response_id uuid NOT NULL REFERENCES response (id),
    revision_id uuid NOT NULL REFERENCES revision (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    public_name TEXT,
    withdrawn_at timestamptz,
    withdrawn_by uuid REFERENCES account (id)
);
CREATE INDEX clearance_response ON clearance (response_id, at);
CREATE UNIQUE INDEX clearance_standing ON clearance (response_id) WHERE withdrawn_at IS NULL;
-- What looked private and was confirmed, place by place; never the words.
CREATE TABLE clearance_finding (
    id uuid PRIMARY KEY,
    clearance_id uuid NOT NULL REFERENCES clearance (id),
    kind TEXT NOT NULL CHECK (kind IN ('public_name', 'name', 'signature', 'identity_number', 'account_number', 'phone', 'email', 'address', 'health')),
    part_id uuid REFERENCES part (id),
    span_start integer NOT NULL,
    span_end integer NOT NULL
);
CREATE INDEX clearance_finding_of ON clearance_finding (clearance_id);
CREATE TABLE withholding (
    id uuid PRIMARY KEY,
    response_id uuid NOT NULL REFERENCES response (id),
    revision_id uuid NOT NULL REFERENCES revision (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    reason TEXT NOT NULL,
    lifted_at timestamptz,
    lifted_by uuid REFERENCES account (id)
);
CREATE UNIQUE INDEX withholding_standing ON withholding (response_id) WHERE lifted_at IS NULL;
CREATE TABLE withdrawal (
    id uuid PRIMARY KEY,
    response_id uuid NOT NULL REFERENCES response (id),
    revision_id uuid NOT NULL REFERENCES revision (id),
    -- Which invitation it answered: that one is free to be answered while this stands.
    invitation_id uuid REFERENCES invitation (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    reason TEXT NOT NULL,
    undone_at timestamptz,
    undone_by uuid REFERENCES account (id)
);
CREATE UNIQUE INDEX withdrawal_standing ON withdrawal (response_id) WHERE undone_at IS NULL;
CREATE TABLE journal_mark (
    response_id uuid PRIMARY KEY REFERENCES response (id),
    number TEXT NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id)
);
-- What stands of each answer: its latest submitted revision, and what lists are ordered and chosen by.
CREATE TABLE received (
    response_id uuid PRIMARY KEY REFERENCES response (id),
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    revision_id uuid NOT NULL UNIQUE REFERENCES revision (id),
    received_on date NOT NULL,
    submitted_at timestamptz NOT NULL,
    no_comments boolean NOT NULL,
    withdrawn boolean NOT NULL DEFAULT false,
    decided TEXT NOT NULL CHECK (decided IN ('open', 'cleared', 'withheld')),
    journaled boolean NOT NULL DEFAULT false,
    -- Visible characters of it that lie in inputs, of how many, and how far the team has come by that.
    covered integer NOT NULL,
    total integer NOT NULL,
    progress TEXT NOT NULL CHECK (progress IN ('not_started', 'under_way', 'done'))
);
CREATE INDEX received_newest ON received (hearing_id, withdrawn, received_on, submitted_at, response_id);
CREATE INDEX received_progress ON received (hearing_id, withdrawn, progress, received_on, submitted_at, response_id);
CREATE INDEX received_decided ON received (hearing_id, withdrawn, decided, received_on, submitted_at, response_id);
CREATE INDEX received_journaled ON received (hearing_id, withdrawn, journaled, received_on, submitted_at, response_id);
CREATE INDEX received_no_comments ON received (hearing_id, withdrawn, no_comments, received_on, submitted_at, response_id);
-- How long a draft has been left alone, counted in days that the program has lived through (lived_day).
CREATE TABLE draft_age (
    revision_id uuid PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    saves integer NOT NULL,
    deadline date NOT NULL,
    since integer NOT NULL,
    announced integer
);
CREATE INDEX draft_age_announced ON draft_age (hearing_id, announced);
-- What was submitted never changes: the database itself refuses.
CREATE FUNCTION revision_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a submitted revision never changes'; END $$;
CREATE TRIGGER revision_frozen BEFORE UPDATE OR DELETE ON revision FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION revision_refuse();
CREATE FUNCTION part_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT submitted_at FROM revision WHERE id = COALESCE(OLD.revision_id, NEW.revision_id)) IS NOT NULL THEN
        RAISE EXCEPTION 'a submitted revision never changes';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER part_frozen BEFORE INSERT OR UPDATE OR DELETE ON part FOR EACH ROW EXECUTE FUNCTION part_refuse();
