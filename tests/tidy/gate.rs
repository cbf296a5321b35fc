//! Text comes in through the gate: nothing outside `src/web/` reads a request's text before it.

use crate::Tree;

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
    for (file, facts) in tree.rust("src/").filter(|(file, _)| !file.starts_with("src/web/")) {
        for named in facts.paths.iter().filter(|named| !named.in_tests) {
            let segments: Vec<&str> = named.segments.iter().map(String::as_str).collect();
            if UNGATED.iter().any(|way| segments.starts_with(way)) {
                broken.push(format!("{file}:{}: `{}` goes past the gate", named.line, segments.join("::")));
            }
        }
        let may = AS_SENT.iter().any(|(allowed, _)| *allowed == file);
        let past = |name: &str| name == "query_string" || name == "as_sent" && !may;
        for said in facts.names.iter().filter(|said| !said.in_tests && past(&said.text)) {
            broken.push(format!("{file}:{}: `{}` goes past the gate", said.line, said.text));
        }
    }
    let asks = |file: &str| {
        tree.facts(file).is_some_and(|facts| facts.names.iter().any(|said| said.text == "as_sent"))
    };
    let idle = AS_SENT.iter().filter(|(file, _)| !asks(file));
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
    assert_eq!(with("use actix_web::{http, web as w}; fn a(q: w::Query<B>) {}"), 1);
    assert_eq!(with("fn a() { Fields::as_sent(\n&fields, name) }"), 1);
    assert_eq!(
        with(
            "/* fields.as_sent(name) */ fn a() { text(\"as_sent\") } #[cfg(test)] mod t { fn b() { x.as_sent(n) } }"
        ),
        0
    );
    assert_eq!(with("use url::form_urlencoded::{Serializer, parse};"), 1);
    assert_eq!(with("fn a() { fields.as_sent(name) }"), 1);
    assert_eq!(with("fn a() { request.query_string() }"), 1);
    assert_eq!(
        with("use actix_web::web::{Bytes, Path}; use crate::web::Query; fn a() { fields.text(name) }"),
        0
    );
    assert_eq!(passed(&Tree::of(&[])).len(), AS_SENT.len());
}
