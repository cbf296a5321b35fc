//! No circles: what one file of a part needs of another, the other does not need of it, be it by a detour.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::names::module_of;
use crate::{Tree, walls::part_of};

/// Imports that close a circle and stand, with the reason.
const STANDING: &[(&str, &str, &str)] = &[
    ("src/db/transaction.rs", "src/db/pool.rs", "a write takes connections of the pool, whose `write` it is"),
    ("src/digest/stances.rs", "src/digest/projection.rs", "one projection, reckoned in two files"),
    ("src/documents/html/inline.rs", "src/documents/html/blocks.rs", RECURSION),
    ("src/documents/html/lists.rs", "src/documents/html/blocks.rs", RECURSION),
    (
        "src/mail/outbox.rs",
        "src/mail/store/mod.rs",
        "the outbox's types stand beside the functions by which slices use them",
    ),
];
const RECURSION: &str = "blocks hold words and lists, and these hold blocks: one reading of a tree";

type Edges<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Each circle once, as the shortest way around. A module and what it is made of may name each other: a `mod.rs` holds the
/// types that its files share, and gives on what they make.
pub(crate) fn none(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    let mut told = BTreeSet::new();
    let mut edges = edges(tree);
    for (from, to, _) in STANDING.iter().filter(|(from, ..)| tree.has(from)) {
        if !edges.get_mut(from).is_some_and(|others| others.remove(to)) {
            broken.push(format!("{from} imports {to} no more: take it off the list of what stands"));
        }
    }
    for file in edges.keys() {
        if told.contains(file) {
            continue;
        }
        if let Some(circle) = around(&edges, file) {
            broken.push(format!("a circle of imports: {}", circle.join(" -> ")));
            told.extend(circle);
        }
    }
    broken
}

/// Which files of its own part a file names.
fn edges(tree: &Tree) -> Edges<'_> {
    let modules: BTreeMap<Vec<String>, &str> =
        tree.under("src/", ".rs").map(|(file, _)| (module_of(file), file)).collect();
    let mut edges = Edges::new();
    for (file, facts) in tree.rust("src/") {
        let own = module_of(file);
        // What a file's tests name is no part of what it is made of.
        for named in facts.paths.iter().filter(|named| !named.in_tests) {
            let whole = named.segments.as_slice();
            let found = (1..=whole.len()).rev().find_map(|end| modules.get_key_value(whole.get(..end)?));
            let Some((module, other)) = found else { continue };
            let kin = module.starts_with(&own) || own.starts_with(module);
            if !kin && part_of(file) == part_of(other) {
                edges.entry(file).or_default().insert(other);
            }
        }
    }
    edges
}

/// The shortest way from a file back to itself.
fn around<'a>(edges: &Edges<'a>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut came: BTreeMap<&str, &str> = BTreeMap::new();
    let mut next = VecDeque::from([start]);
    while let Some(file) = next.pop_front() {
        for other in edges.get(file).into_iter().flatten().copied() {
            if other == start {
                return Some(way(&came, start, file));
            }
            if !came.contains_key(other) {
                came.insert(other, file);
                next.push_back(other);
            }
        }
    }
    None
}

/// From `start` to `last`, each by the one that named it, and back to `start`.
fn way<'a>(came: &BTreeMap<&'a str, &'a str>, start: &'a str, last: &'a str) -> Vec<&'a str> {
    let back = std::iter::successors(Some(last), |file| came.get(file).copied());
    let mut way: Vec<_> = std::iter::once(start).chain(back).collect();
    if way.last() != Some(&start) {
        way.push(start);
    }
    way.reverse();
    way
}

#[test]
fn a_circle_is_seen() {
    let of = |files: &[(&str, &str)]| none(&Tree::of(files));
    let (one, two) = ("src/text/one.rs", "src/text/two.rs");
    assert_eq!(of(&[(one, "use super::two::B;"), (two, "use crate::text::one::A;")]).len(), 1);
    let three = "src/text/three.rs";
    let detour =
        of(&[(one, "use super::two::B;"), (two, "use super::three::C;"), (three, "use super::one::A;")]);
    assert_eq!(detour.len(), 1, "{detour:?}");
    assert!(
        of(&[(one, "use super::two::B;"), (two, "#[cfg(test)]\nmod tests { use super::super::one::A; }")])
            .is_empty()
    );
    assert!(of(&[("src/text/mod.rs", "pub use one::A;"), (one, "use super::B;")]).is_empty());
    assert!(
        of(&[(one, "use crate::lang::two::B;"), ("src/lang/two.rs", "use crate::text::one::A;")]).is_empty()
    );
}
