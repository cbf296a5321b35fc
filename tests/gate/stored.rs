//! What the database holds afterwards: every text gated, and the way to the other database open.

use std::collections::BTreeMap;
use std::process::Command;

use lydhor::db::{self, Db, dump};
use lydhor::text::gate;
use serde_json::Value;

use crate::support::app::TestApp;
use crate::support::database::Database;

/// Columns of several lines; every other text is one line.
const SEVERAL_LINES: [&str; 34] = [
    "foreword",
    "taken_back_why",
    "text",
    "canonical",
    "body",
    "body_nb",
    "body_nn",
    "purpose",
    "postal_address",
    "what_next",
    "sentence",
    "reasoning",
    "conclusion",
    "change_text",
    "comment",
    "exact",
    "mandate",
    "scope",
    "guidelines",
    "decision",
    "explanation",
    "new_text",
    "minutes",
    "took_part",
    "said",
    "needs_said",
    "answer",
    "responsible",
    "deadline",
    "cost",
    "greeting",
    "change_old",
    "text_before",
    "text_after",
];
/// Made by the program of what it read, and JSON, whose own texts are looked at instead.
const OF_OUR_OWN: [&str; 4] = ["search_text", "sort_key", "prefix", "suffix"];

/// The texts of a row, each with its table and column.
fn texts(table: &str, line: &str) -> Vec<(String, String, String)> {
    let row: BTreeMap<String, Value> = serde_json::from_str(line).unwrap();
    let text =
        |(column, value): (String, Value)| Some((table.to_owned(), column, value.as_str()?.to_owned()));
    row.into_iter().filter_map(text).collect()
}

pub(super) fn stored(db: &Db) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    db.read_now::<_, db::Error>(|conn| {
        for table in dump::TABLES {
            dump::read(conn, table, &mut |line| {
                all.extend(texts(table, line));
                Ok(())
            })?;
        }
        Ok(())
    })
    .unwrap();
    all
}

pub(super) fn assert_gated(app: &TestApp) {
    for (table, column, text) in stored(&app.state.db) {
        assert!(!text.contains('\0'), "{table}.{column}: {text:?}");
        if OF_OUR_OWN.contains(&column.as_str()) || text.starts_with(['{', '[']) {
            continue;
        }
        let gated =
            if SEVERAL_LINES.contains(&column.as_str()) { gate::lines(&text) } else { gate::line(&text) };
        assert_eq!(text, gated, "{table}.{column}");
    }
}

/// The way to the other database: a backup, restored.
pub(super) fn assert_moves(app: &TestApp) {
    use secrecy::ExposeSecret as _;
    let run = |arguments: &[&str], url: &str, data: &std::path::Path| {
        let out = Command::new(env!("CARGO_BIN_EXE_lydhor"))
            .args(arguments)
            .env("LYDHOR_DATABASE_URL", url)
            .env("LYDHOR_DATA_DIR", data)
            .env_remove("LYDHOR_TEST_DATABASE_URL")
            .current_dir(data)
            .output()
            .unwrap();
        assert!(out.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
    };
    let file = app.folder().join("backup.zip");
    let name = file.to_str().unwrap();
    run(&["backup", name], app.state.config.database_url.expose_secret(), app.folder());
    let other = tempfile::tempdir().unwrap();
    let database = Database::create(other.path());
    run(&["restore", name], &database.url, other.path());
    assert_eq!(stored(&Db::open(&database.url, 1).unwrap()), stored(&app.state.db));
}
