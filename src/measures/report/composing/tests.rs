//! Reports composed of measures and what was told of them.

use jiff::civil::date;
use uuid::Uuid;

use super::super::content::{Change, Content, ContentError, Counts};
use super::*;
use crate::measures::{
    Assigned, Contact, LiftId, Lifted, MeasureStatusId, Needs, Planned, Report, ResponsibleUnitId, Standing,
};
use crate::plans::SectionKey;
use crate::projects::Treated;

const UNTIL: Date = date(2027, 12, 31);
const BEFORE: Date = date(2026, 12, 31);

/// Sent on the day it tells until, when that was over.
const FIRST: Before = Before { day: BEFORE, sent_at: SENT_AT, is_first: false };
const SENT_AT: Timestamp = Timestamp::constant(1_798_758_000, 0);

/// At noon of a day.
fn noon(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0).to_zoned(oslo()).unwrap().timestamp()
}

fn measure(number: u128, area: &str) -> Measure {
    Measure {
        id: MeasureId(Uuid::from_u128(number)),
        created_at: noon(date(2026, 6, 18)),
        planned: Planned {
            section: SectionKey(Uuid::from_u128(number)),
            item: None,
            position: i32::try_from(number).unwrap(),
            number: number.to_string(),
            text: format!("Tiltak {number}"),
            area: area.to_owned(),
            responsible: "Bolig og NAV".to_owned(),
            deadline: "2027".to_owned(),
            cost: String::new(),
        },
        assigned: Assigned::default(),
        standing: Standing {
            status: Status::NotBegun,
            status_on: None,
            said: String::new(),
            needs: None,
            needs_said: String::new(),
        },
        ended_at: None,
        version: 1,
    }
}

fn told(of: &Measure, on: Date, status: Status) -> Reported {
    Reported {
        id: MeasureStatusId(Uuid::from_u128(1)),
        measure: of.id,
        report: Report {
            status,
            said: format!("Meldt {on}"),
            reported_on: on,
            needs: None,
            needs_said: String::new(),
        },
        unit: None,
        reporter: "Kari Nordmann".to_owned(),
        at: on.at(9, 0, 0, 0).to_zoned(oslo()).unwrap().timestamp(),
    }
}

fn sources(measures: Vec<Measure>, mut reported: Vec<Reported>) -> Sources {
    reported.sort_by_key(|one| std::cmp::Reverse(one.report.reported_on));
    Sources {
        plan: "Boligplan".to_owned(),
        adopted_by: "Kommunestyret".to_owned(),
        adopted_on: Some(date(2026, 6, 18)),
        measures,
        reported,
        lifts: vec![],
        units: vec![],
        treatments: vec![],
        indicators: vec![],
        since: Some(FIRST),
    }
}

fn only(sources: &Sources) -> Line {
    let content = compose(sources, (2027, UNTIL), "");
    let [line] = &content.lines().collect::<Vec<_>>()[..] else { panic!("{content:?}") };
    (*line).clone()
}

#[test]
fn what_changed_is_told_against_the_day_of_the_report_before() {
    let earlier = date(2026, 10, 1);
    let later = date(2027, 10, 1);
    for (before, now, wanted) in [
        (None, None, None),
        (None, Some(Status::NotBegun), None),
        (None, Some(Status::Begun), Some(Change::Begun)),
        (Some(Status::NotBegun), Some(Status::Begun), Some(Change::Begun)),
        (Some(Status::Begun), Some(Status::Begun), None),
        (Some(Status::Begun), Some(Status::Done), Some(Change::Done)),
        (None, Some(Status::Delayed), Some(Change::Late)),
        (Some(Status::Delayed), Some(Status::Delayed), None),
        (Some(Status::Delayed), Some(Status::Begun), Some(Change::Changed)),
        (Some(Status::Done), Some(Status::Begun), Some(Change::Changed)),
        (Some(Status::Begun), Some(Status::Stopped), Some(Change::Stopped)),
    ] {
        let one = measure(1, "A");
        let mut reported: Vec<Reported> =
            before.map(|status| told(&one, earlier, status)).into_iter().collect();
        reported.extend(now.map(|status| told(&one, later, status)));
        let line = only(&sources(vec![one], reported));
        assert_eq!((line.change, line.before, line.status), (wanted, before, now.or(before)));
    }
}

