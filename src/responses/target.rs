//! What a part of an answer is about, and the name it has in forms.

use std::fmt;

use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::hearings::QuestionId;
use crate::plans::{ItemKey, SectionKey};

crate::text_enum!(
    /// What sort of thing a part is about.
    TargetKind { Section = "section", Item = "item", Question = "question", Whole = "whole" }
);

crate::id!(
    /// What a part is about, as one column has it: the key of a section or an item, a question's id, or nil for the whole.
    TargetKey
);

/// What a part is about. Keys of sections and items live through the plan's versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    Section(SectionKey),
    Item(ItemKey),
    Question(QuestionId),
    /// The plan as a whole.
    Whole,
}

impl Target {
    /// As two columns have it.
    pub fn of(kind: TargetKind, TargetKey(key): TargetKey) -> Self {
        match kind {
            TargetKind::Section => Self::Section(SectionKey(key)),
            TargetKind::Item => Self::Item(ItemKey(key)),
            TargetKind::Question => Self::Question(QuestionId(key)),
            TargetKind::Whole => Self::Whole,
        }
    }

    pub fn kind(self) -> TargetKind {
        match self {
            Self::Section(_) => TargetKind::Section,
            Self::Item(_) => TargetKind::Item,
            Self::Question(_) => TargetKind::Question,
            Self::Whole => TargetKind::Whole,
        }
    }

    /// What stands in the column.
    pub fn key(self) -> TargetKey {
        TargetKey(match self {
            Self::Section(key) => key.0,
            Self::Item(key) => key.0,
            Self::Question(id) => id.0,
            Self::Whole => Uuid::nil(),
        })
    }

    /// The item, where it is one.
    pub fn item(self) -> Option<ItemKey> {
        if let Self::Item(key) = self { Some(key) } else { None }
    }

    /// Reads what [`fmt::Display`] writes: `section-<uuid>`, `item-<uuid>`, `question-<uuid>`, `whole`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == TargetKind::Whole.as_str() {
            return Some(Self::Whole);
        }
        let (kind, key) = text.split_once('-')?;
        match (TargetKind::parse(kind)?, Uuid::try_parse(key)) {
            (TargetKind::Whole, _) | (_, Err(_)) => None,
            (kind, Ok(key)) => Some(Self::of(kind, TargetKey(key))),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            TargetKind::Whole => f.write_str(TargetKind::Whole.as_str()),
            kind => write!(f, "{kind}-{}", self.key()),
        }
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_reads_back() {
        let key = TargetKey(Uuid::from_u128(7));
        for kind in TargetKind::ALL {
            let target = Target::of(*kind, key);
            assert_eq!(target.kind(), *kind);
            assert_eq!(Target::of(target.kind(), target.key()), target);
            assert_eq!(Target::parse(&target.to_string()), Some(target));
        }
        for bad in
            ["", "whole-", "section", "section-x", "whole-00000000-0000-0000-0000-000000000000", "part-1"]
        {
            assert_eq!(Target::parse(bad), None, "{bad}");
        }
    }
}
