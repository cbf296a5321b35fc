//! Owns who writes the letters: one renderer for each kind, provided by slices and joined in `app`.

use uuid::Uuid;

use super::store::Due;
use super::{Letter, Message};
use crate::db::{self, Conn};

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
    /// It can never be written: the letter fails with these words.
    #[error("{0}")]
    Broken(String),
    /// The database did not answer: the letter waits.
    #[error(transparent)]
    Database(#[from] db::Error),
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
            None => {
                wanted.iter().map(|_| Err(RenderError::Broken("nothing here writes it".to_owned()))).collect()
            }
        };
        written.extend(run.iter().cloned().zip(messages.into_iter().map(formed)));
    }
    Ok(written)
}

fn formed(message: Rendered) -> Result<Letter, RenderError> {
    Letter::try_from(message?).map_err(|error| RenderError::Broken(error.to_string()))
}
