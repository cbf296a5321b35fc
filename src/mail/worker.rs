//! Owns the sending: takes due letters from the outbox, has them rendered, and hands each over at most once.
//!
//! One task reads ahead and renders; several tasks send, each over its own connection. Before each letter a sending task takes a
//! turn ([`super::turns`]): one commit writes what became of its last letter and claims the next. Only then is it handed over.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{join, join_all, join3};
use tokio::sync::{Mutex, mpsc, watch};
use tokio::task::JoinHandle;

pub use super::WorkerId;
use super::backoff::verdict;
use super::outbox::{Hindrance, LetterId, woken};
use super::render::{Render, RenderError, write};
use super::store::{self, Due};
use super::turns::{Done, Turn, Turns, turns};
use super::{Connection, Letter, Mailer, SendError};
use crate::clock::Clock;
use crate::db::{self, Db};

/// How often a worker says that it lives.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// A worker not heard of for this many seconds is dead, and what it held is uncertain.
pub const DEAD_AFTER: i64 = 30;
/// How often the queue is looked at when nobody wakes us.
const POLL: Duration = Duration::from_secs(2);
/// A letter is queued before its transaction commits.
const COMMITS_WITHIN: Duration = Duration::from_millis(40);
/// How long to leave a mail server alone that cannot be reached.
const PAUSE: Duration = Duration::from_secs(10);
/// How many letters are read at once.
const AHEAD: i64 = 64;
/// How many of them are written in one unit of reading.
const WRITTEN_TOGETHER: usize = 16;
const DAY: i64 = 86_400;

/// Sends what is due.
pub struct Worker {
    id: WorkerId,
    db: Db,
    clock: Clock,
    mailer: Mailer,
    renderers: Arc<Vec<Box<dyn Render>>>,
    connections: usize,
}

/// A letter ready to be claimed and handed over.
struct Prepared {
    id: LetterId,
    /// Attempts before this one.
    attempts: i32,
    letter: Letter,
}

/// How a round went.
#[derive(Default)]
struct Round {
    attempted: usize,
    unreachable: bool,
}

type Letters = Arc<Mutex<mpsc::Receiver<Prepared>>>;

impl Worker {
    /// `connections`: how many letters may be on their way at once.
    pub fn new(
        db: &Db,
        clock: Clock,
        mailer: Mailer,
        renderers: Vec<Box<dyn Render>>,
        connections: usize,
    ) -> Self {
        let id = WorkerId::new(&clock);
        let db = db.by_clock(&clock);
        Self { id, db, clock, mailer, renderers: Arc::new(renderers), connections: connections.max(1) }
    }

    /// Runs in the background until stopped.
    pub fn start(self: Arc<Self>) -> Running {
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(async move {
            join(self.live(stopped.clone()), self.work(stopped)).await;
        });
        Running { stop, task }
    }

    /// Sends everything that is due; says how many letters were attempted. For tests and the command line.
    pub async fn run_until_idle(&self) -> db::Result<usize> {
        self.beat().await?;
        let (_keep, stopped) = watch::channel(false);
        let mut attempted = 0;
        loop {
            let round = self.round(&stopped).await?;
            attempted += round.attempted;
            if round.attempted == 0 || round.unreachable {
                return Ok(attempted);
            }
        }
    }

    /// Says that this worker lives, and marks what dead ones left behind.
    pub async fn beat(&self) -> db::Result<()> {
        let (id, now) = (self.id, self.clock.now());
        let (dead, old) = (self.clock.in_seconds(-DEAD_AFTER), self.clock.in_seconds(-DAY));
        self.db.write_rows(move |tx| store::seen(tx, id, now)).await?;
        let orphans = self.db.read(move |conn| store::orphans(conn, dead)).await?;
        if orphans.is_empty() {
            return Ok(());
        }
        tracing::warn!(letters = orphans.len(), "a worker died; its letters are uncertain");
        self.db
            .write_rows(move |tx| {
                orphans.iter().try_for_each(|letter| store::orphan(tx, *letter, now))?;
                store::forget(tx, old)
            })
            .await
    }

