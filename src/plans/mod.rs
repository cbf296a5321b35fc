//! Plans: the draft that is heard, as a tree of numbered sections.

pub mod import;

/// What a section of a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKind {
    Chapter,
    FocusArea,
    Goal,
    Measure,
    Text,
}

impl SectionKind {
    pub const ALL: [Self; 5] = [Self::Chapter, Self::FocusArea, Self::Goal, Self::Measure, Self::Text];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chapter => "chapter",
            Self::FocusArea => "focus_area",
            Self::Goal => "goal",
            Self::Measure => "measure",
            Self::Text => "text",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}
