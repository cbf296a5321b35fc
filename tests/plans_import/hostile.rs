//! Small files made to unfold into gigabytes or to take for ever: refused, or read in a bounded amount of content.

use lydhor::documents::budget::MAX_OUTPUT;
use lydhor::documents::{Budget, Document, Finding, ReadError};
use lydhor::plans::import::{ImportError, TooMuch, Warning, read};

use super::{docx, error, h, p, zip};

/// So many pieces, one after the other.
fn many(times: usize, piece: impl Fn(usize) -> String) -> String {
    (0..times).map(piece).collect::<Vec<_>>().concat()
}

fn table(inner: &str) -> String {
    format!("<w:tbl>{inner}</w:tbl>")
}

fn row(cells: &str) -> String {
    format!("<w:tr>{cells}</w:tr>")
}

fn cell(properties: &str, inner: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>")
}

/// A table in the first cell of a table, so many times, each cell as wide as Word allows.
fn nested_spans(depth: usize, inner: &str) -> String {
    (0..depth).fold(inner.to_owned(), |inside, _| {
        table(&row(&(cell("<w:gridSpan w:val=\"63\"/>", &inside) + &cell("", "<w:p/>"))))
    })
}

/// What was read, if anything, and the bytes of content it was allowed.
fn within(bytes: &[u8]) -> (Result<Document, ReadError>, usize) {
    let budget = Budget::default();
    let read = lydhor::documents::read(bytes, &budget);
    (read, budget.spent())
}

#[test]
fn merged_cells_that_unfold_are_refused_before_they_do() {
    let big = p(&"ord ".repeat(250_000));
    let merged = cell("<w:vMerge/>", "<w:p/>");
    let across = row(&cell("<w:gridSpan w:val=\"2\"/>", &p("på tvers")));
    let head = format!(
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr>",
        cell("", &p(&"hode ".repeat(20_000))),
        cell("", &p("b"))
    );
    let cases = [
        ("spans in spans", nested_spans(4, &p("innerst"))),
        ("spans in spans in spans", nested_spans(12, &p("innerst"))),
        (
            "a large cell down many rows",
            table(&(row(&cell("<w:vMerge w:val=\"restart\"/>", &big)) + &row(&merged).repeat(5_000))),
        ),
        (
            "a large cell across",
            table(&row(&(cell("<w:gridSpan w:val=\"63\"/>", &big) + &cell("", "<w:p/>")))),
        ),
        (
            "a wide row above many",
            table(
                &(row(&cell("<w:gridSpan w:val=\"63\"/>", "<w:p/>").repeat(20_000))
                    + &row(&cell("", "<w:p/>")).repeat(20_000)),
            ),
        ),
        (
            "a large head over many parts",
            table(&(head + &(across + &row(&(cell("", &p("a")) + &cell("", &p("b"))))).repeat(2_000))),
        ),
    ];
    for (name, body) in cases {
        let bytes = docx(&(h(1, "T") + &body), &[]);
        let (read, spent) = within(&bytes);
        assert_eq!(read.unwrap_err(), ReadError::Bomb, "{name}");
        assert!(spent <= MAX_OUTPUT, "{name}: {spent}");
        assert!(is_too_much(&error(&bytes)), "{name}: {:?}", error(&bytes));
    }
}

/// Refused as more than a document holds, or already as more than a section does.
fn is_too_much(error: &ImportError) -> bool {
    *error == ReadError::Bomb || matches!(error, ImportError::Section { what: TooMuch::Text, .. })
}

#[test]
fn what_one_part_says_once_and_many_repeat_is_counted() {
    let long = "x".repeat(200_000);
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
         <w:lvlText w:val=\"{long}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">\
         <w:abstractNumId w:val=\"0\"/></w:num>"
    );
    let numbered =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>";
    let link = format!(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/>\
         <w:instrText>HYPERLINK \"https://example.no/{long}\"</w:instrText>\
         <w:fldChar w:fldCharType=\"separate\"/></w:r>{}</w:p>",
        "<w:r><w:t>a</w:t></w:r>".repeat(2_000)
    );
    let picture = format!(
        "<w:p><w:r><w:drawing><wp xmlns=\"x\"><docPr descr=\"{long}\"/>{}</wp></w:drawing></w:r></w:p>",
        "<blip xmlns=\"x\" r:embed=\"web\"/>".repeat(2_000)
    );
    let note = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    let notes = format!("<w:footnote w:id=\"1\">{}</w:footnote>", p(&long));
    let cases = [
        ("the text of a number", docx(&numbered.repeat(2_000), &[("numbering", &numbering)])),
        ("the address of a link", docx(&link, &[])),
        ("the description of a picture", docx(&picture, &[])),
        ("a note", docx(&(h(1, "T") + note).repeat(2_000), &[("footnotes", &notes)])),
    ];
    for (name, bytes) in cases {
        assert!(is_too_much(&error(&bytes)), "{name}: {:?}", error(&bytes));
    }
}

