-- How many there are of what pages tell the number of: kept by triggers, in the transaction of each change, so that nobody
-- counts rows to show a page. One row for each thing and shard; the numbers of the shards are added when it is read.
-- A connection usually has a shard of its own, so that those who submit at the same time seldom wait for each other. Where two
-- meet, one waits, or is tried again.
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
-- Several numbers of one scope. Their rows are taken in the order of their names, so that two who change the same do not each
-- hold what the other waits for.
-- In plpgsql, which plans a statement once a connection; a function in SQL is planned again in every transaction.
CREATE FUNCTION tally_add_all(of uuid, what TEXT[], more bigint[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO tally (scope_id, name, shard, number)
    SELECT of, added.name, pg_backend_pid() % 16, sum(added.number) FROM unnest(what, more) AS added (name, number)
    GROUP BY added.name HAVING sum(added.number) <> 0 ORDER BY added.name
    ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = tally.number + excluded.number;
END $$;
-- One thing that is counted under another name than before; in the same order.
CREATE FUNCTION tally_move(of uuid, old_name TEXT, new_name TEXT) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    step bigint := CASE WHEN old_name < new_name THEN -1 ELSE 1 END;
BEGIN
    IF old_name <> new_name THEN
        INSERT INTO tally (scope_id, name, shard, number) VALUES
            (of, least(old_name, new_name), pg_backend_pid() % 16, step),
            (of, greatest(old_name, new_name), pg_backend_pid() % 16, - step)
        ON CONFLICT (scope_id, name, shard) DO UPDATE SET number = tally.number + excluded.number;
    END IF;
END $$;
-- Changes: every change to a hearing or a project writes a line of its log, and none is ever deleted.
CREATE FUNCTION audit_event_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM tally_add(NEW.scope_id, 'changes', 1);
    -- Who has done something there.
    IF NEW.actor_kind = 'account' AND NEW.actor_id IS NOT NULL THEN
        PERFORM tally_add(NEW.scope_id, 'by ' || replace(NEW.actor_id::text, '-', ''), 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER audit_event_counted AFTER INSERT ON audit_event
    FOR EACH ROW WHEN (NEW.scope_id IS NOT NULL) EXECUTE FUNCTION audit_event_count();
-- What rounds show though it belongs to none of them: names and kinds of those who are asked, names of accounts.
CREATE FUNCTION audit_event_of_none_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM tally_add('00000000-0000-0000-0000-000000000000', 'changes', 1);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_event_of_none AFTER INSERT ON audit_event
    FOR EACH ROW WHEN (NEW.scope_id IS NULL AND NEW.action IN ('consultee.edited', 'account.changed'))
    EXECUTE FUNCTION audit_event_of_none_count();
-- Answers: those that were begun, those that count by how far the team has come, the others as withdrawn; and their characters.
CREATE FUNCTION response_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN PERFORM tally_add(NEW.hearing_id, 'begun', 1); END IF;
    IF TG_OP = 'DELETE' THEN PERFORM tally_add(OLD.hearing_id, 'begun', -1); END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER response_counted AFTER INSERT OR DELETE ON response FOR EACH ROW EXECUTE FUNCTION response_count();
CREATE FUNCTION received_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    what TEXT[] := '{}';
    more bigint[] := '{}';
BEGIN
    IF TG_OP <> 'INSERT' THEN
        what := what || ARRAY[CASE WHEN OLD.withdrawn THEN 'withdrawn' ELSE OLD.progress END, 'covered', 'total'];
        more := more || CASE WHEN OLD.withdrawn THEN ARRAY[-1, 0, 0]::bigint[] ELSE ARRAY[-1, - OLD.covered, - OLD.total]::bigint[] END;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        what := what || ARRAY[CASE WHEN NEW.withdrawn THEN 'withdrawn' ELSE NEW.progress END, 'covered', 'total'];
        more := more || CASE WHEN NEW.withdrawn THEN ARRAY[1, 0, 0]::bigint[] ELSE ARRAY[1, NEW.covered, NEW.total]::bigint[] END;
    END IF;
    PERFORM tally_add_all(CASE WHEN TG_OP = 'DELETE' THEN OLD.hearing_id ELSE NEW.hearing_id END, what, more);
    RETURN NULL;
END $$;
CREATE TRIGGER received_counted AFTER INSERT OR DELETE OR UPDATE OF withdrawn, progress, covered, total ON received
    FOR EACH ROW EXECUTE FUNCTION received_count();
-- The register: those in use, and those out of it.
CREATE FUNCTION consultee_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM tally_move(of, CASE WHEN OLD.retired_at IS NULL THEN 'consultees' ELSE 'retired' END,
            CASE WHEN NEW.retired_at IS NULL THEN 'consultees' ELSE 'retired' END);
    ELSE
        PERFORM tally_add(of, CASE WHEN NEW.retired_at IS NULL THEN 'consultees' ELSE 'retired' END, 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER consultee_counted AFTER INSERT OR UPDATE OF retired_at ON consultee
    FOR EACH ROW EXECUTE FUNCTION consultee_count();
-- Inputs that wait for an assessment.
CREATE FUNCTION input_withdraw() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE input SET withdrawn = NEW.withdrawn WHERE response_id = NEW.response_id;
    RETURN NULL;
END $$;
CREATE TRIGGER input_withdrawn AFTER UPDATE OF withdrawn ON received
    FOR EACH ROW WHEN (OLD.withdrawn <> NEW.withdrawn) EXECUTE FUNCTION input_withdraw();
CREATE FUNCTION input_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    more bigint := 0;
BEGIN
    IF (NEW.removed_at IS NULL AND NEW.kind <> 'no_content' AND NOT NEW.answered AND NOT NEW.withdrawn) THEN
        more := 1;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF (OLD.removed_at IS NULL AND OLD.kind <> 'no_content' AND NOT OLD.answered AND NOT OLD.withdrawn) THEN
            more := more - 1;
        END IF;
    END IF;
    PERFORM tally_add(NEW.hearing_id, 'unanswered', more);
    RETURN NULL;
END $$;
CREATE TRIGGER input_counted AFTER INSERT OR UPDATE OF removed_at, kind, answered, withdrawn ON input
    FOR EACH ROW EXECUTE FUNCTION input_count();
-- Inputs that have a tag, removed or not.
CREATE FUNCTION input_tag_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM tally_add(hearing_id, 'tag ' || replace(id::text, '-', ''), 1) FROM tag WHERE id = NEW.tag_id;
    ELSE
        PERFORM tally_add(hearing_id, 'tag ' || replace(id::text, '-', ''), -1) FROM tag WHERE id = OLD.tag_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER input_tag_counted AFTER INSERT OR DELETE ON input_tag FOR EACH ROW EXECUTE FUNCTION input_tag_count();
-- Assessments by their state.
CREATE FUNCTION assessment_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM tally_move(NEW.hearing_id, OLD.state, NEW.state);
    ELSE
        PERFORM tally_add(NEW.hearing_id, NEW.state, 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER assessment_counted AFTER INSERT OR UPDATE OF state ON assessment
    FOR EACH ROW EXECUTE FUNCTION assessment_count();
-- Invitations: in the register's order, by how far each has come.
CREATE FUNCTION consultee_rename() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE invitation SET sort_key = NEW.sort_key WHERE consultee_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER consultee_renamed AFTER UPDATE OF sort_key ON consultee
    FOR EACH ROW WHEN (OLD.sort_key <> NEW.sort_key) EXECUTE FUNCTION consultee_rename();
CREATE FUNCTION letter_bucket(state TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE state WHEN 'queued' THEN 'waiting' WHEN 'sending' THEN 'waiting' WHEN 'cancelled' THEN 'failed' ELSE state END
$$;
CREATE FUNCTION letter_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last TEXT;
BEGIN
    -- Written first, which holds the invitation: whoever queued a later letter meanwhile has committed it when we look.
    UPDATE invitation SET letter = letter_bucket(NEW.state) WHERE id = NEW.subject_id;
    SELECT later.state INTO last FROM outbox AS later WHERE later.subject_id = NEW.subject_id AND later.kind = NEW.kind
        AND (later.created_at, later.id) > (NEW.created_at, NEW.id)
        ORDER BY later.created_at DESC, later.id DESC LIMIT 1;
    IF FOUND THEN
        UPDATE invitation SET letter = letter_bucket(last) WHERE id = NEW.subject_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER letter_queued AFTER INSERT ON outbox
    FOR EACH ROW WHEN (NEW.kind = 'invitations.letter') EXECUTE FUNCTION letter_move();
CREATE TRIGGER letter_moved AFTER UPDATE OF state ON outbox
    FOR EACH ROW WHEN (NEW.kind = 'invitations.letter' AND letter_bucket(NEW.state) <> letter_bucket(OLD.state))
    EXECUTE FUNCTION letter_move();
-- Letters, by kind and state; one that is being sent still waits.
CREATE FUNCTION letter_name(kind TEXT, state TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT 'letters ' || kind || ' ' || CASE state WHEN 'sending' THEN 'queued' ELSE state END
$$;
CREATE FUNCTION letter_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of uuid := coalesce(NEW.scope_id, '00000000-0000-0000-0000-000000000000');
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM tally_add(of, letter_name(NEW.kind, NEW.state), 1);
    ELSE
        PERFORM tally_move(of, letter_name(OLD.kind, OLD.state), letter_name(NEW.kind, NEW.state));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER letter_tallied AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION letter_count();
CREATE TRIGGER letter_recounted AFTER UPDATE OF state ON outbox
    FOR EACH ROW WHEN (letter_name(NEW.kind, NEW.state) <> letter_name(OLD.kind, OLD.state)) EXECUTE FUNCTION letter_count();
CREATE FUNCTION invitation_place() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    NEW.sort_key := (SELECT consultee.sort_key FROM consultee WHERE consultee.id = NEW.consultee_id);
    RETURN NEW;
END $$;
CREATE TRIGGER invitation_placed BEFORE INSERT ON invitation
    FOR EACH ROW EXECUTE FUNCTION invitation_place();
-- By how far they have come and what became of the last letter; and those that were opened, whatever came of it.
CREATE FUNCTION invitation_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM tally_move(NEW.hearing_id, 'invited ' || OLD.progress || ' ' || OLD.letter,
            'invited ' || NEW.progress || ' ' || NEW.letter);
        IF (NEW.opened_at IS NULL) <> (OLD.opened_at IS NULL) THEN
            PERFORM tally_add(NEW.hearing_id, 'opened', CASE WHEN NEW.opened_at IS NULL THEN -1 ELSE 1 END);
        END IF;
    ELSE
        PERFORM tally_add(NEW.hearing_id, 'invited ' || NEW.progress || ' ' || NEW.letter, 1);
        PERFORM tally_add(NEW.hearing_id, 'opened', (NEW.opened_at IS NOT NULL)::int);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER invitation_counted AFTER INSERT OR UPDATE OF opened_at, drafting_at, answered_on, letter ON invitation
    FOR EACH ROW EXECUTE FUNCTION invitation_count();
