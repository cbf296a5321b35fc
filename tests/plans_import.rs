//! Importing plans: the sample plan from Word equals the same plan in Markdown, and every kind of bad file gets its own answer.

use std::io::Write;

use lydhor::documents::docx_write::{self, Report};
use lydhor::documents::markdown::options;
use lydhor::documents::{Block, Finding, Inline, Item, Lost, Marker, ReadError, Run, Table, markdown_write};
use lydhor::plans::SectionKind;
use lydhor::plans::import::{ImportedSection, Warning, read};
use proptest::prelude::*;

const DOCX: &[u8] = include_bytes!("data/plan/boligsosial-handlingsplan-horingsutkast.docx");
const MARKDOWN: &[u8] = include_bytes!("data/plan/horingsutkast.md");
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

/// The words a section's Markdown shows, with spaces of all kinds alike.
fn shown(markdown: &str) -> String {
    let html = comrak::markdown_to_html(markdown, &options());
    let text = ammonia::Builder::empty().clean(&html.replace('<', " <")).to_string();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&quot;", "\"").replace("&amp;", "&").replace(['↩', '\u{a0}'], " ");
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
    let package = format!("<Relationships><Relationship Id=\"a\" Type=\"{base}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    let mut relations: String = others.iter().map(|(kind, _)| format!("<Relationship Id=\"{kind}\" Type=\"{base}/{kind}\" Target=\"{kind}.xml\"/>")).collect();
    relations.push_str(&format!("<Relationship Id=\"web\" Type=\"{base}/hyperlink\" Target=\"https://example.no/\" TargetMode=\"External\"/>"));
    let relations = format!("<Relationships>{relations}</Relationships>");
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let texts: Vec<(String, String)> = others.iter().map(|(kind, inner)| (format!("word/{kind}.xml"), format!("<w:{kind} {W}>{inner}</w:{kind}>"))).collect();
    let mut parts = vec![("_rels/.rels", package.as_str()), ("word/document.xml", document.as_str()), ("word/_rels/document.xml.rels", relations.as_str())];
    parts.extend(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    zip(&parts)
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn h(level: u8, text: &str) -> String {
    format!("<w:p><w:pPr><w:outlineLvl w:val=\"{}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>", level - 1)
}

fn error(bytes: &[u8]) -> ReadError {
    read("plan.docx", bytes).unwrap_err().0
}

fn sections(bytes: &[u8]) -> Vec<ImportedSection> {
    read("plan.docx", bytes).unwrap().sections
}

#[test]
fn sample_in_word_equals_sample_in_markdown() {
    let word = read("a.docx", DOCX).unwrap();
    let text = read("a.md", MARKDOWN).unwrap();
    assert_eq!(word.title, text.title);
    let outline = |s: &[ImportedSection]| s.iter().map(|s| (s.number.clone(), s.level, s.kind, s.heading.clone())).collect::<Vec<_>>();
    assert_eq!(outline(&word.sections), outline(&text.sections));
    assert!(word.sections.len() > 50, "{}", word.sections.len());
    // Where the two samples honestly differ: the Markdown leaves out the upper row of two table heads, and lower-cases words it joined.
    let same = |text: String| text.replace("Eierform (antall boliger), ", "").replace("I alt, A", "I alt, a").replace("Status 2025 Skal være nådd, 2029 Skal være nådd, 2031", "2025 2029 2031").replace("Kostnad, I", "Kostnad, i").replace("Kostnad, D", "Kostnad, d");
    for (a, b) in word.sections.iter().zip(&text.sections) {
        assert_eq!(same(shown(&a.body)), shown(&b.body), "{} {}", a.number, a.heading);
    }
}

#[test]
fn sample_tells_what_it_left_out() {
    let word = read("a.docx", DOCX).unwrap();
    assert!(word.warnings.contains(&Warning::Found(Finding::Tracked { insertions: 1, deletions: 1 })));
    assert!(word.warnings.contains(&Warning::Found(Finding::ContentsLeftOut)));
    assert!(word.warnings.iter().any(|w| matches!(w, Warning::CoverLeftOut { text } if text.contains("Et trygt hjem for alle") && text.contains("2026/418"))));
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
        (zip(&[("mimetype", "application/vnd.oasis.opendocument.text")]), ReadError::OpenDocument),
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
    let lol = format!("<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w:document {W}><w:body><w:p/></w:body></w:document>");
    let package = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    assert_eq!(error(&zip(&[("_rels/.rels", package), ("word/document.xml", &lol)])), ReadError::Damaged);
    let deep = format!("{}{}", "<w:sdt><w:sdtContent>".repeat(20_000), "</w:sdtContent></w:sdt>".repeat(20_000));
    assert!(matches!(error(&docx(&deep, &[])), ReadError::TooDeep | ReadError::Damaged));
    let tables = format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(200), p("x"), "</w:tc></w:tr></w:tbl>".repeat(200));
    assert_eq!(error(&docx(&tables, &[])), ReadError::TooDeep);
    assert_eq!(read("a.md", ">".repeat(5000).as_bytes()).unwrap_err().0, ReadError::TooDeep);
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
    assert_eq!((plan.sections[0].heading.as_str(), plan.sections[0].body.as_str()), ("Min plan", "Én.\n\nTo."));
    assert!(plan.warnings.contains(&Warning::NoHeadings));
}

