DROP TABLE throttle;
DROP TABLE session;
DROP TABLE account;
