//! Kept files in S3, or in what speaks as S3 does. Built with the cargo feature `s3`.

use std::fs::File;
use std::future::Future;
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path as Key;
use object_store::{ClientOptions, Error, ObjectStoreExt as _, RetryConfig, WriteMultipart};
use secrecy::ExposeSecret as _;
use tokio::runtime::{Builder, Runtime};

use super::Keeper;
use crate::config::KeptFiles;

/// Bytes of a file that are sent at a time; S3 takes no smaller parts.
const PART: usize = 5 * 1024 * 1024;
/// Parts on their way at once: so much of a file is in memory.
const AT_ONCE: usize = 2;
/// How long one request may take, and how long it is tried again.
const PATIENCE: Duration = Duration::from_secs(30);

/// A bucket.
pub(super) struct S3 {
    store: AmazonS3,
    runtime: Arc<Own>,
    told: String,
}

/// The threads on which requests run, whoever waits for them.
struct Own(Option<Runtime>);

impl Own {
    fn run<T>(&self, work: impl Future<Output = T>) -> io::Result<T> {
        let runtime = self.0.as_ref().ok_or_else(|| io::Error::other("the program is ending"))?;
        Ok(runtime.block_on(work))
    }
}

impl Drop for Own {
    /// Where requests are answered, nobody may wait for threads to end.
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl S3 {
    /// The bucket that the configuration names; nothing is asked of it yet.
    pub(super) fn of(config: &KeptFiles) -> io::Result<Self> {
        // Somebody else may have chosen it already: it is the same one.
        if rustls::crypto::ring::default_provider().install_default().is_err() {
            tracing::debug!("the cryptography was chosen before");
        }
        let http = config.s3_endpoint.starts_with("http://");
        // A large file takes as long as who asks for it has a slow line; a silent bucket is given up.
        let options = ClientOptions::new()
            .with_timeout_disabled()
            .with_connect_timeout(PATIENCE)
            .with_read_timeout(PATIENCE)
            .with_allow_http(http);
        let retry = RetryConfig { max_retries: 3, retry_timeout: PATIENCE, ..RetryConfig::default() };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&config.s3_bucket)
            .with_region(&config.s3_region)
            .with_access_key_id(config.s3_access_key.expose_secret())
            .with_secret_access_key(config.s3_secret_key.expose_secret())
            .with_client_options(options)
            .with_retry(retry);
        let mut told = format!("the bucket {}", config.s3_bucket);
        if !config.s3_endpoint.is_empty() {
            builder = builder.with_endpoint(&config.s3_endpoint);
            told = format!("{told} at {}", config.s3_endpoint);
        }
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        Ok(Self { store: builder.build().map_err(told_by)?, runtime: Arc::new(Own(Some(runtime))), told })
    }
}

/// Parts that nobody puts together lie there unseen, and are paid for.
async fn give_up(write: WriteMultipart) {
    if let Err(left) = write.abort().await {
        tracing::warn!(error = %left, "parts of an upload that broke off stay in the bucket");
    }
}

impl Keeper for S3 {
    /// S3 shows a file when all of it has come.
    fn put(&self, from: &Path, name: &str) -> io::Result<()> {
        let mut file = File::open(from)?;
        let part = next(&mut file)?;
        self.runtime.run(async {
            if part.len() < PART {
                return self.store.put(&Key::from(name), part.into()).await.map(drop).map_err(told_by);
            }
            let upload = self.store.put_multipart(&Key::from(name)).await.map_err(told_by)?;
            let mut write = WriteMultipart::new_with_chunk_size(upload, PART);
            match parts(&mut write, part, &mut file).await {
                Ok(()) => write.finish().await.map(drop).map_err(told_by),
                Err(error) => {
                    give_up(write).await;
                    Err(error)
                }
            }
        })?
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read + Send>> {
        let found = self.runtime.run(self.store.get(&Key::from(name)))?.map_err(told_by)?;
        Ok(Box::new(Coming {
            runtime: Arc::clone(&self.runtime),
            stream: found.into_stream(),
            piece: Bytes::new(),
        }))
    }

    fn size(&self, name: &str) -> io::Result<Option<u64>> {
        match self.runtime.run(self.store.head(&Key::from(name)))? {
            Ok(told) => Ok(Some(told.size)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(told_by(error)),
        }
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        match self.runtime.run(self.store.delete(&Key::from(name)))? {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(told_by(error)),
        }
    }

    fn place(&self) -> String {
        self.told.clone()
    }
}

/// Sends a file from its first part on.
async fn parts(write: &mut WriteMultipart, first: Vec<u8>, file: &mut File) -> io::Result<()> {
    let mut part = first;
    while !part.is_empty() {
        write.wait_for_capacity(AT_ONCE).await.map_err(told_by)?;
        write.put(part.into());
        part = next(file)?;
    }
    // The last ones are sent and waited for by who ends the upload, and taken away by it where that breaks.
    Ok(())
}

/// The next part of a file; empty at its end.
fn next(file: &mut File) -> io::Result<Vec<u8>> {
    let mut part = Vec::new();
    let most = u64::try_from(PART).map_err(io::Error::other)?;
    file.take(most).read_to_end(&mut part)?;
    Ok(part)
}

/// Its words hold the address and the answer, never a key.
fn told_by(error: Error) -> io::Error {
    let kind = if matches!(error, Error::NotFound { .. }) { ErrorKind::NotFound } else { ErrorKind::Other };
    io::Error::new(kind, error)
}

/// A file as it comes.
struct Coming {
    runtime: Arc<Own>,
    stream: BoxStream<'static, object_store::Result<Bytes>>,
    piece: Bytes,
}

impl Read for Coming {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            match self.runtime.run(self.stream.next())? {
                Some(piece) => self.piece = piece.map_err(told_by)?,
                None => return Ok(0),
            }
        }
        let taken = self.piece.split_to(into.len().min(self.piece.len()));
        into.get_mut(..taken.len()).ok_or(ErrorKind::InvalidInput)?.copy_from_slice(&taken);
        Ok(taken.len())
    }
}
