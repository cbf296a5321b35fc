//! Decisions (*vedtak*): what bodies decided of a plan. The line of treatments (their rows are of `projects`, so that rounds may read
//! them), and the amendments that were proposed in each.
//!
//! What the administration proposes is the version before the body; what parties propose is an [`Amendment`]; what became of it is its
//! [`Outcome`]. The three are never told as one.

pub mod actions;
mod applying;
pub mod lineage;
pub mod minutes;
pub mod read;
mod rules;
pub mod store;
pub mod web;

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::db::types::{Day, Json, Maybe, Texts, Ts};
use crate::plans::{ItemKey, PlanVersionId, SectionKey};
use crate::projects::TreatmentId;

pub use applying::{Trouble, TroubleKind, adopted};
pub use rules::{Fault, faults};

/// Longest new text and longest text of minutes, in characters.
pub const TEXT_MAX: usize = crate::plans::BODY_MAX;
/// Most amendments of one treatment.
pub const MAX_AMENDMENTS: usize = 300;
/// Most points that one treatment leaves to be followed up.
pub const MAX_RESOLUTIONS: usize = 100;

crate::id!(
    /// An amendment's id.
    AmendmentId
);
crate::id!(
    /// The id of minutes that were pasted.
    MinutesId
);
crate::id!(
    /// The id of something that a body decided beside the plan's text.
    ResolutionId
);
crate::id!(
    /// The id of one adoption of a plan.
    AdoptionId
);

crate::text_enum!(
    /// What an amendment does to the plan.
    Shape {
        /// An item gets another text.
        ItemChanged = "item_changed",
        /// A new item comes after one.
        ItemAfter = "item_after",
        /// An item is taken out.
        ItemStruck = "item_struck",
        /// A section gets another text, all of it.
        SectionText = "section_text",
        /// A new section comes after one and all that stands under it; the first line is its heading.
        SectionAfter = "section_after",
    }
);

impl Shape {
    /// Is it about one item of the section?
    pub fn of_item(self) -> bool {
        matches!(self, Self::ItemChanged | Self::ItemAfter | Self::ItemStruck)
    }

    /// Has it a text of its own?
    pub fn has_text(self) -> bool {
        self != Self::ItemStruck
    }
}

crate::text_enum!(
    /// What became of an amendment.
    Outcome {
        Carried = "carried",
        Fallen = "fallen",
        /// Its proposer took it back before the vote.
        Withdrawn = "withdrawn",
    }
);

crate::text_enum!(
    /// Why something was not read of the minutes; the words say it as `decisions-doubt-…`.
    DoubtKind {
        SectionMissing = "section_missing",
        SectionUnknown = "section_unknown",
        PlaceSeveral = "place_several",
        ItemUnknown = "item_unknown",
        ItemSeveral = "item_several",
        AnchorMissing = "anchor_missing",
        WholeOrItem = "whole_or_item",
        ShapeUnknown = "shape_unknown",
        WordsUnclear = "words_unclear",
        TextMissing = "text_missing",
        TextGoesOn = "text_goes_on",
        TextAfterQuote = "text_after_quote",
        QuoteOpen = "quote_open",
        StruckText = "struck_text",
        VoteUnclear = "vote_unclear",
        VoteOfSeveral = "vote_of_several",
    }
);

/// Something that was not surely read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    pub kind: DoubtKind,
    /// The words it is about; empty where there are none.
    pub words: String,
}

impl Doubt {
    pub fn new(kind: DoubtKind, words: &str) -> Self {
        const MOST: usize = 120;
        let mut short: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((at, _)) = short.char_indices().nth(MOST) {
            short.truncate(at);
            short.push_str(" …");
        }
        Self { kind, words: short }
    }
}

impl From<Json<Self>> for Vec<Doubt> {
    fn from(doubts: Json<Self>) -> Self {
        doubts.0
    }
}

