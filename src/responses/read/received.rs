//! What stands of each answer, as lists and totals know it: one row with what they are ordered and chosen by.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::schema::received;
use crate::db::tally::{self, Numbers};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::responses::{Progress, ResponseId};
use crate::text::coverage::Coverage;

/// Where an answer stands in lists.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable, Serialize, Deserialize,
)]
#[diesel(table_name = received)]
pub struct Place {
    #[serde(rename = "on")]
    pub received_on: Day,
    #[serde(rename = "at")]
    pub submitted_at: Ts,
    #[serde(rename = "id")]
    pub response_id: ResponseId,
}

/// The names of what a hearing's answers are tallied by.
const ANSWERS: [&str; 4] = [tally::NOT_STARTED, tally::UNDER_WAY, tally::DONE, "withdrawn"];
const BEGUN: &str = "begun";
const COVERED: [&str; 2] = ["covered", "total"];

/// How many answers of a hearing stand where.
#[derive(Clone, Debug, Default)]
pub struct Totals(Numbers);

impl Totals {
    /// Those that count.
    pub fn received(&self) -> i64 {
        Progress::ALL.iter().map(|progress| self.0.of(progress.as_str())).sum()
    }

    /// Of those that count, how many the team has come so far with.
    pub fn at(&self, progress: Progress) -> i64 {
        self.0.of(progress.as_str())
    }

    /// How many are withdrawn.
    pub fn withdrawn(&self) -> i64 {
        self.0.of("withdrawn")
    }

    /// How many were begun and never sent. What they have written is theirs alone until then.
    pub fn drafts(&self) -> i64 {
        self.0.of(BEGUN) - self.received() - self.withdrawn()
    }

    /// How much of all that counts lies in inputs.
    pub fn coverage(&self) -> Coverage {
        Coverage { covered: self.0.size("covered"), total: self.0.size("total") }
    }
}

/// How many answers a hearing has, in each state. A few rows, however many answers.
pub fn totals(conn: &mut Conn, of: HearingId) -> db::Result<Totals> {
    let names: Vec<&str> = ANSWERS.into_iter().chain([BEGUN]).chain(COVERED).collect();
    Ok(Totals(tally::of(conn, of.0, &names)?))
}
