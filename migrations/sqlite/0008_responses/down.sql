DROP TABLE journal_mark;
DROP TABLE clearance;
DROP TABLE draft_age;
DROP TABLE draft_history;
DROP TABLE draft_save;
DROP TABLE part;
DROP TABLE revision;
DROP TABLE response;
