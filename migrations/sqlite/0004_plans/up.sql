CREATE TABLE plan_version (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    -- The document it was read from; empty, and none, where it was begun here.
    source_name TEXT NOT NULL,
    source_id BLOB REFERENCES blob (id),
    kind TEXT NOT NULL DEFAULT 'draft' CHECK (kind IN ('draft', 'adopted')),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    frozen_at INTEGER,
    -- Begun by mistake: no list shows it, and it can be taken back.
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (project_id, number)
) STRICT;
CREATE INDEX plan_version_file ON plan_version (source_id);
CREATE TABLE section (
    id BLOB PRIMARY KEY,
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    key BLOB NOT NULL,
    position INTEGER NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
    number TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('chapter', 'focus_area', 'goal', 'measure', 'text')),
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    -- Which of its tables and lists are read as items, or as plain text, against the rule: a name and a word for each.
    item_choices TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (plan_version_id, key)
) STRICT;
CREATE INDEX section_order ON section (plan_version_id, position);
-- A measure or a goal in a section's text. It stands by the section's key: where the section is removed it waits for it.
CREATE TABLE item (
    id BLOB PRIMARY KEY,
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    section_key BLOB NOT NULL,
    key BLOB NOT NULL,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    fields TEXT NOT NULL,
    UNIQUE (plan_version_id, key)
) STRICT;
CREATE INDEX item_order ON item (plan_version_id, section_key, position);
CREATE TABLE plan_image (
    id BLOB PRIMARY KEY,
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    alt TEXT NOT NULL,
    blob_id BLOB NOT NULL REFERENCES blob (id),
    UNIQUE (plan_version_id, name)
) STRICT;
CREATE INDEX plan_image_file ON plan_image (blob_id);
CREATE TABLE plan_import (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    file_name TEXT NOT NULL,
    source_id BLOB NOT NULL REFERENCES blob (id),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    kept_on INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_import_file ON plan_import (source_id);
-- What was taken out of a plan under work, kept so that it can be put back. One batch is one removal.
CREATE TABLE removed_section (
    id BLOB PRIMARY KEY,
    batch BLOB NOT NULL,
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    -- The section that stood before those taken out; none where they were the first.
    after_id BLOB,
    key BLOB NOT NULL,
    position INTEGER NOT NULL,
    level INTEGER NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    item_choices TEXT NOT NULL,
    version INTEGER NOT NULL,
    removed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX removed_section_batch ON removed_section (plan_version_id, batch);
-- Where what was said of a section or an item goes on when no later version has it: onto another, or nowhere, with the reason. A person
-- says so; what is said anew ends what stood.
CREATE TABLE place_followed (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    section_key BLOB,
    item_key BLOB,
    to_section BLOB,
    to_item BLOB,
    note TEXT NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    ended_at INTEGER,
    ended_by BLOB REFERENCES account (id),
    CHECK ((section_key IS NULL) <> (item_key IS NULL)),
    CHECK (to_section IS NULL OR to_item IS NULL)
) STRICT;
CREATE UNIQUE INDEX place_followed_section ON place_followed (project_id, section_key) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX place_followed_item ON place_followed (project_id, item_key) WHERE ended_at IS NULL;
-- What a section said each time that it was saved. What one person saves in one go is one text. It stays when the section is removed.
CREATE TABLE section_text (
    id BLOB PRIMARY KEY,
    section_id BLOB NOT NULL,
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX section_text_order ON section_text (section_id, id);
CREATE INDEX section_text_version ON section_text (plan_version_id);
-- What the team says among themselves of a section; it follows its key through the versions.
CREATE TABLE section_comment (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    section_key BLOB NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    by BLOB NOT NULL REFERENCES account (id),
    settled_at INTEGER,
    settled_by BLOB REFERENCES account (id)
) STRICT;
CREATE INDEX section_comment_of ON section_comment (project_id, section_key, id);
-- Who has a section's form open, and when their page last said so.
CREATE TABLE section_writer (
    section_id BLOB NOT NULL,
    account_id BLOB NOT NULL REFERENCES account (id),
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (section_id, account_id)
) STRICT;
CREATE INDEX section_writer_version ON section_writer (plan_version_id);
