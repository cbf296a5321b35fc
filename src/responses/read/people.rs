//! Answers by who holds them: the invitation, the saved link, the browser's cookie, the hearing's staff.

use diesel::prelude::*;

use super::HearingToAnswer;
use crate::db::schema::{hearing, hearing_publication, invitation, response, revision};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;
use crate::responses::{Response, ResponseId, RevisionId};

/// A response with its hearing.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = response)]
pub struct Held {
    #[diesel(embed)]
    pub response: Response,
    #[diesel(embed)]
    pub hearing: HearingToAnswer,
    #[diesel(select_expression = invitation::generation.nullable())]
    invited: Option<i32>,
}

impl Held {
    /// The generation of its link: the invitation's, or its own where nobody was asked.
    pub fn generation(&self) -> i32 {
        self.invited.unwrap_or(self.response.link_generation)
    }
}

/// A response with its hearing.
pub fn held(conn: &mut Conn, id: ResponseId) -> db::Result<Option<Held>> {
    response::table
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .left_join(invitation::table.on(invitation::id.nullable().eq(response::invitation_id)))
        .filter(response::id.eq(id))
        .select(Held::as_select())
        .first(conn)
        .optional()
}

/// The response that an invitation has led to.
pub fn by_invitation(conn: &mut Conn, id: InvitationId) -> db::Result<Option<Response>> {
    let found = response::table.filter(response::invitation_id.eq(id)).select(Response::as_select());
    found.first(conn).optional()
}

/// The response of an uninvited sender, by the hash of the link they were told to save.
pub fn by_link(conn: &mut Conn, hash: Vec<u8>) -> db::Result<Option<Response>> {
    let found = response::table.filter(response::link_hash.eq(hash)).select(Response::as_select());
    found.first(conn).optional()
}

/// A response of one hearing.
pub fn response_in(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Response>> {
    response::table
        .filter(response::hearing_id.eq(hearing))
        .filter(response::id.eq(id))
        .select(Response::as_select())
        .first(conn)
        .optional()
}

/// Whose answer it is, in which hearing.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = response)]
pub struct Named {
    #[diesel(column_name = id)]
    pub response: ResponseId,
    #[diesel(select_expression = hearing::slug)]
    pub hearing_slug: String,
    #[diesel(column_name = sender_name)]
    pub name: String,
}

/// Answers by their ids.
pub fn named(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<Vec<Named>> {
    response::table
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(response::id.eq_any(ids))
        .order(response::id)
        .select(Named::as_select())
        .load(conn)
}

/// Whose answer a revision is of.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = revision)]
pub struct SenderOf {
    #[diesel(column_name = id)]
    pub revision: RevisionId,
    #[diesel(embed)]
    pub answer: Named,
}

/// Whose answers these revisions are of. One query.
pub fn senders_of(conn: &mut Conn, revisions: &[RevisionId]) -> db::Result<Vec<SenderOf>> {
    revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(revision::id.eq_any(revisions))
        .order(revision::id)
        .select(SenderOf::as_select())
        .load(conn)
}
