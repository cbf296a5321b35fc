//! Plan work (*planarbeid*): the project that makes one plan, from mandate to the last report; its members, its milestones, its
//! background documents, and what its steering group is asked and decides.

pub mod access;
pub mod actions;
pub mod background;
pub mod meetings;
pub mod members;
pub mod milestones;
pub mod read;
pub mod store;
pub mod treatments;
pub mod web;

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use jiff::civil::Date;
use serde::Serialize;

use crate::db::types::{Day, Maybe};

pub use read::{Background, Head, Meeting, Question};

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
crate::id!(
    /// The key of a focus area, which lives through the versions of the plan: a section's.
    AreaKey
);
crate::id!(
    /// The id of a meeting of the steering group.
    MeetingId
);
crate::id!(
    /// The id of a question to the steering group.
    QuestionId
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
        /// Resource group: people who know the field, read along, and follow up the measures of the adopted plan.
        Resource = "resource",
        /// Reads.
        Reader = "reader",
    }
);

/// What a person says of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::project)]
pub struct Facts {
    pub title: String,
    /// Empty until there is a case.
    pub case_number: String,
    #[diesel(embed)]
    pub period: Period,
    /// Paragraphs are parted by empty lines; empty until it is written.
    pub mandate: String,
    /// What the plan covers and what it leaves out, as the mandate is written.
    pub scope: String,
    /// What the steering group wants the plan to hold to, as the mandate is written.
    pub guidelines: String,
}

/// The years a plan is for, the last one included: both, or neither while that is not settled.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset,
)]
#[diesel(table_name = crate::db::schema::project, treat_none_as_null = true)]
pub struct Period {
    #[diesel(column_name = first_year)]
    first: Option<i32>,
    #[diesel(column_name = last_year)]
    last: Option<i32>,
}

impl Period {
    /// From the first year to the last.
    pub fn of(first: i16, last: i16) -> Self {
        Self { first: Some(first.into()), last: Some(last.into()) }
    }

    /// The first year and the last, where they are settled.
    pub fn years(self) -> Option<(i32, i32)> {
        self.first.zip(self.last)
    }
}

/// A project with the version its facts were read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::project)]
pub struct Details {
    #[serde(flatten)]
    #[diesel(embed)]
    pub facts: Facts,
    pub version: i32,
}

/// A day by which something is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::milestone)]
pub struct Milestone {
    pub id: MilestoneId,
    pub title: String,
    #[diesel(deserialize_as = Day)]
    pub due_on: Date,
    /// None until it is reached.
    #[diesel(deserialize_as = Maybe<Day>)]
    pub reached_on: Option<Date>,
    pub version: i32,
}

crate::text_enum!(
    /// What a background document is to the plan.
    BackgroundKind {
        /// The plan builds on it: statistics, a law, a local guideline.
        Document = "document",
        /// The mandate, as it was signed.
        Mandate = "mandate",
        /// Another plan, which this one is read together with.
        RelatedPlan = "related_plan",
    }
);

/// What a person says of a background document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::background, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Described {
    pub kind: BackgroundKind,
    pub title: String,
    /// Who made it; empty where nobody says.
    pub source: String,
    #[diesel(serialize_as = Maybe<Day>, deserialize_as = Maybe<Day>)]
    pub dated_on: Option<Date>,
    /// One line on what it says, and of a related plan what it means for this one; or empty.
    pub about: String,
    /// Does it stand on the public pages of the project's rounds? Else only members see it.
    pub is_public: bool,
}

/// When and where the steering group meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = crate::db::schema::steering_meeting)]
pub struct Appointment {
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub held_on: Date,
    /// Empty where nobody says.
    pub place: String,
}

/// What the steering group is asked, and what it decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::steering_question)]
pub struct Wording {
    pub title: String,
    /// Empty where the title says it all.
    pub explanation: String,
    /// Empty while it waits.
    pub decision: String,
    /// Who took part in it; empty while it waits.
    pub decided_by: String,
}

/// Path of a project's pages.
pub fn path(slug: &str) -> String {
    format!("/planarbeid/{slug}")
}

/// Path of the public page of a project's adopted plan.
pub fn plan_path(slug: &str) -> String {
    format!("/plan/{slug}")
}

crate::id!(
    /// A treatment's id.
    TreatmentId
);

crate::text_enum!(
    /// What a body decided of a plan.
    Ruling {
        /// The draft goes on hearing.
        SendOnHearing = "send_on_hearing",
        /// The draft goes on hearing with changes.
        SendWithChanges = "send_with_changes",
        /// It comes back when something is done.
        ReferBack = "refer_back",
        /// Another body is asked to adopt it.
        Recommend = "recommend",
        Adopt = "adopt",
        AdoptWithChanges = "adopt_with_changes",
        /// Taken note of.
        TakeNote = "take_note",
    }
);

impl Ruling {
    /// Is the plan adopted by it?
    pub fn adopts(self) -> bool {
        matches!(self, Self::Adopt | Self::AdoptWithChanges)
    }
}

/// What a person says of a treatment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::treatment, treat_none_as_null = true)]
pub struct Treated {
    /// `Kommunestyret`.
    pub body: String,
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub met_on: Date,
    /// `PS 12/27`; empty until there is one.
    pub case_number: String,
    /// The number of the plan's version that was before it.
    pub plan_number: Option<i32>,
    /// `None` while it is planned.
    pub ruling: Option<Ruling>,
    /// The decision as the minutes have it; lines. Empty until there is one.
    pub decision: String,
}

/// A treatment with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::treatment)]
pub struct Treatment {
    pub id: TreatmentId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Treated,
    pub version: i32,
}
