//! Kept files: nothing half, nothing lost, nothing that nobody points at; and on their way out never a page.

mod killed;
#[cfg(feature = "s3")]
mod s3;
mod serving;
mod sweeping;

use std::path::{Path, PathBuf};

use lydhor::db::Db;
use lydhor::files::{Blob, BlobId, all, hex};

/// Every file under the folder of kept files of a data folder, without what is staged.
pub(crate) fn on_disk(data: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in std::fs::read_dir(data.join("files")).unwrap().map(|entry| entry.unwrap().path()) {
        if !folder.ends_with("staged") {
            found.extend(std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
    found.sort();
    found
}

/// What is on its way in.
pub(crate) fn staged(data: &Path) -> usize {
    std::fs::read_dir(data.join("files/staged")).unwrap().count()
}

/// The files that are used.
pub(crate) fn used(db: &Db) -> Vec<Blob> {
    db.read_now(|conn| all(conn, None::<BlobId>, 1000)).unwrap()
}

/// Every used file lies in its place, with the bytes its row tells.
fn assert_whole(db: &Db, data: &Path) {
    use sha2::Digest as _;
    for blob in used(db) {
        let bytes =
            std::fs::read(data.join("files").join(blob.name())).unwrap_or_else(|e| panic!("{blob:?}: {e}"));
        assert_eq!(hex(&sha2::Sha256::digest(&bytes)), hex(&blob.hash));
        assert_eq!(u64::try_from(bytes.len()).unwrap(), blob.bytes());
    }
}
