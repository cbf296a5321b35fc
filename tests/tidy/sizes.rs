//! How long a file, a line and a function may be.

use crate::Tree;

/// Longer than this cannot be read in one sitting.
const LONGEST: usize = 400;

/// Wider than this is not read without scrolling sideways.
const WIDEST: usize = 140;

/// A function is seen whole on one screen.
const TALLEST: usize = 60;

/// A list of tables is looked up, not read; its length is the schema's.
const LISTS: &[&str] = &["src/db/schema.rs"];

/// What people write and read here.
const SOURCES: &[(&str, &str)] = &[
    ("src/", ".rs"),
    ("tests/", ".rs"),
    ("tests/", ".mjs"),
    ("templates/", ".html"),
    ("templates/", ".txt"),
    ("locales/", ".ftl"),
    ("web/", ".css"),
    ("web/", ".js"),
    ("web/", ".mjs"),
];

fn sources(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    SOURCES.iter().flat_map(|(folder, ending)| tree.under(folder, ending))
}

/// No source file is longer than one can read in one sitting.
pub(crate) fn short(tree: &Tree) -> Vec<String> {
    let counted = sources(tree).map(|(file, text)| (file, text.lines().count()));
    counted
        .filter(|(file, lines)| *lines > LONGEST && !LISTS.contains(file))
        .map(|(file, lines)| format!("{file}: {lines} lines; split it by what it owns"))
        .collect()
}

/// No line is wider than a screen beside another.
pub(crate) fn narrow(tree: &Tree) -> Vec<String> {
    let lines = sources(tree)
        .flat_map(|(file, text)| (1..).zip(text.lines()).map(move |(at, line)| (file, at, line)));
    let counted = lines.map(|(file, at, line)| (file, at, line.chars().count()));
    counted
        .filter(|(.., wide)| *wide > WIDEST)
        .map(|(file, at, wide)| format!("{file}:{at}: {wide} characters"))
        .collect()
}

/// No function is longer than one screen.
pub(crate) fn seen_whole(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("src/") {
        for one in facts.functions.iter().filter(|one| one.lines > TALLEST) {
            broken.push(format!("{file}:{}: `{}` has {} lines", one.line, one.name, one.lines));
        }
    }
    broken
}

#[test]
fn a_long_file_is_seen() {
    let long = "a\n".repeat(LONGEST + 1);
    for (file, seen) in [
        ("src/a.rs", 1),
        ("tests/a.rs", 1),
        ("tests/browser/a.mjs", 1),
        ("templates/a.html", 1),
        ("templates/mail/a.txt", 1),
        ("locales/nb/plans.ftl", 1),
        ("web/css/a.css", 1),
        ("web/a.js", 1),
        ("web/a.mjs", 1),
        ("src/db/schema.rs", 0),
        ("src/demo/content/a.json", 0),
    ] {
        assert_eq!(short(&Tree::of(&[(file, &long)])).len(), seen, "{file}");
        assert!(short(&Tree::of(&[(file, &"a\n".repeat(LONGEST))])).is_empty());
    }
}

#[test]
fn a_wide_line_is_seen() {
    let (wide, widest) = ("å".repeat(WIDEST + 1), "å".repeat(WIDEST));
    for file in [
        "src/a.rs",
        "tests/a/b.rs",
        "tests/a.mjs",
        "templates/a.html",
        "locales/nb/plans.ftl",
        "web/css/a.css",
        "web/a.js",
    ] {
        assert_eq!(narrow(&Tree::of(&[(file, &format!("{widest}\n\"{wide}\"\n"))])).len(), 1, "{file}");
    }
}

#[test]
fn a_long_function_is_seen() {
    let of = |lines: usize| {
        let source = format!(
            "impl A {{\n/// Said.\nfn f(\n&self,\n) {{\n{}}}\n}}\nfn g() {{}}",
            "a();\n".repeat(lines)
        );
        seen_whole(&Tree::of(&[("src/a.rs", &source)])).len()
    };
    assert_eq!(of(TALLEST - 4), 0);
    assert_eq!(of(TALLEST - 3), 1);
}
