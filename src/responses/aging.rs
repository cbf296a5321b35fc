//! When a draft that nobody goes on with is removed: the rule, which no clock can hurry.

use std::ops::Deref;

use diesel::{Queryable, Selectable};
use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{ResponseId, RevisionId, draft_expires};
use crate::db::schema::{draft_age, hearing, response, revision};
use crate::db::types::{Day, Ts};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;

/// Lived days between telling staff and removing.
pub const NOTICE: i32 = 7;

/// A draft whose hearing's deadline is over, as much of it as its removal needs.
#[derive(Clone, Copy, Debug)]
pub struct Draft {
    pub begun: Begun,
    /// How often it was saved.
    pub saves: i32,
    pub saved_at: Timestamp,
}

/// What a draft is of, and since when.
#[derive(Clone, Copy, Debug, Queryable, Selectable)]
#[diesel(table_name = revision)]
pub struct Begun {
    #[diesel(select_expression = hearing::id)]
    pub hearing: HearingId,
    #[diesel(select_expression = response::id)]
    pub response: ResponseId,
    #[diesel(column_name = id)]
    pub revision: RevisionId,
    /// 1: nothing was ever sent, and the answer goes with its draft.
    pub number: i32,
    #[diesel(select_expression = response::invitation_id)]
    pub invitation: Option<InvitationId>,
    #[diesel(deserialize_as = Ts)]
    pub started_at: Timestamp,
    #[diesel(select_expression = hearing::deadline, deserialize_as = Day)]
    pub deadline: Date,
    #[diesel(embed)]
    pub noted: Option<Noted>,
}

impl Deref for Draft {
    type Target = Begun;

    fn deref(&self) -> &Begun {
        &self.begun
    }
}

/// What was noted of a draft when it was first seen as it is.
#[derive(Clone, Copy, Debug, Queryable, Selectable)]
#[diesel(table_name = draft_age)]
pub struct Noted {
    pub saves: i32,
    #[diesel(deserialize_as = Day)]
    pub deadline: Date,
    /// The lived day on which it was noted.
    pub since: i32,
    /// The lived day on which staff were told.
    pub announced: Option<i32>,
}

/// What is to be done with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Wait,
    /// It was saved, or its deadline moved, since it was noted: its days begin anew.
    Note,
    /// Tell staff that it will be removed.
    Announce,
    Remove,
}

/// How long drafts are kept, and which day it is by both signs.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// `responses.draft_days`.
    pub kept: i32,
    /// By the clock.
    pub today: Date,
    /// Days that the program has lived through.
    pub lived: i32,
}

impl Days {
    /// A draft is removed when it has been left alone for `kept` days by the clock *and* for as many days that the program
    /// lived through, and staff have known for [`NOTICE`] lived days.
    pub fn step(&self, draft: &Draft) -> Step {
        let Some(noted) = draft.noted else { return Step::Note };
        if (noted.saves, noted.deadline) != (draft.saves, draft.deadline) {
            return Step::Note;
        }
        match noted.announced {
            None if self.over(draft, noted, NOTICE) => Step::Announce,
            Some(told) if self.lived.saturating_sub(told) >= NOTICE && self.over(draft, noted, 0) => {
                Step::Remove
            }
            None | Some(_) => Step::Wait,
        }
    }

    /// Are its days over, or will they be in `early` days?
    fn over(&self, draft: &Draft, noted: Noted, early: i32) -> bool {
        let last = draft_expires(draft.deadline, draft.saved_at, self.kept).saturating_sub(early.days());
        self.today > last && self.lived.saturating_sub(noted.since) >= self.kept.saturating_sub(early)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use jiff::civil::date;

    const DEADLINE: Date = date(2026, 4, 10);

    fn draft(noted: Option<Noted>) -> Draft {
        let saved_at: Timestamp = "2026-04-01T10:00:00Z".parse().unwrap();
        let clock = Clock::fixed(saved_at);
        let begun = Begun {
            hearing: HearingId::new(&clock),
            response: ResponseId::new(&clock),
            revision: RevisionId::new(&clock),
            number: 1,
            invitation: None,
            started_at: saved_at,
            deadline: DEADLINE,
            noted,
        };
        Draft { begun, saves: 3, saved_at }
    }

    #[test]
    fn a_draft_goes_only_by_both_signs_and_after_staff_were_told() {
        let noted = |since, announced| Some(Noted { saves: 3, deadline: DEADLINE, since, announced });
        let (last, long_after) = (date(2026, 10, 7), date(2027, 12, 31));
        let after = last.tomorrow().unwrap();
        for (today, lived, noted, wanted) in [
            (after, 500, None, Step::Note),
            (
                after,
                500,
                Some(Noted { saves: 2, deadline: DEADLINE, since: 1, announced: Some(2) }),
                Step::Note,
            ),
            (after, 500, Some(Noted { saves: 3, deadline: last, since: 1, announced: Some(2) }), Step::Note),
            // The clock has jumped: it is late, but the program has not lived through it.
            (long_after, 101, noted(100, None), Step::Wait),
            (long_after, 101, noted(100, Some(1)), Step::Wait),
            // The program has lived through it, but the clock stands before the day, or was set back.
            (last, 500, noted(100, Some(300)), Step::Wait),
            (date(2020, 1, 1), 500, noted(100, Some(300)), Step::Wait),
            (date(2026, 9, 30), 500, noted(100, None), Step::Wait),
            (date(2026, 10, 1), 500, noted(100, None), Step::Announce),
            (date(2026, 10, 1), 272, noted(100, None), Step::Wait),
            (date(2026, 10, 1), 273, noted(100, None), Step::Announce),
            (after, 280, noted(100, Some(274)), Step::Wait),
            (after, 280, noted(100, Some(273)), Step::Remove),
            (after, 279, noted(100, Some(200)), Step::Wait),
        ] {
            let days = Days { kept: 180, today, lived };
            assert_eq!(days.step(&draft(noted)), wanted, "{today} {lived} {noted:?}");
        }
    }
}
