//! Lists and their items. A list may be wrapped around headings only, to number them.

use roxmltree::Node;

use super::Reader;
use super::definitions::Counters;
use super::numbering::{Anew, Place};
use super::xml::{Space, attr, name, number};
use crate::documents::ReadError;
use crate::documents::reader::flow::Flow;
use crate::documents::reader::lists::Label;

/// The list item that is being read.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) place: Place,
    mark: Mark,
    /// Lists in it so far.
    lists: usize,
}

/// What stands before the next paragraph of an item.
#[derive(Debug, Clone, Copy)]
enum Mark {
    /// Its number, counted on or from a number of its own.
    Next { start: Option<u32> },
    /// Nothing: the item has shown its number, or has none.
    Nothing,
}

/// Where a paragraph stands in the lists around it.
#[derive(Debug)]
pub(super) enum Standing {
    /// In none.
    Free,
    /// It begins an item, with this label if it shows one.
    Begins(Option<Label>, u8),
    /// It goes on in an item.
    GoesOn(u8),
}

impl Reader<'_> {
    pub(super) fn list(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let place = match &mut self.own.item {
            None => {
                self.budget.write(size_of::<Counters>())?;
                self.own.numbering.begin(node)
            }
            Some(outer) => {
                let anew = if outer.lists > 0 { Anew::Yes } else { Anew::No };
                outer.lists = outer.lists.saturating_add(1);
                self.own.numbering.inner(node, &outer.place, anew)
            }
        };
        let outer = self.own.item.take();
        let read = self.deeper(|reader| {
            node.children().filter(Node::is_element).try_for_each(|c| reader.list_child(c, &place, flow))
        });
        self.own.item = outer;
        read
    }

    fn list_child(&mut self, node: Node<'_, '_>, place: &Place, flow: &mut Flow) -> Result<(), ReadError> {
        self.budget.step()?;
        let mark = match name(node) {
            (Space::Text, "list-item") => Mark::Next { start: number(node, "start-value") },
            (Space::Text, "list-header") => Mark::Nothing,
            _ => return self.flow_child(node, flow),
        };
        let mut place = place.clone();
        // One item may look unlike the others of its list, and counts on with them.
        let other = attr(node, "style-override").filter(|style| self.own.numbering.defined.has(style));
        place.style = other.map(str::to_owned).or(place.style);
        self.own.item = Some(Item { place, mark, lists: 0 });
        let read = self.flow(node, flow);
        self.own.item = None;
        read
    }

    /// A paragraph that says by itself which list it belongs to.
    pub(super) fn numbered_paragraph(
        &mut self,
        node: Node<'_, '_>,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        self.budget.write(size_of::<Counters>())?;
        let place = self.own.numbering.alone(node);
        let mark = Mark::Next { start: number(node, "start-value") };
        let outer = self.own.item.replace(Item { place, mark, lists: 0 });
        let read = self.flow(node, flow);
        self.own.item = outer;
        read
    }

    /// Counts a paragraph in the list it stands in. `style` is the list style that it asks for by its own style.
    pub(super) fn standing(&mut self, style: Option<&str>) -> Result<Standing, ReadError> {
        let Some(item) = &mut self.own.item else { return Ok(Standing::Free) };
        let level = u8::try_from(item.place.level).unwrap_or(u8::MAX);
        let Mark::Next { start } = std::mem::replace(&mut item.mark, Mark::Nothing) else {
            return Ok(Standing::GoesOn(level));
        };
        let mut place = item.place.clone();
        place.style = place.style.or_else(|| style.map(str::to_owned));
        let label = self.own.numbering.next(&place, start, self.budget)?;
        Ok(Standing::Begins(label, level))
    }
}
