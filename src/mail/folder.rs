//! Owns mail kept in a folder instead of sent: one .eml for mail programs, one .json for our own mailbox page.

use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::message::{Letter, Message};
use super::{SendError, Sent};
use crate::files;

/// A folder of letters. The name of a file begins with the letter's time, so names sort by age.
#[derive(Debug, Clone)]
pub struct MailFolder {
    path: PathBuf,
}

impl MailFolder {
    /// Makes the folder if it is not there, and closes it to others: letters hold personal data.
    pub fn open(path: impl Into<PathBuf>) -> io::Result<Self> {
        let path = path.into();
        files::own_folder(&path)?;
        Ok(Self { path })
    }

    /// The letters, newest first, at most `limit`. Reads files: call it where blocking is allowed.
    pub fn list(&self, limit: usize) -> io::Result<Vec<Message>> {
        let mut names = self.indexed()?;
        names.sort_unstable_by(|a, b| b.cmp(a));
        names.iter().take(limit).map(|path| read(path)).collect()
    }

    /// One letter, if it is here.
    pub fn find(&self, id: Uuid) -> io::Result<Option<Message>> {
        let ending = format!("-{id}.json");
        let of_id =
            |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(&ending));
        self.indexed()?.iter().find(of_id).map(|path| read(path)).transpose()
    }

    pub(super) async fn send(&self, letter: &Letter) -> Result<Sent, SendError> {
        let (folder, Letter { message, wire }) = (self.clone(), letter.clone());
        match tokio::task::spawn_blocking(move || folder.keep(&message, &wire)).await {
            Ok(Ok(name)) => Ok(Sent { reply: format!("kept as {name}"), refused: Vec::new() }),
            Ok(Err(error)) => Err(self.unwritable(&error)),
            // The writing task itself broke off: the letter may lie in the folder.
            Err(error) => Err(SendError::Uncertain { words: error.to_string() }),
        }
    }

    pub(super) async fn check(&self) -> Result<String, SendError> {
        // Named by the process: two checks at once must not take each other's file away.
        let probe = self.path.join(format!(".check-{}", std::process::id()));
        let tried = tokio::task::spawn_blocking(move || {
            files::write(&probe, b"")?;
            std::fs::remove_file(&probe)
        });
        match tried.await {
            Ok(Ok(())) => Ok(format!("mail is kept in {}, and sent to nobody", self.path.display())),
            Ok(Err(error)) => Err(self.unwritable(&error)),
            Err(error) => Err(SendError::Unreachable { words: error.to_string() }),
        }
    }

    fn unwritable(&self, error: &io::Error) -> SendError {
        SendError::Unreachable {
            words: format!("the folder {} cannot be written: {error}", self.path.display()),
        }
    }

    fn indexed(&self) -> io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.path)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "json") {
                found.push(path);
            }
        }
        Ok(found)
    }

    /// The .json last: what the mailbox lists is complete.
    fn keep(&self, message: &Message, letter: &[u8]) -> io::Result<String> {
        let name = format!("{}-{}", message.at.strftime("%Y%m%dT%H%M%S%.6fZ"), message.id);
        let index = serde_json::to_vec_pretty(message)?;
        write_whole(&self.path.join(format!("{name}.eml")), letter)?;
        write_whole(&self.path.join(format!("{name}.json")), &index)?;
        Ok(format!("{name}.eml"))
    }
}

fn read(path: &Path) -> io::Result<Message> {
    Ok(serde_json::from_slice(&std::fs::read(path)?)?)
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let half = path.with_extension("half");
    files::write(&half, bytes)?;
    std::fs::rename(half, path)
}
