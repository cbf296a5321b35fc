//! The plan that an answer is held against: its sections and items, as places for inputs.

use std::collections::HashMap;

use serde::Serialize;
use uuid::Uuid;

use crate::db::{self, Conn};
use crate::hearings::access::Seat;
use crate::inputs::store::reading::{self, Place, ReadPart};
use crate::inputs::{ItemKey, SectionKey, TargetKind};
use crate::plans::store::Item;

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

#[derive(Clone, Serialize)]
pub(super) struct ItemView {
    key: ItemKey,
    /// The number or heading of its section.
    within: String,
    /// Its number, or its first words.
    short: String,
    text: String,
}

#[derive(Clone, Serialize)]
pub(super) struct PlaceView {
    key: SectionKey,
    number: String,
    heading: String,
}

/// What the answer is held against.
pub(super) struct Plan {
    pub(super) places: Vec<Place>,
    pub(super) items: Vec<Item>,
    pub(super) questions: HashMap<Uuid, String>,
    /// Texts of the sections that the answer is addressed to.
    pub(super) bodies: HashMap<SectionKey, String>,
}

pub(super) fn plan(conn: &mut Conn, seat: &Seat, parts: &[ReadPart]) -> db::Result<Plan> {
    let items = reading::items(conn, seat.id())?;
    let addressed: Vec<_> = parts.iter().filter_map(|part| section_of(part, &items)).collect();
    Ok(Plan {
        items,
        places: reading::places(conn, seat.id())?,
        questions: reading::questions(conn, seat.id())?,
        bodies: reading::bodies(conn, seat.id(), &addressed)?,
    })
}

/// The section that a part was addressed to, itself or one of its items.
pub(super) fn section_of(part: &ReadPart, items: &[Item]) -> Option<SectionKey> {
    match part.target {
        TargetKind::Section => Some(SectionKey(part.target_key)),
        TargetKind::Item => items.iter().find(|item| item.key.0 == part.target_key).map(|item| item.section),
        TargetKind::Question | TargetKind::Whole => None,
    }
}

impl Plan {
    pub(super) fn choices(&self) -> Vec<ChoiceView> {
        let mut out = Vec::new();
        for place in &self.places {
            out.push(ChoiceView {
                value: format!("section-{}", place.key),
                number: place.number.clone(),
                name: place.heading.clone(),
                within: None,
            });
            let within = self.items.iter().filter(|item| item.section == place.key);
            out.extend(within.map(|item| ChoiceView {
                value: format!("item-{}", item.key),
                number: item.said.number.clone(),
                name: item.said.text.clone(),
                within: Some(place.short().to_owned()),
            }));
        }
        out
    }

    pub(super) fn item(&self, item: &Item) -> ItemView {
        let section = self.places.iter().find(|place| place.key == item.section);
        ItemView {
            key: item.key,
            within: section.map_or_else(String::new, |place| place.short().to_owned()),
            short: item.said.short(),
            text: item.said.text.clone(),
        }
    }
}

pub(super) fn place_view(place: &Place) -> PlaceView {
    PlaceView { key: place.key, number: place.number.clone(), heading: place.heading.clone() }
}
