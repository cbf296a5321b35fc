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
pub mod read;
pub mod receipt;
pub mod said;
pub mod store;
pub mod target;
pub mod web;

use diesel::{Insertable, Queryable, Selectable};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use serde::{Serialize, Serializer};

use crate::accounts::AccountId;
use crate::clock::When;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::schema::{part, response, revision};
use crate::db::types::{Maybe, Ts};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;
use crate::lang::Lang;
use crate::plans::SectionKind;
use crate::plans::items::Field;
use crate::plans::read::Section;
pub use progress::Progress;
pub use read::{HearingToAnswer, Submitted};
pub use target::{Target, TargetKey, TargetKind};

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
crate::id!(
    /// The id of a decision not to publish.
    WithholdingId
);
crate::id!(
    /// A withdrawal's id.
    WithdrawalId
);

crate::text_enum!(
    /// How an answer reached us.
    Channel {
        Web = "web",
        Email = "email",
        Letter = "letter",
        Meeting = "meeting",
        /// A note of a workshop: read in with its list, never typed.
        Workshop = "workshop",
        /// Advice from somebody who knows the field, outside of what was asked of everybody.
        Specialist = "specialist",
    }
);

impl Channel {
    /// Do staff type in, one by one, what comes this way?
    pub fn is_typed(self) -> bool {
        !matches!(self, Self::Web | Self::Workshop)
    }
}

crate::text_enum!(
    /// What staff decided about publishing an answer.
    Decided { Open = "open", Cleared = "cleared", Withheld = "withheld" }
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
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = response, treat_none_as_default_value = false)]
pub struct Response {
    pub id: ResponseId,
    #[diesel(column_name = hearing_id)]
    pub hearing: HearingId,
    #[diesel(column_name = invitation_id)]
    pub invitation: Option<InvitationId>,
    #[diesel(column_name = consultee_id)]
    pub consultee: Option<ConsulteeId>,
    pub channel: Channel,
    /// On behalf of whom; a private person's own name.
    pub sender_name: String,
    pub sender_kind: ConsulteeKind,
    /// The person who sends, as they said last; empty until known. Who sent what stands on each revision.
    pub submitter_name: String,
    /// Where the receipt goes; empty for none.
    pub submitter_email: String,
    /// Somebody at the address has said that it is right, or staff answer for it: when that was last known. Only one letter goes to
    /// others.
    #[diesel(deserialize_as = Maybe<Ts>, serialize_as = Maybe<Ts>)]
    pub email_confirmed_at: Option<Timestamp>,
    /// Grows when the link of an answer that nobody was asked for is made void.
    pub link_generation: i32,
    pub language: Lang,
    #[diesel(deserialize_as = Ts, serialize_as = Ts)]
    pub created_at: Timestamp,
}

impl Response {
    pub fn email_is_confirmed(&self) -> bool {
        self.email_confirmed_at.is_some()
    }
}

/// One edition of an answer.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = revision)]
pub struct Revision {
    pub id: RevisionId,
    #[diesel(column_name = response_id)]
    pub response: ResponseId,
    /// 1 for the first.
    pub number: i32,
    pub no_comments: bool,
    #[diesel(deserialize_as = Ts)]
    pub started_at: Timestamp,
    /// When it reached us; `None` while it is a draft.
    #[diesel(select_expression = read::when_received_if_ever(), select_expression_type = read::ReceivedIfEver)]
    pub received: Option<When>,
    /// `None` while it is a draft.
    #[diesel(deserialize_as = Maybe<Ts>)]
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
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = part)]
pub struct Part {
    pub id: PartId,
    #[diesel(column_name = revision_id)]
    pub revision: RevisionId,
    #[diesel(embed)]
    pub target: Target,
    /// Place in the order of the plan: sections, then questions, then the whole.
    pub position: i32,
    pub stance: Option<Stance>,
    /// As it came, with LF line breaks.
    pub text: String,
    /// The one form that spans address ([`crate::text::canonical`]).
    pub canonical: String,
    #[diesel(deserialize_as = Ts)]
    pub updated_at: Timestamp,
    /// Counts the saves; 0 stands for a part that is not there yet.
    pub version: i32,
}

impl Part {
    /// Was nothing said here?
    pub fn is_blank(&self) -> bool {
        said::is_blank(self.stance, &self.text)
    }
}

/// What sort of thing can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicKind {
    Section(SectionKind),
    Item,
    Question,
    Whole,
}

impl TopicKind {
    /// The word that templates and text keys use: `focus_area`, `item`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Section(kind) => kind.as_str(),
            Self::Item => TargetKind::Item.as_str(),
            Self::Question => TargetKind::Question.as_str(),
            Self::Whole => TargetKind::Whole.as_str(),
        }
    }
}

impl Serialize for TopicKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
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
    pub kind: TopicKind,
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
