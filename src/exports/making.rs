//! Making one file: read at one moment, written piece by piece to the disk, kept when it is whole. Begun anew where it was stopped.

use std::cell::{Cell, RefCell};

use jiff::Timestamp;

use super::{Export, ExportId, store};
use crate::db::{self, Conn};
use crate::files::{self, Draft, FileError, Files};
use crate::jobs::{Ended, Fault, Run, Said};

/// So many times at most is it told how far a file has come.
const TOLD: usize = 50;

/// Writes files of one kind.
pub trait Make {
    /// What a file is made from.
    type Read;

    /// Names the state of what is read: another name when anything in the file would be another. `None` where it is gone.
    fn version(&self, conn: &mut Conn, of: &Export) -> db::Result<Option<String>>;

    /// Reads it, at the moment of its version.
    fn read(&self, conn: &mut Conn, of: &Export) -> db::Result<Option<Self::Read>>;

    /// Writes the file.
    fn write(&self, read: Self::Read, order: &Order<'_>, out: &mut Draft) -> Result<(), Fault>;
}

/// A file under way.
pub struct Order<'a> {
    pub export: &'a Export,
    /// The moment that it tells of.
    pub made: Timestamp,
    run: &'a Run<'a>,
    done: Cell<usize>,
    total: Cell<usize>,
    stopped: RefCell<Option<Fault>>,
}

impl Order<'_> {
    /// Says how many pieces there are.
    pub fn expect(&self, total: usize) -> Result<(), Fault> {
        self.total.set(total);
        self.run.begin_anew(total)
    }

    /// One more piece is about to be written; `false` where that is of no use any more, and [`Order::check`] tells why.
    pub fn next(&self) -> bool {
        if self.stopped.borrow().is_some() {
            return false;
        }
        let done = self.done.get();
        self.done.set(done + 1);
        if !done.is_multiple_of((self.total.get() / TOLD).max(1)) {
            return true;
        }
        match self.run.show(done) {
            Ok(()) => true,
            Err(fault) => {
                *self.stopped.borrow_mut() = Some(fault);
                false
            }
        }
    }

    /// Was it stopped on the way? Then what is written is not whole.
    pub fn check(&self) -> Result<(), Fault> {
        self.stopped.take().map_or(Ok(()), Err)
    }
}

/// Makes what the job is about, or gives the file that somebody else had made of the same version.
pub fn make<M: Make>(run: &Run<'_>, files: &Files, maker: &M) -> Result<Ended, Fault> {
    let gone = || Fault::Failed(Said::new("exports-gone"));
    let export = run.read(|conn| store::one(conn, ExportId(run.subject())))?.ok_or_else(gone)?;
    if export.file_id.is_none() && !take_same(run, files, maker, &export)? {
        let made = run.clock.now();
        let read = |conn: &mut Conn| {
            let Some(version) = maker.version(conn, &export)? else { return Ok(None) };
            Ok(maker.read(conn, &export)?.map(|read| (version, read)))
        };
        let (version, read) = run.snapshot(read)?.ok_or_else(gone)?;
        let order = Order {
            export: &export,
            made,
            run,
            done: Cell::new(0),
            total: Cell::new(0),
            stopped: RefCell::new(None),
        };
        keep(run, files, &order, &version, |order, out| maker.write(read, order, out))?;
    }
    Ok(Ended::Done(Said::new("exports-made")))
}

fn keep(
    run: &Run<'_>,
    files: &Files,
    order: &Order<'_>,
    version: &str,
    write: impl FnOnce(&Order<'_>, &mut Draft) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut draft = files.draft(run.clock).map_err(|error| fault(error.into()))?;
    write(order, &mut draft)?;
    order.check()?;
    let staged = draft.finish().map_err(fault)?;
    let placed = files.place(run.db, vec![staged]).map_err(fault)?;
    run.step(|tx| {
        for one in &placed {
            let file = files::keep(tx, one)?;
            store::finish(tx, order.export.id, (version, order.made, file))?;
        }
        Ok(0)
    })?;
    Ok(())
}

/// `true` where the same file is there already, and was given.
fn take_same<M: Make>(run: &Run<'_>, files: &Files, maker: &M, export: &Export) -> Result<bool, Fault> {
    let find = |conn: &mut Conn| {
        let Some(version) = maker.version(conn, export)? else { return Ok(None) };
        let Some((id, at)) = store::same(conn, export, &version)? else { return Ok(None) };
        Ok(files::find(conn, id)?.map(|blob| (version, at, blob)))
    };
    let Some((version, at, blob)) = run.read(find)? else { return Ok(false) };
    // One that is damaged is made anew.
    match files.is_whole(&blob) {
        Ok(true) => {}
        Ok(false) | Err(FileError::Damaged(..)) => return Ok(false),
        Err(error) => return Err(fault(error)),
    }
    run.step(|tx| {
        store::finish(tx, export.id, (&version, at, blob.id))?;
        Ok(0)
    })?;
    Ok(true)
}

fn fault(error: FileError) -> Fault {
    match error {
        FileError::TooLarge(limit) => {
            let gigabytes = i64::try_from(limit.div_ceil(1024 * 1024 * 1024)).unwrap_or(i64::MAX).max(1);
            Fault::Failed(Said::new("exports-too-large").count("limit", gigabytes))
        }
        FileError::Database(error) => Fault::Database(error),
        other => Fault::Retry(other.to_string()),
    }
}
