//! Lists are read from a row on, never after so many rows.

use crate::Tree;
use crate::tables::test_module;
use crate::tokens::tokens;

/// What stands whole in memory may be shown by number: the digest, which is made of everything, and a list that was just read
/// from a file.
const IN_MEMORY: &[&str] =
    &["src/digest/web/shown.rs", "src/consultees/web/importing.rs", "src/web/pagination.rs"];

/// No query leaves rows out by their number: it would read them all the same.
pub(crate) fn by_place(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(file, _)| !IN_MEMORY.contains(file)) {
        let all = tokens(source);
        let code = &all[..test_module(&all)];
        for (at, token) in code.iter().enumerate() {
            let called = at > 0 && code[at - 1].is('.') && code.get(at + 1).is_some_and(|next| next.is('('));
            let in_words = token.text().is_some_and(|text| text.contains(" OFFSET "));
            if in_words || called && token.word() == Some("offset") || token.word() == Some("Pagination") {
                broken.push(format!("{file}:{}: rows are skipped; see db/keyset.rs", token.line));
            }
        }
    }
    broken
}

#[test]
fn a_skipped_row_is_seen() {
    let of = |file: &str, source: &str| by_place(&Tree::of(&[(file, source)])).len();
    let list = "src/plans/store.rs";
    assert_eq!(of(list, "fn a() { plan::table.limit(50).offset(from).load(conn) }"), 1);
    assert_eq!(of(list, "const ALL: &str = \"SELECT id FROM plan LIMIT 50 OFFSET $1\";"), 1);
    assert_eq!(of("src/plans/web.rs", "use crate::web::pagination::Pagination;"), 1);
    assert_eq!(of(list, "fn a() { plan::table.filter(greater(columns, place)).limit(50).load(conn) }"), 0);
    assert_eq!(of("src/digest/web/shown.rs", "fn a() { page.offset() }"), 0);
}
