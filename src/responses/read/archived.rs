//! Everything that was submitted to a hearing at once: what the archive takes out.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::schema::{
    account, invitation, journal_mark, letter_edition, part, response, revision, withdrawal,
};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::invitations::letter::{Letter, Text};
use crate::invitations::{EditionId, InvitationId};
use crate::responses::{Part, Response, Revision};

/// A submitted revision as the archive keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = revision)]
pub struct Archived {
    #[diesel(embed)]
    pub response: Response,
    #[diesel(embed)]
    pub revision: Revision,
    /// Its answer's number in the municipality's archive.
    #[diesel(select_expression = journal_mark::number.nullable())]
    pub journal: Option<String>,
    /// Name of who typed it in; `None` for what came by the web.
    #[diesel(select_expression = account::name.nullable())]
    pub registered_by: Option<String>,
    /// Why the answer was withdrawn; `None` where it counts.
    #[diesel(select_expression = withdrawal::reason.nullable())]
    pub withdrawn: Option<String>,
}

/// Every submitted revision of a hearing, first received first. One query.
pub fn every_revision(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Archived>> {
    let withdrawn = withdrawal::response_id.eq(response::id).and(withdrawal::undone_at.is_null());
    revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .left_join(journal_mark::table.on(journal_mark::response_id.eq(response::id)))
        .left_join(account::table.on(account::id.nullable().eq(revision::registered_by)))
        .left_join(withdrawal::table.on(withdrawn))
        .filter(response::hearing_id.eq(of))
        .filter(revision::submitted_at.is_not_null())
        .order((revision::received_on, revision::submitted_at, revision::id))
        .select(Archived::as_select())
        .load(conn)
}

/// Every part of those revisions, in the plan's order within each. One query.
pub fn every_part(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Part>> {
    part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(response::hearing_id.eq(of))
        .filter(revision::submitted_at.is_not_null())
        .order((revision::id, part::position, part::id))
        .select(Part::as_select())
        .load(conn)
}

/// A text that letters were sent with, in both languages.
#[derive(Queryable, Selectable)]
#[diesel(table_name = letter_edition)]
struct Edition {
    id: EditionId,
    subject_nb: String,
    body_nb: String,
    subject_nn: String,
    body_nn: String,
}

/// The texts that letters of a hearing have been sent with, and which of them each invitation got. Two queries.
pub fn editions(
    conn: &mut Conn,
    of: HearingId,
) -> db::Result<(HashMap<EditionId, Letter>, HashMap<InvitationId, EditionId>)> {
    let editions: Vec<Edition> = letter_edition::table
        .filter(letter_edition::hearing_id.eq(of))
        .select(Edition::as_select())
        .load(conn)?;
    let letter = |edition: Edition| {
        let nb = Text { subject: edition.subject_nb, body: edition.body_nb };
        (edition.id, Letter { nb, nn: Text { subject: edition.subject_nn, body: edition.body_nn } })
    };
    let used: Vec<(InvitationId, EditionId)> = invitation::table
        .filter(invitation::hearing_id.eq(of))
        .select((invitation::id, invitation::letter_edition_id))
        .load(conn)?;
    Ok((editions.into_iter().map(letter).collect(), used.into_iter().collect()))
}
