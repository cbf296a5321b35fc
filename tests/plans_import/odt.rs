//! Plans in OpenDocument: the sample gives the same plan as in Word, and each thing a text may hold is kept or told.

mod drawings;
mod hostile;
mod kept;
mod kinds;
mod numbering;
mod packages;
mod tables;

use lydhor::plans::import::{Imported, ImportedSection, Warning, read};

use super::{DOCX, shown, zip};

pub(super) const ODT: &[u8] = include_bytes!("../data/plan/horingsutkast.odt");
const MIMETYPE: &str = "application/vnd.oasis.opendocument.text";

/// The names of the namespaces, as LibreOffice shortens them.
fn spaces() -> String {
    const ODF: [(&str, &str); 9] = [
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("form", "form"),
        ("chart", "chart"),
    ];
    let odf = ODF
        .map(|(short, long)| format!(" xmlns:{short}=\"urn:oasis:names:tc:opendocument:xmlns:{long}:1.0\""));
    let others = " xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
        xmlns:math=\"http://www.w3.org/1998/Math/MathML\" \
        xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" \
        xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\"";
    odf.concat() + others
}

fn content(styles: &str, body: &str) -> String {
    format!(
        "<office:document-content{}><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:text>{body}</office:text></office:body></office:document-content>",
        spaces()
    )
}

/// The part with common styles and what stands on every page.
fn common(styles: &str, pages: &str) -> String {
    format!(
        "<office:document-styles{}><office:styles>{styles}</office:styles>\
         <office:master-styles>{pages}</office:master-styles></office:document-styles>",
        spaces()
    )
}

/// An ODT with these automatic styles and this text, and other parts.
pub(super) fn odt(styles: &str, body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let content = content(styles, body);
    let parts = [("mimetype", MIMETYPE), ("content.xml", content.as_str())];
    zip(&[&parts, others].concat())
}

pub(super) fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

pub(super) fn h(level: u8, text: &str) -> String {
    format!("<text:h text:outline-level=\"{level}\">{text}</text:h>")
}

fn items(items: &[&str]) -> String {
    items.iter().flat_map(|item| ["<text:list-item>", *item, "</text:list-item>"]).collect()
}

fn plan(styles: &str, body: &str) -> Imported {
    read("a.odt", &odt(styles, &(h(1, "T") + body), &[])).unwrap()
}

fn body(styles: &str, inner: &str) -> String {
    plan(styles, inner).sections[0].body.clone()
}

fn keys(plan: &Imported) -> Vec<&'static str> {
    plan.warnings.iter().map(Warning::key).collect()
}

#[test]
fn the_sample_gives_the_same_plan_as_in_word() {
    let word = read("a.docx", DOCX).unwrap();
    let odt = read("a.odt", ODT).unwrap();
    assert_eq!(odt.title, word.title);
    let without_pictures = |s: &ImportedSection| {
        let body = s.images.iter().fold(s.body.clone(), |body, name| body.replace(name, "bilde"));
        (s.number.clone(), s.level, s.kind, s.heading.clone(), body)
    };
    let sections = |plan: &Imported| plan.sections.iter().map(without_pictures).collect::<Vec<_>>();
    assert_eq!(sections(&odt), sections(&word));
    assert!(odt.sections.len() > 50, "{}", odt.sections.len());
    assert_eq!(keys(&odt), keys(&word));
    let image =
        |plan: &Imported| plan.images.iter().map(|i| (i.alt.clone(), i.bytes.clone())).collect::<Vec<_>>();
    assert_eq!(image(&odt), image(&word));
    let told = |plan: &Imported| {
        let page = |w: &&Warning| w.key() != "plans-warning-headers";
        plan.warnings.iter().filter(page).cloned().collect::<Vec<_>>()
    };
    assert_eq!(told(&odt), told(&word));
}

#[test]
fn the_sample_equals_the_same_plan_in_markdown() {
    let odt = read("a.odt", ODT).unwrap();
    let text = read("a.md", super::MARKDOWN).unwrap();
    assert_eq!(odt.title, text.title);
    let outline = |plan: &Imported| {
        plan.sections.iter().map(|s| (s.number.clone(), s.level, s.heading.clone())).collect::<Vec<_>>()
    };
    assert_eq!(outline(&odt), outline(&text));
    for (a, b) in odt.sections.iter().zip(&text.sections) {
        assert_eq!(super::same(&shown(&a.body)), shown(&b.body), "{} {}", a.number, a.heading);
    }
}
