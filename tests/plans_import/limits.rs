//! What import lets in, the section's form can carry: one limit for every format, and the section that is over it is named.

use lydhor::plans::BODY_MAX;
use lydhor::plans::import::{ImportError, TooMuch, read};

use super::{docx, odt};

/// The same plan in each format: a chapter that fits, and one with this content.
fn plans(content: &Content) -> [(&'static str, Vec<u8>); 4] {
    let markdown = format!("# Forord\n\nKort.\n\n# Mål\n\n{}", content.markdown);
    let word = super::h(1, "Forord") + &super::p("Kort.") + &super::h(1, "Mål") + &content.word;
    let text = odt::h(1, "Forord") + &odt::p("Kort.") + &odt::h(1, "Mål") + &content.odt;
    let html = format!("<h1>Forord</h1><p>Kort.</p><h1>Mål</h1>{}", content.html);
    [
        ("a.md", markdown.into_bytes()),
        ("a.docx", docx(&word, &[])),
        ("a.odt", odt::odt("", &text, &[])),
        ("limt inn", [lydhor::documents::html::MARK, html.as_bytes()].concat()),
    ]
}

struct Content {
    markdown: String,
    word: String,
    odt: String,
    html: String,
}

fn paragraphs(text: &str, times: usize) -> Content {
    Content {
        markdown: format!("{text}\n\n").repeat(times),
        word: super::p(text).repeat(times),
        odt: odt::p(text).repeat(times),
        html: format!("<p>{text}</p>").repeat(times),
    }
}

fn table(rows: usize, columns: usize) -> Content {
    let row = |open: &str, cell: &str, close: &str| format!("{open}{}{close}", cell.repeat(columns));
    let head = format!("{}\n{}\n", row("", "|a", ""), row("", "|-", ""));
    let all = |row: String| row.repeat(rows);
    Content {
        markdown: head + &all(row("", "|a", "\n")),
        word: format!(
            "<w:tbl>{}</w:tbl>",
            all(row("<w:tr>", "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", "</w:tr>"))
        ),
        odt: format!(
            "<table:table>{}</table:table>",
            all(row(
                "<table:table-row>",
                "<table:table-cell><text:p>a</text:p></table:table-cell>",
                "</table:table-row>"
            ))
        ),
        html: format!("<table>{}</table>", all(row("<tr>", "<td>a</td>", "</tr>"))),
    }
}

#[test]
fn a_text_that_fits_to_the_letter_is_let_in_by_every_reader_and_one_letter_more_is_refused() {
    let fits = "x".repeat(BODY_MAX);
    for (name, bytes) in plans(&paragraphs(&fits, 1)) {
        let plan = read(name, &bytes).unwrap();
        assert_eq!(plan.sections[1].body.len(), BODY_MAX, "{name}");
    }
    let near = || "Mål".to_owned();
    for content in
        [paragraphs(&(fits + "x"), 1), paragraphs(&"x".repeat(1_000), 3_000), paragraphs("x", 40_000)]
    {
        for (name, bytes) in plans(&content) {
            let expected = ImportError::Section { near: near(), what: TooMuch::Text };
            assert_eq!(read(name, &bytes).unwrap_err(), expected, "{name}");
        }
    }
}

#[test]
fn a_table_with_more_cells_than_can_be_shown_is_refused_by_every_reader() {
    for (name, bytes) in plans(&table(800, 20)) {
        assert!(read(name, &bytes).is_ok(), "{name}");
    }
    for (name, bytes) in plans(&table(1_200, 20)) {
        let expected = ImportError::Section { near: "Mål".to_owned(), what: TooMuch::Pieces };
        assert_eq!(read(name, &bytes).unwrap_err(), expected, "{name}");
    }
}

#[test]
fn what_a_few_signs_unfold_to_is_counted_while_it_is_read() {
    let spaces = odt::p(&"a<text:s text:c=\"1000\"/>".repeat(40_000));
    let bytes = odt::odt("", &(odt::h(1, "Mål") + &spaces), &[]);
    let near = "Mål".to_owned();
    assert_eq!(read("a.odt", &bytes).unwrap_err(), ImportError::Section { near, what: TooMuch::Text });
    let chapters = format!("# Mål\n\n{}", "Et avsnitt med **noe** tekst.\n\n".repeat(2_500)).repeat(40);
    assert_eq!(read("a.md", chapters.as_bytes()).unwrap().sections.len(), 40, "eight hundred pages");
    for sign in ["[", "*a ", "a\n\n", "|a", "`", "<", "&"] {
        let text = format!("# Mål\n\n{}", sign.repeat(3_000_000));
        assert_eq!(read("a.md", text.as_bytes()).unwrap_err(), lydhor::documents::ReadError::Bomb, "{sign}");
    }
}

#[test]
fn a_paragraph_that_is_a_heading_by_mistake_is_refused_in_so_many_words() {
    let heading = "ord ".repeat(1_000);
    let text = format!("# Plan\n\n## {heading}\n\nTekst");
    let error = read("a.md", text.as_bytes()).unwrap_err();
    assert!(matches!(error, ImportError::Section { what: TooMuch::Heading, .. }), "{error:?}");
    assert_eq!(error.key(), "plans-import-error-long-heading");
}
