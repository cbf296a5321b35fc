//! From bytes to text: what Excel and its relatives in Norway write.

use super::ListError;
use super::coding::{self, Coding, Read};

/// The text, with all line ends as LF, and how it was read.
pub fn decode(bytes: &[u8], chosen: Option<Coding>) -> Result<(String, Read), ListError> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(ListError::OldWorkbook);
    }
    let (text, read) = coding::read(bytes, chosen);
    if text.contains('\0') {
        return Err(ListError::NotText);
    }
    if text.trim().is_empty() {
        return Err(ListError::Empty);
    }
    Ok((text.replace("\r\n", "\n").replace('\r', "\n"), read))
}
