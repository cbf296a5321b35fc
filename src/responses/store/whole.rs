//! Everything at once: what the archive takes out, and whom an answer can be registered for.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::{Part, Response, Revision};
use super::drafts::{PartRow, RevisionRow};
use super::people::ResponseRow;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::schema::{
    account, consultee, invitation, journal_mark, letter_edition, part, response, revision, withdrawal,
};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::invitations::letter::{Letter, Text};
use crate::invitations::{EditionId, InvitationId};

/// A submitted revision as the archive keeps it.
#[derive(Clone, Debug)]
pub struct Archived {
    pub response: Response,
    pub revision: Revision,
    pub journal: Option<String>,
    /// Name of who typed it in; `None` for what came by the web.
    pub registered_by: Option<String>,
    /// Why the answer was withdrawn; `None` where it counts.
    pub withdrawn: Option<String>,
}

/// Every submitted revision of a hearing, first received first. One query.
pub fn every_revision(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Archived>> {
    let withdrawn = withdrawal::response_id.eq(response::id).and(withdrawal::undone_at.is_null());
    let rows = revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .left_join(journal_mark::table.on(journal_mark::response_id.eq(response::id)))
        .left_join(account::table.on(account::id.nullable().eq(revision::registered_by)))
        .left_join(withdrawal::table.on(withdrawn))
        .filter(response::hearing_id.eq(of))
        .filter(revision::submitted_at.is_not_null())
        .order((revision::received_on, revision::submitted_at, revision::id))
        .select((
            ResponseRow::as_select(),
            RevisionRow::as_select(),
            (journal_mark::number.nullable(), account::name.nullable(), withdrawal::reason.nullable()),
        ))
        .load::<(ResponseRow, RevisionRow, (Option<String>, Option<String>, Option<String>))>(conn)?;
    let archived =
        |(response, revision, (journal, registered_by, withdrawn)): (ResponseRow, RevisionRow, _)| Archived {
            response: response.into(),
            revision: revision.into(),
            journal,
            registered_by,
            withdrawn,
        };
    Ok(rows.into_iter().map(archived).collect())
}

/// Every part of those revisions, in the plan's order within each. One query.
pub fn every_part(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Part>> {
    let rows = part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(response::hearing_id.eq(of))
        .filter(revision::submitted_at.is_not_null())
        .order((revision::id, part::position, part::id))
        .select(PartRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Part::from).collect())
}

/// Somebody in the register, and their invitation to this hearing.
#[derive(Clone, Debug)]
pub struct Registered {
    pub id: ConsulteeId,
    pub name: String,
    pub kind: ConsulteeKind,
    pub contact_name: String,
    pub invitation: Option<InvitationId>,
}

/// Everybody in the register, by name.
pub fn registered(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Registered>> {
    let invited = invitation::consultee_id.eq(consultee::id).and(invitation::hearing_id.eq(hearing));
    let rows = consultee::table
        .left_join(invitation::table.on(invited))
        .filter(consultee::retired_at.is_null())
        .order((consultee::sort_key, consultee::id))
        .select((
            consultee::id,
            consultee::name,
            consultee::kind,
            consultee::contact_name,
            invitation::id.nullable(),
        ))
        .load::<(ConsulteeId, String, ConsulteeKind, String, Option<InvitationId>)>(conn)?;
    let read = rows.into_iter().map(|(id, name, kind, contact_name, invitation)| Registered {
        id,
        name,
        kind,
        contact_name,
        invitation,
    });
    Ok(read.collect())
}

/// The texts that letters of a hearing have been sent with, and which of them each invitation got. Two queries.
pub fn editions(
    conn: &mut Conn,
    of: HearingId,
) -> db::Result<(HashMap<EditionId, Letter>, HashMap<InvitationId, EditionId>)> {
    let letters = letter_edition::table
        .filter(letter_edition::hearing_id.eq(of))
        .select((
            letter_edition::id,
            letter_edition::subject_nb,
            letter_edition::body_nb,
            letter_edition::subject_nn,
            letter_edition::body_nn,
        ))
        .load::<(EditionId, String, String, String, String)>(conn)?;
    let letters = letters.into_iter().map(|(id, subject_nb, body_nb, subject_nn, body_nn)| {
        let nb = Text { subject: subject_nb, body: body_nb };
        (id, Letter { nb, nn: Text { subject: subject_nn, body: body_nn } })
    });
    let used = invitation::table
        .filter(invitation::hearing_id.eq(of))
        .select((invitation::id, invitation::letter_edition_id))
        .load::<(InvitationId, EditionId)>(conn)?;
    Ok((letters.collect(), used.into_iter().collect()))
}
