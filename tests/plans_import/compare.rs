//! Comparing two versions: the sample in three formats, numbers that Word counts itself, and `lydhor plan compare`.

use std::process::Output;

use lydhor::plans::compare::{Match, Printed, compare};
use lydhor::plans::import::{ImportedSection, read};

use super::odt::ODT;
use super::{DOCX, MARKDOWN, docx, p};

fn printed(old: &[ImportedSection], new: &[ImportedSection]) -> Printed {
    Printed::of(&compare(old, new), old, new)
}

fn words(became: &[Match]) -> String {
    became.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sample_is_the_same_in_every_format() {
    let formats = [("a.docx", DOCX), ("a.odt", ODT), ("a.md", MARKDOWN)];
    let plans = formats.map(|(name, bytes)| read(name, bytes).unwrap().sections);
    for (old, new) in [(0, 1), (1, 2), (2, 0), (0, 0)] {
        let told = printed(&plans[old], &plans[new]);
        let others: Vec<String> = told
            .sections
            .iter()
            .filter(|one| one.became != [Match::Same])
            .map(|one| format!("{:?} {:?} {}", one.old, one.new, words(&one.became)))
            .collect();
        // The Markdown leaves out the upper row of the heads of two tables.
        let two_tables =
            ["Some(\"1.5.2.1\") Some(\"1.5.2.1\") changed", "Some(\"3.3.2\") Some(\"3.3.2\") changed"];
        let expected = if old == 2 || new == 2 { two_tables.as_slice() } else { &[] };
        assert_eq!(others, expected, "{old} {new}");
        let others: Vec<_> = told.items.iter().filter(|one| one.became != [Match::Same]).collect();
        assert!(others.is_empty() && told.items.len() == 48, "{old} {new}: {others:?}");
    }
}

/// A heading that Word numbers, on this level.
fn n(level: u8, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>\
         <w:outlineLvl w:val=\"{level}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<w:tc>{}</w:tc>", p(text));
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

fn numbered(body: &[String]) -> Vec<ImportedSection> {
    let level = |at: u8, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level(0, "Kapittel %1"),
        level(1, "%1.%2."),
    );
    read("plan.docx", &docx(&body.concat(), &[("numbering", &numbering)])).unwrap().sections
}

const MINE: &[&[&str]] = &[
    &["Nr", "Tiltak", "Ansvarlig", "Frist"],
    &["1", "Bygge tjue boliger ved rådhuset", "Eiendom", "2028"],
    &["2", "Svare på naboklager innen ti dager", "Boligkontoret", "2027"],
];
const THEIRS: &[&[&str]] = &[
    &["Due", "Measure", "Owner", "No."],
    &["2028", "Bygge tjue boliger ved rådhuset", "Eiendom", "1"],
    &["2026", "Svare på naboklager innen ti dager", "Boligkontoret", "2"],
];

#[test]
fn numbers_that_word_counts_are_the_numbers_that_are_told() {
    let old = numbered(&[
        n(0, "Bakgrunn"),
        p("Om planen."),
        n(0, "Bolig"),
        n(1, "Mål"),
        p("Tak."),
        n(1, "Tiltak"),
        table(MINE),
    ]);
    let new = numbered(&[
        n(0, "Bakgrunn"),
        p("Om planen."),
        n(0, "Medvirkning"),
        p("Hvem som var med."),
        n(0, "Bolig"),
        n(1, "Mål"),
        p("Tak over hodet."),
        n(1, "Tiltak"),
        table(THEIRS),
    ]);
    let told = printed(&old, &new);
    let name = |name: &Option<String>| name.clone().unwrap_or_default();
    let sections: Vec<String> = told
        .sections
        .iter()
        .map(|one| format!("{}>{} {} {}", name(&one.old), name(&one.new), one.title, words(&one.became)))
        .collect();
    assert_eq!(
        sections,
        [
            "Kapittel 1>Kapittel 1 Bakgrunn same",
            ">Kapittel 2 Medvirkning new",
            "Kapittel 2>Kapittel 3 Bolig renumbered",
            "2.1>3.1 Mål renumbered changed",
            "2.2>3.2 Tiltak renumbered",
        ]
    );
    let items: Vec<String> = told
        .items
        .iter()
        .map(|one| {
            format!(
                "{}/{}>{}/{} {}",
                name(&one.old_section),
                name(&one.old),
                name(&one.new_section),
                name(&one.new),
                words(&one.became)
            )
        })
        .collect();
    assert_eq!(items, ["2.2/1>3.2/1 same", "2.2/2>3.2/2 changed"]);
}

