//! What a hearing's form must say before it is taken, and what stands in the way of publishing.

use jiff::civil::{Date, Weekday};

use super::deadline::{self, DeadlineError, DeadlineWarning, ProfileRule};
use super::holidays::Holiday;
use super::{Details, Profile, RoundKind, Told};
use crate::clock::When;
use crate::lang::Msg;
use crate::plans::PlanVersionId;
use crate::text::address;
use crate::text::gate::day::HEARING_YEARS;
use crate::web::{Fields, FormErrors};

/// Most extra questions of a hearing.
pub const MAX_QUESTIONS: usize = 10;
/// Longest of the short texts and of the long ones, in characters.
const SHORT: usize = 200;
const LONG: usize = 10_000;

/// What a person may say of a hearing before it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub told: Told,
    pub kind: RoundKind,
    pub plan_version_id: PlanVersionId,
    pub profile: Profile,
    pub stance_asked: bool,
    /// Empty ones are left out.
    pub questions: Vec<String>,
}

/// A correction of a published hearing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    pub told: Told,
    /// What was corrected, as the public reads it.
    pub sentence: String,
}

impl Facts {
    /// Reads the form. Every fault stands by its field.
    pub fn parse(fields: &Fields, rules: &[ProfileRule]) -> Result<Self, FormErrors> {
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
        let told = told(&mut errors, fields, (profile, None), rules);
        let plan = fields.text("plan").parse::<uuid::Uuid>().map(PlanVersionId);
        if plan.is_err() {
            errors.add("plan", Msg::new("hearings-plan-missing"));
        }
        let questions = questions(&mut errors, fields);
        match (told, plan) {
            (Some(told), Ok(plan_version_id)) => errors.into_result(Self {
                told,
                kind: kind.unwrap_or(RoundKind::Hearing),
                plan_version_id,
                profile,
                stance_asked: fields.has("stance"),
                questions,
            }),
            _ => Err(errors),
        }
    }
}

impl Corrected {
    /// Reads the form. The hearing's own profile stands fast after publication, and so does the day it was published:
    /// an earlier day of opening gives nobody more time.
    pub fn parse(fields: &Fields, hearing: &Details, rules: &[ProfileRule]) -> Result<Self, FormErrors> {
        let mut errors = FormErrors::default();
        let published = hearing.published_at.map(|at| When::instant(at).on);
        let told = told(&mut errors, fields, (hearing.profile, published), rules);
        let sentence = errors.required_lines(fields, "sentence", 500);
        match told {
            Some(told) => errors.into_result(Self { told, sentence }),
            None => Err(errors),
        }
    }
}

impl Told {
    /// The names of the form's fields in which it differs from `details`.
    pub fn changed(&self, details: &Details) -> Vec<&'static str> {
        let pairs = [
            ("title", self.title != details.title),
            ("purpose", self.purpose != details.purpose),
            ("case_number", self.case_number != details.case_number),
            ("decided_by", self.decided_by != details.decided_by),
            ("decided_on", self.decided_on != details.decided_on),
            ("contact_name", self.contact_name != details.contact_name),
            ("contact_email", self.contact_email != details.contact_email),
            ("contact_phone", self.contact_phone != details.contact_phone),
            ("postal_address", self.postal_address != details.postal_address),
            ("what_next", self.what_next != details.what_next),
            ("opens_on", self.opens_on != details.opens_on),
            ("deadline", self.deadline != details.deadline),
        ];
        pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }
}

