//! A row is a type with names: not a tuple that is spelled out again where it is read, and no struct that is called after nothing.

use syn::visit::{self, Visit};

use crate::walls::lives_in;
use crate::{Tree, rust};

/// Where rows are tuples still, with the reason.
const STANDING: &[(&str, &str)] = &[
    ("src/mail/store/", "counts of a list, given on to be added up"),
    ("src/inputs/read/inbox.rs", "a column is selected for the order alone, and left out at once"),
];

/// Names that fit every struct, and tell none.
const NAMELESS: &[&str] = &["Row", "Asked", "Told", "Joined"];

/// The slices whose structs have names.
const NAMED: &[&str] = &[
    "src/hearings/",
    "src/projects/",
    "src/accounts/",
    "src/invitations/",
    "src/consultees/",
    "src/plans/",
    "src/responses/",
    "src/inputs/",
    "src/assessments/",
    "src/digest/",
    "src/letters/",
    "src/archive/",
    "src/exports/",
    "src/audit/",
];

/// Each struct that stands for a row, a form or an address has a name that says so.
pub(crate) fn named(tree: &Tree) -> Vec<String> {
    let named = |file: &str| NAMED.iter().any(|home| file.starts_with(home));
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(file, _)| named(file)) {
        let mut reader = Reader::default();
        reader.visit_file(&rust::parsed(file, source));
        broken.extend(
            reader.nameless.iter().map(|(line, name)| format!("{file}:{line}: `{name}` names nothing")),
        );
    }
    broken
}

/// What a query gives is a type that derives it; at most two columns stand side by side.
pub(crate) fn typed(tree: &Tree) -> Vec<String> {
    let homes = ["store.rs", "store/", "read.rs", "read/"];
    let asked = |file: &str| homes.iter().any(|home| lives_in(file, home));
    let stands = |file: &str| STANDING.iter().any(|(place, _)| file.starts_with(place));
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(file, _)| asked(file) && !stands(file)) {
        let mut reader = Reader::default();
        reader.visit_file(&rust::parsed(file, source));
        broken.extend(
            reader.tuples.iter().map(|line| format!("{file}:{line}: a row is a type that derives it")),
        );
    }
    broken
}

#[derive(Default)]
struct Reader {
    nameless: Vec<(usize, String)>,
    tuples: Vec<usize>,
}

impl Reader {
    fn take(&mut self, of: &syn::Type) {
        let mut search = Wide::default();
        search.visit_type(of);
        self.tuples.extend(search.0);
    }
}

impl<'ast> Visit<'ast> for Reader {
    rust::outside_tests!();

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        if NAMELESS.iter().any(|name| item.ident == name) {
            self.nameless.push((rust::line(item.ident.span()), item.ident.to_string()));
        }
        visit::visit_item_struct(self, item);
    }

    /// A place in a list is compared as a tuple: that is how a database compares it.
    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        if item.ident != "Place" {
            self.take(&item.ty);
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let syn::Pat::Type(typed) = &local.pat {
            self.take(&typed.ty);
        }
        visit::visit_local(self, local);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        for given in call.turbofish.iter().flat_map(|turbofish| &turbofish.args) {
            if let syn::GenericArgument::Type(given) = given {
                self.take(given);
            }
        }
        visit::visit_expr_method_call(self, call);
    }
}

/// The lines of tuples of three types and more.
#[derive(Default)]
struct Wide(Vec<usize>);

impl<'ast> Visit<'ast> for Wide {
    fn visit_type_tuple(&mut self, tuple: &'ast syn::TypeTuple) {
        if tuple.elems.len() > 2 {
            self.0.push(rust::line(tuple.paren_token.span.open()));
        }
        visit::visit_type_tuple(self, tuple);
    }
}

#[test]
fn a_spelled_out_row_is_seen() {
    let of = |file: &str, source: &str| typed(&Tree::of(&[(file, source)])).len();
    let list = "src/plans/store.rs";
    assert_eq!(of(list, "fn a() { let rows: Vec<(A, B, C)> = plan::table.load(conn); }"), 1);
    assert_eq!(of(list, "fn a() { let found: Option<(A, B<C>, Option<D>)> = plan::table.first(conn); }"), 1);
    assert_eq!(of(list, "fn a() { plan::table.first::<(A, B, C)>(conn) }"), 1);
    assert_eq!(of(list, "fn a() { plan::table.load::<(A, (B, C, D))>(conn) }"), 1);
    assert_eq!(of("src/plans/read/list.rs", "type Listed = (A, B, C);"), 1);
    assert_eq!(of(list, "type Place = (A, B, C); fn a() { plan::table.load::<(A, B)>(conn) }"), 0);
    assert_eq!(of(list, "fn a((a, b, c): (A, B, C)) { let rows: Vec<A> = plan::table.load(conn); }"), 0);
    assert_eq!(of("src/plans/web.rs", "fn a() { let rows: Vec<(A, B, C)> = all(); }"), 0);
    assert_eq!(of(list, "#[cfg(test)] mod tests { type Listed = (A, B, C); }"), 0);
}

#[test]
fn a_struct_without_a_name_is_seen() {
    let of = |file: &str, source: &str| named(&Tree::of(&[(file, source)])).len();
    assert_eq!(of("src/plans/web/list.rs", "struct Row { a: A } pub(super) struct Asked;"), 2);
    assert_eq!(of("src/plans/mod.rs", "pub struct Told;"), 1);
    assert_eq!(of("src/plans/web/list.rs", "struct TreeRow; enum Asked {} fn told() {}"), 0);
    assert_eq!(of("src/documents/grid.rs", "struct Row;"), 0);
}
