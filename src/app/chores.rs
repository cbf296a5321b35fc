//! What the worker does beside sending letters, in small pieces: counts new answers, goes on with stopped imports, forgets
//! tries that no longer count, and once a day removes what has aged.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::db::{self, lived};
use crate::responses::aging::Days;
use crate::web::State;
use crate::{accounts, consultees, files, inputs, plans, responses};

/// How often there is something to look for.
const EVERY: Duration = Duration::from_mins(1);
/// Between two pieces, so that others come to the one writer.
const BREATH: Duration = Duration::from_millis(50);

/// The chores, running in the background.
pub struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Running {
    /// Ends after the piece under way.
    pub async fn stop(self) {
        // Nobody listens any more only where the task has ended.
        let _ended = self.stop.send(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the chores ended badly");
        }
    }
}

/// Starts them; each round comes a minute after the last one ended.
pub fn start(state: Arc<State>) -> Running {
    let (stop, mut stopped) = watch::channel(false);
    let task = tokio::spawn(async move {
        let chores = Chores::new(state);
        while !*stopped.borrow() {
            match chores.run().await {
                Ok(0) => {}
                Ok(done) => tracing::info!(done, "chores"),
                Err(error) => tracing::error!(%error, "the chores cannot use the database"),
            }
            tokio::select! {
                () = tokio::time::sleep(EVERY) => {}
                _ = stopped.changed() => {}
            }
        }
    });
    Running { stop, task }
}

/// What one running program does, and what it remembers of it.
pub struct Chores {
    state: Arc<State>,
    days: lived::Counter,
    /// The lived day whose removals are done.
    done_for: AtomicI32,
}

impl Chores {
    pub fn new(state: Arc<State>) -> Self {
        Self { state, days: lived::Counter::default(), done_for: AtomicI32::new(0) }
    }

    /// Does all there is to do; says how many answers, lists, drafts and files it was.
    pub async fn run(&self) -> db::Result<usize> {
        let mut done = self.count_new().await? + self.go_on_with_lists().await;
        let clock = self.state.clock.clone();
        self.state.db.write_rows(move |tx| accounts::store::forget_old_tries(tx, clock.now())).await?;
        let today = self.days.count(&self.state.db, &self.state.clock).await?;
        if today != self.done_for.load(Ordering::Relaxed) {
            done += self.remove_drafts(today).await?;
            self.forget_uploads(today).await?;
            let State { program, .. } = &*self.state;
            done += files::sweep(&program.files, &program.db, &program.clock, today).await?;
            self.done_for.store(today, Ordering::Relaxed);
        }
        Ok(done)
    }

    async fn count_new(&self) -> db::Result<usize> {
        let mut done = 0;
        while self.state.db.read(inputs::store::anything_new).await? {
            done += self.state.db.write(|tx| inputs::store::count_new(tx)).await?;
            tokio::time::sleep(BREATH).await;
        }
        Ok(done)
    }

    /// A list that cannot be gone on with keeps nothing else from being done.
    async fn go_on_with_lists(&self) -> usize {
        match consultees::saving::go_on(&self.state).await {
            Ok(lists) => lists,
            Err(error) => {
                tracing::error!(%error, "an address list is not saved to its end");
                0
            }
        }
    }

    async fn remove_drafts(&self, lived: i32) -> db::Result<usize> {
        let (db, clock) = (&self.state.db, self.state.clock.clone());
        let days = Days { kept: self.state.config.responses.draft_days, today: clock.today(), lived };
        db.write(move |tx| responses::actions::forget_ages(tx, days)).await?;
        let (mut done, mut after) = (0, None);
        loop {
            let (ids, next) = db.read(move |conn| responses::actions::aged(conn, days, after)).await?;
            for chunk in ids.chunks(responses::actions::AGED_AT_ONCE).map(<[_]>::to_vec) {
                let clock = clock.clone();
                done += db.write(move |tx| responses::actions::age_drafts(tx, days, &chunk, &clock)).await?;
                tokio::time::sleep(BREATH).await;
            }
            after = next;
            if after.is_none() {
                return Ok(done);
            }
        }
    }

    async fn forget_uploads(&self, lived: i32) -> db::Result<()> {
        let (one, other) = (self.state.clock.clone(), self.state.clock.clone());
        self.state.db.write(move |tx| consultees::saving::forget_old(tx, lived, &one)).await?;
        self.state.db.write(move |tx| plans::actions::forget_old(tx, lived, &other)).await?;
        Ok(())
    }
}

/// Does all there is to do, as a program that has just started.
pub async fn run(state: &Arc<State>) -> db::Result<usize> {
    Chores::new(Arc::clone(state)).run().await
}
