DROP TRIGGER received_counted ON received;
DROP FUNCTION received_count;
DROP TRIGGER response_counted ON response;
DROP FUNCTION response_count;
DROP TRIGGER audit_event_counted ON audit_event;
DROP FUNCTION audit_event_count;
DROP TABLE tally;
DROP FUNCTION tally_add;
