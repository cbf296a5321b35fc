-- How many there are of what pages tell the number of: kept by triggers, in the transaction of each change, so that nobody
-- counts rows to show a page. One row for each thing and shard; the numbers of the shards are added when it is read.
CREATE TABLE tally (
    -- The hearing or project; all zeros for what belongs to none.
    scope_id BLOB NOT NULL,
    name TEXT NOT NULL,
    shard INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (scope_id, name, shard)
) STRICT;
-- Changes: every change to a hearing or a project writes a line of its log, and none is ever deleted.
CREATE TRIGGER audit_event_counted AFTER INSERT ON audit_event WHEN NEW.scope_id IS NOT NULL BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES (NEW.scope_id, 'changes', 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
-- Answers: those that were begun, those that count by how far the team has come, the others as withdrawn; and their characters.
CREATE TRIGGER response_counted AFTER INSERT ON response BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES (NEW.hearing_id, 'begun', 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER response_uncounted AFTER DELETE ON response BEGIN
    UPDATE tally SET number = number - 1 WHERE scope_id = OLD.hearing_id AND name = 'begun' AND shard = 0;
END;
CREATE TRIGGER received_counted AFTER INSERT ON received BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (NEW.hearing_id, 'withdrawn', 0, NEW.withdrawn),
        (NEW.hearing_id, NEW.progress, 0, 1 - NEW.withdrawn),
        (NEW.hearing_id, 'covered', 0, NEW.covered * (1 - NEW.withdrawn)),
        (NEW.hearing_id, 'total', 0, NEW.total * (1 - NEW.withdrawn))
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER received_recounted AFTER UPDATE OF withdrawn, progress, covered, total ON received BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (OLD.hearing_id, OLD.progress, 0, OLD.withdrawn - 1),
        (NEW.hearing_id, NEW.progress, 0, 1 - NEW.withdrawn),
        (NEW.hearing_id, 'withdrawn', 0, NEW.withdrawn - OLD.withdrawn),
        (NEW.hearing_id, 'covered', 0, NEW.covered * (1 - NEW.withdrawn) - OLD.covered * (1 - OLD.withdrawn)),
        (NEW.hearing_id, 'total', 0, NEW.total * (1 - NEW.withdrawn) - OLD.total * (1 - OLD.withdrawn))
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER received_uncounted AFTER DELETE ON received BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (OLD.hearing_id, 'withdrawn', 0, - OLD.withdrawn),
        (OLD.hearing_id, OLD.progress, 0, OLD.withdrawn - 1),
        (OLD.hearing_id, 'covered', 0, OLD.covered * (OLD.withdrawn - 1)),
        (OLD.hearing_id, 'total', 0, OLD.total * (OLD.withdrawn - 1))
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
