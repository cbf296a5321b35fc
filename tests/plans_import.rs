//! Importing plans: the sample plan from Word equals the same plan in Markdown, and every kind of bad file gets its own answer.

mod cases;
mod command;
mod compare;
mod document;
mod hostile;
mod kept;
mod kinds;
mod limits;
mod numbering;
mod odt;
mod round_trip;
mod word;

use std::io::Write;

use lydhor::documents::markdown::options;
use lydhor::documents::{Finding, ReadError};
use lydhor::plans::SectionKind;
use lydhor::plans::import::{ImportError, ImportedSection, Warning, read};

const DOCX: &[u8] = include_bytes!("data/plan/boligsosial-handlingsplan-horingsutkast.docx");
const MARKDOWN: &[u8] = include_bytes!("data/plan/horingsutkast.md");
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

/// The words a section's Markdown shows, with spaces of all kinds alike.
fn shown(markdown: &str) -> String {
    let html = comrak::markdown_to_html(markdown, &options());
    let text = ammonia::Builder::empty().clean(&html.replace('<', " <")).to_string();
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replace(['↩', '\u{a0}'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".").replace(" ,", ",")
}

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A DOCX with this body, and other parts given as (relationship, file, inner XML).
fn docx(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{base}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    let to_others = others.iter().map(|(kind, _)| {
        format!("<Relationship Id=\"{kind}\" Type=\"{base}/{kind}\" Target=\"{kind}.xml\"/>")
    });
    let to_web = format!(
        "<Relationship Id=\"web\" Type=\"{base}/hyperlink\" Target=\"https://example.no/\" TargetMode=\"External\"/>"
    );
    let relations: Vec<String> = to_others.chain([to_web]).collect();
    let relations = format!("<Relationships>{}</Relationships>", relations.concat());
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let texts: Vec<(String, String)> = others
        .iter()
        .map(|(kind, inner)| (format!("word/{kind}.xml"), format!("<w:{kind} {W}>{inner}</w:{kind}>")))
        .collect();
    let mut parts = vec![
        ("_rels/.rels", package.as_str()),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", relations.as_str()),
    ];
    parts.extend(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    zip(&parts)
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn h(level: u8, text: &str) -> String {
    format!("<w:p><w:pPr><w:outlineLvl w:val=\"{}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>", level - 1)
}

fn error(bytes: &[u8]) -> ImportError {
    read("plan.docx", bytes).unwrap_err()
}

fn sections(bytes: &[u8]) -> Vec<ImportedSection> {
    read("plan.docx", bytes).unwrap().sections
}

/// Where the samples honestly differ: the Markdown leaves out the upper row of two table heads, and lower-cases words it joined.
fn same(text: &str) -> String {
    text.replace("Eierform (antall boliger), ", "")
        .replace("I alt, A", "I alt, a")
        .replace("Status 2025 Skal være nådd, 2029 Skal være nådd, 2031", "2025 2029 2031")
        .replace("Kostnad, I", "Kostnad, i")
        .replace("Kostnad, D", "Kostnad, d")
}

#[test]
fn sample_in_word_equals_sample_in_markdown() {
    let word = read("a.docx", DOCX).unwrap();
    let text = read("a.md", MARKDOWN).unwrap();
    assert_eq!(word.title, text.title);
    let outline = |s: &[ImportedSection]| {
        s.iter().map(|s| (s.number.clone(), s.level, s.kind, s.heading.clone())).collect::<Vec<_>>()
    };
    assert_eq!(outline(&word.sections), outline(&text.sections));
    assert!(word.sections.len() > 50, "{}", word.sections.len());
    for (a, b) in word.sections.iter().zip(&text.sections) {
        assert_eq!(same(&shown(&a.body)), shown(&b.body), "{} {}", a.number, a.heading);
    }
}

#[test]
fn sample_tells_what_it_left_out() {
    let word = read("a.docx", DOCX).unwrap();
    assert!(word.warnings.contains(&Warning::Found(Finding::Tracked { insertions: 1, deletions: 1 })));
    assert!(word.warnings.contains(&Warning::Found(Finding::ContentsLeftOut)));
    let is_cover = |text: &str| text.contains("Et trygt hjem for alle") && text.contains("2026/418");
    assert!(word.warnings.iter().any(|w| matches!(w, Warning::CoverLeftOut { text } if is_cover(text))));
    assert_eq!(word.images.len(), 1);
    assert!(word.images[0].alt.starts_with("Liggende stolpediagram"));
    let areas = word.sections.iter().filter(|s| s.kind == SectionKind::FocusArea).count();
    let measures = word.sections.iter().filter(|s| s.kind == SectionKind::Measure).count();
    assert_eq!((areas, measures), (5, 5));
}

#[test]
fn bad_files_get_their_own_answer() {
    let mut ole = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let wide = |s: &str| s.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let old: Vec<u8> = ole.iter().copied().chain(wide("WordDocument")).collect();
    ole.extend(wide("EncryptedPackage"));
    let cases: Vec<(Vec<u8>, ReadError)> = vec![
        (Vec::new(), ReadError::Empty),
        (b" \n\t".to_vec(), ReadError::Empty),
        (ole, ReadError::Encrypted),
        (old, ReadError::OldWord),
        (b"%PDF-1.7 \x00".to_vec(), ReadError::Pdf),
        (zip(&[("a.txt", "x")]), ReadError::Unknown),
        (DOCX[..DOCX.len() / 2].to_vec(), ReadError::Damaged),
        (vec![0x89, b'P', b'N', b'G', 0, 0, 0], ReadError::Unknown),
        (docx("<w:p><w:r></w:p>", &[]), ReadError::Damaged),
        (vec![b'x'; 50 * 1024 * 1024], ReadError::TooLarge { size: 50 * 1024 * 1024 }),
    ];
    for (bytes, expected) in cases {
        assert_eq!(error(&bytes), expected);
    }
}

#[test]
fn entity_tricks_and_bottomless_nesting_are_refused() {
    let lol =
        format!("<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w:document {W}><w:body><w:p/></w:body></w:document>");
    let package = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    assert_eq!(error(&zip(&[("_rels/.rels", package), ("word/document.xml", &lol)])), ReadError::Damaged);
    let deep =
        format!("{}{}", "<w:sdt><w:sdtContent>".repeat(20_000), "</w:sdtContent></w:sdt>".repeat(20_000));
    let refused = error(&docx(&deep, &[]));
    assert!(refused == ReadError::TooDeep || refused == ReadError::Damaged);
    let tables =
        format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(200), p("x"), "</w:tc></w:tr></w:tbl>".repeat(200));
    assert_eq!(error(&docx(&tables, &[])), ReadError::TooDeep);
    assert_eq!(read("a.md", ">".repeat(5000).as_bytes()).unwrap_err(), ReadError::TooDeep);
}

#[test]
fn zip_bomb_is_refused_by_what_it_unpacks_to() {
    let big = " ".repeat(61 * 1024 * 1024);
    assert_eq!(error(&docx(&big, &[])), ReadError::Bomb);
    let ratio = " ".repeat(25 * 1024 * 1024);
    assert_eq!(error(&docx(&ratio, &[])), ReadError::Bomb);
}

#[test]
fn no_headings_gives_one_section_and_a_warning() {
    let plan = read("Min plan.docx", &docx(&format!("{}{}", p("Én."), p("To.")), &[])).unwrap();
    assert_eq!(plan.sections.len(), 1);
    assert_eq!(
        (plan.sections[0].heading.as_str(), plan.sections[0].body.as_str()),
        ("Min plan", "Én.\n\nTo.")
    );
    assert!(plan.warnings.contains(&Warning::NoHeadings));
}

#[test]
fn markdown_in_an_old_encoding_is_read() {
    let plan = read("a.md", b"# Bolig\n\n## 1 M\xe5l\n\nBl\xe5b\xe6r\n").unwrap();
    assert_eq!(
        (plan.title.as_deref(), plan.sections[0].heading.as_str(), plan.sections[0].body.as_str()),
        (Some("Bolig"), "Mål", "Blåbær")
    );
    assert!(plan.warnings.contains(&Warning::Found(Finding::OldEncoding)));
}
