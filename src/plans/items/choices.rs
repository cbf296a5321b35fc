//! What people say of a section's tables and lists against the rule: that one holds items, or that one is plain text.

use std::collections::{HashMap, HashSet};

use sha2::{Digest as _, Sha256};

/// A table or a list in a section's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    Table,
    List,
}

impl Shape {
    fn sign(self) -> char {
        match self {
            Self::Table => 't',
            Self::List => 'l',
        }
    }
}

/// Gives each table and list of a text a name that forms and rows know it by: its shape, a short hash of what stands first
/// in it (a table's head and first row, a list's first point), and which it is of those that begin alike: `t-1f00c2a9-1`.
#[derive(Default)]
pub(super) struct Names(HashMap<String, usize>);

impl Names {
    pub(super) fn next(&mut self, shape: Shape, first: &str) -> String {
        let short = Sha256::digest(first.as_bytes())
            .iter()
            .take(4)
            .fold(0_u32, |all, byte| (all << 8) | u32::from(*byte));
        let hash = format!("{short:08x}");
        let alike = format!("{}-{hash}", shape.sign());
        let at = self.0.entry(alike.clone()).or_default();
        *at = at.saturating_add(1);
        format!("{alike}-{at}")
    }
}

crate::text_column!(
    /// Which tables and lists are read otherwise than the rule says, by their names: `t-1f00c2a9-1=text l-77ab03de-1=items`.
    Choices
);

/// What a form says of the tables and lists that it showed.
#[derive(Default)]
pub struct Boxes<'a> {
    /// Ticked against the rule: to be plain text.
    pub plain: Vec<&'a str>,
    /// Ticked against the rule: to hold items.
    pub items: Vec<&'a str>,
    /// Said earlier, and the same as the rule now: `t-1f00c2a9-1=text`. It stands unless its box was ticked.
    pub agreed: Vec<&'a str>,
}

impl Choices {
    /// What a form's boxes say.
    pub fn ticked(boxes: &Boxes<'_>) -> Self {
        let plain = boxes.plain.iter().map(|name| (*name, false));
        let items = boxes.items.iter().map(|name| (*name, true));
        // What is ticked comes first: it counts before what was said earlier.
        Self::of(plain.chain(items).chain(boxes.agreed.iter().copied().filter_map(pair)))
    }

    /// Of several about one, the first counts.
    fn of<'a, I: Iterator<Item = (&'a str, bool)>>(said: I) -> Self {
        let mut seen = HashSet::new();
        let known = said.filter(|(name, _)| is_name(name) && seen.insert(*name));
        let text: Vec<String> =
            known.map(|(name, items)| format!("{name}={}", if items { "items" } else { "text" })).collect();
        Self(text.join(" "))
    }

    fn said(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.split(' ').filter_map(pair)
    }

    /// What was said of one: `Some(true)` that it holds items, `Some(false)` that it is plain text.
    pub(super) fn of_block(&self, name: &str) -> Option<bool> {
        self.said().find(|(said, _)| *said == name).map(|(_, items)| items)
    }

    /// What was said of the tables and lists of a text, said of those that stand in its changed form. `before` and `now` are
    /// their names in order. One whose beginning was changed is known by its place, where as many of its shape stand there still.
    #[must_use]
    pub fn carried(&self, before: &[String], now: &[String]) -> Self {
        let of_shape = |names: &[String], shape: char| -> Vec<String> {
            names.iter().filter(|name| name.starts_with(shape)).cloned().collect()
        };
        let follow = |name: &str| -> Option<String> {
            if now.iter().any(|there| there == name) {
                return Some(name.to_owned());
            }
            let shape = name.chars().next()?;
            let (before, now) = (of_shape(before, shape), of_shape(now, shape));
            let at = before.iter().position(|there| there == name)?;
            // What stood there before under its own name is another.
            now.get(at).filter(|there| before.len() == now.len() && !before.contains(there)).cloned()
        };
        let followed: Vec<(String, bool)> =
            self.said().filter_map(|(name, items)| Some((follow(name)?, items))).collect();
        Self::of(followed.iter().map(|(name, items)| (name.as_str(), *items)))
    }
}

/// `t-1f00c2a9-1=text`.
fn pair(one: &str) -> Option<(&str, bool)> {
    one.split_once('=').map(|(name, what)| (name, what == "items"))
}

fn is_name(name: &str) -> bool {
    const MOST: usize = 20;
    name.len() <= MOST
        && name.starts_with(['t', 'l'])
        && name.bytes().all(|byte| byte.is_ascii_hexdigit() || b"tl-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &str) -> Vec<String> {
        names.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn what_was_said_follows_a_block_by_its_beginning_and_else_by_its_place() {
        let said =
            Choices::ticked(&Boxes { plain: vec!["t-aa-1"], items: vec!["l-bb-1"], ..Boxes::default() });
        let before = names("t-aa-1 l-bb-1 t-cc-1");
        for (now, carried) in [
            ("t-aa-1 l-bb-1 t-cc-1", "t-aa-1=text l-bb-1=items"),
            ("t-cc-1 t-aa-1", "t-aa-1=text"),
            ("t-dd-1 l-ee-1 t-cc-1", "t-dd-1=text l-ee-1=items"),
            ("t-dd-1 l-ee-1", "l-ee-1=items"),
            ("t-cc-1 t-dd-1 l-bb-1", "l-bb-1=items"),
            ("", ""),
        ] {
            assert_eq!(said.carried(&before, &names(now)).0, carried, "{now}");
        }
    }

    #[test]
    fn what_is_no_name_is_not_kept() {
        let plain = vec!["t-1f-1", "t 1=items", "", "x-1f-1"];
        let said = Choices::ticked(&Boxes { plain, items: vec!["l-1f00c2a9-12"], ..Boxes::default() });
        assert_eq!(said.0, "t-1f-1=text l-1f00c2a9-12=items");
        assert_eq!((said.of_block("t-1f-1"), said.of_block("l-1f-1")), (Some(false), None));
    }

    #[test]
    fn what_the_rule_agrees_with_is_still_said_unless_its_box_is_ticked() {
        let agreed =
            vec!["t-aa-1=items", "t-aa-1=text", "t-bb-1=items", "l-cc-1=text", "nonsense", "x=items"];
        let said = Choices::ticked(&Boxes { plain: vec!["t-bb-1"], items: vec![], agreed });
        assert_eq!(said.0, "t-bb-1=text t-aa-1=items l-cc-1=text");
    }

    #[test]
    fn those_that_begin_alike_have_names_of_their_own() {
        let mut names = Names::default();
        let given = [(Shape::Table, "Tiltak"), (Shape::Table, "Tiltak"), (Shape::List, "Tiltak")]
            .map(|(shape, first)| names.next(shape, first));
        assert_eq!(given[0].strip_suffix('1'), given[1].strip_suffix('2'));
        assert!(given.iter().all(|name| is_name(name)) && given[2].starts_with('l'));
    }
}
