//! The parts with footnotes and endnotes: each note is read once, and only when the text refers to it.

use std::collections::HashMap;
use std::rc::Rc;

use roxmltree::Node;

use super::Reader;
use super::relations::relations;
use super::xml::{attr, is, parse};
use crate::documents::{Note, ReadError};

impl Reader<'_> {
    /// Reads the notes that are referred to, also those that only other notes refer to.
    pub(super) fn read_notes(&mut self) -> Result<(), ReadError> {
        let main = Rc::clone(&self.own.relations);
        for (foot, kind, element) in [(true, "footnotes", "footnote"), (false, "endnotes", "endnote")] {
            let relation = main.values().find(|r| r.kind == kind && !r.external);
            let Some(target) = relation.map(|r| r.target.clone()) else { continue };
            let read = self.read_notes_part(foot, element, &target);
            self.own.relations = Rc::clone(&main);
            self.aside(read, &target)?;
        }
        self.set_notes()
    }

    fn read_notes_part(&mut self, foot: bool, element: &str, target: &str) -> Result<(), ReadError> {
        let Some(text) = self.package.text(target)? else { return Ok(()) };
        let xml = parse(&text)?;
        self.own.relations = Rc::new(relations(&mut self.package, target)?);
        let notes: HashMap<&str, Node<'_, '_>> = xml
            .root_element()
            .children()
            .filter(|n| is(*n, element))
            .filter_map(|n| attr(n, "id").map(|id| (id, n)))
            .collect();
        let mut at = 0_usize;
        while let Some(want) = self.wanted.list.get(at).cloned() {
            at = at.saturating_add(1);
            let Some(node) = notes.get(want.id.as_str()).filter(|_| want.foot == foot) else { continue };
            self.stand_under(&want.near);
            let blocks = self.inner_blocks(*node)?;
            self.out.notes.push(Note { label: want.label, blocks });
        }
        Ok(())
    }
}
