//! What Word files hold: headings, numbering, changes, tables, boxes.

use lydhor::documents::{Finding, Lost};
use lydhor::plans::import::{Warning, read};

use super::{docx, h, p, sections};

#[test]
fn heading_levels_come_through_three_styles_and_from_the_paragraph() {
    let style = |id: &str, name: &str, based: &str, outline: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"{based}\"/><w:pPr>{outline}</w:pPr></w:style>"
        )
    };
    let styles = [
        style("A", "heading 2", "Normal", "<w:outlineLvl w:val=\"1\"/>"),
        style("B", "Mellom", "A", ""),
        style("C", "Kommunens", "B", ""),
        style("D", "Ikke overskrift", "C", "<w:outlineLvl w:val=\"9\"/>"),
        style("Ring", "Ring", "Ring", ""),
    ]
    .concat();
    let of = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let split = "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr><w:r><w:t>Under</w:t></w:r><w:r><w:rPr>\
        <w:b/></w:rPr><w:t xml:space=\"preserve\">tit</w:t></w:r><w:r><w:t>tel</w:t></w:r></w:p>";
    let body =
        [h(1, "Topp"), split.to_owned(), of("D", "Brødtekst"), of("Ring", "Mer"), h(1, "2 Neste")].concat();
    let got: Vec<_> = sections(&docx(&body, &[("styles", &styles)]))
        .into_iter()
        .map(|s| (s.level, s.number, s.heading, s.body))
        .collect();
    let want = [(1, "", "Topp", ""), (2, "", "Undertittel", "Brødtekst\n\nMer"), (1, "2", "Neste", "")];
    assert_eq!(got, want.map(|(l, n, h, b)| (l, n.to_owned(), h.to_owned(), b.to_owned())));
}

#[test]
fn numbering_is_computed() {
    let lvl = |i: u8, fmt: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{fmt}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum><w:num w:numId=\"1\">\
         <w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
         <w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>",
        lvl(0, "upperRoman", "%1"),
        lvl(1, "decimal", "%1.%2."),
        lvl(0, "decimal", "%1."),
        lvl(1, "lowerLetter", "%2)"),
    );
    let n = |outline: &str, num: u8, level: u8, text: &str| {
        format!(
            "<w:p><w:pPr>{outline}<w:numPr><w:ilvl w:val=\"{level}\"/>\
             <w:numId w:val=\"{num}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let (h1, h2) = ("<w:outlineLvl w:val=\"0\"/>", "<w:outlineLvl w:val=\"1\"/>");
    let body = [
        n(h1, 1, 0, "En"),
        n(h2, 1, 1, "Under"),
        n("", 2, 0, "a"),
        n("", 2, 1, "aa"),
        n("", 2, 1, "ab"),
        n("", 2, 0, "b"),
        p("Mellom"),
        n("", 2, 0, "c"),
        p("Ny"),
        n("", 3, 0, "d"),
        n("", 0, 0, "uten"),
        n(h1, 1, 0, "To"),
        n(h2, 1, 1, "Under"),
        n(h1, 0, 0, "Uten nummer"),
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
        format!(
            "<w:p>{}<w:ins>{}</w:ins><w:del>{}</w:del><w:moveFrom>{}</w:moveFrom>\
            <w:moveTo>{}</w:moveTo></w:p>",
            run("Vi "),
            run("vil "),
            del("kan "),
            run("borte "),
            run("hjem")
        ),
        format!(
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>",
            run("Før "),
            run("etter")
        ),
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
        h(1, "T"),
        tc(&p("A|B")),
        tc(&p("C")),
        pr("<w:vMerge w:val=\"restart\"/>", "m"),
        tc(&nested),
        pr("<w:vMerge/>", ""),
        tc(&format!("{}{}", p("to"), p("avsnitt"))),
        pr("<w:gridSpan w:val=\"2\"/>", "hele")
    );
    let plan = read("a.docx", &docx(&body, &[])).unwrap();
    assert_eq!(
        plan.sections[0].body,
        "| A\\|B | C |\n|---|---|\n| m | x y z |\n| m | to avsnitt |\n\n**hele**"
    );
    let has =
        |want: fn(&Finding) -> bool| plan.warnings.iter().any(|w| matches!(w, Warning::Found(f) if want(f)));
    assert!(
        has(|f| matches!(f, Finding::MergedCells { .. }))
            && has(|f| matches!(f, Finding::NestedTable { .. }))
    );
}

