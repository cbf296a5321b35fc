DROP TRIGGER received_uncounted;
DROP TRIGGER received_recounted;
DROP TRIGGER received_counted;
DROP TRIGGER response_uncounted;
DROP TRIGGER response_counted;
DROP TRIGGER audit_event_counted;
DROP TABLE tally;
