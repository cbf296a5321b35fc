//! The only writer of `letter`, `letter_edition` and `invitation`.

pub mod board;

use std::collections::HashSet;

use diesel::prelude::*;

use super::letter::{Letter, Text};
use super::{EditionId, InvitationId, Invited};
use crate::accounts::AccountId;
use crate::clock::When;
use crate::consultees::store::texts;
use crate::consultees::{Consultee, ConsulteeId, ConsulteeKind, LetterLanguage};
use crate::db::schema::{consultee, hearing, invitation, letter, letter_edition};
use crate::db::types::{Day, Js, Ts};
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;

#[derive(Queryable, Selectable)]
#[diesel(table_name = invitation)]
struct Row {
    id: InvitationId,
    hearing_id: HearingId,
    consultee_id: ConsulteeId,
    letter_edition_id: EditionId,
    generation: i32,
    email: String,
    copies: Js,
    language: LetterLanguage,
    created_at: Ts,
    opened_at: Option<Ts>,
    drafting_at: Option<Ts>,
    answered_on: Option<Day>,
    answered_at: Option<Ts>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = consultee)]
struct Who {
    name: String,
    kind: ConsulteeKind,
    contact_name: String,
}

type Joined = (Row, Who, String);

fn told((row, who, slug): Joined) -> Invited {
    Invited {
        id: row.id,
        hearing: row.hearing_id,
        hearing_slug: slug,
        consultee: row.consultee_id,
        edition: row.letter_edition_id,
        name: who.name,
        kind: who.kind,
        contact_name: who.contact_name,
        email: row.email,
        copies: texts(&row.copies),
        language: row.language,
        generation: row.generation,
        created_at: row.created_at.0,
        opened_at: row.opened_at.map(|at| at.0),
        drafting_at: row.drafting_at.map(|at| at.0),
        answered: row.answered_on.map(|on| When { on: on.0, at: row.answered_at.map(|at| at.0) }),
    }
}

/// An invitation with the one who is asked and its hearing; a macro, because its type has no name.
macro_rules! joined {
    () => {
        invitation::table
            .inner_join(consultee::table.on(consultee::id.eq(invitation::consultee_id)))
            .inner_join(hearing::table.on(hearing::id.eq(invitation::hearing_id)))
            .select((Row::as_select(), Who::as_select(), hearing::slug))
    };
}

use joined;

/// One invitation.
pub fn invited(conn: &mut Conn, id: InvitationId) -> db::Result<Option<Invited>> {
    Ok(joined!().filter(invitation::id.eq(id)).first::<Joined>(conn).optional()?.map(told))
}

/// Those of the invitations that there are.
pub fn invited_all(conn: &mut Conn, ids: &[InvitationId]) -> db::Result<Vec<Invited>> {
    let rows: Vec<Joined> = joined!().filter(invitation::id.eq_any(ids)).order(invitation::id).load(conn)?;
    Ok(rows.into_iter().map(told).collect())
}

/// One invitation of a hearing.
pub fn invited_in(conn: &mut Conn, hearing: HearingId, id: InvitationId) -> db::Result<Option<Invited>> {
    let found = joined!().filter(invitation::id.eq(id).and(invitation::hearing_id.eq(hearing)));
    Ok(found.first::<Joined>(conn).optional()?.map(told))
}

/// Everybody who is asked in a hearing, by name.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Invited>> {
    let rows: Vec<Joined> = joined!()
        .filter(invitation::hearing_id.eq(hearing))
        .order((consultee::sort_key, invitation::id))
        .load(conn)?;
    Ok(rows.into_iter().map(told).collect())
}

