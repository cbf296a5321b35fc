-- How many there are of what pages tell the number of: kept by triggers, in the transaction of each change, so that nobody
-- counts rows to show a page. One row for each thing and shard; the numbers of the shards are added when it is read.
-- A connection has its own shard, so that those who submit at the same time do not wait for each other, and one that
-- writes several rows holds them in no order that another could cross.
CREATE TABLE tally (
    -- The hearing or project; all zeros for what belongs to none.
    scope_id uuid NOT NULL,
    name TEXT NOT NULL,
    shard integer NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (scope_id, name, shard)
);
CREATE FUNCTION tally_add(of uuid, what TEXT, more bigint) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    IF more <> 0 THEN
        INSERT INTO tally (scope_id, name, shard, number) VALUES (of, what, pg_backend_pid() % 16, more)
        ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = tally.number + excluded.number;
    END IF;
END $$;
-- Changes: every change to a hearing or a project writes a line of its log, and none is ever deleted.
CREATE FUNCTION audit_event_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM tally_add(NEW.scope_id, 'changes', 1);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_event_counted AFTER INSERT ON audit_event
    FOR EACH ROW WHEN (NEW.scope_id IS NOT NULL) EXECUTE FUNCTION audit_event_count();
-- Answers: those that were begun, those that count by how far the team has come, the others as withdrawn; and their characters.
CREATE FUNCTION response_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN PERFORM tally_add(NEW.hearing_id, 'begun', 1); END IF;
    IF TG_OP = 'DELETE' THEN PERFORM tally_add(OLD.hearing_id, 'begun', -1); END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER response_counted AFTER INSERT OR DELETE ON response FOR EACH ROW EXECUTE FUNCTION response_count();
CREATE FUNCTION received_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    covered bigint := 0;
    total bigint := 0;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM tally_add(OLD.hearing_id, CASE WHEN OLD.withdrawn THEN 'withdrawn' ELSE OLD.progress END, -1);
        IF NOT OLD.withdrawn THEN
            covered := - OLD.covered;
            total := - OLD.total;
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM tally_add(NEW.hearing_id, CASE WHEN NEW.withdrawn THEN 'withdrawn' ELSE NEW.progress END, 1);
        IF NOT NEW.withdrawn THEN
            covered := covered + NEW.covered;
            total := total + NEW.total;
        END IF;
    END IF;
    PERFORM tally_add(CASE WHEN TG_OP = 'DELETE' THEN OLD.hearing_id ELSE NEW.hearing_id END, 'covered', covered);
    PERFORM tally_add(CASE WHEN TG_OP = 'DELETE' THEN OLD.hearing_id ELSE NEW.hearing_id END, 'total', total);
    RETURN NULL;
END $$;
CREATE TRIGGER received_counted AFTER INSERT OR DELETE OR UPDATE OF withdrawn, progress, covered, total ON received
    FOR EACH ROW EXECUTE FUNCTION received_count();
