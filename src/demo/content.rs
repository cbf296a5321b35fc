//! The demo's content as the files in `content/` hold it. Shapes: `content/README.md`.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::decisions::Outcome;
use crate::measures::{Needs, Status};
use crate::projects::Ruling;

pub(super) const CONSULTEES: &[u8] = include_bytes!("content/consultees.csv");

#[derive(Deserialize)]
pub(super) struct User {
    pub name: String,
    pub email: String,
    pub role: String,
    pub language: String,
}

#[derive(Deserialize)]
pub(super) struct Project {
    pub title: String,
    pub case_number: String,
    pub first_year: Option<i16>,
    pub last_year: Option<i16>,
    pub mandate: String,
    pub scope: String,
    pub guidelines: String,
    pub milestones: Vec<Milestone>,
    pub treatments: Vec<Treatment>,
    /// Of a plan that is adopted.
    pub followup: Option<Followup>,
}

/// How an adopted plan is followed up. Days are after the opening of the hearing.
#[derive(Deserialize)]
pub(super) struct Followup {
    /// By the names that the plan says are responsible.
    pub units: Vec<Unit>,
    pub reports: Vec<Reported>,
    pub lift: Lifted,
    pub indicators: Vec<Indicator>,
    pub report: Sent,
}

/// Numbers of three years, the last of them the year before the hearing.
#[derive(Deserialize)]
pub(super) struct Indicator {
    pub name: String,
    pub unit: String,
    pub source: String,
    pub target: String,
    pub day: i32,
    pub numbers: Vec<String>,
}

/// The status report, which tells of all days before.
#[derive(Deserialize)]
pub(super) struct Sent {
    pub day: i32,
    pub foreword: String,
}

#[derive(Deserialize)]
pub(super) struct Unit {
    pub name: String,
    pub contact: String,
    pub email: String,
}

#[derive(Deserialize)]
pub(super) struct Reported {
    /// Its number.
    pub measure: String,
    pub day: i32,
    pub status: Status,
    pub said: String,
    pub needs: Option<Needs>,
    #[serde(default)]
    pub needs_said: String,
}

#[derive(Deserialize)]
pub(super) struct Lifted {
    pub measure: String,
    pub day: i32,
    pub said: String,
    pub reference: String,
}

#[derive(Deserialize)]
pub(super) struct Treatment {
    pub body: String,
    /// After the opening of the hearing.
    pub day: i32,
    pub case_number: String,
    pub ruling: Option<Ruling>,
    pub decision: String,
    /// Proposed in it, in the order of voting.
    #[serde(default)]
    pub amendments: Vec<Amendment>,
    /// What it decided beside the plan's text.
    #[serde(default)]
    pub points: Vec<Point>,
}

/// A new text for a whole section.
#[derive(Deserialize)]
pub(super) struct Amendment {
    /// The number of the section.
    pub section: String,
    pub text: String,
    pub proposer: String,
    pub outcome: Outcome,
    /// For and against.
    pub votes: (i32, i32),
}

#[derive(Deserialize)]
pub(super) struct Point {
    pub text: String,
    pub owner: String,
    /// After the opening of the hearing.
    pub due: i32,
}

#[derive(Deserialize)]
pub(super) struct Milestone {
    pub title: String,
    /// After the opening of the hearing.
    pub day: i32,
    pub reached: bool,
}

#[derive(Deserialize)]
pub(super) struct Hearing {
    pub title: String,
    pub case_number: String,
    pub purpose: String,
    pub decided_by: String,
    pub decided_case: String,
    pub what_happens_next: String,
    pub contact: Contact,
    pub deadline_profile: String,
    /// Names in consultees.csv; everybody where none are named.
    #[serde(default)]
    pub invited: Vec<String>,
    pub questions: Vec<Question>,
    pub letter: Letters,
}

#[derive(Deserialize)]
pub(super) struct Contact {
    pub name: String,
    pub email: String,
    pub address: String,
}

#[derive(Deserialize)]
pub(super) struct Question {
    pub nb: String,
}

#[derive(Deserialize)]
pub(super) struct Letters {
    pub nb: Letter,
    pub nn: Letter,
}

#[derive(Deserialize)]
pub(super) struct Letter {
    pub subject: String,
    pub body: String,
}

#[derive(Deserialize)]
pub(super) struct Answer {
    pub id: String,
    pub consultee: Option<String>,
    pub sender: Sender,
    pub channel: String,
    pub registered_by: Option<String>,
    pub language: String,
    pub state: String,
    pub day_offset: Moment,
    pub parts: Vec<Part>,
    pub cleared: bool,
    pub name_shown: bool,
    pub journaled_as: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Sender {
    pub name: String,
    pub kind: String,
    pub submitter: String,
    pub email: String,
}

#[derive(Deserialize)]
pub(super) struct Moment {
    pub day: i32,
    pub hour: i8,
    pub minute: i8,
}

#[derive(Deserialize)]
pub(super) struct Part {
    pub target: String,
    pub stance: Option<String>,
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct Input {
    pub id: String,
    pub response: String,
    pub part: usize,
    pub exact: String,
    pub occurrence: usize,
    pub kind: String,
    pub stance: Option<String>,
    pub sections: Vec<String>,
    pub tags: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Tag {
    pub name: String,
    pub colour: String,
}

#[derive(Deserialize)]
pub(super) struct Assessment {
    pub inputs: Vec<String>,
    pub reasoning: String,
    pub outcome: String,
    pub conclusion: String,
    pub plan_changes: bool,
    pub change_text: Option<String>,
    pub change: Option<Change>,
    /// Is it taken into the next version of the plan?
    #[serde(default)]
    pub take_in: bool,
    pub state: String,
}

/// Where an assessment changes the plan.
#[derive(Deserialize)]
pub(super) struct Change {
    /// Number of the section.
    pub section: String,
    /// Number of the item in it.
    pub item: Option<String>,
    /// The words that give way.
    #[serde(default)]
    pub old: String,
}

/// One project with its hearing.
pub(super) struct Content {
    pub project: Project,
    pub plan: &'static str,
    pub hearing: Hearing,
    pub answers: Vec<Answer>,
    pub inputs: Vec<Input>,
    pub tags: Vec<Tag>,
    pub assessments: Vec<Assessment>,
}

/// Those who sign in.
pub(super) fn users() -> anyhow::Result<Vec<User>> {
    Ok(parse(include_str!("content/users.json"))?)
}

impl Content {
    /// The large hearing, which is open, with work left to do.
    pub(super) fn open() -> anyhow::Result<Self> {
        Ok(Self {
            project: parse(include_str!("content/project.json"))?,
            plan: include_str!("content/plan.md"),
            hearing: parse(include_str!("content/hearing.json"))?,
            answers: parse(include_str!("content/responses.json"))?,
            inputs: parse(include_str!("content/inputs.json"))?,
            tags: parse(include_str!("content/tags.json"))?,
            assessments: parse(include_str!("content/assessments.json"))?,
        })
    }

    /// The small one, which is over: everything is read, answered and published.
    pub(super) fn closed() -> anyhow::Result<Self> {
        Ok(Self {
            project: parse(include_str!("content/closed/project.json"))?,
            plan: include_str!("content/closed/plan.md"),
            hearing: parse(include_str!("content/closed/hearing.json"))?,
            answers: parse(include_str!("content/closed/responses.json"))?,
            inputs: parse(include_str!("content/closed/inputs.json"))?,
            tags: parse(include_str!("content/closed/tags.json"))?,
            assessments: parse(include_str!("content/closed/assessments.json"))?,
        })
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    serde_json::from_str(text)
}