/// Which of these consultees are asked in a hearing already.
pub fn asked_of(
    conn: &mut Conn,
    hearing: HearingId,
    these: impl IntoIterator<Item = ConsulteeId>,
) -> db::Result<HashSet<ConsulteeId>> {
    let (these, mut asked) = (these.into_iter().collect::<Vec<_>>(), HashSet::new());
    for these in these.chunks(AT_ONCE) {
        let rows = invitation::table
            .filter(invitation::consultee_id.eq_any(these))
            .filter(invitation::hearing_id.eq(hearing))
            .select(invitation::consultee_id);
        asked.extend(rows.load::<ConsulteeId>(conn)?);
    }
    Ok(asked)
}

/// Ids that one query takes: SQLite has room for 32,766 values.
const AT_ONCE: usize = 10_000;

/// Asks one consultee. A second invitation to the same hearing is a unique violation.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    hearing: HearingId,
    edition: EditionId,
    to: (&Consultee, &str),
    by: AccountId,
) -> db::Result<InvitationId> {
    let (consultee, email) = to;
    let id = InvitationId::new(tx);
    diesel::insert_into(invitation::table)
        .values((
            invitation::id.eq(id),
            invitation::hearing_id.eq(hearing),
            invitation::consultee_id.eq(consultee.id),
            invitation::letter_edition_id.eq(edition),
            invitation::generation.eq(1),
            invitation::email.eq(email),
            invitation::copies.eq(Js(serde_json::json!(consultee.details.copies))),
            invitation::language.eq(consultee.details.language),
            invitation::created_at.eq(Ts(tx.now())),
            invitation::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Another address, and a new generation: the old link leads nowhere from now on.
pub(super) fn set_email(conn: &mut Conn, id: InvitationId, email: &str) -> db::Result<()> {
    diesel::update(invitation::table.find(id))
        .set((invitation::email.eq(email), invitation::generation.eq(invitation::generation + 1)))
        .execute(conn)?;
    Ok(())
}

/// A new generation after `generation`; false if somebody was first.
pub(super) fn renew(conn: &mut Conn, id: InvitationId, generation: i32) -> db::Result<bool> {
    let standing = invitation::id.eq(id).and(invitation::generation.eq(generation));
    let changed = diesel::update(invitation::table.filter(standing))
        .set(invitation::generation.eq(invitation::generation + 1))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Copies go to those whom the register names now.
pub(super) fn refresh_copies(conn: &mut Conn, id: InvitationId) -> db::Result<()> {
    let of = invitation::table.find(id).select(invitation::consultee_id);
    let copies: Option<Js> =
        consultee::table.filter(consultee::id.eq_any(of)).select(consultee::copies).first(conn).optional()?;
    if let Some(copies) = copies {
        diesel::update(invitation::table.find(id)).set(invitation::copies.eq(copies)).execute(conn)?;
    }
    Ok(())
}

/// Notes a step once; the first time counts.
pub(super) fn mark_opened(conn: &mut Conn, id: InvitationId, at: Ts) -> db::Result<()> {
    let fresh = invitation::id.eq(id).and(invitation::opened_at.is_null());
    diesel::update(invitation::table.filter(fresh)).set(invitation::opened_at.eq(at)).execute(conn)?;
    Ok(())
}

/// As [`mark_opened`].
pub(super) fn mark_drafting(conn: &mut Conn, id: InvitationId, at: Ts) -> db::Result<()> {
    let fresh = invitation::id.eq(id).and(invitation::drafting_at.is_null());
    diesel::update(invitation::table.filter(fresh)).set(invitation::drafting_at.eq(at)).execute(conn)?;
    Ok(())
}

/// Takes the note of a draft back.
pub(super) fn mark_draft_gone(conn: &mut Conn, id: InvitationId) -> db::Result<()> {
    let unsent = invitation::id.eq(id).and(invitation::answered_on.is_null());
    diesel::update(invitation::table.filter(unsent))
        .set(invitation::drafting_at.eq(None::<Ts>))
        .execute(conn)?;
    Ok(())
}

/// As [`mark_opened`].
pub(super) fn mark_answered(conn: &mut Conn, id: InvitationId, when: When) -> db::Result<()> {
    let fresh = invitation::id.eq(id).and(invitation::answered_on.is_null());
    diesel::update(invitation::table.filter(fresh))
        .set((invitation::answered_on.eq(Day(when.on)), invitation::answered_at.eq(when.at.map(Ts))))
        .execute(conn)?;
    Ok(())
}

/// Sets it, or takes it back.
pub(super) fn set_answered(conn: &mut Conn, id: InvitationId, when: Option<When>) -> db::Result<()> {
    let (on, at) = (when.map(|when| Day(when.on)), when.and_then(|when| when.at).map(Ts));
    diesel::update(invitation::table.filter(invitation::id.eq(id)))
        .set((invitation::answered_on.eq(on), invitation::answered_at.eq(at)))
        .execute(conn)?;
    Ok(())
}

/// One language's subject and body.
type Columns = (String, String);

fn letter_of(nb: Columns, nn: Columns) -> Letter {
    let text = |(subject, body): Columns| Text { subject, body };
    Letter { nb: text(nb), nn: text(nn) }
}

/// A hearing's letter as last saved, with its version.
pub fn letter(conn: &mut Conn, hearing: HearingId) -> db::Result<Option<(Letter, i32)>> {
    let found = letter::table
        .find(hearing)
        .select((
            (letter::subject_nb, letter::body_nb),
            (letter::subject_nn, letter::body_nn),
            letter::version,
        ))
        .first::<(Columns, Columns, i32)>(conn)
        .optional()?;
    Ok(found.map(|(nb, nn, version)| (letter_of(nb, nn), version)))
}

/// Saves a hearing's letter; `version` is 0 where none was saved. `false` when somebody else saved since.
pub(super) fn save_letter(
    tx: &mut Tx<'_>,
    hearing: HearingId,
    text: &Letter,
    version: i32,
    by: AccountId,
) -> db::Result<bool> {
    let columns = (
        letter::subject_nb.eq(&text.nb.subject),
        letter::body_nb.eq(&text.nb.body),
        letter::subject_nn.eq(&text.nn.subject),
        letter::body_nn.eq(&text.nn.body),
        letter::updated_at.eq(Ts(tx.now())),
        letter::updated_by.eq(by),
        letter::version.eq(version + 1),
    );
    if version > 0 {
        let row = letter::hearing_id.eq(hearing).and(letter::version.eq(version));
        return Ok(diesel::update(letter::table.filter(row)).set(columns).execute(tx.conn())? == 1);
    }
    match diesel::insert_into(letter::table)
        .values((letter::hearing_id.eq(hearing), columns))
        .execute(tx.conn())
    {
        Err(error) if db::is_unique_violation(&error) => Ok(false),
        saved => saved.map(|_| true),
    }
}

/// Keeps the text as it is sent: it never changes again.
pub(super) fn insert_edition(
    tx: &mut Tx<'_>,
    hearing: HearingId,
    text: &Letter,
    by: AccountId,
) -> db::Result<EditionId> {
    let id = EditionId::new(tx);
    diesel::insert_into(letter_edition::table)
        .values((
            letter_edition::id.eq(id),
            letter_edition::hearing_id.eq(hearing),
            letter_edition::subject_nb.eq(&text.nb.subject),
            letter_edition::body_nb.eq(&text.nb.body),
            letter_edition::subject_nn.eq(&text.nn.subject),
            letter_edition::body_nn.eq(&text.nn.body),
            letter_edition::at.eq(Ts(tx.now())),
            letter_edition::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The text of a letter as it was sent; it never changes.
pub fn edition(conn: &mut Conn, id: EditionId) -> db::Result<Option<Letter>> {
    let found = letter_edition::table
        .find(id)
        .select((
            (letter_edition::subject_nb, letter_edition::body_nb),
            (letter_edition::subject_nn, letter_edition::body_nn),
        ))
        .first::<(Columns, Columns)>(conn)
        .optional()?;
    Ok(found.map(|(nb, nn)| letter_of(nb, nn)))
}
