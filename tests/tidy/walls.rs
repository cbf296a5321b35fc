//! Who may import whom, and which crate may be named where.

use crate::{MACHINERY, SLICES, Tree};

/// Modules that join the parts, and may name all of them.
const JOINERS: &[&str] = &["app", "cli", "demo", "lib", "main"];

/// A crate, and the places that alone may name it: a file's name, a folder (ends with a slash), or a path from `src/`.
const HOMES: &[(&str, &[&str])] = &[
    ("diesel", &["store.rs", "store/", "read.rs", "read/", "src/db/"]),
    ("diesel_migrations", &["src/db/"]),
    ("r2d2", &["src/db/"]),
    ("actix_web", &["web.rs", "api.rs", "web/", "app.rs"]),
    ("actix_multipart", &["web.rs", "api.rs", "web/"]),
    ("minijinja", &["src/templates.rs"]),
    ("minijinja_embed", &["src/templates.rs"]),
    ("lettre", &["src/mail/"]),
];

/// Machinery imports no slice; a slice imports only those before it in a hearing's life.
pub(crate) fn imports(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("src/") {
        let own = part_of(file);
        if JOINERS.contains(&own) {
            continue;
        }
        for named in &facts.paths {
            let [root, theirs, ..] = named.segments.as_slice() else {
                continue;
            };
            if root != "crate" || theirs == own {
                continue;
            }
            let at = format!("{file}:{}", named.line);
            let place = |name: &str| SLICES.iter().position(|slice| *slice == name);
            match (place(own), place(theirs)) {
                (None, Some(_)) => broken.push(format!("{at}: `{own}` is machinery and knows `{theirs}`")),
                (Some(ours), Some(other)) if other > ours => {
                    broken.push(format!("{at}: `{own}` comes before `{theirs}`"));
                }
                _ if JOINERS.contains(&theirs.as_str()) => {
                    broken.push(format!("{at}: `{own}` knows `{theirs}`, which joins the parts"));
                }
                _ => {}
            }
        }
    }
    broken
}

/// What answers requests is imported by what answers requests, and by what joins the parts: an action, a letter or a rule
/// must work without any.
pub(crate) fn web(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("src/") {
        let own = part_of(file);
        let answers = ["web/", "web.rs", "api/", "api.rs"].iter().any(|place| lives_in(file, place));
        if answers || own == "web" || JOINERS.contains(&own) {
            continue;
        }
        for named in &facts.paths {
            let of_web = match named.segments.as_slice() {
                [root, first, rest @ ..] if root == "crate" => {
                    first == "web" || rest.first().is_some_and(|second| second == "web")
                }
                _ => false,
            };
            if of_web {
                broken.push(format!(
                    "{file}:{}: `{}` is for web alone",
                    named.line,
                    named.segments.join("::")
                ));
            }
        }
    }
    broken
}

/// Every part of the crate has its place in the order: a slice, machinery, or what joins them.
pub(crate) fn known_parts(tree: &Tree) -> Vec<String> {
    let known = |part: &str| [SLICES, MACHINERY, JOINERS].concat().contains(&part);
    let unknown = tree.under("src/", ".rs").map(|(file, _)| file).filter(|file| !known(part_of(file)));
    unknown.map(|file| format!("{file}: give `{}` its place in tests/tidy.rs", part_of(file))).collect()
}

/// A crate that speaks to the outside stays behind its wall.
pub(crate) fn crates(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("src/") {
        for named in &facts.paths {
            let root = named.segments.first().map_or("", String::as_str);
            let Some((_, homes)) = HOMES.iter().find(|(name, _)| *name == root) else {
                continue;
            };
            let beside_types = root == "diesel" && named.segments.get(1).is_some_and(|s| is_of_a_row(s));
            if !beside_types && !homes.iter().any(|home| lives_in(file, home)) {
                broken.push(format!("{file}:{}: `{root}` is for {} alone", named.line, homes.join(", ")));
            }
        }
    }
    broken
}

/// What makes a type a row stands beside the type: the derives, and the trait that one of them needs.
fn is_of_a_row(name: &str) -> bool {
    ["Queryable", "Selectable", "Insertable", "AsChangeset", "ExpressionMethods"].contains(&name)
}

pub(crate) fn lives_in(file: &str, home: &str) -> bool {
    if home.starts_with("src/") {
        file.starts_with(home)
    } else if home.ends_with('/') {
        file.contains(&format!("/{home}"))
    } else {
        file.ends_with(&format!("/{home}"))
    }
}

