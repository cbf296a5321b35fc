//! Reading what people upload and paste so that no file can take the server down: own thread, own stack, few at a time, a time limit.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio::sync::{Semaphore, oneshot};

use crate::documents::model::plain_blocks;
use crate::documents::{self, Budget};

use super::import::{self, ImportError, Imported, Pasted};

/// Files read at the same time: each may unpack to a good part of the machine's memory.
const AT_ONCE: usize = 2;
/// The readers' own limits stop far earlier; this is for a file that nobody thought of.
const LONGEST: Duration = Duration::from_secs(30);
/// Readers go as deep as the file nests; their limit (60) fits many times into this.
const STACK: usize = 32 * 1024 * 1024;

static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// Why an uploaded file gave no plan.
#[derive(Debug, thiserror::Error)]
pub enum ReadingError {
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The reader did not come to an end, or ended badly: the file is to blame, and the words are the same.
    #[error("the reader gave up")]
    GaveUp,
}

impl ReadingError {
    /// The key of the message in `plans.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Import(error) => error.key(),
            Self::GaveUp => "plans-import-error-gave-up",
        }
    }

    /// Values for the message.
    pub fn args(&self) -> Vec<(&'static str, import::Arg)> {
        match self {
            Self::Import(error) => error.args(),
            Self::GaveUp => Vec::new(),
        }
    }
}

/// Reads a plan away from the threads that serve requests.
pub async fn read(file_name: String, bytes: Vec<u8>) -> Result<Imported, ReadingError> {
    in_turn(move || import::read(&file_name, &bytes)).await
}

/// Reads what was pasted into a section that has notes with these labels.
pub async fn pasted(html: String, taken: BTreeSet<String>) -> Result<Pasted, ReadingError> {
    in_turn(move || import::pasted(&html, &taken)).await
}

/// The words of a document, one line for each paragraph, heading and cell: without its pictures and notes.
pub async fn words(bytes: Vec<u8>) -> Result<String, ReadingError> {
    let read = move || {
        let document = documents::read(&bytes, &Budget::default()).map_err(ImportError::Read)?;
        Ok(plain_blocks(&document.blocks))
    };
    in_turn(read).await
}

async fn in_turn<T: Send + 'static>(
    reader: impl FnOnce() -> Result<T, ImportError> + Send + 'static,
) -> Result<T, ReadingError> {
    let turn = TURNS.acquire().await.map_err(|_closed| ReadingError::GaveUp)?;
    let (tell, told) = oneshot::channel();
    let work = move || {
        // The turn ends with the thread, not with the visitor's patience.
        let _turn = turn;
        if tell.send(reader()).is_err() {
            tracing::warn!("a plan was read too late to be shown");
        }
    };
    let started = std::thread::Builder::new().name("plan-import".to_owned()).stack_size(STACK).spawn(work);
    if let Err(why) = started {
        tracing::error!(%why, "no thread for reading a plan");
        return Err(ReadingError::GaveUp);
    }
    match tokio::time::timeout(LONGEST, told).await {
        Ok(Ok(read)) => Ok(read?),
        // The thread panicked, or is still at it.
        Ok(Err(_)) | Err(_) => Err(ReadingError::GaveUp),
    }
}
