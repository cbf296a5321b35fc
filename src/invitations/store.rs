//! The only writer of `letter`, `letter_edition`, `invitation` and `event_reply`.

mod replies;

use diesel::prelude::*;

use super::letter::Letter;
use super::{EditionId, InvitationId};
use crate::accounts::AccountId;
use crate::clock::When;
use crate::consultees::{Consultee, ConsulteeId, LetterLanguage};
use crate::db::kept::Keep as _;
use crate::db::schema::{consultee, invitation, letter, letter_edition};
use crate::db::types::{Day, Js, Texts, Ts};
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;

pub(super) use replies::save_reply;

/// An invitation that was not there before.
#[derive(Insertable)]
#[diesel(table_name = invitation)]
struct NewInvitation {
    id: InvitationId,
    hearing_id: HearingId,
    consultee_id: ConsulteeId,
    letter_edition_id: EditionId,
    generation: i32,
    email: String,
    #[diesel(serialize_as = Texts)]
    copies: Vec<String>,
    language: LetterLanguage,
    created_at: Ts,
    created_by: AccountId,
}

/// Asks one consultee. A second invitation to the same hearing is a unique violation.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    hearing_id: HearingId,
    letter_edition_id: EditionId,
    to: (&Consultee, &str),
    created_by: AccountId,
) -> db::Result<InvitationId> {
    let (consultee, email) = to;
    let id = InvitationId::new(tx);
    let row = NewInvitation {
        id,
        hearing_id,
        consultee_id: consultee.id,
        letter_edition_id,
        generation: 1,
        email: email.to_owned(),
        copies: consultee.details.copies.clone(),
        language: consultee.details.language,
        created_at: Ts(tx.now()),
        created_by,
    };
    diesel::insert_into(invitation::table).values(row).execute(tx.conn())?;
    Ok(id)
}

/// Another address, and a new generation: the old link leads nowhere from now on.
pub(super) fn set_email(conn: &mut Conn, id: InvitationId, email: &str) -> db::Result<()> {
    diesel::update(invitation::table.find(id))
        .set((invitation::email.eq(email), invitation::generation.eq(invitation::generation + 1)))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// A new generation after `generation`; false if somebody was first.
pub(super) fn renew(conn: &mut Conn, id: InvitationId, generation: i32) -> db::Result<bool> {
    let standing = invitation::id.eq(id).and(invitation::generation.eq(generation));
    let changed = diesel::update(invitation::table.filter(standing))
        .set(invitation::generation.eq(invitation::generation + 1))
        .kept()
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
    diesel::update(invitation::table.filter(fresh)).set(invitation::opened_at.eq(at)).kept().execute(conn)?;
    Ok(())
}

/// As [`mark_opened`].
pub(super) fn mark_drafting(conn: &mut Conn, id: InvitationId, at: Ts) -> db::Result<()> {
    let fresh = invitation::id.eq(id).and(invitation::drafting_at.is_null());
    diesel::update(invitation::table.filter(fresh))
        .set(invitation::drafting_at.eq(at))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// Takes the note of a draft back.
pub(super) fn mark_draft_gone(conn: &mut Conn, id: InvitationId) -> db::Result<()> {
    let unsent = invitation::id.eq(id).and(invitation::answered_on.is_null());
    diesel::update(invitation::table.filter(unsent))
        .set(invitation::drafting_at.eq(None::<Ts>))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// As [`mark_opened`].
pub(super) fn mark_answered(conn: &mut Conn, id: InvitationId, when: When) -> db::Result<()> {
    let fresh = invitation::id.eq(id).and(invitation::answered_on.is_null());
    diesel::update(invitation::table.filter(fresh))
        .set((invitation::answered_on.eq(Day(when.on)), invitation::answered_at.eq(when.at.map(Ts))))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// Sets it, or takes it back.
pub(super) fn set_answered(conn: &mut Conn, id: InvitationId, when: Option<When>) -> db::Result<()> {
    let (on, at) = (when.map(|when| Day(when.on)), when.and_then(|when| when.at).map(Ts));
    diesel::update(invitation::table.filter(invitation::id.eq(id)))
        .set((invitation::answered_on.eq(on), invitation::answered_at.eq(at)))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// A hearing's letter as it is saved.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = letter, primary_key(hearing_id))]
struct SavedLetter {
    hearing_id: HearingId,
    subject_nb: String,
    body_nb: String,
    subject_nn: String,
    body_nn: String,
    updated_at: Ts,
    updated_by: AccountId,
    version: i32,
}

/// Saves a hearing's letter; `version` is 0 where none was saved. `false` when somebody else saved since.
pub(super) fn save_letter(
    tx: &mut Tx<'_>,
    hearing_id: HearingId,
    text: &Letter,
    version: i32,
    updated_by: AccountId,
) -> db::Result<bool> {
    let Letter { nb, nn } = text.clone();
    let saved = SavedLetter {
        hearing_id,
        subject_nb: nb.subject,
        body_nb: nb.body,
        subject_nn: nn.subject,
        body_nn: nn.body,
        updated_at: Ts(tx.now()),
        updated_by,
        version: version + 1,
    };
    if version > 0 {
        let seen = letter::hearing_id.eq(hearing_id).and(letter::version.eq(version));
        return Ok(diesel::update(letter::table.filter(seen)).set(saved).kept().execute(tx.conn())? == 1);
    }
    match diesel::insert_into(letter::table).values(saved).execute(tx.conn()) {
        Err(error) if db::is_unique_violation(&error) => Ok(false),
        saved => saved.map(|_| true),
    }
}

/// A letter as it is sent.
#[derive(Insertable)]
#[diesel(table_name = letter_edition)]
struct NewEdition {
    id: EditionId,
    hearing_id: HearingId,
    subject_nb: String,
    body_nb: String,
    subject_nn: String,
    body_nn: String,
    at: Ts,
    by: AccountId,
}

/// Keeps the text as it is sent: it never changes again.
pub(super) fn insert_edition(
    tx: &mut Tx<'_>,
    hearing_id: HearingId,
    text: &Letter,
    by: AccountId,
) -> db::Result<EditionId> {
    let Letter { nb, nn } = text.clone();
    let id = EditionId::new(tx);
    let row = NewEdition {
        id,
        hearing_id,
        subject_nb: nb.subject,
        body_nb: nb.body,
        subject_nn: nn.subject,
        body_nn: nn.body,
        at: Ts(tx.now()),
        by,
    };
    diesel::insert_into(letter_edition::table).values(row).execute(tx.conn())?;
    Ok(id)
}