/// `src/hearings/web.rs` and `src/hearings.rs` are both of `hearings`.
pub(crate) fn part_of(file: &str) -> &str {
    let inner = file.trim_start_matches("src/");
    inner.split('/').next().unwrap_or(inner).trim_end_matches(".rs")
}

#[test]
fn a_later_slice_is_seen() {
    let of = |file: &str, source: &str| imports(&Tree::of(&[(file, source)]));
    assert_eq!(of("src/plans/web.rs", "use crate::{db::Tx, hearings::Hearing};").len(), 1);
    assert_eq!(of("src/plans/web.rs", "fn f() { super::super::inputs::store::load() }").len(), 1);
    assert_eq!(of("src/mail/mod.rs", "use crate::plans;").len(), 1);
    assert_eq!(
        of("src/mail/mod.rs", "use crate::{\n    // one\n    clock,\n    plans as other,\n};").len(),
        1
    );
    assert_eq!(of("src/plans/web.rs", "use crate as all; fn f() { all::hearings::list() }").len(), 1);
    assert_eq!(of("src/plans/web.rs", "fn f() { write!(out, \"{}\", crate::hearings::list()) }").len(), 1);
    assert!(
        of("src/plans/web.rs", "/// [`crate::hearings::Hearing`]\nfn f() { g(\"crate::inputs\") }")
            .is_empty()
    );
    assert_eq!(of("src/mail/mod.rs", "use crate::app::App;").len(), 1);
    assert!(of("src/hearings/web.rs", "use crate::{plans::Plan, audit}; // crate::inputs").is_empty());
    assert!(of("src/app.rs", "use crate::{plans::Plan, inputs};").is_empty());
}

#[test]
fn a_crate_out_of_its_home_is_seen() {
    let of = |file: &str, source: &str| crates(&Tree::of(&[(file, source)]));
    assert!(of("src/plans/mod.rs", "#[derive(diesel::Queryable)] struct A;").is_empty());
    assert_eq!(of("src/plans/mod.rs", "use diesel::prelude::*;").len(), 1);
    assert_eq!(of("src/plans/actions.rs", "use actix_web::HttpResponse;").len(), 1);
    assert_eq!(of("src/plans/web.rs", "use minijinja::context;").len(), 1);
    assert_eq!(of("src/plans/mod.rs", "use {diesel as d};").len(), 1);
    let made =
        "#[derive(diesel::Queryable)] struct A; macro_rules! m { ($a:expr) => { diesel::delete($a) }; }";
    assert_eq!(of("src/plans/mod.rs", made).len(), 1);
    assert!(of("src/templates.rs", "use minijinja::context;").is_empty());
    assert!(of("src/plans/store.rs", "use diesel::prelude::*;").is_empty());
    assert!(of("src/plans/read.rs", "use diesel::prelude::*;").is_empty());
    assert!(of("src/plans/read/list.rs", "use diesel::prelude::*;").is_empty());
    assert_eq!(of("src/plans/reading.rs", "use diesel::prelude::*;").len(), 1);
    assert!(of("src/db/conn.rs", "use diesel::prelude::*;").is_empty());
    assert!(of("src/plans/web/edit.rs", "use actix_web::web;").is_empty());
}

#[test]
fn an_import_of_web_is_seen() {
    let of = |file: &str, source: &str| web(&Tree::of(&[(file, source)]));
    assert_eq!(of("src/plans/mail.rs", "use crate::web::State;").len(), 1);
    assert_eq!(of("src/plans/store/list.rs", "use crate::{db, web::Fields};").len(), 1);
    assert_eq!(of("src/plans/rules.rs", "use super::web::form;").len(), 1);
    assert_eq!(of("src/plans/mod.rs", "pub mod web; pub use web::Manager;").len(), 1);
    assert_eq!(of("src/inputs/actions.rs", "fn f() { crate::hearings::web::show() }").len(), 1);
    for file in
        ["src/plans/web.rs", "src/plans/web/edit.rs", "src/plans/api.rs", "src/app.rs", "src/web/page.rs"]
    {
        assert!(of(file, "use crate::web::State;").is_empty(), "{file}");
    }
    assert!(of("src/plans/mod.rs", "pub mod web;").is_empty());
}

#[test]
fn a_part_without_a_place_is_seen() {
    assert_eq!(known_parts(&Tree::of(&[("src/utils.rs", "")])).len(), 1);
    assert!(known_parts(&Tree::of(&[("src/plans/mod.rs", ""), ("src/clock.rs", "")])).is_empty());
}
