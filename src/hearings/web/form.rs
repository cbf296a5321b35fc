//! Reads the form of a hearing: each fault stands by its field.

use jiff::civil::Date;

use super::super::deadline::{self, DeadlineError, ProfileRule};
use super::super::rules::{Corrected, Facts, MAX_QUESTIONS};
use super::super::{Announcement, Details, Profile, RoundKind, Setup};
use crate::lang::Msg;
use crate::plans::PlanVersionId;
use crate::text::address;
use crate::text::gate::day::HEARING_YEARS;
use crate::web::{Fields, FormErrors};

/// Longest of the short texts and of the long ones, in characters.
const SHORT: usize = 200;
const LONG: usize = 10_000;

/// Reads the form of a round that is not published. Every fault stands by its field.
pub(super) fn facts(fields: &Fields, rules: &[ProfileRule]) -> Result<Facts, FormErrors> {
    let mut errors = FormErrors::default();
    let profile = Profile::parse(fields.text("profile"));
    if profile.is_none() {
        errors.add("profile", Msg::new("web-field-required"));
    }
    let profile = profile.unwrap_or(Profile::ThematicPlan);
    let kind = RoundKind::parse(fields.text("kind"));
    if kind.is_none() {
        errors.add("kind", Msg::new("web-field-required"));
    }
    let kind = kind.unwrap_or(RoundKind::Hearing);
    let announcement = announcement(&mut errors, fields, kind, (profile, None), rules);
    let plan = fields.text("plan").parse::<uuid::Uuid>().map(PlanVersionId);
    if plan.is_err() {
        errors.add("plan", Msg::new("hearings-plan-missing"));
    }
    let questions = questions(&mut errors, fields);
    match (announcement, plan) {
        (Some(announcement), Ok(plan_version_id)) => {
            let setup = Setup { kind, plan_version_id, profile, stance_asked: fields.has("stance") };
            errors.into_result(Facts { announcement, setup, questions })
        }
        _ => Err(errors),
    }
}

/// Reads the form of a correction. The hearing's own profile stands fast after publication, and so does the day it was published:
/// an earlier day of opening gives nobody more time.
pub(super) fn corrected(
    fields: &Fields,
    hearing: &Details,
    rules: &[ProfileRule],
) -> Result<Corrected, FormErrors> {
    let mut errors = FormErrors::default();
    let dates = (hearing.setup.profile, hearing.published_on());
    let announcement = announcement(&mut errors, fields, hearing.setup.kind, dates, rules);
    let sentence = errors.required_lines(fields, "sentence", 500);
    match announcement {
        Some(announcement) => errors.into_result(Corrected { announcement, sentence }),
        None => Err(errors),
    }
}

fn announcement(
    errors: &mut FormErrors,
    fields: &Fields,
    kind: RoundKind,
    (profile, published): (Profile, Option<Date>),
    rules: &[ProfileRule],
) -> Option<Announcement> {
    let title = errors.required(fields, "title", SHORT);
    let purpose = errors.required_lines(fields, "purpose", LONG);
    let case_number = errors.required(fields, "case_number", 60);
    let (decided_by, decided_on) = decided(errors, fields, kind);
    let contact_name = errors.required(fields, "contact_name", SHORT);
    let contact_email = email(errors, fields);
    let contact_phone = errors.optional(fields, "contact_phone", 40);
    let postal_address = match kind {
        RoundKind::InputRound => errors.optional_lines(fields, "postal_address", 500),
        _ => errors.required_lines(fields, "postal_address", 500),
    };
    let opens_on = errors.day(fields, "opens_on", &HEARING_YEARS);
    let deadline = errors.day(fields, "deadline", &HEARING_YEARS);
    if let (Some(opens), Some(deadline)) = (opens_on, deadline) {
        hold(errors, rules, profile, published.map_or(opens, |published| opens.max(published)), deadline);
    }
    let what_next = errors.optional_lines(fields, "what_next", LONG);
    Some(Announcement {
        title,
        purpose,
        case_number,
        decided_by,
        decided_on,
        contact_name,
        contact_email,
        contact_phone,
        postal_address,
        what_next,
        opens_on: opens_on?,
        deadline: deadline?,
    })
}

/// Who decided to ask, and when. A hearing is decided by a body; an input round need not be, but says both or neither.
fn decided(errors: &mut FormErrors, fields: &Fields, kind: RoundKind) -> (String, Option<Date>) {
    let nothing = fields.text("decided_by").is_empty() && fields.text("decided_on").is_empty();
    if kind == RoundKind::InputRound && nothing {
        return (String::new(), None);
    }
    (errors.required(fields, "decided_by", SHORT), errors.day(fields, "decided_on", &HEARING_YEARS))
}

fn email(errors: &mut FormErrors, fields: &Fields) -> String {
    let text = errors.required(fields, "contact_email", 254);
    if !text.is_empty() && address::parse(&text).is_err() {
        errors.add("contact_email", Msg::new("hearings-email-wrong"));
    }
    text
}

fn hold(errors: &mut FormErrors, rules: &[ProfileRule], profile: Profile, opens: Date, deadline: Date) {
    let Some(rule) = rules.iter().find(|rule| rule.code == profile) else { return };
    match deadline::check(rule, opens, deadline) {
        Ok(_) => {}
        Err(DeadlineError::BeforeOpening) => {
            errors.add("deadline", Msg::new("hearings-deadline-before-opening"));
        }
        Err(DeadlineError::UnderMinimum { days, minimum }) => {
            let by_law = rule.statutory_days.is_some_and(|statutory| days < statutory);
            let msg = if by_law { "hearings-deadline-under-minimum" } else { "hearings-deadline-under-own" };
            let minimum = rule.statutory_days.filter(|_| by_law).unwrap_or(minimum);
            let msg = Msg::new(msg).arg("days", days).arg("minimum", minimum).arg("law", rule.legal_source);
            errors.add("deadline", msg);
        }
    }
}

fn questions(errors: &mut FormErrors, fields: &Fields) -> Vec<String> {
    let asked: Vec<String> = fields.all("question").filter(|q| !q.is_empty()).map(str::to_owned).collect();
    if asked.len() > MAX_QUESTIONS {
        errors.add("question", Msg::new("hearings-questions-many").arg("max", MAX_QUESTIONS));
    }
    if let Some(long) = asked.iter().map(|q| q.chars().count()).find(|n| *n > 500) {
        errors.add("question", Msg::new("web-field-too-long").arg("max", 500).arg("length", long));
    }
    asked
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
