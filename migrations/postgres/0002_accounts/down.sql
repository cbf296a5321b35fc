DROP TABLE sign_in_failure;
DROP TABLE session;
DROP TABLE account;
