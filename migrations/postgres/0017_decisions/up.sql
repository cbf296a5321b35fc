-- What somebody proposed that the plan before a body be changed to, and what became of it.
CREATE TABLE amendment (
    id uuid PRIMARY KEY,
    treatment_id uuid NOT NULL REFERENCES treatment (id),
    -- The order of voting.
    position integer NOT NULL,
    page TEXT NOT NULL,
    -- Where in the plan, by the keys that live through its versions; none while nobody has said it.
    section_key uuid,
    item_key uuid,
    shape TEXT CHECK (shape IN ('item_changed', 'item_after', 'item_struck', 'section_text', 'section_after')),
    new_text TEXT NOT NULL,
    proposer TEXT NOT NULL,
    party TEXT NOT NULL,
    -- Another amendment that it stands against.
    alternative_to uuid,
    outcome TEXT CHECK (outcome IN ('carried', 'fallen', 'withdrawn')),
    votes_for integer,
    votes_against integer,
    parties_for TEXT NOT NULL,
    parties_against TEXT NOT NULL,
    -- The lines it was read from; empty where it was entered by hand.
    minutes TEXT NOT NULL,
    -- What was not surely read.
    doubts jsonb NOT NULL,
    -- None until a person has looked at what was read.
    confirmed_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX amendment_treatment ON amendment (treatment_id, position);
-- Minutes that amendments were read from, as they were pasted.
CREATE TABLE amendment_minutes (
    id uuid PRIMARY KEY,
    treatment_id uuid NOT NULL REFERENCES treatment (id),
    text TEXT NOT NULL,
    -- SHA-256 of the text, by which the same minutes are known.
    digest TEXT NOT NULL,
    -- The lines that were read as no amendment.
    unread jsonb NOT NULL,
    amendments integer NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id)
);
CREATE INDEX amendment_minutes_treatment ON amendment_minutes (treatment_id, created_at);
-- The version that a treatment adopted: who made it and when. Taken back where it was made by mistake.
CREATE TABLE adoption (
    id uuid PRIMARY KEY,
    treatment_id uuid NOT NULL REFERENCES treatment (id),
    plan_version_id uuid NOT NULL UNIQUE REFERENCES plan_version (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES account (id),
    -- Since when everybody can read it; none while they cannot.
    published_at timestamptz,
    published_by uuid REFERENCES account (id),
    taken_back_at timestamptz,
    taken_back_by uuid REFERENCES account (id)
);
CREATE UNIQUE INDEX adoption_standing ON adoption (treatment_id) WHERE taken_back_at IS NULL;
-- What a body decided beside the plan's text: somebody is to do something by a day.
CREATE TABLE resolution (
    id uuid PRIMARY KEY,
    treatment_id uuid NOT NULL REFERENCES treatment (id),
    text TEXT NOT NULL,
    -- A role or a name; empty where nobody is named.
    owner TEXT NOT NULL,
    due_on date,
    -- None until it is done.
    done_on date,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX resolution_treatment ON resolution (treatment_id, created_at);
