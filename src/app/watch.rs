//! Looks every second whether SQLite's files are still ours. When they are not, what was received is put in safety at
//! once, also while nobody writes.

use std::sync::Arc;
use std::time::Duration;

use crate::web::State;

const EVERY: Duration = Duration::from_secs(1);

/// Runs for as long as the application does.
pub(super) fn start(state: &Arc<State>) {
    let state = Arc::downgrade(state);
    drop(tokio::spawn(async move {
        while let Some(state) = state.upgrade() {
            look(&state).await;
            drop(state);
            tokio::time::sleep(EVERY).await;
        }
    }));
}

async fn look(state: &State) {
    if state.db.lost().is_none() {
        return;
    }
    let db = state.db.clone();
    if let Err(error) = tokio::task::spawn_blocking(move || db.rescue()).await {
        tracing::error!(%error, "the database's rescue broke off");
    }
}
