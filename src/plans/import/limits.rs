//! What the forms of the editor would refuse: told when a plan is read. What is saved already may be saved again as it is.

use super::{ImportedSection, Warning};
use crate::documents::model::place;
use crate::plans::{BODY_MAX, HEADING_MAX, NUMBER_MAX};

/// So many are told one by one; of more only the first are.
const ONE_BY_ONE: usize = 30;

/// Headings, numbers and texts over the limits of the section's form.
pub(super) fn too_long(sections: &[ImportedSection]) -> Vec<Warning> {
    sections.iter().flat_map(of_section).take(ONE_BY_ONE).collect()
}

fn of_section(section: &ImportedSection) -> impl Iterator<Item = Warning> {
    let near = place(&format!("{} {}", section.number, section.heading));
    let fields = [
        (Field::Heading, section.heading.as_str(), HEADING_MAX),
        (Field::Number, section.number.as_str(), NUMBER_MAX),
        (Field::Body, section.body.as_str(), BODY_MAX),
    ];
    fields.into_iter().filter_map(move |(field, text, limit)| {
        let length = text.chars().count();
        (length > limit).then(|| Warning::TooLong { field, near: near.clone(), length, limit })
    })
}

/// A field of the section's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Heading,
    Number,
    Body,
}
