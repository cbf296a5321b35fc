//! What can be said of a hearing, what the lead should know of its dates, and what stands in the way of publishing.

use jiff::civil::{Date, Weekday};

use super::deadline::{self, DeadlineWarning, ProfileRule};
use super::holidays::Holiday;
use super::{Details, Profile, RoundKind, Told};
use crate::lang::Msg;
use crate::plans::PlanVersionId;

/// Most extra questions of a hearing.
pub const MAX_QUESTIONS: usize = 10;

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
pub(crate) mod tests;
