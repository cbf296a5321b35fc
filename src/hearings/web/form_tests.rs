//! Tables of what the form of a hearing takes and refuses.

use jiff::civil::date;

use super::*;
use crate::hearings::deadline::default_rules;
use crate::hearings::rules::tests::details;

const GOOD: &[(&str, &str)] = &[
    ("title", "Boligsosial handlingsplan"),
    ("purpose", "Vi vil høre hva du mener."),
    ("case_number", "26/1234"),
    ("decided_by", "Utvalg for helse og velferd"),
    ("decided_on", "2026-11-10"),
    ("contact_name", "Ingrid Aas"),
    ("contact_email", "post@bø.no"),
    ("contact_phone", ""),
    ("postal_address", "Rådhuset\r\n8000 Nordvik"),
    ("plan", "0190a5c2-0000-7000-8000-000000000001"),
    ("kind", "hearing"),
    ("profile", "thematic_plan"),
    ("opens_on", "2026-12-01"),
    ("deadline", "15.01.2027"),
    ("question", "  Treffer tiltakene? "),
    ("question", ""),
    ("what_next", "Vi leser svarene\n\nRådet vedtar"),
];

fn form(changes: &[(&str, &str)]) -> Fields {
    let kept = GOOD.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    Fields::new(kept.chain(changes).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
}

#[test]
fn a_good_form_is_read() {
    let read = facts(&form(&[]), &default_rules()).unwrap();
    assert_eq!(read.announcement.deadline, date(2027, 1, 15));
    assert_eq!(read.announcement.postal_address, "Rådhuset\n8000 Nordvik");
    assert_eq!(read.questions, ["Treffer tiltakene?"]);
    assert!(!read.setup.stance_asked);
    assert!(facts(&form(&[("stance", "true")]), &default_rules()).unwrap().setup.stance_asked);
}

#[test]
fn an_input_round_needs_no_decision_and_no_address() {
    let without = [("decided_by", ""), ("decided_on", ""), ("postal_address", "")];
    let read = facts(&form(&[&without[..], &[("kind", "input_round")]].concat()), &default_rules()).unwrap();
    assert_eq!((read.announcement.decided_by.as_str(), read.announcement.decided_on), ("", None));
    // Both or neither.
    let half = [("kind", "input_round"), ("decided_on", "")];
    let errors = facts(&form(&half), &default_rules()).unwrap_err();
    assert_eq!(errors.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["decided_on"]);
    let errors = facts(&form(&without), &default_rules()).unwrap_err();
    assert_eq!(
        errors.iter().map(|(field, _)| field).collect::<Vec<_>>(),
        ["decided_by", "decided_on", "postal_address"]
    );
}

#[test]
fn each_fault_stands_by_its_field() {
    for (field, value, key) in [
        ("title", " ", "web-field-required"),
        ("purpose", "", "web-field-required"),
        ("case_number", "", "web-field-required"),
        ("contact_email", "ingrid", "hearings-email-wrong"),
        ("decided_on", "31.11.2026", "web-field-day"),
        ("opens_on", "", "web-field-required"),
        ("opens_on", "0026-03-02", "web-field-year"),
        ("deadline", "17.04.26", "web-field-year"),
        ("decided_on", "1026-02-20", "web-field-year"),
        ("deadline", "2026-11-30", "hearings-deadline-before-opening"),
        ("plan", "", "hearings-plan-missing"),
        ("profile", "annet", "web-field-required"),
    ] {
        let errors = facts(&form(&[(field, value)]), &default_rules()).unwrap_err();
        let found: Vec<_> = errors.iter().map(|(f, m)| (f, m.key)).collect();
        assert_eq!(found, [(field, key)], "{field}");
    }
}

#[test]
fn the_planning_act_blocks_and_a_thematic_plan_warns() {
    let short = [("deadline", "2026-12-24"), ("profile", "planning_act")];
    let errors = facts(&form(&short), &default_rules()).unwrap_err();
    assert_eq!(errors.iter().map(|(_, m)| m.key).collect::<Vec<_>>(), ["hearings-deadline-under-minimum"]);
    assert!(facts(&form(&[("deadline", "2026-12-24")]), &default_rules()).is_ok());
}

#[test]
fn too_many_questions_are_refused() {
    let many: Vec<_> = (0..11).map(|_| ("question", "Hva?")).collect();
    let errors = facts(&form(&many), &default_rules()).unwrap_err();
    assert_eq!(errors.iter().next().map(|(f, m)| (f, m.key)), Some(("question", "hearings-questions-many")));
}

#[test]
fn a_correction_says_what_it_corrects() {
    let hearing = details(date(2026, 12, 1), Some("2026-11-20T10:00:00Z"));
    let errors = corrected(&form(&[]), &hearing, &default_rules()).unwrap_err();
    assert_eq!(errors.iter().next().map(|(f, _)| f), Some("sentence"));
    let form = form(&[("sentence", "Telefonnummeret er rettet.")]);
    assert!(corrected(&form, &hearing, &default_rules()).is_ok());
}

#[test]
fn a_correction_cannot_win_time_by_an_earlier_day_of_opening() {
    let mut hearing = details(date(2026, 11, 1), Some("2026-12-01T08:00:00Z"));
    hearing.setup.profile = Profile::PlanningAct;
    let moved = [("opens_on", "2026-10-01"), ("deadline", "2026-12-31"), ("sentence", "Rettet.")];
    let errors = corrected(&form(&moved), &hearing, &default_rules()).unwrap_err();
    assert_eq!(
        errors.iter().next().map(|(f, m)| (f, m.key)),
        Some(("deadline", "hearings-deadline-under-minimum"))
    );
}
