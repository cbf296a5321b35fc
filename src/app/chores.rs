//! What the worker does beside sending letters, in small pieces: counts new answers, removes drafts that have expired
//! and tries that no longer count.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::db;
use crate::web::State;
use crate::{accounts, inputs, responses};

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
        while !*stopped.borrow() {
            match run(&state).await {
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

/// Does all there is to do; says how many answers and drafts it was.
pub async fn run(state: &Arc<State>) -> db::Result<usize> {
    let mut done = 0;
    while state.db.read(inputs::store::anything_new).await? {
        let clock = state.clock.clone();
        done += state.db.write(move |tx| inputs::store::count_new(tx, &clock)).await?;
        tokio::time::sleep(BREATH).await;
    }
    let clock = state.clock.clone();
    done += state.db.write_rows(move |tx| accounts::store::forget_old_tries(tx, clock.now())).await?;
    let days = state.config.responses.draft_days;
    loop {
        let clock = state.clock.clone();
        if !state.db.read(move |conn| responses::actions::anything_expired(conn, days, &clock)).await? {
            return Ok(done);
        }
        let clock = state.clock.clone();
        done += state.db.write(move |tx| responses::actions::expire_drafts(tx, days, &clock)).await?;
        tokio::time::sleep(BREATH).await;
    }
}
