-- Days that the program itself has lived through: what is removed with age is removed by these, never by the clock alone.
CREATE TABLE lived_day (
    number integer PRIMARY KEY,
    day date NOT NULL UNIQUE,
    at timestamptz NOT NULL,
    removals integer NOT NULL DEFAULT 0
);
