//! Every route that changes something takes a witness of who may, or stands on a short public list.

use std::collections::BTreeMap;

use syn::visit::{self, Visit};
use syn::{Expr, Lit};

use crate::names::{Names, module_of};
use crate::{Tree, rust};

/// Extractors that a handler cannot get without the right to act. What it may do then, the store's witnesses say.
/// A hearing's `Viewer` is none: who may only read changes nothing.
const WITNESSES: &[&str] = &[
    "SignedIn",
    "Staff",
    "Administrator",
    "Manager",
    "Worker",
    "Follower",
    "Approver",
    "Editor",
    "ProjectLead",
    "Answering",
];

/// Changing routes that take none of them, and why.
const PUBLIC: &[(&str, &str)] = &[
    ("/logg-inn", "nobody is signed in before"),
    (
        "/glemt-passord",
        "whoever has forgotten the password is not signed in; a letter goes to the account's own address",
    ),
    (
        "/nytt-passord/{token}",
        "the link's token is the right, and it is checked again inside the transaction",
    ),
    ("/i/{token}", "the link's token is the right, and it is checked inside the transaction"),
    ("/i/{token}/ingen-merknader", "the link's token is the right, and it is checked inside the transaction"),
    (
        "/i/{token}/arrangement/{workshop}",
        "the link's token is the right, and it is checked inside the transaction",
    ),
    ("/r/{token}", "the link's token is the right, and it is checked again inside the transaction"),
    ("/r/{token}/apnet", "the link's token is the right, and it is checked inside the transaction"),
    ("/bekreft/{token}", "the link's token is the right, and it is checked inside the transaction"),
    ("/horing/{hearing}/svar", "everybody may answer a published hearing"),
    (
        "/arbeid/{hearing}/oppsummering.{format}",
        "a `Viewer` has what may be read made into a file; nothing of the hearing changes",
    ),
    (
        "/planarbeid/{project}/oppfolging/rapport/{report}/fil.{format}",
        "a `Viewer` has what may be read made into a file; nothing of the report changes",
    ),
    ("*", "what is nowhere changes nothing"),
];

const CHANGING: &[&str] = &["post", "put", "patch", "delete"];

/// A route of every method: it changes something for all one knows.
const EVERY: &[&str] = &["route", "to", "method", "resource"];

/// A changing route: its path within the function that gives it, and who answers it.
struct Route {
    file: String,
    line: usize,
    /// The function that gives the route, from the crate's root.
    given_by: Vec<String>,
    path: String,
    /// Nothing where it is not a function by name.
    handler: Option<Vec<String>>,
}

/// Looks up the handler of each changing route and reads its parameters. A route on the list that is gone, or takes a witness
/// now, is told too.
pub(crate) fn witnessed(tree: &Tree) -> Vec<String> {
    let mut routes = Vec::new();
    let mut scopes = BTreeMap::new();
    for (file, source) in tree.under("src/", ".rs") {
        if source.contains("actix_web") {
            let syntax = rust::parsed(file, source);
            let mut reader = Reader::new(file, Names::of(file, &syntax));
            reader.visit_file(&syntax);
            routes.extend(reader.routes);
            scopes.extend(reader.scopes);
        }
    }
    let mut broken = Vec::new();
    let mut used = Vec::new();
    for route in routes {
        let path = format!("{}{}", scopes.get(&route.given_by).map_or("", String::as_str), route.path);
        let at = format!("{}:{}: {path}", route.file, route.line);
        match route.handler.as_deref().and_then(|handler| takes_witness(tree, handler)) {
            None => broken.push(format!("{at}: cannot find its handler: give a function by its own path")),
            Some(true) => {}
            Some(false) if PUBLIC.iter().any(|(public, _)| *public == path) => used.push(path),
            Some(false) => broken.push(format!("{at} changes something and takes no witness")),
        }
    }
    let idle = PUBLIC.iter().filter(|(path, _)| !used.iter().any(|one| one == path));
    broken.extend(
        idle.map(|(path, _)| {
            format!("{path}: no such changing route without a witness; take it off the list")
        }),
    );
    broken
}

