//! The worker: takes due jobs, has them done, and takes back what dead workers left behind.
//!
//! Whether a worker is dead is told by its own sign of life, watched by a clock that nobody can set: a machine whose clock is
//! set ahead takes nobody's job.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::watch;
use tokio::task::{JoinHandle, spawn_blocking};

use super::store::{self, Hold, LeaseId, Sign, Wait};
use super::{Ended, Fault, JobId, JobState, NewJob, Next, Run, Said, Work, woken};
use crate::clock::Clock;
use crate::db::{self, Db, lived};

/// How many jobs one program does at a time: a long one keeps short ones from waiting no more than that.
const LANES: usize = 2;
/// How often a worker says that it lives, and looks for others that do not.
const BEAT: Duration = Duration::from_secs(5);
/// Whoever gives no sign for so long is dead.
pub const LEASE: Duration = Duration::from_secs(20);
/// How often the queue is looked at when nobody wakes us.
const POLL: Duration = Duration::from_secs(2);
/// A job is put in the queue before its transaction commits.
const COMMITS_WITHIN: Duration = Duration::from_millis(40);
/// How long to leave a database alone that does not answer.
const PAUSE: Duration = Duration::from_secs(10);
/// Seconds until the next try, after each one that failed; then the last of them again.
const WAITS: [i64; 5] = [10, 60, 300, 900, 3600];
/// Tries until a job is given up: four hours and twenty minutes.
const MOST_ATTEMPTS: i32 = 9;

/// Does the jobs of one program.
pub struct Worker {
    db: Db,
    clock: Clock,
    works: Vec<Box<dyn Work>>,
    days: lived::Counter,
    /// Days lived through, as last counted.
    lived: AtomicI32,
    held: Mutex<HashSet<Hold>>,
    /// The last sign of each job under way elsewhere, and when it was new.
    signs: Mutex<HashMap<JobId, (Sign, Duration)>>,
    stopping: AtomicBool,
}

impl Worker {
    pub fn new(db: &Db, clock: Clock, works: Vec<Box<dyn Work>>) -> Self {
        Self {
            db: db.by_clock(&clock),
            clock,
            works,
            days: lived::Counter::default(),
            lived: AtomicI32::new(0),
            held: Mutex::default(),
            signs: Mutex::default(),
            stopping: AtomicBool::new(false),
        }
    }

    /// Runs in the background until stopped.
    pub fn start(self: Arc<Self>) -> Running {
        let (stop, stopped) = watch::channel(false);
        let mut tasks = vec![tokio::spawn(Arc::clone(&self).live(stopped.clone()))];
        tasks.extend((0..LANES).map(|_| tokio::spawn(Arc::clone(&self).work(stopped.clone()))));
        Running { worker: self, stop, tasks }
    }

    /// Does everything that is due; says how much further jobs came. Blocks. For tests and the command line.
    pub fn run_until_idle(&self) -> db::Result<i64> {
        self.look()?;
        let mut moved = 0;
        while let Some(more) = self.run_next()? {
            moved += more;
        }
        Ok(moved)
    }

    /// Does one job if it is due; says how much further it came, or `None` where another has it. Blocks.
    pub fn run_job(&self, id: JobId) -> db::Result<Option<i64>> {
        let hold = Hold { id, lease: LeaseId::new(&self.clock) };
        let (now, lived) = (self.clock.now(), self.lived.load(Ordering::Relaxed));
        if !self.db.write_rows_now(|tx| store::claim(tx, hold, now, lived))? {
            return Ok(None);
        }
        lock(&self.held).insert(hold);
        let moved = self.run(hold);
        lock(&self.held).remove(&hold);
        moved.map(Some)
    }

    /// Says that this worker lives, takes back the jobs of those that do not, counts the day, and sees to it that what stands
    /// is in the queue. Blocks.
    pub fn look(&self) -> db::Result<()> {
        let held: Vec<_> = lock(&self.held).iter().copied().collect();
        for hold in held {
            self.db.write_rows_now(|tx| store::beat(tx, hold))?;
        }
        for dead in self.silent(self.db.read_now(store::signs)?) {
            let now = self.clock.now();
            if self.db.write_rows_now(|tx| store::take_back(tx, &dead, now))? {
                tracing::warn!(job = %dead.id, kind = dead.kind, "a worker died; its job goes on");
            }
        }
        self.lived.store(self.days.count(&self.db, &self.clock)?, Ordering::Relaxed);
        self.stand()
    }

