//! Plan work (*planarbeid*): the project that makes one plan, from mandate to the last report; its members, its milestones and its
//! background documents.

pub mod access;
pub mod actions;
pub mod background;
pub mod members;
pub mod milestones;
pub mod store;
pub mod tabs;
pub mod web;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

crate::id!(
    /// A project's id.
    ProjectId
);
crate::id!(
    /// A membership's id.
    MembershipId
);
crate::id!(
    /// A milestone's id.
    MilestoneId
);

crate::id!(
    /// A background document's id.
    BackgroundId
);

crate::text_enum!(
    /// What a member may do in one project, and in all its rounds.
    MemberRole {
        /// Project lead: owns the project; everything.
        Lead = "lead",
        /// Writes the plan, systematises and assesses.
        Caseworker = "caseworker",
        /// Approves assessments.
        Steering = "steering",
        /// Reads.
        Reader = "reader",
    }
);

/// What every page of a project needs to know of it.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub id: ProjectId,
    pub slug: String,
    pub title: String,
    pub case_number: String,
    /// Path of its first page; the start of every other page of it.
    pub url: String,
    /// Of its pages, those that the one who looks can use; none where nobody in particular looks.
    pub tabs: Vec<tabs::Tab>,
}

/// What a person says of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facts {
    pub title: String,
    /// Empty until there is a case.
    pub case_number: String,
    /// None while that is not settled.
    pub period: Option<Period>,
    /// Paragraphs are parted by empty lines; empty until it is written.
    pub mandate: String,
}

/// The years a plan is for, the last one included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    pub first: i16,
    pub last: i16,
}

/// A project with the version its facts were read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Details {
    #[serde(flatten)]
    pub facts: Facts,
    pub version: i32,
}

/// A day by which something is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Milestone {
    pub id: MilestoneId,
    pub title: String,
    pub due_on: Date,
    /// None until it is reached.
    pub reached_on: Option<Date>,
    pub version: i32,
}

/// What a person says of a background document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Described {
    pub title: String,
    /// Who made it; empty where nobody says.
    pub source: String,
    pub dated_on: Option<Date>,
    /// One line on what it says, or empty.
    pub about: String,
}

/// What the plan builds on: a file or a link.
#[derive(Clone, Debug, Serialize)]
pub struct Background {
    pub id: BackgroundId,
    #[serde(flatten)]
    pub what: Described,
    /// Empty where it is a file.
    pub url: String,
    /// Empty where it is a link.
    pub file_name: String,
    /// Bytes of its file.
    pub size: Option<i32>,
    /// Its SHA-256; nothing that a page shows.
    #[serde(skip)]
    pub hash: Option<Vec<u8>>,
    pub added_at: Timestamp,
    pub added_by: String,
}

/// Path of a project's pages.
pub fn path(slug: &str) -> String {
    format!("/planarbeid/{slug}")
}
