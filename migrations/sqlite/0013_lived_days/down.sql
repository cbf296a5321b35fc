DROP TABLE lived_day;