    /// Jobs whose holder has given no sign for as long as a lease lasts.
    fn silent(&self, running: Vec<Sign>) -> Vec<Sign> {
        let (now, held) = (self.clock.steady(), lock(&self.held).clone());
        let ours = |sign: &Sign| held.iter().any(|hold| Some(hold.lease) == sign.lease);
        let mut signs = lock(&self.signs);
        let before = std::mem::take(&mut *signs);
        for sign in running.into_iter().filter(|sign| !ours(sign)) {
            let seen = before.get(&sign.id).filter(|(same, _)| same.is_of(&sign)).map(|(_, seen)| *seen);
            signs.insert(sign.id, (sign, seen.unwrap_or(now)));
        }
        let dead = signs.values().filter(|(_, seen)| now.saturating_sub(*seen) >= LEASE);
        dead.map(|(sign, _)| sign.clone()).collect()
    }

    /// Puts in the queue what comes again and again, where it is not there yet.
    fn stand(&self) -> db::Result<()> {
        let standing = self.works.iter().filter(|work| work.stands()).map(|work| work.kind());
        let standing: Vec<_> = standing.collect();
        let there = self.db.read_now(|conn| store::open_kinds(conn, &standing))?;
        for kind in standing.into_iter().filter(|kind| !there.iter().any(|open| open == kind)) {
            let new = NewJob { kind, subject: store::STANDING, started_by: None };
            self.db.write_rows_now(|tx| super::enqueue(tx, &new))?;
        }
        Ok(())
    }

    /// Does the job that has been due the longest; `None` where none is. Blocks.
    fn run_next(&self) -> db::Result<Option<i64>> {
        let kinds: Vec<_> = self.works.iter().map(|work| work.kind()).collect();
        // Without the day nothing is begun: what is old is told by it.
        if self.lived.load(Ordering::Relaxed) == 0 {
            self.look()?;
        }
        loop {
            let (now, lived) = (self.clock.now(), self.lived.load(Ordering::Relaxed));
            let Some(id) = self.db.read_now(|conn| store::due(conn, &kinds, now, lived))? else {
                return Ok(None);
            };
            if let Some(moved) = self.run_job(id)? {
                return Ok(Some(moved));
            }
        }
    }

    fn run(&self, hold: Hold) -> db::Result<i64> {
        let job = self.db.read_now(|conn| store::one(conn, hold.id))?;
        let attempts = job.attempts;
        let Some(work) = self.works.iter().find(|work| work.kind() == job.kind) else {
            self.let_go(hold, Wait::Back)?;
            return Ok(0);
        };
        if attempts > MOST_ATTEMPTS && !work.stands() {
            tracing::error!(job = %hold.id, kind = work.kind(), "a job ended its worker each time, and was given up");
            self.end(hold, JobState::Failed, &Said::new("jobs-given-up"))?;
            return Ok(0);
        }
        let (db, clock, stopping) = (&self.db, &self.clock, &self.stopping);
        let lived = self.lived.load(Ordering::Relaxed);
        let run = Run { db, clock, job, hold, lived, stopping, moved: Cell::new(0) };
        let broke_off = |_| Err(Fault::Retry("its work broke off".to_owned()));
        let ended = catch_unwind(AssertUnwindSafe(|| work.run(&run))).unwrap_or_else(broke_off);
        let moved = run.moved.get();
        // What came further is no worse than before.
        let attempts = if moved > 0 { 1 } else { attempts };
        self.settle(hold, work.as_ref(), ended, (attempts, lived))?;
        Ok(moved)
    }

