//! No failure of the database is taken for "nothing found".

use crate::{
    Tree,
    tables::test_module,
    tokens::{Token, tokens},
};

/// Calls after which nobody knows that something failed.
const SWALLOW: &[&str] =
    &["ok", "is_ok", "is_err", "unwrap_or", "unwrap_or_default", "unwrap_or_else", "flatten"];

/// What a result of the database is asked through.
const DATABASE: &[&str] = &["conn", "tx", "db"];

/// What the database says is handed on with `?`, or looked at.
pub(crate) fn handed_on(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs") {
        let all = tokens(source);
        let code = &all[..test_module(&all)];
        for at in 2..code.len() {
            let name = code[at].word().unwrap_or_default();
            let is_call = code[at - 1].is('.') && code.get(at + 1).is_some_and(|token| token.is('('));
            if is_call && SWALLOW.contains(&name) && asks_database(&code[..at - 1]) {
                broken.push(format!("{file}:{}: `.{name}()` swallows what the database says", code[at].line));
            }
        }
    }
    broken
}

/// Whether the chain of calls that ends here asks the database and has not handed its error on yet.
fn asks_database(before: &[Token]) -> bool {
    let mut depth = 0_usize;
    for token in before.iter().rev() {
        let opens = ['(', '[', '{'].iter().any(|open| token.is(*open));
        let closes = [')', ']', '}'].iter().any(|close| token.is(*close));
        if closes {
            depth += 1;
        } else if opens && depth == 0 {
            return false;
        } else if opens {
            depth -= 1;
        } else if depth == 0 && ['?', ';', ',', '=', '|'].iter().any(|end| token.is(*end)) {
            return false;
        } else if token.word().is_some_and(|word| DATABASE.contains(&word)) {
            return true;
        }
    }
    false
}

#[test]
fn a_swallowed_error_is_seen() {
    let of = |source: &str| handed_on(&Tree::of(&[("src/plans/store.rs", source)])).len();
    assert_eq!(of("fn a() { plan::table.find(id).first(conn).ok() }"), 1);
    assert_eq!(of("fn a() { let n = store::all(tx, id).unwrap_or_default(); }"), 1);
    assert_eq!(
        of("fn a() { state.db.read(move |conn| store::all(conn)).await.unwrap_or_else(|_| vec![]) }"),
        1
    );
    assert_eq!(of("fn a() { if store::one(conn, id).is_ok() { b() } }"), 1);
    assert_eq!(of("fn a() { plan::table.find(id).first(conn).optional()?.unwrap_or_default() }"), 0);
    assert_eq!(of("fn a() { let n = store::all(conn)?; text.parse().ok() }"), 0);
    assert_eq!(of("fn a() { store::all(conn, text.parse().ok()) }"), 0);
    assert_eq!(of("fn a() {} #[cfg(test)] mod tests { fn b() { store::all(conn).is_ok() } }"), 0);
}
