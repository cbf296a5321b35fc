//! Answers: drafted by those who are asked, submitted once and for all, receipted; or registered by staff.
//!
//! A response has revisions. A draft revision is edited part by part; a submitted one never changes (the database
//! refuses), and a later wish becomes a new revision beside it.

pub mod access;
pub mod actions;
pub mod aging;
pub mod mail;
pub mod privacy;
pub mod progress;
pub mod receipt;
pub mod said;
pub mod store;
pub mod target;
pub mod web;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use serde::Serialize;

use crate::accounts::AccountId;
use crate::clock::When;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;
use crate::lang::Lang;
use crate::plans::PlanVersionId;
use crate::plans::items::Field;
use crate::plans::store::Section;
pub use progress::Progress;
pub use target::{Target, TargetKind};

crate::id!(
    /// A response's id.
    ResponseId
);
crate::id!(
    /// A revision's id; the subject of its receipt.
    RevisionId
);
crate::id!(
    /// A part's id: what spans point into.
    PartId
);
crate::id!(
    /// A clearance's id.
    ClearanceId
);

crate::text_enum!(
    /// How an answer reached us.
    Channel { Web = "web", Email = "email", Letter = "letter", Meeting = "meeting" }
);

crate::text_enum!(
    /// What the respondent thinks of one part of the plan.
    Stance { Supports = "supports", SupportsPartly = "supports_partly", Opposes = "opposes" }
);

/// The last day of a draft: `days` after the hearing's deadline or the last save, whichever is later.
pub fn draft_expires(deadline: Date, saved_at: Timestamp, days: i32) -> Date {
    let saved_on = saved_at.to_zoned(crate::clock::oslo()).date();
    deadline.max(saved_on).saturating_add(days.days())
}

/// Longest text of one part, in characters.
pub const PART_MAX: usize = 50_000;
/// Longest name of a person or organisation, in characters.
pub const NAME_MAX: usize = 200;

/// An answer, whoever gave it and however far it has come.
#[derive(Clone, Debug)]
pub struct Response {
    pub id: ResponseId,
    pub hearing: HearingId,
    pub invitation: Option<InvitationId>,
    pub consultee: Option<ConsulteeId>,
    pub channel: Channel,
    /// On behalf of whom; a private person's own name.
    pub sender_name: String,
    pub sender_kind: ConsulteeKind,
    /// The person who sends, as they said last; empty until known. Who sent what stands on each revision.
    pub submitter_name: String,
    /// Where the receipt goes; empty for none.
    pub submitter_email: String,
    /// Somebody at the address has said that it is right, or staff answer for it. Only one letter goes to others.
    pub email_confirmed: bool,
    /// Grows when the link of an answer that nobody was asked for is made void.
    pub link_generation: i32,
    pub language: Lang,
    pub created_at: Timestamp,
}

/// One edition of an answer.
#[derive(Clone, Debug, Serialize)]
pub struct Revision {
    pub id: RevisionId,
    pub response: ResponseId,
    /// 1 for the first.
    pub number: i32,
    pub no_comments: bool,
    pub started_at: Timestamp,
    /// When it reached us; `None` while it is a draft.
    pub received: Option<When>,
    /// `None` while it is a draft.
    pub submitted_at: Option<Timestamp>,
    pub receipt_number: Option<String>,
    /// Who submitted this version; empty while it is a draft, and where nobody is known.
    pub submitter_name: String,
    pub submitter_email: String,
    /// Who typed it in, where it came another way than by the web.
    pub registered_by: Option<AccountId>,
}

impl Revision {
    /// Can it still be written in?
    pub fn is_draft(&self) -> bool {
        self.submitted_at.is_none()
    }

    /// When it reached us; for a draft, when it was begun.
    pub fn came(&self) -> When {
        self.received.unwrap_or_else(|| When::instant(self.submitted_at.unwrap_or(self.started_at)))
    }

    /// Did it come after the deadline that holds? A draft is not late yet.
    pub fn is_late(&self, deadline: Date) -> bool {
        self.received.is_some_and(|received| received.on > deadline)
    }

    /// How this revision came: an answer by letter may be followed by one on the web.
    pub fn channel(&self, response: &Response) -> Channel {
        if self.registered_by.is_some() { response.channel } else { Channel::Web }
    }
}

