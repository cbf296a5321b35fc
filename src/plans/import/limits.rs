//! The one limit of a section: what its form carries. What is over it is refused when a plan is read, and named; so no section is saved
//! that could not be edited.

use super::{ImportError, ImportedSection, Warning};
use crate::documents::model::place;
use crate::plans::{BODY_MAX, HEADING_MAX, NUMBER_MAX};
use crate::text::bounded::is_bounded;

/// So many are told one by one; of more only the first are.
const ONE_BY_ONE: usize = 30;
/// A heading or a number of up to so many times its form's limit is kept and told: it may be saved again as it is, and made shorter.
const KEPT: usize = 10;

/// A field of the section's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Heading,
    Number,
}

/// What is wrong with a section that its form could not carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooMuch {
    /// Its text has more than [`BODY_MAX`] characters.
    Text,
    /// Its text nests too deep, or a table has too many cells, to be shown.
    Pieces,
    /// Its heading or number is a text of its own.
    Heading,
}

impl TooMuch {
    /// The limit in characters, as the message says it.
    pub(super) fn limit(self) -> usize {
        match self {
            Self::Text | Self::Pieces => BODY_MAX,
            Self::Heading => HEADING_MAX,
        }
    }
}

/// Refuses a plan with a section that its form could not carry.
pub(super) fn carried(section: ImportedSection) -> Result<ImportedSection, ImportError> {
    match too_much(&section) {
        Some(what) => Err(ImportError::Section { near: name(&section), what }),
        None => Ok(section),
    }
}

fn too_much(section: &ImportedSection) -> Option<TooMuch> {
    let over = |text: &str, limit: usize| text.chars().nth(limit).is_some();
    let kept = |limit: usize| limit.saturating_mul(KEPT);
    if over(&section.heading, kept(HEADING_MAX)) || over(&section.number, kept(NUMBER_MAX)) {
        Some(TooMuch::Heading)
    } else if over(&section.body, BODY_MAX) {
        Some(TooMuch::Text)
    } else {
        (!is_bounded(&section.body)).then_some(TooMuch::Pieces)
    }
}

/// Headings and numbers over the limits of the section's form.
pub(super) fn too_long(sections: &[ImportedSection]) -> Vec<Warning> {
    sections.iter().flat_map(of_section).take(ONE_BY_ONE).collect()
}

fn of_section(section: &ImportedSection) -> impl Iterator<Item = Warning> {
    let near = name(section);
    let fields = [
        (Field::Heading, section.heading.as_str(), HEADING_MAX),
        (Field::Number, section.number.as_str(), NUMBER_MAX),
    ];
    fields.into_iter().filter_map(move |(field, text, limit)| {
        let length = text.chars().count();
        (length > limit).then(|| Warning::TooLong { field, near: near.clone(), length, limit })
    })
}

fn name(section: &ImportedSection) -> String {
    place(&format!("{} {}", section.number, section.heading))
}
