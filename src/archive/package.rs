//! One ZIP with documents in folders, and their list; written one after the other, never whole in memory.

use std::io::{Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::text::slug::slug;

/// Largest package, in bytes before compression.
pub(super) const MAX: usize = 512 * 1024 * 1024;

/// Why no package was made.
#[derive(Debug, thiserror::Error)]
pub(super) enum ArchiveError {
    #[error("more than {MAX} bytes of documents")]
    TooLarge,
    #[error("the package could not be written: {0}")]
    Zip(#[from] zip::result::ZipError),
    #[error("the package could not be written: {0}")]
    Write(#[from] std::io::Error),
    #[error("the list could not be written: {0}")]
    List(#[from] csv::Error),
    #[error("a document could not be written: {0}")]
    Document(String),
}

/// A package under way.
pub(super) struct Package<W: Write + Seek> {
    zip: ZipWriter<W>,
    size: usize,
}

impl<W: Write + Seek> Package<W> {
    pub(super) fn begin(out: W) -> Self {
        Self { zip: ZipWriter::new(out), size: 0 }
    }

    /// Adds a file; folders stand in its name before slashes.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), ArchiveError> {
        self.size = self.size.saturating_add(bytes.len());
        if self.size > MAX {
            return Err(ArchiveError::TooLarge);
        }
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.zip.start_file(name, options)?;
        Ok(self.zip.write_all(bytes)?)
    }

    /// That was all.
    pub(super) fn finish(self) -> Result<W, ArchiveError> {
        Ok(self.zip.finish()?)
    }
}

/// One line of the list.
#[derive(Clone, Debug)]
pub(super) struct Line(pub(super) Vec<String>);

/// The list, as a spreadsheet in Norway reads it: semicolons, UTF-8 with its mark. No cell becomes a formula.
pub(super) fn list(head: &[String], lines: &[Line]) -> Result<Vec<u8>, ArchiveError> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(head)?;
    for Line(cells) in lines {
        writer.write_record(cells.iter().map(|cell| text_cell(cell)))?;
    }
    writer.into_inner().map_err(|error| ArchiveError::Write(error.into_error()))
}

fn text_cell(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// `H2026-4K8M-7K3M-sjogata-borettslag`: tells by itself what it is, on any file system.
pub(super) fn file_name(number: &str, sender: &str) -> String {
    match slug(sender) {
        Some(slug) => format!("{number}-{slug}"),
        None => number.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_text_only() {
        let head = ["a".to_owned(), "b".to_owned()];
        let lines = [Line(vec!["=1+1".to_owned(), "Å; \"b\"".to_owned()])];
        let list = String::from_utf8(list(&head, &lines).unwrap()).unwrap();
        assert_eq!(list, "\u{feff}a;b\n'=1+1;\"Å; \"\"b\"\"\"\n");
    }

    #[test]
    fn a_file_is_named_after_receipt_and_sender() {
        assert_eq!(file_name("H2026-AAAA-BBBB", "Sjøgata borettslag"), "H2026-AAAA-BBBB-sjogata-borettslag");
        assert_eq!(file_name("H2026-AAAA-BBBB", "///"), "H2026-AAAA-BBBB");
    }
}
