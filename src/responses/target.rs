//! What a part of an answer is about, and the name it has in forms.

use std::fmt;

use serde::{Serialize, Serializer};
use uuid::Uuid;

crate::text_enum!(
    /// What sort of thing a part is about.
    TargetKind { Section = "section", Item = "item", Question = "question", Whole = "whole" }
);

/// What a part is about. The key is a section's or an item's key (stable across plan versions) or a question's id; nil for the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Target {
    pub kind: TargetKind,
    pub key: Uuid,
}

impl Target {
    /// The plan as a whole.
    pub const WHOLE: Self = Self { kind: TargetKind::Whole, key: Uuid::nil() };

    pub fn section(key: Uuid) -> Self {
        Self { kind: TargetKind::Section, key }
    }

    pub fn item(key: Uuid) -> Self {
        Self { kind: TargetKind::Item, key }
    }

    pub fn question(id: Uuid) -> Self {
        Self { kind: TargetKind::Question, key: id }
    }

    /// Reads what [`fmt::Display`] writes: `section-<uuid>`, `item-<uuid>`, `question-<uuid>`, `whole`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == TargetKind::Whole.as_str() {
            return Some(Self::WHOLE);
        }
        let (kind, key) = text.split_once('-')?;
        match (TargetKind::parse(kind)?, Uuid::try_parse(key)) {
            (TargetKind::Whole, _) | (_, Err(_)) => None,
            (kind, Ok(key)) => Some(Self { kind, key }),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TargetKind::Whole => f.write_str(self.kind.as_str()),
            kind => write!(f, "{kind}-{}", self.key),
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
        let key = Uuid::from_u128(7);
        for target in [Target::WHOLE, Target::section(key), Target::item(key), Target::question(key)] {
            assert_eq!(Target::parse(&target.to_string()), Some(target));
        }
        for bad in
            ["", "whole-", "section", "section-x", "whole-00000000-0000-0000-0000-000000000000", "part-1"]
        {
            assert_eq!(Target::parse(bad), None, "{bad}");
        }
    }
}
