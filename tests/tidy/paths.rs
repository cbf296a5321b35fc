//! What a source file names and says, as plain facts: every path as it is meant, every string, every name and call.

use syn::visit::{self, Visit};

use crate::names::{Module, Names, leaves, segments};
use crate::rust::{self, Loose};

/// A path as it is meant: imports, `super` and `self` resolved, groups in `use` taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Begins with `crate` for our own modules, else with the name of a crate or of something local.
    pub(crate) segments: Vec<String>,
    pub(crate) line: usize,
    pub(crate) in_tests: bool,
}

/// A string, a name or a called name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) line: usize,
    pub(crate) in_tests: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) line: usize,
    /// From `fn` to its last brace.
    pub(crate) lines: usize,
    pub(crate) is_test: bool,
}

#[derive(Default)]
pub(crate) struct Facts {
    pub(crate) paths: Vec<Named>,
    pub(crate) texts: Vec<Said>,
    pub(crate) names: Vec<Said>,
    /// Names before a parenthesis: methods, and the last name of a called path.
    pub(crate) calls: Vec<Said>,
    pub(crate) functions: Vec<Function>,
}

impl Facts {
    /// Reads `src/<…>.rs`; `file` says in which module its paths stand.
    pub(crate) fn of(file: &str, source: &str) -> Self {
        let syntax = rust::parsed(file, source);
        let names = Names::of(file, &syntax);
        let mut reader = Reader { module: names.module.clone(), names, tests: 0, out: Self::default() };
        reader.visit_file(&syntax);
        reader.out
    }
}

struct Reader {
    names: Names,
    module: Module,
    /// In how many items of tests this stands.
    tests: usize,
    out: Facts,
}

impl Reader {
    fn path(&mut self, path: &[String], line: usize) {
        let segments = self.names.full(&self.module, path);
        self.out.paths.push(Named { segments, line, in_tests: self.tests > 0 });
    }

    fn said(&self, text: &str, line: usize) -> Said {
        Said { text: text.to_owned(), line, in_tests: self.tests > 0 }
    }

    fn function(&mut self, sig: &syn::Signature, block: &syn::Block, attributes: &[syn::Attribute]) {
        let line = rust::line(sig.fn_token.span);
        let lines = (block.brace_token.span.close().end().line + 1).saturating_sub(line);
        let is_test = rust::is_test(attributes);
        self.out.functions.push(Function { name: sig.ident.to_string(), line, lines, is_test });
    }

    /// What is no Rust is read as far as it can be.
    fn loose(&mut self, tokens: proc_macro2::TokenStream) {
        rust::loose(tokens, &mut |found| match found {
            Loose::Path(path, line) => {
                for name in path {
                    self.out.names.push(self.said(name, line));
                }
                if path.len() > 1 {
                    self.path(path, line);
                }
            }
            Loose::Text(text, line) => self.out.texts.push(self.said(text, line)),
        });
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let test = usize::from(rust::is_test(rust::attributes(item)));
        self.tests += test;
        visit::visit_item(self, item);
        self.tests -= test;
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        for (path, _, line) in leaves(&item.tree) {
            for name in &path {
                self.out.names.push(self.said(name, line));
            }
            self.path(&path, line);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let line = path.segments.first().map_or(0, |first| rust::line(first.ident.span()));
            self.path(&segments(path), line);
        }
        visit::visit_path(self, path);
    }

    fn visit_ident(&mut self, name: &'ast syn::Ident) {
        self.out.names.push(self.said(&name.to_string(), rust::line(name.span())));
    }

    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        self.out.texts.push(self.said(&text.value(), rust::line(text.span())));
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.out.calls.push(self.said(&call.method.to_string(), rust::line(call.method.span())));
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && let Some(last) = path.path.segments.last().filter(|_| path.path.segments.len() > 1)
        {
            self.out.calls.push(self.said(&last.ident.to_string(), rust::line(last.ident.span())));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block, &item.attrs);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block, &item.attrs);
        visit::visit_impl_item_fn(self, item);
    }

    /// Comments of documentation are attributes too.
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let (false, syn::Meta::List(list)) = (attribute.path().is_ident("doc"), &attribute.meta) {
            self.loose(list.tokens.clone());
        }
        if attribute.path().segments.len() > 1 {
            self.visit_path(attribute.path());
        }
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.visit_path(&found.path);
        if !rust::inside(found, self) {
            self.loose(found.tokens.clone());
        }
    }
}

#[test]
fn paths_are_written_out() {
    let source =
        "use crate::{plans::{self, Plan as P}, db::*};\nfn f() { super::super::mail::send(); P::new() }
        mod tests { use super::*; fn g() { super::super::store::load() } }
        #[derive(diesel::Queryable)] struct A(crate::hearings::Id);
        /* inputs::a */ fn h() { tokio::select! { a = b::c() => {} } format!(\"d::e\", f::g()) }";
    let found: Vec<_> = Facts::of("src/hearings/web.rs", source)
        .paths
        .iter()
        .map(|named| named.segments.join("::"))
        .collect();
    assert_eq!(
        found,
        [
            "crate::plans",
            "crate::plans::Plan",
            "crate::db",
            "crate::mail::send",
            "crate::plans::Plan::new",
            "crate::hearings::web",
            "crate::hearings::store::load",
            "diesel::Queryable",
            "crate::hearings::Id",
            "tokio::select",
            "b::c",
            "f::g"
        ]
    );
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let source = r##"//! one
        /// two
        fn f<'n>(o: &'n str) { /* three /* four */ */ let s = "five \" six"; let r = r#"k "l" "#; let c = '\''; } // seven
        #[cfg(test)] mod tests { #[tokio::test] async fn g() { x.eight("nine") } }"##;
    let facts = Facts::of("src/a.rs", source);
    let texts: Vec<_> = facts.texts.iter().map(|said| (said.text.as_str(), said.in_tests)).collect();
    assert_eq!(texts, [("five \" six", false), (r#"k "l" "#, false), ("nine", true)]);
    assert!(!facts.names.iter().any(|said| ["one", "two", "three", "seven"].contains(&&*said.text)));
    assert_eq!(facts.calls.iter().map(|said| said.text.as_str()).collect::<Vec<_>>(), ["eight"]);
    let functions: Vec<_> = facts.functions.iter().map(|one| (one.name.as_str(), one.is_test)).collect();
    assert_eq!(functions, [("f", false), ("g", true)]);
}
