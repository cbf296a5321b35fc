//! Follow-up (*oppfølging*): the measures of the adopted plan, how each goes, what it needs, and the yearly status report to the council.
//!
//! Every measure of the adopted version becomes one to follow. The responsible units tell how theirs go, by a letter with a personal link
//! and without an account; what was told is never changed, a later [`Status`] takes its place.

pub mod access;
pub mod actions;
pub mod asking;
mod due;
pub mod filter;
pub mod indicators;
pub mod jobs;
pub mod link;
pub mod mail;
pub mod progress;
pub mod read;
pub mod report;
mod rules;
pub mod store;
mod taken;
pub mod web;

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::db::types::{Day, Maybe, Texts, Ts};
use crate::plans::{ItemKey, PlanVersionId, SectionKey};
use crate::projects::{ProjectId, TreatmentId};

pub use rules::{Fault, faults};

/// The kind of the letter that asks a unit, in the outbox; its subject is the unit's place in the call.
pub const ASK_MAIL: &str = "measures.ask";
/// The kind of the letter that reminds one.
pub const REMIND_MAIL: &str = "measures.remind";

/// Longest sentence of a report, of what is needed and of an answer, in characters.
pub const SAID_MAX: usize = 2_000;
/// Longest name of a unit and of a contact, in characters.
pub const NAME_MAX: usize = 200;
/// Longest reference to a budget or a case, in characters.
pub const REFERENCE_MAX: usize = 300;
/// Most measures and most units of one project.
pub const MAX_MEASURES: usize = crate::plans::MAX_FOLLOWED;
pub const MAX_UNITS: usize = 200;
/// Most reports of one measure, and most times that one is lifted.
pub const MAX_REPORTS: i64 = 500;
/// Most reports of one measure by a unit's link in one call: whoever holds a link cannot fill what members need.
pub const MAX_BY_LINK: usize = 20;
pub const MAX_LIFTS: usize = 50;

crate::id!(
    /// The id of a measure that is followed up.
    MeasureId
);
crate::id!(
    /// The id of one report of how a measure goes.
    MeasureStatusId
);
crate::id!(
    /// The id of a unit that does measures.
    ResponsibleUnitId
);
crate::id!(
    /// The id of something that was brought to a body or to the budget.
    LiftId
);
crate::id!(
    /// The id of one time that the units were asked.
    StatusCallId
);
crate::id!(
    /// The id of one unit's place in a call; its personal link is made from it.
    StatusRequestId
);
crate::id!(
    /// The id of an indicator.
    IndicatorId
);
crate::id!(
    /// The id of a yearly status report.
    StatusReportId
);

crate::text_enum!(
    /// How a measure goes; the label is the text `measures-status-<name>`. No percentages: nobody can say them of a measure.
    Status {
        NotBegun = "not_begun",
        Begun = "begun",
        Done = "done",
        /// It is worked on, or was to be, and will be late. A reason is given.
        Delayed = "delayed",
        /// It will not be done. A reason is given.
        Stopped = "stopped",
    }
);

crate::text_enum!(
    /// What a measure needs that its unit cannot give; the label is the text `measures-needs-<name>`.
    Needs { Decision = "decision", Money = "money", Help = "help" }
);

impl Status {
    /// Must words say why?
    pub fn wants_reason(self) -> bool {
        matches!(self, Self::Delayed | Self::Stopped)
    }

    /// Is there nothing more to report?
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Done | Self::Stopped)
    }
}

/// When and how the responsible units are asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::followup)]
pub struct Rhythm {
    /// Days of the year, as `MM-DD`.
    #[diesel(serialize_as = Texts, deserialize_as = Texts)]
    pub ask_on: Vec<String>,
    pub answer_days: i32,
    /// The municipality's own words in the letter; may be empty.
    pub greeting: String,
    /// Letters go out by themselves on those days.
    pub automatic: bool,
}

impl Default for Rhythm {
    fn default() -> Self {
        Self { ask_on: vec!["01-15".to_owned()], answer_days: 21, greeting: String::new(), automatic: false }
    }
}

/// The follow-up of a project's adopted plan, with the version its rhythm was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::followup)]
pub struct Followup {
    #[diesel(column_name = project_id)]
    pub project: ProjectId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub rhythm: Rhythm,
    /// The adopted version that the measures were taken from.
    #[diesel(column_name = plan_version_id)]
    pub plan_version: PlanVersionId,
    #[diesel(deserialize_as = Ts)]
    pub created_at: Timestamp,
    pub version: i32,
}

/// What a person says of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::responsible_unit)]
pub struct Contact {
    pub name: String,
    /// A person's name; empty where none is known.
    pub contact: String,
    /// Empty where nobody is written to: the team reports for it.
    pub email: String,
}

/// A unit that does measures, with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::responsible_unit)]
pub struct Unit {
    pub id: ResponsibleUnitId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Contact,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub removed_at: Option<Timestamp>,
    pub version: i32,
}

