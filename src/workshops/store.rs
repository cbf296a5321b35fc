//! The only writer of `workshop`, what belongs to it, `note_import` and `workshop_note`.

use diesel::prelude::*;
use jiff::Timestamp;

use super::notes::{Mapping, Note};
use super::{Facts, NoteImportId, WorkshopId, read};
use crate::accounts::AccountId;
use crate::consultees::ConsulteeId;
use crate::db::kept::Keep as _;
use crate::db::schema::{note_import, workshop, workshop_minutes, workshop_note, workshop_participant};
use crate::db::types::{Js, Ts};
use crate::db::{self, Conn, Tx, lived};
use crate::files::BlobId;
use crate::hearings::HearingId;
use crate::responses::ResponseId;

/// Has an event of any round this id?
pub(super) fn is_workshop(conn: &mut Conn, id: WorkshopId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(workshop::table.find(id))).get_result(conn)
}

/// An event that was not there before.
#[derive(Insertable)]
#[diesel(table_name = workshop)]
struct NewWorkshop {
    id: WorkshopId,
    hearing_id: HearingId,
    #[diesel(embed)]
    facts: Facts,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    of: HearingId,
    (id, facts): (WorkshopId, &Facts),
    by: AccountId,
) -> db::Result<()> {
    let (facts, created_at) = (facts.clone(), tx.now());
    let row = NewWorkshop { id, hearing_id: of, facts, created_at, created_by: by };
    diesel::insert_into(workshop::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read as `version`.
pub(super) fn update(
    conn: &mut Conn,
    of: HearingId,
    (id, version): (WorkshopId, i32),
    (to, sequence): (&Facts, i32),
) -> db::Result<bool> {
    let seen = workshop::hearing_id.eq(of).and(workshop::id.eq(id)).and(workshop::version.eq(version));
    let changed = diesel::update(workshop::table.filter(seen))
        .set((to.clone(), workshop::sequence.eq(sequence), workshop::version.eq(version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// False if it was changed since it was read as `version`.
pub(super) fn set_called_off(
    conn: &mut Conn,
    of: HearingId,
    (id, version): (WorkshopId, i32),
    (at, sequence): (Option<Timestamp>, i32),
) -> db::Result<bool> {
    let seen = workshop::hearing_id.eq(of).and(workshop::id.eq(id)).and(workshop::version.eq(version));
    let changed = diesel::update(workshop::table.filter(seen))
        .set((
            workshop::called_off_at.eq(at.map(Ts)),
            workshop::sequence.eq(sequence),
            workshop::version.eq(version + 1),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// A list that comes.
#[derive(Insertable)]
#[diesel(table_name = note_import)]
struct NewImport {
    id: NoteImportId,
    workshop_id: WorkshopId,
    file_name: String,
    source_id: BlobId,
    mapping: Js,
    created_at: Ts,
    created_by: AccountId,
    kept_on: i32,
}

/// Keeps a list until somebody says yes to what was read of it.
pub(super) fn keep_import(
    tx: &mut Tx<'_>,
    workshop_id: WorkshopId,
    (file_name, source_id, mapping): (&str, BlobId, &Mapping),
    created_by: AccountId,
) -> db::Result<NoteImportId> {
    let id = NoteImportId::new(tx);
    let (created_at, kept_on) = (Ts(tx.now()), lived::number(tx)?);
    let (file_name, mapping) = (file_name.to_owned(), written(mapping));
    let row = NewImport { id, workshop_id, file_name, source_id, mapping, created_at, created_by, kept_on };
    diesel::insert_into(note_import::table).values(row).execute(tx.conn())?;
    Ok(id)
}

fn written(mapping: &Mapping) -> Js {
    Js(serde_json::json!(mapping))
}

/// Reads it another way. False where it is not open any more, or was read another way since.
pub(super) fn set_mapping(
    conn: &mut Conn,
    of: WorkshopId,
    (id, version): (NoteImportId, i32),
    mapping: &Mapping,
) -> db::Result<bool> {
    let seen =
        note_import::workshop_id.eq(of).and(note_import::id.eq(id)).and(note_import::version.eq(version));
    let open = seen.and(note_import::confirmed_at.is_null());
    let changed = diesel::update(note_import::table.filter(open))
        .set((note_import::mapping.eq(written(mapping)), note_import::version.eq(version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Somebody says yes, to what is read in this way. False where it is not open any more, or was read another way since.
pub(super) fn confirm(
    conn: &mut Conn,
    of: WorkshopId,
    (id, version): (NoteImportId, i32),
    (mapping, at): (&Mapping, Timestamp),
) -> db::Result<bool> {
    let seen =
        note_import::workshop_id.eq(of).and(note_import::id.eq(id)).and(note_import::version.eq(version));
    let open = seen.and(note_import::confirmed_at.is_null());
    let changed = diesel::update(note_import::table.filter(open))
        .set((
            note_import::mapping.eq(written(mapping)),
            note_import::confirmed_at.eq(Ts(at)),
            note_import::version.eq(version + 1),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Forgets a list that nobody has said yes to. False where somebody has.
pub(super) fn discard(conn: &mut Conn, of: WorkshopId, id: NoteImportId) -> db::Result<bool> {
    let open =
        note_import::workshop_id.eq(of).and(note_import::id.eq(id)).and(note_import::confirmed_at.is_null());
    Ok(diesel::delete(note_import::table.filter(open)).execute(conn)? == 1)
}

/// Forgets lists that nobody said yes to, if they are old by both signs: kept on lived day `until` or before, and uploaded
/// before `at`.
pub(super) fn forget_imports(conn: &mut Conn, until: i32, at: Timestamp) -> db::Result<usize> {
    let old = note_import::confirmed_at
        .is_null()
        .and(note_import::kept_on.le(until))
        .and(note_import::created_at.lt(Ts(at)));
    diesel::delete(note_import::table.filter(old)).execute(conn)
}

/// Moves the saving on from one line to another; `false` when another has gone on from there, or it is taken out.
pub(super) fn advance(
    conn: &mut Conn,
    id: NoteImportId,
    (from, to): (i32, i32),
    saved: i32,
) -> db::Result<bool> {
    let standing = note_import::id
        .eq(id)
        .and(note_import::confirmed_at.is_not_null())
        .and(note_import::finished_at.is_null())
        .and(note_import::removed_at.is_null())
        .and(note_import::saved_line.eq(from));
    let moved = diesel::update(note_import::table.filter(standing))
        .set((note_import::saved_line.eq(to), note_import::saved.eq(note_import::saved + saved)))
        .kept()
        .execute(conn)?;
    Ok(moved == 1)
}

/// Every note up to `line` is saved. `false` when that was said before.
pub(super) fn finish(
    conn: &mut Conn,
    id: NoteImportId,
    (line, left_out): (i32, i32),
    at: Timestamp,
) -> db::Result<bool> {
    let whole =
        note_import::id.eq(id).and(note_import::finished_at.is_null()).and(note_import::saved_line.eq(line));
    let ended = diesel::update(note_import::table.filter(whole))
        .set((note_import::finished_at.eq(Ts(at)), note_import::left_out.eq(left_out)))
        .kept()
        .execute(conn)?;
    Ok(ended == 1)
}

/// Somebody wants the notes of a list out again. `false` where that was said before, or nobody had said yes.
pub(super) fn set_removed(
    conn: &mut Conn,
    of: WorkshopId,
    id: NoteImportId,
    at: Timestamp,
) -> db::Result<bool> {
    let standing = note_import::workshop_id
        .eq(of)
        .and(note_import::id.eq(id))
        .and(note_import::confirmed_at.is_not_null())
        .and(note_import::removed_at.is_null());
    let changed = diesel::update(note_import::table.filter(standing))
        .set((note_import::removed_at.eq(Ts(at)), note_import::version.eq(note_import::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Which answer came of which line.
#[derive(Insertable)]
#[diesel(table_name = workshop_note)]
struct NewNote {
    response_id: ResponseId,
    import_id: NoteImportId,
    workshop_id: WorkshopId,
    line: i32,
    note_key: String,
    occurrence: i32,
    theme: String,
}

pub(super) fn insert_note(
    conn: &mut Conn,
    response_id: ResponseId,
    (workshop_id, import_id, line): (WorkshopId, NoteImportId, i32),
    note: &Note,
) -> db::Result<()> {
    let row = NewNote {
        response_id,
        import_id,
        workshop_id,
        line,
        note_key: note.key.clone(),
        occurrence: note.occurrence,
        theme: note.theme.clone(),
    };
    diesel::insert_into(workshop_note::table).values(row).execute(conn)?;
    Ok(())
}

/// Marks the notes that these answers were as taken out: the same notes may come again.
pub(super) fn take_out(conn: &mut Conn, of: NoteImportId, answers: &[ResponseId]) -> db::Result<usize> {
    let these = workshop_note::import_id.eq(of).and(workshop_note::response_id.eq_any(answers));
    diesel::update(workshop_note::table.filter(these))
        .set(workshop_note::removed.eq(true))
        .kept()
        .execute(conn)
}

/// Notes that somebody of the register took part. `false` where that was said before.
pub(super) fn add_participant(conn: &mut Conn, of: WorkshopId, who: ConsulteeId) -> db::Result<bool> {
    if read::took_part(conn, of, who)? {
        return Ok(false);
    }
    let row = (workshop_participant::workshop_id.eq(of), workshop_participant::consultee_id.eq(who));
    diesel::insert_into(workshop_participant::table).values(row).execute(conn)?;
    Ok(true)
}

/// Notes that they did not, after all. `false` where nobody had said so.
pub(super) fn remove_participant(conn: &mut Conn, of: WorkshopId, who: ConsulteeId) -> db::Result<bool> {
    Ok(diesel::delete(workshop_participant::table.find((of, who))).execute(conn)? == 1)
}

/// Notes that an answer is an event's minutes. Said twice it is said once.
pub(super) fn keep_minutes(conn: &mut Conn, of: WorkshopId, response: ResponseId) -> db::Result<bool> {
    if read::is_minutes(conn, response)? {
        return Ok(false);
    }
    let row = (workshop_minutes::response_id.eq(response), workshop_minutes::workshop_id.eq(of));
    diesel::insert_into(workshop_minutes::table).values(row).execute(conn)?;
    Ok(true)
}