/// What a person says of an amendment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::amendment, treat_none_as_null = true)]
pub struct Proposed {
    /// The order of voting.
    pub position: i32,
    /// `17`; empty where the minutes name none.
    pub page: String,
    #[diesel(column_name = section_key)]
    pub section: Option<SectionKey>,
    /// Of the section; for a new item the one it comes after.
    #[diesel(column_name = item_key)]
    pub item: Option<ItemKey>,
    pub shape: Option<Shape>,
    /// Of a section Markdown, of an item plain; empty where nothing new is said.
    pub new_text: String,
    /// Who proposed it; several for a joint proposal.
    pub proposer: String,
    pub party: String,
    /// Another amendment of the treatment that it stands against.
    pub alternative_to: Option<AmendmentId>,
    pub outcome: Option<Outcome>,
    pub votes_for: Option<i32>,
    pub votes_against: Option<i32>,
    /// `Ap, SV`
    pub parties_for: String,
    pub parties_against: String,
}

/// An amendment with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::amendment)]
pub struct Amendment {
    pub id: AmendmentId,
    #[diesel(column_name = treatment_id)]
    pub treatment: TreatmentId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Proposed,
    /// The lines of the minutes it was read from; empty where it was entered by hand.
    pub minutes: String,
    /// What was not surely read; empty from when somebody has confirmed it.
    #[diesel(deserialize_as = Json<Vec<Doubt>>)]
    pub doubts: Vec<Doubt>,
    /// None until a person has looked at what was read.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub confirmed_at: Option<Timestamp>,
    pub version: i32,
}

/// Minutes that amendments were read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::amendment_minutes)]
pub struct PastedMinutes {
    #[diesel(deserialize_as = Ts)]
    pub created_at: Timestamp,
    /// Who pasted them.
    #[diesel(select_expression = crate::db::schema::account::name)]
    pub by: String,
    /// How many amendments were read.
    pub amendments: i32,
    /// The lines that were read as no amendment.
    #[diesel(deserialize_as = Texts)]
    pub unread: Vec<String>,
}

/// A version of a plan as a body adopted it: by whom, when and why, and who made the version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::adoption)]
pub struct Adoption {
    pub id: AdoptionId,
    #[diesel(column_name = treatment_id)]
    pub treatment: TreatmentId,
    /// The body that adopted it, in its meeting, and its decision as the minutes have it.
    #[diesel(select_expression = crate::db::schema::treatment::body)]
    pub body: String,
    #[diesel(select_expression = crate::db::schema::treatment::met_on, deserialize_as = Day)]
    pub met_on: Date,
    #[diesel(select_expression = crate::db::schema::treatment::case_number)]
    pub case_number: String,
    #[diesel(select_expression = crate::db::schema::treatment::decision)]
    pub decision: String,
    #[diesel(column_name = plan_version_id)]
    pub version: PlanVersionId,
    #[diesel(select_expression = crate::db::schema::plan_version::number)]
    pub number: i32,
    #[diesel(select_expression = crate::db::schema::plan_version::title)]
    pub title: String,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = crate::db::schema::account::name)]
    pub by: String,
    /// Since when everybody can read it; None while they cannot.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub published_at: Option<Timestamp>,
}

/// What a body decided beside the plan's text, as a person says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::resolution, treat_none_as_null = true)]
pub struct Resolved {
    pub text: String,
    /// Whose it is to do: a role or a name; empty where nobody is named.
    pub owner: String,
    #[diesel(serialize_as = Maybe<Day>, deserialize_as = Maybe<Day>)]
    pub due_on: Option<Date>,
    /// None until it is done.
    #[diesel(serialize_as = Maybe<Day>, deserialize_as = Maybe<Day>)]
    pub done_on: Option<Date>,
}

/// The same with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::resolution)]
pub struct Resolution {
    pub id: ResolutionId,
    #[diesel(column_name = treatment_id)]
    pub treatment: TreatmentId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Resolved,
    pub version: i32,
}

/// Path of the page of what a treatment decided beside the plan's text, behind its project's.
pub fn resolutions_path(project: &str, treatment: TreatmentId) -> String {
    format!("{}/behandling/{treatment}/punkter", crate::projects::path(project))
}

/// Path of the page of a treatment's amendments, behind its project's.
pub fn amendments_path(project: &str, treatment: TreatmentId) -> String {
    format!("{}/behandling/{treatment}/forslag", crate::projects::path(project))
}

/// Path of an amendment's own page.
pub fn amendment_path(project: &str, amendment: AmendmentId) -> String {
    format!("{}/endringsforslag/{amendment}", crate::projects::path(project))
}
