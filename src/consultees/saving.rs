//! Saving an uploaded list: kept until every row stands in the register, whatever happens on the way.
//!
//! A chunk of rows and the mark of how far they reach are one transaction. Whoever goes on, after a stop or beside another,
//! goes on from that mark; and no line is saved twice, for the database has one consultee for each line of a list.

use serde_json::json;

use super::import::{self, Candidate, Coding, FileError, Known, Report};
use super::{ConsulteeId, Details, ImportId, LetterLanguage, store};
use crate::accounts::AccountId;
use crate::audit::{self, Actor, Event};
use crate::clock::Clock;
use crate::db::{self, Conn, Db, Tx};
use crate::program::Program;

/// Rows saved in one transaction: few enough that nobody waits for it.
pub const CHUNK: usize = 100;
/// Lived days that a list waits for somebody to say yes.
const KEPT_DAYS: i32 = 2;

/// What came of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    pub rows: i32,
    /// Duplicates, and rows that cannot be saved.
    pub left_out: i32,
}

/// Why a list is not saved to its end. What is saved stays, and the list too.
#[derive(Debug, thiserror::Error)]
pub enum SavingError {
    #[error("there is no such list")]
    NotFound,
    #[error("the list cannot be read any more: {0}")]
    Unreadable(#[from] FileError),
    #[error("the reading was cut off: {0}")]
    Blocking(String),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(SavingError);

/// Keeps an uploaded list; saves nothing else.
pub fn keep(
    tx: &mut Tx<'_>,
    by: AccountId,
    name: &str,
    source: &[u8],
    clock: &Clock,
) -> db::Result<ImportId> {
    store::keep_upload(tx, clock, by, name, source)
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

/// Somebody has said yes. The audit row says how many rows are on their way; a yes sent twice is one.
pub fn confirm(tx: &mut Tx<'_>, who: &Actor, id: ImportId, rows: usize, clock: &Clock) -> db::Result<()> {
    if store::confirm(tx, id, clock.now())? {
        let event = Event::new("consultees.import_confirmed", ("consultee_import", id.0));
        audit::record(tx, clock, who, &event.with(json!({ "rows": rows })))?;
    }
    Ok(())
}

/// Saves every row that is not saved yet. To be called as often as one likes, by as many as like. It goes on when nobody waits.
pub async fn save(program: &Program, id: ImportId, who: &Actor) -> Result<Saved, SavingError> {
    let (db, clock, who) = (program.db.clone(), program.clock.clone(), who.clone());
    let own = LetterLanguage::parse(&program.config.site.language).unwrap_or(LetterLanguage::Bokmal);
    let work = move || save_now(&db, id, own, &who, &clock);
    tokio::task::spawn_blocking(work).await.map_err(|error| SavingError::Blocking(error.to_string()))?
}

/// The same on this thread. `own` is the municipality's language, for rows that name none.
pub fn save_now(
    db: &Db,
    id: ImportId,
    own: LetterLanguage,
    who: &Actor,
    clock: &Clock,
) -> Result<Saved, SavingError> {
    let read =
        |conn: &mut Conn| Ok::<_, db::Error>((store::upload(conn, id)?, store::known(conn, Some(id))?));
    let (upload, known) = db.read_now(read)?;
    let upload = upload.ok_or(SavingError::NotFound)?;
    if upload.is_finished() {
        return Ok(Saved { rows: upload.saved, left_out: upload.left_out });
    }
    let report = import::read(&upload.source, upload.encoding.as_deref().and_then(Coding::parse), &known)?;
    let mut line = upload.saved_line;
    while let Some(chunk) = next_chunk(&report, line) {
        let last = chunk.last().map_or(line, |(line, _)| *line);
        if db.write_now(|tx| save_chunk(tx, id, (line, last), &chunk, own, clock))? {
            line = last;
            continue;
        }
        // Another saves the same list. Its end may lie before ours, if the register was another when it was read.
        let upload = db.read_now(|conn| store::upload(conn, id))?.ok_or(SavingError::NotFound)?;
        if upload.is_finished() || upload.saved_line <= line {
            return Ok(Saved { rows: upload.saved, left_out: upload.left_out });
        }
        line = upload.saved_line;
    }
    let left_out = i32::try_from(report.duplicates() + report.rejected()).unwrap_or(i32::MAX);
    db.write_now(|tx| finish(tx, who, id, (line, left_out), clock))
}

/// What is read of a list held against the register, which is given back. On a blocking thread: five megabytes take their time.
pub async fn parse(
    source: Vec<u8>,
    encoding: Option<String>,
    known: Vec<Known>,
) -> Result<(Vec<Known>, Result<Report, FileError>), SavingError> {
    let work = move || {
        let report = import::read(&source, encoding.as_deref().and_then(Coding::parse), &known);
        (known, report)
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| SavingError::Blocking(error.to_string()))
}

type Chunk = Vec<(i32, Candidate)>;

fn next_chunk(report: &Report, after: i32) -> Option<Chunk> {
    let rows =
        report.candidates().filter_map(|(line, candidate)| Some((i32::try_from(line).ok()?, candidate)));
    let chunk: Chunk =
        rows.filter(|(line, _)| *line > after).take(CHUNK).map(|(line, c)| (line, c.clone())).collect();
    (!chunk.is_empty()).then_some(chunk)
}

/// Saves one chunk and marks how far it reaches; `false` when another has gone on from there.
pub fn save_chunk(
    tx: &mut Tx<'_>,
    id: ImportId,
    lines: (i32, i32),
    chunk: &[(i32, Candidate)],
    own: LetterLanguage,
    clock: &Clock,
) -> db::Result<bool> {
    if !store::advance(tx, id, lines, i32::try_from(chunk.len()).unwrap_or(i32::MAX))? {
        return Ok(false);
    }
    for (line, candidate) in chunk {
        store::insert(tx, ConsulteeId::new(clock), &Details::of(candidate, own), Some((id, *line)), clock)?;
    }
    Ok(true)
}

fn finish(
    tx: &mut Tx<'_>,
    who: &Actor,
    id: ImportId,
    (line, left_out): (i32, i32),
    clock: &Clock,
) -> Result<Saved, SavingError> {
    if let Some(rows) = store::finish(tx, id, line, left_out, clock.now())? {
        let event = Event::new("consultees.imported", ("consultee_import", id.0));
        audit::record(tx, clock, who, &event.with(json!({ "rows": rows, "left_out": left_out })))?;
    }
    let upload = store::upload(tx, id)?.ok_or(SavingError::NotFound)?;
    Ok(Saved { rows: upload.saved, left_out: upload.left_out })
}

/// Goes on with lists whose saving was stopped; says how many. A chore of the worker.
pub async fn go_on(program: &Program) -> Result<usize, SavingError> {
    let lists = program.db.read(store::unfinished).await?;
    for id in &lists {
        save(program, *id, &Actor::system("lydhor")).await?;
    }
    Ok(lists.len())
}

/// Forgets lists that nobody said yes to for [`KEPT_DAYS`] lived days.
pub fn forget_old(tx: &mut Tx<'_>, lived: i32, clock: &Clock) -> db::Result<usize> {
    let before = clock.in_seconds(-i64::from(KEPT_DAYS - 1) * 86_400);
    store::forget_uploads(tx, lived.saturating_sub(KEPT_DAYS), before)
}
