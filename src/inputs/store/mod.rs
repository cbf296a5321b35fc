//! The only writer of `input`, `input_section`, `input_item`, `input_tag` and `tag`.

mod counting;
pub mod tags;
mod texts;
mod writing;

pub use counting::recount;
pub use texts::{PartText, open_part, spans};
pub use writing::{
    NewInput, Stored, find, found_by, insert, knows, mark_answered, marked_at, place, remove, restore, same,
    sections_of_items,
};

/// A length or offset as the database holds it. No text comes near the limit: a form is at most 8 MB.
fn stored(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
