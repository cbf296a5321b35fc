//! The ZIP package around a Word document, opened with limits that count real bytes.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use encoding_rs::Encoding;
use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{attr, parse};
use crate::documents::ReadError;

const MAX_ENTRIES: usize = 10_000;
const MAX_TOTAL: u64 = 200 * 1024 * 1024;
const MAX_PART: u64 = 60 * 1024 * 1024;
/// Text packs 10 to 50 times. More than this over the whole file is a bomb once it passes `RATIO_FROM` bytes.
const MAX_RATIO: u64 = 200;
const RATIO_FROM: u64 = 20 * 1024 * 1024;
/// Links, pictures and parts that one part refers to.
const MAX_RELATIONS: usize = 100_000;

/// An opened package with the bytes it has unpacked so far.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: HashMap<String, usize>,
    packed: u64,
    unpacked: u64,
}

/// A relationship of a part: where it points and what it is.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub(super) kind: String,
    pub(super) target: String,
    pub(super) external: bool,
}

pub(super) type Relations = HashMap<String, Relation>;

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
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

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&normalise(name))
    }

    /// The bytes of a part, `None` when there is no such part.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(index) = self.names.get(&normalise(name)) else {
            return Ok(None);
        };
        let entry = self.zip.by_index(*index).map_err(|error| zip_error(&error))?;
        let room = MAX_PART.min(MAX_TOTAL.saturating_sub(self.unpacked));
        let mut out = Vec::new();
        entry.take(room.saturating_add(1)).read_to_end(&mut out).map_err(|error| {
            tracing::debug!(%error, name, "part of a DOCX could not be unpacked");
            ReadError::Damaged
        })?;
        let size = u64::try_from(out.len()).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(size);
        let swollen = self.unpacked > RATIO_FROM && self.unpacked / MAX_RATIO > self.packed;
        if size > room || swollen { Err(ReadError::Bomb) } else { Ok(Some(out)) }
    }

    /// The text of an XML part, in the encoding that its mark or its declaration says.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let bytes = self.bytes(name)?;
        Ok(bytes.map(|b| encoding_of(&b).decode(&b).0.into_owned()))
    }

    /// The relationships of a part, by id; empty for a part without any.
    pub(super) fn relations(&mut self, part: &str) -> Result<Relations, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = format!("{folder}/_rels/{file}.rels");
        let Some(text) = self.text(&name)? else {
            return Ok(Relations::new());
        };
        let xml = parse(&text)?;
        let mut out = Relations::new();
        for node in xml.root_element().children().filter(|n| n.tag_name().name() == "Relationship") {
            let (Some(id), Some(target)) = (attr(node, "Id"), attr(node, "Target")) else {
                continue;
            };
            let kind = attr(node, "Type").and_then(|t| t.rsplit('/').next()).unwrap_or_default().to_owned();
            let external = attr(node, "TargetMode") == Some("External");
            let external = external || is_address(target);
            let target = if external { target.to_owned() } else { resolve(folder, target) };
            if out.len() >= MAX_RELATIONS {
                return Err(ReadError::Bomb);
            }
            out.insert(id.to_owned(), Relation { kind, target, external });
        }
        Ok(out)
    }
}

/// A target that is a place in the document or an address, whatever its mode says.
fn is_address(target: &str) -> bool {
    target.starts_with('#') || crate::documents::markdown_write::is_safe_link(target)
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

/// A target relative to the folder of its part.
fn resolve(folder: &str, target: &str) -> String {
    if target.starts_with('/') {
        return target.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for piece in target.split('/') {
        match piece {
            "." | "" => {}
            ".." => drop(parts.pop()),
            other => parts.push(other),
        }
    }
    parts.join("/")
}
