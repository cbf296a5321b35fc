//! Owns mail: a letter, where it goes, and what became of it. The only home of lettre, and the only place that knows SMTP.
//!
//! Slices queue letters in the [`outbox`]; the [`worker`] renders and sends them. A task of the worker takes
//! `mailer.connection().await` and calls `connection.send(&letter).await` letter by letter.
//! Nothing below the worker retries a letter: [`SendError`] says what may be tried again and what must not.

mod backoff;
mod folder;
mod mailbox;
mod memory;
mod message;
pub mod outbox;
mod pool;
pub mod render;
mod smtp;
mod smtp_config;
mod store;
mod tls;
mod turns;
pub mod web;
pub mod worker;

pub use folder::MailFolder;
pub use mailbox::{Mailbox, MailboxError, one_line};
pub use memory::MailMemory;
pub use message::{Letter, Message, MessageError};
pub use pool::{SmtpConnection, SmtpPool};
pub use smtp_config::{Encryption, Login, SmtpConfig, SmtpConfigError};
pub use tls::TlsError;

crate::id!(
    /// A worker's id: a new one for each start of the program.
    WorkerId
);

/// The folder of letters where no mail server is configured.
pub fn mailbox(config: &crate::config::Config) -> std::path::PathBuf {
    config.data_dir.join("mailbox")
}

/// Where letters go. Cheap to clone.
#[derive(Clone)]
pub enum Mailer {
    Smtp(SmtpPool),
    Folder(MailFolder),
    Memory(MailMemory),
}

impl Mailer {
    /// A way to send letters one after another; on SMTP it waits for a free place among the allowed connections.
    /// On failure nothing has been handed over.
    pub async fn connection(&self) -> Result<Connection, SendError> {
        Ok(match self {
            Self::Smtp(pool) => Connection::Smtp(Box::new(pool.connection().await?)),
            Self::Folder(folder) => Connection::Folder(folder.clone()),
            Self::Memory(memory) => Connection::Memory(memory.clone()),
        })
    }

    /// Tries everything but a letter and says in words how it went.
    pub async fn check(&self) -> Result<String, SendError> {
        match self {
            Self::Smtp(pool) => pool.check().await,
            Self::Folder(folder) => folder.check().await,
            Self::Memory(_) => Ok("mail is kept in memory, and sent to nobody".to_owned()),
        }
    }

    /// Ends sending: later calls for a connection fail, idle connections are closed politely.
    pub async fn close(&self) {
        if let Self::Smtp(pool) = self {
            pool.close().await;
        }
    }
}

/// One task's way to send. Dropping it gives its place back.
pub enum Connection {
    Smtp(Box<SmtpConnection>),
    Folder(MailFolder),
    Memory(MailMemory),
}

impl Connection {
    /// Sends one letter to its addressee and copies.
    pub async fn send(&mut self, letter: &Letter) -> Result<Sent, SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(letter).await,
            Self::Folder(folder) => folder.send(letter).await,
            Self::Memory(memory) => memory.send(letter),
        }
    }
}

/// The server took the letter, for all or for some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Code and words, such as `250 2.0.0 Ok: queued as 4XyZ`.
    pub reply: String,
    /// Those it did not take the letter for; the letter went to the others.
    pub refused: Vec<RefusedRecipient>,
}

/// One address the server refused, in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRecipient {
    pub email: String,
    pub code: u16,
    pub words: String,
}

impl RefusedRecipient {
    /// Whether the server asks to try this address again later.
    pub fn is_transient(&self) -> bool {
        (400..500).contains(&self.code)
    }
}

/// Why a letter was not sent, told apart by what may be done next.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The server says no for now (4xx). Try again later.
    #[error("the mail server asks to try later ({code}): {words}")]
    Transient { code: u16, words: String },
    /// The server says no (5xx). Trying again changes nothing.
    #[error("the mail server refuses ({code}): {words}")]
    Permanent { code: u16, words: String },
    /// No connection, no encryption, no sign-in, or it broke before the letter was complete: nothing was handed over.
    #[error("no letter could be handed over: {words}")]
    Unreachable { words: String },
    /// The letter was complete and the reply never came: it may have been accepted. Only a person may send it again.
    #[error("the letter may have been accepted: {words}")]
    Uncertain { words: String },
    /// The letter itself cannot be written.
    #[error("the letter cannot be sent: {0}")]
    Unsendable(#[from] MessageError),
}

impl SendError {
    /// Whether a machine may try the same letter again without risking that it arrives twice.
    pub fn may_retry(&self) -> bool {
        matches!(self, Self::Transient { .. } | Self::Unreachable { .. })
    }
}
