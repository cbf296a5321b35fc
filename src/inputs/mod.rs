//! What the team cuts out of an answer: an exact span of what was submitted, placed on sections and tagged.

pub mod actions;
pub mod read;
pub mod store;
pub mod tagging;
pub mod web;

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use serde::Serialize;

pub use crate::plans::{ItemKey, SectionKey};
pub use crate::responses::{PartId, Progress, ResponseId, Stance, Target};

crate::id!(
    /// An input's id.
    InputId
);
crate::id!(
    /// A tag's id.
    TagId
);
crate::text_enum!(
    /// What sort of thing an input is (product.md, words).
    InputKind {
        Proposal = "proposal",
        Reason = "reason",
        Question = "question",
        Fact = "fact",
        Support = "support",
        Concern = "concern",
        Objection = "objection",
        /// Greetings, signatures: read, and nothing to answer.
        NoContent = "no_content",
    }
);

crate::text_enum!(
    /// The colours a tag can have: names of the design system, which knows their dark twins.
    TagColour {
        Brand1 = "brand1",
        Brand2 = "brand2",
        Brand3 = "brand3",
        Accent = "accent",
        Info = "info",
        Success = "success",
        Warning = "warning",
        Danger = "danger",
        Neutral = "neutral",
    }
);

/// A word that inputs are found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::tag)]
pub struct Tag {
    pub id: TagId,
    pub name: String,
    pub colour: TagColour,
    /// Is it shown in the digest? Others are for the team alone.
    pub public: bool,
}

/// What may be said otherwise about an input. Its span and quote never change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placing {
    pub kind: InputKind,
    pub stance: Option<Stance>,
    pub sections: Vec<SectionKey>,
    /// Items in those sections, where it speaks of one measure or goal alone.
    pub items: Vec<ItemKey>,
    pub tags: Vec<TagId>,
}

impl Placing {
    /// In the form it is stored: sorted, each once; what has no content stands nowhere and has no stance.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        self.tags.sort_unstable();
        self.tags.dedup();
        self.sections.sort_unstable();
        self.sections.dedup();
        self.items.sort_unstable();
        self.items.dedup();
        if self.kind == InputKind::NoContent {
            self.sections.clear();
            self.items.clear();
            self.stance = None;
        }
        self
    }

    /// With the tag, or without it where it had it.
    #[must_use]
    pub fn toggled(mut self, tag: TagId) -> Self {
        if self.tags.contains(&tag) {
            self.tags.retain(|t| *t != tag);
        } else {
            self.tags.push(tag);
        }
        self
    }
}

/// A new tag gets the colour that is least used so far; the first of them where several are.
pub fn next_colour(used: &[TagColour]) -> TagColour {
    let times = |colour: &&TagColour| used.iter().filter(|u| u == colour).count();
    TagColour::ALL.iter().min_by_key(times).copied().unwrap_or(TagColour::Neutral)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_spread() {
        assert_eq!(next_colour(&[]), TagColour::Brand1);
        assert_eq!(next_colour(&[TagColour::Brand1, TagColour::Brand3]), TagColour::Brand2);
        assert_eq!(next_colour(TagColour::ALL), TagColour::Brand1);
    }

    #[test]
    fn a_placing_has_each_thing_once_and_no_content_no_place() {
        let clock = crate::clock::Clock::default();
        let mut tags = [TagId::new(&clock), TagId::new(&clock)];
        tags.sort_unstable();
        let ([a, b], section, item) = (tags, SectionKey::new(&clock), ItemKey::new(&clock));
        let placing = Placing {
            kind: InputKind::Proposal,
            stance: Some(Stance::Opposes),
            sections: vec![section, section],
            items: vec![item, item],
            tags: vec![b, a, b],
        };
        let tidy = placing.clone().tidy();
        assert_eq!((tidy.tags, tidy.sections, tidy.items), (vec![a, b], vec![section], vec![item]));
        let empty = Placing { kind: InputKind::NoContent, ..placing.clone() }.tidy();
        assert_eq!((empty.sections, empty.items, empty.stance), (vec![], vec![], None));
        assert_eq!(placing.toggled(a).toggled(b).toggled(a).tags, vec![a]);
    }
}
