//! Reading invitations: who is asked and how far each has come, who comes to events, the board, and the letter.

pub mod attending;
pub mod board;

use std::collections::HashSet;

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::letter::Letter;
use super::{EditionId, InvitationId};
use crate::clock::When;
use crate::consultees::{ConsulteeId, ConsulteeKind, LetterLanguage};
use crate::db::schema::{consultee, hearing, invitation, letter, letter_edition};
use crate::db::types::{Day, Maybe, Texts, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;

/// One who is asked in one hearing, and how far they have come.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = invitation)]
pub struct Invited {
    pub id: InvitationId,
    #[diesel(column_name = hearing_id)]
    pub hearing: HearingId,
    #[diesel(select_expression = hearing::slug)]
    pub hearing_slug: String,
    #[diesel(column_name = consultee_id)]
    pub consultee: ConsulteeId,
    /// The text that the letter was sent with.
    #[diesel(column_name = letter_edition_id)]
    pub edition: EditionId,
    #[diesel(select_expression = consultee::name)]
    pub name: String,
    #[diesel(select_expression = consultee::kind)]
    pub kind: ConsulteeKind,
    #[diesel(select_expression = consultee::contact_name)]
    pub contact_name: String,
    /// The address the letter goes to: as in the register when it was sent, or as corrected since.
    pub email: String,
    #[diesel(deserialize_as = Texts)]
    pub copies: Vec<String>,
    pub language: LetterLanguage,
    /// Grows when the address is corrected or the link made void: earlier links then lead nowhere.
    pub generation: i32,
    #[diesel(deserialize_as = Ts)]
    pub created_at: Timestamp,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub opened_at: Option<Timestamp>,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub drafting_at: Option<Timestamp>,
    /// When the first answer that counts came; a letter's, the day alone.
    #[diesel(select_expression = (invitation::answered_on, invitation::answered_at))]
    #[diesel(select_expression_type = (invitation::answered_on, invitation::answered_at))]
    #[diesel(deserialize_as = Answered)]
    pub answered: Option<When>,
}

/// When an answer came, as two columns have it.
#[derive(Queryable)]
pub struct Answered {
    on: Option<Day>,
    at: Option<Ts>,
}

impl From<Answered> for Option<When> {
    fn from(Answered { on, at }: Answered) -> Self {
        on.map(|on| When { on: on.0, at: at.map(|at| at.0) })
    }
}

/// An invitation with the one who is asked and its hearing; a macro, because its type has no name.
macro_rules! rows {
    () => {
        invitation::table
            .inner_join(consultee::table.on(consultee::id.eq(invitation::consultee_id)))
            .inner_join(hearing::table.on(hearing::id.eq(invitation::hearing_id)))
            .select(Invited::as_select())
    };
}

use rows;

/// One invitation.
pub fn invited(conn: &mut Conn, id: InvitationId) -> db::Result<Option<Invited>> {
    rows!().filter(invitation::id.eq(id)).first(conn).optional()
}

/// Those of the invitations that there are.
pub fn invited_all(conn: &mut Conn, ids: &[InvitationId]) -> db::Result<Vec<Invited>> {
    rows!().filter(invitation::id.eq_any(ids)).order(invitation::id).load(conn)
}

/// One invitation of a hearing.
pub fn invited_in(conn: &mut Conn, hearing: HearingId, id: InvitationId) -> db::Result<Option<Invited>> {
    let found = rows!().filter(invitation::id.eq(id).and(invitation::hearing_id.eq(hearing)));
    found.first(conn).optional()
}

/// Everybody who is asked in a hearing, by name.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Invited>> {
    rows!().filter(invitation::hearing_id.eq(hearing)).order((consultee::sort_key, invitation::id)).load(conn)
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

/// A hearing's letter as last saved, with its version.
pub fn letter(conn: &mut Conn, hearing: HearingId) -> db::Result<Option<(Letter, i32)>> {
    let (nb, nn) = ((letter::subject_nb, letter::body_nb), (letter::subject_nn, letter::body_nn));
    letter::table.find(hearing).select(((nb, nn), letter::version)).first(conn).optional()
}

/// The text of a letter as it was sent; it never changes.
pub fn edition(conn: &mut Conn, id: EditionId) -> db::Result<Option<Letter>> {
    let nb = (letter_edition::subject_nb, letter_edition::body_nb);
    let nn = (letter_edition::subject_nn, letter_edition::body_nn);
    letter_edition::table.find(id).select((nb, nn)).first(conn).optional()
}
