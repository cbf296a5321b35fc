//! The migrations of the two databases are twins, and both give the schema that diesel is told.

use crate::{Tree, tables};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

const DATABASES: [&str; 2] = ["sqlite", "postgres"];

type Tables = BTreeMap<String, BTreeSet<String>>;

/// Every migration stands in both folders, under the same name and with the same files.
pub(crate) fn twins(tree: &Tree) -> Vec<String> {
    let [sqlite, postgres] = DATABASES.map(|database| names(tree, database));
    let lonely = sqlite.symmetric_difference(&postgres);
    lonely.map(|name| format!("migrations: {name} stands in one of sqlite and postgres only")).collect()
}

/// Both make exactly the tables and columns of schema.rs.
pub(crate) fn schema(tree: &Tree) -> Vec<String> {
    let told = tables::columns(tree.text("src/db/schema.rs"));
    let mut broken = Vec::new();
    for database in DATABASES {
        let folder = format!("migrations/{database}/");
        let mut made = Tables::new();
        for (_, sql) in tree.under(&folder, "/up.sql") {
            apply(&mut made, sql);
        }
        let pairs = |tables: &Tables| -> BTreeSet<String> {
            tables
                .iter()
                .flat_map(|(table, columns)| columns.iter().map(move |column| format!("{table}.{column}")))
                .collect()
        };
        let (told, made) = (pairs(&told), pairs(&made));
        broken.extend(
            told.difference(&made).map(|column| format!("{folder}: {column} of schema.rs is not made")),
        );
        broken.extend(made.difference(&told).map(|column| format!("{folder}: {column} is not in schema.rs")));
    }
    broken
}

fn names(tree: &Tree, database: &str) -> BTreeSet<String> {
    let folder = format!("migrations/{database}/");
    tree.under(&folder, ".sql").map(|(file, _)| file.trim_start_matches(&folder).to_owned()).collect()
}

/// Follows what one migration does to tables and columns; views, virtual tables and indexes are no concern of schema.rs.
fn apply(tables: &mut Tables, sql: &str) {
    let comment = Regex::new(r"--[^\n]*").unwrap();
    let create = Regex::new(r"(?is)^create\s+table\s+(?:if\s+not\s+exists\s+)?(\w+)\s*\((.*)\)").unwrap();
    let add = Regex::new(r"(?is)^alter\s+table\s+(\w+)\s+add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?(\w+)")
        .unwrap();
    let drop =
        Regex::new(r"(?is)^alter\s+table\s+(\w+)\s+drop\s+(?:column\s+)?(?:if\s+exists\s+)?(\w+)").unwrap();
    let gone = Regex::new(r"(?is)^drop\s+table\s+(?:if\s+exists\s+)?(\w+)").unwrap();
    let renamed =
        Regex::new(r"(?is)^alter\s+table\s+(\w+)\s+rename\s+(?:column\s+)?(\w+)?\s*to\s+(\w+)").unwrap();
    let clean = comment.replace_all(sql, "");
    for statement in clean.split(';').map(str::trim) {
        if let Some(found) = create.captures(statement) {
            tables.insert(found[1].to_owned(), columns(&found[2]));
        } else if let Some(found) = renamed.captures(statement) {
            let mut columns = tables.remove(&found[1]).unwrap_or_default();
            let of_column = found.get(2).is_some_and(|column| columns.remove(column.as_str()));
            let table = if of_column { &found[1] } else { &found[3] };
            columns.extend(of_column.then(|| found[3].to_owned()));
            tables.insert(table.to_owned(), columns);
        } else if let Some(found) = add.captures(statement).filter(|found| !is_constraint(&found[2])) {
            tables.entry(found[1].to_owned()).or_default().insert(found[2].to_owned());
        } else if let Some(found) = drop.captures(statement) {
            tables.entry(found[1].to_owned()).or_default().remove(&found[2]);
        } else if let Some(found) = gone.captures(statement) {
            tables.remove(&found[1]);
        }
    }
}

/// The first word of every item between a table's outer parentheses.
fn columns(body: &str) -> BTreeSet<String> {
    let mut depth = 0_i32;
    let items = body.split(|c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    });
    let firsts = items.filter_map(|item| item.split_whitespace().next());
    firsts.map(|name| name.trim_matches('"').to_owned()).filter(|name| !is_constraint(name)).collect()
}

fn is_constraint(word: &str) -> bool {
    let word = word.to_lowercase();
    ["primary", "foreign", "unique", "check", "constraint", "exclude"]
        .iter()
        .any(|begin| word.split('(').next() == Some(*begin))
}

#[test]
fn a_lonely_migration_is_seen() {
    let up = "CREATE TABLE plan (id uuid, CHECK (a IN ('b', 'c')));";
    let twin = [("migrations/sqlite/0001_a/up.sql", up), ("migrations/postgres/0001_a/up.sql", up)];
    assert!(twins(&Tree::of(&twin)).is_empty());
    assert_eq!(twins(&Tree::of(&twin[..1])).len(), 1);
}

#[test]
fn a_schema_that_differs_is_seen() {
    let of = |sqlite: &str, postgres: &str| {
        let told = "table! { plan (id) {\n id -> DbUuid,\n kind -> Text,\n } }";
        schema(&Tree::of(&[
            ("src/db/schema.rs", told),
            ("migrations/sqlite/0001_a/up.sql", sqlite),
            ("migrations/postgres/0001_a/up.sql", postgres),
        ]))
    };
    let whole = "CREATE TABLE plan (id BLOB PRIMARY KEY, -- the key\n kind TEXT CHECK (kind IN ('a', 'b')), UNIQUE (id, kind)) STRICT;";
    assert!(of(whole, whole).is_empty());
    assert!(of(whole, "CREATE TABLE plan (id uuid); ALTER TABLE plan ADD COLUMN kind TEXT;").is_empty());
    assert!(
        of(
            whole,
            "CREATE TABLE p (id uuid, a TEXT); ALTER TABLE p RENAME TO plan; ALTER TABLE plan RENAME \
        COLUMN a TO kind;"
        )
        .is_empty()
    );
    assert_eq!(of(whole, "CREATE TABLE plan (id uuid);").len(), 1);
    assert_eq!(of(whole, "CREATE TABLE plan (id uuid, kind TEXT, more TEXT);").len(), 1);
}
