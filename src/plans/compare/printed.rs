//! A comparison as it is given out: by what sections and items are called, with their words.

use serde::Serialize;

use super::{Comparison, ItemAt, Match, Pair};
use crate::plans::import::ImportedSection;
use crate::plans::items::Found;

/// All that is told of two versions.
#[derive(Debug, Serialize)]
pub struct Printed {
    pub sections: Vec<PrintedSection>,
    pub items: Vec<PrintedItem>,
}

/// A section of either version. What one of them has not is `null`.
#[derive(Debug, Serialize)]
pub struct PrintedSection {
    pub old: Option<String>,
    pub new: Option<String>,
    /// The new heading; the old one's where it is gone.
    pub title: String,
    #[serde(rename = "match")]
    pub became: Vec<Match>,
}

/// An item of either version, called by its number, or where it has none by its first words.
#[derive(Debug, Serialize)]
pub struct PrintedItem {
    pub old_section: Option<String>,
    pub new_section: Option<String>,
    pub old: Option<String>,
    pub new: Option<String>,
    pub old_text: Option<String>,
    pub new_text: Option<String>,
    #[serde(rename = "match")]
    pub became: Vec<Match>,
}

impl Printed {
    /// Of the versions that were compared.
    pub fn of(comparison: &Comparison, old: &[ImportedSection], new: &[ImportedSection]) -> Self {
        let (old_names, new_names) = &comparison.names;
        let section = |pair: &Pair<usize>| {
            let heading = pair.new.and_then(|at| new.get(at)).or_else(|| old.get(pair.old?));
            PrintedSection {
                old: name(old_names, pair.old),
                new: name(new_names, pair.new),
                title: heading.map(|section| section.heading.clone()).unwrap_or_default(),
                became: pair.became.clone(),
            }
        };
        let item = |pair: &Pair<ItemAt>| {
            let (mine, theirs) = (found(old, pair.old), found(new, pair.new));
            PrintedItem {
                old_section: name(old_names, pair.old.map(|at| at.section)),
                new_section: name(new_names, pair.new.map(|at| at.section)),
                old: mine.map(Found::short),
                new: theirs.map(Found::short),
                old_text: mine.map(|found| found.text.clone()),
                new_text: theirs.map(|found| found.text.clone()),
                became: pair.became.clone(),
            }
        };
        Self {
            sections: comparison.sections.iter().map(section).collect(),
            items: comparison.items.iter().map(item).collect(),
        }
    }
}

fn name(names: &[String], at: Option<usize>) -> Option<String> {
    at.and_then(|at| names.get(at)).cloned()
}

fn found(sections: &[ImportedSection], at: Option<ItemAt>) -> Option<&Found> {
    let at = at?;
    sections.get(at.section)?.items.get(at.item)
}