#[test]
fn markdown_in_an_old_encoding_is_read() {
    let plan = read("a.md", b"# Bolig\n\n## 1 M\xe5l\n\nBl\xe5b\xe6r\n").unwrap();
    assert_eq!((plan.title.as_deref(), plan.sections[0].heading.as_str(), plan.sections[0].body.as_str()), (Some("Bolig"), "Mål", "Blåbær"));
    assert!(plan.warnings.contains(&Warning::Found(Finding::OldEncoding)));
}

#[test]
fn heading_levels_come_through_three_styles_and_from_the_paragraph() {
    let style = |id: &str, name: &str, based: &str, outline: &str| format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{based}\"/><w:pPr>{outline}</w:pPr></w:style>");
    let styles = [
        style("A", "heading 2", "Normal", "<w:outlineLvl w:val=\"1\"/>"),
        style("B", "Mellom", "A", ""),
        style("C", "Kommunens", "B", ""),
        style("D", "Ikke overskrift", "C", "<w:outlineLvl w:val=\"9\"/>"),
        style("Ring", "Ring", "Ring", ""),
    ]
    .concat();
    let of = |style: &str, text: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>");
    let split = "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr><w:r><w:t>Under</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">tit</w:t></w:r><w:r><w:t>tel</w:t></w:r></w:p>";
    let body = [h(1, "Topp"), split.to_owned(), of("D", "Brødtekst"), of("Ring", "Mer"), h(1, "2 Neste")].concat();
    let got: Vec<_> = sections(&docx(&body, &[("styles", &styles)])).into_iter().map(|s| (s.level, s.number, s.heading, s.body)).collect();
    let want = [(1, "", "Topp", ""), (2, "", "Undertittel", "Brødtekst\n\nMer"), (1, "2", "Neste", "")];
    assert_eq!(got, want.map(|(l, n, h, b)| (l, n.to_owned(), h.to_owned(), b.to_owned())));
}

