//! What a file looks like from outside: its first line, its size, its mirrors.

use crate::{MACHINERY, SLICES, Tree, walls::part_of};

/// Longer than this cannot be read in one sitting.
const LONGEST: usize = 400;

/// A list of tables is looked up, not read; its length is the schema's.
const LISTS: &[&str] = &["src/db/schema.rs"];

/// Every Rust file says first what it owns.
pub(crate) fn headed(tree: &Tree) -> Vec<String> {
    let rust = ["src/", "tests/"].into_iter().flat_map(|folder| tree.under(folder, ".rs"));
    rust.filter(|(_, text)| !text.starts_with("//! "))
        .map(|(file, _)| format!("{file}: say in a //! line what this file owns"))
        .collect()
}

/// No source file is longer than one can read in one sitting.
pub(crate) fn short(tree: &Tree) -> Vec<String> {
    let sources =
        [("src/", ".rs"), ("tests/", ".rs"), ("tests/", ".mjs"), ("web/", ".js"), ("templates/", ".html")];
    let all = sources.into_iter().flat_map(|(folder, ending)| tree.under(folder, ending));
    all.map(|(file, text)| (file, text.lines().count()))
        .filter(|(file, lines)| *lines > LONGEST && !LISTS.contains(file))
        .map(|(file, lines)| format!("{file}: {lines} lines; split it by what it owns"))
        .collect()
}

/// What a slice does is tested in a file of its name, and texts and templates carry the names of parts.
pub(crate) fn mirrored(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for slice in SLICES {
        if tree.has(&format!("src/{slice}/actions.rs")) && !tree.has(&format!("tests/{slice}.rs")) {
            broken.push(format!("src/{slice}: its actions want tests/{slice}.rs"));
        }
    }
    let part = |name: &str| {
        SLICES.contains(&name) || MACHINERY.contains(&name) || matches!(name, "cli" | "demo" | "layout")
    };
    for (file, _) in tree.under("templates/", ".html").chain(tree.under("templates/", ".txt")) {
        let inner = file.trim_start_matches("templates/").trim_start_matches("mail/");
        if let Some((folder, _)) = inner.split_once('/').filter(|(folder, _)| !part(folder)) {
            broken.push(format!("{file}: `{folder}` is no slice"));
        }
    }
    for (file, _) in tree.under("locales/", ".ftl") {
        let stem = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".ftl");
        if !part(stem) {
            broken.push(format!("{file}: `{stem}` is no slice"));
        }
    }
    broken
}

/// A slice's folder holds only the files that a reader of another slice expects there.
pub(crate) fn expected(tree: &Tree) -> Vec<String> {
    let in_slices = tree.under("src/", ".rs").filter(|(file, _)| SLICES.contains(&part_of(file)));
    in_slices
        .filter(|(file, _)| {
            file.ends_with("/utils.rs") || file.ends_with("/helpers.rs") || file.ends_with("/common.rs")
        })
        .map(|(file, _)| format!("{file}: name it by what it owns"))
        .collect()
}

#[test]
fn each_is_seen() {
    let long = "//! Owns lines.\n".repeat(LONGEST + 1);
    assert_eq!(headed(&Tree::of(&[("src/a.rs", "fn a() {}"), ("src/b.rs", "//! Owns b.\n")])).len(), 1);
    assert_eq!(
        short(&Tree::of(&[("src/a.rs", &long), ("web/b.js", &long), ("src/c.rs", "//! c\n")])).len(),
        2
    );
    assert_eq!(mirrored(&Tree::of(&[("src/plans/actions.rs", "")])).len(), 1);
    assert_eq!(
        mirrored(&Tree::of(&[("templates/plan/show.html", ""), ("locales/nb/plan.ftl", "")])).len(),
        2
    );
    assert!(
        mirrored(&Tree::of(&[
            ("src/plans/actions.rs", ""),
            ("tests/plans.rs", ""),
            ("templates/base.html", "")
        ]))
        .is_empty()
    );
    assert_eq!(expected(&Tree::of(&[("src/plans/utils.rs", "")])).len(), 1);
}

/// What the program writes is its owner's alone: files and folders are made in `src/files/owned.rs` only. The database's file is made
/// where it is opened, and SQLite gives what it lays beside it the same rights.
pub(crate) fn private(tree: &Tree) -> Vec<String> {
    let makes = [
        "fs::write(",
        "File::create(",
        "File::create_new(",
        "create_dir(",
        "create_dir_all(",
        "OpenOptions::new(",
    ];
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs") {
        if file == "src/files/owned.rs" || file.starts_with("src/db/") {
            continue;
        }
        let code = source.split("#[cfg(test)]").next().unwrap_or(source);
        let found = code.lines().enumerate().filter(|(_, line)| makes.iter().any(|call| line.contains(call)));
        broken
            .extend(found.map(|(at, line)| format!("{file}:{}: use crate::files: {}", at + 1, line.trim())));
    }
    broken
}

#[test]
fn a_file_that_anybody_may_read_is_seen() {
    let of = |file: &str, source: &str| private(&Tree::of(&[(file, source)])).len();
    assert_eq!(of("src/cli/plan.rs", "fn f() { std::fs::write(p, b) }"), 1);
    assert_eq!(
        of("src/mail/folder.rs", "std::fs::create_dir_all(&path)?;\nlet f = File::create(&half)?;"),
        2
    );
    assert_eq!(of("src/mail/folder.rs", "files::write(&half, bytes)?;"), 0);
    assert_eq!(of("src/mail/folder.rs", "#[cfg(test)]\nmod tests { std::fs::write(p, b) }"), 0);
}

/// Wider than this is not read without scrolling sideways.
const WIDEST: usize = 140;

/// No line is wider than a screen beside another. In Rust a long text of one piece may be: it is looked at, not read.
pub(crate) fn narrow(tree: &Tree) -> Vec<String> {
    let folders = [
        ("templates/", ".html"),
        ("templates/", ".txt"),
        ("locales/", ".ftl"),
        ("web/", ".css"),
        ("web/", ".js"),
        ("src/", ".rs"),
        ("tests/", ".rs"),
    ];
    let files = folders.into_iter().flat_map(|(folder, ending)| tree.under(folder, ending));
    files.flat_map(|(file, text)| wide(file, text)).collect()
}

fn wide(file: &str, text: &str) -> Vec<String> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| line.chars().count() > WIDEST);
    let kept = |line: &str| {
        (file.starts_with("src/") || file.starts_with("tests/"))
            && line.contains('"')
            && !line.trim_start().starts_with("//")
    };
    let told = lines.filter(|(_, line)| !kept(line));
    told.map(|(at, line)| format!("{file}:{at}: {} characters", line.chars().count())).collect()
}

#[test]
fn a_wide_line_is_seen() {
    let long = "a".repeat(WIDEST + 1);
    assert_eq!(wide("templates/a.html", &format!("{long}\n{}", "å".repeat(WIDEST))).len(), 1);
    assert_eq!(wide("src/a.rs", &format!("// \"{long}\"\nlet a = \"{long}\";")).len(), 1);
}
