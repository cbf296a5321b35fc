//! The house rules that rustc cannot see. Each is one test, and each rule's own test shows that it catches a breach.

#[cfg(test)]
#[path = "tidy/assets.rs"]
mod assets;
#[cfg(test)]
#[path = "tidy/circles.rs"]
mod circles;
#[cfg(test)]
#[path = "tidy/descriptors.rs"]
mod descriptors;
#[cfg(test)]
#[path = "tidy/errors.rs"]
mod errors;
#[cfg(test)]
#[path = "tidy/files.rs"]
mod files;
#[cfg(test)]
#[path = "tidy/gate.rs"]
mod gate;
#[cfg(test)]
#[path = "tidy/migrations.rs"]
mod migrations;
#[cfg(test)]
#[path = "tidy/names.rs"]
mod names;
#[cfg(test)]
#[path = "tidy/paging.rs"]
mod paging;
#[cfg(test)]
#[path = "tidy/paths.rs"]
mod paths;
#[cfg(test)]
#[path = "tidy/promises.rs"]
mod promises;
#[cfg(test)]
#[path = "tidy/routes.rs"]
mod routes;
#[cfg(test)]
#[path = "tidy/rows.rs"]
mod rows;
#[cfg(test)]
#[path = "tidy/rust.rs"]
mod rust;
#[cfg(test)]
#[path = "tidy/sizes.rs"]
mod sizes;
#[cfg(test)]
#[path = "tidy/tables.rs"]
mod tables;
#[cfg(test)]
#[path = "tidy/templates.rs"]
mod templates;
#[cfg(test)]
#[path = "tidy/texts.rs"]
mod texts;
#[cfg(test)]
#[path = "tidy/tree.rs"]
mod tree;
#[cfg(test)]
#[path = "tidy/typed.rs"]
mod typed;
#[cfg(test)]
#[path = "tidy/versions.rs"]
mod versions;
#[path = "tidy/walls.rs"]
mod walls;

#[cfg(test)]
use tree::Tree;

/// A hearing's life, in order: a slice may import only those before it.
const SLICES: &[&str] = &[
    "audit",
    "accounts",
    "projects",
    "plans",
    "hearings",
    "consultees",
    "invitations",
    "responses",
    "inputs",
    "workshops",
    "assessments",
    "digest",
    "decisions",
    "measures",
    "letters",
    "archive",
];

/// What has never heard of a hearing.
const MACHINERY: &[&str] = &[
    "clock",
    "config",
    "db",
    "mail",
    "jobs",
    "exports",
    "web",
    "text",
    "files",
    "documents",
    "lang",
    "keys",
    "program",
    "templates",
];

/// Fails with every breach of a rule, one a line.
#[track_caller]
fn holds(rule: fn(&Tree) -> Vec<String>) {
    let broken = rule(Tree::read());
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// One test for each rule; the rules' functions say what they ask.
macro_rules! rules {
    ($($name:ident: $rule:path;)*) => {
        $(#[test] fn $name() { holds($rule); })*
    };
}

rules! {
    slices_import_only_earlier_slices: walls::imports;
    every_part_has_its_place: walls::known_parts;
    web_is_imported_by_web_alone: walls::web;
    no_file_imports_what_imports_it: circles::none;
    crates_stay_in_their_homes: walls::crates;
    a_table_has_one_writer: tables::one_writer;
    reading_writes_nothing: tables::reads_alone;
    files_say_what_they_own: files::headed;
    files_are_short: sizes::short;
    lines_are_narrow: sizes::narrow;
    functions_are_seen_whole: sizes::seen_whole;
    slices_have_their_mirrors: files::mirrored;
    files_are_named_by_what_they_own: files::expected;
    what_is_written_is_its_owners_alone: files::private;
    migrations_are_twins: migrations::twins;
    migrations_give_the_schema: migrations::schema;
    languages_say_the_same: texts::languages;
    texts_are_shown_and_exist: texts::asked;
    each_language_keeps_to_its_words: texts::worded;
    what_is_promised_is_tested: promises::kept;
    what_guards_is_there: promises::guarded;
    no_test_sleeps: files::awake;
    templates_have_no_inline_script_or_style: templates::inline;
    no_field_cuts_what_is_pasted: templates::cutting;
    what_is_loaded_is_used: assets::used;
    a_template_is_filled_by_one_view: typed::by_one_view;
    what_a_form_may_lack_is_asked_for: templates::asked;
    no_error_of_the_database_is_swallowed: errors::handed_on;
    the_version_that_was_read_stands_in_the_update: versions::stated;
    only_sqlite_opens_its_files: descriptors::few;
    changing_routes_take_a_witness: routes::witnessed;
    text_comes_in_through_the_gate: gate::passed;
    lists_are_read_from_a_row_on: paging::by_place;
    a_row_is_a_type: rows::typed;
    structs_have_names: rows::named;
}