/// Whether a function, given by its path from the crate's root, takes a witness.
fn takes_witness(tree: &Tree, handler: &[String]) -> Option<bool> {
    let (name, module) = handler.split_last()?;
    let (file, source) = tree.under("src/", ".rs").find(|(file, _)| module_of(file) == module)?;
    let syntax = rust::parsed(file, source);
    let names = Names::of(file, &syntax);
    let function = syntax.items.iter().find_map(|item| match item {
        syn::Item::Fn(function) if function.sig.ident == name => Some(function),
        _ => None,
    })?;
    Some(function.sig.inputs.iter().any(|argument| match argument {
        syn::FnArg::Typed(typed) => is_witness(&names, &typed.ty),
        syn::FnArg::Receiver(_) => false,
    }))
}

/// A witness itself, or a tuple with one. One that may be missing is none.
fn is_witness(names: &Names, of: &syn::Type) -> bool {
    match of {
        syn::Type::Path(path) => {
            names.meant(&path.path).last().is_some_and(|last| WITNESSES.contains(&last.as_str()))
        }
        syn::Type::Tuple(tuple) => tuple.elems.iter().any(|one| is_witness(names, one)),
        _ => false,
    }
}

struct Reader {
    file: String,
    names: Names,
    function: String,
    /// The paths that enclose what is read.
    before: Vec<String>,
    routes: Vec<Route>,
    /// Functions that give routes under a path.
    scopes: BTreeMap<Vec<String>, String>,
}

impl Reader {
    fn new(file: &str, names: Names) -> Self {
        let (file, function) = (file.to_owned(), String::new());
        Self { file, names, function, before: Vec::new(), routes: Vec::new(), scopes: BTreeMap::new() }
    }

    /// The name in actix's `web` at which a chain of calls begins, with that call.
    fn root<'a>(&self, chain: &'a Expr) -> Option<(String, &'a syn::ExprCall)> {
        match chain {
            Expr::MethodCall(call) => self.root(&call.receiver),
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return None };
                let meant = self.names.meant(&path.path);
                let (name, before) = meant.split_last()?;
                let of_web =
                    before.last().is_some_and(|module| module == "web") && before.first()? == "actix_web";
                of_web.then(|| (name.clone(), call))
            }
            _ => None,
        }
    }

    /// The path that a chain's beginning gives what stands in it.
    fn path(&self, chain: &Expr) -> Option<String> {
        let (name, call) = self.root(chain)?;
        if name == "resource" || name == "scope" { literal(call.args.first()?) } else { None }
    }

    /// The path of a function from the crate's root.
    fn called(&self, function: &Expr) -> Option<Vec<String>> {
        let Expr::Path(path) = function else { return None };
        let meant = self.names.meant(&path.path);
        let own = |name: &String| self.names.module.iter().cloned().chain([name.clone()]).collect();
        if let [name] = meant.as_slice() { Some(own(name)) } else { Some(meant) }
    }

    fn put(&mut self, line: usize, path: String, handler: Option<Vec<String>>) {
        let given_by = self.names.module.iter().cloned().chain([self.function.clone()]).collect();
        self.routes.push(Route { file: self.file.clone(), line, given_by, path, handler });
    }
}

/// The first argument of `#[post("/…", …)]`.
fn address(input: syn::parse::ParseStream<'_>) -> syn::Result<String> {
    let path = input.parse::<syn::LitStr>()?.value();
    input.parse::<proc_macro2::TokenStream>().map(|_| path)
}

