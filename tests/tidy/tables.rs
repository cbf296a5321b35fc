//! Who writes which table: one part alone, and only in its store.

use crate::{
    Tree,
    tokens::{Token, tokens},
    walls::part_of,
};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// diesel's words that write, each followed by the table.
const WRITES: &[&str] =
    &["insert_into", "insert_or_ignore_into", "replace_into", "copy_from", "update", "delete"];

/// Each table is written by one part of the crate.
pub(crate) fn one_writer(tree: &Tree) -> Vec<String> {
    let known = names(tree.text("src/db/schema.rs"));
    let mut writers: BTreeMap<String, BTreeMap<&str, String>> = BTreeMap::new();
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(file, _)| *file != "src/db/schema.rs") {
        for (line, table) in writes(source, &known) {
            match table {
                Some(table) => {
                    let parts = writers.entry(table).or_default();
                    parts.entry(part_of(file)).or_insert(format!("{file}:{line}"));
                }
                None => broken.push(format!("{file}:{line}: name the table that is written, as `x::table`")),
            }
        }
    }
    for (table, parts) in writers.iter().filter(|(_, parts)| parts.len() > 1) {
        let places: Vec<_> = parts.values().map(String::as_str).collect();
        broken.push(format!("`{table}` has more than one writer: {}", places.join(", ")));
    }
    broken
}

/// The tables of a schema file.
pub(crate) fn names(schema: &str) -> BTreeSet<String> {
    columns(schema).into_keys().collect()
}

/// The tables of a schema file with their columns.
pub(crate) fn columns(schema: &str) -> BTreeMap<String, BTreeSet<String>> {
    let table = Regex::new(
        r"table!\s*\{\s*((?:use [^;]+;\s*|///[^\n]*\n\s*|#\[[^\n]*\n\s*)*)(\w+)\s*\([^)]*\)\s*\{([^}]*)\}",
    );
    let column = Regex::new(r"(?m)^\s*(\w+)\s*->");
    let renamed = Regex::new(r#"#\[sql_name = "(\w+)"\]\s*(\w+)\s*->"#);
    let (table, column, renamed) = (table.unwrap(), column.unwrap(), renamed.unwrap());
    let of = |body: &str| {
        let body = renamed.replace_all(body, "$1 ->");
        column.captures_iter(&body).map(|found| found[1].to_owned()).collect()
    };
    table.captures_iter(schema).map(|found| (found[2].to_owned(), of(&found[3]))).collect()
}

/// The lines that write, with the table where it can be told. Tests at a file's end may write what they like.
fn writes(source: &str, known: &BTreeSet<String>) -> Vec<(usize, Option<String>)> {
    let all = tokens(source);
    let end = test_module(&all);
    let sql = Regex::new(
        r#"(?i)\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update|delete\s+from)\s+["`]?(\w+)"#,
    )
    .unwrap();
    let mut out = Vec::new();
    for (at, token) in all.iter().enumerate().take(end) {
        if let Some(text) = token.text() {
            let tables = sql.captures_iter(text).map(|found| found[1].to_lowercase());
            out.extend(tables.filter(|name| known.contains(name)).map(|name| (token.line, Some(name))));
        }
        if token.word().is_some_and(|word| WRITES.contains(&word)) && is_call(&all, at) {
            out.push((token.line, written(&all[at + 2..], known)));
        }
    }
    out
}

/// Where the tests at a file's end begin.
pub(crate) fn test_module(all: &[Token]) -> usize {
    let words = |at: usize| all.get(at).and_then(Token::word);
    let begins = |at: &usize| {
        words(*at) == Some("cfg") && words(at + 2) == Some("test") && words(at + 5) == Some("mod")
    };
    (0..all.len()).find(begins).unwrap_or(all.len())
}

/// Whether a call of diesel's function stands here: `diesel::update(` or, as imported, `update(`.
fn is_call(all: &[Token], at: usize) -> bool {
    if !all.get(at + 1).is_some_and(|token| token.is('(')) {
        return false;
    }
    let before = |back: usize| at.checked_sub(back).and_then(|place| all.get(place));
    let insert = all[at].word().is_some_and(|word| word.ends_with("into"));
    match before(1) {
        Some(token) if token.is_path() => {
            before(2).and_then(Token::word).is_some_and(|word| matches!(word, "diesel" | "dsl"))
        }
        Some(token) if token.is('.') => insert, // a query's own `.insert_into(table)`
        Some(token) if token.word() == Some("fn") => false,
        _ => insert || imported(all, all[at].word().unwrap_or_default()),
    }
}

fn imported(all: &[Token], word: &str) -> bool {
    let own = all.windows(2).any(|pair| pair[0].word() == Some("fn") && pair[1].word() == Some(word));
    let from_diesel = all.split(|token| token.is(';')).any(|statement| {
        let mut words = statement.iter().filter_map(Token::word).skip_while(|word| *word != "use");
        words.nth(1) == Some("diesel") && words.any(|name| name == word)
    });
    from_diesel && !own
}

/// The first table named in the arguments.
fn written(arguments: &[Token], known: &BTreeSet<String>) -> Option<String> {
    let mut depth = 1_usize;
    for token in arguments {
        if token.is('(') {
            depth += 1;
        } else if token.is(')') {
            depth -= 1;
        }
        if depth == 0 || token.is(',') {
            return None;
        }
        if let Some(word) = token.word().filter(|word| known.contains(*word)) {
            return Some(word.to_owned());
        }
    }
    None
}

#[cfg(test)]
const SCHEMA: &str = "diesel::table! {\n use a::*;\n /// Doc.\n plan (id) {\n id -> DbUuid,\n #[sql_name = \"type\"]\n kind -> Text,\n } }
    table! { section (id) { id -> DbUuid, } }";

#[test]
fn two_writers_are_seen() {
    let of = |plans: &str, hearings: &str| {
        let files = [
            ("src/db/schema.rs", SCHEMA),
            ("src/plans/store.rs", plans),
            ("src/hearings/store.rs", hearings),
        ];
        one_writer(&Tree::of(&files))
    };
    let insert = "fn a() { diesel::insert_into(plan::table).values(x) }";
    assert!(
        of(insert, "fn b() { plan::table.filter(x); store::update(plan); hasher.update(plan) }").is_empty()
    );
    assert_eq!(of(insert, "fn b() { diesel::update(plan::table.find(id)).set(x) }").len(), 1);
    assert_eq!(
        of(insert, "use diesel::{prelude::*, delete}; fn b() { delete(schema::plan::table) }").len(),
        1
    );
    assert_eq!(of(insert, "fn b() { plan.select(x).insert_into(plan::table) }").len(), 1);
    assert_eq!(of(insert, r#"fn b() { sql_query("UPDATE plan SET x = 1 WHERE y") }"#).len(), 1);
    assert_eq!(of("fn a() { diesel::delete(target) }", "").len(), 1);
    assert!(of(insert, r#"fn b() { sql_query("SELECT x FROM plan FOR UPDATE") } #[cfg(test)] mod tests { fn c() { diesel::delete(plan::table) } }"#).is_empty());
}

#[test]
fn a_schema_is_read() {
    let found = columns(SCHEMA);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["plan", "section"]);
    assert_eq!(found["plan"].iter().collect::<Vec<_>>(), ["id", "type"]);
}