    async fn live(&self, mut stopped: watch::Receiver<bool>) {
        while !*stopped.borrow() {
            if let Err(error) = self.beat().await {
                tracing::error!(%error, "the mail worker cannot say that it lives");
            }
            sleep_or_stop(HEARTBEAT, &mut stopped).await;
        }
    }

    async fn work(&self, mut stopped: watch::Receiver<bool>) {
        while !*stopped.borrow() {
            let pause = match self.round(&stopped).await {
                Ok(Round { unreachable: true, .. }) => PAUSE,
                Ok(Round { attempted: 0, .. }) => {
                    tokio::select! {
                        () = woken() => COMMITS_WITHIN,
                        () = sleep_or_stop(POLL, &mut stopped) => Duration::ZERO,
                    }
                }
                Ok(_) => Duration::ZERO,
                Err(error) => {
                    tracing::error!(%error, "the mail worker cannot use the database");
                    PAUSE
                }
            };
            sleep_or_stop(pause, &mut stopped).await;
        }
    }

    /// Until nothing is due, the server cannot be reached, or a stop is asked for.
    async fn round(&self, stopped: &watch::Receiver<bool>) -> db::Result<Round> {
        let (sender, receiver) = mpsc::channel(WRITTEN_TOGETHER);
        let letters: Letters = Arc::new(Mutex::new(receiver));
        let (turns, committer) = turns(&self.db, self.id, self.connections);
        let senders: Vec<_> = (0..self.connections)
            .map(|_| self.send_all(Arc::clone(&letters), turns.clone(), stopped))
            .collect();
        // The reader ahead ends when the last sender has let go of the letters, the committer when no turn can come any more.
        drop((letters, turns));
        let (read, sent, ()) =
            join3(self.read_ahead(sender, stopped), join_all(senders), committer.run()).await;
        read?;
        let mut total = Round::default();
        for round in sent {
            let round = round?;
            total.attempted += round.attempted;
            total.unreachable |= round.unreachable;
        }
        Ok(total)
    }

    async fn read_ahead(
        &self,
        letters: mpsc::Sender<Prepared>,
        stopped: &watch::Receiver<bool>,
    ) -> db::Result<()> {
        let mut seen = HashSet::new();
        loop {
            let due = self.due(&seen).await?;
            if due.is_empty() {
                return Ok(());
            }
            seen.extend(due.iter().map(|due| due.id));
            if !self.offer(due, &letters, stopped).await? {
                return Ok(());
            }
        }
    }

