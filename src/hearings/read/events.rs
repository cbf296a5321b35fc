//! The events of input rounds.

use diesel::prelude::*;

use crate::db::schema::workshop;
use crate::db::types::Day;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::hearings::events::{Workshop, WorkshopId};

/// The events of a round, the latest first.
pub fn workshops(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Workshop>> {
    workshop::table
        .filter(workshop::hearing_id.eq(of))
        .order((workshop::held_on.desc(), workshop::id.desc()))
        .select(Workshop::as_select())
        .load(conn)
}

/// One event.
pub fn workshop(conn: &mut Conn, of: HearingId, id: WorkshopId) -> db::Result<Option<Workshop>> {
    let one = workshop::table.filter(workshop::hearing_id.eq(of).and(workshop::id.eq(id)));
    one.select(Workshop::as_select()).first(conn).optional()
}

/// The events of a round to which those are invited who are asked in it, from a day on; the first one first.
pub fn inviting(conn: &mut Conn, of: HearingId, from: jiff::civil::Date) -> db::Result<Vec<Workshop>> {
    let invites = workshop::hearing_id.eq(of).and(workshop::invites.eq(true));
    workshop::table
        .filter(invites.and(workshop::held_on.ge(Day(from))))
        .order((workshop::held_on, workshop::held_at, workshop::id))
        .select(Workshop::as_select())
        .load(conn)
}
