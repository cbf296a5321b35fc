DROP TABLE invitation;
DROP TABLE letter_edition;
DROP TABLE letter;
