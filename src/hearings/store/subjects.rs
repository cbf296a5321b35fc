//! What the lines of a hearing's log tell of, by name: a log that says «changed a tag» names the tag.

use std::collections::HashMap;

use diesel::prelude::*;
use uuid::Uuid;

use crate::audit::{Entry, SubjectKind};
use crate::db::schema::{account, background, input, milestone, part, response, revision, tag};
use crate::db::types::AnyId;
use crate::db::{self, Conn};

/// What an entry was done to.
#[derive(Clone, Debug)]
pub struct Subject {
    /// A person, a tag, a milestone, a document, or who sent the answer.
    pub name: String,
    /// The answer it is, or stands in.
    pub answer: Option<Uuid>,
}

/// What the entries were done to, by id. What is gone since has no name. A fixed number of queries.
///
/// # Errors
/// If the database cannot be read.
pub fn subjects(conn: &mut Conn, entries: &[Entry]) -> db::Result<HashMap<Uuid, Subject>> {
    let of = |kind: SubjectKind| -> Vec<AnyId> {
        entries
            .iter()
            .filter(|entry| entry.subject_kind == kind)
            .map(|entry| AnyId(entry.subject_id))
            .collect()
    };
    let mut named: Vec<(AnyId, String)> = account::table
        .filter(account::id.eq_any(of(SubjectKind::Account)))
        .select((account::id, account::name))
        .load(conn)?;
    named.extend(
        tag::table.filter(tag::id.eq_any(of(SubjectKind::Tag))).select((tag::id, tag::name)).load(conn)?,
    );
    let milestones = milestone::table.filter(milestone::id.eq_any(of(SubjectKind::Milestone)));
    named.extend(milestones.select((milestone::id, milestone::title)).load(conn)?);
    let documents = background::table.filter(background::id.eq_any(of(SubjectKind::Background)));
    named.extend(documents.select((background::id, background::title)).load(conn)?);
    let mut sent: Vec<(AnyId, AnyId, String)> = response::table
        .filter(response::id.eq_any(of(SubjectKind::Response)))
        .select((response::id, response::id, response::sender_name))
        .load(conn)?;
    sent.extend(
        input::table
            .inner_join(response::table.on(response::id.eq(input::response_id)))
            .filter(input::id.eq_any(of(SubjectKind::Input)))
            .select((input::id, response::id, response::sender_name))
            .load(conn)?,
    );
    sent.extend(
        part::table
            .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
            .inner_join(response::table.on(response::id.eq(revision::response_id)))
            .filter(part::id.eq_any(of(SubjectKind::Part)))
            .select((part::id, response::id, response::sender_name))
            .load(conn)?,
    );
    let mut subjects: HashMap<Uuid, Subject> = HashMap::new();
    subjects.extend(named.into_iter().map(|(id, name)| (id.0, Subject { name, answer: None })));
    subjects.extend(sent.into_iter().map(|(id, of, name)| (id.0, Subject { name, answer: Some(of.0) })));
    Ok(subjects)
}

/// What accounts are called.
///
/// # Errors
/// If the database cannot be read.
pub fn people(conn: &mut Conn, ids: &[Uuid]) -> db::Result<Vec<(Uuid, String)>> {
    let ids: Vec<AnyId> = ids.iter().copied().map(AnyId).collect();
    let rows: Vec<(AnyId, String)> = account::table
        .filter(account::id.eq_any(ids))
        .order(account::id)
        .select((account::id, account::name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.0, name)).collect())
}