#[test]
fn what_is_reported_after_the_day_is_of_the_next_report() {
    let one = measure(1, "A");
    let reported = vec![
        told(&one, date(2027, 12, 31), Status::Begun),
        told(&one, date(2028, 1, 1), Status::Done),
        told(&one, date(2026, 12, 31), Status::Delayed),
    ];
    let line = only(&sources(vec![one], reported));
    assert_eq!((line.status, line.before), (Some(Status::Begun), Some(Status::Delayed)));
    assert_eq!(line.said, "Meldt 2027-12-31");
}

#[test]
fn what_was_written_down_after_the_last_report_is_told_whatever_day_it_is_of() {
    let one = measure(1, "A");
    let late = Reported { at: noon(date(2027, 2, 1)), ..told(&one, date(2026, 11, 1), Status::Done) };
    let known = told(&one, date(2026, 10, 1), Status::Begun);
    let line = only(&sources(vec![one.clone()], vec![late.clone(), known.clone()]));
    assert_eq!(
        (line.before, line.status, line.change),
        (Some(Status::Begun), Some(Status::Done), Some(Change::Done))
    );
    assert_eq!(line.reported_on, Some(date(2026, 11, 1)), "with the day it is about");
    // Of a day before what stands: nothing is otherwise, but somebody has told.
    let standing = told(&one, date(2026, 12, 1), Status::Begun);
    let line = only(&sources(vec![one.clone()], vec![late, standing.clone(), known]));
    assert_eq!((line.status, line.change, line.silent), (Some(Status::Begun), None, false));
    assert!(only(&sources(vec![one], vec![standing])).silent);
}

#[test]
fn an_answer_that_was_written_down_after_the_last_report_is_told_and_then_no_more() {
    let one = measure(1, "A");
    let day = date(2026, 11, 1);
    for (settled_at, told) in [(noon(day), 0), (noon(date(2027, 2, 1)), 1)] {
        let lifted = Lifted {
            treatment: None,
            reference: "Budsjett 2027".to_owned(),
            said: "To årsverk".to_owned(),
            lifted_on: date(2026, 9, 1),
            settled_on: Some(day),
            answer: "Innvilget".to_owned(),
        };
        let id = LiftId(Uuid::from_u128(1));
        let lift = Lift { id, measure: one.id, lifted, settled_at: Some(settled_at), version: 2 };
        let sources = Sources { lifts: vec![lift], ..sources(vec![one.clone()], vec![]) };
        let line = only(&sources);
        assert_eq!(line.raised.len(), told, "{settled_at}");
        assert!(line.raised.iter().all(|one| one.settled_on == Some(day) && one.answer == "Innvilget"));
    }
}

#[test]
fn what_the_first_report_had_is_not_new_in_the_second_though_its_day_was_before_the_follow_up_began() {
    let one = Measure { created_at: noon(date(2027, 1, 10)), ..measure(1, "A") };
    for (is_first, sent_on, new) in
        [(true, date(2027, 2, 1), false), (false, date(2027, 2, 1), true), (true, date(2027, 1, 5), true)]
    {
        let since = Some(Before { day: BEFORE, sent_at: noon(sent_on), is_first });
        let sources = Sources { since, ..sources(vec![one.clone()], vec![]) };
        assert_eq!(only(&sources).new, new, "{is_first} {sent_on}");
    }
}

#[test]
fn the_first_report_is_of_the_whole_plan_also_where_its_day_is_before_the_follow_up_began() {
    let one = Measure { created_at: noon(date(2028, 1, 10)), ..measure(1, "A") };
    let first = Sources { since: None, ..sources(vec![one.clone()], vec![]) };
    assert_eq!(compose(&first, (2027, UNTIL), "").counts.all, 1);
    let later = compose(&sources(vec![one], vec![]), (2027, UNTIL), "");
    assert_eq!(later.counts.all, 0, "a later one is of what was in the plan on its day");
}

#[test]
fn what_ended_on_the_day_of_the_last_report_after_it_was_sent_is_told() {
    let ended = |hour: i8| {
        let at = BEFORE.at(hour, 0, 0, 0).to_zoned(oslo()).unwrap().timestamp();
        Measure { ended_at: Some(at), ..measure(1, "A") }
    };
    for (hour, told) in [(9, 0), (15, 1)] {
        let since = Some(Before { sent_at: noon(BEFORE), ..FIRST });
        let sources = Sources { since, ..sources(vec![ended(hour)], vec![]) };
        assert_eq!(compose(&sources, (2027, UNTIL), "").ended.len(), told, "{hour}");
    }
}

