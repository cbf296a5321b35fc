//! Whoever writes the next version of a row says in the same UPDATE which version was read.

use syn::visit::{self, Visit};
use syn::{BinOp, Expr};

use crate::names::Names;
use crate::{Tree, rust};

/// A function that sets a version it has counted itself also compares the version that stands, in the WHERE.
pub(crate) fn stated(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, source) in tree.under("src/", ".rs").filter(|(_, source)| source.contains("version")) {
        let syntax = rust::parsed(file, source);
        let mut reader = Reader { names: Names::of(file, &syntax), said: Vec::new(), found: Vec::new() };
        reader.visit_file(&syntax);
        let told = reader.found.into_iter();
        broken
            .extend(told.map(|line| format!("{file}:{line}: the version that was read stands in no WHERE")));
    }
    broken
}

/// What a column called `version` is said to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// One more than what was read.
    Counted(usize),
    /// `part::version + 1` is counted by the database, from what stands there.
    OfTheRow,
    Compared,
}

struct Reader {
    names: Names,
    said: Vec<Said>,
    found: Vec<usize>,
}

impl Reader {
    fn is_column(&self, expression: &Expr) -> bool {
        let Expr::Path(path) = expression else { return false };
        let meant = self.names.meant(&path.path);
        meant.len() > 1 && meant.last().is_some_and(|last| last == "version")
    }

    fn what(&self, value: &Expr, line: usize) -> Said {
        let (of, counted) = match value {
            Expr::Paren(inner) => return self.what(&inner.expr, line),
            Expr::Cast(inner) => return self.what(&inner.expr, line),
            Expr::Binary(sum) if matches!(sum.op, BinOp::Add(_)) => (&*sum.left, true),
            Expr::MethodCall(call) => (&*call.receiver, call.method.to_string().ends_with("_add")),
            _ => (value, false),
        };
        match counted {
            true if self.is_column(of) => Said::OfTheRow,
            true => Said::Counted(line),
            false if !std::ptr::eq(of, value) => self.what(of, line),
            false => Said::Compared,
        }
    }

    /// One function after another: what one says is nothing to the next.
    fn function(&mut self, within: impl FnOnce(&mut Self)) {
        let outer = std::mem::take(&mut self.said);
        within(self);
        let said = std::mem::replace(&mut self.said, outer);
        let first =
            said.iter().find_map(|one| if let Said::Counted(line) = one { Some(*line) } else { None });
        self.found.extend(first.filter(|_| !said.contains(&Said::Compared)));
    }
}

impl<'ast> Visit<'ast> for Reader {
    rust::outside_tests!();

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(|reader| visit::visit_item_fn(reader, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(|reader| visit::visit_impl_item_fn(reader, item));
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "eq"
            && self.is_column(&call.receiver)
            && let Some(value) = call.args.first()
        {
            let said = self.what(value, rust::line(call.method.span()));
            self.said.push(said);
        }
        visit::visit_expr_method_call(self, call);
    }
}

#[test]
fn a_version_that_is_only_compared_in_rust_is_seen() {
    let of = |body: &str| stated(&Tree::of(&[("src/plans/store.rs", &format!("fn a() {{ {body} }}"))])).len();
    let set = "diesel::update(part::table.find(id)).set(part::version.eq(old.version + 1)).execute(conn)";
    assert_eq!(of(set), 1);
    assert_eq!(of(&set.replace("old.version + 1", "seen.saturating_add(1)")), 1);
    assert_eq!(of(&set.replace("find(id)", "filter(part::version.eq(old.version))")), 0);
    assert_eq!(of(&set.replace("old.version", "part::version")), 0);
    assert_eq!(of(&set.replace("old.version + 1", "\n  old.version // read\n  + 1\n")), 1);
    assert_eq!(
        of(&format!(
            "use crate::db::schema::part::{{version as column}}; {}",
            set.replace("part::version", "column")
        )),
        1
    );
    assert_eq!(of(&set.replace("find(id)", "find(id) /* part::version.eq(seen) */")), 1);
    let other = "} fn b() { part::table.filter(part::version.eq(seen)).first(conn)";
    assert_eq!(of(&format!("{set} {other}")), 1, "another function's question is no condition here");
}
