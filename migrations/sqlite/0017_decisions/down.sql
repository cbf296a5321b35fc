DROP TABLE resolution;
DROP TABLE adoption;
DROP TABLE amendment_minutes;
DROP TABLE amendment;
