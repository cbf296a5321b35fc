//! The house rules that rustc cannot see. Each is one test, and each rule's own test shows that it catches a breach.

use std::{fs, path::Path};

#[cfg(test)]
#[path = "tidy/files.rs"]
mod files;
#[cfg(test)]
#[path = "tidy/migrations.rs"]
mod migrations;
#[cfg(test)]
#[path = "tidy/paths.rs"]
mod paths;
#[cfg(test)]
#[path = "tidy/routes.rs"]
mod routes;
#[cfg(test)]
#[path = "tidy/tables.rs"]
mod tables;
#[cfg(test)]
#[path = "tidy/templates.rs"]
mod templates;
#[cfg(test)]
#[path = "tidy/texts.rs"]
mod texts;
#[cfg(test)]
#[path = "tidy/tokens.rs"]
mod tokens;
#[cfg(test)]
#[path = "tidy/walls.rs"]
mod walls;

/// A hearing's life, in order: a slice may import only those before it.
const SLICES: &[&str] = &[
    "audit",
    "accounts",
    "plans",
    "hearings",
    "consultees",
    "invitations",
    "responses",
    "inputs",
    "assessments",
    "digest",
    "decisions",
    "measures",
    "archive",
];

/// What has never heard of a hearing.
const MACHINERY: &[&str] = &[
    "clock",
    "config",
    "db",
    "mail",
    "jobs",
    "web",
    "text",
    "files",
    "documents",
];

/// Files by their path from the project's root, in order of path.
struct Tree(Vec<(String, String)>);

impl Tree {
    fn read() -> Self {
        let mut files = Vec::new();
        for folder in ["src", "tests", "templates", "locales", "migrations", "web"] {
            walk(Path::new(folder), &mut files);
        }
        files.sort();
        Self(files)
    }

    fn of(files: &[(&str, &str)]) -> Self {
        Self(
            files
                .iter()
                .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }

    fn under<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.0.iter().map(|(file, text)| (file.as_str(), text.as_str()));
        all.filter(move |(file, _)| file.starts_with(folder) && file.ends_with(ending))
    }

    fn has(&self, file: &str) -> bool {
        self.0.iter().any(|(name, _)| name == file)
    }

    /// A file's text; nothing where it does not exist.
    fn text(&self, file: &str) -> &str {
        self.0
            .iter()
            .find(|(name, _)| name == file)
            .map_or("", |(_, text)| text)
    }
}

/// Files that are not text (a sample, a picture) have no rules.
fn walk(folder: &Path, files: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.push((path.to_str().unwrap().to_owned(), text));
        }
    }
}

/// Fails with every breach of a rule, one a line.
#[track_caller]
fn holds(rule: fn(&Tree) -> Vec<String>) {
    let broken = rule(&Tree::read());
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// One test for each rule; the rules' functions say what they ask.
macro_rules! rules {
    ($($name:ident: $rule:path;)*) => {
        $(#[test] fn $name() { holds($rule); })*
    };
}

rules! {
    slices_import_only_earlier_slices: walls::imports;
    every_part_has_its_place: walls::known_parts;
    crates_stay_in_their_homes: walls::crates;
    a_table_has_one_writer: tables::one_writer;
    files_say_what_they_own: files::headed;
    files_are_short: files::short;
    slices_have_their_mirrors: files::mirrored;
    files_are_named_by_what_they_own: files::expected;
    migrations_are_twins: migrations::twins;
    migrations_give_the_schema: migrations::schema;
    languages_say_the_same: texts::languages;
    texts_are_shown_and_exist: texts::asked;
    templates_have_no_inline_script_or_style: templates::inline;
    changing_routes_take_a_witness: routes::witnessed;
}
