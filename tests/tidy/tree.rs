//! The project's files, as the rules read them.

use std::{fs, path::Path};

/// Files by their path from the project's root, in order of path.
pub(crate) struct Tree(Vec<(String, String)>);

impl Tree {
    pub(crate) fn read() -> Self {
        let mut files = Vec::new();
        for folder in ["src", "tests", "templates", "locales", "migrations", "web"] {
            walk(Path::new(folder), &mut files);
        }
        files.push(("README.md".to_owned(), fs::read_to_string("README.md").unwrap()));
        files.sort();
        Self(files)
    }

    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self(files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect())
    }

    pub(crate) fn under<'a>(
        &'a self,
        folder: &'a str,
        ending: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.0.iter().map(|(file, text)| (file.as_str(), text.as_str()));
        all.filter(move |(file, _)| file.starts_with(folder) && file.ends_with(ending))
    }

    pub(crate) fn has(&self, file: &str) -> bool {
        self.0.iter().any(|(name, _)| name == file)
    }

    /// A file's text; nothing where it does not exist.
    pub(crate) fn text(&self, file: &str) -> &str {
        self.0.iter().find(|(name, _)| name == file).map_or("", |(_, text)| text)
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
