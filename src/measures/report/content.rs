//! What a report says, whole in itself: nothing of it is looked up later, so a report that was sent says the same for ever.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::files::hex;
use crate::measures::indicators::Series;
use crate::measures::{Needs, Status};

/// The format that is written now. A content of another format is told apart by its number before anything else of it is read.
const FORMAT: u32 = 1;

/// All that a report says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    format: u32,
    /// The plan's title, and the body and day of its adoption.
    pub plan: String,
    pub adopted_by: String,
    pub adopted_on: Option<Date>,
    pub year: i32,
    /// It tells of what was reported until the end of this day.
    pub until: Date,
    /// The day of the report before; none where this is the first.
    pub since: Option<Date>,
    pub foreword: String,
    pub counts: Counts,
    /// In the order of the plan.
    pub areas: Vec<Area>,
    /// No longer in the plan since the report before.
    pub ended: Vec<Line>,
    pub indicators: Vec<Series>,
}

/// A content that this program does not know.
#[derive(Debug, thiserror::Error)]
#[error("a status report of format {0:?} is not known")]
pub struct UnknownFormat(Option<u64>);

/// Why a kept content was not read.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    #[error(transparent)]
    Format(#[from] UnknownFormat),
    #[error(transparent)]
    Unreadable(#[from] serde_json::Error),
}

impl Content {
    /// The frozen form.
    pub fn to_kept(&self) -> Result<serde_json::Value, serde_json::Error> {
        serde_json::to_value(self)
    }

    /// What [`Content::to_kept`] gave, whenever that was.
    pub fn of_kept(kept: serde_json::Value) -> Result<Self, ContentError> {
        let format = kept.get("format").and_then(serde_json::Value::as_u64);
        if format != Some(u64::from(FORMAT)) {
            return Err(UnknownFormat(format).into());
        }
        Ok(serde_json::from_value(kept)?)
    }

    /// A report that says nothing yet.
    pub(super) fn empty(year: i32, until: Date) -> Self {
        Self {
            format: FORMAT,
            plan: String::new(),
            adopted_by: String::new(),
            adopted_on: None,
            year,
            until,
            since: None,
            foreword: String::new(),
            counts: Counts::default(),
            areas: Vec::new(),
            ended: Vec::new(),
            indicators: Vec::new(),
        }
    }

    /// Another one for every other word: what was looked at is told by it.
    pub fn fingerprint(&self) -> Result<String, serde_json::Error> {
        Ok(hex(&Sha256::digest(serde_json::to_vec(self)?)))
    }

    /// Every measure that is in the plan, in its order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.areas.iter().flat_map(|area| &area.lines)
    }

    /// Those that changed so since the report before.
    pub fn changed(&self, how: Change) -> impl Iterator<Item = &Line> {
        self.lines().filter(move |line| line.change == Some(how))
    }

    /// Those that are late: reported so, or past their deadline and not done.
    pub fn late(&self) -> impl Iterator<Item = &Line> {
        self.lines().filter(|line| line.is_late())
    }

    /// Those that wait for the council or for money, and what was brought to them before.
    pub fn asking(&self) -> impl Iterator<Item = &Line> {
        self.lines().filter(|line| line.asks_council() || !line.raised.is_empty())
    }

    /// Those that nobody has told of since the report before.
    pub fn silent(&self) -> impl Iterator<Item = &Line> {
        self.lines().filter(|line| line.silent)
    }
}

/// How many measures stand where. Numbers, for nobody can say how far a measure is in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub all: usize,
    pub done: usize,
    pub begun: usize,
    pub delayed: usize,
    pub stopped: usize,
    pub not_begun: usize,
    /// Nobody has ever told of them.
    pub not_reported: usize,
    /// Past the deadline and neither done nor stopped, whatever was reported.
    pub overdue: usize,
}

/// A focus area; the name is empty for measures that stand in none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    pub name: String,
    pub counts: Counts,
    pub lines: Vec<Line>,
}

crate::text_enum!(
    /// What became of a measure since the report before; the label is the text `measures-change-<name>`.
    Change {
        Done = "done",
        Begun = "begun",
        Late = "late",
        Stopped = "stopped",
        /// Any other status than before.
        Changed = "changed",
    }
);

/// One measure, as it stands on the day of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub number: String,
    pub text: String,
    /// The unit that does it, or the plan's own words.
    pub responsible: String,
    /// The plan's own words, and the day as they were read.
    pub deadline: String,
    pub due_on: Option<Date>,
    /// None where nobody has told.
    pub status: Option<Status>,
    pub said: String,
    pub reported_on: Option<Date>,
    /// The status on the day of the report before; none where there was none.
    pub before: Option<Status>,
    pub change: Option<Change>,
    /// It came into the plan after the report before.
    pub new: bool,
    pub ended_on: Option<Date>,
    /// Past its deadline and neither done nor stopped.
    pub overdue: bool,
    /// Nobody has told since the report before, and there is something to tell.
    pub silent: bool,
    pub asked: Option<Asked>,
    /// Where what it needed was brought: what waits, and what was settled since the report before.
    pub raised: Vec<Raised>,
}

impl Line {
    pub fn is_late(&self) -> bool {
        self.status == Some(Status::Delayed) || self.overdue
    }

    /// Does it wait for a decision or for money?
    pub fn asks_council(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| matches!(asked.needs, Needs::Decision | Needs::Money))
    }
}

/// What a measure needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub needs: Needs,
    pub said: String,
}

/// What was brought to a body or to the budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    pub on: Date,
    /// The body and its day, or the words of the budget or the case.
    pub to: String,
    pub said: String,
    pub settled_on: Option<Date>,
    pub answer: String,
}
