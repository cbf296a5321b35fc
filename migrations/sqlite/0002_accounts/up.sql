CREATE TABLE account (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'staff', 'steering', 'reader')),
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
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
CREATE TABLE sign_in_failure (
    id BLOB PRIMARY KEY,
    at INTEGER NOT NULL,
    address TEXT NOT NULL,
    email_key TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_failure_who ON sign_in_failure (email_key, address, at);
