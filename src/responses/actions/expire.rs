//! Removing drafts that nobody goes on with: what was never sent is not kept, and staff are told a week before.

use std::collections::BTreeMap;

use serde_json::json;

use super::super::aging::{Days, Draft, NOTICE, Step};
use super::super::{RevisionId, store};
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Conn, Tx, lived};
use crate::hearings::HearingId;
use crate::invitations;

/// Drafts removed in one transaction: few enough that nobody's save waits.
pub const CHUNK: usize = 20;
/// Drafts looked at in one reading.
const LOOKED_AT: i64 = 500;
/// Drafts removed on one lived day, at most. Whatever goes wrong, somebody has time to see it.
const MOST_A_DAY: i32 = 200;

/// The next drafts there is something to do with, in the order of their ids, and the last one looked at: `None` when all were.
pub fn aged(
    conn: &mut Conn,
    days: Days,
    after: Option<RevisionId>,
) -> db::Result<(Vec<RevisionId>, Option<RevisionId>)> {
    let drafts = store::drafts_over(conn, days.today, after, LOOKED_AT)?;
    let whole = i64::try_from(drafts.len()).is_ok_and(|looked_at| looked_at == LOOKED_AT);
    let last = drafts.last().map(|draft| draft.revision).filter(|_| whole);
    let due = drafts.iter().filter(|draft| days.step(draft) != Step::Wait).map(|draft| draft.revision);
    Ok((due.collect(), last))
}

/// Forgets what was noted of drafts that were sent, or whose hearing is open again.
pub fn forget_ages(tx: &mut Tx<'_>, days: Days) -> db::Result<usize> {
    store::forget_ages(tx, days.today)
}

/// Does with each of these drafts what is to be done on this day; says how many were removed. The personal link of an
/// invitation still opens, and begins anew.
pub fn age_drafts(tx: &mut Tx<'_>, days: Days, ids: &[RevisionId]) -> db::Result<usize> {
    let mut removed = 0;
    let mut told: BTreeMap<HearingId, usize> = BTreeMap::new();
    for draft in store::drafts_of(tx, days.today, ids)? {
        match days.step(&draft) {
            Step::Note => store::note_draft(tx, &draft, days.lived)?,
            Step::Announce => {
                store::announce_draft(tx, draft.revision, days.lived)?;
                *told.entry(draft.hearing).or_default() += 1;
            }
            Step::Remove if lived::take_removal(tx, days.lived, MOST_A_DAY)? => {
                remove(tx, &draft)?;
                removed += 1;
            }
            Step::Wait | Step::Remove => {}
        }
    }
    for (hearing, count) in told {
        let event = Event::new(Action::ResponseDraftsAnnounced, hearing.0).in_hearing(hearing.0);
        let event = event.with(json!({ "count": count, "days": NOTICE }));
        audit::record(tx, &Actor::system("lydhor"), &event)?;
    }
    Ok(removed)
}

fn remove(tx: &mut Tx<'_>, draft: &Draft) -> db::Result<()> {
    store::remove_draft(tx, draft)?;
    if let Some(invitation) = draft.invitation.filter(|_| draft.number == 1) {
        invitations::actions::mark_draft_gone(tx, invitation)?;
    }
    let event = Event::new(Action::ResponseDraftExpired, draft.response.0);
    let event = event.in_hearing(draft.hearing.0).with(json!({ "revision": draft.revision }));
    audit::record(tx, &Actor::system("lydhor"), &event)
}
