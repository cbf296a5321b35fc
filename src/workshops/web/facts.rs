//! The form of an event: what it was, when, where and who took part.

use jiff::civil::Date;

use super::super::{Facts, Form, TITLE_MAX, TOOK_PART_MAX};
use crate::lang::Msg;
use crate::text::gate::day::{HEARING_YEARS, time_of_day};
use crate::web::forms::FormView;
use crate::web::{Choice, Fields, FormErrors, Page};

/// Most people who take part in something.
const MOST: i32 = 1_000_000;

pub(super) fn forms(page: &Page) -> Vec<Choice> {
    let choice = |form: &Form| Choice {
        value: form.as_str().to_owned(),
        label: page.say(&Msg::new(match form {
            Form::Workshop => "workshops-form-workshop",
            Form::Meeting => "workshops-form-meeting",
            Form::OpenCall => "workshops-form-open-call",
        })),
    };
    Form::ALL.iter().map(choice).collect()
}

/// As a form shows what stands.
pub(super) fn filled(facts: &Facts, version: i32) -> FormView {
    let invites = facts.invites.then(|| ("invites", "true".to_owned()));
    let filled = [
        ("title", facts.title.clone()),
        ("form", facts.form.as_str().to_owned()),
        ("held_on", facts.held_on.to_string()),
        ("held_at", facts.held_at.clone()),
        ("ends_at", facts.ends_at.clone()),
        ("place", facts.place.clone()),
        ("took_part", facts.took_part.clone()),
        ("participants", facts.participants.map_or_else(String::new, |count| count.to_string())),
        ("version", version.to_string()),
    ];
    FormView::of(filled.into_iter().chain(invites))
}

pub(super) fn parse(fields: &Fields) -> Result<Facts, FormErrors> {
    let mut errors = FormErrors::default();
    let form = Form::parse(fields.text("form"));
    if form.is_none() {
        errors.add("form", Msg::new("web-field-required"));
    }
    let held_on = errors.day(fields, "held_on", &HEARING_YEARS);
    let facts = Facts {
        title: errors.required(fields, "title", TITLE_MAX),
        form: form.unwrap_or(Form::Workshop),
        held_on: held_on.unwrap_or(Date::ZERO),
        held_at: time(&mut errors, fields, "held_at"),
        ends_at: time(&mut errors, fields, "ends_at"),
        invites: fields.has("invites"),
        place: errors.optional(fields, "place", TITLE_MAX),
        took_part: errors.optional_lines(fields, "took_part", TOOK_PART_MAX).trim().to_owned(),
        participants: count(&mut errors, fields.text("participants")),
    };
    // Both are written as a clock shows them, so they compare as times do.
    if !facts.ends_at.is_empty() && (facts.held_at.is_empty() || facts.ends_at <= facts.held_at) {
        errors.add("ends_at", Msg::new("workshops-ends-before"));
    }
    errors.into_result(facts)
}

/// `18:00`; empty where nothing was typed.
fn time(errors: &mut FormErrors, fields: &Fields, name: &'static str) -> String {
    let typed = fields.text(name);
    if typed.is_empty() {
        return String::new();
    }
    let Some(time) = time_of_day(typed) else {
        errors.add(name, Msg::new("responses-time-invalid"));
        return String::new();
    };
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn count(errors: &mut FormErrors, typed: &str) -> Option<i32> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return None;
    }
    let Some(count) = digits.parse().ok().filter(|count| (0..=MOST).contains(count)) else {
        errors.add("participants", Msg::new("workshops-participants-invalid"));
        return None;
    };
    Some(count)
}