#[test]
fn numbering_is_computed() {
    let lvl = |i: u8, fmt: &str, text: &str| format!("<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{fmt}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>");
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>",
        lvl(0, "upperRoman", "%1"),
        lvl(1, "decimal", "%1.%2."),
        lvl(0, "decimal", "%1."),
        lvl(1, "lowerLetter", "%2)"),
    );
    let n = |outline: &str, num: u8, level: u8, text: &str| {
        format!("<w:p><w:pPr>{outline}<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{num}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let (h1, h2) = ("<w:outlineLvl w:val=\"0\"/>", "<w:outlineLvl w:val=\"1\"/>");
    let body = [
        n(h1, 1, 0, "En"), n(h2, 1, 1, "Under"), n("", 2, 0, "a"), n("", 2, 1, "aa"), n("", 2, 1, "ab"), n("", 2, 0, "b"), p("Mellom"), n("", 2, 0, "c"), p("Ny"), n("", 3, 0, "d"), n("", 0, 0, "uten"),
        n(h1, 1, 0, "To"), n(h2, 1, 1, "Under"), n(h1, 0, 0, "Uten nummer"),
    ]
    .concat();
    let got = sections(&docx(&body, &[("numbering", &numbering)]));
    let numbers: Vec<_> = got.iter().map(|s| s.number.as_str()).collect();
    assert_eq!(numbers, ["I", "I.1", "II", "II.1", ""]);
    assert_eq!(got[1].body, "1. a\n   - a) aa\n   - b) ab\n2. b\n\nMellom\n\n3. c\n\nNy\n\n5. d\n\nuten");
}

#[test]
fn tracked_changes_are_accepted() {
    let run = |t: &str| format!("<w:r><w:t xml:space=\"preserve\">{t}</w:t></w:r>");
    let del = |t: &str| format!("<w:r><w:delText>{t}</w:delText></w:r>");
    let body = [
        h(1, "Tittel"),
        format!("<w:p>{}<w:ins>{}</w:ins><w:del>{}</w:del><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>", run("Vi "), run("vil "), del("kan "), run("borte "), run("hjem")),
        format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>", run("Før "), run("etter")),
    ]
    .concat();
    let plan = read("a.docx", &docx(&body, &[])).unwrap();
    assert_eq!(plan.sections[0].body, "Vi vil hjem\n\nFør etter");
    assert!(plan.warnings.contains(&Warning::Found(Finding::Tracked { insertions: 2, deletions: 2 })));
}

#[test]
fn tables_keep_merged_and_nested_cells_as_text() {
    let tc = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let pr = |pr: &str, t: &str| format!("<w:tc><w:tcPr>{pr}</w:tcPr>{}</w:tc>", p(t));
    let nested = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>{}", tc(&p("x")), tc(&p("y")), p("z"));
    let body = format!(
        "{}<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr><w:tr>{}</w:tr></w:tbl>",
        h(1, "T"), tc(&p("A|B")), tc(&p("C")), pr("<w:vMerge w:val=\"restart\"/>", "m"), tc(&nested), pr("<w:vMerge/>", ""), tc(&format!("{}{}", p("to"), p("avsnitt"))), pr("<w:gridSpan w:val=\"2\"/>", "hele")
    );
    let plan = read("a.docx", &docx(&body, &[])).unwrap();
    assert_eq!(plan.sections[0].body, "| A\\|B | C |\n|---|---|\n| m | x y z |\n| m | to avsnitt |\n\n**hele**");
    let has = |want: fn(&Finding) -> bool| plan.warnings.iter().any(|w| matches!(w, Warning::Found(f) if want(f)));
    assert!(has(|f| matches!(f, Finding::MergedCells { .. })) && has(|f| matches!(f, Finding::NestedTable { .. })));
}

