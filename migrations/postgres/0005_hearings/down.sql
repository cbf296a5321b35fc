DROP TABLE hearing_section;
DROP TABLE correction;
DROP TABLE hearing_publication;
DROP TABLE outcome;
DROP TABLE question;
DROP TABLE hearing;
