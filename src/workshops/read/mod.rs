//! Reading workshops: the events of a round, who comes, their lists of notes, and which notes were imported before.

mod meeting;
pub mod summary;

use diesel::prelude::*;
use jiff::Timestamp;

use crate::accounts::AccountId;
use crate::db::schema::{account, note_import, workshop, workshop_note};
use crate::db::types::{Json, Maybe, Ts};
use crate::db::{self, Conn};
use crate::files::BlobId;
use crate::hearings::HearingId;
use crate::responses::ResponseId;
use crate::workshops::notes::{Known, Mapping};
use crate::workshops::{NoteImportId, WorkshopId};

pub use crate::hearings::events::Workshop;
pub use crate::hearings::read::events::{workshop, workshops};
pub use meeting::{Participant, is_minutes, minutes, participants, took_part};

/// A list of notes that was uploaded or pasted.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = note_import)]
pub struct Import {
    pub id: NoteImportId,
    #[diesel(column_name = workshop_id)]
    pub workshop: WorkshopId,
    #[diesel(select_expression = workshop::hearing_id)]
    pub hearing: HearingId,
    pub file_name: String,
    pub source_id: BlobId,
    /// How it is read.
    #[diesel(deserialize_as = Json<Mapping>)]
    pub mapping: Mapping,
    #[diesel(deserialize_as = Ts)]
    pub created_at: Timestamp,
    /// Who uploaded it.
    #[diesel(select_expression = account::name)]
    pub by: String,
    /// Who is it waiting for?
    pub created_by: AccountId,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub confirmed_at: Option<Timestamp>,
    /// The last line that was gone through.
    pub saved_line: i32,
    /// Notes saved so far.
    pub saved: i32,
    /// Rows left out; known when all are saved.
    pub left_out: i32,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub finished_at: Option<Timestamp>,
    /// Its notes are taken out again, or on their way out.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub removed_at: Option<Timestamp>,
    pub version: i32,
}

impl From<Json<Self>> for Mapping {
    fn from(json: Json<Self>) -> Self {
        json.0
    }
}

impl Import {
    /// Has somebody said yes to what was read?
    pub fn is_confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// Is every note saved?
    pub fn is_finished(&self) -> bool {
        self.finished_at.is_some()
    }

    pub fn is_removed(&self) -> bool {
        self.removed_at.is_some()
    }
}

/// The rows of lists, with what they belong to.
macro_rules! lists {
    () => {
        note_import::table
            .inner_join(workshop::table.on(workshop::id.eq(note_import::workshop_id)))
            .inner_join(account::table.on(account::id.eq(note_import::created_by)))
            .select(Import::as_select())
    };
}

/// The lists of the events of a round, the newest first.
pub fn imports(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Import>> {
    lists!().filter(workshop::hearing_id.eq(of)).order(note_import::id.desc()).load(conn)
}

/// One list of a round.
pub fn import(conn: &mut Conn, of: HearingId, id: NoteImportId) -> db::Result<Option<Import>> {
    let one = workshop::hearing_id.eq(of).and(note_import::id.eq(id));
    lists!().filter(one).first(conn).optional()
}

/// A list, for the job that saves it.
pub fn any_import(conn: &mut Conn, id: NoteImportId) -> db::Result<Option<Import>> {
    lists!().filter(note_import::id.eq(id)).first(conn).optional()
}

/// Keys that one query asks for.
const AT_ONCE: usize = 500;

/// Which of these notes stand in a workshop already, apart from those that came with one list.
pub fn known(conn: &mut Conn, of: WorkshopId, apart: NoteImportId, keys: &[String]) -> db::Result<Known> {
    let mut known = Known::new();
    for chunk in keys.chunks(AT_ONCE) {
        let standing = workshop_note::table
            .filter(workshop_note::workshop_id.eq(of))
            .filter(workshop_note::import_id.ne(apart))
            .filter(workshop_note::removed.eq(false))
            .filter(workshop_note::note_key.eq_any(chunk));
        let found = standing.select((workshop_note::note_key, workshop_note::occurrence));
        known.extend(found.load::<(String, i32)>(conn)?);
    }
    Ok(known)
}

/// The next answers that came of a list and are not taken out, after this line; each with its own.
pub fn standing(
    conn: &mut Conn,
    of: NoteImportId,
    after: i32,
    most: i64,
) -> db::Result<Vec<(i32, ResponseId)>> {
    workshop_note::table
        .filter(workshop_note::import_id.eq(of))
        .filter(workshop_note::removed.eq(false))
        .filter(workshop_note::line.gt(after))
        .order(workshop_note::line)
        .limit(most)
        .select((workshop_note::line, workshop_note::response_id))
        .load(conn)
}

/// How many notes of a list are not taken out.
pub fn count_standing(conn: &mut Conn, of: NoteImportId) -> db::Result<i64> {
    let standing = workshop_note::import_id.eq(of).and(workshop_note::removed.eq(false));
    workshop_note::table.filter(standing).count().get_result(conn)
}
