//! Other programs that have a SQLite database open, as the system shows them: whether their locks hold, and whether they
//! write into files that are no longer there.

use std::path::Path;
use std::time::Duration;

use super::file::beside;
use super::guard::{File, Loss};
use super::proc::Identity;
use super::proc::{self, Descriptor, Lock};

/// A program may be opening or closing the database while it is looked at, and each file it makes or removes may wait for a busy
/// disk: wrong is only what stays so for two seconds.
const LOOKS: u32 = 41;
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// A program that has the database open by SQLite.
#[derive(Clone, Debug)]
pub struct Other {
    pub process: u32,
    /// Its name, as the system shows it.
    pub name: String,
    /// What is wrong with how it holds the database.
    pub loss: Option<Loss>,
}

/// Another program is about to lose what it is told: opening the database now would make it worse.
#[derive(Debug, thiserror::Error)]
#[error(
    "{name} (process {process}) has the database open, but {loss}: what it is told now may be lost. \
     Stop it first (kill -TERM {process}); see \"When the database's files were changed\" in docs/operations.md"
)]
pub struct Endangered {
    process: u32,
    name: String,
    loss: Loss,
}

/// Fails when another program holds the database without its locks, or holds files that are no longer there.
pub(super) fn refuse_endangered(path: &Path) -> Result<(), Endangered> {
    let wrong =
        others(path).into_iter().find_map(|other| other.loss.map(|loss| (other.process, other.name, loss)));
    wrong.map_or(Ok(()), |(process, name, loss)| Err(Endangered { process, name, loss }))
}

/// The programs that have the database at `path` (the file itself, no link) open by SQLite, as far as this user may look.
pub fn others(path: &Path) -> Vec<Other> {
    let mut found = look(path);
    for _ in 1..LOOKS {
        if found.iter().all(|other| other.loss.is_none()) {
            break;
        }
        std::thread::park_timeout(BETWEEN_LOOKS);
        let again = look(path);
        // Wrong is who was wrong each time.
        let still = |process| found.iter().any(|one| one.process == process && one.loss.is_some());
        found = again
            .into_iter()
            .map(|other| Other { loss: other.loss.filter(|_| still(other.process)), ..other })
            .collect();
    }
    found
}

fn look(path: &Path) -> Vec<Other> {
    let Ok(programs) = std::fs::read_dir("/proc") else { return Vec::new() };
    let names = programs.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let own = std::process::id();
    let others = names.filter_map(|name| name.parse::<u32>().ok()).filter(|id| *id != own);
    others.filter_map(|process| held_by(process, path)).collect()
}

fn held_by(process: u32, path: &Path) -> Option<Other> {
    let program = process.to_string();
    let open = proc::descriptors(&program).ok()?;
    let of = |file, path: &Path| Held::of(file, path, &open);
    let (database, wal, shm) = (
        of(File::Database, path),
        of(File::Wal, &beside(path, "-wal")),
        of(File::Shm, &beside(path, "-shm")),
    );
    let locked = |held: &Held<'_>, lock| held.by.iter().any(|by| proc::holds(&program, by, lock));
    // A program that copies a file has only that open; one that uses the database has locks, or what lies beside it.
    if !locked(&database, Lock::SHARED) && (wal.by.is_empty() || shm.by.is_empty()) {
        return None;
    }
    let files = [&database, &wal, &shm].into_iter().find_map(Held::loss);
    let loss = files.or_else(|| {
        if !locked(&database, Lock::SHARED) {
            return Some(Loss::Unlocked(File::Database));
        }
        (!locked(&shm, Lock::SHM)).then_some(Loss::Unlocked(File::Shm))
    });
    let name = std::fs::read_to_string(format!("/proc/{program}/comm")).unwrap_or_default();
    Some(Other { process, name: name.trim().to_owned(), loss })
}

/// A program's descriptors of one of the files.
struct Held<'a> {
    file: File,
    there: Option<Identity>,
    by: Vec<&'a Descriptor>,
}

impl<'a> Held<'a> {
    fn of(file: File, path: &Path, open: &'a [Descriptor]) -> Self {
        let there = std::fs::symlink_metadata(path).ok().map(|found| Identity::of(&found));
        let gone = beside(path, " (deleted)");
        let is_it = |one: &&Descriptor| there == Some(one.identity) || one.name == path || one.name == gone;
        Self { file, there, by: open.iter().filter(is_it).collect() }
    }

    fn loss(&self) -> Option<Loss> {
        if self.by.iter().any(|one| one.removed) {
            return Some(Loss::Removed(self.file));
        }
        if self.by.is_empty() {
            return Some(Loss::Replaced(self.file));
        }
        self.by.iter().any(|one| Some(one.identity) != self.there).then_some(Loss::Replaced(self.file))
    }
}
