//! What is said about each thing: as it is typed and compared, and as pages, letters and the archive show it.

use serde::Serialize;

use super::{Part, Stance, Target, TargetKind, Topic, Within};

/// What is said about one thing: what there is to it, wherever it stands and in whatever version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub target: Target,
    pub stance: Option<Stance>,
    pub text: String,
}

impl Said {
    pub fn of(part: &Part) -> Self {
        Self { target: part.target, stance: part.stance, text: part.text.clone() }
    }

    /// Was nothing said?
    pub fn is_blank(&self) -> bool {
        is_blank(self.stance, &self.text)
    }
}

/// Neither a stance nor a word.
pub(super) fn is_blank(stance: Option<Stance>, text: &str) -> bool {
    stance.is_none() && text.trim().is_empty()
}

/// One thing that was said, as it is read.
#[derive(Serialize)]
pub struct SaidView {
    pub key: Target,
    pub kind: TargetKind,
    /// Number and heading of the section, where it was said about an item in it.
    pub within: Option<String>,
    pub number: String,
    /// Empty for the whole: the template has the words.
    pub title: String,
    pub stance: Option<Stance>,
    pub text: String,
}

/// What was said, in the order of what was asked. Parts about sections that are no longer there keep their place last.
pub fn said(topics: &[Topic], parts: &[Part]) -> Vec<SaidView> {
    let written = parts.iter().filter(|part| !part.is_blank());
    let shown = written.map(|part| {
        let topic = topics.iter().find(|topic| topic.target == part.target);
        SaidView {
            key: part.target,
            kind: part.target.kind(),
            within: topic.and_then(|topic| topic.within.as_ref()).map(Within::name),
            number: topic.map_or_else(String::new, |topic| topic.number.clone()),
            title: topic.map_or_else(String::new, |topic| topic.heading.clone()),
            stance: part.stance,
            text: part.text.clone(),
        }
    });
    shown.collect()
}
