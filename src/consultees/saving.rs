//! Saving an uploaded list: kept until every row stands in the register, whatever happens on the way.
//!
//! A chunk of rows, the mark of how far they reach and the job's progress are one transaction. Whoever goes on after a stop
//! goes on from that mark; and no line is saved twice, for the database has one consultee for each line of a list.

use serde_json::json;

use super::import::{self, Candidate, Coding, FileError, Known, Report};
use super::read::{self, Upload};
use super::{ConsulteeId, Details, ImportId, LetterLanguage, store};
use crate::accounts::AccountId;
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Conn, Tx};
use crate::files::{self, Blob, Files, Placed};
use crate::jobs::{self, Fault, Job, JobId, NewJob, Run, Said};
use crate::text::fold::fold;

/// The kind of the job that saves a list.
pub const SAVE_LIST: &str = "consultees.save_list";
/// Rows saved in one transaction: few enough that nobody waits for it.
pub const CHUNK: usize = 100;
/// Lived days that a list waits for somebody to say yes, or to take it back after all.
const KEPT_DAYS: i32 = 2;

/// What came of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    pub rows: i32,
    /// Duplicates, and rows that cannot be saved.
    pub left_out: i32,
}

/// Keeps an uploaded list; saves nothing else.
pub fn keep(tx: &mut Tx<'_>, by: AccountId, name: &str, source: &Placed) -> db::Result<ImportId> {
    let source = files::keep(tx, source)?;
    store::keep_upload(tx, by, name, source)
}

/// Reads the list in the encoding that a person chose; `None` is the guess again.
pub fn choose_encoding(
    tx: &mut Tx<'_>,
    by: AccountId,
    id: ImportId,
    encoding: Option<Coding>,
) -> db::Result<bool> {
    store::choose_encoding(tx, id, by, encoding.map(Coding::as_str))
}

/// Somebody has said yes: the rows are saved by a job. The audit row says how many are on their way; a yes sent twice is one.
pub fn confirm(
    tx: &mut Tx<'_>,
    who: &Actor,
    by: AccountId,
    (id, rows): (ImportId, usize),
) -> db::Result<JobId> {
    let now = tx.now();
    if store::confirm(tx, id, now)? {
        let event = Event::new(Action::ConsulteeImportConfirmed, id.0);
        audit::record(tx, who, &event.with(json!({ "rows": rows })))?;
    }
    jobs::forget_failed(tx, SAVE_LIST, id.0)?;
    jobs::enqueue(tx, &NewJob { kind: SAVE_LIST, subject: id.0, started_by: Some(by.0) })
}

/// Why a list was not begun anew or put away.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    #[error("no such list, or one that is saved to the end")]
    NotFound,
    /// Its rows are being saved.
    #[error("the list is being saved")]
    UnderWay,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ListError);

/// Goes on with a list whose saving failed: whoever of the staff says so, for the register is everybody's.
pub fn again(tx: &mut Tx<'_>, who: &Actor, by: AccountId, id: ImportId) -> Result<JobId, ListError> {
    let list = read::upload(tx, id)?.filter(|list| list.is_confirmed() && !list.is_finished());
    if list.is_none() {
        return Err(ListError::NotFound);
    }
    if is_under_way(tx, id)? {
        return Err(ListError::UnderWay);
    }
    jobs::forget_failed(tx, SAVE_LIST, id.0)?;
    audit::record(tx, who, &Event::new(Action::ConsulteeImportRepeated, id.0))?;
    Ok(jobs::enqueue(tx, &NewJob { kind: SAVE_LIST, subject: id.0, started_by: Some(by.0) })?)
}

fn is_under_way(tx: &mut Tx<'_>, id: ImportId) -> db::Result<bool> {
    Ok(jobs::not_done(tx, SAVE_LIST, &[id.0])?.iter().any(Job::is_open))
}

/// Puts away a list that cannot be saved to the end. The rows that are saved stay; the file too, for [`KEPT_DAYS`].
pub fn put_away(tx: &mut Tx<'_>, who: &Actor, id: ImportId) -> Result<(), ListError> {
    if is_under_way(tx, id)? {
        return Err(ListError::UnderWay);
    }
    let saved = store::put_away(tx, id)?.ok_or(ListError::NotFound)?;
    jobs::forget_failed(tx, SAVE_LIST, id.0)?;
    let event = Event::new(Action::ConsulteeImportPutAway, id.0);
    Ok(audit::record(tx, who, &event.with(json!({ "rows": saved })))?)
}

/// Takes a list back that was put away: it stands again as one that stopped.
pub fn take_back(tx: &mut Tx<'_>, who: &Actor, id: ImportId) -> Result<(), ListError> {
    if !store::take_back(tx, id)? {
        return Err(ListError::NotFound);
    }
    Ok(audit::record(tx, who, &Event::new(Action::ConsulteeImportTakenBack, id.0))?)
}

/// The file of a list as it came; none once every row is saved.
pub fn source(conn: &mut Conn, list: &Upload) -> db::Result<Option<Blob>> {
    match list.source_id {
        Some(id) => files::find(conn, id),
        None => Ok(None),
    }
}