fn told(
    errors: &mut FormErrors,
    fields: &Fields,
    (profile, published): (Profile, Option<Date>),
    rules: &[ProfileRule],
) -> Option<Told> {
    let title = errors.required(fields, "title", SHORT);
    let purpose = errors.required_lines(fields, "purpose", LONG);
    let case_number = errors.required(fields, "case_number", 60);
    let decided_by = errors.required(fields, "decided_by", SHORT);
    let decided_on = errors.day(fields, "decided_on", &HEARING_YEARS);
    let contact_name = errors.required(fields, "contact_name", SHORT);
    let contact_email = email(errors, fields);
    let contact_phone = errors.optional(fields, "contact_phone", 40);
    let postal_address = errors.required_lines(fields, "postal_address", 500);
    let opens_on = errors.day(fields, "opens_on", &HEARING_YEARS);
    let deadline = errors.day(fields, "deadline", &HEARING_YEARS);
    if let (Some(opens), Some(deadline)) = (opens_on, deadline) {
        hold(errors, rules, profile, published.map_or(opens, |published| opens.max(published)), deadline);
    }
    let what_next = errors.optional_lines(fields, "what_next", LONG);
    Some(Told {
        title,
        purpose,
        case_number,
        decided_by,
        decided_on: decided_on?,
        contact_name,
        contact_email,
        contact_phone,
        postal_address,
        what_next,
        opens_on: opens_on?,
        deadline: deadline?,
    })
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

/// What the lead should know of these dates on `today`; none of it stops them. Nobody can answer before the hearing is
/// published, so the time is counted from then where the day of opening was earlier.
pub fn warnings(details: &Details, rules: &[ProfileRule], today: Date) -> Vec<Msg> {
    let Some(rule) = rules.iter().find(|rule| rule.code == details.profile) else { return Vec::new() };
    let warnings =
        deadline::check(rule, details.open_from(today), details.deadline).unwrap_or_else(|_| Vec::new());
    warnings.into_iter().map(|warning| told_as(warning, rule)).collect()
}

fn told_as(warning: DeadlineWarning, rule: &ProfileRule) -> Msg {
    let law = rule.legal_source;
    match warning {
        DeadlineWarning::UnderMinimum { days, minimum } => Msg::new("hearings-warning-under-minimum")
            .arg("days", days)
            .arg("minimum", minimum)
            .arg("law", law),
        DeadlineWarning::UnderUsual { days, usual } => {
            Msg::new("hearings-warning-under-usual").arg("days", days).arg("usual", usual).arg("law", law)
        }
        DeadlineWarning::OverUsual { days, usual } => {
            Msg::new("hearings-warning-over-usual").arg("days", days).arg("usual", usual).arg("law", law)
        }
        DeadlineWarning::Weekend(Weekday::Sunday) => Msg::new("hearings-warning-sunday"),
        DeadlineWarning::Weekend(_) => Msg::new("hearings-warning-saturday"),
        DeadlineWarning::Holiday(holiday) => {
            Msg::new("hearings-warning-holiday").arg("holiday", holiday_code(holiday))
        }
    }
}

/// The word by which the texts choose the holiday's name.
fn holiday_code(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "new-year",
        Holiday::MaundyThursday => "maundy-thursday",
        Holiday::GoodFriday => "good-friday",
        Holiday::EasterSunday => "easter-sunday",
        Holiday::EasterMonday => "easter-monday",
        Holiday::LabourDay => "labour-day",
        Holiday::ConstitutionDay => "constitution-day",
        Holiday::Ascension => "ascension",
        Holiday::WhitSunday => "whit-sunday",
        Holiday::WhitMonday => "whit-monday",
        Holiday::Christmas => "christmas",
        Holiday::BoxingDay => "boxing-day",
    }
}

/// What must be mended before the hearing can be published on `today`.
pub fn missing(details: &Details, sections: usize, rules: &[ProfileRule], today: Date) -> Vec<Msg> {
    let mut missing = Vec::new();
    if sections == 0 {
        missing.push(Msg::new("hearings-missing-sections"));
    }
    if details.deadline < today {
        missing.push(Msg::new("hearings-missing-deadline"));
    }
    let blocked = rules
        .iter()
        .find(|rule| rule.code == details.profile)
        .is_some_and(|rule| deadline::check(rule, details.open_from(today), details.deadline).is_err());
    if blocked && details.deadline >= today {
        missing.push(Msg::new("hearings-missing-days"));
    }
    missing
}

/// The steps of `what_next`: one on each line.
pub fn steps(what_next: &str) -> Vec<&str> {
    what_next.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
