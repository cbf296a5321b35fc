-- Days that the program itself has lived through: what is removed with age is removed by these, never by the clock alone.
CREATE TABLE lived_day (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    removals INTEGER NOT NULL DEFAULT 0
) STRICT;
