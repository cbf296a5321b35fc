//! Inputs, sections and tags as these pages show them.

use std::collections::HashMap;

use serde::Serialize;
use uuid::Uuid;

use super::super::store::{InputRow, ItemLabel, Place};
use crate::db::types::AnyId;
use crate::web::Choice;

/// An input with where it comes from and where it stands.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ShownInput {
    pub id: Uuid,
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
    pub colour: String,
}

/// The hearing's sections and tags by key.
pub(super) struct Names {
    hearing_url: String,
    sections: HashMap<Uuid, String>,
    tags: HashMap<Uuid, ShownTag>,
}

impl Names {
    pub(super) fn new(hearing_url: &str, sections: &[Place], tags: &[Place]) -> Self {
        let tag = |t: &Place| ShownTag { name: t.name.clone(), colour: t.mark.clone() };
        Self {
            hearing_url: hearing_url.to_owned(),
            sections: sections.iter().map(|s| (s.key.0, section_label(s))).collect(),
            tags: tags.iter().map(|t| (t.key.0, tag(t))).collect(),
        }
    }

    /// Numbers and headings of sections.
    pub(super) fn sections(&self, keys: &[AnyId]) -> Vec<String> {
        keys.iter().filter_map(|key| self.sections.get(&key.0).cloned()).collect()
    }

    pub(super) fn show(&self, input: &InputRow) -> ShownInput {
        ShownInput {
            id: input.id.0,
            quote: input.quote.clone(),
            sender: input.sender.clone(),
            href: format!("{}/arbeidsbenk/{}#input-{}", self.hearing_url, input.response.0, input.id.0),
            sections: self.sections(&input.sections),
            items: input.items.clone(),
            tags: input.tags.iter().filter_map(|id| self.tags.get(&id.0).cloned()).collect(),
            replaced: input.replaced,
        }
    }
}

/// `2.1 Tidlig innsats`.
pub(super) fn section_label(section: &Place) -> String {
    format!("{} {}", section.mark, section.name).trim().to_owned()
}

/// Sections or tags as the choices of a list.
pub(super) fn choices(places: &[Place]) -> Vec<Choice> {
    places.iter().map(|p| Choice { value: p.key.0.to_string(), label: section_label(p) }).collect()
}

/// Tags as the choices of a list: their colour is no word.
pub(super) fn tag_choices(tags: &[Place]) -> Vec<Choice> {
    tags.iter().map(|t| Choice { value: t.key.0.to_string(), label: t.name.clone() }).collect()
}

/// The start of a text, cut between words.
pub(super) fn excerpt(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most).collect();
    let whole = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(words, _)| words);
    format!("{whole} …")
}
