//! How much of what was received lies in inputs, as it is kept with each answer.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::schema::received;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::ResponseId;
use crate::responses::read::{Listed, totals};
use crate::text::coverage::Coverage;

/// The coverage of every answer a hearing has received. One query.
pub fn of_answers(conn: &mut Conn, hearing: HearingId) -> db::Result<HashMap<ResponseId, Coverage>> {
    let rows: Vec<Listed> = received::table
        .filter(received::hearing_id.eq(hearing))
        .filter(received::withdrawn.eq(false))
        .order(received::response_id)
        .select(Listed::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|answer| (answer.id(), answer.coverage())).collect())
}

/// The sum over a hearing's responses.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Coverage> {
    Ok(totals(conn, hearing)?.coverage())
}
