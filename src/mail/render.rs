//! Owns who writes the letters: one renderer for each kind, provided by slices and joined in `app`.

use uuid::Uuid;

use super::outbox::Hindrance;
use super::store::Due;
use super::{Letter, Message};
use crate::db::{self, Conn};
use crate::templates::Misfit;

/// Writes the letters of one kind.
pub trait Render: Send + Sync {
    fn kind(&self) -> &'static str;
    /// A letter, or why there is none, for each that is wanted, in their order. Reads only.
    fn render(&self, conn: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>>;
}

/// A letter to be written.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// What it tells about.
    pub subject: Uuid,
    /// Becomes its Message-ID.
    pub id: Uuid,
}

/// What became of a [`Wanted`] letter.
pub type Rendered = Result<Message, RenderError>;

/// Why a letter was not written.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// What it tells about is gone: the letter is cancelled.
    #[error("there is nothing to tell any more")]
    Gone,
    /// Enough of its kind went to the address: the letter is held back.
    #[error("many letters of this kind went there already")]
    TooOften,
    /// Something hinders it: the letter fails and says what. The words are for the log.
    #[error("{by}: {why}")]
    Hindered { by: Hindrance, why: String },
    /// The database did not answer: the letter waits.
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl RenderError {
    /// A fault of ours, such as a template that cannot be rendered.
    pub fn ours(why: impl Into<String>) -> Self {
        Self::Hindered { by: Hindrance::Program, why: why.into() }
    }
}

impl From<Misfit> for RenderError {
    fn from(misfit: Misfit) -> Self {
        Self::ours(misfit.to_string())
    }
}

/// Says which of a letter's fields could not be used.
pub fn hindered<E: std::fmt::Display>(by: Hindrance) -> impl Fn(E) -> RenderError {
    move |error| RenderError::Hindered { by, why: error.to_string() }
}

/// Letters of one kind that follow each other are written by one call.
pub(super) fn write(
    renderers: &[Box<dyn Render>],
    conn: &mut Conn,
    due: &[Due],
) -> db::Result<Vec<(Due, Result<Letter, RenderError>)>> {
    let mut written = Vec::with_capacity(due.len());
    for run in due.chunk_by(|one, next| one.kind == next.kind) {
        let wanted: Vec<Wanted> =
            run.iter().map(|due| Wanted { subject: due.subject(), id: due.id.0 }).collect();
        let kind = run.first().map(|due| due.kind.as_str());
        let messages = match renderers.iter().find(|renderer| Some(renderer.kind()) == kind) {
            Some(renderer) => renderer.render(conn, &wanted)?,
            None => wanted.iter().map(|_| Err(RenderError::ours("nothing here writes it"))).collect(),
        };
        written.extend(run.iter().cloned().zip(messages.into_iter().map(formed)));
    }
    Ok(written)
}

fn formed(message: Rendered) -> Result<Letter, RenderError> {
    Letter::try_from(message?)
        .map_err(|error| RenderError::Hindered { by: error.hindrance(), why: error.to_string() })
}
