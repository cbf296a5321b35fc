//! Watches that SQLite's three files are still the ones we write to, and that our locks on them hold.
//!
//! A `-wal` that somebody removes lives on for us alone: what is committed there is gone when we end. And without locks
//! the next program that opens and closes the database takes itself for the last, and removes it. So every write looks
//! before and after its commit, and tells nobody that something was saved when either is so.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::file::beside;
use super::proc::{self, Identity, Lock};

/// The files of a SQLite database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    Database,
    Wal,
    Shm,
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Database => "the database file",
            Self::Wal => "the -wal file",
            Self::Shm => "the -shm file",
        })
    }
}

/// Why nothing may be written any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Loss {
    #[error("{0} was removed while it was in use")]
    Removed(File),
    #[error("{0} was replaced by another while it was in use")]
    Replaced(File),
    #[error("the locks on {0} are gone")]
    Unlocked(File),
    #[error("{0} cannot be looked at: {1}")]
    Unseen(File, ErrorKind),
}

/// A file at its place.
#[derive(Debug)]
struct Watched {
    file: File,
    path: PathBuf,
    /// What it was when the first connection opened it.
    was: OnceLock<Identity>,
    /// The lock that every connection keeps for as long as it is open, and the descriptor that shows it.
    lock: Option<Lock>,
    /// Whether the system shows our locks: not every one that calls itself Linux does. Then the files alone are watched.
    shows: OnceLock<bool>,
    shown_by: AtomicU32,
}

/// One for each open database.
#[derive(Debug)]
pub(super) struct Guard {
    files: [Watched; 3],
    lost: OnceLock<Loss>,
}

impl Guard {
    pub(super) fn new(path: &Path) -> Self {
        let watched = |file, path, lock| Watched {
            file,
            path,
            was: OnceLock::new(),
            lock,
            shows: OnceLock::new(),
            shown_by: AtomicU32::new(u32::MAX),
        };
        Self {
            files: [
                watched(File::Database, path.to_owned(), Some(Lock::SHARED)),
                watched(File::Wal, beside(path, "-wal"), None),
                watched(File::Shm, beside(path, "-shm"), Some(Lock::SHM)),
            ],
            lost: OnceLock::new(),
        }
    }

    /// After a connection was opened and has read: remembers the files the first time, and holds every later one to them.
    pub(super) fn opened(&self) -> Result<(), Loss> {
        let open = proc::own_files();
        for watched in &self.files {
            let seen = watched.look()?;
            // Where the system shows what we have open, the files at their places must be among that.
            if open.as_ref().is_some_and(|open| !open.contains(&seen)) {
                return Err(Loss::Replaced(watched.file));
            }
            watched.was.get_or_init(|| seen);
            if watched.shows.get().is_none() {
                let shows = watched.lock.map_or(Ok(false), |lock| watched.find_lock(lock, seen))?;
                watched.shows.get_or_init(|| shows);
            }
        }
        self.check()
    }

    /// The files are ours and locked. What is wrong once stays wrong, and is told to the log.
    pub(super) fn check(&self) -> Result<(), Loss> {
        if let Some(loss) = self.lost.get() {
            return Err(*loss);
        }
        let Err(loss) = self.files.iter().try_for_each(Watched::check) else { return Ok(()) };
        if !matches!(loss, Loss::Unseen(..)) && self.lost.set(loss).is_ok() {
            tracing::error!(
                %loss,
                file = %self.path().display(),
                "NOTHING IS WRITTEN ANY MORE: the database's files were changed from outside"
            );
        }
        Err(loss)
    }

    pub(super) fn path(&self) -> &Path {
        let [database, ..] = &self.files;
        &database.path
    }

    pub(super) fn sees_locks(&self) -> bool {
        let [database, ..] = &self.files;
        database.shows.get().is_some_and(|shows| *shows)
    }

    pub(super) fn lost(&self) -> Option<Loss> {
        self.lost.get().copied()
    }

    /// What is wrong with each file by itself: database, -wal, -shm.
    pub(super) fn each(&self) -> [Option<Loss>; 3] {
        self.files.each_ref().map(|watched| watched.in_place().err())
    }

    /// Bytes in the file that lies where our `-wal` was.
    pub(super) fn wal_there(&self) -> u64 {
        let [_, wal, _] = &self.files;
        std::fs::symlink_metadata(&wal.path).map_or(0, |found| found.len())
    }
}

impl Watched {
    fn look(&self) -> Result<Identity, Loss> {
        match std::fs::symlink_metadata(&self.path) {
            Ok(found) => Ok(Identity::of(&found)),
            Err(gone) if gone.kind() == ErrorKind::NotFound => Err(Loss::Removed(self.file)),
            Err(error) => Err(Loss::Unseen(self.file, error.kind())),
        }
    }

    fn in_place(&self) -> Result<Identity, Loss> {
        let seen = self.look()?;
        match self.was.get() {
            Some(was) if *was != seen => Err(Loss::Replaced(self.file)),
            _ => Ok(seen),
        }
    }

    fn check(&self) -> Result<(), Loss> {
        let seen = self.in_place()?;
        match self.lock {
            Some(lock) if !self.locked(lock, seen)? => Err(Loss::Unlocked(self.file)),
            _ => Ok(()),
        }
    }

    /// Do we hold the lock? [`Loss::Unseen`] where that cannot be looked at now, as when no descriptor is free: that passes.
    fn locked(&self, lock: Lock, of: Identity) -> Result<bool, Loss> {
        if !self.shows.get().is_some_and(|shows| *shows) {
            return Ok(true);
        }
        let shown_by = self.shown_by.load(Ordering::Relaxed);
        let known = shown_by != u32::MAX
            && proc::own_lock(shown_by, lock, of).map_err(|error| Loss::Unseen(self.file, error.kind()))?;
        Ok(known || self.find_lock(lock, of)?)
    }

    fn find_lock(&self, lock: Lock, of: Identity) -> Result<bool, Loss> {
        let found = proc::own_lock_anywhere(lock, of);
        let found = found.map_err(|error| Loss::Unseen(self.file, error.kind()))?;
        self.shown_by.store(found.unwrap_or(u32::MAX), Ordering::Relaxed);
        Ok(found.is_some())
    }
}
