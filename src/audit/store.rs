//! The only writer of `audit_event`.

use diesel::prelude::*;
use uuid::Uuid;

use super::{Action, Actor, ActorKind, Asked, Entry, Event, SubjectKind};
use crate::db::schema::audit_event;
use crate::db::types::{AnyId, Js, Ts};
use crate::db::{self, Conn, MultiBackend, Tx};

pub(super) fn insert(tx: &mut Tx<'_>, actor: &Actor, event: &Event) -> db::Result<()> {
    diesel::insert_into(audit_event::table)
        .values((
            audit_event::id.eq(AnyId::new(tx)),
            audit_event::at.eq(Ts(tx.now())),
            audit_event::actor_kind.eq(actor.kind),
            audit_event::actor_id.eq(actor.id.map(AnyId)),
            audit_event::actor_name.eq(&actor.name),
            audit_event::action.eq(event.action),
            audit_event::subject_kind.eq(event.action.subject()),
            audit_event::subject_id.eq(AnyId(event.subject)),
            audit_event::scope_id.eq(event.scope.map(AnyId)),
            audit_event::fields.eq(Js(event.fields.clone())),
            audit_event::address.eq(actor.address.as_deref()),
        ))
        .execute(tx.conn())?;
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = audit_event)]
struct StoredEntry {
    at: Ts,
    actor_kind: ActorKind,
    actor_name: String,
    action: Action,
    subject_kind: SubjectKind,
    subject_id: AnyId,
    fields: Js,
}

impl From<StoredEntry> for Entry {
    fn from(row: StoredEntry) -> Self {
        Self {
            at: row.at.0,
            actor: row.actor_name,
            actor_kind: row.actor_kind,
            action: row.action,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id.0,
            fields: row.fields.0,
        }
    }
}

/// Rows of a list, those that are asked for.
fn wanted(of: Uuid, asked: &Asked) -> audit_event::BoxedQuery<'_, MultiBackend> {
    let mut rows = audit_event::table.filter(audit_event::scope_id.eq(AnyId(of))).into_boxed();
    if let Some(slice) = &asked.slice {
        rows = rows.filter(audit_event::action.like(format!("{slice}.%")));
    }
    if let Some(actor) = asked.actor {
        rows = rows.filter(audit_event::actor_id.eq(AnyId(actor)));
    }
    rows
}

/// Accounts that have done something there, with the name they had last.
pub(super) fn actors(conn: &mut Conn, of: Uuid) -> db::Result<Vec<(Uuid, String)>> {
    let rows = audit_event::table
        .filter(audit_event::scope_id.eq(AnyId(of)))
        .filter(audit_event::actor_kind.eq(ActorKind::Account))
        .filter(audit_event::actor_id.is_not_null())
        .group_by(audit_event::actor_id)
        .select((audit_event::actor_id.assume_not_null(), diesel::dsl::max(audit_event::actor_name)))
        .load::<(AnyId, Option<String>)>(conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.0, name.unwrap_or_else(String::new))).collect())
}

pub(super) fn list(
    conn: &mut Conn,
    of: Uuid,
    asked: &Asked,
    (limit, offset): (i64, i64),
) -> db::Result<Vec<Entry>> {
    let rows = wanted(of, asked)
        .order((audit_event::at.desc(), audit_event::id.desc()))
        .limit(limit)
        .offset(offset)
        .select(StoredEntry::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

pub(super) fn count(conn: &mut Conn, of: Uuid, asked: &Asked) -> db::Result<i64> {
    wanted(of, asked).count().get_result(conn)
}

pub(super) fn of_subject(conn: &mut Conn, subject: Uuid, limit: i64) -> db::Result<Vec<Entry>> {
    let rows = audit_event::table
        .filter(audit_event::subject_id.eq(AnyId(subject)))
        .order((audit_event::at.desc(), audit_event::id.desc()))
        .limit(limit)
        .select(StoredEntry::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Entry::from).collect())
}
