//! What is said of a hearing's dates.

use jiff::civil::date;

use super::*;
use crate::hearings::deadline::default_rules;
use crate::hearings::{HearingId, Profile, RoundKind};
use crate::plans::PlanVersionId;
use crate::projects::ProjectId;

#[test]
fn steps_are_lines() {
    assert_eq!(steps("Først\r\n\n  Så  \n"), ["Først", "Så"]);
}

/// A hearing with a deadline on 31 December 2026, whatever else it is.
pub(crate) fn details(opens_on: Date, published: Option<&str>) -> Details {
    let published_at = published.map(|at| at.parse().unwrap());
    let none = String::new;
    Details {
        id: HearingId(uuid::Uuid::nil()),
        project: ProjectId(uuid::Uuid::nil()),
        slug: none(),
        announcement: Announcement {
            title: none(),
            purpose: none(),
            case_number: none(),
            decided_by: "Utvalget".to_owned(),
            decided_on: Some(date(2026, 1, 1)),
            contact_name: none(),
            contact_email: none(),
            contact_phone: none(),
            postal_address: none(),
            what_next: none(),
            opens_on,
            deadline: date(2026, 12, 31),
        },
        setup: Setup {
            kind: RoundKind::Hearing,
            plan_version_id: PlanVersionId(uuid::Uuid::nil()),
            profile: Profile::ThematicPlan,
            stance_asked: true,
        },
        version: 1,
        published_at,
        results_at: None,
    }
}

#[test]
fn the_time_is_counted_from_the_later_of_opening_and_publishing() {
    let under = |details: &Details, today: Date| {
        let keys = warnings(details, &default_rules(), today);
        keys.iter().any(|msg| msg.key == "hearings-warning-under-usual")
    };
    for (opens, published, today, wanted) in [
        (date(2026, 1, 1), None, date(2026, 11, 26), true), // published today: 35 days are left
        (date(2026, 1, 1), None, date(2026, 11, 19), false), // 42 days
        (date(2026, 12, 1), None, date(2026, 11, 1), true), // opens later
        (date(2026, 1, 1), Some("2026-11-19T08:00:00Z"), date(2026, 12, 24), false), // what counts is when it was published
        (date(2026, 1, 1), Some("2026-11-26T08:00:00Z"), date(2026, 12, 24), true),
    ] {
        assert_eq!(under(&details(opens, published), today), wanted, "{opens} {published:?} {today}");
    }
}
