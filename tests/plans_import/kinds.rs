//! Whole kinds of things that were once lost or shown in silence: looks by style, forms, notes, covers, damaged parts.

use lydhor::documents::{Finding, Lost};
use lydhor::plans::import::{Imported, Warning, read};

use super::{docx, h, p, zip};

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn in_style(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

fn style(kind: &str, id: &str, more: &str, looks: &str) -> String {
    format!(
        "<w:style w:type=\"{kind}\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>{more}<w:rPr>{looks}</w:rPr></w:style>"
    )
}

fn plan(body: &str, parts: &[(&str, &str)]) -> Imported {
    read("a.docx", &docx(&(h(1, "T") + body), parts)).unwrap()
}

fn body(inner: &str, parts: &[(&str, &str)]) -> String {
    plan(inner, parts).sections[0].body.clone()
}

fn keys(plan: &Imported) -> Vec<&'static str> {
    plan.warnings.iter().map(Warning::key).collect()
}

#[test]
fn looks_are_inherited_and_toggle_between_paragraph_and_character_style() {
    let styles = [
        style("paragraph", "Fet", "", "<w:b/>"),
        style("paragraph", "FetUnder", "<w:basedOn w:val=\"Fet\"/>", "<w:i/>"),
        style("paragraph", "Strek", "", "<w:strike/>"),
        style("character", "Sterk", "", "<w:b/>"),
        style("character", "Hevet", "", "<w:vertAlign w:val=\"superscript\"/>"),
        style("character", "Borte", "", "<w:vanish/>"),
        style("character", "Dobbel", "", "<w:dstrike/>"),
    ]
    .concat();
    let cases = [
        (in_style("Fet", &run("", "a")), "**a**"),
        (in_style("FetUnder", &run("", "a")), "***a***"),
        (in_style("Fet", &(run("", "a ") + &run("<w:rStyle w:val=\"Sterk\"/>", "b"))), "**a** b"),
        (in_style("Fet", &run("<w:rStyle w:val=\"Sterk\"/><w:b/>", "a")), "**a**"),
        (in_style("Fet", &run("<w:b w:val=\"0\"/>", "a")), "a"),
        (in_style("Strek", &run("", "a")), "~~a~~"),
        (in_style("Ingen", &run("<w:rStyle w:val=\"Dobbel\"/>", "a")), "~~a~~"),
        (in_style("Ingen", &(run("", "m") + &run("<w:rStyle w:val=\"Hevet\"/>", "2"))), "m²"),
        (in_style("Ingen", &(run("", "a") + &run("<w:rStyle w:val=\"Borte\"/>", "b"))), "a"),
    ];
    for (inner, expected) in cases {
        assert_eq!(body(&inner, &[("styles", &styles)]), expected, "{inner}");
    }
    let defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>";
    assert_eq!(body(&p("a"), &[("styles", defaults)]), "*a*");
    let told = plan(&(run("", "a") + &run("<w:vertAlign w:val=\"superscript\"/>", "æ")), &[]);
    assert_eq!(keys(&told), ["plans-warning-raised"]);
}

#[test]
fn hidden_rows_and_drawings_and_struck_headings_are_told() {
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr>", p(text))
    };
    let table = format!("<w:tbl>{}{}</w:tbl>", row("", "vist"), row("<w:hidden/>", "skjult"));
    let read = plan(&table, &[]);
    assert!(!read.sections[0].body.contains("skjult"));
    assert_eq!((keys(&read), read.warnings[0].quote()), (vec!["plans-warning-hidden"], "skjult skjult"));
    let drawing =
        "<w:p><w:r><w:drawing><docPr xmlns=\"x\" descr=\"Kart\" hidden=\"1\"/></w:drawing></w:r></w:p>";
    assert_eq!(keys(&plan(drawing, &[])), ["plans-warning-hidden"]);
    let heading = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:rPr><w:strike/></w:rPr>\
        <w:t xml:space=\"preserve\">Gammelt </w:t></w:r><w:r><w:t>nytt</w:t></w:r></w:p>";
    assert_eq!(keys(&plan(heading, &[])), ["plans-warning-struck-heading"]);
}

