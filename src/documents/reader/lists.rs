//! Flat list paragraphs, made into nested lists.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::documents::{Block, Item, Marker};

/// What is shown before a list paragraph or a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Label {
    Bullet,
    Text(String),
}

impl Label {
    /// The label that shows this text. A sign alone is a bullet, whatever the format is called.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut signs = text.chars();
        match (signs.next(), signs.next()) {
            (None, _) => None,
            (Some(sign), None) if !sign.is_alphanumeric() && sign != '§' => Some(Self::Bullet),
            _ => Some(Self::Text(text.to_owned())),
        }
    }
}

/// A list paragraph with the level it stands on.
#[derive(Debug)]
pub(crate) struct FlatItem {
    pub(crate) level: u8,
    /// None for what goes on in the item before it.
    pub(crate) label: Option<Label>,
    pub(crate) blocks: Vec<Block>,
}

/// Lists of the items; an item on a deeper level belongs to the one before it.
pub(crate) fn nest(items: Vec<FlatItem>) -> Vec<Block> {
    let mut rest = items.into_iter().peekable();
    let mut out = Vec::new();
    while let Some(first) = rest.peek().map(|i| i.level) {
        match rest.next_if(|item| item.label.is_none()) {
            Some(loose) => out.extend(loose.blocks),
            None => out.push(Block::List(list(&mut rest, first))),
        }
    }
    out
}

fn list(rest: &mut Peekable<IntoIter<FlatItem>>, level: u8) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    while let Some(next) = rest.peek().map(|i| i.level).filter(|l| *l >= level) {
        if let Some(parent) = items.last_mut().filter(|_| next > level) {
            parent.blocks.push(Block::List(list(rest, next)));
        } else if let Some(FlatItem { label, mut blocks, .. }) = rest.next() {
            match (label, items.last_mut()) {
                (Some(label), _) => items.push(Item { marker: marker(label), blocks }),
                (None, Some(item)) => item.blocks.append(&mut blocks),
                // The caller has taken what comes before the first item.
                (None, None) => items.push(Item { marker: Marker::Bullet, blocks }),
            }
        }
    }
    items
}

/// `3.` and `3)` are plain numbers; anything else, `03.` too, is kept as it is shown.
pub(crate) fn marker(label: Label) -> Marker {
    match label {
        Label::Bullet => Marker::Bullet,
        Label::Text(text) => {
            let bare = text.strip_suffix(['.', ')']).unwrap_or(&text);
            match bare.parse::<u64>() {
                Ok(number) if text.len() <= 10 && number.to_string() == bare => Marker::Number(number),
                _ => Marker::Text(text),
            }
        }
    }
}
