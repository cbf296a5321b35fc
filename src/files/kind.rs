//! What a file is, told by its first bytes and never by its name.

use infer::MatcherType;

/// Bytes from the beginning that tell it: enough for the first names in an archive.
pub(super) const HEAD: usize = 8 * 1024;
/// What no browser shows or runs.
const UNKNOWN: &str = "application/octet-stream";

const ARCHIVE: &str = "application/zip";
const OFFICE: [(&str, &str); 3] = [
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
];

/// The media type. What is text may be a page or a script to a browser, and is not named.
pub(super) fn media_type(head: &[u8]) -> &'static str {
    match infer::get(head) {
        Some(kind) if kind.mime_type() == ARCHIVE => office(head).unwrap_or(ARCHIVE),
        Some(kind) if is_harmless(kind.matcher_type()) => kind.mime_type(),
        _ => UNKNOWN,
    }
}

/// Office's documents are archives whose files may stand in any order; the first names tell most of them.
fn office(head: &[u8]) -> Option<&'static str> {
    let has = |name: &str| head.windows(name.len()).any(|bytes| bytes == name.as_bytes());
    OFFICE.iter().find(|(name, _)| has(name)).map(|(_, kind)| *kind)
}

fn is_harmless(kind: MatcherType) -> bool {
    use MatcherType::{App, Archive, Audio, Book, Custom, Doc, Font, Image, Text, Video};
    match kind {
        Archive | Audio | Book | Doc | Font | Image | Video => true,
        App | Custom | Text => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_and_what_a_browser_might_run_is_not_named() {
        let docx = include_bytes!("../../tests/data/plan/boligsosial-handlingsplan-horingsutkast.docx");
        let odt = include_bytes!("../../tests/data/plan/horingsutkast.odt");
        for (bytes, expected) in [
            (&docx[..HEAD], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            (&odt[..HEAD], "application/vnd.oasis.opendocument.text"),
            (b"%PDF-1.7\n%abc", "application/pdf"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
            (b"<!DOCTYPE html><script>alert(1)</script>", UNKNOWN),
            (b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", UNKNOWN),
            (b"<svg onload=\"alert(1)\"/>", UNKNOWN),
            (b"#!/bin/sh\n", UNKNOWN),
            (b"Et brev fra velforeningen", UNKNOWN),
            (b"", UNKNOWN),
        ] {
            assert_eq!(
                media_type(bytes),
                expected,
                "{}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(20)])
            );
        }
    }
}