#[test]
fn a_measure_that_nobody_told_of_since_the_last_report_is_silent_unless_it_is_done() {
    for (status, on, silent) in [
        (Status::Begun, date(2026, 10, 1), true),
        (Status::Begun, date(2027, 1, 1), false),
        (Status::Done, date(2026, 10, 1), false),
        (Status::Stopped, date(2026, 10, 1), false),
    ] {
        let one = measure(1, "A");
        let reported = vec![told(&one, on, status)];
        assert_eq!(only(&sources(vec![one], reported)).silent, silent, "{status} {on}");
    }
    assert!(only(&sources(vec![measure(1, "A")], vec![])).silent);
}

#[test]
fn a_measure_is_late_by_its_deadline_whatever_was_reported_and_never_when_it_is_done() {
    for (due, status, overdue) in [
        (date(2027, 6, 30), None, true),
        (date(2027, 6, 30), Some(Status::Begun), true),
        (date(2027, 6, 30), Some(Status::Done), false),
        (date(2027, 6, 30), Some(Status::Stopped), false),
        (date(2027, 12, 31), Some(Status::Begun), false),
        (date(2028, 6, 30), None, false),
    ] {
        let assigned = Assigned { unit: None, due_on: Some(due) };
        let one = Measure { assigned, ..measure(1, "A") };
        let reported: Vec<Reported> =
            status.map(|status| told(&one, date(2027, 5, 1), status)).into_iter().collect();
        let line = only(&sources(vec![one], reported));
        assert_eq!(line.overdue, overdue, "{due} {status:?}");
    }
}

#[test]
fn what_came_and_what_ended_since_the_last_report_is_told_once() {
    let at = |day: Date| Some(day.at(12, 0, 0, 0).to_zoned(oslo()).unwrap().timestamp());
    let new = Measure { created_at: noon(date(2027, 3, 1)), ..measure(2, "A") };
    let later = Measure { created_at: noon(date(2028, 3, 1)), ..measure(3, "A") };
    let ended = Measure { ended_at: at(date(2027, 3, 1)), ..measure(4, "A") };
    let before = Measure { ended_at: at(date(2026, 9, 1)), ..measure(5, "A") };
    let after = Measure { ended_at: at(date(2028, 1, 1)), ..measure(6, "A") };
    let mut sources = sources(vec![measure(1, "A"), new, later, ended, before, after], vec![]);
    let content = compose(&sources, (2027, UNTIL), "");
    let lines: Vec<_> = content.lines().map(|line| (line.number.as_str(), line.new)).collect();
    assert_eq!(lines, [("1", false), ("2", true), ("6", false)]);
    assert_eq!(content.ended.iter().map(|line| line.number.as_str()).collect::<Vec<_>>(), ["4"]);
    sources.since = None;
    let first = compose(&sources, (2027, UNTIL), "");
    assert!(first.lines().all(|line| !line.new && line.before.is_none()), "nothing is new in the first one");
}

#[test]
fn areas_stand_as_in_the_plan_and_their_counts_add_up() {
    let measures = vec![measure(1, "A"), measure(2, ""), measure(3, "A"), measure(4, "B"), measure(5, "B")];
    let on = date(2027, 5, 1);
    let reported = vec![
        told(&measures[0], on, Status::Done),
        told(&measures[1], on, Status::Begun),
        told(&measures[2], on, Status::Delayed),
        told(&measures[3], on, Status::NotBegun),
    ];
    let content = compose(&sources(measures, reported), (2027, UNTIL), "Kjære lesere");
    let names: Vec<_> = content.areas.iter().map(|area| (area.name.as_str(), area.counts.all)).collect();
    assert_eq!(names, [("A", 2), ("", 1), ("B", 2)]);
    let wanted =
        Counts { all: 5, done: 1, begun: 1, delayed: 1, not_begun: 1, not_reported: 1, ..Counts::default() };
    assert_eq!(content.counts, wanted);
}

