//! What stands in a written package, part by part.

use std::io::Read as _;

use super::*;
use crate::documents::{Inline, docx, model};

fn about() -> About {
    About {
        title: "Svar & vurderinger".to_owned(),
        author: "Eksempel kommune".to_owned(),
        language: "nn-NO".to_owned(),
        made: Some("2026-05-04T10:00:00Z".parse().unwrap()),
        landscape: false,
        page_words: ("Side".to_owned(), "av".to_owned()),
    }
}

fn paragraph(text: &str) -> Vec<Block> {
    vec![Block::Paragraph(vec![Inline::text(text)])]
}

fn file() -> Vec<u8> {
    let rows = vec![vec![paragraph("Navn"), paragraph("Antall")], vec![paragraph("Lag"), paragraph("3")]];
    let table = Described {
        title: "Hvem svarte".to_owned(),
        description: "En rad for hver.".to_owned(),
        table: Table { rows, widths: vec![3, 1] },
        numbers_from: Some(1),
    };
    let entry = |n: usize| Entry { anchor: format!("del_{n}"), text: format!("Del {n}") };
    let heading = |n: usize| Part::Heading { level: 2, anchor: format!("del_{n}"), text: format!("Del {n}") };
    let parts = vec![Part::Contents(vec![entry(1), entry(2)]), heading(1), Part::Table(table), heading(2)];
    write(Report { about: about(), parts: Box::new(parts.into_iter()) }).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn it_is_no_old_documents_look_alike_and_words_are_divided() {
    let settings = part(&file(), "word/settings.xml");
    assert!(settings.contains(
        r#"w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15""#
    ));
    assert!(
        settings.contains("<w:autoHyphenation/>") && settings.contains(r#"<w:themeFontLang w:val="nn-NO"/>"#)
    );
    assert!(part(&file(), "word/styles.xml").contains(r#"<w:lang w:val="nn-NO"/>"#));
}

#[test]
fn title_author_and_time_are_its_properties() {
    let core = part(&file(), "docProps/core.xml");
    for wanted in [
        "<dc:title>Svar &amp; vurderinger</dc:title>",
        "<dc:creator>Eksempel kommune</dc:creator>",
        "<dc:language>nn-NO</dc:language>",
        "2026-05-04T10:00:00Z</dcterms:created>",
    ] {
        assert!(core.contains(wanted), "{core}");
    }
}

#[test]
fn pages_are_numbered() {
    let footer = part(&file(), "word/footer.xml");
    assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES ") && footer.contains(">Side <"));
    assert!(
        part(&file(), "word/document.xml").contains(r#"<w:footerReference w:type="default" r:id="footer"/>"#)
    );
}

#[test]
fn tables_are_described_repeat_their_header_and_may_split() {
    let document = part(&file(), "word/document.xml");
    assert!(
        document
            .contains(r#"<w:tblCaption w:val="Hvem svarte"/><w:tblDescription w:val="En rad for hver."/>"#)
    );
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert!(!document.contains("cantSplit"));
    assert!(document.contains(r#"<w:jc w:val="right"/>"#));
}

#[test]
fn the_contents_lead_to_the_headings() {
    let document = part(&file(), "word/document.xml");
    for n in ["del_1", "del_2"] {
        assert!(
            document.contains(&format!(r#"w:anchor="{n}""#))
                && document.contains(&format!(r#"w:name="{n}""#))
        );
    }
    let kinds = ["begin", "separate", "end"];
    assert!(kinds.iter().all(|kind| document.matches(&format!(r#"w:fldCharType="{kind}""#)).count() == 1));
    let read = docx::read(&file()).unwrap();
    let headings = read.blocks.iter().filter(|b| matches!(b, Block::Heading { level: 2, .. }));
    assert_eq!(headings.count(), 2);
}

#[test]
fn what_xml_cannot_hold_is_a_space() {
    let blocks = paragraph("a\u{0}b\u{b}c\u{ffff}d\u{85}e");
    let bytes = write(Report::of_blocks(About::default(), blocks)).unwrap();
    assert_eq!(model::plain_blocks(&docx::read(&bytes).unwrap().blocks), "a b c d e");
}
