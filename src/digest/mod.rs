//! What politicians read: who was heard, who answered, what was said about each section, and what came of it.
//!
//! Everything shown, as a page, a spreadsheet or a Word table, is one [`Digest`], made by [`projection`] from answers
//! that staff have cleared for publication. A hearing is no vote: numbers stand by kind of sender, beside the words.

pub mod actions;
pub mod export;
pub mod filter;
pub mod jobs;
pub mod offered;
pub mod projection;
pub mod read;
pub mod spots;
pub mod stances;
pub mod store;
pub mod unfinished;
pub mod web;

use diesel::{Queryable, Selectable};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use self::stances::SectionStances;
use crate::assessments::AssessmentState;
use crate::consultees::ConsulteeKind;
use crate::hearings::{Details, Outcome};
use crate::inputs::read::ItemLabel;
use crate::inputs::{InputId, InputKind, ResponseId, TagColour};

crate::id!(
    /// The id of one publication of a digest.
    PublicationId
);

/// That a digest is public, since when and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::digest_publication)]
pub struct Publication {
    pub id: PublicationId,
    #[diesel(deserialize_as = crate::db::types::Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = crate::db::schema::account::name)]
    pub by: String,
}

/// That the deadline was changed after the digest became public: who was late is told anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DeadlineChanged {
    pub at: Timestamp,
    /// The deadline that held when the digest became public.
    pub before: Date,
}

/// Whom a digest is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Approved assessments only.
    Public,
    /// Assessments in every state, with the state.
    Staff,
}

/// The digest of one hearing.
#[derive(Clone, Debug, Serialize)]
pub struct Digest {
    pub hearing: Details,
    pub totals: Totals,
    pub senders: Vec<SenderCount>,
    /// In the order of the plan; then the questions, then the plan as a whole.
    pub sections: Vec<SectionDigest>,
    /// Cleared answers, first received first.
    pub answers: Vec<AnswerLine>,
    /// Was only a part of it asked for?
    pub picked: bool,
}

/// Numbers of the whole hearing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    pub invited: usize,
    pub received: usize,
    pub no_comments: usize,
    pub uninvited: usize,
    /// Received, but not cleared for publication.
    pub withheld: usize,
    /// Inputs of cleared answers.
    pub inputs: usize,
    /// Those of them that an approved assessment answers.
    pub answered: usize,
    /// Inputs that the filter lets through.
    pub shown: usize,
}

/// Who of one kind was asked and who answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SenderCount {
    pub kind: ConsulteeKind,
    pub invited: usize,
    pub answered: usize,
    pub no_comments: usize,
    pub uninvited: usize,
    pub withheld: usize,
    /// Those who may be named, by name.
    pub names: Vec<String>,
}

/// One section, question, or the plan as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct SectionDigest {
    /// What the address calls it: its number, or its key where it has none.
    pub slug: String,
    pub number: String,
    /// Empty for the plan as a whole.
    pub heading: String,
    /// Heading of the section it stands in; empty on top.
    pub parent: String,
    pub stances: SectionStances,
    pub outcomes: Vec<OutcomeCount>,
    pub entries: Vec<Entry>,
    /// How many inputs stand here after filtering.
    pub inputs: usize,
}

/// How many inputs came to this outcome.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeCount {
    pub outcome: Outcome,
    pub inputs: usize,
}

impl Digest {
    /// Leaves out the inputs themselves: what stands is numbers, by section.
    pub fn to_overview(&mut self) {
        self.sections.iter_mut().for_each(|section| section.entries.clear());
    }

    /// Leaves only so many inputs, from the one at `offset`.
    pub fn cut(&mut self, offset: usize, limit: usize) {
        let (mut skip, mut left) = (offset, limit);
        for entry in self.sections.iter_mut().flat_map(|s| &mut s.entries) {
            let skipped = skip.min(entry.quotes.len());
            entry.quotes.drain(..skipped);
            skip -= skipped;
            entry.quotes.truncate(left);
            left -= entry.quotes.len();
        }
        self.sections.iter_mut().for_each(|s| s.entries.retain(|entry| !entry.quotes.is_empty()));
    }
}

/// Inputs that one assessment answers, or that none answers yet.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    pub assessment: Option<Assessed>,
    pub quotes: Vec<QuoteLine>,
    /// Inputs of the same assessment from answers that are not published.
    pub hidden: usize,
}

/// A line of what an assessment changes in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeLine {
    /// `place`, `old` or `new`: what stands before it, as `digest-change-…` says it.
    pub what: &'static str,
    pub text: String,
}

/// An assessment as the digest tells it.
#[derive(Clone, Debug, Serialize)]
pub struct Assessed {
    pub number: i32,
    pub reasoning: String,
    pub outcome: Option<Outcome>,
    pub conclusion: String,
    pub plan_changes: bool,
    /// Where the plan changes, the words that go, and the new ones, as far as each is said.
    pub change: Vec<ChangeLine>,
    pub state: AssessmentState,
}

/// One input, proved against the answer it was cut from.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteLine {
    pub id: InputId,
    pub response: ResponseId,
    /// Empty when the answer has been replaced: what was said before is not published.
    pub text: String,
    pub proof: Proof,
    pub sender: Sender,
    pub kind: InputKind,
    pub tags: Vec<Label>,
    /// The items that it speaks of.
    pub items: Vec<ItemLabel>,
    pub received: Date,
}

/// How a quote stands against the answer, now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// The answer says exactly this at this place.
    Exact,
    /// It does not.
    Stale,
    /// The sender has sent a newer edition of the answer.
    Replaced,
}

/// A sender as the public may know them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Sender {
    /// None where the name is withheld.
    pub name: Option<String>,
    pub kind: ConsulteeKind,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    pub name: String,
    pub colour: TagColour,
}

/// One published answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerLine {
    pub id: ResponseId,
    pub sender: Sender,
    pub received: Date,
    pub late: bool,
    pub no_comments: bool,
    pub inputs: usize,
}

/// Path of the public digest.
pub fn public_path(slug: &str) -> String {
    crate::hearings::results_path(slug)
}

/// Path of the published answers: the id of one follows.
pub fn answers_path(slug: &str) -> String {
    format!("{}/svar/", crate::hearings::public_path(slug))
}

/// Path of a published answer.
pub fn answer_path(slug: &str, response: ResponseId) -> String {
    format!("{}{response}", answers_path(slug))
}
