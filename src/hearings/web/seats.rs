//! Arguments of handlers under `/arbeid/{hearing}/…`: each carries the page and a witness.

use super::super::access::{self, Approve, Manage, Seat, View, Waiting, Work};
use crate::clock::Clock;
use crate::db::{self, Conn, tally};
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
            count_waiting(conn, &who.clock, seat)?;
        }
        Ok(seat)
    }
}

/// What waits is told on every page of those who look after it. Two queries, however much it is.
fn count_waiting(conn: &mut Conn, clock: &Clock, seat: &mut Seat) -> db::Result<()> {
    if Work::of(seat.clone()).is_none() {
        return Ok(());
    }
    let scope = seat.hearing.id.0;
    let names = [tally::NOT_STARTED, tally::UNDER_WAY, tally::UNANSWERED];
    let numbers = tally::of(conn, scope, &names)?;
    seat.waiting = Waiting {
        letters: outbox::troubled(conn, clock, (Some(scope), None))?,
        answers: numbers.of(tally::NOT_STARTED) + numbers.of(tally::UNDER_WAY),
        inputs: numbers.of(tally::UNANSWERED),
    };
    Ok(())
}
