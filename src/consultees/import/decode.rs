//! From bytes to text: what Excel and its relatives in Norway write.

use super::coding::{self, Coding, Read};
use super::{FileError, MAX_BYTES};

/// The text, with all line ends as LF, and how it was read.
pub(super) fn decode(bytes: &[u8], chosen: Option<Coding>) -> Result<(String, Read), FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len(), max: MAX_BYTES });
    }
    // XLSX and ODS are ZIP files; old XLS is an OLE container.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(FileError::Workbook);
    }
    let (text, read) = coding::read(bytes, chosen);
    if text.contains('\0') {
        return Err(FileError::NotText);
    }
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    Ok((text.replace("\r\n", "\n").replace('\r', "\n"), read))
}
