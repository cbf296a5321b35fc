-- A file as it came, known by its SHA-256: it lies beside the database, and rows of other tables point here.
CREATE TABLE blob (
    id uuid PRIMARY KEY,
    hash bytea NOT NULL CHECK (length(hash) = 32),
    size integer NOT NULL CHECK (size >= 0),
    media_type text NOT NULL,
    placed_at timestamptz NOT NULL,
    -- Since when nothing points here: the lived day, and the time; both are empty while something does.
    unused_on integer,
    unused_at timestamptz
);
CREATE INDEX blob_hash ON blob (hash);
-- A file whose row is gone and which is still to be removed.
CREATE TABLE blob_removal (
    id uuid PRIMARY KEY,
    name text NOT NULL
);
