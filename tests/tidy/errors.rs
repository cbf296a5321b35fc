//! No failure of the database is taken for "nothing found".

use std::collections::BTreeSet;

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Expr, Pat, Type};

use crate::{Tree, rust};

/// Calls after which nobody knows that something failed.
const SWALLOW: &[&str] =
    &["ok", "is_ok", "is_err", "unwrap_or", "unwrap_or_default", "unwrap_or_else", "flatten"];

/// What a result of the database is asked through: by these names, or by any name of these types.
const DATABASE: &[&str] = &["conn", "tx", "db"];
const TYPES: &[&str] = &["Conn", "Tx", "Db"];

/// What the database says is handed on with `?`, or looked at.
pub(crate) fn handed_on(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, source) in
        tree.under("src/", ".rs").filter(|(_, source)| SWALLOW.iter().any(|word| source.contains(word)))
    {
        let names = DATABASE.iter().map(|name| (*name).to_owned()).collect();
        let mut reader = Reader { names, found: Vec::new() };
        reader.visit_file(&rust::parsed(file, source));
        let told = reader.found.into_iter();
        broken.extend(
            told.map(|(line, name)| format!("{file}:{line}: `.{name}()` swallows what the database says")),
        );
    }
    broken
}

struct Reader {
    names: BTreeSet<String>,
    found: Vec<(usize, String)>,
}

impl Reader {
    /// An argument of the database's types gives its name to what asks it.
    fn argument(&mut self, pattern: &Pat, of: &Type) {
        let is_database = match of {
            Type::Reference(inner) => return self.argument(pattern, &inner.elem),
            Type::Path(path) => {
                path.path.segments.last().is_some_and(|last| TYPES.iter().any(|name| last.ident == name))
            }
            _ => false,
        };
        if let (true, Pat::Ident(name)) = (is_database, pattern) {
            self.names.insert(name.ident.to_string());
        }
    }

    /// Whether a chain of calls asks the database and has not handed its error on yet.
    fn asks(&self, chain: &Expr) -> bool {
        let of =
            |arguments: &Punctuated<Expr, syn::Token![,]>| arguments.iter().any(|one| self.concerns(one));
        match chain {
            Expr::MethodCall(call) => self.asks(&call.receiver) || of(&call.args),
            Expr::Call(call) => self.concerns(&call.func) || of(&call.args),
            Expr::Await(inner) => self.asks(&inner.base),
            Expr::Paren(inner) => self.asks(&inner.expr),
            Expr::Group(inner) => self.asks(&inner.expr),
            Expr::Reference(inner) => self.asks(&inner.expr),
            Expr::Field(inner) => self.asks(&inner.base) || self.concerns(chain),
            Expr::Path(_) => self.concerns(chain),
            _ => false,
        }
    }

    /// Whether the database is named in what a call is given, also inside a closure.
    fn concerns(&self, argument: &Expr) -> bool {
        !matches!(argument, Expr::Try(_)) && rust::mentions(argument, &|name| self.names.contains(name))
    }

    fn swallowed(&mut self, by: &syn::Ident, of: Option<&Expr>) {
        let name = by.to_string();
        if SWALLOW.contains(&name.as_str()) && of.is_some_and(|chain| self.asks(chain)) {
            self.found.push((rust::line(by.span()), name));
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    rust::outside_tests!();

    fn visit_pat_type(&mut self, typed: &'ast syn::PatType) {
        self.argument(&typed.pat, &typed.ty);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.swallowed(&call.method, Some(&call.receiver));
        visit::visit_expr_method_call(self, call);
    }

    /// `Result::ok(…)`
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let Expr::Path(path) = &*call.func
            && let Some(last) = path.path.segments.last().filter(|_| path.path.segments.len() > 1)
        {
            self.swallowed(&last.ident, call.args.first());
        }
        visit::visit_expr_call(self, call);
    }
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
    assert_eq!(of("fn a(c: &mut Conn) { store::all(c)\n    .map(|x| x) // said\n    .ok() }"), 1);
    assert_eq!(of("fn a(write: &mut Tx<'_>) { Result::ok(store::all(write)) }"), 1);
    assert_eq!(of("fn a() { format!(\"{}\", store::all(conn).unwrap_or_default()) }"), 1);
    assert_eq!(of("fn a() { /* store::all(conn).ok() */ first(store::all(conn)?).ok() }"), 0);
    assert_eq!(of("fn a() {} #[cfg(test)] mod tests { fn b() { store::all(conn).is_ok() } }"), 0);
}
