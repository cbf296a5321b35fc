DROP TABLE background;
DROP TABLE milestone;
DROP TABLE membership;
DROP TABLE project;
