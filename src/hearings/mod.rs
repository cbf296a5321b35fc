//! What is heard: title, purpose, decision, dates, questions, members; and who may do what in it.

pub mod access;
pub mod deadline;
pub mod holidays;
pub mod store;
pub mod web;

use jiff::civil::Date;
use serde::Serialize;

crate::id!(
    /// A hearing's id.
    HearingId
);
crate::id!(
    /// A question's id; the target key of a part that answers it.
    QuestionId
);
crate::id!(
    /// An outcome's id.
    OutcomeId
);
crate::id!(
    /// A membership's id.
    MembershipId
);

crate::text_enum!(
    /// What a member may do in one hearing.
    MemberRole {
        /// Project lead: owns the hearing; everything.
        Lead = "lead",
        /// Systematises and assesses.
        Caseworker = "caseworker",
        /// Approves assessments.
        Steering = "steering",
        /// Reads.
        Reader = "reader",
    }
);

crate::text_enum!(
    /// The rule a deadline is held against (product.md, deadline profiles).
    Profile {
        ThematicPlan = "thematic_plan",
        PlanningAct = "planning_act",
        LimitedHearing = "limited_hearing",
        LocalRegulation = "local_regulation",
    }
);

crate::text_enum!(
    /// What an outcome's own words amount to.
    OutcomeCode {
        Accepted = "accepted",
        PartlyAccepted = "partly_accepted",
        NotAccepted = "not_accepted",
        Noted = "noted",
        ClarifyElsewhere = "clarify_elsewhere",
    }
);

/// What every page of a hearing needs to know of it.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub id: HearingId,
    pub slug: String,
    pub title: String,
    pub case_number: String,
    pub opens_on: Date,
    pub deadline: Date,
    /// Path of its board; the start of every other staff page of it.
    pub url: String,
    /// Has it been published?
    pub published: bool,
}

/// Path of a hearing's staff pages.
pub fn staff_path(slug: &str) -> String {
    format!("/arbeid/{slug}")
}

/// Path of a hearing's public page.
pub fn public_path(slug: &str) -> String {
    format!("/horing/{slug}")
}
