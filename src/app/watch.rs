//! Looks every second whether SQLite's files are still ours. When they are not, what was received is put in safety at
//! once, also while nobody writes.

use std::sync::Arc;
use std::time::Duration;

use crate::web::State;

const EVERY: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_mins(1);

/// Runs for as long as the application does.
pub(super) fn start(state: &Arc<State>) {
    let state = Arc::downgrade(state);
    drop(tokio::spawn(async move {
        let mut wait = EVERY;
        while let Some(state) = state.upgrade() {
            // A disk that is full stays so for a while, and each try fills it anew.
            wait = if all_is_well(&state).await { EVERY } else { (wait * 2).min(LONGEST) };
            drop(state);
            tokio::time::sleep(wait).await;
        }
    }));
}

async fn all_is_well(state: &State) -> bool {
    if state.db.lost().is_none() {
        return true;
    }
    let db = state.db.clone();
    match tokio::task::spawn_blocking(move || db.rescue()).await {
        Ok(in_safety) => in_safety,
        Err(error) => {
            tracing::error!(%error, "the database's rescue broke off");
            false
        }
    }
}
