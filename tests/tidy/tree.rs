//! The project's files, as the rules read them.

use std::sync::{LazyLock, OnceLock};
use std::{fs, path::Path};

use crate::paths::Facts;

/// Files by their path from the project's root, in order of path.
pub(crate) struct Tree(Vec<File>);

struct File {
    path: String,
    text: String,
    facts: OnceLock<Facts>,
}

impl From<(String, String)> for File {
    fn from((path, text): (String, String)) -> Self {
        Self { path, text, facts: OnceLock::new() }
    }
}

impl Tree {
    /// The project as it is: read once, and each Rust file parsed once, for all rules.
    pub(crate) fn read() -> &'static Self {
        static READ: LazyLock<Tree> = LazyLock::new(Tree::of_the_disk);
        &READ
    }

    fn of_the_disk() -> Self {
        let mut files = Vec::new();
        for folder in ["src", "tests", "templates", "locales", "migrations", "web"] {
            walk(Path::new(folder), &mut files);
        }
        for file in ["README.md", "docs/security.md"] {
            files.push((file.to_owned(), fs::read_to_string(file).unwrap()));
        }
        files.sort();
        Self(files.into_iter().map(File::from).collect())
    }

    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self(files.iter().map(|(file, text)| File::from(((*file).to_owned(), (*text).to_owned()))).collect())
    }

    pub(crate) fn under<'a>(
        &'a self,
        folder: &'a str,
        ending: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.0.iter().map(|file| (file.path.as_str(), file.text.as_str()));
        all.filter(move |(file, _)| file.starts_with(folder) && file.ends_with(ending))
    }

    /// What each Rust file in a folder names and says.
    pub(crate) fn rust<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a Facts)> {
        let is_rust = |path: &str| Path::new(path).extension().is_some_and(|ending| ending == "rs");
        let all = self.0.iter().filter(move |file| file.path.starts_with(folder) && is_rust(&file.path));
        all.map(|file| (file.path.as_str(), file.facts()))
    }

    pub(crate) fn facts(&self, path: &str) -> Option<&Facts> {
        self.0.iter().find(|file| file.path == path).map(File::facts)
    }

    pub(crate) fn has(&self, file: &str) -> bool {
        self.0.iter().any(|one| one.path == file)
    }

    /// A file's text; nothing where it does not exist.
    pub(crate) fn text(&self, file: &str) -> &str {
        self.0.iter().find(|one| one.path == file).map_or("", |one| &one.text)
    }
}

impl File {
    fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| Facts::of(&self.path, &self.text))
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