#[test]
fn text_boxes_links_notes_and_signs_are_kept() {
    let text_box = format!("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>", p("I ramme"));
    let field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>felt</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> og </w:t></w:r><w:hyperlink r:id=\"web\"><w:r><w:t>lenke</w:t></w:r></w:hyperlink></w:p>";
    let notes = "<w:p><w:r><w:t>Fot</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:t>slutt</w:t></w:r><w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>";
    let signs = "<w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t><w:softHyphen/><w:tab/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:br/><w:t>linje</w:t></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>";
    let body = [h(1, "T"), text_box, field.to_owned(), notes.to_owned(), signs.to_owned()].concat();
    let foot = format!("<w:footnote w:id=\"7\">{}</w:footnote>", p("Nederst"));
    let end = format!("<w:endnote w:id=\"3\">{}</w:endnote>", p("Bakerst"));
    let comments = format!("<w:comment w:id=\"1\">{}</w:comment>", p("hm"));
    let plan = read("a.docx", &docx(&body, &[("footnotes", &foot), ("endnotes", &end), ("comments", &comments)])).unwrap();
    let body = &plan.sections[0].body;
    assert_eq!(body.matches("I ramme").count(), 1);
    assert!(body.contains("[felt](https://example.org/x) og [lenke](https://example.no/)"), "{body}");
    assert!(body.contains("Fot[^1]slutt[^i]") && body.contains("[^1]: Nederst") && body.contains("[^i]: Bakerst"), "{body}");
    assert!(body.contains("e\u{2011}post\u{ad}\t✓\\\nlinje"), "{body}");
    assert!(body.contains("a+b"));
    let has = |f: Finding| plan.warnings.contains(&Warning::Found(f));
    assert!(has(Finding::Comments { count: 1 }) && has(Finding::TextBox { near: "T".into(), text: "I ramme".into() }));
    assert!(has(Finding::NotRead { what: Lost::Equation, near: "T".into(), text: "a+b".into() }));
}

#[test]
fn spreadsheet_cells_are_text_whatever_they_begin_with() {
    use calamine::{Data, Reader as _};
    use lydhor::documents::xlsx::{Column, Sheet, Value, write};
    let texts = ["=1+1", "+47", "-5", "@navn"];
    let sheet = Sheet {
        name: "Svar: [1]".into(),
        columns: vec![Column { title: "Tekst".into(), width: 30.0 }, Column { title: "Tall".into(), width: 8.0 }],
        rows: texts.iter().map(|t| vec![Value::from(*t), Value::Number(2.0)]).collect(),
    };
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(write(&[sheet]).unwrap())).unwrap();
    let name = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&name).unwrap();
    for (row, text) in (1..).zip(texts) {
        assert_eq!(range.get_value((row, 0)), Some(&Data::String(text.to_owned())));
    }
    assert!(book.worksheet_formula(&name).unwrap().used_cells().next().is_none());
}

fn words() -> impl Strategy<Value = String> {
    "[a-zæøåA-ZŠ0-9 .,!?*_#<>&|~`\\\\\\[\\](){}=+:;\"'/–-]{1,40}".prop_filter("some text", |t| !t.trim().is_empty())
}

fn content() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec((words(), any::<bool>(), any::<bool>()).prop_map(|(text, bold, italic)| Inline::Text(Run { text, bold, italic, ..Run::default() })), 1..4)
}

