//! What the lines of a hearing's log tell of, by name: a log that says «changed a tag» names the tag.

use std::collections::HashMap;

use diesel::prelude::*;
use uuid::Uuid;

use crate::audit::{Entry, SubjectKind};
use crate::db::schema::{
    account, background, input, milestone, part, response, revision, steering_question, tag, workshop,
};
use crate::db::types::AnyId;
use crate::db::{self, Conn};

/// What an entry was done to.
#[derive(Clone, Debug)]
pub struct Subject {
    /// A person, a tag, a milestone, a document, a question, a workshop, or who sent the answer.
    pub name: String,
    /// The answer it is, or stands in.
    pub answer: Option<Uuid>,
}

/// A thing with a name of its own.
#[derive(Queryable)]
struct Named {
    id: AnyId,
    name: String,
}

/// An answer, or what stands in one: named by who sent it.
#[derive(Queryable)]
struct Sent {
    id: AnyId,
    answer: AnyId,
    sender: String,
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
    let mut named: Vec<Named> = account::table
        .filter(account::id.eq_any(of(SubjectKind::Account)))
        .select((account::id, account::name))
        .load(conn)?;
    let tags = tag::table.filter(tag::id.eq_any(of(SubjectKind::Tag)));
    named.extend(tags.select((tag::id, tag::name)).load::<Named>(conn)?);
    let milestones = milestone::table.filter(milestone::id.eq_any(of(SubjectKind::Milestone)));
    named.extend(milestones.select((milestone::id, milestone::title)).load::<Named>(conn)?);
    let documents = background::table.filter(background::id.eq_any(of(SubjectKind::Background)));
    named.extend(documents.select((background::id, background::title)).load::<Named>(conn)?);
    let questions =
        steering_question::table.filter(steering_question::id.eq_any(of(SubjectKind::SteeringQuestion)));
    named.extend(questions.select((steering_question::id, steering_question::title)).load::<Named>(conn)?);
    let workshops = workshop::table.filter(workshop::id.eq_any(of(SubjectKind::Workshop)));
    named.extend(workshops.select((workshop::id, workshop::title)).load::<Named>(conn)?);
    let mut sent: Vec<Sent> = response::table
        .filter(response::id.eq_any(of(SubjectKind::Response)))
        .select((response::id, response::id, response::sender_name))
        .load(conn)?;
    sent.extend(
        input::table
            .inner_join(response::table.on(response::id.eq(input::response_id)))
            .filter(input::id.eq_any(of(SubjectKind::Input)))
            .select((input::id, response::id, response::sender_name))
            .load::<Sent>(conn)?,
    );
    sent.extend(
        part::table
            .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
            .inner_join(response::table.on(response::id.eq(revision::response_id)))
            .filter(part::id.eq_any(of(SubjectKind::Part)))
            .select((part::id, response::id, response::sender_name))
            .load::<Sent>(conn)?,
    );
    let mut subjects: HashMap<Uuid, Subject> = HashMap::new();
    subjects.extend(named.into_iter().map(|Named { id, name }| (id.0, Subject { name, answer: None })));
    let in_answer =
        |Sent { id, answer, sender }: Sent| (id.0, Subject { name: sender, answer: Some(answer.0) });
    subjects.extend(sent.into_iter().map(in_answer));
    Ok(subjects)
}

/// What accounts are called.
///
/// # Errors
/// If the database cannot be read.
pub fn people(conn: &mut Conn, ids: &[Uuid]) -> db::Result<Vec<(Uuid, String)>> {
    let ids: Vec<AnyId> = ids.iter().copied().map(AnyId).collect();
    let rows: Vec<Named> = account::table
        .filter(account::id.eq_any(ids))
        .order(account::id)
        .select((account::id, account::name))
        .load(conn)?;
    Ok(rows.into_iter().map(|Named { id, name }| (id.0, name)).collect())
}
