CREATE TABLE account (
    id uuid PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'staff', 'steering', 'reader')),
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
    -- Letters of what waits for a steering group.
    steering_mail TEXT NOT NULL DEFAULT 'daily' CHECK (steering_mail IN ('daily', 'never')),
    created_at timestamptz NOT NULL,
    disabled_at timestamptz,
    version integer NOT NULL DEFAULT 1
);
CREATE TABLE session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES account (id),
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX session_account ON session (account_id);
CREATE TABLE throttle (
    id uuid PRIMARY KEY,
    tries integer NOT NULL,
    ends_at timestamptz NOT NULL
);
CREATE INDEX throttle_end ON throttle (ends_at);
