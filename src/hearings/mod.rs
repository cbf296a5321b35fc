//! A round of a project, most often a hearing: title, purpose, decision, dates, questions; and who may do what in it.

pub mod access;
pub mod actions;
pub mod deadline;
pub mod events;
pub mod holidays;
pub mod outcomes;
pub mod read;
pub mod rules;
pub mod scope;
pub mod store;
pub mod web;

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::db::types::{Day, Maybe, Ts};
use crate::lang::Lang;
use crate::plans::PlanVersionId;

pub use crate::plans::read::Section;
pub use crate::projects::MemberRole;
pub use read::{Details, Head};

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
    /// The id of a hearing's publication.
    PublicationId
);
crate::id!(
    /// A correction's id.
    CorrectionId
);
crate::text_enum!(
    /// What sort of round it is.
    RoundKind {
        /// Workshop, meetings, open call: before there is a draft.
        InputRound = "input_round",
        /// The hearing of a draft.
        Hearing = "hearing",
        /// A hearing of a change, with those it concerns.
        LimitedHearing = "limited_hearing",
        /// A hearing of what was changed after one.
        SupplementaryHearing = "supplementary_hearing",
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

/// What a hearing tells everybody of itself; a correction may change it after it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::hearing, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Announcement {
    pub title: String,
    /// Markdown without headings; paragraphs are parted by empty lines.
    pub purpose: String,
    pub case_number: String,
    /// Empty, and no day, where an input round was decided by no body.
    pub decided_by: String,
    #[diesel(serialize_as = Maybe<Day>, deserialize_as = Maybe<Day>)]
    pub decided_on: Option<Date>,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    /// Lines of the postal address; empty where an input round takes no letters.
    pub postal_address: String,
    /// One step on each line.
    pub what_next: String,
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub opens_on: Date,
    /// The last day on which an answer is in time.
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub deadline: Date,
}

/// How a round is set up: none of it changes once it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::hearing)]
pub struct Setup {
    pub kind: RoundKind,
    pub plan_version_id: PlanVersionId,
    pub profile: Profile,
    /// Is each section's stance asked for?
    pub stance_asked: bool,
}

/// Where a hearing stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Not published.
    Draft,
    /// Published; opens later.
    Coming,
    Open,
    Ended,
}

impl Phase {
    /// The phase on `today` (a day in Norway).
    pub fn on(today: Date, published: bool, opens_on: Date, deadline: Date) -> Self {
        match published {
            false => Self::Draft,
            true if today < opens_on => Self::Coming,
            true if today > deadline => Self::Ended,
            true => Self::Open,
        }
    }
}

/// A question beside the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = crate::db::schema::question)]
pub struct Question {
    pub id: QuestionId,
    pub position: i32,
    pub text: String,
}

/// A word the municipality uses for what became of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = crate::db::schema::outcome)]
pub struct Outcome {
    pub id: OutcomeId,
    pub position: i32,
    pub code: OutcomeCode,
    pub label_nb: String,
    pub label_nn: String,
    pub label_en: String,
}

impl Outcome {
    /// The word in a language.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nb => &self.label_nb,
            Lang::Nn => &self.label_nn,
            Lang::En => &self.label_en,
        }
    }
}

/// A sentence that tells what was corrected on the public page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::correction)]
pub struct Correction {
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    pub text: String,
    /// The deadline that held until then, where it was changed.
    #[diesel(deserialize_as = Maybe<Day>)]
    pub deadline_before: Option<Date>,
}

/// The id of each section's place on a page, in their order: `del-2-1` by its number, by its key where that is
/// missing or not its own.
pub fn anchors(sections: &[Section]) -> Vec<String> {
    let written =
        |s: &Section| s.number.trim_end_matches('.').replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let mut times = std::collections::HashMap::<String, u32>::new();
    for section in sections {
        *times.entry(written(section)).or_default() += 1;
    }
    let anchor = |section: &Section| match written(section) {
        number if !number.is_empty() && times.get(&number) == Some(&1) => format!("del-{number}"),
        _ => format!("del-{}", section.key),
    };
    sections.iter().map(anchor).collect()
}

/// Is the deadline over at this instant?
pub fn ended(deadline: Date, now: Timestamp) -> bool {
    deadline::is_late(now, deadline)
}

/// Path of a hearing's staff pages.
pub fn staff_path(slug: &str) -> String {
    format!("/arbeid/{slug}")
}

/// Path of a hearing's public page.
pub fn public_path(slug: &str) -> String {
    format!("/horing/{slug}")
}

/// Path of what was said and what came of it, once that is public.
pub fn results_path(slug: &str) -> String {
    format!("{}/oppsummering", public_path(slug))
}
