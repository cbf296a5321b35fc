DROP TABLE invitation;
DROP TABLE letter_edition;
DROP TABLE letter;
DROP FUNCTION letter_edition_refuse;