    /// Prepares letters for the connections that wait for them; `false` when nobody does any more.
    async fn offer(
        &self,
        due: Vec<Due>,
        letters: &mpsc::Sender<Prepared>,
        stopped: &watch::Receiver<bool>,
    ) -> db::Result<bool> {
        for some in due.chunks(WRITTEN_TOGETHER) {
            let ready = self.prepare(some.to_vec()).await?;
            if !hand_on(ready, letters, stopped).await {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Due letters that this round has not seen yet: some of those it has wait for a connection.
    async fn due(&self, seen: &HashSet<LetterId>) -> db::Result<Vec<Due>> {
        let waiting = i64::try_from(2 * WRITTEN_TOGETHER + self.connections).unwrap_or(AHEAD);
        let now = self.clock.now();
        let due = self.db.read(move |conn| store::due(conn, now, AHEAD + waiting)).await?;
        Ok(due.into_iter().filter(|due| !seen.contains(&due.id)).collect())
    }

    /// Writes some letters; one that cannot be written is ended here.
    async fn prepare(&self, due: Vec<Due>) -> db::Result<Vec<Prepared>> {
        let renderers = Arc::clone(&self.renderers);
        let written = self.db.read(move |conn| write(&renderers, conn, &due)).await?;
        let mut ready = Vec::with_capacity(written.len());
        for (Due { id, attempts, kind, .. }, letter) in written {
            let hindrance = match letter {
                Ok(letter) => {
                    ready.push(Prepared { id, attempts, letter });
                    continue;
                }
                Err(RenderError::Database(error)) => return Err(error),
                Err(RenderError::Gone) => None,
                Err(RenderError::TooOften) => Some(Hindrance::TooOften),
                Err(RenderError::Hindered { by, why }) => {
                    tracing::error!(letter = %id, kind, by = by.as_str(), why, "a letter was not written");
                    Some(by)
                }
            };
            let now = self.clock.now();
            self.db.write_rows(move |tx| store::refuse(tx, id, hindrance, now)).await?;
        }
        Ok(ready)
    }

    /// One sending task: letter by letter over one connection.
    async fn send_all(
        &self,
        letters: Letters,
        turns: Turns,
        stopped: &watch::Receiver<bool>,
    ) -> db::Result<Round> {
        let mut round = Round::default();
        let mut connection = None;
        let mut done: Done = None;
        while !*stopped.borrow() {
            let Some(next) = self.next(&letters, &turns, &mut done, stopped).await? else {
                break;
            };
            if !self.turn(&turns, done.take(), Some(next.id), stopped).await? {
                continue;
            }
            round.attempted += 1;
            let outcome = match self.connected(&mut connection).await {
                Ok(connection) => connection.send(&next.letter).await,
                Err(error) => {
                    round.unreachable = true;
                    Err(error)
                }
            };
            done = Some((next.id, verdict(&next.letter.message, outcome, next.attempts + 1)));
            if round.unreachable {
                break;
            }
        }
        self.turn(&turns, done, None, stopped).await?;
        Ok(round)
    }

    /// The next letter. While none is ready, the last one's result is not kept waiting.
    async fn next(
        &self,
        letters: &Letters,
        turns: &Turns,
        done: &mut Done,
        stopped: &watch::Receiver<bool>,
    ) -> db::Result<Option<Prepared>> {
        if let Ok(mut ready) = letters.try_lock()
            && let Ok(next) = ready.try_recv()
        {
            return Ok(Some(next));
        }
        if done.is_some() {
            self.turn(turns, done.take(), None, stopped).await?;
        }
        Ok(letters.lock().await.recv().await)
    }

    async fn connected<'a>(
        &self,
        connection: &'a mut Option<Connection>,
    ) -> Result<&'a mut Connection, SendError> {
        match connection {
            Some(open) => Ok(open),
            None => Ok(connection.insert(self.mailer.connection().await?)),
        }
    }

    /// One commit: what became of the last letter, and the claim of the next. `true` if it is ours.
    /// A result must not be lost, so a database that does not answer is asked until we are stopped. Where it answers and
    /// refuses, the claim may be what it refuses: its letter stays queued.
    async fn turn(
        &self,
        turns: &Turns,
        done: Done,
        next: Option<LetterId>,
        stopped: &watch::Receiver<bool>,
    ) -> db::Result<bool> {
        if done.is_none() && next.is_none() {
            return Ok(false);
        }
        let mut turn = Turn { done, next, now: self.clock.now() };
        let mut wait = Duration::from_millis(100);
        loop {
            match turns.take(turn.clone()).await {
                Err(error) if turn.done.is_some() && !*stopped.borrow() => {
                    tracing::error!(%error, "the result of a letter cannot be written yet");
                    tokio::time::sleep(wait).await;
                    wait = (wait * 2).min(HEARTBEAT);
                    turn.next = turn.next.filter(|_| db::outage(&error).is_some());
                }
                result => return result,
            }
        }
    }
}

/// Gives letters to the connections that wait for them; `false` when nobody does any more.
async fn hand_on(
    ready: Vec<Prepared>,
    letters: &mpsc::Sender<Prepared>,
    stopped: &watch::Receiver<bool>,
) -> bool {
    for prepared in ready {
        if *stopped.borrow() || letters.send(prepared).await.is_err() {
            return false;
        }
    }
    true
}

/// A worker in the background.
pub struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Running {
    /// Lets the letters under way end, and starts no more.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the mail worker broke off");
        }
    }
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