fn literal(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(one) => {
            if let Lit::Str(text) = &one.lit {
                Some(text.value())
            } else {
                None
            }
        }
        Expr::Reference(inner) => literal(&inner.expr),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Reader {
    rust::outside_tests!();

    /// Also `#[post("/…")] async fn handler`.
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function = item.sig.ident.to_string();
        for attribute in &item.attrs {
            let meant = self.names.meant(attribute.path());
            let (last, of_actix) = (
                meant.last().cloned().unwrap_or_default(),
                meant.first().is_some_and(|root| root == "actix_web"),
            );
            if of_actix && (CHANGING.contains(&last.as_str()) || EVERY.contains(&last.as_str())) {
                let path = attribute.parse_args_with(address);
                let own = self.names.module.iter().cloned().chain([self.function.clone()]).collect();
                self.put(rust::line(item.sig.ident.span()), path.unwrap_or_default(), Some(own));
            }
        }
        visit::visit_item_fn(self, item);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let line = rust::line(call.method.span());
        if call.method == "to"
            && let Some((root, _)) = self.root(&call.receiver)
            && (CHANGING.contains(&root.as_str()) || EVERY.contains(&root.as_str()))
        {
            let path = self.before.concat() + &self.path(&call.receiver).unwrap_or_default();
            let handler = call.args.first().and_then(|handler| self.called(handler));
            self.put(line, path, handler);
        } else if call.method == "configure"
            && let Some(path) = self.path(&call.receiver)
            && let Some(function) = call.args.first().and_then(|function| self.called(function))
        {
            self.scopes.insert(function, self.before.concat() + &path);
        }
        self.visit_expr(&call.receiver);
        // What is given to a scope, a resource or `route("/path", …)` stands under its path.
        let given = if call.args.len() > 1 { call.args.first().and_then(literal) } else { None };
        let anywhere = (call.method == "default_service").then(|| "*".to_owned());
        let under = [self.path(&call.receiver), given, anywhere];
        let depth = self.before.len();
        self.before.extend(under.into_iter().flatten());
        call.args.iter().for_each(|argument| self.visit_expr(argument));
        self.before.truncate(depth);
    }

    /// `web::to(handler)` answers every method.
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let whole = Expr::Call(call.clone());
        if self.root(&whole).is_some_and(|(name, _)| name == "to") {
            let handler = call.args.first().and_then(|handler| self.called(handler));
            self.put(rust::line(call.paren_token.span.open()), self.before.concat(), handler);
        }
        visit::visit_expr_call(self, call);
    }
}

#[test]
fn a_route_without_witness_is_seen() {
    let of = |imports: &str, routes: &str, handler: &str| {
        let source = format!(
            "use actix_web::web::{{self, ServiceConfig}}; {imports}
            fn routes(c: &mut ServiceConfig) {{ {routes}; }} {handler}"
        );
        let broken = witnessed(&Tree::of(&[("src/plans/web.rs", &source)]));
        broken.into_iter().filter(|told| told.starts_with("src/")).count()
    };
    let route = "c.route(\"/p\", web::get().to(show)).route(\"/p\", web::post().to(save))";
    let with = |argument: &str| format!("async fn save({argument}, form: Form<F>) -> R {{}}");
    let (bare, own) = (with("page: Page"), with("who: SignedIn"));
    let inner = "fn inner(c: &mut C) { c.service(web::resource(\"/{token}\").route(web::post().to(save))); }";
    for (imports, routes, handler, broken) in [
        ("", route, &bare, 1),
        ("", route, &own, 0),
        ("", route, &"/* fn save(who: SignedIn) */".to_owned(), 1),
        ("use crate::accounts::SignedIn as Who;", route, &with("who: Who"), 0),
        ("use crate::accounts::Session as SignedIn;", route, &own, 1),
        ("", route, &with("who: Option<SignedIn>"), 1),
        ("", route, &with("(who, at): (SignedIn, Path<Id>)"), 0),
        (
            "use actix_web::web as w;",
            "c.service(w::resource(\"/p\").route(\n// save\nw::post()\n.guard(g)\n.to(save)))",
            &bare,
            1,
        ),
        ("use actix_web::web::{post as change};", "c.route(\"/p\", change().to(save))", &bare, 1),
        ("", "c.service(web::resource(\"/p\").to(save))", &bare, 1),
        ("", "c.default_service(web::to(save))", &bare, 0),
        ("", "c.route(\"/p\", web::to(save))", &bare, 1),
        ("", "c.route(\"/p\", web::method(Method::POST).to(save))", &bare, 1),
        ("", "c.route(\"/p\", web::post().to(|| async { 1 }))", &own, 1),
        ("", "client.post(\"/p\").to(save)", &bare, 0),
        ("use actix_web::post;", "c.service(save)", &format!("#[post(\"/p\")] {bare}"), 1),
        ("", "c.route(\"/logg-inn\", web::post().to(save))", &bare, 0),
        ("", "c.service(web::scope(\"/arbeid\").route(\"/logg-inn\", web::post().to(save)))", &bare, 1),
        ("", "c.service(web::scope(\"/i\").configure(inner))", &format!("{inner} {bare}"), 0),
        ("", "c.service(web::scope(\"/j\").configure(inner))", &format!("{inner} {bare}"), 1),
    ] {
        assert_eq!(of(imports, routes, handler), broken, "{imports} {routes} {handler}");
    }
    assert_eq!(witnessed(&Tree::of(&[])).len(), PUBLIC.len(), "what nobody needs is told");
}