#[test]
fn text_boxes_links_notes_and_signs_are_kept() {
    let text_box = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>\
         <w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\
         <w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        p("I ramme")
    );
    let field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>\
        <w:instrText> HYPERLINK \"https://example.org/x\" </w:instrText></w:r><w:r>\
        <w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>felt</w:t></w:r><w:r>\
        <w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> og </w:t></w:r>\
        <w:hyperlink r:id=\"web\"><w:r><w:t>lenke</w:t></w:r></w:hyperlink></w:p>";
    let notes = "<w:p><w:r><w:t>Fot</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r>\
        <w:t>slutt</w:t></w:r><w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>";
    let signs = "<w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t><w:softHyphen/><w:tab/>\
        <w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:br/><w:t>linje</w:t></w:r><m:oMath><m:r>\
        <m:t>a+b</m:t></m:r></m:oMath></w:p>";
    let body = [h(1, "T"), text_box, field.to_owned(), notes.to_owned(), signs.to_owned()].concat();
    let foot = format!("<w:footnote w:id=\"7\">{}</w:footnote>", p("Nederst"));
    let end = format!("<w:endnote w:id=\"3\">{}</w:endnote>", p("Bakerst"));
    let comments = format!("<w:comment w:id=\"1\">{}</w:comment>", p("hm"));
    let plan =
        read("a.docx", &docx(&body, &[("footnotes", &foot), ("endnotes", &end), ("comments", &comments)]))
            .unwrap();
    let body = &plan.sections[0].body;
    assert_eq!(body.matches("I ramme").count(), 1);
    assert!(body.contains("[felt](https://example.org/x) og [lenke](https://example.no/)"), "{body}");
    assert!(
        body.contains("Fot[^1]slutt[^i]") && body.contains("[^1]: Nederst") && body.contains("[^i]: Bakerst"),
        "{body}"
    );
    assert!(body.contains("e\u{2011}post\u{ad}\t✓\\\nlinje"), "{body}");
    assert!(body.contains("a+b"));
    let has = |f: Finding| plan.warnings.contains(&Warning::Found(f));
    assert!(
        has(Finding::Comments { count: 1 })
            && has(Finding::TextBox { near: "T".into(), text: "I ramme".into() })
    );
    assert!(has(Finding::NotRead { what: Lost::Equation, near: "T".into(), text: "a+b".into() }));
}

#[test]
fn bold_lines_without_a_style_are_told() {
    let line =
        |text: &str, look: &str| format!("<w:p><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let part = |heading: &str| line(heading, "<w:b/>") + &line("Her står teksten.", "");
    let body = ["Bakgrunn", "Mål", "Tiltak"].map(part).concat();
    let plan = read("a.docx", &docx(&body, &[])).unwrap();
    let told = plan.warnings.iter().find(|warning| warning.key() == "plans-warning-bold").unwrap();
    assert_eq!(told.quote(), "Bakgrunn\nMål\nTiltak");
    let headed = ["Bakgrunn", "Mål", "Tiltak"].map(|text| {
        format!("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    });
    let plan = read("a.docx", &docx(&format!("{}{body}", headed.concat()), &[])).unwrap();
    assert!(plan.warnings.iter().all(|warning| warning.key() != "plans-warning-bold"), "{:?}", plan.warnings);
}

#[test]
fn where_a_word_may_be_divided_is_no_part_of_a_heading() {
    let heading =
        |runs: &str| format!("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r>{runs}</w:r></w:p>");
    let runs = [
        "<w:t>Inn</w:t><w:softHyphen/><w:t>satsområde 1: Bo\u{200b}lig</w:t>",
        "<w:t>Øko\u{2060}nomi\u{ad}</w:t>",
    ];
    let plan = read("a.docx", &docx(&runs.map(heading).concat(), &[])).unwrap();
    let told: Vec<String> = plan.sections.iter().map(|s| format!("{} {}", s.kind, s.heading)).collect();
    assert_eq!(told, ["focus_area Innsatsområde 1: Bolig", "chapter Økonomi"]);
}
