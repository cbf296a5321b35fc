//! Who did what and when: append-only, written in the same transaction as the change.
//!
//! A row names ids and fields, never the text that was written.

mod events;
mod store;

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use crate::db::keyset::{At, Window};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx, tally};
use crate::lang::Arg;

pub use events::{Action, SubjectKind};

crate::text_enum!(
    /// What sort of actor did it.
    ActorKind { Account = "account", Respondent = "respondent", System = "system" }
);

/// Who does something.
#[derive(Clone, Debug)]
pub struct Actor {
    pub kind: ActorKind,
    /// The account, or the response of a respondent.
    pub id: Option<Uuid>,
    /// As shown in the list: a person's name, or the organisation a respondent answers for.
    pub name: String,
    /// Network address of the request.
    pub address: Option<String>,
}

impl Actor {
    /// The program itself: worker, command line.
    pub fn system(name: &str) -> Self {
        Self { kind: ActorKind::System, id: None, name: name.to_owned(), address: None }
    }
}

/// One thing that was done.
#[derive(Clone, Debug)]
pub struct Event {
    pub action: Action,
    /// The row it was done to, of [`Action::subject`].
    pub subject: Uuid,
    /// The project or the hearing in whose list it stands.
    pub scope: Option<Uuid>,
    /// Ids, field names and counts; never what a person wrote.
    pub fields: serde_json::Value,
}

impl Event {
    pub fn new(action: Action, subject: Uuid) -> Self {
        Self { action, subject, scope: None, fields: serde_json::json!({}) }
    }

    /// It stands in a project's list.
    #[must_use]
    pub fn in_project(mut self, project: Uuid) -> Self {
        self.scope = Some(project);
        self
    }

    /// It stands in a hearing's list.
    #[must_use]
    pub fn in_hearing(mut self, hearing: Uuid) -> Self {
        self.scope = Some(hearing);
        self
    }

    /// Ids, field names and counts.
    #[must_use]
    pub fn with(mut self, fields: serde_json::Value) -> Self {
        self.fields = fields;
        self
    }
}

/// A line of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    pub id: AnyId,
    pub at: Timestamp,
    pub actor: String,
    pub actor_kind: ActorKind,
    pub action: Action,
    pub subject_kind: SubjectKind,
    pub subject_id: Uuid,
    pub fields: serde_json::Value,
}

impl Entry {
    /// The sentence that tells it; `text` gives the text of a key with its values.
    pub fn told(&self, text: impl FnOnce(&str, &HashMap<String, Arg>) -> String) -> String {
        text(&self.action.text_key(), &self.values())
    }

    /// What the sentence names: the entry's own words and numbers; a list is told by its length.
    fn values(&self) -> HashMap<String, Arg> {
        let Some(fields) = self.fields.as_object() else { return HashMap::new() };
        let value = |value: &serde_json::Value| match value {
            serde_json::Value::Number(number) => Arg::Number(number.as_f64().unwrap_or(0.0)),
            serde_json::Value::Array(items) => Arg::Number(u32::try_from(items.len()).map_or(0.0, f64::from)),
            serde_json::Value::String(text) => Arg::Text(text.clone()),
            other => Arg::Text(other.to_string()),
        };
        fields.iter().map(|(name, v)| (name.clone(), value(v))).collect()
    }
}

/// Writes the row. To be called in the transaction of the change.
pub fn record(tx: &mut Tx<'_>, actor: &Actor, event: &Event) -> db::Result<()> {
    store::insert(tx, actor, event)
}

/// Which lines of a list are chosen; without either: all.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// The first part of the action: `response` of `response.submitted`.
    pub slice: Option<String>,
    /// The account that did it.
    pub actor: Option<Uuid>,
}

/// Where a line stands in its list.
pub type Place = (Ts, AnyId);

/// A page of the list of a project or a hearing, newest first.
pub fn list(
    conn: &mut Conn,
    of: Uuid,
    chosen: &Chosen,
    page: (&At<Place>, usize),
) -> db::Result<Window<Entry>> {
    store::list(conn, of, chosen, page)
}

/// How many lines it has.
pub fn lines(conn: &mut Conn, of: Uuid) -> db::Result<i64> {
    Ok(tally::of(conn, of, &[tally::CHANGES])?.of(tally::CHANGES))
}

/// The accounts that have done something there.
pub fn actors(conn: &mut Conn, of: Uuid) -> db::Result<Vec<Uuid>> {
    store::actors(conn, of)
}

/// What was done to one row, newest first: for the page where it matters.
pub fn of_subject(conn: &mut Conn, subject: Uuid, limit: i64) -> db::Result<Vec<Entry>> {
    store::of_subject(conn, subject, limit)
}