#[test]
fn what_waits_for_the_council_is_told_with_where_it_was_brought_and_what_came_of_it() {
    let one = measure(1, "A");
    let body = Treatment {
        id: TreatmentId(Uuid::from_u128(9)),
        said: Treated {
            body: "Formannskapet".to_owned(),
            met_on: date(2027, 9, 1),
            case_number: String::new(),
            plan_number: None,
            ruling: None,
            decision: String::new(),
        },
        version: 1,
    };
    let lift = |number: u128, on: Date, settled_on: Option<Date>, treatment: Option<TreatmentId>| Lift {
        id: LiftId(Uuid::from_u128(number)),
        measure: one.id,
        lifted: Lifted {
            treatment,
            reference: if treatment.is_some() { String::new() } else { "Budsjett 2028".to_owned() },
            said: "To årsverk".to_owned(),
            lifted_on: on,
            settled_on,
            answer: "Innvilget".to_owned(),
        },
        settled_at: settled_on.map(noon),
        version: 1,
    };
    let mut asking = told(&one, date(2027, 8, 1), Status::Delayed);
    asking.report.needs = Some(Needs::Money);
    asking.report.needs_said = "To årsverk".to_owned();
    let lifts = vec![
        lift(1, date(2027, 10, 1), None, None),
        lift(2, date(2027, 9, 1), Some(date(2028, 2, 1)), Some(body.id)),
        lift(3, date(2027, 2, 1), Some(date(2027, 3, 1)), Some(body.id)),
        lift(4, date(2026, 2, 1), Some(date(2026, 3, 1)), None),
        lift(5, date(2028, 2, 1), None, None),
    ];
    let sources = Sources { lifts, treatments: vec![body], ..sources(vec![one.clone()], vec![asking]) };
    let line = only(&sources);
    assert!(line.asks_council() && line.is_late());
    let raised: Vec<_> =
        line.raised.iter().map(|one| (one.to.as_str(), one.settled_on, one.answer.as_str())).collect();
    let march = Some(date(2027, 3, 1));
    assert_eq!(
        raised,
        [("Formannskapet", march, "Innvilget"), ("Formannskapet", None, ""), ("Budsjett 2028", None, "")]
    );
}

#[test]
fn a_unit_is_named_and_never_the_person_who_reported() {
    let unit = Unit {
        id: ResponsibleUnitId(Uuid::from_u128(7)),
        said: Contact {
            name: "Eiendom".to_owned(),
            contact: "Per Hansen".to_owned(),
            email: "per@example.no".to_owned(),
        },
        removed_at: None,
        version: 1,
    };
    let mut one = measure(1, "A");
    one.assigned.unit = Some(unit.id);
    let reported = vec![told(&one, date(2027, 5, 1), Status::Begun)];
    let sources = Sources { units: vec![unit], ..sources(vec![one], reported) };
    assert_eq!(only(&sources).responsible, "Eiendom");
    let kept = compose(&sources, (2027, UNTIL), "").to_kept().unwrap().to_string();
    for name in ["Kari Nordmann", "Per Hansen", "per@example.no"] {
        assert!(!kept.contains(name), "{kept}");
    }
}

#[test]
fn a_frozen_report_is_read_as_it_was_written_and_an_unknown_format_is_refused() {
    let one = measure(1, "A");
    let reported = vec![told(&one, date(2027, 5, 1), Status::Begun)];
    let content = compose(&sources(vec![one], reported), (2027, UNTIL), "To\nlinjer");
    let mut kept = content.to_kept().unwrap();
    assert_eq!(Content::of_kept(kept.clone()).unwrap(), content);
    kept["format"] = 2.into();
    assert!(matches!(Content::of_kept(kept.clone()), Err(ContentError::Format(_))));
    kept.as_object_mut().unwrap().remove("format");
    assert!(matches!(Content::of_kept(kept), Err(ContentError::Format(_))));
}

#[test]
fn the_first_format_is_still_read() {
    let kept = serde_json::from_str(include_str!("format_1.json")).unwrap();
    let content = Content::of_kept(kept).unwrap();
    assert_eq!((content.year, content.counts.all), (2027, 1));
    let line = content.lines().next().unwrap();
    assert_eq!((line.status, line.change), (Some(Status::Delayed), Some(Change::Late)));
    assert_eq!(content.indicators[0].values[0].year, 2026);
}
