//! Owns the dialogue with a mail server on one connection, and what each way of failing means for the letter.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, AsyncTokioStream, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use secrecy::ExposeSecret;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

use super::mailbox::Mailbox;
use super::smtp_config::{Encryption, SmtpConfig};
use super::tls::Wrapped;
use super::{RefusedRecipient, SendError, Sent};

/// One open, encrypted and signed-in connection.
pub(super) struct Session {
    connection: AsyncSmtpConnection,
    command_timeout: Duration,
    encrypted: bool,
    used: Instant,
    lost: bool,
    reused: bool,
}

impl Session {
    /// Connects, greets, encrypts and signs in. Whatever goes wrong here, no letter has been handed over.
    pub(super) async fn open(config: &SmtpConfig, tls: Option<&TlsParameters>) -> Result<Self, SendError> {
        let socket = connect(config).await?;
        let hello = ClientId::default();
        let implicit = tls.filter(|_| config.encryption == Encryption::Implicit);
        let greet = async {
            let stream: Box<dyn AsyncTokioStream> = match implicit {
                Some(parameters) => Box::new(Wrapped::over(socket, parameters.clone()).await?),
                None => Box::new(socket),
            };
            AsyncSmtpConnection::connect_with_transport(stream, &hello).await
        };
        let connection = settled(config, "greeting", timeout(config.command_timeout, greet).await)?;
        let mut session = Self {
            connection,
            command_timeout: config.command_timeout,
            encrypted: implicit.is_some(),
            used: Instant::now(),
            lost: false,
            reused: false,
        };
        session.encrypt(config, tls, &hello).await?;
        session.sign_in(config).await?;
        Ok(session)
    }

    async fn encrypt(
        &mut self,
        config: &SmtpConfig,
        tls: Option<&TlsParameters>,
        hello: &ClientId,
    ) -> Result<(), SendError> {
        let Some(parameters) = tls.filter(|_| !self.encrypted) else {
            return Ok(());
        };
        if !self.connection.can_starttls() {
            return if config.encryption == Encryption::Opportunistic {
                Ok(())
            } else {
                Err(unreachable(config, "it does not offer STARTTLS, so the letter would travel unencrypted"))
            };
        }
        let upgrade = self.connection.starttls(parameters.clone(), hello);
        settled(config, "STARTTLS", timeout(config.command_timeout, upgrade).await)?;
        self.encrypted = true;
        Ok(())
    }

    async fn sign_in(&mut self, config: &SmtpConfig) -> Result<(), SendError> {
        let Some(login) = &config.login else { return Ok(()) };
        if !self.encrypted && !config.is_local() {
            return Err(unreachable(config, "the connection is not encrypted, so the password stays here"));
        }
        let credentials = Credentials::new(login.user.clone(), login.password.expose_secret().to_owned());
        let auth = self.connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials);
        settled(config, "signing in", timeout(config.command_timeout, auth).await)?;
        Ok(())
    }

    pub(super) fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Whether the connection can no longer be used.
    pub(super) fn is_lost(&self) -> bool {
        self.lost
    }

    /// Whether an earlier letter went over it, so that the server may have hung up since.
    pub(super) fn is_reused(&self) -> bool {
        self.reused
    }

    pub(super) fn idle(&self) -> Duration {
        self.used.elapsed()
    }

    /// Asks whether the server is still there.
    pub(super) async fn is_alive(&mut self) -> bool {
        let noop = timeout(self.command_timeout, self.connection.command(Noop)).await;
        self.settle("NOOP", noop).is_ok()
    }

    /// MAIL FROM: opens the transaction.
    pub(super) async fn begin(&mut self, from: &Mailbox) -> Result<(), SendError> {
        let mail = Mail::new(Some(from.bare().map_err(super::MessageError::from)?), Vec::new());
        let reply = timeout(self.command_timeout, self.connection.command(mail)).await;
        match self.settle("MAIL", reply) {
            // Our own sign-in or encryption is wrong, not the letter: RFC 4954 section 6, RFC 3207 section 4.
            Err(SendError::Permanent { code: code @ (530 | 534 | 535 | 538), words }) => {
                Err(SendError::Unreachable {
                    words: format!("the mail server wants another sign-in ({code}): {words}"),
                })
            }
            other => other.map(drop),
        }
    }

    /// RCPT, DATA and the letter itself.
    pub(super) async fn finish(&mut self, to: &[Mailbox], letter: &[u8]) -> Result<Sent, SendError> {
        let refused = self.name_recipients(to).await?;
        let ready = timeout(self.command_timeout, self.connection.command(Data)).await;
        let ready = self.settle("DATA", ready)?;
        if !ready.has_code(354) {
            self.lost = true;
            return Err(SendError::Unreachable {
                words: format!("the mail server answers DATA with {}", told(&ready)),
            });
        }
        let reply = self.hand_over(letter).await?;
        Ok(Sent { reply, refused })
    }

    /// Leaves the connection ready for the next letter, or lost.
    pub(super) async fn tidy(&mut self, clean: bool) {
        self.used = Instant::now();
        self.reused = true;
        if !clean && !self.lost {
            let reset = timeout(self.command_timeout, self.connection.command(Rset)).await;
            self.lost = self.settle("RSET", reset).is_err();
        }
    }

    pub(super) async fn quit(mut self) -> Result<(), SendError> {
        let quit = timeout(self.command_timeout, self.connection.quit()).await;
        self.settle("QUIT", quit).map(drop)
    }

    /// Gives those the server refused; if it refused all, the reason, which is transient if any of them is.
    async fn name_recipients(&mut self, to: &[Mailbox]) -> Result<Vec<RefusedRecipient>, SendError> {
        let mut refused = Vec::new();
        for address in to {
            let rcpt = Rcpt::new(address.bare().map_err(super::MessageError::from)?, Vec::new());
            let reply = timeout(self.command_timeout, self.connection.command(rcpt)).await;
            match self.settle("RCPT", reply) {
                Ok(_) => {}
                Err(SendError::Transient { code, words } | SendError::Permanent { code, words })
                    if !self.lost =>
                {
                    refused.push(RefusedRecipient { email: address.email().to_owned(), code, words });
                }
                Err(other) => return Err(other),
            }
        }
        if refused.len() < to.len() {
            return Ok(refused);
        }
        match refused.iter().find(|one| one.is_transient()).or(refused.first()) {
            Some(one) if one.is_transient() => {
                Err(SendError::Transient { code: one.code, words: one.words.clone() })
            }
            Some(one) => Err(SendError::Permanent { code: one.code, words: one.words.clone() }),
            None => Err(SendError::Unsendable(super::MessageError::Form("nobody to send it to".to_owned()))),
        }
    }

    /// The letter, the dot, the reply. Only here can an outcome be uncertain.
    async fn hand_over(&mut self, letter: &[u8]) -> Result<String, SendError> {
        let dot = AtomicBool::new(false);
        let parts = Parts { letter: Some(letter), dot: &dot };
        let reply = timeout(self.command_timeout, self.connection.message_iter(parts)).await;
        match self.settle("the letter", reply) {
            Ok(reply) if reply.has_code(250) => Ok(told(&reply)),
            Ok(reply) => {
                self.lost = true;
                Err(SendError::Uncertain {
                    words: format!("the mail server ends the letter with {}", told(&reply)),
                })
            }
            Err(SendError::Unreachable { words }) if dot.load(Ordering::SeqCst) => {
                Err(SendError::Uncertain { words })
            }
            Err(other) => Err(other),
        }
    }

    /// A negative reply in the server's words; anything else loses the connection.
    fn settle(&mut self, step: &str, reply: Reply<Response>) -> Result<Response, SendError> {
        let words = match reply {
            Ok(Ok(response)) => return Ok(response),
            Ok(Err(error)) => match error.status() {
                Some(code) => {
                    let code = u16::from(code);
                    // 421 announces that the server closes the channel: RFC 5321 section 3.8.
                    self.lost |= code == 421;
                    let words = words_of(&error);
                    return Err(if error.is_transient() {
                        SendError::Transient { code, words }
                    } else {
                        SendError::Permanent { code, words }
                    });
                }
                None => words_of(&error),
            },
            Err(_) => format!("no reply within {} s", self.command_timeout.as_secs_f32()),
        };
        self.lost = true;
        Err(SendError::Unreachable { words: format!("the connection broke at {step}: {words}") })
    }
}

