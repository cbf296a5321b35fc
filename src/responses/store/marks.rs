//! The number an answer has in the municipality's archive.

use diesel::prelude::*;

use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::journal_mark;
use crate::db::types::Ts;
use crate::db::{self, Tx};
use crate::responses::ResponseId;

/// Marks an answer as journaled under a number, in place of any earlier mark.
pub fn journal(tx: &mut Tx<'_>, of: ResponseId, number: &str, by: AccountId) -> db::Result<()> {
    let now = Ts(tx.now());
    let changed = diesel::update(journal_mark::table.find(of))
        .set((journal_mark::number.eq(number), journal_mark::at.eq(now), journal_mark::by.eq(by)))
        .kept()
        .execute(tx.conn())?;
    if changed == 0 {
        diesel::insert_into(journal_mark::table)
            .values((
                journal_mark::response_id.eq(of),
                journal_mark::number.eq(number),
                journal_mark::at.eq(now),
                journal_mark::by.eq(by),
            ))
            .execute(tx.conn())?;
    }
    super::received::note_journaled(tx, of)
}
