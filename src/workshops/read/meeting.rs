//! Who of the register took part in an event, and its minutes.

use diesel::dsl::exists;
use diesel::prelude::*;
use serde::Serialize;

use crate::consultees::ConsulteeId;
use crate::db::schema::{consultee, received, workshop_minutes, workshop_participant};
use crate::db::{self, Conn};
use crate::responses::ResponseId;
use crate::workshops::WorkshopId;

/// One who took part.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = consultee)]
pub struct Participant {
    pub id: ConsulteeId,
    pub name: String,
}

/// Those of the register who took part, by name.
pub fn participants(conn: &mut Conn, of: WorkshopId) -> db::Result<Vec<Participant>> {
    workshop_participant::table
        .inner_join(consultee::table.on(consultee::id.eq(workshop_participant::consultee_id)))
        .filter(workshop_participant::workshop_id.eq(of))
        .order((consultee::sort_key, consultee::id))
        .select(Participant::as_select())
        .load(conn)
}

/// Did they take part?
pub fn took_part(conn: &mut Conn, of: WorkshopId, who: ConsulteeId) -> db::Result<bool> {
    diesel::select(exists(workshop_participant::table.find((of, who)))).get_result(conn)
}

/// The minutes of an event that stand, in the order they came.
pub fn minutes(conn: &mut Conn, of: WorkshopId) -> db::Result<Vec<ResponseId>> {
    workshop_minutes::table
        .inner_join(received::table.on(received::response_id.eq(workshop_minutes::response_id)))
        .filter(workshop_minutes::workshop_id.eq(of))
        .filter(received::withdrawn.eq(false))
        .order(workshop_minutes::response_id)
        .select(workshop_minutes::response_id)
        .load(conn)
}

/// Is an answer the minutes of an event?
pub fn is_minutes(conn: &mut Conn, id: ResponseId) -> db::Result<bool> {
    diesel::select(exists(workshop_minutes::table.find(id))).get_result(conn)
}