#[test]
fn many_findings_of_a_kind_are_one_line_with_their_count() {
    let links = many(40_000, |i| {
        let chapter = if i % 5_000 == 4_999 { h(1, "Kapittel") } else { String::new() };
        format!(
            "<w:p><w:fldSimple w:instr=\"HYPERLINK file:///{i}\"><w:r><w:t>a{i}</w:t></w:r></w:fldSimple></w:p>{chapter}"
        )
    });
    let heading = h(1, &"en lang overskrift ".repeat(5_000));
    let plan = read("a.docx", &docx(&(heading + &links), &[])).unwrap();
    let links: Vec<&Warning> = plan.warnings.iter().filter(|w| w.key() == "plans-warning-link").collect();
    let [only] = links.as_slice() else { panic!("{}", links.len()) };
    assert!(matches!(only, Warning::Found(Finding::Many { count: 40_000, .. })));
    assert!(only.quote().starts_with("file:///0\nfile:///1\n") && only.quote().ends_with('…'));
    assert!(plan.sections.iter().any(|s| s.body.ends_with("\n\na39998\n\na39999")), "all texts are kept");
    let numbers = many(400, |i| h(1, &format!("{}.{} A", i / 2 % 100, i / 200)));
    let plan = read("a.docx", &docx(&numbers, &[])).unwrap();
    assert!(
        plan.warnings.iter().any(|w| matches!(w, Warning::DuplicateNumbers { count: 200, .. })),
        "{:?}",
        plan.warnings
    );
}

#[test]
fn many_notes_links_and_fields_are_read_in_one_go() {
    let marks = many(20_000, |i| {
        let chapter = if i.is_multiple_of(2_000) { h(1, "Kapittel") } else { String::new() };
        format!("{chapter}<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id=\"{i}\"/></w:r></w:p>")
    });
    let notes =
        many(20_000, |i| format!("<w:footnote w:id=\"{i}\">{}</w:footnote>", p(&format!("note {i}"))));
    let plan = read("a.docx", &docx(&marks, &[("footnotes", &notes)])).unwrap();
    assert!(plan.sections[9].body.ends_with("[^20000]: note 19999"));
    assert_eq!(plan.warnings, []);
    let open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    let shown = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>a</w:t></w:r>";
    let body = format!("{}<w:p>{}{}</w:p>", h(1, "T"), open.repeat(50_000), shown.repeat(50_000));
    assert!(read("a.docx", &docx(&body, &[])).is_ok());
}

#[test]
fn names_that_an_element_or_a_tree_repeats_are_refused_before_they_are_compared() {
    let attributes = many(50_000, |i| format!(" a{i}=\"\""));
    let spaces = many(10_000, |i| format!(" xmlns:a{i}=\"{i}\""));
    let cases = [
        ("attributes", format!("<w:p{attributes}/>"), ReadError::Bomb),
        (
            "namespaces",
            format!("<w:sdt{spaces}>{}</w:sdt>", "<w:p xmlns=\"x\"/>".repeat(10_000)),
            ReadError::Bomb,
        ),
        ("equals", format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "=".repeat(6_000_000)), ReadError::Bomb),
        (
            "runs in runs",
            format!("{}{}", "<w:smartTag>".repeat(5_000), "</w:smartTag>".repeat(5_000)),
            ReadError::TooDeep,
        ),
    ];
    for (name, body, expected) in cases {
        assert_eq!(error(&docx(&body, &[])), expected, "{name}");
    }
    let relation = |i: usize| format!("<Relationship Id=\"r{i}\" Type=\"x/image\" Target=\"{i}.png\"/>");
    let relations = many(150_000, relation);
    let parts = [("_rels/.rels", format!("<Relationships>{relations}</Relationships>"))];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(error(&zip(&parts)), ReadError::Bomb);
}

#[test]
fn styles_and_levels_that_go_round_or_never_end_are_read() {
    let ring = many(500, |i| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"s{i}\"><w:name w:val=\"s{i}\"/><w:basedOn w:val=\"s{}\"/></w:style>",
            (i + 1) % 500
        )
    });
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>\
        <w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"L\"/>\
        <w:numStyleLink w:val=\"L\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let paragraph = |level: usize| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"s0\"/><w:numPr><w:ilvl w:val=\"{level}\"/>\
             <w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
        )
    };
    let body = many(256, paragraph);
    let plan =
        read("a.docx", &docx(&(h(1, "T") + &body), &[("styles", &ring), ("numbering", numbering)])).unwrap();
    assert_eq!(plan.sections[0].body.matches('a').count(), 256);
    assert!(plan.sections[0].body.len() < 20_000, "{}", plan.sections[0].body.len());
}

#[test]
fn deep_markdown_is_refused_and_long_markdown_read() {
    for deep in [
        "> ".repeat(5_000),
        "- ".repeat(5_000) + "a",
        "1. ".repeat(5_000) + "a",
        "> - 1) ".repeat(2_000) + "a",
    ] {
        assert_eq!(read("a.md", deep.as_bytes()).unwrap_err(), ReadError::TooDeep, "{deep:.10}");
    }
    let stairs = many(400, |i| format!("{}- a\n", "  ".repeat(i)));
    assert_eq!(read("a.md", stairs.as_bytes()).unwrap_err(), ReadError::TooDeep);
    let rule = format!("# A\n\nTekst\n\n{}\n\n{}", "- ".repeat(500), "*".repeat(500));
    assert_eq!(read("a.md", rule.as_bytes()).unwrap().sections[0].body, "Tekst");
    let pictures = format!("# A\n\n{}", "![](a.png) [b](file:///c) ".repeat(4_000));
    let plan = read("a.md", pictures.as_bytes()).unwrap();
    assert!(plan.warnings.len() <= 4, "{}", plan.warnings.len());
    let link = format!("# A\n\n[{}](https://example.no/{})", "*a* b ".repeat(5_000), "x".repeat(50_000));
    assert!(is_too_much(&read("a.md", link.as_bytes()).unwrap_err()));
}
