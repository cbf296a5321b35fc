//! The hearing's documents as one ZIP for the archive: each as a file, and a list of them.

use std::io::{Cursor, Write as _};

use crate::text::slug::slug;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Largest package in bytes before compression: it is put together in memory.
pub const MAX: usize = 512 * 1024 * 1024;

/// Why no package was made.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("more than {MAX} bytes of documents")]
    TooLarge,
    #[error("the package could not be written: {0}")]
    Zip(#[from] zip::result::ZipError),
    #[error("the package could not be written: {0}")]
    Write(#[from] std::io::Error),
    #[error("the list could not be written: {0}")]
    List(#[from] csv::Error),
}

/// One file of the package; folders stand in its name before slashes.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Line(pub Vec<String>);

/// Puts the files into one package.
pub fn package(files: &[File]) -> Result<Vec<u8>, ArchiveError> {
    if files.iter().map(|file| file.bytes.len()).sum::<usize>() > MAX {
        return Err(ArchiveError::TooLarge);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for file in files {
        zip.start_file(file.name.as_str(), options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The list, as a spreadsheet in Norway reads it: semicolons, UTF-8 with its mark. No cell becomes a formula.
pub fn list(head: &[String], lines: &[Line]) -> Result<Vec<u8>, ArchiveError> {
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
pub fn file_name(number: &str, sender: &str) -> String {
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
