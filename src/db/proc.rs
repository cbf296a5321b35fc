//! What Linux tells under `/proc` about open files and the locks on them, our own and other programs'. Nothing here opens
//! a database's file: closing it again would drop the locks.

use std::collections::HashSet;
use std::fs::{Metadata, metadata, read_dir, read_link, read_to_string};
use std::io::{ErrorKind, Result};
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;

/// What tells one file from another, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Identity {
    device: u64,
    pub(super) inode: u64,
}

impl Identity {
    pub(super) fn of(file: &Metadata) -> Self {
        Self { device: file.dev(), inode: file.ino() }
    }
}

/// A byte that every open connection of SQLite keeps locked for reading (SQLite's `os_unix.c`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lock(u64);

impl Lock {
    /// In WAL mode a connection holds SHARED on the database file as long as it is open: `SHARED_FIRST`.
    pub(super) const SHARED: Self = Self(0x4000_0002);
    /// The dead man's switch on the `-shm`: `UNIX_SHM_DMS`.
    pub(super) const SHM: Self = Self(128);

    /// Does this line of a descriptor's `fdinfo` show the lock on that file?
    ///
    /// `lock: 1: POSIX  ADVISORY  READ 17737 fe:00:10018924 1073741826 1073742335`
    fn shown_in(self, line: &str, of: Identity) -> bool {
        let Some(lock) = line.strip_prefix("lock:") else { return false };
        let words: Vec<&str> = lock.split_whitespace().collect();
        let [_, "POSIX", .., file, first, last] = words.as_slice() else { return false };
        let inode = file.rsplit(':').next().and_then(|inode| inode.parse::<u64>().ok());
        let first = first.parse::<u64>().unwrap_or(u64::MAX);
        let last = if *last == "EOF" { u64::MAX } else { last.parse::<u64>().unwrap_or(0) };
        inode == Some(of.inode) && (first..=last).contains(&self.0)
    }
}

/// One descriptor of a program.
#[derive(Debug)]
pub(super) struct Descriptor {
    /// Its name under `/proc/…/fd`.
    number: u32,
    pub(super) identity: Identity,
    /// Has the file no name left?
    pub(super) removed: bool,
    /// As the system names it; ends with ` (deleted)` when that name is gone.
    pub(super) name: PathBuf,
}

/// Every descriptor of a program that we may look at: `self`, or its number.
pub(super) fn descriptors(program: &str) -> Result<Vec<Descriptor>> {
    use std::os::unix::fs::MetadataExt as _;
    let mut found = Vec::new();
    for entry in read_dir(format!("/proc/{program}/fd"))? {
        let path = entry?.path();
        let number = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
        // One that was closed meanwhile is no longer open.
        let (Some(number), Ok(file), Ok(name)) = (number, metadata(&path), read_link(&path)) else {
            continue;
        };
        let identity = Identity::of(&file);
        found.push(Descriptor { number, identity, removed: file.nlink() == 0, name });
    }
    Ok(found)
}

/// Does the program hold the lock by this descriptor? What it does not show us counts as no lock.
pub(super) fn holds(program: &str, by: &Descriptor, lock: Lock) -> bool {
    has_lock(program, by.number, lock, by.identity).unwrap_or(false)
}

/// Everything this process has open; `None` where the system does not tell.
pub(super) fn own_files() -> Option<HashSet<Identity>> {
    Some(descriptors("self").ok()?.iter().map(|one| one.identity).collect())
}

/// Do we hold the lock by this descriptor? An error where that cannot be seen now: without a free descriptor nothing can.
pub(super) fn own_lock(number: u32, lock: Lock, of: Identity) -> Result<bool> {
    has_lock("self", number, lock, of)
}

/// The descriptor by which we hold the lock.
pub(super) fn own_lock_anywhere(lock: Lock, of: Identity) -> Result<Option<u32>> {
    for one in descriptors("self")?.iter().filter(|one| one.identity == of) {
        if own_lock(one.number, lock, of)? {
            return Ok(Some(one.number));
        }
    }
    Ok(None)
}

fn has_lock(program: &str, number: u32, lock: Lock, of: Identity) -> Result<bool> {
    match read_to_string(format!("/proc/{program}/fdinfo/{number}")) {
        Ok(shown) => Ok(shown.lines().any(|line| lock.shown_in(line, of))),
        // A descriptor that is closed holds nothing.
        Err(gone) if gone.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
