//! Deadlines: how long a hearing must last, when its last day ends, and what is late.

use super::Profile;
use super::holidays::{Holiday, holiday};
use crate::config::{Below, Deadline, Deadlines, PLANNING_ACT_WEEKS};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

const WEEK: i32 = 7;

/// The figures of one profile, in days from the day of opening to the deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileRule {
    pub code: Profile,
    /// The shortest time that is taken; None where none is refused.
    pub minimum_days: Option<i32>,
    /// Whether a time under the minimum is refused, or warned about.
    pub block: bool,
    /// The usual range; outside it a warning is given.
    pub usual_from_days: Option<i32>,
    pub usual_to_days: Option<i32>,
    /// What the law asks for; None where it leaves the time open.
    pub statutory_days: Option<i32>,
    /// Where the figures come from, as shown to the project lead.
    pub legal_source: &'static str,
}

/// What the project lead should know before choosing this deadline all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineWarning {
    UnderMinimum { days: i32, minimum: i32 },
    UnderUsual { days: i32, usual: i32 },
    OverUsual { days: i32, usual: i32 },
    Weekend(Weekday),
    Holiday(Holiday),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    #[error("the deadline is before the opening")]
    BeforeOpening,
    #[error("{days} days is less than the {minimum} that the law asks for")]
    UnderMinimum { days: i32, minimum: i32 },
}

/// The figures that the municipality has set; what it is given comes from law and custom.
pub fn rules(set: &Deadlines) -> Vec<ProfileRule> {
    vec![
        // No statute: six weeks is what consultees need to hold a board meeting.
        rule(Profile::ThematicPlan, set.thematic_plan, None, "God høringsskikk"),
        // pbl § 11-14 (kommuneplan) and § 12-10 (detaljregulering): at least six weeks.
        rule(
            Profile::PlanningAct,
            set.planning_act,
            Some(PLANNING_ACT_WEEKS * WEEK),
            "Plan- og bygningsloven §§ 11-14 og 12-10",
        ),
        // pbl § 12-14: those concerned are asked before a small change; two to four weeks is usual.
        rule(Profile::LimitedHearing, set.limited_hearing, None, "Plan- og bygningsloven § 12-14"),
        // fvl ch. VII asks for a hearing, but for no number of weeks.
        rule(Profile::LocalRegulation, set.local_regulation, None, "Forvaltningsloven kapittel VII"),
    ]
}

fn rule(
    code: Profile,
    set: Deadline,
    statutory_days: Option<i32>,
    legal_source: &'static str,
) -> ProfileRule {
    let days = |weeks: i32| (weeks > 0).then_some(weeks * WEEK);
    let block = set.below_minimum == Below::Block;
    ProfileRule {
        code,
        minimum_days: days(set.minimum_weeks).filter(|_| block),
        block,
        usual_from_days: days(set.minimum_weeks),
        usual_to_days: days(set.usual_most_weeks),
        statutory_days,
        legal_source,
    }
}

/// The figures of the shipped configuration.
#[cfg(test)]
pub(super) fn default_rules() -> Vec<ProfileRule> {
    rules(&crate::config::Config::from_parts("", "", []).unwrap().deadlines)
}

/// Holds a deadline against a rule. Days are counted as laws count them: the day of opening is not one, the deadline is.
pub fn check(rule: &ProfileRule, opens: Date, deadline: Date) -> Result<Vec<DeadlineWarning>, DeadlineError> {
    if deadline < opens {
        return Err(DeadlineError::BeforeOpening);
    }
    let days = days_between(opens, deadline);
    let mut warnings = Vec::new();
    match rule.minimum_days.filter(|minimum| days < *minimum) {
        Some(minimum) if rule.block => return Err(DeadlineError::UnderMinimum { days, minimum }),
        Some(minimum) => warnings.push(DeadlineWarning::UnderMinimum { days, minimum }),
        None => warnings.extend(
            rule.usual_from_days
                .filter(|usual| days < *usual)
                .map(|usual| DeadlineWarning::UnderUsual { days, usual }),
        ),
    }
    warnings.extend(
        rule.usual_to_days
            .filter(|usual| days > *usual)
            .map(|usual| DeadlineWarning::OverUsual { days, usual }),
    );
    match (holiday(deadline), deadline.weekday()) {
        (Some(holiday), _) => warnings.push(DeadlineWarning::Holiday(holiday)),
        (None, day @ (Weekday::Saturday | Weekday::Sunday)) => warnings.push(DeadlineWarning::Weekend(day)),
        (None, _) => {}
    }
    Ok(warnings)
}

/// The first instant after the deadline: the next midnight in Europe/Oslo.
pub fn ends_at(deadline: Date) -> Timestamp {
    let midnight = deadline.saturating_add(1.day()).at(0, 0, 0, 0);
    // Fails only at the end of the calendar, in the year 9999.
    oslo().to_ambiguous_timestamp(midnight).compatible().unwrap_or(Timestamp::MAX)
}

/// Calendar days left in Europe/Oslo: 0 on the last day, negative after it.
pub fn days_left(now: Timestamp, deadline: Date) -> i32 {
    days_between(oslo().to_datetime(now).date(), deadline)
}

/// An answer that arrives at midnight or later is late: accepted all the same, and marked.
pub fn is_late(submitted_at: Timestamp, deadline: Date) -> bool {
    submitted_at >= ends_at(deadline)
}

impl DeadlineWarning {
    /// The end of the message key.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnderMinimum { .. } => "under-minimum",
            Self::UnderUsual { .. } => "under-usual",
            Self::OverUsual { .. } => "over-usual",
            Self::Weekend(_) => "weekend",
            Self::Holiday(_) => "holiday",
        }
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(from.duration_until(to).as_hours() / 24).unwrap_or(i32::MAX)
}

