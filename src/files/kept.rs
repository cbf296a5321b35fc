//! The kept files of one program: where they lie, how one gets its place, how it is read.

use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::folder::Folder;
use super::{Blob, BlobId, Draft, FileError, Incoming, Keeper, Staged, owned, store};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Db, Tx};

/// Cheap to clone.
#[derive(Clone)]
pub struct Files {
    staging: PathBuf,
    kept: Arc<dyn Keeper>,
}

/// A file that lies among the kept and whose row says that it is unused: [`super::keep`] makes it used.
#[derive(Debug)]
pub struct Placed {
    pub(super) blob: Blob,
    /// The same bytes, kept before and found whole.
    pub(super) twin: Option<BlobId>,
}

impl Placed {
    /// Its size in bytes.
    pub fn size(&self) -> i32 {
        self.blob.size
    }

    /// SHA-256 of its bytes.
    pub fn hash(&self) -> &[u8] {
        &self.blob.hash
    }
}

impl Files {
    /// The place that the configuration names.
    pub fn open(config: &Config) -> io::Result<Self> {
        let folder = config.data_dir.join("files");
        let staging = folder.join("staged");
        owned::own_folder(&folder)?;
        owned::own_folder(&staging)?;
        Ok(Self { staging, kept: keeper(config, folder)? })
    }

    /// Where the kept files lie, for the operator.
    pub fn place_name(&self) -> String {
        self.kept.place()
    }

    /// Begins a file of at most `limit` bytes.
    pub fn begin(&self, clock: &Clock, limit: usize) -> io::Result<Incoming> {
        Incoming::begin(&self.staging, clock, limit)
    }

    /// Begins a file whose writer goes back and forth in it.
    pub fn draft(&self, clock: &Clock) -> io::Result<Draft> {
        Draft::begin(&self.staging, clock)
    }

    /// Stages bytes that are in memory already. Blocks.
    pub fn stage(&self, clock: &Clock, bytes: &[u8]) -> Result<Staged, FileError> {
        let mut incoming = self.begin(clock, bytes.len())?;
        incoming.write(bytes)?;
        incoming.finish()
    }

    /// Gives staged files their places, in the order given. Blocks; never inside a write.
    ///
    /// The rows come first: whatever dies afterwards, [`super::sweep`] knows of the files.
    pub fn place(&self, db: &Db, staged: Vec<Staged>) -> Result<Vec<Placed>, FileError> {
        let blobs = db.write_now(|tx| {
            let blobs: Vec<Blob> = staged.iter().map(|one| described(one, tx)).collect();
            store::announce(tx, &blobs)?;
            Ok::<_, db::Error>(blobs)
        })?;
        let mut placed = Vec::with_capacity(blobs.len());
        for (one, blob) in staged.into_iter().zip(blobs) {
            self.kept.put(one.path(), &blob.name())?;
            placed.push(Placed { twin: self.twin(db, &blob)?, blob });
        }
        Ok(placed)
    }

    /// [`Files::place`] for one file, away from the threads that answer requests.
    pub async fn place_one(&self, db: &Db, staged: Staged) -> Result<Placed, FileError> {
        let (files, db) = (self.clone(), db.clone());
        let work = move || files.place(&db, vec![staged]);
        let placed = tokio::task::spawn_blocking(work).await.map_err(io::Error::other)??;
        placed.into_iter().next().ok_or_else(|| io::Error::from(ErrorKind::NotFound).into())
    }

