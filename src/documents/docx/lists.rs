//! Word's flat list paragraphs, made into nested lists.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::numbering::Label;
use crate::documents::{Block, Item, Marker};

/// A list paragraph with the level it stands on.
#[derive(Debug)]
pub(in crate::documents) struct FlatItem {
    pub(in crate::documents) level: u8,
    pub(in crate::documents) label: Label,
    pub(in crate::documents) blocks: Vec<Block>,
}

/// Lists of the items; an item on a deeper level belongs to the one before it.
pub(in crate::documents) fn nest(items: Vec<FlatItem>) -> Vec<Block> {
    let mut rest = items.into_iter().peekable();
    let mut out = Vec::new();
    while let Some(first) = rest.peek().map(|i| i.level) {
        out.push(Block::List(list(&mut rest, first)));
    }
    out
}

fn list(rest: &mut Peekable<IntoIter<FlatItem>>, level: u8) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    while let Some(next) = rest.peek().map(|i| i.level).filter(|l| *l >= level) {
        if let Some(parent) = items.last_mut().filter(|_| next > level) {
            parent.blocks.push(Block::List(list(rest, next)));
        } else if let Some(item) = rest.next() {
            items.push(Item { marker: marker(item.label), blocks: item.blocks });
        }
    }
    items
}

/// `3.` and `3)` are plain numbers; anything else, `03.` too, is kept as it is shown.
pub(super) fn marker(label: Label) -> Marker {
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
