//! Reading a list of notes: a workbook, a CSV file, or what somebody pasted, in whatever columns it came.
//!
//! bytes → [`Sheet`] → [`columns`], guessed or chosen → [`rows`] → [`Report`], held against what was imported before. Pure: nothing
//! is left out in silence, and every row says what becomes of it.

pub mod columns;
mod rows;
mod sheet;
#[cfg(test)]
mod tests;

pub use columns::{Column, Mapping, Place, Placed};
pub use rows::{Fault, Heading, Known, Note, Outcome, Report, Row, Told, UnknownTheme};
pub use sheet::{Sheet, open};

/// The most notes of one list.
pub const MAX_NOTES: usize = 10_000;
