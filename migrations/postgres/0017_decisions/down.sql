DROP TABLE resolution;
DROP TABLE adoption;
DROP TABLE amendment;
