//! Whoever writes the next version of a row says in the same UPDATE which version was read.

use crate::{
    Tree,
    tables::test_module,
    tokens::{Token, tokens},
};

/// A function that sets a version it has counted itself also compares the version that stands, in the WHERE.
pub(crate) fn stated(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs") {
        let all = tokens(source);
        let code = &all[..test_module(&all)];
        for function in code.split(|token| token.word() == Some("fn")) {
            let said: Vec<&[Token]> = (2..function.len()).filter_map(|at| version_is(function, at)).collect();
            let counted = |said: &&&[Token]| is_counted(said) && !is_of_the_row(said);
            if let Some(next) = said.iter().find(counted)
                && !said.iter().any(|said| !is_counted(said))
            {
                let line = next[0].line;
                broken.push(format!("{file}:{line}: the version that was read stands in no WHERE"));
            }
        }
    }
    broken
}

/// What stands in `…::version.eq(…)`, where that begins at `version`.
fn version_is(code: &[Token], at: usize) -> Option<&[Token]> {
    let is_column = code[at].word() == Some("version") && code[at - 1].is_path();
    let is_compared = code.get(at + 1)?.is('.') && code.get(at + 2)?.word() == Some("eq");
    if !is_column || !is_compared {
        return None;
    }
    let inner = code.get(at + 4..)?;
    let mut depth = 1_usize;
    let end = inner.iter().position(|token| {
        depth += usize::from(token.is('('));
        depth -= usize::from(token.is(')'));
        depth == 0
    })?;
    inner.get(..end).filter(|said| !said.is_empty())
}

fn is_counted(said: &[Token]) -> bool {
    said.iter().any(|token| token.is('+') || token.word() == Some("saturating_add"))
}

/// `part::version + 1` is counted by the database, from what stands there.
fn is_of_the_row(said: &[Token]) -> bool {
    said.windows(2).any(|pair| pair[0].is_path() && pair[1].word() == Some("version"))
}

#[test]
fn a_version_that_is_only_compared_in_rust_is_seen() {
    let of = |body: &str| stated(&Tree::of(&[("src/plans/store.rs", &format!("fn a() {{ {body} }}"))])).len();
    let set = "diesel::update(part::table.find(id)).set(part::version.eq(old.version + 1)).execute(conn)";
    assert_eq!(of(set), 1);
    assert_eq!(of(&set.replace("old.version + 1", "seen.saturating_add(1)")), 1);
    assert_eq!(of(&set.replace("find(id)", "filter(part::version.eq(old.version))")), 0);
    assert_eq!(of(&set.replace("old.version", "part::version")), 0);
}
