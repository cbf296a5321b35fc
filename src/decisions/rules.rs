//! When an amendment is whole: what it is about is there, and what it needs is said. Pure.

use super::{Proposed, Shape};
use crate::plans::HEADING_MAX;
use crate::plans::read::{Item, Section};

/// A fault: the field it stands by, and the key of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    pub field: &'static str,
    pub text: &'static str,
}

/// What is wrong with an amendment of a version; nothing where it can be applied to it by itself.
pub fn faults(said: &Proposed, sections: &[Section], items: &[Item]) -> Vec<Fault> {
    let mut out = Vec::new();
    let mut fault = |field, text| out.push(Fault { field, text });
    match said.section {
        None => fault("section", "decisions-section-needed"),
        Some(key) if !sections.iter().any(|section| section.key == key) => {
            fault("section", "decisions-section-unknown");
        }
        Some(_) => {}
    }
    let Some(shape) = said.shape else {
        fault("shape", "decisions-shape-needed");
        return out;
    };
    let own = |key| items.iter().any(|item| item.key == key && Some(item.section) == said.section);
    match said.item {
        None if shape.of_item() => fault("item", "decisions-item-needed"),
        Some(_) if !shape.of_item() => fault("item", "decisions-item-unneeded"),
        Some(key) if !own(key) => fault("item", "decisions-item-elsewhere"),
        None | Some(_) => {}
    }
    if said.new_text.is_empty() && shape.has_text() {
        fault("new_text", "decisions-text-needed");
    }
    if !said.new_text.is_empty() && !shape.has_text() {
        fault("new_text", "decisions-text-unneeded");
    }
    let heading = said.new_text.lines().next().unwrap_or_default();
    if shape == Shape::SectionAfter && heading.chars().count() > HEADING_MAX {
        fault("new_text", "decisions-heading-long");
    }
    out
}
