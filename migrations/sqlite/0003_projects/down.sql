DROP TABLE steering_question;
DROP TABLE steering_meeting;
DROP TABLE treatment;
DROP TABLE background_area;
DROP TABLE background;
DROP TABLE milestone;
DROP TABLE membership;
DROP TABLE project;
