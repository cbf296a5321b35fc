//! The yearly status report (*statusrapport*) to the council: made of what was reported until a day, looked at as often as one likes, and
//! frozen when it is sent.

pub mod actions;
mod composing;
mod content;
pub mod export;
pub mod jobs;
pub mod read;
mod shown;
pub mod store;
pub mod web;

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::StatusReportId;
use crate::db::schema::status_report;
use crate::db::types::{Day, Maybe, Ts};
use crate::projects::TreatmentId;

pub use composing::{Before, Sources, compose};
pub use content::{Area, Asked, Change, Content, Counts, Line, Raised};
pub use shown::ShownReport;

/// Longest foreword, and longest reason for taking a report back, in characters.
pub const FOREWORD_MAX: usize = 10_000;
pub const WHY_MAX: usize = 1_000;
/// Most reports of one project, those that were taken back among them.
pub const MAX_REPORTS: usize = 60;

/// What a person says of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = status_report, treat_none_as_null = true)]
pub struct Drafted {
    /// The year it tells of.
    pub year: i32,
    /// It tells of what was reported until the end of this day.
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub until_day: Date,
    /// Several lines; may be empty.
    pub foreword: String,
    /// The treatment it is for.
    #[diesel(column_name = treatment_id)]
    pub treatment: Option<TreatmentId>,
}

/// A report without its content, with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = status_report)]
pub struct StatusReport {
    pub id: StatusReportId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Drafted,
    /// None while it is under work.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub sent_at: Option<Timestamp>,
    /// Since when it counts as sent by mistake, and why.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub taken_back_at: Option<Timestamp>,
    pub taken_back_why: String,
    pub version: i32,
}

impl StatusReport {
    /// Was it sent, and does it stand?
    pub fn stands_sent(&self) -> bool {
        self.sent_at.is_some() && self.taken_back_at.is_none()
    }
}

/// Path of the page of a project's reports.
pub fn reports_path(project: &str) -> String {
    format!("{}/oppfolging/rapport", crate::projects::path(project))
}

/// Path of one report's page.
pub fn report_path(project: &str, id: StatusReportId) -> String {
    format!("{}/{id}", reports_path(project))
}

/// Path of the sent reports of an adopted plan, as everybody reads them.
pub fn public_path(slug: &str) -> String {
    format!("/plan/{slug}/status")
}
