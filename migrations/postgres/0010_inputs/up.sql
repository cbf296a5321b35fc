CREATE TABLE tag (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    position integer NOT NULL,
    name TEXT NOT NULL,
    colour TEXT NOT NULL CHECK (colour IN ('accent', 'brand1', 'brand2', 'brand3', 'info', 'success', 'warning', 'danger', 'neutral')),
    public boolean NOT NULL DEFAULT false,
    UNIQUE (hearing_id, name)
);
CREATE TABLE input (
    id uuid PRIMARY KEY,
    hearing_id uuid NOT NULL REFERENCES hearing (id),
    response_id uuid NOT NULL REFERENCES response (id),
    part_id uuid NOT NULL REFERENCES part (id),
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'reason', 'question', 'fact', 'support', 'concern', 'objection', 'no_content')),
    stance TEXT CHECK (stance IN ('supports', 'supports_partly', 'opposes')),
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES account (id),
    removed_at timestamptz,
    removed_by uuid REFERENCES account (id),
    version integer NOT NULL DEFAULT 1,
    -- Where it stands in lists: when its answer was begun, and its part's place.
    came timestamptz NOT NULL,
    position integer NOT NULL,
    -- What it is found by, folded: its quote, and its sender's name.
    search_text TEXT NOT NULL,
    -- Does an assessment answer it, and is its answer withdrawn?
    answered boolean NOT NULL DEFAULT false,
    withdrawn boolean NOT NULL DEFAULT false,
    CHECK (span_start >= 0 AND span_end > span_start)
);
-- Those that wait for an assessment, in the order of lists.
CREATE INDEX input_open ON input (hearing_id, came, response_id, position, span_start, id)
    WHERE removed_at IS NULL AND kind <> 'no_content' AND NOT answered AND NOT withdrawn;
CREATE INDEX input_response ON input (response_id, span_start);
CREATE INDEX input_hearing ON input (hearing_id);
CREATE TABLE input_section (
    input_id uuid NOT NULL REFERENCES input (id),
    section_key uuid NOT NULL,
    PRIMARY KEY (input_id, section_key)
);
CREATE INDEX input_section_key ON input_section (section_key);
-- The items it stands on; it stands on their sections too.
CREATE TABLE input_item (
    input_id uuid NOT NULL REFERENCES input (id),
    item_key uuid NOT NULL,
    PRIMARY KEY (input_id, item_key)
);
CREATE INDEX input_item_key ON input_item (item_key);
CREATE TABLE input_tag (
    input_id uuid NOT NULL REFERENCES input (id),
    tag_id uuid NOT NULL REFERENCES tag (id),
    PRIMARY KEY (input_id, tag_id)
);
CREATE INDEX input_tag_tag ON input_tag (tag_id);
