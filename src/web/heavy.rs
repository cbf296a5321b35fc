//! Work that takes a while: away from the threads that answer requests, and a few at a time.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::{Error, Result};

/// The places there are for such work: those of members, and those of everybody, which no work of members takes.
pub struct Heavy {
    members: Arc<Semaphore>,
    everybody: Arc<Semaphore>,
}

impl Heavy {
    /// As many of each at a time as the machine has processors: more would only take turns.
    pub fn new(at_once: usize) -> Self {
        let places = || Arc::new(Semaphore::new(at_once));
        Self { members: places(), everybody: places() }
    }

    /// Runs work for a member when there is a place. Who leaves while waiting gives the wait up; the place is held until the work has
    /// ended.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        Self::run_in(&self.members, work).await
    }

    /// The same for a page that everybody may read.
    pub async fn run_for_everybody<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        Self::run_in(&self.everybody, work).await
    }

    async fn run_in<T: Send + 'static>(
        places: &Arc<Semaphore>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let place = Arc::clone(places).acquire_owned().await.map_err(Error::internal)?;
        let done = spawn_blocking(move || {
            let _place = place;
            work()
        });
        done.await.map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[tokio::test]
    async fn no_more_run_than_there_are_places_and_who_leaves_takes_none() {
        let heavy = Arc::new(Heavy::new(1));
        let (finish, wait) = channel::<()>();
        let (started, runs) = tokio::sync::oneshot::channel();
        let work = move || {
            started.send(()).unwrap();
            wait.recv().unwrap();
        };
        let other = Arc::clone(&heavy);
        let first = tokio::spawn(async move { other.run(work).await.unwrap() });
        runs.await.unwrap();
        let mut second = Box::pin(heavy.run(|| -> () { panic!("its visitor has left") }));
        assert!(futures_util::poll!(&mut second).is_pending());
        drop(second);
        assert_eq!(heavy.run_for_everybody(|| 4).await.unwrap(), 4, "everybody has places of their own");
        finish.send(()).unwrap();
        first.await.unwrap();
        assert_eq!(heavy.run(|| 3).await.unwrap(), 3);
    }
}
