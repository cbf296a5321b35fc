//! Owns mail kept in memory, for tests: what was sent, and answers a test wants the next letters to get.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::message::{Letter, Message};
use super::{SendError, Sent};

/// A mailbox in memory. Clones share their letters.
#[derive(Debug, Clone, Default)]
pub struct MailMemory(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    letters: Vec<Message>,
    answers: VecDeque<SendError>,
}

impl MailMemory {
    /// What was sent, oldest first.
    pub fn letters(&self) -> Vec<Message> {
        self.inner().letters.clone()
    }

    /// What was sent since last asked, oldest first.
    pub fn take(&self) -> Vec<Message> {
        std::mem::take(&mut self.inner().letters)
    }

    /// Lets the next letter that has no answer yet fail so. An uncertain letter is kept all the same.
    pub fn fail_next(&self, error: SendError) {
        self.inner().answers.push_back(error);
    }

    pub(super) fn send(&self, Letter { message, .. }: &Letter) -> Result<Sent, SendError> {
        let mut inner = self.inner();
        let answer = inner.answers.pop_front();
        if matches!(answer, None | Some(SendError::Uncertain { .. })) {
            inner.letters.push(message.clone());
        }
        match answer {
            Some(error) => Err(error),
            None => Ok(Sent { reply: "250 kept in memory".to_owned(), refused: Vec::new() }),
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
