CREATE TABLE tag (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    colour TEXT NOT NULL CHECK (colour IN ('accent', 'brand1', 'brand2', 'brand3', 'info', 'success', 'warning', 'danger', 'neutral')),
    public INTEGER NOT NULL DEFAULT 0,
    UNIQUE (hearing_id, name)
) STRICT;
CREATE TABLE input (
    id BLOB PRIMARY KEY,
    hearing_id BLOB NOT NULL REFERENCES hearing (id),
    response_id BLOB NOT NULL REFERENCES response (id),
    part_id BLOB NOT NULL REFERENCES part (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'reason', 'question', 'fact', 'support', 'concern', 'objection', 'no_content')),
    stance TEXT CHECK (stance IN ('supports', 'supports_partly', 'opposes')),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    removed_at INTEGER,
    removed_by BLOB REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1,
    -- Where it stands in lists: when its answer was begun, and its part's place.
    came INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- What it is found by, folded: its quote, and its sender's name.
    search_text TEXT NOT NULL,
    -- Does an assessment answer it, and is its answer withdrawn?
    answered INTEGER NOT NULL DEFAULT 0,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    CHECK (span_start >= 0 AND span_end > span_start)
) STRICT;
-- Those that wait for an assessment, in the order of lists.
CREATE INDEX input_open ON input (hearing_id, came, response_id, position, span_start, id)
    WHERE removed_at IS NULL AND kind <> 'no_content' AND NOT answered AND NOT withdrawn;
CREATE INDEX input_response ON input (response_id, span_start);
CREATE INDEX input_hearing ON input (hearing_id);
CREATE TABLE input_section (
    input_id BLOB NOT NULL REFERENCES input (id),
    section_key BLOB NOT NULL,
    PRIMARY KEY (input_id, section_key)
) STRICT;
CREATE INDEX input_section_key ON input_section (section_key);
-- The items it stands on; it stands on their sections too.
CREATE TABLE input_item (
    input_id BLOB NOT NULL REFERENCES input (id),
    item_key BLOB NOT NULL,
    PRIMARY KEY (input_id, item_key)
) STRICT;
CREATE INDEX input_item_key ON input_item (item_key);
CREATE TABLE input_tag (
    input_id BLOB NOT NULL REFERENCES input (id),
    tag_id BLOB NOT NULL REFERENCES tag (id),
    PRIMARY KEY (input_id, tag_id)
) STRICT;
CREATE INDEX input_tag_tag ON input_tag (tag_id);
