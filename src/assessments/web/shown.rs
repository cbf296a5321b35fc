//! Inputs, sections and tags as these pages show them.

use std::collections::HashMap;

use serde::Serialize;

use crate::inputs::read::{Input, ItemLabel, Place};
use crate::inputs::{InputId, SectionKey, Tag, TagColour, TagId};
use crate::plans::read::Section;
use crate::web::Choice;

/// An input with where it comes from and where it stands.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ShownInput {
    pub id: InputId,
    pub quote: String,
    pub sender: String,
    /// The workbench, at this place in the answer.
    pub href: String,
    /// Numbers and headings of its sections.
    pub sections: Vec<String>,
    /// The items in them that it speaks of.
    pub items: Vec<ItemLabel>,
    pub tags: Vec<ShownTag>,
    /// From a revision that its sender has replaced since.
    pub replaced: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ShownTag {
    pub name: String,
    pub colour: TagColour,
}

/// The hearing's sections and tags by key.
pub(super) struct Names {
    hearing_url: String,
    sections: HashMap<SectionKey, String>,
    tags: HashMap<TagId, ShownTag>,
}

impl Names {
    pub(super) fn new(hearing_url: &str, sections: &[Place], tags: &[Tag]) -> Self {
        let tag = |t: &Tag| ShownTag { name: t.name.clone(), colour: t.colour };
        Self {
            hearing_url: hearing_url.to_owned(),
            sections: sections.iter().map(|s| (s.key, section_label(s))).collect(),
            tags: tags.iter().map(|t| (t.id, tag(t))).collect(),
        }
    }

    /// Numbers and headings of sections.
    pub(super) fn sections(&self, keys: &[SectionKey]) -> Vec<String> {
        keys.iter().filter_map(|key| self.sections.get(key).cloned()).collect()
    }

    pub(super) fn show(&self, input: &Input) -> ShownInput {
        ShownInput {
            id: input.id,
            quote: input.quote.clone(),
            sender: input.sender.clone(),
            href: format!("{}/arbeidsbenk/{}#input-{}", self.hearing_url, input.response, input.id),
            sections: self.sections(&input.sections),
            items: input.items.clone(),
            tags: input.tags.iter().filter_map(|id| self.tags.get(id).cloned()).collect(),
            replaced: input.replaced,
        }
    }
}

/// `2.1 Tidlig innsats`.
pub(super) fn section_label(section: &Place) -> String {
    format!("{} {}", section.number, section.heading).trim().to_owned()
}

/// Sections as the choices of a list.
pub(super) fn section_choices(sections: &[Place]) -> Vec<Choice> {
    sections.iter().map(|s| Choice { value: s.key.to_string(), label: section_label(s) }).collect()
}

/// Tags as the choices of a list.
pub(super) fn tag_choices(tags: &[Tag]) -> Vec<Choice> {
    tags.iter().map(|t| Choice { value: t.id.to_string(), label: t.name.clone() }).collect()
}

/// The same of a section of a version.
pub(super) fn section_name(section: &Section) -> String {
    format!("{} {}", section.number, section.heading).trim().to_owned()
}
