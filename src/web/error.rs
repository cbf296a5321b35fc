//! What can go wrong with a request, as pages a person can act on, or as problem+json for programs.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

use super::limits::Wait;
use crate::db::Outage;
use crate::files::FileError;
use crate::lang::Msg;

/// The result of a handler.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a request was not answered as asked. `app` shows it as a page in the visitor's language.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not there, or not for this visitor: the same answer, so that nothing can be probed.
    #[error("not found")]
    NotFound,
    #[error("forbidden")]
    Forbidden,
    /// The visitor must sign in first; the path to come back to.
    #[error("sign in first")]
    SignIn,
    /// The form's session is over. What was typed is shown again.
    #[error("the session has ended")]
    SessionEnded,
    /// Somebody else changed it first; a text key says what.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// As [`Error::Conflict`], where the sentence names something.
    #[error("conflict: {}", .0.key)]
    Stands(Msg),
    /// The request cannot be understood at all; a text key says why.
    #[error("bad request: {0}")]
    Bad(&'static str),
    /// An uploaded file is larger than allowed, in bytes.
    #[error("too large: over {0} bytes")]
    TooLarge(usize),
    /// The body did not come in time.
    #[error("the body did not come in time")]
    Slow,
    #[error("the address is too long")]
    LongAddress,
    #[error("too many attempts")]
    TooMany,
    /// The database cannot take it right now; nothing was kept as far as we know. The words go to the log.
    #[error("unavailable: {1}")]
    Unavailable(Outage, Box<dyn std::error::Error + Send + Sync>),
    /// As [`Error::TooMany`], and for how long.
    #[error("too many attempts")]
    Wait(Wait),
    /// A fault of ours. The words go to the log, never to the page.
    #[error("internal: {0}")]
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// A fault of ours, told to the log.
    pub fn internal(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(why.into())
    }

    /// What an action could not do for a reason that its page has no words for: the database's, or a fault of ours.
    pub fn wrong(why: impl crate::db::WriteError + std::error::Error + Sync) -> Self {
        match why.database().and_then(crate::db::outage) {
            Some(outage) => Self::Unavailable(outage, Box::new(why)),
            None => Self::internal(why),
        }
    }

    /// Seconds after which it is worth trying again, where time may help.
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::Unavailable(Outage::Busy, _) => Some(5),
            Self::Unavailable(Outage::Stopped, _) => Some(300),
            _ => None,
        }
    }

    /// The start of the text keys `web-error-<name>-title` and `-text`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden => "forbidden",
            Self::SignIn => "sign-in",
            Self::SessionEnded => "session-ended",
            Self::Conflict(_) | Self::Stands(_) => "conflict",
            Self::Bad(_) => "bad-request",
            Self::TooLarge(_) => "too-large",
            Self::Slow => "slow",
            Self::LongAddress => "long-address",
            Self::TooMany | Self::Wait(_) => "too-many",
            Self::Unavailable(Outage::Busy, _) => "busy",
            Self::Unavailable(Outage::Stopped, _) => "stopped",
            Self::Internal(_) => "internal",
        }
    }

    /// A sentence that says more, where there is one.
    pub fn detail(&self) -> Option<Msg> {
        match self {
            Self::Conflict(key) | Self::Bad(key) => Some(Msg::new(key)),
            Self::Stands(msg) => Some(msg.clone()),
            Self::Wait(wait) => Some(wait.told()),
            _ => None,
        }
    }
}

impl From<crate::db::Error> for Error {
    fn from(error: crate::db::Error) -> Self {
        Self::wrong(error)
    }
}
impl From<FileError> for Error {
    fn from(error: FileError) -> Self {
        use std::io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match error {
            FileError::TooLarge(limit) => Self::TooLarge(limit),
            FileError::Disk(why)
                if matches!(why.kind(), QuotaExceeded | ReadOnlyFilesystem | StorageFull) =>
            {
                Self::Unavailable(Outage::Stopped, Box::new(why))
            }
            other => Self::wrong(other),
        }
    }
}
impl crate::db::WriteError for Error {
    fn database(&self) -> Option<&crate::db::Error> {
        match self {
            Self::Internal(inner) | Self::Unavailable(_, inner) => inner.downcast_ref(),
            _ => None,
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::SignIn | Self::SessionEnded => StatusCode::UNAUTHORIZED,
            Self::Conflict(_) | Self::Stands(_) => StatusCode::CONFLICT,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::LongAddress => StatusCode::URI_TOO_LONG,
            Self::TooMany | Self::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(..) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status_code()).finish()
    }
}
