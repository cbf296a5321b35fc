//! The revisions of one answer, and the parts of one revision.

use diesel::prelude::*;

use crate::db::schema::{part, revision};
use crate::db::{self, Conn};
use crate::responses::{Part, ResponseId, Revision, RevisionId};

/// The newest revision, draft or submitted.
pub fn latest_revision(conn: &mut Conn, of: ResponseId) -> db::Result<Option<Revision>> {
    revision::table
        .filter(revision::response_id.eq(of))
        .order((revision::number.desc(), revision::id.desc()))
        .select(Revision::as_select())
        .first(conn)
        .optional()
}

/// One revision of a response, draft or submitted.
pub fn revision_of(conn: &mut Conn, of: ResponseId, id: RevisionId) -> db::Result<Option<Revision>> {
    revision::table
        .filter(revision::response_id.eq(of))
        .filter(revision::id.eq(id))
        .select(Revision::as_select())
        .first(conn)
        .optional()
}

/// Every submitted revision of an answer, newest first.
pub fn revisions(conn: &mut Conn, of: ResponseId) -> db::Result<Vec<Revision>> {
    revision::table
        .filter(revision::response_id.eq(of))
        .filter(revision::submitted_at.is_not_null())
        .order((revision::number.desc(), revision::id.desc()))
        .select(Revision::as_select())
        .load(conn)
}

/// A revision by its id.
pub fn revision(conn: &mut Conn, id: RevisionId) -> db::Result<Option<Revision>> {
    revision::table.find(id).select(Revision::as_select()).first(conn).optional()
}

/// A revision's parts in order.
pub fn parts(conn: &mut Conn, of: RevisionId) -> db::Result<Vec<Part>> {
    part::table
        .filter(part::revision_id.eq(of))
        .order((part::position, part::id))
        .select(Part::as_select())
        .load(conn)
}
