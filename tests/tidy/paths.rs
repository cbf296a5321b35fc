//! Every path that a source file names, written out from the crate's root.

use crate::tokens::{Token, tokens};

/// A path as it is meant: `super` and `self` resolved, groups in `use` taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Begins with `crate` for our own modules, else with the name of a crate or of something local.
    pub(crate) segments: Vec<String>,
    pub(crate) line: usize,
}

/// Reads the paths of `src/<…>.rs`; `file` says in which module they stand.
pub(crate) fn paths(file: &str, source: &str) -> Vec<Named> {
    let all = tokens(source);
    let mut walk =
        Walk { all: &all, at: 0, module: module_of(file), depth: 0, inline: Vec::new(), out: Vec::new() };
    walk.run();
    walk.out
}

/// `src/hearings/web.rs` is the module `crate::hearings::web`.
pub(crate) fn module_of(file: &str) -> Vec<String> {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    let names = inner.split('/').filter(|name| !matches!(*name, "lib" | "main"));
    std::iter::once("crate").chain(names).map(str::to_owned).collect()
}

struct Walk<'a> {
    all: &'a [Token],
    at: usize,
    module: Vec<String>,
    depth: usize,
    /// The depths at which modules inside the file were opened.
    inline: Vec<usize>,
    out: Vec<Named>,
}

impl Walk<'_> {
    fn word(&self, ahead: usize) -> Option<&str> {
        self.all.get(self.at + ahead).and_then(Token::word)
    }

    fn is(&self, ahead: usize, punct: char) -> bool {
        self.all.get(self.at + ahead).is_some_and(|token| token.is(punct))
    }

    fn is_path(&self, ahead: usize) -> bool {
        self.all.get(self.at + ahead).is_some_and(Token::is_path)
    }

    fn run(&mut self) {
        while self.at < self.all.len() {
            if self.word(0) == Some("mod") && self.is(2, '{') {
                self.module.extend(self.word(1).map(str::to_owned));
                self.inline.push(self.depth);
                self.depth += 1;
                self.at += 3;
            } else if self.word(0) == Some("use") {
                self.at += 1;
                self.tree(Vec::new());
            } else if self.word(0).is_some() && self.is_path(1) {
                self.plain();
            } else {
                self.brace();
                self.at += 1;
            }
        }
    }

    fn brace(&mut self) {
        if self.is(0, '{') {
            self.depth += 1;
        } else if self.is(0, '}') {
            self.depth = self.depth.saturating_sub(1);
            if self.inline.last() == Some(&self.depth) {
                self.inline.pop();
                self.module.pop();
            }
        }
    }

    /// A path in code or in an attribute.
    fn plain(&mut self) {
        let mut segments = Vec::new();
        let line = self.all.get(self.at).map_or(0, |token| token.line);
        while let Some(word) = self.word(0) {
            segments.push(word.to_owned());
            self.at += 1;
            if !self.is_path(0) || self.word(1).is_none() {
                break;
            }
            self.at += 1;
        }
        self.put(segments, line);
    }

    /// What follows `use`, or stands between the braces of one.
    fn tree(&mut self, before: Vec<String>) {
        let mut segments = before;
        let line = self.all.get(self.at).map_or(0, |token| token.line);
        if self.is_path(0) {
            self.at += 1;
        }
        while let Some(word) = self.word(0) {
            segments.push(word.to_owned());
            self.at += 1;
            if !self.is_path(0) {
                break;
            }
            self.at += 1;
        }
        if self.is(0, '{') {
            self.group(&segments);
        } else {
            self.put(segments, line);
            // `as name`, `*`
            while self.at < self.all.len() && ![',', ';', '}'].iter().any(|end| self.is(0, *end)) {
                self.at += 1;
            }
        }
    }

    /// `{a, b::c}` after the segments of a `use`.
    fn group(&mut self, before: &[String]) {
        self.at += 1;
        while self.at < self.all.len() && !self.is(0, '}') {
            self.tree(before.to_vec());
            self.at += usize::from(self.is(0, ','));
        }
        self.at += 1;
    }

    fn put(&mut self, segments: Vec<String>, line: usize) {
        let mut base = self.module.clone();
        let mut relative = false;
        let mut rest = segments.as_slice();
        while let Some((first, tail)) =
            rest.split_first().filter(|(first, _)| matches!(first.as_str(), "super" | "self"))
        {
            relative = true;
            if first == "super" {
                base.pop();
            }
            rest = tail;
        }
        let segments =
            if relative { base.into_iter().chain(rest.iter().cloned()).collect() } else { segments };
        self.out.push(Named { segments, line });
    }
}

#[test]
fn paths_are_written_out() {
    let source = "use crate::{plans::{self, Plan as P}, db::*};\nfn f() { super::super::mail::send(); }
        mod tests { use super::*; fn g() { super::super::store::load() } }\n#[derive(diesel::Queryable)] struct A(crate::hearings::Id);";
    let found: Vec<_> =
        paths("src/hearings/web.rs", source).iter().map(|named| named.segments.join("::")).collect();
    assert_eq!(
        found,
        [
            "crate::plans::self",
            "crate::plans::Plan",
            "crate::db",
            "crate::mail::send",
            "crate::hearings::web",
            "crate::hearings::store::load",
            "diesel::Queryable",
            "crate::hearings::Id"
        ]
    );
}
