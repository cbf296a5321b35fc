//! Uploaded lists: kept as they came until every row is saved, with how far the saving has come.

use diesel::prelude::*;

use crate::accounts::AccountId;
use crate::consultees::ImportId;
use crate::db::schema::{account, consultee_import};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::files::BlobId;

/// An uploaded list.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = consultee_import)]
pub struct Upload {
    pub id: ImportId,
    pub file_name: String,
    /// The file as it came; none once every row is saved.
    pub source_id: Option<BlobId>,
    /// The encoding that a person chose, where the guess was wrong.
    pub encoding: Option<String>,
    confirmed_at: Option<Ts>,
    /// The last line that was gone through.
    pub saved_line: i32,
    /// Rows saved so far.
    pub saved: i32,
    /// Rows left out; known when all are saved.
    pub left_out: i32,
    finished_at: Option<Ts>,
}

impl Upload {
    /// Has somebody said yes to what was read?
    pub fn is_confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// Is every row saved?
    pub fn is_finished(&self) -> bool {
        self.finished_at.is_some()
    }
}

/// A list whose rows are not all saved, as the register shows it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = consultee_import)]
pub struct Unfinished {
    pub id: ImportId,
    pub file_name: String,
    /// Who uploaded it.
    #[diesel(select_expression = account::name)]
    pub by: String,
    /// Has somebody said yes?
    #[diesel(select_expression = consultee_import::confirmed_at.is_not_null())]
    pub confirmed: bool,
    /// Has somebody put it away?
    #[diesel(select_expression = consultee_import::put_away_at.is_not_null())]
    pub away: bool,
    /// Rows saved so far.
    pub saved: i32,
}

/// Lists that somebody has said yes to and that are not saved to the end, those put away among them, and this person's own that
/// wait for a yes; the newest first, `most` of them.
pub fn unfinished(conn: &mut Conn, own: AccountId, most: i64) -> db::Result<Vec<Unfinished>> {
    let open = consultee_import::confirmed_at.is_not_null().or(consultee_import::created_by.eq(own));
    consultee_import::table
        .inner_join(account::table.on(account::id.eq(consultee_import::created_by)))
        .filter(consultee_import::finished_at.is_null().and(open))
        .order(consultee_import::id.desc())
        .limit(most)
        .select(Unfinished::as_select())
        .load(conn)
}

/// A list that this person uploaded and that nobody has put away.
pub fn upload_of(conn: &mut Conn, id: ImportId, by: AccountId) -> db::Result<Option<Upload>> {
    let own = consultee_import::id.eq(id).and(consultee_import::created_by.eq(by));
    let own = own.and(consultee_import::put_away_at.is_null());
    consultee_import::table.filter(own).select(Upload::as_select()).first(conn).optional()
}

/// A list that nobody has put away, whoever uploaded it.
pub fn upload(conn: &mut Conn, id: ImportId) -> db::Result<Option<Upload>> {
    let here = consultee_import::id.eq(id).and(consultee_import::put_away_at.is_null());
    consultee_import::table.filter(here).select(Upload::as_select()).first(conn).optional()
}
