//! What a file is, told by its bytes.

use super::{MAX_FILE, ReadError};

/// Formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A ZIP package: Word, OpenDocument or something else.
    Package,
    /// What a person pasted, kept as HTML.
    Pasted,
    Text,
}

/// The format of a file, or why it cannot be read.
pub fn detect(bytes: &[u8]) -> Result<Format, ReadError> {
    if bytes.len() > MAX_FILE {
        return Err(ReadError::TooLarge { size: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) || bytes == b"\xEF\xBB\xBF" {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(super::html::MARK) {
        return Ok(Format::Pasted);
    }
    if bytes.starts_with(b"PK") {
        return Ok(Format::Package);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(compound_file(bytes));
    }
    if bytes.get(..1024).unwrap_or(bytes).windows(5).any(|w| w == b"%PDF-") {
        return Err(ReadError::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(ReadError::OldWord);
    }
    if !looks_like_text(bytes) {
        return Err(ReadError::Unknown);
    }
    if is_flat(bytes) {
        return Err(ReadError::FlatOpenDocument);
    }
    if is_web_page(bytes) { Err(ReadError::WebPage) } else { Ok(Format::Text) }
}

/// The type of an image that browsers show, told by its first bytes.
pub fn image_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

/// The OLE container holds both protected DOCX files and documents from before 2007; its directory names its streams in UTF-16.
fn compound_file(bytes: &[u8]) -> ReadError {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|w| w == wide)
    };
    if has("EncryptedPackage") {
        ReadError::Encrypted
    } else if has("WordDocument") {
        ReadError::OldWord
    } else {
        ReadError::Unknown
    }
}

/// HTML, also packed in a mail or as XML: what some programs save under a Word file's name. Words between its tags would run together.
fn is_web_page(bytes: &[u8]) -> bool {
    let (start, _, _) = encoding_rs::UTF_8.decode(bytes.get(..2_000).unwrap_or(bytes));
    let start = start.trim_start().to_lowercase();
    let begins = ["<html", "<!doctype html", "<?xml", "mime-version:", "<head", "<body"];
    begins.iter().any(|b| start.starts_with(b))
}

/// OpenDocument as one XML file, without a package.
fn is_flat(bytes: &[u8]) -> bool {
    let (start, _, _) = encoding_rs::UTF_8.decode(bytes.get(..20_000).unwrap_or(bytes));
    start.trim_start().starts_with('<')
        && start.contains("<office:document")
        && start.contains("urn:oasis:names:tc:opendocument")
}

fn looks_like_text(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return true;
    }
    let odd = bytes.iter().filter(|b| matches!(b, 0..=8 | 14..=31 | 127)).count();
    !bytes.contains(&0) && odd.saturating_mul(100) <= bytes.len()
}
