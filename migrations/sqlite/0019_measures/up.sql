-- How a project's adopted plan is followed up: when the responsible units are asked, and how long they have.
CREATE TABLE followup (
    project_id BLOB PRIMARY KEY REFERENCES project (id),
    -- Days of the year on which the units are asked, as a list of "MM-DD".
    ask_on TEXT NOT NULL,
    answer_days INTEGER NOT NULL CHECK (answer_days BETWEEN 3 AND 90),
    -- Of the municipality's own words in the letter; may be empty.
    greeting TEXT NOT NULL,
    -- Letters go out by themselves on those days.
    automatic INTEGER NOT NULL DEFAULT 0,
    -- Days before this one are not asked on; none where nobody has set the days.
    counted_from TEXT,
    -- The adopted version that the measures were taken from.
    plan_version_id BLOB NOT NULL REFERENCES plan_version (id),
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- Who does measures and tells how they go.
CREATE TABLE responsible_unit (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    name TEXT NOT NULL,
    -- Empty where nobody is written to: the team reports for it.
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    -- A person's name, where one is known.
    contact TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX responsible_unit_project ON responsible_unit (project_id, name);
-- A measure of the adopted plan that is followed up.
CREATE TABLE measure (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    -- Where it stands in the plan, by the keys that live through its versions. No item where the section is the measure.
    section_key BLOB NOT NULL,
    item_key BLOB,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    -- The number and heading of the focus area it stands in; empty where it stands in none.
    area TEXT NOT NULL,
    -- As the plan says it.
    responsible TEXT NOT NULL,
    deadline TEXT NOT NULL,
    cost TEXT NOT NULL,
    unit_id BLOB REFERENCES responsible_unit (id),
    -- The last day of the deadline as a person or a rule read it; none while it is not known.
    due_on TEXT,
    -- What was reported last.
    status TEXT NOT NULL DEFAULT 'not_begun' CHECK (status IN ('not_begun', 'begun', 'done', 'delayed', 'stopped')),
    status_on TEXT,
    said TEXT NOT NULL DEFAULT '',
    needs TEXT CHECK (needs IN ('decision', 'money', 'help')),
    needs_said TEXT NOT NULL DEFAULT '',
    -- When it was taken from the plan.
    created_at INTEGER NOT NULL,
    -- No longer in the plan that holds now; what was reported of it stays.
    ended_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX measure_item ON measure (project_id, item_key) WHERE item_key IS NOT NULL;
CREATE UNIQUE INDEX measure_section ON measure (project_id, section_key) WHERE item_key IS NULL;
CREATE INDEX measure_order ON measure (project_id, position);
CREATE INDEX measure_unit ON measure (unit_id);
-- One report of how a measure goes. Never changed: a later one takes its place.
CREATE TABLE measure_status (
    id BLOB PRIMARY KEY,
    measure_id BLOB NOT NULL REFERENCES measure (id),
    status TEXT NOT NULL CHECK (status IN ('not_begun', 'begun', 'done', 'delayed', 'stopped')),
    -- A sentence; a reason where it is delayed or stopped.
    said TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    needs TEXT CHECK (needs IN ('decision', 'money', 'help')),
    needs_said TEXT NOT NULL,
    -- Who says so: a person who signed in, or a unit by its letter, with the name that was given there.
    account_id BLOB REFERENCES account (id),
    unit_id BLOB REFERENCES responsible_unit (id),
    reporter TEXT NOT NULL,
    at INTEGER NOT NULL,
    CHECK (needs IS NOT NULL OR needs_said = ''),
    CHECK ((account_id IS NULL) <> (unit_id IS NULL))
) STRICT;
CREATE INDEX measure_status_measure ON measure_status (measure_id, at);
-- The newest of a measure up to a day, without reading those before.
CREATE INDEX measure_status_day ON measure_status (measure_id, reported_on, at, id);
CREATE TRIGGER measure_status_kept BEFORE UPDATE ON measure_status
BEGIN SELECT RAISE(ABORT, 'what was reported never changes'); END;
CREATE TRIGGER measure_status_stays BEFORE DELETE ON measure_status
BEGIN SELECT RAISE(ABORT, 'what was reported never changes'); END;
-- What a measure needs, brought to a body or to the budget.
CREATE TABLE measure_lift (
    id BLOB PRIMARY KEY,
    measure_id BLOB NOT NULL REFERENCES measure (id),
    -- The treatment where it is taken up, or the words of the budget or the case it stands in: one of them.
    treatment_id BLOB REFERENCES treatment (id),
    reference TEXT NOT NULL,
    said TEXT NOT NULL,
    lifted_on TEXT NOT NULL,
    -- What came of it; none while it waits.
    settled_on TEXT,
    answer TEXT NOT NULL,
    -- When that was written down: its day may be long before.
    settled_at INTEGER,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((treatment_id IS NULL) <> (reference = '')),
    CHECK (settled_on IS NOT NULL OR answer = ''),
    CHECK ((settled_on IS NULL) = (settled_at IS NULL))
) STRICT;
CREATE INDEX measure_lift_measure ON measure_lift (measure_id, created_at);
CREATE INDEX measure_lift_treatment ON measure_lift (treatment_id);
-- One time that the responsible units are asked how their measures go.
CREATE TABLE status_call (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    asked_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    -- None where the program asked on its day.
    asked_by BLOB REFERENCES account (id),
    -- Reminders go no more, and the links only show.
    closed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX status_call_project ON status_call (project_id, asked_at);
-- What the units are asked now is one thing.
CREATE UNIQUE INDEX status_call_open ON status_call (project_id) WHERE closed_at IS NULL;
-- A unit that was asked. Its link is made from this id.
CREATE TABLE status_request (
    id BLOB PRIMARY KEY,
    call_id BLOB NOT NULL REFERENCES status_call (id),
    unit_id BLOB NOT NULL REFERENCES responsible_unit (id),
    -- Raised to make links that were sent before invalid.
    link_generation INTEGER NOT NULL DEFAULT 1,
    opened_at INTEGER,
    reminded_at INTEGER,
    UNIQUE (call_id, unit_id)
) STRICT;
-- What tells whether a goal is reached, or a measure works.
CREATE TABLE indicator (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    name TEXT NOT NULL,
    -- What its numbers count: "boliger", "%".
    unit TEXT NOT NULL,
    -- What it belongs to in the plan; none where it is of the plan as a whole.
    section_key BLOB,
    item_key BLOB,
    -- Its number and first words, as the plan had them when it was chosen; empty for the plan as a whole.
    part TEXT NOT NULL,
    -- Where the numbers come from.
    source TEXT NOT NULL,
    target_year INTEGER,
    -- A decimal number as text, with a point; empty where there is none.
    target TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX indicator_project ON indicator (project_id, created_at);
CREATE TABLE indicator_value (
    indicator_id BLOB NOT NULL REFERENCES indicator (id),
    year INTEGER NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (indicator_id, year)
) STRICT;
-- The yearly report to the council. What it says is frozen when it is sent.
CREATE TABLE status_report (
    id BLOB PRIMARY KEY,
    project_id BLOB NOT NULL REFERENCES project (id),
    year INTEGER NOT NULL,
    -- Up to this day's end.
    until_day TEXT NOT NULL,
    foreword TEXT NOT NULL,
    -- The whole report as it was sent; none while it is under work.
    content TEXT,
    sent_at INTEGER,
    sent_by BLOB REFERENCES account (id),
    -- The treatment it is for.
    treatment_id BLOB REFERENCES treatment (id),
    -- It was sent by mistake: who said so, and why. Another may take its place.
    taken_back_at INTEGER,
    taken_back_by BLOB REFERENCES account (id),
    taken_back_why TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL REFERENCES account (id),
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((content IS NULL) = (sent_at IS NULL)),
    CHECK (taken_back_at IS NULL OR sent_at IS NOT NULL),
    CHECK ((taken_back_at IS NULL) = (taken_back_why = ''))
) STRICT;
CREATE INDEX status_report_treatment ON status_report (treatment_id);
CREATE UNIQUE INDEX status_report_year ON status_report (project_id, year) WHERE removed_at IS NULL AND taken_back_at IS NULL;
-- What was sent never changes; that it was sent by mistake is said once, beside it.
CREATE TRIGGER status_report_frozen BEFORE UPDATE ON status_report WHEN OLD.sent_at IS NOT NULL AND NOT (
    NEW.id IS OLD.id AND NEW.project_id IS OLD.project_id AND NEW.year IS OLD.year AND NEW.until_day IS OLD.until_day
    AND NEW.foreword IS OLD.foreword AND NEW.content IS OLD.content
    AND NEW.sent_at IS OLD.sent_at AND NEW.sent_by IS OLD.sent_by AND NEW.treatment_id IS OLD.treatment_id
    AND NEW.created_at IS OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.removed_at IS OLD.removed_at
    AND OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL
) BEGIN SELECT RAISE(ABORT, 'a sent report never changes'); END;
CREATE TRIGGER status_report_kept BEFORE DELETE ON status_report WHEN OLD.sent_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sent report never changes'); END;
