DROP TABLE input_tag;
DROP TABLE input_item;
DROP TABLE input_section;
DROP TABLE input;
DROP TABLE tag;
