//! The only writer of `digest_publication`.

use diesel::prelude::*;

use super::PublicationId;
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::digest_publication;
use crate::db::types::Ts;
use crate::db::{self, Tx};
use crate::hearings::HearingId;

pub(super) fn insert(tx: &mut Tx<'_>, of: HearingId, by: AccountId) -> db::Result<PublicationId> {
    let id = PublicationId::new(tx);
    diesel::insert_into(digest_publication::table)
        .values((
            digest_publication::id.eq(id),
            digest_publication::hearing_id.eq(of),
            digest_publication::at.eq(Ts(tx.now())),
            digest_publication::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// False if it was withdrawn already.
pub(super) fn withdraw(tx: &mut Tx<'_>, id: PublicationId, by: AccountId) -> db::Result<bool> {
    let changed = diesel::update(
        digest_publication::table
            .filter(digest_publication::id.eq(id))
            .filter(digest_publication::withdrawn_at.is_null()),
    )
    .set((
        digest_publication::withdrawn_at.eq(Some(Ts(tx.now()))),
        digest_publication::withdrawn_by.eq(Some(by)),
    ))
    .kept()
    .execute(tx.conn())?;
    Ok(changed == 1)
}
