//! Files are opened in few places, and never a database's: closing it again would drop SQLite's locks on it.

use crate::Tree;

/// Who opens files, and why none of them is a database that SQLite has open.
const OPENERS: &[(&str, &str)] = &[
    ("src/config.rs", "the configuration, before anything else"),
    ("src/cli/backup", "a file that it makes itself, a backup, the server's key"),
    ("src/cli/check.rs", "a probe by a name of its own"),
    ("src/cli/consultees.rs", "a list that a person named, before the database is opened"),
    ("src/cli/plan.rs", "what a person named, before the database is opened"),
    ("src/db/file.rs", "makes the file before SQLite opens it"),
    ("src/db/rescue.rs", "makes a file that SQLite has not opened yet"),
    ("src/db/proc.rs", "what the system shows under /proc"),
    ("src/db/others.rs", "what the system shows under /proc"),
    ("src/demo/", "the shield and demo.json, by names of their own"),
    ("src/files/", "what the program writes by names of its own: key, shield, backup, letters, kept files"),
    ("src/mail/folder.rs", "letters, in a folder of their own"),
    ("src/mail/tls.rs", "a certificate"),
    ("src/web/assets.rs", "a file called .svg or .png"),
    ("src/keys.rs", "the server's key"),
];

/// What opens a file. Looking at one (`metadata`, `read_link`, `canonicalize`) does not.
const OPENS: &[&str] = &["File", "OpenOptions", "copy", "read", "read_to_string", "write"];

/// SQLite alone opens a database's file and what lies beside it.
pub(crate) fn few(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("src/") {
        if OPENERS.iter().any(|(opener, _)| file.starts_with(opener)) {
            continue;
        }
        for named in &facts.paths {
            if opens(&named.segments) {
                broken
                    .push(format!("{file}:{}: opens files: say why it is never the database's", named.line));
            }
        }
    }
    broken
}

fn opens(path: &[String]) -> bool {
    let words: Vec<&str> = path.iter().map(String::as_str).collect();
    matches!(words.as_slice(), ["std" | "tokio", "fs", what, ..] | ["fs", what, ..] if OPENS.contains(what))
}

#[test]
fn a_new_place_that_opens_files_is_seen() {
    let of = |file: &str, source: &str| few(&Tree::of(&[(file, source)])).len();
    assert_eq!(of("src/db/pool.rs", "fn a() { std::fs::OpenOptions::new().append(true) }"), 1);
    assert_eq!(of("src/plans/web.rs", "use std::fs::{self, File};"), 1);
    assert_eq!(of("src/plans/web.rs", "use std::fs; fn a() { fs::read(path) }"), 1);
    assert_eq!(of("src/plans/web.rs", "use std::{fs as disk, io}; fn a() { disk::read(path) }"), 1);
    let looks = "use std::fs::{\n    // read\n    metadata as look,\n}; /* fs::read(path) */ fn a() { look(\"fs::read\") }";
    assert_eq!(of("src/plans/web.rs", looks), 0);
    assert_eq!(of("src/app.rs", "fn a() { tokio::fs::copy(from, to) }"), 1);
    assert_eq!(of("src/app.rs", "fn a() { std::fs::metadata(path); std::fs::create_dir_all(path) }"), 0);
    assert_eq!(of("src/mail/tls.rs", "fn a() { std::fs::read(path) }"), 0);
}