fn block() -> impl Strategy<Value = Block> {
    let item = (content(), prop::option::of(prop::collection::vec(content(), 1..3))).prop_map(|(first, inner)| {
        let mut blocks = vec![Block::Paragraph(first)];
        blocks.extend(inner.map(|i| Block::List(i.into_iter().map(|c| Item { marker: Marker::Bullet, blocks: vec![Block::Paragraph(c)] }).collect())));
        blocks
    });
    prop_oneof![
        content().prop_map(Block::Paragraph),
        (any::<bool>(), prop::collection::vec(item, 1..4)).prop_map(|(ordered, items)| Block::List(
            (1..).zip(items).map(|(n, blocks)| Item { marker: if ordered { Marker::Number(n) } else { Marker::Bullet }, blocks }).collect()
        )),
        prop::collection::vec(prop::collection::vec(content(), 2..3), 1..4).prop_map(|rows| Block::Table(Table { rows: rows.into_iter().map(|r| r.into_iter().map(|c| vec![Block::Paragraph(c)]).collect()).collect(), widths: vec![] })),
    ]
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn words_of(blocks: &[Block]) -> String {
    squeezed(&lydhor::documents::model::plain_blocks(blocks))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn text_in_is_text_out(parts in prop::collection::vec(("[A-ZÆØÅ][a-zæøå]{1,12}", 1_u8..5, prop::collection::vec(block(), 0..4)), 1..6)) {
        let mut blocks = vec![Block::Heading { level: 1, number: String::new(), content: vec![Inline::text("1 Start")] }];
        for (heading, level, inner) in &parts {
            blocks.push(Block::Heading { level: *level, number: String::new(), content: vec![Inline::text(heading.clone())] });
            blocks.extend(inner.clone());
        }
        let bytes = docx_write::write(&Report { title: "Plan".into(), language: "nb-NO".into(), landscape: false, blocks }).unwrap();
        let plan = read("a.docx", &bytes).unwrap();
        prop_assert_eq!(plan.title.as_deref(), Some("Plan"));
        prop_assert_eq!(plan.sections.len(), parts.len() + 1);
        for ((heading, level, inner), section) in parts.iter().zip(plan.sections.iter().skip(1)) {
            prop_assert_eq!(heading, &section.heading);
            prop_assert_eq!(*level, section.level);
            prop_assert_eq!(words_of(inner), squeezed(&shown(&section.body)), "{}", section.body);
        }
    }

    #[test]
    fn any_paragraph_survives_markdown(text in "[ -~æøåÆØÅšđ–\u{a0}]{1,120}") {
        let markdown = markdown_write::write(&[Block::Paragraph(vec![Inline::text(text.clone())])], &[]);
        prop_assert_eq!(squeezed(&text), squeezed(&shown(&markdown)), "{}", markdown);
    }

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0_usize..49_000) {
        drop(read("x", &bytes));
        let mut broken = DOCX.to_vec();
        broken.splice(at..at, bytes);
        drop(read("x", &broken));
    }
}

/// Runs `lydhor plan import FILE --dry-run --json`.
fn dry_run(name: &str, bytes: &[u8]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lydhor"));
    command.current_dir(&folder).args(["plan", "import", "--dry-run", "--json"]).arg(file).output().unwrap()
}

#[test]
fn the_command_prints_what_it_read_and_saves_nothing() {
    for (name, bytes) in [("plan.docx", DOCX), ("plan.md", MARKDOWN)] {
        let output = dry_run(name, bytes);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name}: {errors}");
        let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let wanted = read(name, bytes).unwrap();
        assert_eq!(printed["title"].as_str(), wanted.title.as_deref());
        let sections = printed["sections"].as_array().unwrap();
        assert_eq!(sections.len(), wanted.sections.len());
        for (printed, wanted) in sections.iter().zip(&wanted.sections) {
            let fields = [&printed["number"], &printed["kind"], &printed["heading"], &printed["text"]].map(|v| v.as_str().unwrap());
            assert_eq!(fields, [wanted.number.as_str(), wanted.kind.as_str(), wanted.heading.as_str(), wanted.body.as_str()]);
            assert_eq!(printed["level"], wanted.level);
        }
        for (printed, wanted) in printed["warnings"].as_array().unwrap().iter().zip(&wanted.warnings) {
            assert_eq!(printed["key"], wanted.key());
            assert_ne!(printed["text"], wanted.key(), "the warning is in words");
            assert_eq!(printed["quote"], wanted.quote());
        }
    }
}

#[test]
fn the_command_says_what_is_wrong_with_a_file() {
    for (name, bytes, expected) in [("tom.docx", &b""[..], "empty"), ("plan.pdf", b"%PDF-1.7", "PDF"), ("halv.docx", &DOCX[..DOCX.len() / 2], "damaged")] {
        let output = dry_run(name, bytes);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {errors}");
        assert!(output.stdout.is_empty() && errors.contains(expected) && !errors.contains("panicked"), "{name}: {errors}");
    }
}
