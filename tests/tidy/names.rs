//! What each name in a file means: imports, also renamed and in braces, modules, `self` and `super`, written out from the crate's root.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;
use syn::{ItemMod, ItemUse, UseTree};

/// A module inside a file, from the crate's root.
pub(crate) type Module = Vec<String>;

/// The imports of a file, by the module inside it in which they stand.
pub(crate) struct Names {
    pub(crate) module: Module,
    meant: BTreeMap<(Module, String), Vec<String>>,
    /// What `use a::*` takes all of.
    globs: BTreeSet<Vec<String>>,
    functions: BTreeSet<String>,
}

impl Names {
    pub(crate) fn of(file: &str, syntax: &syn::File) -> Self {
        let module = module_of(file);
        let names = Self {
            module: module.clone(),
            meant: BTreeMap::new(),
            globs: BTreeSet::new(),
            functions: BTreeSet::new(),
        };
        let mut reader = Reader { names, module };
        reader.visit_file(syntax);
        reader.names
    }

    /// A path as it is meant in a module; one that begins with something local stays as it is.
    pub(crate) fn full(&self, module: &[String], path: &[String]) -> Vec<String> {
        let mut path = rooted(module, path);
        // An import may begin with what another one brought.
        for _ in 0..4 {
            let Some((first, rest)) = path.split_first() else { break };
            match self.meant.get(&(module.to_vec(), first.clone())) {
                Some(meant) if meant.first() != Some(first) || meant.len() > 1 => {
                    path = meant.iter().chain(rest).cloned().collect();
                }
                _ => break,
            }
            if path.first().is_some_and(|first| first == "crate") {
                break;
            }
        }
        path
    }

    /// The same for syntax in the file's own module.
    pub(crate) fn meant(&self, path: &syn::Path) -> Vec<String> {
        self.full(&self.module, &segments(path))
    }

    /// Whether a bare name that nothing imports may come from a crate all of which is imported.
    pub(crate) fn is_of_glob(&self, name: &str, root: &str) -> bool {
        !self.functions.contains(name)
            && self.globs.iter().any(|glob| glob.first().is_some_and(|first| first == root))
    }
}

/// `src/hearings/web.rs` is the module `crate::hearings::web`.
pub(crate) fn module_of(file: &str) -> Module {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    let names = inner.split('/').filter(|name| !matches!(*name, "lib" | "main"));
    std::iter::once("crate").chain(names).map(str::to_owned).collect()
}

pub(crate) fn segments(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

/// The leaves of a `use`: the path, and the name it goes by here (`*` for all).
pub(crate) fn leaves(tree: &UseTree) -> Vec<(Vec<String>, String, usize)> {
    let mut out = Vec::new();
    grow(tree, &[], &mut out);
    out
}

fn grow(tree: &UseTree, before: &[String], out: &mut Vec<(Vec<String>, String, usize)>) {
    let with = |name: &syn::Ident| {
        let name = name.to_string();
        let own = (name != "self" || before.is_empty()).then_some(name);
        before.iter().cloned().chain(own).collect::<Vec<_>>()
    };
    match tree {
        UseTree::Path(path) => grow(&path.tree, &with(&path.ident), out),
        UseTree::Group(group) => group.items.iter().for_each(|item| grow(item, before, out)),
        UseTree::Name(name) => {
            let path = with(&name.ident);
            let last = path.last().cloned().unwrap_or_default();
            out.push((path, last, crate::rust::line(name.ident.span())));
        }
        UseTree::Rename(name) => {
            out.push((with(&name.ident), name.rename.to_string(), crate::rust::line(name.ident.span())));
        }
        UseTree::Glob(glob) => {
            let at = crate::rust::line(syn::spanned::Spanned::span(&glob.star_token));
            out.push((before.to_vec(), "*".to_owned(), at));
        }
    }
}

/// Resolves `self` and `super` at the beginning of a path.
fn rooted(module: &[String], path: &[String]) -> Vec<String> {
    let up = path.iter().take_while(|name| matches!(name.as_str(), "super" | "self")).count();
    if up == 0 {
        return path.to_vec();
    }
    let supers = path.iter().take(up).filter(|name| *name == "super").count();
    let base = module.iter().take(module.len().saturating_sub(supers));
    base.chain(path.iter().skip(up)).cloned().collect()
}

struct Reader {
    names: Names,
    module: Module,
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for (path, name, _) in leaves(&item.tree) {
            let path = rooted(&self.module, &path);
            if name == "*" {
                self.names.globs.insert(path);
            } else {
                self.names.meant.insert((self.module.clone(), name), path);
            }
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let mut inner = self.module.clone();
        inner.push(item.ident.to_string());
        self.names.meant.insert((self.module.clone(), item.ident.to_string()), inner.clone());
        let outer = std::mem::replace(&mut self.module, inner);
        syn::visit::visit_item_mod(self, item);
        self.module = outer;
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.names.functions.insert(item.sig.ident.to_string());
        syn::visit::visit_item_fn(self, item);
    }
}

#[test]
fn names_are_what_they_mean() {
    let source = "use std::{fs::{self as f, File as F}, io}; use f::read as r; use super::store; mod form;
        use crate::{plans::{self, Plan as P}}; fn own() { use diesel::update as u; } use diesel::dsl::*;";
    let names = Names::of("src/hearings/web.rs", &crate::rust::parsed("src/hearings/web.rs", source));
    for (path, meant) in [
        ("f::write", "std::fs::write"),
        ("F::open", "std::fs::File::open"),
        ("r", "std::fs::read"),
        ("io::Read", "std::io::Read"),
        ("store::load", "crate::hearings::store::load"),
        ("form::read", "crate::hearings::web::form::read"),
        ("self::form::read", "crate::hearings::web::form::read"),
        ("super::super::inputs::list", "crate::inputs::list"),
        ("plans::web", "crate::plans::web"),
        ("P::new", "crate::plans::Plan::new"),
        ("u", "diesel::update"),
        ("local::thing", "local::thing"),
    ] {
        let path: syn::Path = syn::parse_str(path).unwrap();
        assert_eq!(names.meant(&path).join("::"), meant);
    }
    assert!(names.is_of_glob("delete", "diesel"));
    assert!(!names.is_of_glob("own", "diesel"));
}
