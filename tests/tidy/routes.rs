//! Every route that changes something takes a witness of who may, or stands on a short public list.

use crate::{
    Tree,
    tokens::{Token, tokens},
};
use std::collections::BTreeMap;

/// Extractors that a handler cannot get without the right to act. What it may do then, the store's witnesses say.
/// A hearing's `Viewer` is none: who may only read changes nothing.
const WITNESSES: &[&str] = &[
    "SignedIn",
    "Staff",
    "Administrator",
    "Manager",
    "Worker",
    "Approver",
    "Editor",
    "ProjectLead",
    "Answering",
];

/// Routes that anyone may use, and why.
const PUBLIC: &[(&str, &str)] = &[
    ("sign_in", "nobody is signed in before"),
    (
        "ask_for_new",
        "whoever has forgotten the password is not signed in; a letter goes to the account's own address",
    ),
    ("set_by_link", "the link's token is the right, and it is checked again inside the transaction"),
    ("start_by_link", "the link's token is the right, and it is checked inside the transaction"),
    ("no_comments_by_link", "the link's token is the right, and it is checked inside the transaction"),
    ("confirm_email", "the link's token is the right, and it is checked inside the transaction"),
    ("start_uninvited", "everybody may answer a published hearing"),
    ("sign_out", "ends whatever session there is"),
    ("set_language", "keeps a choice of language in a cookie"),
];

const CHANGING: &[&str] = &["post", "put", "patch", "delete"];

/// Looks up the handler of each changing route and reads its parameters.
pub(crate) fn witnessed(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs") {
        let all = tokens(source);
        let here = functions(&all);
        for (line, handler) in changing(&all) {
            let name = handler.last().map_or("", String::as_str);
            let folder = file.rsplit_once('/').map_or("src", |(folder, _)| folder);
            let beside =
                || tree.under(folder, ".rs").find_map(|(_, other)| functions(&tokens(other)).remove(name));
            let Some(parameters) = here.get(name).cloned().or_else(beside) else {
                broken.push(format!("{file}:{line}: cannot find the handler `{name}`"));
                continue;
            };
            let public = PUBLIC.iter().any(|(allowed, _)| *allowed == name);
            if !public && !parameters.iter().any(|word| WITNESSES.contains(&word.as_str())) {
                broken.push(format!("{file}:{line}: `{name}` changes something and takes no witness"));
            }
        }
    }
    broken
}

/// `web::post().to(handler)` and `#[post("/…")] async fn handler`.
fn changing(all: &[Token]) -> Vec<(usize, Vec<String>)> {
    let word = |at: usize| all.get(at).and_then(Token::word);
    let is = |at: usize, punct: char| all.get(at).is_some_and(|token| token.is(punct));
    let mut out = Vec::new();
    for at in 0..all.len() {
        if !word(at).is_some_and(|name| CHANGING.contains(&name)) {
            continue;
        }
        if is(at + 1, '(') && is(at + 2, ')') && is(at + 3, '.') && word(at + 4) == Some("to") {
            let path = all[at + 6..].iter().take_while(|token| !token.is(')') && !token.is(','));
            out.push((all[at].line, path.filter_map(Token::word).map(str::to_owned).collect()));
        } else if at > 1 && is(at - 1, '[') && is(at - 2, '#') && is(at + 1, '(') {
            let name =
                (at..all.len()).find(|place| word(*place) == Some("fn")).and_then(|place| word(place + 1));
            out.push((all[at].line, name.map(str::to_owned).into_iter().collect()));
        }
    }
    out
}

/// The words in each function's parameters.
fn functions(all: &[Token]) -> BTreeMap<String, Vec<String>> {
    let begins = all.windows(2).enumerate().filter(|(_, pair)| pair[0].word() == Some("fn"));
    let named =
        begins.filter_map(|(at, pair)| Some((pair[1].word()?.to_owned(), parameters(&all[at + 2..]))));
    named.collect()
}

/// The words up to where the first parenthesis closes.
fn parameters(after_name: &[Token]) -> Vec<String> {
    let mut depth = 0_usize;
    let mut words = Vec::new();
    for token in after_name {
        if token.is('(') {
            depth += 1;
        } else if token.is(')') {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                break;
            }
        }
        words.extend(token.word().filter(|_| depth > 0).map(str::to_owned));
    }
    words
}

#[test]
fn a_route_without_witness_is_seen() {
    let of = |source: &str| witnessed(&Tree::of(&[("src/plans/web.rs", source)])).len();
    let routes =
        "fn routes(c: &mut C) { c.route(\"/p\", web::get().to(show)).route(\"/p\", web::post().to(save)); }";
    assert_eq!(of(&format!("{routes} async fn save(form: Form<F>) -> R {{}}")), 1);
    assert_eq!(of(&format!("{routes} async fn save(who: SignedIn, form: Form<F>) -> R {{}}")), 0);
    assert_eq!(of(routes), 1);
    assert_eq!(of("#[post(\"/p\")] pub(crate) async fn save(form: Form<F>) -> R {}"), 1);
    assert_eq!(of("c.route(\"/in\", web::post().to(sign_in)); async fn sign_in(form: Form<F>) -> R {}"), 0);
}
