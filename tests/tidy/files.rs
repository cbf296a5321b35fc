//! What a file looks like from outside: its first line, its size, its mirrors.

use crate::{MACHINERY, SLICES, Tree, texts::part_of_texts, walls::part_of};

/// Every Rust file says first what it owns.
pub(crate) fn headed(tree: &Tree) -> Vec<String> {
    let rust = ["src/", "tests/"].into_iter().flat_map(|folder| tree.under(folder, ".rs"));
    rust.filter(|(_, text)| !text.starts_with("//! "))
        .map(|(file, _)| format!("{file}: say in a //! line what this file owns"))
        .collect()
}

/// What a slice does is tested in a file of its name, and texts and templates carry the names of parts.
pub(crate) fn mirrored(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for slice in SLICES {
        let acts =
            ["actions.rs", "actions/mod.rs"].iter().any(|file| tree.has(&format!("src/{slice}/{file}")));
        if acts && !tree.has(&format!("tests/{slice}.rs")) {
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
        let stem = part_of_texts(file);
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
    assert_eq!(headed(&Tree::of(&[("src/a.rs", "fn a() {}"), ("src/b.rs", "//! Owns b.\n")])).len(), 1);
    assert_eq!(mirrored(&Tree::of(&[("src/plans/actions.rs", "")])).len(), 1);
    assert_eq!(mirrored(&Tree::of(&[("src/plans/actions/mod.rs", "")])).len(), 1);
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
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("src/") {
        if file == "src/files/owned.rs" || file.starts_with("src/db/") {
            continue;
        }
        for named in facts.paths.iter().filter(|named| !named.in_tests && makes(&named.segments)) {
            broken.push(format!(
                "{file}:{}: use crate::files, not `{}`",
                named.line,
                named.segments.join("::")
            ));
        }
    }
    broken
}

/// No test sleeps: it waits for what it waits for, and moves the clock. The test's own mail server may be slow on purpose.
pub(crate) fn awake(tree: &Tree) -> Vec<String> {
    let asleep = |path: &[String]| path.last().is_some_and(|last| last == "sleep");
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("").filter(|(file, _)| *file != "tests/support/smtp.rs") {
        let in_tests = |line: &crate::paths::Named| line.in_tests || file.starts_with("tests/");
        let found = facts.paths.iter().filter(|named| in_tests(named) && asleep(&named.segments));
        broken.extend(found.map(|named| format!("{file}:{}: a test does not sleep", named.line)));
    }
    broken
}

/// What makes a file or a folder, in the standard library and in tokio's likeness of it.
fn makes(path: &[String]) -> bool {
    const MAKES: &[&[&str]] = &[
        &["fs", "write"],
        &["fs", "copy"],
        &["fs", "create_dir"],
        &["fs", "create_dir_all"],
        &["fs", "DirBuilder"],
        &["fs", "OpenOptions"],
        &["File", "create"],
        &["File", "create_new"],
        &["File", "options"],
    ];
    let named: Vec<&str> = path.iter().map(String::as_str).collect();
    let of_system = matches!(named.first(), Some(&"std" | &"tokio" | &"fs" | &"File"));
    of_system && MAKES.iter().any(|make| named.windows(2).any(|pair| pair == *make))
}

#[test]
fn a_file_that_anybody_may_read_is_seen() {
    let of = |file: &str, source: &str| private(&Tree::of(&[(file, source)])).len();
    assert_eq!(of("src/cli/plan.rs", "fn f() { std::fs::write(p, b) }"), 1);
    let folder = "src/mail/folder.rs";
    for (source, broken) in [
        ("use std::fs::File; fn f() { std::fs::create_dir_all(&path)?; let f = File::create(&half)?; }", 2),
        ("use std::{fs::{self as disk, OpenOptions as How}, io}; fn f() { disk::write(p, b) }", 2),
        ("fn f() { std::fs::write(\n    // here\n    p,\n    b,\n) }", 1),
        ("fn f() { paths.map(tokio::fs::create_dir) }", 1),
        (
            "use crate::files; fn f() { files::write(&half, bytes)?; text(\"fs::write(\") } // std::fs::write(a, b)",
            0,
        ),
        ("#[cfg(test)]\nmod tests { fn f() { std::fs::write(p, b) } }", 0),
        (
            "fn f() { #[cfg(unix)] std::fs::write(p, b) } #[cfg(test)] mod tests {} fn g() { std::fs::write(p, b) }",
            2,
        ),
    ] {
        assert_eq!(of(folder, source), broken, "{source}");
    }
}

#[test]
fn a_sleep_in_a_test_is_told() {
    let tree = Tree::of(&[
        ("tests/one.rs", "use tokio::time::sleep;\nfn a() { std::thread::sleep(x); }"),
        ("src/two.rs", "fn retry() { tokio::time::sleep(x); }"),
        ("tests/support/smtp.rs", "fn slow() { tokio::time::sleep(x); }"),
    ]);
    let told = awake(&tree);
    assert!(!told.is_empty() && told.iter().all(|fault| fault.starts_with("tests/one.rs:")), "{told:?}");
}