/// Saves every row that is not saved yet. `own` is the municipality's language, for rows that name none.
pub fn save(
    run: &Run<'_>,
    files: &Files,
    id: ImportId,
    (own, who): (LetterLanguage, &Actor),
) -> Result<Saved, Fault> {
    let read = run.read(|conn| Ok((read::upload(conn, id)?, read::known(conn, Some(id))?)))?;
    let (Some(upload), known) = read else {
        return Err(Fault::Failed(Said::new("consultees-saving-gone")));
    };
    if upload.is_finished() {
        return Ok(Saved { rows: upload.saved, left_out: upload.left_out });
    }
    let bytes = bytes(run, files, &upload)?;
    let report = import::read(&bytes, upload.encoding.as_deref().and_then(Coding::parse), &known)
        .map_err(|error| unreadable(&error, upload.saved))?;
    let mut line = upload.saved_line;
    run.expect(run.done() + after(&report, line).count())?;
    while let Some(chunk) = next_chunk(&report, line) {
        let last = chunk.last().map_or(line, |(line, _)| *line);
        run.step(|tx| save_chunk(tx, id, (line, last), &chunk, own))?;
        line = last;
    }
    // All but those saved: some may have come into the register by another way while this list was saved.
    let rows = report.accepted() + report.duplicates() + report.rejected();
    let saved = run.read(|conn| read::upload(conn, id))?.map_or(0, |upload| upload.saved);
    let left_out = i32::try_from(rows).unwrap_or(i32::MAX).saturating_sub(saved);
    run.step(|tx| finish(tx, who, id, (line, left_out)))?;
    let upload = run.read(|conn| read::upload(conn, id))?;
    Ok(upload.map_or(Saved { rows: 0, left_out }, |upload| Saved { rows: upload.saved, left_out }))
}

/// All of the file. One that is damaged stays damaged; a place that does not answer may answer later.
fn bytes(run: &Run<'_>, files: &Files, upload: &Upload) -> Result<Vec<u8>, Fault> {
    let Some(blob) = run.read(|conn| source(conn, upload))? else {
        return Err(Fault::Failed(Said::new("consultees-saving-gone")));
    };
    files.read(&blob).map_err(|error| match error {
        files::FileError::Damaged(..) => unreadable(&error, upload.saved),
        other => Fault::Retry(other.to_string()),
    })
}

/// It could be read when it was looked at, so the file is damaged, or this is another program than then.
fn unreadable(error: &dyn std::error::Error, saved: i32) -> Fault {
    tracing::error!(error = %error, "an address list cannot be read any more");
    Fault::Failed(Said::new("consultees-saving-unreadable").count("saved", saved))
}

/// What is read of a list held against the register.
#[derive(Debug)]
pub struct Parsed {
    /// The register, given back.
    pub known: Vec<Known>,
    pub report: Result<Report, FileError>,
}

/// Reads a list. On a blocking thread: five megabytes take their time.
pub async fn parse(
    source: Vec<u8>,
    encoding: Option<String>,
    known: Vec<Known>,
) -> Result<Parsed, tokio::task::JoinError> {
    let work = move || {
        let report = import::read(&source, encoding.as_deref().and_then(Coding::parse), &known);
        Parsed { known, report }
    };
    tokio::task::spawn_blocking(work).await
}

type Chunk = Vec<(i32, Candidate)>;

/// Rows to be saved that stand after a line.
fn after(report: &Report, line: i32) -> impl Iterator<Item = (i32, &Candidate)> {
    let rows = report.candidates().filter_map(|(at, candidate)| Some((i32::try_from(at).ok()?, candidate)));
    rows.filter(move |(at, _)| *at > line)
}

fn next_chunk(report: &Report, line: i32) -> Option<Chunk> {
    let chunk: Chunk =
        after(report, line).take(CHUNK).map(|(at, candidate)| (at, candidate.clone())).collect();
    (!chunk.is_empty()).then_some(chunk)
}

/// Saves one chunk and marks how far it reaches; says how many rows were saved.
fn save_chunk(
    tx: &mut Tx<'_>,
    id: ImportId,
    lines: (i32, i32),
    chunk: &[(i32, Candidate)],
    own: LetterLanguage,
) -> Result<i32, Fault> {
    // Looked at again: the same list may be saved by somebody else at this moment, or a name have been typed in.
    let names: Vec<String> = chunk.iter().map(|(_, row)| fold(&row.name)).collect();
    let numbers = chunk.iter().filter_map(|(_, row)| row.org_number.as_ref());
    let numbers: Vec<String> = numbers.map(|number| number.digits.clone()).collect();
    let there = read::known_like(tx, id, &names, &numbers)?;
    let new = import::new_beside(&there, chunk);
    let rows = i32::try_from(new.len()).unwrap_or(i32::MAX);
    if !store::advance(tx, id, lines, rows)? {
        return Err(Fault::Retry("somebody else has moved the mark of an address list".to_owned()));
    }
    for (line, candidate) in new.iter().filter_map(|at| chunk.get(*at)) {
        let consultee = ConsulteeId::new(tx);
        store::insert(tx, consultee, &Details::of(candidate, own), Some((id, *line)))?;
    }
    Ok(rows)
}

fn finish(tx: &mut Tx<'_>, who: &Actor, id: ImportId, (line, left_out): (i32, i32)) -> Result<i32, Fault> {
    let now = tx.now();
    if let Some(rows) = store::finish(tx, id, line, left_out, now)? {
        let event = Event::new(Action::ConsulteeImported, id.0);
        audit::record(tx, who, &event.with(json!({ "rows": rows, "left_out": left_out })))?;
    }
    Ok(0)
}

/// Forgets lists that nobody said yes to for [`KEPT_DAYS`] lived days.
pub fn forget_old(tx: &mut Tx<'_>, lived: i32) -> db::Result<usize> {
    let before = tx.in_seconds(-i64::from(KEPT_DAYS - 1) * 86_400);
    store::forget_uploads(tx, lived.saturating_sub(KEPT_DAYS), before)
}
