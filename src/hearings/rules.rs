//! What can be said of a hearing, what the lead should know of its dates, and what stands in the way of publishing.

use jiff::civil::{Date, Weekday};

use super::deadline::{self, DeadlineWarning, ProfileRule};
use super::holidays::Holiday;
use super::{Announcement, Details, RoundKind, Setup};
use crate::lang::Msg;

/// Most extra questions of a hearing.
pub const MAX_QUESTIONS: usize = 10;

/// What a person may say of a hearing before it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub announcement: Announcement,
    pub setup: Setup,
    /// Empty ones are left out.
    pub questions: Vec<String>,
}

/// A correction of a published hearing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    pub announcement: Announcement,
    /// What was corrected, as the public reads it.
    pub sentence: String,
}

impl Announcement {
    /// Its facts by the names of the form's fields, as the form has them.
    pub fn fields(&self) -> [(&'static str, String); 12] {
        [
            ("title", self.title.clone()),
            ("purpose", self.purpose.clone()),
            ("case_number", self.case_number.clone()),
            ("decided_by", self.decided_by.clone()),
            ("decided_on", self.decided_on.map(|day| day.to_string()).unwrap_or_default()),
            ("contact_name", self.contact_name.clone()),
            ("contact_email", self.contact_email.clone()),
            ("contact_phone", self.contact_phone.clone()),
            ("postal_address", self.postal_address.clone()),
            ("what_next", self.what_next.clone()),
            ("opens_on", self.opens_on.to_string()),
            ("deadline", self.deadline.to_string()),
        ]
    }

    /// The names of the form's fields in which it differs from another.
    pub fn changed(&self, other: &Self) -> Vec<&'static str> {
        let pairs = self.fields().into_iter().zip(other.fields());
        pairs.filter(|(own, other)| own != other).map(|((name, _), _)| name).collect()
    }
}

impl Setup {
    /// The names of the form's fields in which it differs from another.
    pub fn changed(&self, other: &Self) -> Vec<&'static str> {
        let pairs = [
            ("plan", self.plan_version_id != other.plan_version_id),
            ("kind", self.kind != other.kind),
            ("profile", self.profile != other.profile),
            ("stance", self.stance_asked != other.stance_asked),
        ];
        pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }
}

/// What the lead should know of these dates on `today`; none of it stops them. Nobody can answer before the hearing is
/// published, so the time is counted from then where the day of opening was earlier.
pub fn warnings(details: &Details, rules: &[ProfileRule], today: Date) -> Vec<Msg> {
    let Some(rule) = rules.iter().find(|rule| rule.code == details.setup.profile) else { return Vec::new() };
    let warnings =
        deadline::check(rule, details.open_from(today), details.deadline).unwrap_or_else(|_| Vec::new());
    warnings.into_iter().map(|warning| in_words(warning, rule)).collect()
}

fn in_words(warning: DeadlineWarning, rule: &ProfileRule) -> Msg {
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
pub fn missing(
    details: &Details,
    (sections, gone): (usize, usize),
    rules: &[ProfileRule],
    today: Date,
) -> Vec<Msg> {
    let mut missing = Vec::new();
    if sections == 0 {
        missing.push(Msg::new("hearings-missing-sections"));
    }
    if gone > 0 {
        missing
            .push(Msg::new("hearings-missing-scope").arg("count", i64::try_from(gone).unwrap_or(i64::MAX)));
    }
    // The form of a round asks for it; a round that was begun from what changed has it not yet.
    let decided = !details.decided_by.is_empty() && details.decided_on.is_some();
    if details.setup.kind != RoundKind::InputRound && !decided {
        missing.push(Msg::new("hearings-missing-decided"));
    }
    if details.deadline < today {
        missing.push(Msg::new("hearings-missing-deadline"));
    }
    let blocked = rules
        .iter()
        .find(|rule| rule.code == details.setup.profile)
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
