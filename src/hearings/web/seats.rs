//! Arguments of handlers under `/arbeid/{hearing}/…`: each carries the page and a witness.

use super::super::access::{self, Approve, Manage, Seat, View, Work};
use super::tabs::{LETTERS, tabs};
use crate::clock::Clock;
use crate::db::{self, Conn};
use crate::mail::outbox;
use crate::projects::web::{Addressed, Allowed, Visitor};

/// A member who may read.
pub type Viewer = Allowed<View>;
/// A member who may work on answers.
pub type Worker = Allowed<Work>;
/// A member who may approve.
pub type Approver = Allowed<Approve>;
/// The project lead.
pub type Manager = Allowed<Manage>;

impl Addressed for Seat {
    const PARAMETER: &'static str = "hearing";

    fn find(conn: &mut Conn, who: &Visitor, slug: &str) -> db::Result<Option<Self>> {
        let mut seat = access::seat(conn, &who.account, slug, &who.address)?;
        if let Some(seat) = &mut seat {
            count_letters(conn, &who.clock, seat)?;
        }
        Ok(seat)
    }
}

/// Mail trouble is told on every page of those who look after it.
fn count_letters(conn: &mut Conn, clock: &Clock, seat: &mut Seat) -> db::Result<()> {
    if tabs(seat.role).iter().any(|tab| tab.name == LETTERS) {
        let scope = seat.hearing.id.0;
        seat.letters_waiting = outbox::troubled(conn, clock, (Some(scope), None))?;
    }
    Ok(())
}
