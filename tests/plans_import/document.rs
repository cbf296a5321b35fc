//! The sample drafts, written as Word documents and read in again: tree, keys, texts, items and pictures are what they were.

use std::io::{Cursor, Read as _};

use lydhor::plans::import::{ImportedSection, read};
use lydhor::plans::matching;

use crate::support::drafts;

fn part(file: &[u8], name: &str) -> String {
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(file))
        .unwrap()
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn the_sample_drafts_come_back_unchanged() {
    for (name, bytes) in [("docx", drafts::DOCX), ("odt", drafts::ODT), ("md", drafts::MARKDOWN)] {
        let first = read("utkast", bytes).unwrap();
        let (version, sections, items) = drafts::version(&first);
        let title = first.title.clone().unwrap_or_default();
        let file = drafts::file(&version, &title, first.images.clone());
        let mut again = read("plan.docx", &file).unwrap();
        assert_eq!(again.title, first.title, "{name}");
        let pictures = |images: &[lydhor::documents::Image]| {
            images.iter().map(|image| (image.name.clone(), image.bytes.clone())).collect::<Vec<_>>()
        };
        assert_eq!(pictures(&again.images), pictures(&first.images), "{name}");
        let matching = matching::begun(&version, &mut again);
        let bare = |section: &ImportedSection| ImportedSection { images: Vec::new(), ..section.clone() };
        for (was, is) in first.sections.iter().zip(&again.sections) {
            assert_eq!(bare(was), bare(is), "{name}");
        }
        assert_eq!(first.sections.len(), again.sections.len(), "{name}");
        assert_eq!(matching.bookmarks.trusted, sections.len() + items.len(), "{name}");
        assert_eq!(matching.doubtful(), 0, "{name}");
    }
}

#[test]
fn a_plan_is_a_well_made_document() {
    let file = drafts::written(drafts::DOCX);
    let document = part(&file, "word/document.xml");
    for wanted in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"TOCHeading\"/>",
        " TOC \\o \"1-3\"",
        "<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        "<w:numPr>",
        "<w:tblHeader/>",
        "<w:headerReference w:type=\"default\"",
        "<w:footerReference w:type=\"default\"",
        "<w:titlePg/>",
        "w:name=\"ld_s_",
        "w:name=\"ld_i_",
        "<a:blip r:embed=\"picture0\"/>",
    ] {
        assert!(document.contains(wanted), "{wanted}");
    }
    assert!(part(&file, "word/header.xml").contains("Eksempel kommune · Versjon 2"));
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"nn-NO\"/>"));
}
