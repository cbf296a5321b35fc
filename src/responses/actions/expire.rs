//! Removing drafts that nobody goes on with: what was never sent is not kept.

use jiff::ToSpan as _;
use serde_json::json;

use super::super::store::{self, Expired};
use crate::audit::{self, Actor, Event};
use crate::clock::{Clock, oslo};
use crate::db::{self, Conn, Tx};
use crate::invitations;

/// Drafts removed in one transaction: few enough that nobody's save waits.
const CHUNK: i64 = 20;

/// Removes up to twenty drafts whose last day ([`super::super::draft_expires`]) has passed; says how many. The personal
/// link of an invitation still opens, and begins anew.
pub fn expire_drafts(tx: &mut Tx<'_>, days: i32, clock: &Clock) -> db::Result<usize> {
    let drafts = expired(tx, days, clock, CHUNK)?;
    for draft in &drafts {
        store::remove_draft(tx, draft)?;
        if let Some(invitation) = draft.invitation.filter(|_| draft.number == 1) {
            invitations::actions::mark_draft_gone(tx, invitation)?;
        }
        let event = Event::new("response.draft_expired", ("response", draft.response.0));
        let event = event.in_hearing(draft.hearing.0).with(json!({ "revision": draft.revision }));
        audit::record(tx, clock, &Actor::system("lydhor"), &event)?;
    }
    Ok(drafts.len())
}

/// Is there a draft that [`expire_drafts`] would remove?
pub fn anything_expired(conn: &mut Conn, days: i32, clock: &Clock) -> db::Result<bool> {
    Ok(!expired(conn, days, clock, 1)?.is_empty())
}

fn expired(conn: &mut Conn, days: i32, clock: &Clock, limit: i64) -> db::Result<Vec<Expired>> {
    let day = clock.today().saturating_sub(days.days());
    // Fails only at the beginning of the calendar, where nothing is old enough.
    let Ok(at) = day.to_zoned(oslo()) else { return Ok(Vec::new()) };
    store::expired(conn, day, at.timestamp(), limit)
}
