//! A version of a plan whole, as it is compared: its sections with their items, and the keys of both.

use std::collections::HashMap;

use super::compare::ItemAt;
use super::import::ImportedSection;
use super::items::Found;
use super::read::{Item, Section};
use super::{ItemKey, SectionKey};

/// A version as it is compared: its sections with their items, and what both are known by.
#[derive(Clone, Debug, Default)]
pub struct Version {
    pub sections: Vec<ImportedSection>,
    pub(super) keys: Vec<SectionKey>,
    pub(super) item_keys: Vec<(ItemAt, ItemKey)>,
}

impl Version {
    /// Of the rows of a version.
    pub fn of(sections: &[Section], items: &[Item]) -> Self {
        let mut of_section: HashMap<SectionKey, Vec<&Item>> = HashMap::new();
        for item in items {
            of_section.entry(item.section).or_default().push(item);
        }
        let mut version = Self::default();
        for (at, section) in sections.iter().enumerate() {
            let own = of_section.remove(&section.key).unwrap_or_default();
            let keys = own.iter().enumerate().map(|(item, one)| (ItemAt { section: at, item }, one.key));
            version.item_keys.extend(keys);
            version.keys.push(section.key);
            version.sections.push(ImportedSection {
                number: section.number.clone(),
                level: u8::try_from(section.level).unwrap_or(1),
                kind: section.kind,
                heading: section.heading.clone(),
                body: section.body.clone(),
                images: Vec::new(),
                items: own.into_iter().map(|item| item.said.clone()).collect(),
                choices: section.item_choices.clone(),
            });
        }
        version
    }

    /// What a section is known by.
    pub fn key(&self, at: usize) -> Option<SectionKey> {
        self.keys.get(at).copied()
    }

    /// What an item is known by.
    pub fn item_key(&self, at: ItemAt) -> Option<ItemKey> {
        // They stand in their order.
        let place = self.item_keys.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.item_keys.get(place).map(|(_, key)| *key)
    }

    /// One of its items.
    pub fn item(&self, at: ItemAt) -> Option<&Found> {
        self.sections.get(at.section)?.items.get(at.item)
    }
}
