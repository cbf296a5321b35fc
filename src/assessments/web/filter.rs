//! Which inputs a person asks to see: by section, tag and words. The list, the picker and "all that match" mean the same by it.

use serde::Serialize;
use uuid::Uuid;

use super::super::store::{Place, Sought};

/// Most characters of a search.
const WORDS: usize = 100;

/// What is asked for. An unknown section or tag asks for nothing.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Filter {
    pub section: Option<Uuid>,
    pub tag: Option<Uuid>,
    /// Found in what was said, and in the sender's name.
    pub words: String,
}

impl Filter {
    pub(super) fn new(
        (section, tag, words): (Option<&str>, Option<&str>, Option<&str>),
        (sections, tags): (&[Place], &[Place]),
    ) -> Self {
        Self {
            section: known(sections, section),
            tag: known(tags, tag),
            words: words.unwrap_or_default().chars().take(WORDS).collect(),
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

fn known(places: &[Place], asked: Option<&str>) -> Option<Uuid> {
    let asked: Uuid = asked?.parse().ok()?;
    places.iter().find(|p| p.key.0 == asked).map(|p| p.key.0)
}
