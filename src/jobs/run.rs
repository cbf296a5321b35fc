//! One run of a job, as its work sees it: what it is about, and the steps in which it is done.

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::store::{self, Hold};
use super::{Fault, Job};
use crate::clock::Clock;
use crate::db::{self, Conn, Db, Tx};

/// The longest rest between two steps, so that others come to the one writer.
const REST: Duration = Duration::from_millis(50);

/// A run that is under way.
pub struct Run<'a> {
    pub db: &'a Db,
    pub clock: &'a Clock,
    pub(super) job: Job,
    pub(super) hold: Hold,
    pub(super) lived: i32,
    pub(super) stopping: &'a AtomicBool,
    pub(super) moved: Cell<i64>,
}

impl Run<'_> {
    /// What the job is about.
    pub fn subject(&self) -> Uuid {
        self.job.subject()
    }

    /// The account that started it.
    pub fn started_by(&self) -> Option<Uuid> {
        self.job.started_by.map(|by| by.0)
    }

    /// How much of it was done when this run began.
    pub fn done(&self) -> usize {
        usize::try_from(self.job.done).unwrap_or_default()
    }

    /// How many days the program has lived through, today included.
    pub fn lived(&self) -> i32 {
        self.lived
    }

    /// Reads.
    pub fn read<T>(&self, work: impl FnOnce(&mut Conn) -> db::Result<T>) -> Result<T, Fault> {
        Ok(self.db.read_now(work)?)
    }

    /// Reads what is to be of one moment, though others write on.
    pub fn snapshot<T>(&self, work: impl FnOnce(&mut Conn) -> db::Result<T>) -> Result<T, Fault> {
        Ok(self.db.snapshot_now(work)?)
    }

    /// Says how much there is to do in all, for work that begins anew where it was stopped.
    pub fn begin_anew(&self, total: usize) -> Result<(), Fault> {
        let total = i32::try_from(total).unwrap_or(i32::MAX);
        held(self.db.write_rows_now(|tx| store::show(tx, self.hold, (0, total)))?)
    }

    /// Shows how far such work has come. It is no step: whoever goes on begins anew, so its tries are counted on.
    pub fn show(&self, done: usize) -> Result<(), Fault> {
        if self.stopping.load(Ordering::Relaxed) {
            return Err(Fault::Stopped);
        }
        let done = i32::try_from(done).unwrap_or(i32::MAX);
        held(self.db.write_rows_now(|tx| store::shown(tx, self.hold, done))?)
    }

    /// Says how much there is to do in all.
    pub fn expect(&self, total: usize) -> Result<(), Fault> {
        let total = i32::try_from(total).unwrap_or(i32::MAX);
        if total == self.job.total {
            return Ok(());
        }
        Ok(self.db.write_rows_now(|tx| store::expect(tx, self.hold, total))?)
    }

    /// Does a step in one write transaction, and gives how much further the job came by it. Nothing is kept of it where
    /// another holds the job by now. The closure may run more than once, and takes at most about 50 milliseconds.
    pub fn step(&self, mut work: impl FnMut(&mut Tx<'_>) -> Result<i32, Fault>) -> Result<i32, Fault> {
        if self.stopping.load(Ordering::Relaxed) {
            return Err(Fault::Stopped);
        }
        let began = Instant::now();
        let by = self.db.write_now(|tx| {
            if !store::beat(tx, self.hold)? {
                return Err(Fault::Lost);
            }
            let by = work(tx)?;
            if by > 0 {
                store::moved(tx, self.hold, by)?;
            }
            Ok(by)
        })?;
        self.moved.set(self.moved.get() + i64::from(by));
        if by > 0 {
            // As long as others waited.
            std::thread::park_timeout(began.elapsed().min(REST));
        }
        Ok(by)
    }
}

fn held(held: bool) -> Result<(), Fault> {
    if held { Ok(()) } else { Err(Fault::Lost) }
}