impl Unit {
    /// As those see it who write to nobody.
    #[must_use]
    pub fn without_addresses(self) -> Self {
        let said = Contact { name: self.said.name, contact: String::new(), email: String::new() };
        Self { said, ..self }
    }
}

/// A measure as the adopted plan has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::measure, treat_none_as_null = true)]
pub struct Planned {
    #[diesel(column_name = section_key)]
    pub section: SectionKey,
    /// None where the section is the measure.
    #[diesel(column_name = item_key)]
    pub item: Option<ItemKey>,
    pub position: i32,
    pub number: String,
    pub text: String,
    /// Number and heading of the focus area it stands in; empty where it stands in none.
    pub area: String,
    /// In the plan's words; empty where it says nothing.
    pub responsible: String,
    pub deadline: String,
    pub cost: String,
}

/// Who does a measure, and until when, as a rule or a person read the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Queryable, Selectable, AsChangeset)]
#[diesel(table_name = crate::db::schema::measure, treat_none_as_null = true)]
pub struct Assigned {
    #[diesel(column_name = unit_id)]
    pub unit: Option<ResponsibleUnitId>,
    #[diesel(serialize_as = Maybe<Day>, deserialize_as = Maybe<Day>)]
    pub due_on: Option<Date>,
}

/// How a measure goes: what was reported of it last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, AsChangeset)]
#[diesel(table_name = crate::db::schema::measure, treat_none_as_null = true)]
pub struct Standing {
    pub status: Status,
    /// None until somebody has reported.
    #[diesel(serialize_as = Maybe<Day>, deserialize_as = Maybe<Day>)]
    pub status_on: Option<Date>,
    pub said: String,
    pub needs: Option<Needs>,
    pub needs_said: String,
}

/// A measure that is followed up, with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::measure)]
pub struct Measure {
    pub id: MeasureId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub planned: Planned,
    #[serde(flatten)]
    #[diesel(embed)]
    pub assigned: Assigned,
    #[serde(flatten)]
    #[diesel(embed)]
    pub standing: Standing,
    /// When it was taken from the plan.
    #[diesel(deserialize_as = Ts)]
    pub created_at: Timestamp,
    /// Since when it is no longer in the plan that holds.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub ended_at: Option<Timestamp>,
    pub version: i32,
}

/// What lists count of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::measure)]
pub struct Glance {
    pub status: Status,
    #[diesel(deserialize_as = Maybe<Day>)]
    pub due_on: Option<Date>,
    #[diesel(deserialize_as = Maybe<Day>)]
    pub status_on: Option<Date>,
    pub needs: Option<Needs>,
    #[diesel(column_name = unit_id)]
    pub unit: Option<ResponsibleUnitId>,
    /// Is it no longer in the plan that holds?
    #[diesel(select_expression = crate::db::schema::measure::ended_at.is_not_null())]
    pub gone: bool,
}

/// What somebody reports of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = crate::db::schema::measure_status)]
pub struct Report {
    pub status: Status,
    /// A sentence; a reason where it is delayed or stopped.
    pub said: String,
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub reported_on: Date,
    pub needs: Option<Needs>,
    /// What, and why; empty where nothing is needed.
    pub needs_said: String,
}

/// What was reported, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::measure_status)]
pub struct Reported {
    pub id: MeasureStatusId,
    #[diesel(column_name = measure_id)]
    pub measure: MeasureId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub report: Report,
    /// The unit that reported by its letter; none where a member did.
    #[diesel(column_name = unit_id)]
    pub unit: Option<ResponsibleUnitId>,
    /// The name of the person.
    pub reporter: String,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
}

/// Where something that a measure needs was brought, as a person says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::measure_lift, treat_none_as_null = true)]
pub struct Lifted {
    /// The treatment that takes it up; none where it stands in a budget or a case that the words name.
    #[diesel(column_name = treatment_id)]
    pub treatment: Option<TreatmentId>,
    pub reference: String,
    /// What is asked for.
    pub said: String,
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub lifted_on: Date,
    /// Since when there is an answer; none while it waits.
    #[diesel(serialize_as = Maybe<Day>, deserialize_as = Maybe<Day>)]
    pub settled_on: Option<Date>,
    /// What came of it.
    pub answer: String,
}

/// The same with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::measure_lift)]
pub struct Lift {
    pub id: LiftId,
    #[diesel(column_name = measure_id)]
    pub measure: MeasureId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub lifted: Lifted,
    /// When its answer was written down.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub settled_at: Option<Timestamp>,
    pub version: i32,
}

/// Path of the page of a project's follow-up.
pub fn path(project: &str) -> String {
    format!("{}/oppfolging", crate::projects::path(project))
}

/// Path of the page where a project's units are asked.
pub fn calls_path(project: &str) -> String {
    format!("{}/rapportering", crate::projects::path(project))
}

/// Path of a measure's own page.
pub fn measure_path(project: &str, measure: MeasureId) -> String {
    format!("{}/tiltak/{measure}", path(project))
}
