//! Submitting: what is written on a revision when it is received, once and for all.

use diesel::prelude::*;

use super::received::{Noted, note};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::revision;
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::responses::{Response, RevisionId};

/// What submitting writes on a revision.
#[derive(Clone, Debug, AsChangeset)]
#[diesel(table_name = revision, treat_none_as_null = true)]
pub struct Completion {
    pub no_comments: bool,
    pub received_on: Day,
    /// Where more than the day is known.
    pub received_at: Option<Ts>,
    pub submitted_at: Ts,
    pub receipt_number: String,
    /// Who typed it in, and the key of the form it was typed into.
    pub registered_by: Option<AccountId>,
    pub form_key: Option<String>,
    /// Folded: see [`crate::text::fold`].
    pub search_text: String,
    pub submitter_name: String,
    pub submitter_email: String,
}

/// Submits a draft revision with so many visible characters, which then is what stands of its answer; false if it was
/// submitted already.
pub fn complete(
    conn: &mut Conn,
    of: &Response,
    id: RevisionId,
    with: &Completion,
    visible: usize,
) -> db::Result<bool> {
    let open = revision::id.eq(id).and(revision::submitted_at.is_null());
    if diesel::update(revision::table.filter(open)).set(with).kept().execute(conn)? == 0 {
        return Ok(false);
    }
    let noted = Noted {
        response: of.id,
        hearing: of.hearing,
        revision: id,
        received_on: with.received_on,
        submitted_at: with.submitted_at,
        no_comments: with.no_comments,
        total: visible,
    };
    note(conn, &noted)?;
    Ok(true)
}
