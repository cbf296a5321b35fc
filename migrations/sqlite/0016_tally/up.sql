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
-- What rounds show though it belongs to none of them: names and kinds of those who are asked, names of accounts.
CREATE TRIGGER audit_event_of_none AFTER INSERT ON audit_event
    WHEN NEW.scope_id IS NULL AND NEW.action IN ('consultee.edited', 'account.changed') BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES (zeroblob(16), 'changes', 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
-- Who has done something there.
CREATE TRIGGER audit_event_by AFTER INSERT ON audit_event
    WHEN NEW.scope_id IS NOT NULL AND NEW.actor_kind = 'account' AND NEW.actor_id IS NOT NULL BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES (NEW.scope_id, 'by ' || lower(hex(NEW.actor_id)), 0, 1)
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
-- The register: those in use, and those out of it.
CREATE TRIGGER consultee_counted AFTER INSERT ON consultee BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (zeroblob(16), iif(NEW.retired_at IS NULL, 'consultees', 'retired'), 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER consultee_recounted AFTER UPDATE OF retired_at ON consultee BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (zeroblob(16), iif(OLD.retired_at IS NULL, 'consultees', 'retired'), 0, -1),
        (zeroblob(16), iif(NEW.retired_at IS NULL, 'consultees', 'retired'), 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
-- Inputs that wait for an assessment.
CREATE TRIGGER input_withdrawn AFTER UPDATE OF withdrawn ON received WHEN OLD.withdrawn <> NEW.withdrawn BEGIN
    UPDATE input SET withdrawn = NEW.withdrawn WHERE response_id = NEW.response_id;
END;
CREATE TRIGGER input_counted AFTER INSERT ON input BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (NEW.hearing_id, 'unanswered', 0, (NEW.removed_at IS NULL AND NEW.kind <> 'no_content' AND NOT NEW.answered AND NOT NEW.withdrawn))
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER input_recounted AFTER UPDATE OF removed_at, kind, answered, withdrawn ON input BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (NEW.hearing_id, 'unanswered', 0, (NEW.removed_at IS NULL AND NEW.kind <> 'no_content' AND NOT NEW.answered AND NOT NEW.withdrawn)
            - (OLD.removed_at IS NULL AND OLD.kind <> 'no_content' AND NOT OLD.answered AND NOT OLD.withdrawn))
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
-- Inputs that have a tag, removed or not.
CREATE TRIGGER input_tagged AFTER INSERT ON input_tag BEGIN
    INSERT INTO tally (scope_id, name, shard, number)
    SELECT hearing_id, 'tag ' || lower(hex(id)), 0, 1 FROM tag WHERE id = NEW.tag_id
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER input_untagged AFTER DELETE ON input_tag BEGIN
    UPDATE tally SET number = number - 1
    WHERE scope_id = (SELECT hearing_id FROM tag WHERE id = OLD.tag_id)
        AND name = 'tag ' || lower(hex(OLD.tag_id)) AND shard = 0;
END;
-- Assessments by their state.
CREATE TRIGGER assessment_counted AFTER INSERT ON assessment BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES (NEW.hearing_id, NEW.state, 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER assessment_recounted AFTER UPDATE OF state ON assessment BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES (OLD.hearing_id, OLD.state, 0, -1), (NEW.hearing_id, NEW.state, 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
-- Invitations: in the register's order, by how far each has come.
CREATE TRIGGER consultee_renamed AFTER UPDATE OF sort_key ON consultee BEGIN
    UPDATE invitation SET sort_key = NEW.sort_key WHERE consultee_id = NEW.id;
END;
CREATE TRIGGER letter_queued AFTER INSERT ON outbox WHEN NEW.kind = 'invitations.letter' AND NOT EXISTS (
        SELECT 1 FROM outbox AS later WHERE later.subject_id = NEW.subject_id AND later.kind = NEW.kind
            AND (later.created_at, later.id) > (NEW.created_at, NEW.id)
    ) BEGIN
    UPDATE invitation SET letter = CASE NEW.state WHEN 'queued' THEN 'waiting' WHEN 'sending' THEN 'waiting' WHEN 'cancelled' THEN 'failed' ELSE NEW.state END
    WHERE id = NEW.subject_id;
END;
CREATE TRIGGER letter_moved AFTER UPDATE OF state ON outbox
    WHEN NEW.kind = 'invitations.letter' AND CASE NEW.state WHEN 'queued' THEN 'waiting' WHEN 'sending' THEN 'waiting' WHEN 'cancelled' THEN 'failed' ELSE NEW.state END
        <> CASE OLD.state WHEN 'queued' THEN 'waiting' WHEN 'sending' THEN 'waiting' WHEN 'cancelled' THEN 'failed' ELSE OLD.state END
        AND NOT EXISTS (
            SELECT 1 FROM outbox AS later WHERE later.subject_id = NEW.subject_id AND later.kind = NEW.kind
                AND (later.created_at, later.id) > (NEW.created_at, NEW.id)
        ) BEGIN
    UPDATE invitation SET letter = CASE NEW.state WHEN 'queued' THEN 'waiting' WHEN 'sending' THEN 'waiting' WHEN 'cancelled' THEN 'failed' ELSE NEW.state END
    WHERE id = NEW.subject_id;
END;
-- Letters, by kind and state; one that is being sent still waits.
CREATE TRIGGER letter_tallied AFTER INSERT ON outbox BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (coalesce(NEW.scope_id, zeroblob(16)), 'letters ' || NEW.kind || ' ' || CASE NEW.state WHEN 'sending' THEN 'queued' ELSE NEW.state END, 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER letter_recounted AFTER UPDATE OF state ON outbox
    WHEN CASE NEW.state WHEN 'sending' THEN 'queued' ELSE NEW.state END <> CASE OLD.state WHEN 'sending' THEN 'queued' ELSE OLD.state END BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (coalesce(OLD.scope_id, zeroblob(16)), 'letters ' || OLD.kind || ' ' || CASE OLD.state WHEN 'sending' THEN 'queued' ELSE OLD.state END, 0, -1),
        (coalesce(NEW.scope_id, zeroblob(16)), 'letters ' || NEW.kind || ' ' || CASE NEW.state WHEN 'sending' THEN 'queued' ELSE NEW.state END, 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
-- By how far they have come and what became of the last letter; and those that were opened, whatever came of it.
CREATE TRIGGER invitation_counted AFTER INSERT ON invitation BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (NEW.hearing_id, 'invited ' || NEW.progress || ' ' || NEW.letter, 0, 1),
        (NEW.hearing_id, 'opened', 0, NEW.opened_at IS NOT NULL)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
    UPDATE invitation SET sort_key = (SELECT sort_key FROM consultee WHERE consultee.id = NEW.consultee_id) WHERE id = NEW.id;
END;
CREATE TRIGGER invitation_recounted AFTER UPDATE OF opened_at, drafting_at, answered_on, letter ON invitation
    WHEN NEW.progress <> OLD.progress OR NEW.letter <> OLD.letter BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (OLD.hearing_id, 'invited ' || OLD.progress || ' ' || OLD.letter, 0, -1),
        (NEW.hearing_id, 'invited ' || NEW.progress || ' ' || NEW.letter, 0, 1)
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
CREATE TRIGGER invitation_opened AFTER UPDATE OF opened_at ON invitation
    WHEN (NEW.opened_at IS NULL) <> (OLD.opened_at IS NULL) BEGIN
    INSERT INTO tally (scope_id, name, shard, number) VALUES
        (NEW.hearing_id, 'opened', 0, (NEW.opened_at IS NOT NULL) - (OLD.opened_at IS NOT NULL))
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = number + excluded.number;
END;
