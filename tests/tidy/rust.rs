//! Rust source as a tree of syntax: what the rules share when they read it. Comments are gone, macros are looked into.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit::Visit;
use syn::{Attribute, Block, Expr, Item, Token};

/// A file's syntax. What rustc reads, this reads.
pub(crate) fn parsed(file: &str, source: &str) -> syn::File {
    syn::parse_file(source).unwrap_or_else(|error| panic!("{file}:{}: {error}", line(error.span())))
}

pub(crate) fn line(span: Span) -> usize {
    span.start().line
}

/// Tests may name, write and ask what they like.
pub(crate) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let name = attribute.path().segments.last().map(|segment| segment.ident.to_string());
        match name.as_deref() {
            Some("cfg") => attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test")),
            Some("test") => true,
            _ => false,
        }
    })
}

pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// The two methods of every rule's visitor: tests are passed by, and macros looked into.
macro_rules! outside_tests {
    () => {
        fn visit_item(&mut self, item: &'ast syn::Item) {
            if !$crate::rust::is_test($crate::rust::attributes(item)) {
                syn::visit::visit_item(self, item);
            }
        }

        fn visit_macro(&mut self, found: &'ast syn::Macro) {
            $crate::rust::inside(found, self);
        }
    };
}
pub(crate) use outside_tests;

/// Visits what a macro is given, or what a `macro_rules!` makes. False where it is no Rust, but a language of its own.
pub(crate) fn inside<V: for<'a> Visit<'a>>(found: &syn::Macro, visitor: &mut V) -> bool {
    if !found.path.is_ident("macro_rules") {
        return read(found.tokens.clone(), visitor);
    }
    let mut all = true;
    let mut arrow = false;
    for token in found.tokens.clone() {
        match token {
            TokenTree::Group(body) if arrow => {
                all &= read(plain(body.stream()), visitor);
                arrow = false;
            }
            TokenTree::Punct(punct) => arrow = punct.as_char() == '>',
            _ => {}
        }
    }
    all
}

/// Expressions with commas between, or statements, or items.
fn read<V: for<'a> Visit<'a>>(tokens: TokenStream, visitor: &mut V) -> bool {
    if let Ok(list) = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(tokens.clone()) {
        for one in &list {
            visitor.visit_expr(one);
        }
    } else if let Ok(statements) = Block::parse_within.parse2(tokens.clone()) {
        for one in &statements {
            visitor.visit_stmt(one);
        }
    } else if let Ok(file) = syn::parse2::<syn::File>(tokens) {
        visitor.visit_file(&file);
    } else {
        return false;
    }
    true
}

/// What a macro makes, with `$name` as `name` and what is repeated standing once.
fn plain(tokens: TokenStream) -> TokenStream {
    let mut out = Vec::new();
    let mut tokens = tokens.into_iter();
    let mut dollar = false;
    while let Some(token) = tokens.next() {
        let after_dollar = std::mem::replace(&mut dollar, is_sign(&token, "$"));
        match token {
            TokenTree::Group(repeated) if after_dollar => {
                out.extend(plain(repeated.stream()));
                // A sign between, and how often.
                tokens.find(|token| is_sign(token, "*+?"));
            }
            TokenTree::Group(group) => {
                let mut inner = proc_macro2::Group::new(group.delimiter(), plain(group.stream()));
                inner.set_span(group.span());
                out.push(TokenTree::Group(inner));
            }
            other if dollar => drop(other),
            other => out.push(other),
        }
    }
    out.into_iter().collect()
}

fn is_sign(token: &TokenTree, signs: &str) -> bool {
    matches!(token, TokenTree::Punct(sign) if signs.contains(sign.as_char()))
}

/// The paths and strings of tokens that are no Rust: `a::b` is one path.
pub(crate) fn loose(tokens: TokenStream, told: &mut dyn FnMut(Loose<'_>)) {
    let mut path: Vec<String> = Vec::new();
    let (mut begun, mut colons) = (0, 0);
    let end = |path: &mut Vec<String>, at: usize, told: &mut dyn FnMut(Loose<'_>)| {
        if !path.is_empty() {
            told(Loose::Path(path, at));
            path.clear();
        }
    };
    for token in tokens {
        match &token {
            TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
            TokenTree::Ident(name) => {
                if colons != 2 {
                    end(&mut path, begun, told);
                }
                if path.is_empty() {
                    begun = line(name.span());
                }
                path.push(name.to_string());
                colons = 0;
            }
            _ => {
                end(&mut path, begun, told);
                colons = 0;
            }
        }
        match token {
            TokenTree::Group(group) => loose(group.stream(), told),
            TokenTree::Literal(literal) => {
                if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                    told(Loose::Text(&text.value(), line(text.span())));
                }
            }
            _ => {}
        }
    }
    end(&mut path, begun, told);
}

pub(crate) enum Loose<'a> {
    Path(&'a [String], usize),
    Text(&'a str, usize),
}

/// Whether a name for which `wanted` holds stands in an expression, wherever it is.
pub(crate) fn mentions(expression: &Expr, wanted: &dyn Fn(&str) -> bool) -> bool {
    let mut search = Search { wanted, found: false };
    search.visit_expr(expression);
    search.found
}

struct Search<'a> {
    wanted: &'a dyn Fn(&str) -> bool,
    found: bool,
}

impl<'ast> Visit<'ast> for Search<'_> {
    fn visit_ident(&mut self, name: &'ast syn::Ident) {
        self.found |= (self.wanted)(&name.to_string());
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        inside(found, self);
    }
}

#[test]
fn what_a_macro_makes_is_read() {
    struct Calls(Vec<String>);
    impl<'ast> Visit<'ast> for Calls {
        outside_tests!();

        fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
            self.0.push(call.method.to_string());
            syn::visit::visit_expr_method_call(self, call);
        }
    }
    for (source, calls) in [
        ("fn f() { format!(\"{}\", a.one(), b = c.two()) }", &["one", "two"][..]),
        (
            "macro_rules! m { ($a:expr, $($b:ident),*) => { $a.one($($b.two()),*) }; () => { x.three(); y.four() }; }",
            &["one", "two", "three", "four"],
        ),
        ("fn f() { vec![a.one(/* b.two() */); 3] } // c.two()", &["one"]),
        (
            "#[cfg(test)] mod tests { fn f() { a.one() } } #[test] fn g() { a.two() } #[cfg(unix)] fn h() { a.three() }",
            &["three"],
        ),
    ] {
        let mut found = Calls(Vec::new());
        found.visit_file(&parsed("src/a.rs", source));
        found.0.sort();
        let mut calls: Vec<_> = calls.to_vec();
        calls.sort_unstable();
        assert_eq!(found.0, calls, "{source}");
    }
}
