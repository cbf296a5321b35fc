//! Which inputs a person asks to see: by section, tag and words. The list, the picker and "all that match" mean the same by it.

use serde::Serialize;

use crate::inputs::read::{Place, Sought};
use crate::inputs::{SectionKey, Tag, TagId};

/// Most characters of a search.
const WORDS: usize = 100;

/// The filter as an address or a form has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Typed<'a> {
    pub section: Option<&'a str>,
    pub tag: Option<&'a str>,
    pub words: Option<&'a str>,
}

/// What is asked for. An unknown section or tag asks for nothing.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Filter {
    pub section: Option<SectionKey>,
    pub tag: Option<TagId>,
    /// Found in what was said, and in the sender's name.
    pub words: String,
}

impl Filter {
    pub(super) fn new(asked: Typed<'_>, sections: &[Place], tags: &[Tag]) -> Self {
        let section: Option<SectionKey> = asked.section.and_then(|key| key.parse().ok());
        let tag: Option<TagId> = asked.tag.and_then(|id| id.parse().ok());
        Self {
            section: section.filter(|key| sections.iter().any(|section| section.key == *key)),
            tag: tag.filter(|id| tags.iter().any(|tag| tag.id == *id)),
            words: asked.words.unwrap_or_default().chars().take(WORDS).collect(),
        }
    }

    pub(super) fn is_set(&self) -> bool {
        self.section.is_some() || self.tag.is_some() || !self.words.is_empty()
    }

    /// What the database is asked for.
    pub(super) fn sought(&self) -> Sought {
        Sought { section: self.section, tag: self.tag, words: self.words.clone() }
    }

    /// `&del=…&emneknagg=…&sok=…`, empty where nothing is asked.
    pub(super) fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if let Some(section) = self.section {
            query.append_pair("del", &section.to_string());
        }
        if let Some(tag) = self.tag {
            query.append_pair("emneknagg", &tag.to_string());
        }
        if !self.words.is_empty() {
            query.append_pair("sok", &self.words);
        }
        match query.finish() {
            query if query.is_empty() => query,
            query => format!("&{query}"),
        }
    }
}
