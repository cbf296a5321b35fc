//! Small files, each with one thing that was once read wrong: what they give, one line for each.

use lydhor::plans::import::{ImportError, Imported, TooMuch, Warning, read};

/// File; headings with their numbers, `/` between; words that stand in the texts; keys of what is told.
type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("drop-cap.docx", "T", &["Kommunen vår vokser."], &[]),
    ("footnote-custom-mark.docx", "Noter", &["Egen\\* og vanlig[^1].", "\\* Stjernenote.", "[^1]: Vanlig note."], &[]),
    ("footnote-missing-part.docx", "K", &["Tekst mer."], &["plans-warning-note"]),
    ("form-checkbox.docx", "T", &["☒ Ja"], &[]),
    ("form-dropdown.docx", "T", &["Risiko: Middels"], &[]),
    ("form-fields.docx", "Valg", &["Ansvar: Eiendom. Innen 2027: ☒ ja ☐ nei. Frist: 1. mai"], &[]),
    (
        "heading-in-table.docx",
        "Innledning/Tiltak 1",
        &["Bygge ti boliger.", "**Tiltak 2** Kjøpe tomt."],
        &["plans-warning-heading-in-table"],
    ),
    ("heading-number-override.docx", "1 Bakgrunn/2 Mål/2.1 Boliger/2.2 Tomter/3 Tiltak", &[], &[]),
    ("heading-thousands.docx", "1 000 nye boliger/Mål", &[], &[]),
    ("headings-only-in-tables.docx", "Kapittel A/Kapittel B", &["Tekst a", "Tekst b"], &[]),
    ("hidden-by-paragraph-style.docx", "T", &["Åpen tekst."], &["plans-warning-hidden"]),
    ("hidden-heading-by-style.docx", "Åpen", &["x"], &["plans-warning-hidden"]),
    ("hostile-broken-header.docx", "T", &["god tekst"], &["plans-warning-part"]),
    ("hyperlink-fragment.docx", "Lenker", &["(https://example.no/lov#kapittel-3)", "(https://example.no/lov#paragraf-5)"], &[]),
    ("image-decorative.docx", "T", &["![](image:image1.png)"], &[]),
    ("link-with-anchor-part.docx", "T", &["[lenke](https://eksempel.no/side#del2)"], &[]),
    ("list-number-override-level.docx", "L", &["1. a\n2. b\n3. c\n\nskille\n\n4. d\n5. e"], &[]),
    ("locked-canvas-text.docx", "T", &["Planprosess i fire trinn"], &["plans-warning-text-box"]),
    ("lone-h1-intro-becomes-cover.docx", "Mål/Tiltak", &[], &["plans-warning-title-text"]),
    ("num-custom-format-001.docx", "001 Vedlegg/002 Kart", &[], &[]),
    ("num-empty-heading-counts.docx", "1 En/3 Tre", &[], &[]),
    ("num-parenthesis-both-sides.docx", "(a) Første/(b) Andre", &[], &[]),
    ("num-restart-first-item-of-style-list.docx", "A/B", &["1. En\n2. To", "1. Tre\n2. Fire\n3. Fem"], &[]),
    ("num-style-ilvl-inherits-numid.docx", "1 Mål/1.1 Boliger/1.1.1 Utleie/1.2 Skoler/2 Tiltak", &[], &[]),
    ("outline-on-long-body-text.docx", "Kapittel/Del", &["Dette avsnittet er vanlig brødtekst"], &["plans-warning-text-with-level"]),
    ("paragraph-in-paragraph.docx", "T", &["Før.\n\nInne i feltet."], &[]),
    ("picture-svg-only.docx", "Kart", &["Se kartet. Kart over nye tomter"], &["plans-warning-image-format"]),
    ("superscript.docx", "Klima", &["10⁶ m² og utslippet 3,5¹ tonn CO₂."], &[]),
    ("symbol-font-run.docx", "Avkryssing", &["✓ Vedtatt. β-verdi og ✓ ok, ≥ 50 boliger"], &[]),
    ("symbol-greek.docx", "T", &["σΣλΩ"], &[]),
    ("table-all-rows-header.docx", "T", &["| Navn | Verdi |\n|---|---|\n| Areal | 12 |\n| Folketall | 900 |"], &[]),
    ("table-in-inline-sdt.docx", "T", &["| Celle | B |\n|---|---|\n| c | d |"], &[]),
    ("wingdings-text-run.docx", "T", &["Mål → tiltak ✓"], &[]),
    ("xml-space-inherited.docx", "S", &["En to"], &[]),
];

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/plan/cases/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

fn keys(plan: &Imported) -> Vec<&'static str> {
    plan.warnings.iter().map(Warning::key).collect()
}

#[test]
fn small_files_give_what_word_shows_and_a_line_for_what_is_not_kept() {
    for (name, outline, texts, told) in CASES {
        let plan = read(name, &file(name)).unwrap();
        let headings: Vec<String> =
            plan.sections.iter().map(|s| format!("{} {}", s.number, s.heading).trim().to_owned()).collect();
        assert_eq!(headings.join("/"), *outline, "{name}");
        assert_eq!(keys(&plan), *told, "{name}");
        let all: Vec<&str> = plan.sections.iter().map(|s| s.body.as_str()).collect();
        let all = all.join("\n\n");
        for text in *texts {
            assert!(all.contains(text), "{name}: {text:?} in {all:?}");
        }
    }
}

#[test]
fn what_is_hidden_or_taken_out_stands_in_no_text() {
    for (name, text) in [
        ("hidden-by-paragraph-style.docx", "Internt notat"),
        ("footnote-missing-part.docx", "[^"),
        ("num-empty-heading-counts.docx", "2."),
        ("lone-h1-intro-becomes-cover.docx", "hele kommunen"),
    ] {
        let plan = read(name, &file(name)).unwrap();
        assert!(plan.sections.iter().all(|s| !s.body.contains(text)), "{name}");
    }
    let plan = read("a.docx", &file("lone-h1-intro-becomes-cover.docx")).unwrap();
    assert_eq!(plan.warnings[0].quote(), "Planen gjelder hele kommunen fra 2026.");
}

#[test]
fn numbers_that_go_deeper_than_the_style_they_are_inherited_from_set_the_level() {
    let plan = read("a.docx", &file("num-style-ilvl-inherits-numid.docx")).unwrap();
    assert_eq!(plan.sections.iter().map(|s| s.level).collect::<Vec<_>>(), [1, 2, 3, 2, 1]);
}

#[test]
fn what_the_editor_would_refuse_is_told_with_its_length() {
    for (name, key) in [
        ("long-heading.docx", "plans-warning-long-heading"),
        ("long-number.docx", "plans-warning-long-number"),
    ] {
        assert_eq!(keys(&read(name, &file(name)).unwrap()), [key], "{name}");
    }
}

#[test]
fn what_the_editor_could_not_carry_is_refused_and_named() {
    let error = read("a.docx", &file("long-body.docx")).unwrap_err();
    assert_eq!(error, ImportError::Section { near: "Kapittel".to_owned(), what: TooMuch::Text });
}

#[test]
fn bombs_and_web_pages_are_refused_with_advice() {
    for (name, expected) in [
        ("hostile-nested-gridspan-4.docx", "plans-import-error-bomb"),
        ("hostile-vmerge-1MB-x-5000.docx", "plans-import-error-long-section"),
        ("html-called-doc.doc", "plans-import-error-web-page"),
    ] {
        assert_eq!(read(name, &file(name)).unwrap_err().key(), expected, "{name}");
    }
}
