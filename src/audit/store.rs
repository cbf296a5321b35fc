//! The only writer of `audit_event`.

use diesel::prelude::*;
use uuid::Uuid;

use super::{Action, Actor, ActorKind, Chosen, Entry, Event, Place, SubjectKind};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::audit_event;
use crate::db::types::{AnyId, DbTs, DbUuid, Js, Ts};
use crate::db::{self, Conn, MultiBackend, Tx, tally};

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
    id: AnyId,
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
            id: row.id,
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

/// Rows of a list: those that are chosen.
fn wanted(of: Uuid, chosen: &Chosen) -> audit_event::BoxedQuery<'_, MultiBackend> {
    let mut rows = audit_event::table.filter(audit_event::scope_id.eq(AnyId(of))).into_boxed();
    if let Some(slice) = &chosen.slice {
        rows = rows.filter(audit_event::action.like(format!("{slice}.%")));
    }
    if let Some(actor) = chosen.actor {
        rows = rows.filter(audit_event::actor_id.eq(AnyId(actor)));
    }
    rows
}

/// Accounts that have done something there: kept by a trigger, one row for each.
pub(super) fn actors(conn: &mut Conn, of: Uuid) -> db::Result<Vec<Uuid>> {
    let all = tally::beginning(conn, of, BY)?;
    Ok(all.names().filter_map(|name| name.strip_prefix(BY)).flat_map(Uuid::try_parse).collect())
}

/// What the tally of an account's lines begins with; its id follows.
const BY: &str = "by ";

pub(super) fn list(
    conn: &mut Conn,
    of: Uuid,
    chosen: &Chosen,
    (at, most): (&At<Place>, usize),
) -> db::Result<Window<Entry>> {
    let columns = (audit_event::at, audit_event::id);
    let place = |(at, id): Place| (at.into_sql::<DbTs>(), id.into_sql::<DbUuid>());
    let newest_first = (audit_event::at.desc(), audit_event::id.desc());
    let page = window(at, most, |at, limit| {
        let rows = wanted(of, chosen).limit(limit).select(StoredEntry::as_select());
        match *at {
            At::Start => rows.order(newest_first).load(conn),
            At::After(row) => rows.filter(less(columns, place(row))).order(newest_first).load(conn),
            At::Before(row) => rows.filter(greater(columns, place(row))).order(columns).load(conn),
        }
    })?;
    let Window { rows, before, after } = page;
    Ok(Window { rows: rows.into_iter().map(Entry::from).collect(), before, after })
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
