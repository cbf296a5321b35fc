//! Lists are read from a row on, never after so many rows.

use crate::Tree;

/// What stands whole in memory may be shown by number: the digest, which is made of everything, what two plans differ in, and a list
/// that was just read from a file.
const IN_MEMORY: &[&str] = &[
    "src/assessments/web/unsettled.rs",
    "src/digest/web/shown.rs",
    "src/consultees/web/importing.rs",
    "src/web/pagination.rs",
    "src/workshops/web/preview.rs",
];

/// No query leaves rows out by their number: it would read them all the same.
pub(crate) fn by_place(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, facts) in tree.rust("src/").filter(|(file, _)| !IN_MEMORY.contains(file)) {
        let texts = facts
            .texts
            .iter()
            .filter(|said| said.text.to_uppercase().split_whitespace().any(|word| word == "OFFSET"));
        let calls = facts.calls.iter().filter(|said| said.text == "offset");
        let names = facts.names.iter().filter(|said| said.text == "Pagination");
        let mut lines: Vec<_> =
            texts.chain(calls).chain(names).filter(|said| !said.in_tests).map(|said| said.line).collect();
        lines.dedup();
        broken.extend(
            lines.into_iter().map(|line| format!("{file}:{line}: rows are skipped; see db/keyset.rs")),
        );
    }
    broken
}

#[test]
fn a_skipped_row_is_seen() {
    let of = |file: &str, source: &str| by_place(&Tree::of(&[(file, source)])).len();
    let list = "src/plans/store.rs";
    assert_eq!(of(list, "fn a() { plan::table.limit(50).offset(from).load(conn) }"), 1);
    assert_eq!(of(list, "const ALL: &str = \"SELECT id FROM plan LIMIT 50 OFFSET $1\";"), 1);
    assert_eq!(of(list, "fn a() { QueryDsl::offset(\n    plan::table,\n    from,\n) }"), 1);
    assert_eq!(of(list, "const ALL: &str = \"SELECT id\n  FROM plan\n  offset $1\";"), 1);
    assert_eq!(of(list, "fn a() { page.offset } // .offset(from), OFFSET"), 0);
    assert_eq!(of("src/plans/web.rs", "use crate::web::pagination::Pagination;"), 1);
    assert_eq!(of(list, "fn a() { plan::table.filter(greater(columns, place)).limit(50).load(conn) }"), 0);
    assert_eq!(of("src/digest/web/shown.rs", "fn a() { page.offset() }"), 0);
}
