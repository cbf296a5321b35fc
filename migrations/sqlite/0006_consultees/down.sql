DROP TABLE consultee_import;
DROP TABLE consultee;
