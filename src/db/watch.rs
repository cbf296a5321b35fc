//! What is seen of the queries that run: how many, which ones take long, and for tests their words.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use diesel::connection::{Instrumentation, InstrumentationEvent};

use super::pooled::Pulse;

/// A query that takes longer is told in the log.
const SLOW: Duration = Duration::from_millis(100);

/// Of all connections together.
#[derive(Debug, Default)]
pub(super) struct Seen {
    queries: AtomicU64,
    /// Queries as they are written, without their values; kept only from when somebody asked for them.
    heard: OnceLock<Mutex<Vec<String>>>,
}

impl Seen {
    /// How many queries ran so far.
    pub(super) fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }

    /// What was asked since the last call; from the first one on it is kept.
    pub(super) fn heard(&self) -> Vec<String> {
        let heard = self.heard.get_or_init(Mutex::default);
        std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn begin(&self, query: impl FnOnce() -> String) {
        self.queries.fetch_add(1, Ordering::Relaxed);
        if let Some(heard) = self.heard.get() {
            heard.lock().unwrap_or_else(PoisonError::into_inner).push(query());
        }
    }
}

/// Of one connection.
pub(super) struct Watch {
    seen: Arc<Seen>,
    pulse: Arc<Pulse>,
    began: Option<Instant>,
}

impl Watch {
    pub(super) fn new(seen: &Arc<Seen>, pulse: &Arc<Pulse>) -> Self {
        Self { seen: Arc::clone(seen), pulse: Arc::clone(pulse), began: None }
    }
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        // The query's shape only: bound values may be personal.
        let shape = |query: String| query.split(" -- binds").next().unwrap_or_default().to_owned();
        match event {
            InstrumentationEvent::StartQuery { query, .. } => {
                if !self.pulse.asked.load(Ordering::Relaxed) {
                    self.seen.begin(|| shape(query.to_string()));
                }
                self.began = Some(Instant::now());
            }
            InstrumentationEvent::FinishQuery { query, error, .. } => {
                if error.is_some() {
                    self.pulse.failed.store(true, Ordering::Relaxed);
                }
                if let Some(took) = self.began.take().map(|s| s.elapsed()).filter(|t| *t > SLOW) {
                    let shape = shape(query.to_string());
                    tracing::warn!(millis = took.as_millis(), query = shape, "slow query");
                }
            }
            _ => {}
        }
    }
}
