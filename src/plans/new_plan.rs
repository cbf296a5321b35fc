//! A plan that was read and looked at, with its files: all that its next version is made of.

use super::import::Imported;
use super::matching::Carried;
use super::read::Waiting;
use crate::files::{BlobId, FileError, Placed};
use crate::program::Program;

/// Ready to be saved: its files have their places.
#[derive(Debug)]
pub struct NewPlan {
    pub title: String,
    pub file_name: String,
    pub(super) source: Source,
    pub(super) read: Imported,
    /// What its sections and items carry on.
    pub(super) carried: Carried,
    /// The files of its pictures, in their order.
    pub(super) images: Vec<Placed>,
}

/// The document as it came.
#[derive(Debug)]
pub(super) enum Source {
    Placed(Placed),
    /// Of an upload that waited for a yes.
    Kept(BlobId),
}

impl NewPlan {
    /// A plan read from a document that nobody keeps yet. Blocks.
    pub fn of_document(
        program: &Program,
        (title, file_name): (String, String),
        document: &[u8],
        (read, carried): (Imported, Carried),
    ) -> Result<Self, FileError> {
        let Program { files, db, clock, .. } = program;
        let mut placed = files.place(db, vec![files.stage(clock, document)?])?;
        let source = placed.pop().map(Source::Placed).ok_or(crate::db::Error::NotFound)?;
        let images = pictures(program, &read)?;
        Ok(Self { title, file_name, source, read, carried, images })
    }

    /// A plan read from an upload. Blocks.
    pub fn of_upload(
        program: &Program,
        title: String,
        waiting: Waiting,
        (read, carried): (Imported, Carried),
    ) -> Result<Self, FileError> {
        let images = pictures(program, &read)?;
        let source = Source::Kept(waiting.source.id);
        Ok(Self { title, file_name: waiting.file_name, source, read, carried, images })
    }
}

fn pictures(program: &Program, read: &Imported) -> Result<Vec<Placed>, FileError> {
    let Program { files, db, clock, .. } = program;
    let staged = read.images.iter().map(|image| files.stage(clock, &image.bytes));
    let staged = staged.collect::<Result<Vec<_>, _>>()?;
    if staged.is_empty() { Ok(Vec::new()) } else { files.place(db, staged) }
}