    /// The same bytes under another row, if they are still there. Reads all of them.
    fn twin(&self, db: &Db, blob: &Blob) -> Result<Option<BlobId>, FileError> {
        let twins = db.read_now(|conn| store::used_with_hash(conn, &blob.hash))?;
        for twin in twins {
            match self.is_whole(&twin) {
                Ok(true) => return Ok(Some(twin.id)),
                // The bytes that have just come are kept beside one that is damaged.
                Ok(false) | Err(FileError::Damaged(..)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    /// The size of the file itself in bytes; `None` where it is missing.
    pub(super) fn size(&self, blob: &Blob) -> io::Result<Option<u64>> {
        self.kept.size(&blob.name())
    }

    /// Reads it from its beginning, if it has the size it should have. Blocks.
    pub fn reader(&self, blob: &Blob) -> Result<Box<dyn Read + Send>, FileError> {
        match self.size(blob)? {
            Some(size) if size == blob.bytes() => Ok(self.kept.open(&blob.name())?),
            Some(_) => Err(FileError::Damaged(blob.name(), "it has another size")),
            None => Err(FileError::Damaged(blob.name(), "it is missing")),
        }
    }

    /// All of it, for a reader that needs it whole, if it is what was kept. Blocks.
    pub fn read(&self, blob: &Blob) -> Result<Vec<u8>, FileError> {
        let mut bytes = Vec::new();
        self.reader(blob)?.read_to_end(&mut bytes)?;
        if Sha256::digest(&bytes).as_slice() != blob.hash {
            return Err(FileError::Damaged(blob.name(), "its content is another"));
        }
        Ok(bytes)
    }

    /// [`Files::read`] away from the threads that answer requests.
    pub async fn read_whole(&self, blob: Blob) -> Result<Vec<u8>, FileError> {
        let files = self.clone();
        tokio::task::spawn_blocking(move || files.read(&blob)).await.map_err(io::Error::other)?
    }

    /// Is it what was kept? Reads all of it. Blocks.
    pub fn is_whole(&self, blob: &Blob) -> Result<bool, FileError> {
        let (mut file, mut hash) = (self.reader(blob)?, Sha256::new());
        let mut piece = vec![0; 64 * 1024];
        loop {
            let read = file.read(&mut piece)?;
            match piece.get(..read) {
                Some([]) | None => return Ok(hash.finalize().as_slice() == blob.hash),
                Some(bytes) => hash.update(bytes),
            }
        }
    }

    /// Lays a file of a backup by the name it had: the name tells its hash. Its row comes with the same backup. `false` where the same
    /// one lay there. Blocks.
    pub fn lay(&self, name: &str, staged: &Staged) -> Result<bool, FileError> {
        let id = name.rsplit_once('-').and_then(|(_, id)| id.parse().ok());
        if id.is_none_or(|id| super::name(&staged.hash, id) != name) {
            return Err(FileError::Damaged(name.to_owned(), "its content is another"));
        }
        let new = self.kept.size(name)?.is_none();
        self.kept.put(staged.path(), name)?;
        Ok(new)
    }

    /// Takes a file away that was laid and is not to stay. Blocks.
    pub fn take_away(&self, name: &str) -> io::Result<()> {
        self.kept.remove(name)
    }

    pub(super) fn remove(&self, name: &str) -> io::Result<()> {
        self.kept.remove(name)
    }

    pub(super) fn staging(&self) -> &std::path::Path {
        &self.staging
    }
}

#[cfg(feature = "s3")]
fn keeper(config: &Config, folder: PathBuf) -> io::Result<Arc<dyn Keeper>> {
    if config.files.s3_bucket.is_empty() {
        return Ok(Arc::new(Folder(folder)));
    }
    Ok(Arc::new(super::s3::S3::of(&config.files)?))
}

#[cfg(not(feature = "s3"))]
#[expect(clippy::unnecessary_wraps, reason = "opening a bucket may fail")]
fn keeper(_: &Config, folder: PathBuf) -> io::Result<Arc<dyn Keeper>> {
    Ok(Arc::new(Folder(folder)))
}

fn described(staged: &Staged, tx: &Tx<'_>) -> Blob {
    Blob {
        id: BlobId::new(tx),
        hash: staged.hash.to_vec(),
        size: staged.size,
        media_type: staged.media_type.to_owned(),
    }
}