/// The letter in one part. lettre writes and flushes a part before it asks for the next, and the dot only when there is
/// none left: so until the flag is raised the server cannot have taken the letter, and from then on it may have.
struct Parts<'a> {
    letter: Option<&'a [u8]>,
    dot: &'a AtomicBool,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let part = self.letter.take();
        self.dot.store(part.is_none(), Ordering::SeqCst);
        part
    }
}

type Reply<T> = Result<Result<T, Error>, tokio::time::error::Elapsed>;

async fn connect(config: &SmtpConfig) -> Result<TcpStream, SendError> {
    let addresses =
        match timeout(config.connect_timeout, tokio::net::lookup_host((config.host.as_str(), config.port)))
            .await
        {
            Ok(Ok(addresses)) => addresses,
            Ok(Err(error)) => return Err(unreachable(config, &format!("the name is not found: {error}"))),
            Err(_) => return Err(unreachable(config, "the name is not found in time")),
        };
    let mut last = "the name leads to no address".to_owned();
    for address in addresses {
        match timeout(config.connect_timeout, TcpStream::connect(address)).await {
            Ok(Ok(socket)) => {
                // A letter is many small writes; with Nagle's delay each waits 40 ms for the other side.
                return match socket.set_nodelay(true) {
                    Ok(()) => Ok(socket),
                    Err(error) => Err(unreachable(config, &error.to_string())),
                };
            }
            Ok(Err(error)) => last = error.to_string(),
            Err(_) => last = format!("no connection within {} s", config.connect_timeout.as_secs_f32()),
        }
    }
    Err(unreachable(config, &last))
}

fn settled<T>(config: &SmtpConfig, step: &str, outcome: Reply<T>) -> Result<T, SendError> {
    match outcome {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => {
            let code = error.status().map(|code| format!(" ({code})")).unwrap_or_default();
            Err(unreachable(config, &format!("{step} failed{code}: {}", words_of(&error))))
        }
        Err(_) => Err(unreachable(
            config,
            &format!("{step}: no reply within {} s", config.command_timeout.as_secs_f32()),
        )),
    }
}

fn unreachable(config: &SmtpConfig, words: &str) -> SendError {
    SendError::Unreachable { words: format!("{}:{}: {words}", config.host, config.port) }
}

fn words_of(error: &Error) -> String {
    std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string)
}

fn told(reply: &Response) -> String {
    format!("{} {}", reply.code(), reply.message().collect::<Vec<_>>().join(" "))
}