/// What a respondent wrote about one thing.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub id: PartId,
    pub revision: RevisionId,
    pub target: Target,
    /// Place in the order of the plan: sections, then questions, then the whole.
    pub position: i32,
    pub stance: Option<Stance>,
    /// As it came, with LF line breaks.
    pub text: String,
    /// The one form that spans address ([`crate::text::canonical`]).
    pub canonical: String,
    pub updated_at: Timestamp,
    /// Counts the saves; 0 stands for a part that is not there yet.
    pub version: i32,
}

impl Part {
    /// Was nothing said here?
    pub fn is_blank(&self) -> bool {
        self.stance.is_none() && self.text.trim().is_empty()
    }
}

/// An answer as it was received: its latest submitted revision, and what staff have marked it with.
///
/// Received is what was submitted last and not withdrawn ([`store::newest`]); everything that counts answers counts these.
#[derive(Clone, Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, that lists are filtered by")]
pub struct Submitted {
    pub response: ResponseId,
    pub revision: RevisionId,
    pub number: i32,
    pub channel: Channel,
    pub consultee: Option<ConsulteeId>,
    pub sender_name: String,
    pub sender_kind: ConsulteeKind,
    pub submitter_name: String,
    pub received: When,
    pub submitted_at: Timestamp,
    pub receipt_number: String,
    /// Typed in by staff, who may correct or withdraw it.
    pub registered: bool,
    /// After the deadline that holds now.
    pub late: bool,
    pub no_comments: bool,
    /// Cleared for publication. Public pages show only cleared answers; a new revision must be cleared anew.
    pub cleared: bool,
    /// It counts, and staff have decided not to publish it.
    pub withheld: bool,
    /// The name public pages show; `None` when it is withheld or the answer is not cleared.
    pub public_name: Option<String>,
    /// Number in the municipality's archive.
    pub journal_number: Option<String>,
}

/// What a hearing asks, as far as an answer needs to know it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: HearingId,
    pub slug: String,
    pub title: String,
    pub purpose: String,
    pub case_number: String,
    pub opens_on: Date,
    pub deadline: Date,
    pub stance_asked: bool,
    pub published: bool,
    pub contact_name: String,
    pub contact_email: String,
    pub what_next: String,
    pub plan_version: PlanVersionId,
}

impl Asked {
    /// May answers be begun? After the deadline too: late answers are accepted and marked.
    pub fn is_open(&self, today: Date) -> bool {
        self.published && self.opens_on <= today
    }
}

/// Something that can be answered: a section of the plan, an item in one, an extra question, or the plan as a whole.
#[derive(Clone, Debug)]
pub struct Topic {
    pub target: Target,
    pub position: i32,
    /// Depth in the plan, from 1; questions and the whole stand at 1.
    pub level: i32,
    pub number: String,
    /// `chapter`, `focus_area`, `goal`, `measure`, `text`, `item`, `question` or `whole`.
    pub kind: &'static str,
    /// An item's whole text on one line; empty for the whole.
    pub heading: String,
    /// Markdown; empty for items, whose words stand in their section's, for questions and for the whole.
    pub body: String,
    /// Where an item stands; `None` for others.
    pub within: Option<Within>,
    /// What else the plan says of an item.
    pub fields: Vec<Field>,
}

impl Topic {
    /// Number and heading; an item's after those of its section: `2.1.4 Tiltak, 3 Kartlegge behov`.
    pub fn name(&self) -> String {
        let own = format!("{} {}", self.number, self.heading).trim().to_owned();
        self.within.as_ref().map_or_else(|| own.clone(), |within| format!("{}, {own}", within.name()))
    }
}

/// The section an item stands in.
#[derive(Clone, Debug)]
pub struct Within {
    pub target: Target,
    pub position: i32,
    pub level: i32,
    pub number: String,
    pub heading: String,
}

impl Within {
    fn of(section: &Section) -> Self {
        Self {
            target: Target::Section(section.key),
            position: section.position,
            level: section.level,
            number: section.number.clone(),
            heading: section.heading.clone(),
        }
    }

    /// `2.1.4 Tiltak`.
    pub fn name(&self) -> String {
        format!("{} {}", self.number, self.heading).trim().to_owned()
    }
}

/// The name under which an answer is published unless staff choose otherwise: a private person's is withheld.
pub fn usual_public_name(name: &str, kind: ConsulteeKind) -> Option<String> {
    (kind != ConsulteeKind::PrivatePerson).then(|| name.to_owned())
}
