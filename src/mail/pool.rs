//! Owns the open connections to a mail server: how many, and when one may be used again.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::client::TlsParameters;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::message::Letter;
use super::smtp::Session;
use super::smtp_config::SmtpConfig;
use super::tls::{self, TlsError};
use super::{SendError, Sent};

/// A connection unused for this long is asked whether it still lives before it carries a letter.
const ASK_AFTER: Duration = Duration::from_secs(10);
/// A connection unused for this long is not worth asking: RFC 5321 lets a server hang up after five minutes.
const DROP_AFTER: Duration = Duration::from_mins(4);

/// A mail server and the open connections to it. Cheap to clone.
#[derive(Clone)]
pub struct SmtpPool(Arc<Shared>);

struct Shared {
    config: SmtpConfig,
    tls: Option<TlsParameters>,
    idle: Mutex<Vec<Session>>,
    permits: Arc<Semaphore>,
}

impl SmtpPool {
    /// Reads the `ca` file; connects to nothing yet.
    pub fn new(config: SmtpConfig) -> Result<Self, TlsError> {
        let tls = tls::parameters(&config)?;
        let permits = Arc::new(Semaphore::new(config.connections));
        Ok(Self(Arc::new(Shared { config, tls, idle: Mutex::default(), permits })))
    }

    /// Waits for a free place, then gives a live connection: an idle one or a new one.
    pub(super) async fn connection(&self) -> Result<SmtpConnection, SendError> {
        let Ok(permit) = Arc::clone(&self.0.permits).acquire_owned().await else {
            return Err(SendError::Unreachable { words: "sending of mail has been shut down".to_owned() });
        };
        let session = Some(self.0.session().await?);
        Ok(SmtpConnection { shared: Arc::clone(&self.0), session, _permit: permit })
    }

    /// Goes all the way to a signed-in connection and hangs up; says how it went.
    pub(super) async fn check(&self) -> Result<String, SendError> {
        let Shared { config, tls, .. } = &*self.0;
        let session = Session::open(config, tls.as_ref()).await?;
        let encrypted = if session.is_encrypted() { "encrypted" } else { "not encrypted" };
        let login = config
            .login
            .as_ref()
            .map_or("no sign-in".to_owned(), |login| format!("signed in as {}", login.user));
        session.quit().await?;
        Ok(format!("{}:{} answers, {encrypted}, {login}", config.host, config.port))
    }

    /// Takes no more letters and says goodbye on the idle connections; those in use end with their letter.
    pub(super) async fn close(&self) {
        self.0.permits.close();
        let idle = std::mem::take(&mut *self.0.idle());
        for session in idle {
            if let Err(error) = session.quit().await {
                tracing::debug!(%error, "a mail connection ended without goodbye");
            }
        }
    }
}

impl Shared {
    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Session>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn session(&self) -> Result<Session, SendError> {
        while let Some(session) = self.newest() {
            if let Some(session) = alive(session).await {
                return Ok(session);
            }
        }
        Session::open(&self.config, self.tls.as_ref()).await
    }

    /// Lets go of the list at once: it must not be held across a wait.
    fn newest(&self) -> Option<Session> {
        self.idle().pop()
    }
}

async fn alive(mut session: Session) -> Option<Session> {
    let idle = session.idle();
    let usable = idle < ASK_AFTER || (idle < DROP_AFTER && session.is_alive().await);
    usable.then_some(session)
}

/// One place in the pool. Given back, with its connection, when dropped.
pub struct SmtpConnection {
    shared: Arc<Shared>,
    session: Option<Session>,
    _permit: OwnedSemaphorePermit,
}

impl SmtpConnection {
    pub(super) async fn send(&mut self, Letter { message, wire }: &Letter) -> Result<Sent, SendError> {
        let mut session = self.ready().await?;
        let mut begun = session.begin(&message.from).await;
        if begun.is_err() && session.is_lost() && session.is_reused() {
            // The server hung up between two letters. Nothing of this one has left, so a new connection is safe.
            session = Session::open(&self.shared.config, self.shared.tls.as_ref()).await?;
            begun = session.begin(&message.from).await;
        }
        let outcome = match begun {
            Ok(()) => session.finish(&message.recipients(), wire).await,
            Err(error) => Err(error),
        };
        session.tidy(outcome.is_ok()).await;
        if !session.is_lost() {
            self.session = Some(session);
        }
        outcome
    }

    /// Takes the session out for the time of a letter: if the caller gives up half-way it is dropped, not reused.
    async fn ready(&mut self) -> Result<Session, SendError> {
        if let Some(session) = self.session.take()
            && let Some(session) = alive(session).await
        {
            return Ok(session);
        }
        self.shared.session().await
    }
}

impl Drop for SmtpConnection {
    fn drop(&mut self) {
        if let Some(session) = self.session.take()
            && !self.shared.permits.is_closed()
        {
            self.shared.idle().push(session);
        }
    }
}
