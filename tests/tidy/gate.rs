//! Text comes in through the gate: nothing outside `src/web/` reads a request's text before it.

use crate::{Tree, paths::paths, tables::test_module, tokens::tokens};

/// Who reads a field as it was sent, and why.
const AS_SENT: &[(&str, &str)] = &[
    (
        "src/accounts/web/pages.rs",
        "a password is hashed, never stored or shown, and any sign may stand in it",
    ),
    (
        "src/inputs/web/cutting.rs",
        "a quote is compared with the text that stands there, and the text is what is stored",
    ),
];

/// What hands out a request's text as it came. `Path` is not among them: `web::address` refuses an address that no gate lets through.
const UNGATED: &[&[&str]] = &[
    &["actix_web", "web", "Query"],
    &["actix_web", "web", "Form"],
    &["actix_web", "web", "Json"],
    &["url", "form_urlencoded", "parse"],
];

pub(crate) fn passed(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(file, _)| !file.starts_with("src/web/")) {
        for named in paths(file, source) {
            let segments: Vec<&str> = named.segments.iter().map(String::as_str).collect();
            if UNGATED.iter().any(|way| segments.starts_with(way)) {
                broken.push(format!("{file}:{}: `{}` goes past the gate", named.line, segments.join("::")));
            }
        }
        let all = tokens(source);
        for token in &all[..test_module(&all)] {
            match token.word() {
                Some("as_sent") if !AS_SENT.iter().any(|(allowed, _)| *allowed == file) => {
                    broken.push(format!("{file}:{}: `as_sent` goes past the gate", token.line));
                }
                Some("query_string") => {
                    broken.push(format!("{file}:{}: `query_string` goes past the gate", token.line));
                }
                _ => {}
            }
        }
    }
    let idle = AS_SENT.iter().filter(|(file, _)| !tree.text(file).contains("as_sent"));
    broken
        .extend(idle.map(|(file, _)| format!("{file}: no longer reads what was sent; take it off the list")));
    broken
}

#[test]
fn a_way_past_the_gate_is_seen() {
    let with = |source: &str| {
        let listed = AS_SENT.iter().map(|(file, _)| (*file, "fn a() { fields.as_sent(name) }"));
        let files: Vec<_> = listed.chain([("src/plans/web.rs", source)]).collect();
        passed(&Tree::of(&files)).len()
    };
    assert_eq!(with("use actix_web::web::{Path, Query}; fn a() {}"), 1);
    assert_eq!(with("fn a(q: actix_web::web::Json<B>) {}"), 1);
    assert_eq!(with("use url::form_urlencoded::{Serializer, parse};"), 1);
    assert_eq!(with("fn a() { fields.as_sent(name) }"), 1);
    assert_eq!(with("fn a() { request.query_string() }"), 1);
    assert_eq!(
        with("use actix_web::web::{Bytes, Path}; use crate::web::Query; fn a() { fields.text(name) }"),
        0
    );
    assert_eq!(passed(&Tree::of(&[])).len(), AS_SENT.len());
}