#[test]
fn form_fields_show_what_word_shows() {
    let field = |instruction: &str, data: &str| {
        format!(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r>\
             <w:instrText> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        )
    };
    let w14 = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    let tick = format!(
        "<w:p><w:sdt><w:sdtPr><w14:checkbox {w14}><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent/></w:sdt></w:p>"
    );
    let cases = [
        (field("FORMCHECKBOX", "<w:checkBox><w:default w:val=\"1\"/></w:checkBox>"), "☒"),
        (
            field(
                "FORMCHECKBOX",
                "<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>",
            ),
            "☐",
        ),
        (
            field(
                "FORMDROPDOWN",
                "<w:ddList><w:default w:val=\"1\"/><w:listEntry w:val=\"Lav\"/><w:listEntry w:val=\"Høy\"/></w:ddList>",
            ),
            "Høy",
        ),
        (field("FORMTEXT", "<w:textInput><w:default w:val=\"Skriv her\"/></w:textInput>"), "Skriv her"),
        (field("SYMBOL 252 \\f &quot;Wingdings&quot; \\s 12", ""), "✓"),
        (field("MACROBUTTON NoMacro Klikk her", ""), "Klikk her"),
        (tick, "☒"),
    ];
    for (inner, expected) in cases {
        let read = plan(&inner, &[]);
        assert_eq!((read.sections[0].body.as_str(), read.warnings.len()), (expected, 0), "{inner}");
    }
    let lost = plan(&field("REF tabell1", ""), &[]);
    let told = Finding::NotRead { what: Lost::Field, near: "T".into(), text: "REF tabell1".into() };
    assert_eq!(lost.warnings, [Warning::Found(told)]);
}

#[test]
fn equations_stand_on_one_line_without_running_together() {
    let equation = "<w:p><m:oMath><m:sSup><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sup><m:r>\
        <m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>+</m:t></m:r><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num>\
        <m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath></w:p>";
    let read = plan(equation, &[]);
    assert_eq!(read.sections[0].body, "a²+3/4");
    assert_eq!(keys(&read), ["plans-warning-equation"]);
}

#[test]
fn notes_are_kept_wherever_they_stand() {
    let mark = |id: u8| {
        format!("<w:p><w:r><w:t>Tekst</w:t></w:r><w:r><w:footnoteReference w:id=\"{id}\"/></w:r></w:p>")
    };
    let again = "<w:p><w:r><w:t>En</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let notes = format!(
        "<w:footnote w:id=\"1\">{again}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote><w:footnote w:id=\"3\"><w:p/></w:footnote>",
        p("To")
    );
    let parts = [("footnotes", notes.as_str())];
    assert_eq!(body(&mark(1), &parts), "Tekst[^1]\n\n[^1]: En[^2]\n\n[^2]: To");
    let empty = plan(&mark(3), &parts);
    assert_eq!((empty.sections[0].body.as_str(), keys(&empty)), ("Tekst", vec!["plans-warning-note"]));
    let cover = read("a.docx", &docx(&(mark(2) + &h(1, "A") + &h(1, "B")), &parts)).unwrap();
    assert_eq!((keys(&cover), cover.warnings[0].quote()), (vec!["plans-warning-cover"], "Tekst\nTo"));
}

#[test]
fn lines_of_a_cover_and_sentences_with_a_level_are_no_chapters() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>";
    let text =
        p("Her er et forord som sier hvorfor planen er laget, for hvem, og når den skal tas fram igjen.");
    let cover = [h(1, "Nordvik kommune"), h(1, "2026–2038"), p("1. mai 2026"), h(1, "Forord"), text].concat();
    let inner = cover + &in_style("H1", &run("", "Innledning")) + &p("x");
    let read = read("a.docx", &docx(&inner, &[("styles", styles)])).unwrap();
    assert_eq!(
        read.sections.iter().map(|s| s.heading.as_str()).collect::<Vec<_>>(),
        ["Forord", "Innledning"]
    );
    assert_eq!(read.warnings[0].quote(), "Nordvik kommune\n2026–2038\n1. mai 2026");
    let sentence = h(2, "Kommunen skal sørge for at alle som bor i Nordvik, har en trygg bolig.");
    let read = plan(&sentence, &[]);
    assert_eq!((read.sections.len(), keys(&read)), (1, vec!["plans-warning-text-with-level"]));
}

#[test]
fn a_long_text_under_the_title_is_a_section() {
    let words = p(&"ord ".repeat(80));
    let read =
        read("a.docx", &docx(&[h(1, "Plan"), words, h(2, "Mål"), h(2, "Tiltak")].concat(), &[])).unwrap();
    let outline: Vec<_> = read.sections.iter().map(|s| (s.level, s.heading.as_str())).collect();
    assert_eq!(outline, [(1, "Plan"), (1, "Mål"), (1, "Tiltak")]);
    assert_eq!((read.title.as_deref(), read.warnings.len()), (Some("Plan"), 0));
}

