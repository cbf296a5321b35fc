//! The plan that an answer is held against: its sections and items, as places for inputs.

use serde::Serialize;

use crate::inputs::read::answer::Heard;

/// A section or an item, as a choice.
#[derive(Serialize)]
pub(super) struct ChoiceView {
    /// `section-<key>` or `item-<key>`.
    value: String,
    number: String,
    name: String,
    /// The number or heading of an item's section.
    within: Option<String>,
}

/// The sections in the order of the plan, each followed by its items.
pub(super) fn choices(heard: &Heard) -> Vec<ChoiceView> {
    let mut out = Vec::new();
    for place in &heard.places {
        out.push(ChoiceView {
            value: format!("section-{}", place.key),
            number: place.number.clone(),
            name: place.heading.clone(),
            within: None,
        });
        let within = heard.items.iter().filter(|item| item.section == place.key);
        out.extend(within.map(|item| ChoiceView {
            value: format!("item-{}", item.key),
            number: item.said.number.clone(),
            name: item.said.text.clone(),
            within: Some(place.short().to_owned()),
        }));
    }
    out
}
