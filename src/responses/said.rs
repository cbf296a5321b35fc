//! What was said, as pages, letters and the archive show it.

use serde::Serialize;

use super::{Item, Part, Stance, Target, TargetKind};

/// One thing that was said, as it is read.
#[derive(Serialize)]
pub struct SaidView {
    pub key: Target,
    pub kind: TargetKind,
    pub number: String,
    /// Empty for the whole: the template has the words.
    pub title: String,
    pub stance: Option<Stance>,
    pub text: String,
}

/// What was said, in the order of what was asked. Parts about sections that are no longer there keep their place last.
pub fn said(items: &[Item], parts: &[Part]) -> Vec<SaidView> {
    let written = parts.iter().filter(|part| !part.is_blank());
    let shown = written.map(|part| {
        let item = items.iter().find(|item| item.target == part.target);
        SaidView {
            key: part.target,
            kind: part.target.kind,
            number: item.map_or_else(String::new, |item| item.number.clone()),
            title: item.map_or_else(String::new, |item| item.heading.clone()),
            stance: part.stance,
            text: part.text.clone(),
        }
    });
    shown.collect()
}
