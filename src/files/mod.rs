//! Files kept as they came: blobs known by their SHA-256, in a folder or in S3, each with a row that others point at; and how
//! the program writes anything to disk.
//!
//! A file comes in three steps, and a process that dies between any two of them leaves nothing half:
//!
//! 1. it is *staged*: streamed to a file of its own, counted and hashed on the way, and brought to the disk ([`Incoming`]);
//! 2. it is *placed*: a row says that it is unused, and only then does the file get its name among the kept ([`Files::place`]);
//! 3. it is *kept*: the transaction that makes the row pointing at it says that it is used ([`keep`]).
//!
//! What nothing points at is removed by [`sweep`], days later. The file's name holds the row's id, which is used once: so a file
//! that is being removed is never the one that somebody keeps at the same moment.

mod check;
mod folder;
mod kept;
mod kind;
mod owned;
#[cfg(feature = "s3")]
mod s3;
mod staged;
mod store;
mod sweep;

use std::fmt::Write as _;
use std::io;

pub use check::{Report, check};
pub use kept::{Files, Placed};
pub use owned::{close, create_new, folder, own_folder, write};
pub use staged::{Draft, Incoming, Staged};
pub use store::{all, find, keep};
pub use sweep::{Step, sweep};

use crate::db;
use crate::db::schema::blob;

crate::id!(
    /// A kept file's id: what other rows point at.
    BlobId
);

/// A file as its row tells it.
#[derive(Clone, Debug, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = blob)]
pub struct Blob {
    pub id: BlobId,
    /// SHA-256 of its bytes.
    pub hash: Vec<u8>,
    /// In bytes.
    pub size: i32,
    /// Told by its content; `application/octet-stream` where a browser might run it.
    pub media_type: String,
}

impl Blob {
    /// Its name among the kept: `ab/abcd…-<id>`, the hash in hexadecimal.
    pub fn name(&self) -> String {
        name(&self.hash, self.id)
    }

    /// Its size in bytes.
    pub fn bytes(&self) -> u64 {
        u64::try_from(self.size).unwrap_or_default()
    }
}

fn name(hash: &[u8], id: BlobId) -> String {
    let hash = hex(hash);
    format!("{}/{hash}-{}", hash.get(..2).unwrap_or_default(), id.0.simple())
}

/// Bytes in hexadecimal, as `sha256sum` writes them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        // Writing to a String does not fail.
        if write!(out, "{byte:02x}").is_err() {
            out.clear();
        }
        out
    })
}

/// Why a file was not taken, or not found as it came.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Larger than allowed, in bytes.
    #[error("the file is over the limit of {0} bytes")]
    TooLarge(usize),
    /// It is not what was kept: missing, cut or changed.
    #[error("the kept file {0} is damaged: {1}")]
    Damaged(String, &'static str),
    #[error("the kept files cannot be reached: {0}")]
    Disk(#[from] io::Error),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(FileError);

/// Where kept files lie. Every function blocks.
trait Keeper: Send + Sync {
    /// Moves or copies a whole file there, lasting when it returns. What has that name already is the same file.
    fn put(&self, from: &std::path::Path, name: &str) -> io::Result<()>;
    /// Reads it from its beginning; `NotFound` where there is none.
    fn open(&self, name: &str) -> io::Result<Box<dyn io::Read + Send>>;
    /// Its size in bytes; `None` where there is none.
    fn size(&self, name: &str) -> io::Result<Option<u64>>;
    /// Removes it; that it is gone already is no error.
    fn remove(&self, name: &str) -> io::Result<()>;
    /// Where that is, for the operator: no secrets.
    fn place(&self) -> String;
}
