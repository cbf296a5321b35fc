//! `lydhor plan import --dry-run --json`, as a person or a program runs it.

use lydhor::plans::import::read;

use super::odt::ODT;
use super::{DOCX, MARKDOWN};

/// Runs `lydhor plan import FILE --dry-run --json`.
fn dry_run(name: &str, bytes: &[u8]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lydhor"));
    command
        .env_remove("LYDHOR_TEST_DATABASE_URL")
        .current_dir(&folder)
        .args(["plan", "import", "--dry-run", "--json"])
        .arg(file)
        .output()
        .unwrap()
}

#[test]
fn the_command_prints_what_it_read_and_saves_nothing() {
    for (name, bytes) in [("plan.docx", DOCX), ("plan.odt", ODT), ("plan.md", MARKDOWN)] {
        let output = dry_run(name, bytes);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name}: {errors}");
        let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let wanted = read(name, bytes).unwrap();
        assert_eq!(printed["title"].as_str(), wanted.title.as_deref());
        let sections = printed["sections"].as_array().unwrap();
        assert_eq!(sections.len(), wanted.sections.len());
        for (printed, wanted) in sections.iter().zip(&wanted.sections) {
            let fields = [&printed["number"], &printed["kind"], &printed["heading"], &printed["text"]]
                .map(|v| v.as_str().unwrap());
            assert_eq!(
                fields,
                [wanted.number.as_str(), wanted.kind.as_str(), wanted.heading.as_str(), wanted.body.as_str()]
            );
            assert_eq!(printed["level"], wanted.level);
            assert_eq!(printed["items"], serde_json::to_value(&wanted.items).unwrap());
        }
        for (printed, wanted) in printed["warnings"].as_array().unwrap().iter().zip(&wanted.warnings) {
            assert_eq!(printed["key"], wanted.key());
            assert_ne!(printed["text"], wanted.key(), "the warning is in words");
            assert_eq!(printed["quote"], wanted.quote());
        }
    }
}

#[test]
fn the_command_prints_the_measures_and_goals_of_each_section() {
    for (name, bytes) in [("plan.docx", DOCX), ("plan.odt", ODT), ("plan.md", MARKDOWN)] {
        let printed: serde_json::Value = serde_json::from_slice(&dry_run(name, bytes).stdout).unwrap();
        let sections = printed["sections"].as_array().unwrap();
        let items = |section: &serde_json::Value| section["items"].as_array().unwrap().len();
        let of_kind = |kind| sections.iter().filter(|s| s["kind"] == kind).map(items).sum::<usize>();
        let all: usize = sections.iter().map(items).sum();
        assert_eq!((of_kind("goal"), of_kind("measure"), all), (17, 31, 48), "{name}");
        let measures = sections.iter().find(|s| s["number"] == "2.1.4").unwrap();
        let wanted = serde_json::json!({
            "number": "3",
            "text": "Holde årlige bomiljømøter i de åtte områdene med flest kommunale boliger.",
            "fields": [
                { "kind": "responsible", "label": "Ansvarlig", "text": "Boligkontoret" },
                { "kind": "deadline", "label": "Frist", "text": "Årlig fra 2027" },
                { "kind": "cost", "label": "Kostnad", "text": "Innenfor ramme" },
            ],
        });
        assert_eq!(measures["items"][2], wanted, "{name}");
    }
}

#[test]
fn the_command_says_what_is_wrong_with_a_file() {
    for (name, bytes, expected) in [
        ("tom.docx", &b""[..], "empty"),
        ("plan.pdf", b"%PDF-1.7", "PDF"),
        ("halv.docx", &DOCX[..DOCX.len() / 2], "damaged"),
    ] {
        let output = dry_run(name, bytes);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {errors}");
        assert!(
            output.stdout.is_empty() && errors.contains(expected) && !errors.contains("panicked"),
            "{name}: {errors}"
        );
    }
}
