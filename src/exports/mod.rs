//! Files that people have made of what is kept here: each made by a job, fetched as often as they like, removed days later.
//!
//! A file is of one version of what it is made from. Asked for again while that version stands, it is the same file.

mod making;
mod store;
pub mod web;

use jiff::Timestamp;
use uuid::Uuid;

use crate::db::schema::export;
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx};
use crate::files::{self, Blob, BlobId};
use crate::jobs::{self, JobId, NewJob};

pub use making::{Make, Order, make};

crate::id!(
    /// The id of one file that somebody asked for; the subject of its job.
    ExportId
);

/// Lived days that a file can be fetched.
const KEPT_DAYS: i32 = 7;

/// What somebody asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The kind of the job that makes it: `slice.what`.
    pub kind: &'static str,
    /// What it is made of.
    pub scope: Uuid,
    /// Which of it, in the slice's own words: the same words mean the same file.
    pub asked: &'a str,
    /// What it is to be called, with its ending.
    pub file_name: &'a str,
    pub by: Uuid,
}

/// A file that was asked for.
#[derive(Clone, Debug, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = export)]
pub struct Export {
    pub id: ExportId,
    pub kind: String,
    scope_id: AnyId,
    pub asked: String,
    pub file_name: String,
    made_at: Option<Ts>,
    file_id: Option<BlobId>,
}

impl Export {
    /// What it is made of.
    pub fn scope(&self) -> Uuid {
        self.scope_id.0
    }

    /// The moment that it tells of, if it is made.
    pub fn made_at(&self) -> Option<Timestamp> {
        self.made_at.map(|at| at.0)
    }
}

/// The job that makes what somebody asks for, and the id of what is to be made; none where it is on its way. What is made already
/// is asked for anew: the job gives the same file where its version stands and it is whole ([`making`]).
pub fn ask(tx: &mut Tx<'_>, wish: &Wish<'_>) -> db::Result<(JobId, Option<ExportId>)> {
    if let Some(last) = store::latest(tx, wish)?
        && let Some(job) = jobs::latest(tx, wish.kind, last.id.0)?
        && job.is_open()
    {
        return Ok((job.id, None));
    }
    let id = store::insert(tx, wish)?;
    let job = jobs::enqueue(tx, &NewJob { kind: wish.kind, subject: id.0, started_by: Some(wish.by) })?;
    Ok((job, Some(id)))
}

/// What was asked for, if it is made.
pub fn made(conn: &mut Conn, id: ExportId) -> db::Result<Option<Export>> {
    Ok(store::one(conn, id)?.filter(|export| export.file_id.is_some()))
}

/// A file of this kind, made of this scope.
fn file(conn: &mut Conn, kind: &str, scope: Uuid, id: ExportId) -> db::Result<Option<(Export, Blob)>> {
    let found = made(conn, id)?.filter(|export| export.kind == kind && export.scope() == scope);
    let Some(export) = found else { return Ok(None) };
    let Some(file) = export.file_id else { return Ok(None) };
    Ok(files::find(conn, file)?.map(|blob| (export, blob)))
}

/// Forgets what was asked for [`KEPT_DAYS`] ago, by both signs: lived days, and the clock. The files go when they are swept.
pub fn forget_old(tx: &mut Tx<'_>, lived: i32) -> db::Result<usize> {
    let before = tx.in_seconds(-i64::from(KEPT_DAYS - 1) * 86_400);
    let old = store::old(tx, lived.saturating_sub(KEPT_DAYS), before)?;
    jobs::forget(tx, &old.iter().map(|id| id.0).collect::<Vec<_>>())?;
    store::delete(tx, &old)?;
    Ok(old.len())
}
