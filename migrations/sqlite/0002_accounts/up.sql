CREATE TABLE account (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'staff', 'steering', 'reader')),
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
    -- Letters of what waits for a steering group.
    steering_mail TEXT NOT NULL DEFAULT 'daily' CHECK (steering_mail IN ('daily', 'never')),
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE session (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    account_id BLOB NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE TABLE throttle (
    id BLOB PRIMARY KEY,
    tries INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX throttle_end ON throttle (ends_at);
