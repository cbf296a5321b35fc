//! Owns encryption of the mail connection: which certificates count, and TLS from the first byte over an own socket.
#![expect(
    deprecated,
    reason = "lettre marks its network stream so, but has no other door to TLS over a socket of ours"
)]

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::io::{AsyncRead as _, AsyncWrite as _};
use lettre::transport::smtp::client::{AsyncNetworkStream, AsyncTokioStream, Certificate, TlsParameters};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::smtp_config::{Encryption, SmtpConfig};

/// What the server's certificate is held against; none where nothing is to be encrypted. Reads the `ca` file.
pub(super) fn parameters(config: &SmtpConfig) -> Result<Option<TlsParameters>, TlsError> {
    if config.encryption == Encryption::None {
        return Ok(None);
    }
    let mut builder = TlsParameters::builder(config.host.clone());
    if let Some(path) = &config.ca {
        let wrong = |why: String| TlsError::Ca { path: path.display().to_string(), why };
        let pem = std::fs::read(path).map_err(|error| wrong(error.to_string()))?;
        let certificate = Certificate::from_pem(&pem).map_err(|error| wrong(error.to_string()))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map(Some).map_err(|error| TlsError::Setup(error.to_string()))
}

/// Why encryption cannot be set up on our side.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlsError {
    #[error("the certificate in {path} cannot be used: {why}")]
    Ca { path: String, why: String },
    #[error("TLS cannot be set up: {0}")]
    Setup(String),
}

/// A TLS stream over a socket we opened ourselves (and so without Nagle's delay).
#[derive(Debug)]
pub(super) struct Wrapped(AsyncNetworkStream);

impl Wrapped {
    pub(super) async fn over(
        socket: TcpStream,
        parameters: TlsParameters,
    ) -> Result<Self, lettre::transport::smtp::Error> {
        let mut stream = AsyncNetworkStream::use_existing_tokio1(Box::new(socket));
        stream.upgrade_tls(parameters).await?;
        Ok(Self(stream))
    }

    fn inner(self: Pin<&mut Self>) -> Pin<&mut AsyncNetworkStream> {
        Pin::new(&mut self.get_mut().0)
    }
}

impl AsyncRead for Wrapped {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let read = ready!(self.inner().poll_read(cx, buf.initialize_unfilled()))?;
        buf.advance(read);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Wrapped {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.inner().poll_write(cx, buf)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.inner().poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.inner().poll_close(cx)
    }
}

impl AsyncTokioStream for Wrapped {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.0.peer_addr()
    }
}