    /// Writes what became of it.
    fn settle(
        &self,
        hold: Hold,
        work: &dyn Work,
        ended: Result<Ended, Fault>,
        (attempts, lived): (i32, i32),
    ) -> db::Result<()> {
        let (job, kind, stands) = (hold.id, work.kind(), work.stands());
        let fault = match ended {
            Ok(Ended::Done(said)) => return self.end(hold, JobState::Done, &said),
            Ok(Ended::Again(Next::In(seconds))) => {
                return self.let_go(hold, Wait::Anew { due: self.clock.in_seconds(seconds), after_day: -1 });
            }
            Ok(Ended::Again(Next::Day)) => {
                return self.let_go(hold, Wait::Anew { due: self.clock.now(), after_day: lived });
            }
            Err(Fault::Lost) => {
                tracing::warn!(%job, kind, "another goes on with a job");
                return Ok(());
            }
            Err(Fault::Stopped) => return self.let_go(hold, Wait::Back),
            Err(fault) => fault,
        };
        match fault {
            Fault::Failed(said) if !stands => {
                tracing::warn!(%job, kind, said = said.key, "a job failed");
                self.end(hold, JobState::Failed, &said)
            }
            why if attempts >= MOST_ATTEMPTS && !stands => {
                tracing::error!(%job, kind, %why, "a job failed, and was given up");
                self.end(hold, JobState::Failed, &Said::new("jobs-given-up"))
            }
            why => {
                tracing::error!(%job, kind, %why, attempts, "a job cannot be done now");
                self.let_go(hold, Wait::Retry { due: self.clock.in_seconds(wait(attempts)) })
            }
        }
    }

    fn end(&self, hold: Hold, state: JobState, said: &Said) -> db::Result<()> {
        let (now, counts) = (self.clock.now(), said.stored());
        self.db.write_rows_now(|tx| store::end(tx, hold, state, (said.key, &counts), now))
    }

    fn let_go(&self, hold: Hold, wait: Wait) -> db::Result<()> {
        let now = self.clock.now();
        self.db.write_rows_now(|tx| store::wait(tx, hold, wait, now))
    }

    async fn live(self: Arc<Self>, mut stopped: watch::Receiver<bool>) {
        while !*stopped.borrow() {
            if let Err(error) = on_thread(&self, Self::look).await {
                tracing::error!(%error, "the worker of jobs cannot say that it lives");
            }
            sleep_or_stop(BEAT, &mut stopped).await;
        }
    }

    async fn work(self: Arc<Self>, mut stopped: watch::Receiver<bool>) {
        while !*stopped.borrow() {
            let pause = match on_thread(&self, Self::run_next).await {
                Ok(Some(_)) => Duration::ZERO,
                Ok(None) => {
                    tokio::select! {
                        () = woken() => COMMITS_WITHIN,
                        () = sleep_or_stop(POLL, &mut stopped) => Duration::ZERO,
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "the worker of jobs cannot use the database");
                    PAUSE
                }
            };
            sleep_or_stop(pause, &mut stopped).await;
        }
    }
}

impl Sign {
    /// Has its holder given no other since?
    fn is_of(&self, later: &Self) -> bool {
        (self.lease, self.beats) == (later.lease, later.beats)
    }
}

fn wait(attempts: i32) -> i64 {
    let index = usize::try_from(attempts.max(1) - 1).unwrap_or(0);
    let last = WAITS.last().copied().unwrap_or_default();
    WAITS.get(index).copied().unwrap_or(last)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn on_thread<T: Send + 'static>(
    worker: &Arc<Worker>,
    work: impl FnOnce(&Worker) -> db::Result<T> + Send + 'static,
) -> db::Result<T> {
    let worker = Arc::clone(worker);
    let done = spawn_blocking(move || work(&worker)).await;
    done.unwrap_or_else(|broken| Err(db::Error::QueryBuilderError(Box::new(broken))))
}

async fn sleep_or_stop(time: Duration, stopped: &mut watch::Receiver<bool>) {
    if time.is_zero() || *stopped.borrow() {
        return;
    }
    tokio::select! {
        () = tokio::time::sleep(time) => {}
        _ = stopped.changed() => {}
    }
}

/// A worker in the background.
pub struct Running {
    worker: Arc<Worker>,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Running {
    /// Lets the steps under way end; jobs that are not done wait for the next start.
    pub async fn stop(self) {
        self.worker.stopping.store(true, Ordering::Relaxed);
        self.stop.send_replace(true);
        for ended in join_all(self.tasks).await {
            if let Err(error) = ended {
                tracing::error!(%error, "the worker of jobs broke off");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_an_hour() {
        let waits: Vec<i64> = (1..MOST_ATTEMPTS).map(wait).collect();
        assert_eq!(waits, [10, 60, 300, 900, 3600, 3600, 3600, 3600]);
        assert_eq!(waits.iter().sum::<i64>(), (4 * 60 + 21) * 60 + 10);
    }
}
