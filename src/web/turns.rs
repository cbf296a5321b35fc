//! How many large things are made at once: each holds all of a hearing in memory. Others wait for their turn.

use tokio::sync::{Semaphore, SemaphorePermit};

use super::{Error, Result};

/// Files: spreadsheets, documents, packages.
pub static FILES: Semaphore = Semaphore::const_new(2);
/// Pages are smaller.
pub static PAGES: Semaphore = Semaphore::const_new(4);

/// One's turn to make something large; over when it is dropped. It goes along to where the work is done, so that work
/// goes on counting when whoever asked has left.
pub type Turn = SemaphorePermit<'static>;

/// Waits for a turn.
pub async fn turn(of: &'static Semaphore) -> Result<Turn> {
    of.acquire().await.map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    #[tokio::test]
    async fn two_files_are_made_at_once_and_the_third_waits() {
        let first = turn(&FILES).await.unwrap();
        let second = turn(&FILES).await.unwrap();
        assert!(turn(&FILES).now_or_never().is_none());
        drop(first);
        assert!(turn(&FILES).now_or_never().is_some());
        drop(second);
    }
}
