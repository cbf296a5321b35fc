//! Who writes which table: one part alone, and only in its store.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use syn::visit::{self, Visit};

use crate::names::Names;
use crate::walls::{lives_in, part_of};
use crate::{Tree, rust};

/// diesel's words that write, each followed by the table.
const WRITES: &[&str] =
    &["insert_into", "insert_or_ignore_into", "replace_into", "copy_from", "update", "delete"];

/// A query's and a row's own ways to write.
const METHODS: &[&str] = &["insert_into", "save_changes"];

/// Each table is written by one part of the crate.
pub(crate) fn one_writer(tree: &Tree) -> Vec<String> {
    let known = names(tree.text("src/db/schema.rs"));
    let mut writers: BTreeMap<String, BTreeMap<&str, String>> = BTreeMap::new();
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(file, _)| *file != "src/db/schema.rs") {
        for (line, table) in writes(file, source, &known) {
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

/// What reads writes nothing: whoever calls a `read` knows that all stands as it stood.
pub(crate) fn reads_alone(tree: &Tree) -> Vec<String> {
    let known = names(tree.text("src/db/schema.rs"));
    let reads = |file: &str| ["read.rs", "read/"].iter().any(|place| lives_in(file, place));
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(file, _)| reads(file)) {
        for (line, table) in writes(file, source, &known) {
            let table = table.unwrap_or_else(|| "a table".to_owned());
            broken.push(format!("{file}:{line}: reading writes nothing, and this writes `{table}`"));
        }
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

/// The lines that write, with the table where it can be told. Tests may write what they like.
fn writes(file: &str, source: &str, known: &BTreeSet<String>) -> Vec<(usize, Option<String>)> {
    let lower = source.to_lowercase();
    if !["insert", "replace", "update", "delete", "copy_from", "save_changes"]
        .iter()
        .any(|word| lower.contains(word))
    {
        return Vec::new();
    }
    let syntax = rust::parsed(file, source);
    let sql = Regex::new(
        r#"(?i)\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update|delete\s+from)\s+["`]?(\w+)"#,
    )
    .unwrap();
    let mut reader = Reader { names: Names::of(file, &syntax), known, sql, out: Vec::new() };
    reader.visit_file(&syntax);
    reader.out
}

struct Reader<'a> {
    names: Names,
    known: &'a BTreeSet<String>,
    sql: Regex,
    out: Vec<(usize, Option<String>)>,
}

impl Reader<'_> {
    /// Whether a path is diesel's own function: by its name, as imported, also under another name, or with all of diesel.
    fn is_write(&self, path: &syn::Path) -> bool {
        let meant = self.names.meant(path);
        let Some((last, before)) = meant.split_last() else { return false };
        let of_diesel = match before.first() {
            Some(root) => root == "diesel" || root == "dsl",
            None => self.names.is_of_glob(last, "diesel"),
        };
        of_diesel && WRITES.contains(&last.as_str())
    }

    /// The first table that is named where one is written.
    fn written(&self, target: Option<&syn::Expr>) -> Option<String> {
        let mut search = Table { names: &self.names, known: self.known, found: None };
        search.visit_expr(target?);
        search.found
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    rust::outside_tests!();

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        let value = text.value();
        let tables = self.sql.captures_iter(&value).map(|found| found[1].to_lowercase());
        let line = rust::line(text.span());
        self.out.extend(tables.filter(|name| self.known.contains(name)).map(|name| (line, Some(name))));
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && self.is_write(&path.path)
        {
            let line = path.path.segments.last().map_or(0, |last| rust::line(last.ident.span()));
            self.out.push((line, self.written(call.args.first())));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if METHODS.iter().any(|name| call.method == name) {
            self.out.push((rust::line(call.method.span()), self.written(call.args.first())));
        }
        visit::visit_expr_method_call(self, call);
    }
}

struct Table<'a> {
    names: &'a Names,
    known: &'a BTreeSet<String>,
    found: Option<String>,
}

impl<'ast> Visit<'ast> for Table<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let meant = self.names.meant(path);
        let table = meant.into_iter().find(|name| self.known.contains(name));
        self.found = self.found.take().or(table);
    }
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
    let renamed = "use diesel::{update as change}; use crate::db::schema::plan as p;
        fn b() { change(\n    p::table // the plan\n) }";
    assert_eq!(of(insert, renamed).len(), 1);
    assert_eq!(of(insert, "use diesel as d; fn b() { d::delete(plan::table) }").len(), 1);
    assert_eq!(of(insert, "use diesel::*; fn b() { update(plan::table) }").len(), 1);
    assert_eq!(
        of(insert, "macro_rules! m { ($row:expr) => { diesel::update(plan::table.find($row)) }; }").len(),
        1
    );
    assert!(
        of(insert, "use crate::db::update; fn b() { update(plan::table) } // diesel::update(plan::table)")
            .is_empty()
    );
    assert!(of(insert, "use diesel::*; fn update(x: X) {} fn b() { update(plan::table) }").is_empty());
    assert_eq!(of(insert, "fn b() { row.save_changes::<Plan>(conn) }").len(), 1);
    assert_eq!(of(insert, "fn b() { plan.select(x).insert_into(plan::table) }").len(), 1);
    assert_eq!(of(insert, r#"fn b() { sql_query("UPDATE plan SET x = 1 WHERE y") }"#).len(), 1);
    assert_eq!(of("fn a() { diesel::delete(target) }", "").len(), 1);
    let locks = r#"fn b() { sql_query("SELECT x FROM plan FOR UPDATE") }
        #[cfg(test)] mod tests { fn c() { diesel::delete(plan::table) } }"#;
    assert!(of(insert, locks).is_empty());
}

#[test]
fn a_write_among_reads_is_seen() {
    let of = |file: &str, source: &str| {
        reads_alone(&Tree::of(&[("src/db/schema.rs", SCHEMA), (file, source)])).len()
    };
    let delete = "fn a() { diesel::delete(plan::table.find(id)).execute(conn) }";
    assert_eq!(of("src/plans/read.rs", delete), 1);
    assert_eq!(of("src/plans/read/list.rs", "fn a() { diesel::update(plan::table).set(x) }"), 1);
    assert_eq!(of("src/plans/read.rs", r#"fn a() { sql_query("DELETE FROM plan") }"#), 1);
    assert_eq!(of("src/plans/read.rs", "fn a() { diesel::insert_into(target) }"), 1);
    assert_eq!(of("src/plans/store.rs", delete), 0);
    assert_eq!(of("src/plans/read.rs", "fn a() { plan::table.find(id).first(conn) }"), 0);
}

#[test]
fn a_schema_is_read() {
    let found = columns(SCHEMA);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["plan", "section"]);
    assert_eq!(found["plan"].iter().collect::<Vec<_>>(), ["id", "type"]);
}
