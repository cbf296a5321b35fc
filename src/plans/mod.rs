//! A project's plan: versions, each a tree of numbered sections, read from a document or written here.

pub mod actions;
pub mod advice;
pub mod amended;
pub mod anew;
pub mod areas;
mod bookmarks;
pub mod called;
pub mod compare;
pub mod differences;
pub mod document;
pub mod following;
pub mod import;
pub mod items;
mod keys;
pub mod label;
pub mod matching;
mod new_plan;
pub mod next;
pub mod outline;
pub mod read;
pub mod reading;
pub mod store;
pub mod together;
pub mod web;
pub mod whole;

pub use new_plan::NewPlan;

use jiff::Timestamp;

use crate::projects;

/// Deepest level of a section; the first is 1.
pub const LEVEL_MAX: i32 = 9;
/// Longest title and heading, in characters.
pub const HEADING_MAX: usize = 300;
/// Longest number, in characters.
pub const NUMBER_MAX: usize = 20;
/// Longest text of one section, in characters.
pub const BODY_MAX: usize = 100_000;
/// How long an uploaded file waits for somebody to say yes, in days that the program lives through.
pub const IMPORT_KEPT_DAYS: i32 = 2;

/// Most measures of a plan that can be followed up once it is adopted.
pub const MAX_FOLLOWED: usize = 1_000;

crate::id!(
    /// One version of a plan.
    PlanVersionId
);
crate::id!(
    /// One section's row in one version.
    SectionId
);
crate::id!(
    /// One item's row in one version.
    ItemId
);
crate::id!(
    /// What an item is known by in every version: what is said of it points here.
    ItemKey
);
crate::id!(
    /// What a section is known by in every version: answers and inputs point at it.
    SectionKey
);

crate::id!(
    /// A picture's id in one version.
    ImageId
);

crate::text_enum!(
    /// What a section of a plan is.
    SectionKind {
        Chapter = "chapter",
        FocusArea = "focus_area",
        Goal = "goal",
        Measure = "measure",
        Text = "text",
    }
);

crate::text_enum!(
    /// What a version is.
    VersionKind {
        /// Under work, or heard.
        Draft = "draft",
        /// As a body adopted it.
        Adopted = "adopted",
    }
);

crate::id!(
    /// An uploaded file that nobody has said yes to yet.
    ImportId
);
crate::id!(
    /// One removal: the sections that went together, and come back together.
    BatchId
);

/// A version that has been heard is frozen: what was answered must stay what was read.
pub fn may_change(frozen_at: Option<Timestamp>) -> bool {
    frozen_at.is_none()
}

/// Path of a version's page, under its project's.
pub fn path(project: &str, number: i32) -> String {
    format!("{}/plan/{number}", projects::path(project))
}
