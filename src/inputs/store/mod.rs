//! The only writer of `input`, `input_section`, `input_tag`, `tag` and `coverage`.

mod counting;
pub mod inbox;
pub mod reading;
pub mod tags;
mod texts;
mod writing;

pub use counting::{
    anything_new, count_new, current as coverage, of_hearing as coverage_of_hearing, recount,
};
pub use texts::{PartText, open_part, spans};
pub use writing::{NewInput, Stored, find, insert, knows, marked_at, place, remove, restore, same};

/// SQL's condition for the newest submitted revision of each response: what was received last is what counts.
macro_rules! newest {
    () => {{
        let later = diesel::alias!(crate::db::schema::revision as later);
        crate::db::schema::revision::submitted_at.is_not_null().and(diesel::dsl::not(diesel::dsl::exists(
            later
                .filter(
                    later
                        .field(crate::db::schema::revision::response_id)
                        .eq(crate::db::schema::revision::response_id),
                )
                .filter(
                    later.field(crate::db::schema::revision::number).gt(crate::db::schema::revision::number),
                )
                .filter(later.field(crate::db::schema::revision::submitted_at).is_not_null()),
        )))
    }};
}
use newest;

/// A length or offset as the database holds it. No text comes near the limit: a form is at most 8 MB.
fn stored(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// A length or offset from the database, where it is never negative.
fn counted(number: i32) -> usize {
    usize::try_from(number).unwrap_or(0)
}