/// Runs `lydhor plan compare OLD NEW`, in a folder without a database.
fn command(files: [(&str, &[u8]); 2], more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lydhor"));
    command.env_remove("LYDHOR_TEST_DATABASE_URL").current_dir(&folder).args(["plan", "compare"]);
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
        command.arg(name);
    }
    let output = command.args(more).output().unwrap();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2, "nothing is written");
    output
}

const OLD: &str = "# Plan\n\n## 1 Bakgrunn\n\nGammelt.\n\n## 2 Tiltak\n\n\
    | Nr | Tiltak | Frist |\n|---|---|---|\n| 1 | Bygge ti boliger | 2028 |\n| 2 | Leie inn to hus | 2027 |\n";
const NEW: &str = "# Plan\n\n## 1 Tiltak\n\n\
    | Nr | Tiltak | Frist |\n|---|---|---|\n| 1 | Bygge tjue boliger | 2028 |\n\n## Vedlegg\n\nNytt.\n";

#[test]
fn the_command_prints_what_became_of_each_section_and_item() {
    let output = command([("old.md", OLD.as_bytes()), ("new.md", NEW.as_bytes())], &["--json"]);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let wanted = serde_json::json!({
        "sections": [
            { "old": "1", "new": null, "title": "Bakgrunn", "match": ["removed"] },
            { "old": "2", "new": "1", "title": "Tiltak", "match": ["renumbered"] },
            { "old": null, "new": "Vedlegg", "title": "Vedlegg", "match": ["new"] },
        ],
        "items": [
            {
                "old_section": "2", "new_section": "1", "old": "1", "new": "1",
                "old_text": "Bygge ti boliger", "new_text": "Bygge tjue boliger", "match": ["changed"],
            },
            {
                "old_section": "2", "new_section": null, "old": "2", "new": null,
                "old_text": "Leie inn to hus", "new_text": null, "match": ["removed"],
            },
        ],
    });
    assert_eq!(told, wanted);
}

#[test]
fn the_command_tells_a_person_what_is_not_the_same() {
    let output = command([("old.md", OLD.as_bytes()), ("new.md", NEW.as_bytes())], &[]);
    let wanted = "Sections\n  1 Bakgrunn [removed]\n  2 → 1 Tiltak [renumbered]\n  Vedlegg [new]\n  the same: 0\n\
        Items\n  2 → 1: 1 [changed]\n    Bygge [-ti-]{+tjue+} boliger\n  2: 2 [removed]\n    Leie inn to hus\n  the same: 0\n";
    assert_eq!(String::from_utf8(output.stdout).unwrap(), wanted);
    let output = command([("old.docx", DOCX), ("new.docx", DOCX)], &[]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.starts_with("Sections\n  the same: ") && told.ends_with("Items\n  the same: 48\n"),
        "{told}"
    );
}

#[test]
fn the_command_names_the_file_that_it_cannot_read() {
    let output = command([("old.md", OLD.as_bytes()), ("halv.docx", &DOCX[..DOCX.len() / 2])], &["--json"]);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.stdout.is_empty() && errors.contains("halv.docx") && errors.contains("damaged"),
        "{errors}"
    );
    assert_eq!(output.status.code(), Some(1));
}
