//! Reading answers, for this slice's pages and for later slices: what was received, one answer with its revisions, what a
//! hearing asks, and what staff decided. Drafts are their writers' alone: later slices read what was submitted.

mod archived;
mod clearing;
mod hearing;
mod list;
mod people;
mod received;
mod register;
mod revisions;
mod submitted;

use diesel::dsl::{AssumeNotNull, Nullable};
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::{Target, TargetKey, TargetKind};
use crate::db::MultiBackend;
use crate::db::schema::{part, revision};
use crate::db::types::DbUuid;

pub use archived::{Archived, editions, every_part, every_revision};
pub use clearing::{Clearance, Given, Withdrawal, Withholding, clearances, withdrawal, withholding};
pub use hearing::{
    HearingToAnswer, TargetName, hearing, hearing_by_slug, image_names, names, position, topics,
};
pub use list::{Filter, Listed, drafts_announced, known, listed, page, place};
pub use people::{Held, Named, SenderOf, by_invitation, by_link, held, named, response_in, senders_of};
pub use received::{Place, Totals, totals};
pub use register::{Registered, registered, registrar};
pub use revisions::{latest_revision, parts, revision, revision_of, revisions};
pub(crate) use submitted::newest;
pub use submitted::{Submitted, kept, parts_of_hearing, responses, submitted, submitted_parts};

/// What a part is about stands in two columns, and points at several kinds of thing.
impl Selectable<MultiBackend> for Target {
    type SelectExpression = (part::target_kind, part::target_key);

    fn construct_selection() -> Self::SelectExpression {
        (part::target_kind, part::target_key)
    }
}

impl Queryable<(Text, DbUuid), MultiBackend> for Target {
    type Row = (TargetKind, TargetKey);

    fn build((kind, key): Self::Row) -> diesel::deserialize::Result<Self> {
        Ok(Self::of(kind, key))
    }
}

/// When a revision that is no draft reached us.
pub(super) type Received = (AssumeNotNull<revision::received_on>, revision::received_at);

pub(super) fn when_received() -> Received {
    (revision::received_on.assume_not_null(), revision::received_at)
}

/// The same of any revision: none of a draft.
pub(super) type ReceivedIfEver = Nullable<Received>;

pub(super) fn when_received_if_ever() -> ReceivedIfEver {
    when_received().nullable()
}
