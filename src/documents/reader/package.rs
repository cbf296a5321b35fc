//! The ZIP package around a document, opened with limits that count real bytes.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use encoding_rs::Encoding;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::documents::ReadError;

const MAX_ENTRIES: usize = 10_000;
const MAX_TOTAL: u64 = 200 * 1024 * 1024;
const MAX_PART: u64 = 60 * 1024 * 1024;
/// Text packs 10 to 50 times. More than this over the whole file is a bomb once it passes `RATIO_FROM` bytes.
const MAX_RATIO: u64 = 200;
const RATIO_FROM: u64 = 20 * 1024 * 1024;

/// An opened package with the bytes it has unpacked so far.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: HashMap<String, usize>,
    packed: u64,
    unpacked: u64,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| zip_error(&error))?;
        if zip.len() > MAX_ENTRIES {
            return Err(ReadError::Bomb);
        }
        let names = (0..zip.len())
            .filter_map(|i| zip.name_for_index(i).and_then(Result::ok).map(|n| (normalise(&n), i)))
            .collect();
        let packed = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(Self { zip, names, packed, unpacked: 0 })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&normalise(name))
    }

    /// The bytes of a part, `None` when there is no such part.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(index) = self.names.get(&normalise(name)) else {
            return Ok(None);
        };
        let entry = self.zip.by_index(*index).map_err(|error| zip_error(&error))?;
        let room = MAX_PART.min(MAX_TOTAL.saturating_sub(self.unpacked));
        let mut out = Vec::new();
        entry.take(room.saturating_add(1)).read_to_end(&mut out).map_err(|error| {
            tracing::debug!(%error, name, "part of a document could not be unpacked");
            ReadError::Damaged
        })?;
        let size = u64::try_from(out.len()).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(size);
        let swollen = self.unpacked > RATIO_FROM && self.unpacked / MAX_RATIO > self.packed;
        if size > room || swollen { Err(ReadError::Bomb) } else { Ok(Some(out)) }
    }

    /// The text of an XML part, in the encoding that its mark or its declaration says.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let bytes = self.bytes(name)?;
        Ok(bytes.map(|b| encoding_of(&b).decode(&b).0.into_owned()))
    }
}

/// The encoding that an XML declaration names; UTF-16 without a mark is known by its zero bytes. Marks are seen to by the decoder.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [b'<', 0, ..] => return encoding_rs::UTF_16LE,
        [0, b'<', ..] => return encoding_rs::UTF_16BE,
        _ => {}
    }
    let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes));
    let declaration = start.strip_prefix("<?xml").and_then(|s| s.split_once("?>")).map_or("", |(d, _)| d);
    let named = declaration.split_once("encoding").map_or("", |(_, rest)| rest);
    let label = named.split(['"', '\'']).nth(1).unwrap_or_default();
    // A text that is declared as UTF-16 and gets here is not: its declaration could be read.
    match Encoding::for_label(label.as_bytes()) {
        Some(encoding) if encoding.is_ascii_compatible() => encoding,
        _ => encoding_rs::UTF_8,
    }
}

fn zip_error(error: &ZipError) -> ReadError {
    tracing::debug!(%error, "not a readable package");
    match error {
        ZipError::UnsupportedArchive(text) if text.contains("assword") => ReadError::Encrypted,
        _ => ReadError::Damaged,
    }
}

fn normalise(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}
