//! From bytes to text: what Excel and its relatives in Norway write.

use super::{CsvError, MAX_BYTES};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// UTF-8 or UTF-16 by byte order mark, else UTF-8 if it is valid, else Windows-1252. All line ends become LF.
pub(super) fn decode(bytes: &[u8]) -> Result<String, CsvError> {
    if bytes.len() > MAX_BYTES {
        return Err(CsvError::TooLarge { bytes: bytes.len(), max: MAX_BYTES });
    }
    // XLSX and ODS are ZIP files; old XLS is an OLE container.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(CsvError::Workbook);
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0
        }
        None => match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => text,
            None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    if text.contains('\0') {
        return Err(CsvError::NotText);
    }
    if text.trim().is_empty() {
        return Err(CsvError::Empty);
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}
