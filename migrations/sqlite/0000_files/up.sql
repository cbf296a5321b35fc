-- A file as it came, known by its SHA-256: it lies beside the database, and rows of other tables point here.
CREATE TABLE blob (
    id BLOB PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    size INTEGER NOT NULL CHECK (size >= 0),
    media_type TEXT NOT NULL,
    placed_at INTEGER NOT NULL,
    -- Since when nothing points here: the lived day, and the time; both are empty while something does.
    unused_on INTEGER,
    unused_at INTEGER
) STRICT;
CREATE INDEX blob_hash ON blob (hash);
-- A file whose row is gone and which is still to be removed.
CREATE TABLE blob_removal (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