#[test]
fn tables_joined_sideways_and_in_frames_keep_their_cells() {
    let tc = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text));
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let joined = tc("<w:hMerge w:val=\"restart\"/>", "felles") + &tc("<w:hMerge/>", "");
    let table = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&(joined + &tc("", "c"))),
        row(&(tc("", "1") + &tc("", "2") + &tc("", "3")))
    );
    assert_eq!(body(&table, &[]), "| felles | felles | c |\n|---|---|---|\n| 1 | 2 | 3 |");
    let frame = format!("<w:tbl><w:tr><w:tc>{}{}{table}</w:tc></w:tr></w:tbl>", h(2, "Inne"), p("x"));
    let read = plan(&(frame + &h(1, "Slutt")), &[]);
    assert_eq!(read.sections[1].heading, "Inne");
    assert!(read.sections[1].body.starts_with("x\n\n| felles"), "{}", read.sections[1].body);
    let only = format!("<w:tbl>{}</w:tbl>", row(&(format!("<w:tc>{}</w:tc>", h(1, "A")) + &tc("", "b"))));
    let read = super::read("a.docx", &docx(&only, &[])).unwrap();
    assert_eq!(keys(&read), ["plans-warning-headings-in-tables", "plans-warning-heading-in-table"]);
}

#[test]
fn a_large_first_letter_waits_for_its_paragraph_and_no_longer() {
    let cap = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr><w:r><w:t>K</w:t></w:r></w:p>";
    let table = format!("<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr></w:tbl>", p("x"));
    assert_eq!(body(&(cap.to_owned() + &table + &p("etter")), &[]), "K\n\n| x | x |\n|---|---|\n\netter");
    assert_eq!(body(cap, &[]), "K");
}

#[test]
fn pictures_that_do_not_come_along_leave_their_description_and_a_line() {
    let picture = |blip: &str| {
        format!(
            "<w:p><w:r><w:drawing><x xmlns=\"x\"><docPr name=\"Bilde 4\" descr=\"Et hus\"/>{blip}</x></w:drawing></w:r></w:p>"
        )
    };
    for blip in ["<blip r:embed=\"borte\"/>", "<blip/>", "<blip r:embed=\"\"/>"] {
        let read = plan(&picture(blip), &[]);
        assert_eq!(
            (read.sections[0].body.as_str(), keys(&read)),
            ("Et hus", vec!["plans-warning-image-missing"]),
            "{blip}"
        );
    }
}

/// A DOCX whose main part and numbering have these bytes.
fn with_bytes(document: &[u8], styles: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"a\" Type=\"{base}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    };
    add("_rels/.rels", relation("officeDocument", "word/document.xml").as_bytes());
    add("word/document.xml", document);
    add("word/_rels/document.xml.rels", relation("styles", "styles.xml").as_bytes());
    add("word/styles.xml", styles);
    zip.finish().unwrap().into_inner()
}

#[test]
fn xml_is_read_in_the_encoding_it_names() {
    let document = |encoding: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{encoding}\"?><w:document {}><w:body>{}{}</w:body></w:document>",
            super::W,
            h(1, "Mål"),
            p("Blåbær")
        )
    };
    let latin: Vec<u8> =
        document("ISO-8859-1").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let marked: Vec<u8> = [0xFF, 0xFE].into_iter().chain(wide(&document("UTF-16"))).collect();
    for bytes in [latin, marked, wide(&document("UTF-16")), document("utf-8").into_bytes()] {
        let read = read("a.docx", &with_bytes(&bytes, b"<w:styles/>")).unwrap();
        assert_eq!((read.sections[0].heading.as_str(), read.sections[0].body.as_str()), ("Mål", "Blåbær"));
    }
}

#[test]
fn a_damaged_part_beside_the_text_is_told_and_the_text_read() {
    let document =
        format!("<w:document {}><w:body>{}{}</w:body></w:document>", super::W, h(1, "T"), p("god tekst"));
    let read = read("a.docx", &with_bytes(document.as_bytes(), b"<w:styles")).unwrap();
    assert_eq!((read.sections[0].body.as_str(), keys(&read)), ("god tekst", vec!["plans-warning-part"]));
    for part in ["comments", "header", "footer", "numbering", "footnotes"] {
        let read = plan(&p("god tekst"), &[(part, "<w:p>")]);
        assert_eq!(
            (read.sections[0].body.as_str(), keys(&read)),
            ("god tekst", vec!["plans-warning-part"]),
            "{part}"
        );
    }
    assert_eq!(
        super::error(&zip(&[("word/document.xml", "<w:document")])),
        lydhor::documents::ReadError::Damaged
    );
}
