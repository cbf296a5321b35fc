DROP TABLE place_followed;
DROP TABLE removed_section;
DROP TABLE plan_import;
DROP TABLE plan_image;
DROP TABLE item;
DROP TABLE section;
DROP TABLE plan_version;