#[expect(
    clippy::expect_used,
    reason = "the time zone database is compiled in; without it no deadline could be told, and a wrong one is worse than a stop"
)]
fn oslo() -> TimeZone {
    TimeZone::get("Europe/Oslo").expect("Europe/Oslo is in the compiled-in database")
}

#[cfg(test)]
mod tests {
    use super::*;
    use DeadlineWarning as W;
    use jiff::civil::date;

    fn of(profile: Profile) -> ProfileRule {
        default_rules().into_iter().find(|rule| rule.code == profile).unwrap()
    }

    #[test]
    fn profiles() {
        let opens = date(2027, 1, 4); // a Monday
        for (profile, days, wanted) in [
            (Profile::ThematicPlan, 42, Ok(vec![])),
            (
                Profile::ThematicPlan,
                41,
                Ok(vec![W::UnderUsual { days: 41, usual: 42 }, W::Weekend(Weekday::Sunday)]),
            ),
            (Profile::ThematicPlan, 0, Ok(vec![W::UnderUsual { days: 0, usual: 42 }])),
            (Profile::ThematicPlan, -1, Err(DeadlineError::BeforeOpening)),
            (Profile::PlanningAct, 42, Ok(vec![])),
            (Profile::PlanningAct, 41, Err(DeadlineError::UnderMinimum { days: 41, minimum: 42 })),
            (Profile::LimitedHearing, 14, Ok(vec![])),
            (Profile::LimitedHearing, 28, Ok(vec![])),
            (Profile::LimitedHearing, 10, Ok(vec![W::UnderUsual { days: 10, usual: 14 }])),
            (Profile::LimitedHearing, 29, Ok(vec![W::OverUsual { days: 29, usual: 28 }])),
            (Profile::LocalRegulation, 39, Ok(vec![W::UnderUsual { days: 39, usual: 42 }])),
        ] {
            assert_eq!(
                check(&of(profile), opens, opens.saturating_add(days.days())),
                wanted,
                "{profile:?} {days}"
            );
        }
    }

    #[test]
    fn days_off() {
        let check = |day| check(&of(Profile::ThematicPlan), date(2027, 1, 1), day).unwrap();
        assert_eq!(check(date(2027, 3, 26)), [W::Holiday(Holiday::GoodFriday)]);
        assert_eq!(check(date(2027, 5, 16)), [W::Holiday(Holiday::WhitSunday)]);
        assert_eq!(check(date(2027, 3, 27)), [W::Weekend(Weekday::Saturday)]);
        assert_eq!(check(date(2027, 3, 24)), []);
    }

    #[test]
    fn a_minimum_that_does_not_block_warns() {
        let own = ProfileRule { minimum_days: Some(20), block: false, ..of(Profile::ThematicPlan) };
        assert_eq!(
            check(&own, date(2027, 1, 4), date(2027, 1, 14)),
            Ok(vec![W::UnderMinimum { days: 10, minimum: 20 }])
        );
    }

    #[test]
    fn ends_at_the_next_midnight_in_oslo() {
        for (deadline, wanted) in [
            (date(2027, 1, 15), "2027-01-15T23:00:00Z"),
            (date(2027, 6, 15), "2027-06-15T22:00:00Z"),
            (date(2027, 3, 27), "2027-03-27T23:00:00Z"), // the night the clocks go forward
            (date(2027, 3, 28), "2027-03-28T22:00:00Z"),
            (date(2027, 10, 30), "2027-10-30T22:00:00Z"), // the night they go back
            (date(2027, 10, 31), "2027-10-31T23:00:00Z"),
            (date(2027, 12, 31), "2027-12-31T23:00:00Z"),
        ] {
            let ends: Timestamp = wanted.parse().unwrap();
            assert_eq!(ends_at(deadline), ends, "{deadline}");
            assert!(!is_late(ends - 1.microsecond(), deadline));
            assert!(is_late(ends, deadline));
        }
    }

    #[test]
    fn days_left_change_at_midnight_in_oslo() {
        let deadline = date(2027, 3, 29);
        for (now, wanted) in [
            ("2027-03-27T22:59:59Z", 2),
            ("2027-03-27T23:00:00Z", 1),
            ("2027-03-28T21:59:59Z", 1),
            ("2027-03-28T22:00:00Z", 0),
            ("2027-03-29T21:59:59Z", 0),
            ("2027-03-29T22:00:00Z", -1),
        ] {
            assert_eq!(days_left(now.parse().unwrap(), deadline), wanted, "{now}");
        }
    }

    #[test]
    fn codes_round_trip() {
        for profile in Profile::ALL.iter().copied() {
            assert_eq!(Profile::parse(profile.as_str()), Some(profile));
            assert_eq!(serde_json::to_value(profile).unwrap(), profile.as_str());
        }
    }

    #[test]
    fn figures_come_from_the_configuration() {
        let file = "[deadlines.thematic_plan]\nminimum_weeks = 8\nbelow_minimum = \"block\"";
        let config = crate::config::Config::from_parts("", file, []).unwrap();
        let own =
            rules(&config.deadlines).into_iter().find(|rule| rule.code == Profile::ThematicPlan).unwrap();
        let opens = date(2027, 1, 4);
        let after = |days: i32| check(&own, opens, opens.saturating_add(days.days()));
        assert_eq!(after(55), Err(DeadlineError::UnderMinimum { days: 55, minimum: 56 }));
        assert_eq!(after(57), Ok(vec![]));
        assert_eq!(own.statutory_days, None);
    }
}
