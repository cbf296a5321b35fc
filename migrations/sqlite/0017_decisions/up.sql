-- What somebody proposed that the plan before a body be changed to, and what became of it.
CREATE TABLE amendment (
    id BLOB PRIMARY KEY,
    treatment_id BLOB NOT NULL REFERENCES treatment (id),
    -- The order of voting.
    position INTEGER NOT NULL,
    page TEXT NOT NULL,
    -- Where in the plan, by the keys that live through its versions; none while nobody has said it.
    section_key BLOB,
    item_key BLOB,
    shape TEXT CHECK (shape IN ('item_changed', 'item_after', 'item_struck', 'section_text', 'section_after')),
    new_text TEXT NOT NULL,
    proposer TEXT NOT NULL,
    party TEXT NOT NULL,
    -- Another amendment that it stands against.
    alternative_to BLOB,
    outcome TEXT CHECK (outcome IN ('carried', 'fallen', 'withdrawn')),
    votes_for INTEGER,
    votes_against INTEGER,
    parties_for TEXT NOT NULL,
    parties_against TEXT NOT NULL,
    -- The lines it was read from; empty where it was entered by hand.
    minutes TEXT NOT NULL,
    -- What was not surely read.
    doubts TEXT NOT NULL,
    -- None until a person has looked at what was read.
    confirmed_at INTEGER,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX amendment_treatment ON amendment (treatment_id, position);
-- Minutes that amendments were read from, as they were pasted.
CREATE TABLE amendment_minutes (
    id BLOB PRIMARY KEY,
    treatment_id BLOB NOT NULL REFERENCES treatment (id),
    text TEXT NOT NULL,
    -- SHA-256 of the text, by which the same minutes are known.
    digest TEXT NOT NULL,
    -- The lines that were read as no amendment.
    unread TEXT NOT NULL,
    amendments INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX amendment_minutes_treatment ON amendment_minutes (treatment_id, created_at);
-- The version that a treatment adopted: who made it and when. Taken back where it was made by mistake.
CREATE TABLE adoption (
    id BLOB PRIMARY KEY,
    treatment_id BLOB NOT NULL REFERENCES treatment (id),
    plan_version_id BLOB NOT NULL UNIQUE REFERENCES plan_version (id),
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    -- Since when everybody can read it; none while they cannot.
    published_at INTEGER,
    published_by BLOB REFERENCES account (id),
    taken_back_at INTEGER,
    taken_back_by BLOB REFERENCES account (id)
) STRICT;
CREATE UNIQUE INDEX adoption_standing ON adoption (treatment_id) WHERE taken_back_at IS NULL;
-- What a body decided beside the plan's text: somebody is to do something by a day.
CREATE TABLE resolution (
    id BLOB PRIMARY KEY,
    treatment_id BLOB NOT NULL REFERENCES treatment (id),
    text TEXT NOT NULL,
    -- A role or a name; empty where nobody is named.
    owner TEXT NOT NULL,
    due_on TEXT,
    -- None until it is done.
    done_on TEXT,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX resolution_treatment ON resolution (treatment_id, created_at);
