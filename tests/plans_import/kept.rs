//! What Word shows and is easily lost: fields of old, ink, words in elements that nobody knows, signs of equations.

use lydhor::documents::{Finding, Lost};
use lydhor::plans::import::{Warning, read};

use super::{docx, h, p, sections};

fn told(body: &str) -> (String, Vec<Warning>) {
    let plan = read("a.docx", &docx(&(h(1, "T") + body), &[])).unwrap();
    (plan.sections[0].body.clone(), plan.warnings)
}

fn lost(what: Lost, text: &str) -> Warning {
    Warning::Found(Finding::NotRead { what, near: "T".to_owned(), text: text.to_owned() })
}

#[test]
fn fields_of_old_and_ink_are_told() {
    let body = "<w:p><w:r><w:t>Dato</w:t><w:dayLong/><w:monthShort/><w:pgNum/></w:r><w:r><w:contentPart r:id=\"x\"/></w:r></w:p>";
    let (text, told) = told(body);
    assert_eq!(text, "Dato");
    let fields = ["dayLong", "monthShort", "pgNum"].map(|name| lost(Lost::Field, name));
    assert_eq!(told, [fields.as_slice(), &[lost(Lost::Shape, "")]].concat());
}

#[test]
fn words_in_elements_that_nobody_knows_are_kept() {
    let inside = |inner: &str| format!("<x:y xmlns:x=\"urn:x\">{inner}</x:y>");
    let body = [
        inside(&p("blokk")),
        format!("<w:p>{}</w:p>", inside("<w:r><w:t>linje</w:t></w:r>")),
        format!("<w:p><w:r>{}</w:r></w:p>", inside("<w:t>løp</w:t>")),
    ];
    assert_eq!(told(&body.concat()), ("blokk\n\nlinje\n\nløp".to_owned(), Vec::new()));
}

#[test]
fn a_bar_over_a_sign_is_kept() {
    let bar =
        |pos: &str| format!("<m:bar><m:barPr>{pos}</m:barPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:bar>");
    let body = format!("<w:p><m:oMath>{}{}</m:oMath></w:p>", bar(""), bar("<m:pos m:val=\"bot\"/>"));
    assert_eq!(told(&body).0, "x\u{305}x\u{332}");
}

#[test]
fn a_mark_of_its_own_is_what_stands_between_its_note_and_the_next() {
    let reference = |id: usize| format!("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"{id}\"/>");
    let note = |id: usize, text: &str| format!("<w:footnote w:id=\"{id}\">{}</w:footnote>", p(text));
    let run = format!(
        "<w:p><w:r><w:t>a</w:t>{}<w:t>*</w:t>{}<w:t>**</w:t></w:r></w:p>",
        reference(1),
        reference(2)
    );
    let notes = note(1, "én") + &note(2, "to");
    let plan = sections(&docx(&(h(1, "T") + &run), &[("footnotes", &notes)]));
    assert_eq!(plan[0].body, "a\\*\\*\\*\n\n\\* én\n\n\\*\\* to");
    let many: String = (0..50_000).map(reference).collect();
    assert!(read("a.docx", &docx(&(h(1, "T") + &format!("<w:p><w:r>{many}</w:r></w:p>")), &[])).is_ok());
}

#[test]
fn what_is_said_of_a_shape_or_a_group_is_kept_as_in_libreoffice() {
    let drawing = |inner: &str| {
        format!(
            "<w:p><w:r><w:t>a</w:t><w:drawing><x:anchor xmlns:x=\"urn:x\">\
             <x:docPr descr=\"Pil mot høyre\"/>{inner}</x:anchor></w:drawing></w:r></w:p>"
        )
    };
    let shape = |inner: &str| format!("<wps:wsp>{inner}</wps:wsp>");
    let words =
        |text: &str| shape(&format!("<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>", p(text)));
    assert_eq!(told(&drawing(&shape(""))), ("a Pil mot høyre".to_owned(), Vec::new()));
    assert_eq!(told(&drawing(&words("En"))).0, "a\n\nEn");
    let group = format!("<x:wgp>{}{}</x:wgp>", words("En"), words("To"));
    assert_eq!(told(&drawing(&group)).0, "a Pil mot høyre\n\nEn\n\nTo");
    let decorative = "<adec:decorative xmlns:adec=\"urn:d\" val=\"1\"/>";
    assert_eq!(told(&drawing(&(decorative.to_owned() + &shape("")))).0, "a");
}

#[test]
fn a_note_of_markdown_that_no_mark_refers_to_stands_after_the_text() {
    let text = "# T\n\nEn[^a].\n\n[^a]: brukt\n[^B]: ubrukt\n\n    med mer\n\n```\n[^c]: kode\n```\n";
    let plan = read("a.md", text.as_bytes()).unwrap();
    assert_eq!(plan.sections[0].body, "En[^a].\n\n```\n[^c]: kode\n```\n\nubrukt\n\nmed mer\n\n[^a]: brukt");
    assert_eq!(plan.warnings, []);
}

#[test]
fn rows_and_cells_are_read_whatever_stands_around_them() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let choice = |inner: &str| {
        format!("<mc:AlternateContent><mc:Choice Requires=\"x\">{inner}</mc:Choice></mc:AlternateContent>")
    };
    let unknown = |inner: &str| format!("<x:y xmlns:x=\"urn:x\">{inner}</x:y>");
    let rows = [
        choice(&row(&(cell("a") + &cell("b")))),
        unknown(&row(&(choice(&cell("c")) + &unknown(&cell("d"))))),
        row(&format!("<w:ins>{}</w:ins>{}<w:del>{}</w:del>", cell("e"), cell("f"), cell("borte"))),
    ];
    let (text, told) = told(&format!("<w:tbl>{}</w:tbl>", rows.concat()));
    assert_eq!(text, "| a | b |\n|---|---|\n| c | d |\n| e | f |");
    assert_eq!(told, [Warning::Found(Finding::Tracked { insertions: 1, deletions: 1 })]);
}

#[test]
fn heads_of_several_rows_keep_notes_and_links_and_a_head_alone_is_kept() {
    let cell = |inner: &str| format!("<w:tc><w:p>{inner}</w:p></w:tc>");
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let head = |cells: &str| format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{cells}</w:tr>");
    let note = run("Boliger") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    let link = format!("<w:hyperlink r:id=\"web\">{}</w:hyperlink>", run("Antall"));
    let rows = [
        head(&(cell(&note) + &cell(&run("Sum")))),
        head(&(cell(&run("År")) + &cell(&link))),
        format!("<w:tr>{}{}</w:tr>", cell(&run("2027")), cell(&run("12"))),
    ];
    let notes = format!("<w:footnote w:id=\"1\">{}</w:footnote>", p("Kilde"));
    let bytes = docx(&format!("{}<w:tbl>{}</w:tbl>", h(1, "T"), rows.concat()), &[("footnotes", &notes)]);
    assert_eq!(
        sections(&bytes)[0].body,
        "| Boliger[^1], År | Sum, [Antall](https://example.no/) |\n|---|---|\n| 2027 | 12 |\n\n[^1]: Kilde"
    );
    let across =
        format!("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr>", p("Ingen"));
    let alone = head(&(cell(&run("A")) + &cell(&run("B")))) + &across;
    assert_eq!(told(&format!("<w:tbl>{alone}</w:tbl>")).0, "| A | B |\n|---|---|\n\n**Ingen**");
}
