//! A file on its way in: streamed to the disk, counted and hashed on the way, never whole in memory.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::{FileError, kind, owned};
use crate::clock::Clock;

/// Bytes read at a time.
const PIECE: usize = 256 * 1024;

/// A file that is still coming. Dropped before its end, it leaves nothing.
pub struct Incoming {
    file: File,
    leftover: Leftover,
    hash: Sha256,
    head: Vec<u8>,
    size: usize,
    limit: usize,
}

/// A whole file that is on the disk and that nothing knows of yet. Dropped, it is gone.
pub struct Staged {
    leftover: Leftover,
    pub(super) hash: [u8; 32],
    pub(super) size: i32,
    pub(super) media_type: &'static str,
}

/// A name that begins with the second in which it was begun: an id tells no time after a clock was set back.
fn staged_path(folder: &Path, clock: &Clock) -> PathBuf {
    folder.join(format!("{}-{}", clock.now().as_second(), clock.new_id().simple()))
}

impl Incoming {
    pub(super) fn begin(folder: &Path, clock: &Clock, limit: usize) -> io::Result<Self> {
        let path = staged_path(folder, clock);
        let file = owned::create_new(&path)?;
        let limit = limit.min(usize::try_from(i32::MAX).unwrap_or(usize::MAX));
        Ok(Self { file, leftover: Leftover(path), hash: Sha256::new(), head: Vec::new(), size: 0, limit })
    }

    /// Takes the next bytes. Blocks.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        self.size = self.size.saturating_add(bytes.len());
        if self.size > self.limit {
            return Err(FileError::TooLarge(self.limit));
        }
        let missing = kind::HEAD.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(missing));
        self.hash.update(bytes);
        Ok(self.file.write_all(bytes)?)
    }

    /// [`Incoming::write`] away from the threads that answer requests: who sends waits until it is written.
    pub async fn take(mut self, bytes: Vec<u8>) -> Result<Self, FileError> {
        let work = move || self.write(&bytes).map(|()| self);
        tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
    }

    /// That was all. Blocks until it is on the disk.
    pub fn finish(self) -> Result<Staged, FileError> {
        self.file.sync_all()?;
        Ok(Staged {
            leftover: self.leftover,
            hash: self.hash.finalize().into(),
            size: i32::try_from(self.size).unwrap_or(i32::MAX),
            media_type: kind::media_type(&self.head),
        })
    }

    /// [`Incoming::finish`] away from the threads that answer requests.
    pub async fn finished(self) -> Result<Staged, FileError> {
        tokio::task::spawn_blocking(move || self.finish()).await.map_err(io::Error::other)?
    }
}

/// A file whose writer goes back and forth in it; it is hashed when it is whole. Dropped before its end, it leaves nothing.
pub struct Draft {
    file: BufWriter<File>,
    leftover: Leftover,
}

impl Draft {
    pub(super) fn begin(folder: &Path, clock: &Clock) -> io::Result<Self> {
        let path = staged_path(folder, clock);
        Ok(Self { file: BufWriter::new(owned::create_new(&path)?), leftover: Leftover(path) })
    }

    /// That was all. Reads it once, and blocks until it is on the disk.
    pub fn finish(self) -> Result<Staged, FileError> {
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        let limit = usize::try_from(i32::MAX).unwrap_or(usize::MAX);
        let size = i32::try_from(file.metadata()?.len()).or(Err(FileError::TooLarge(limit)))?;
        let (hash, head) = hashed(File::open(&self.leftover.0)?)?;
        let media_type = kind::media_type(&head);
        Ok(Staged { leftover: self.leftover, hash, size, media_type })
    }
}

/// SHA-256 of a file, and its first bytes.
fn hashed(mut file: File) -> io::Result<([u8; 32], Vec<u8>)> {
    let (mut hash, mut head, mut piece) = (Sha256::new(), Vec::new(), vec![0; PIECE]);
    loop {
        let read = file.read(&mut piece)?;
        let bytes = piece.get(..read).unwrap_or_default();
        if bytes.is_empty() {
            return Ok((hash.finalize().into(), head));
        }
        let missing = kind::HEAD.saturating_sub(head.len());
        head.extend(bytes.iter().take(missing));
        hash.update(bytes);
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for Draft {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

impl Staged {
    pub fn is_empty(&self) -> bool {
        self.size == 0
    }

    pub(super) fn path(&self) -> &Path {
        &self.leftover.0
    }

    /// All of it, for a reader that needs it whole.
    pub async fn read_whole(&self) -> Result<Vec<u8>, FileError> {
        let path = self.path().to_owned();
        Ok(tokio::task::spawn_blocking(move || fs::read(path)).await.map_err(io::Error::other)??)
    }
}

/// Goes when nobody holds it; where it got its place, it is there no more.
struct Leftover(PathBuf);

impl Drop for Leftover {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.0)
            && error.kind() != ErrorKind::NotFound
        {
            tracing::warn!(%error, "a staged file stays until it is swept");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::hex;

    #[test]
    fn what_comes_in_pieces_is_counted_hashed_and_gone_when_nobody_keeps_it() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::default());
        let mut incoming = Incoming::begin(folder.path(), &clock, 9).unwrap();
        for piece in [&b"ab"[..], b"", b"c"] {
            incoming.write(piece).unwrap();
        }
        let staged = incoming.finish().unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!((hex(&staged.hash).as_str(), staged.size), (abc, 3));
        assert_eq!(fs::read(staged.path()).unwrap(), b"abc");
        drop(staged);
        let mut incoming = Incoming::begin(folder.path(), &clock, 9).unwrap();
        incoming.write(b"123456789").unwrap();
        assert!(matches!(incoming.write(b"0"), Err(FileError::TooLarge(9))));
        drop(incoming);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_writer_may_go_back_in_a_draft_and_what_stands_in_the_end_is_hashed() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::default());
        let mut draft = Draft::begin(folder.path(), &clock).unwrap();
        draft.write_all(b"xbc").unwrap();
        draft.seek(SeekFrom::Start(0)).unwrap();
        draft.write_all(b"a").unwrap();
        let staged = draft.finish().unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!((hex(&staged.hash).as_str(), staged.size), (abc, 3));
        drop((staged, Draft::begin(folder.path(), &clock).unwrap()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
