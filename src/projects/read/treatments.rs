//! Reading treatments.

use diesel::prelude::*;

use crate::db::schema::treatment;
use crate::db::{self, Conn};
use crate::projects::ProjectId;
use crate::projects::Treatment;

/// A project's treatments, the earliest first.
pub fn treatments(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Treatment>> {
    treatment::table
        .filter(treatment::project_id.eq(of))
        .order((treatment::met_on, treatment::id))
        .select(Treatment::as_select())
        .load(conn)
}
