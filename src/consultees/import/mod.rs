//! Importing a distribution list: a CSV file as Excel in Norway saves it, read with a report on every row.
//!
//! bytes → [`decode`] → text → [`table`] → cells → [`columns`] → [`rows`] → [`Report`]. Nothing is guessed, and nothing is left out in silence.

pub mod coding;
pub mod columns;
mod decode;
pub mod report;
mod rows;
mod table;

pub use coding::Coding;
pub use report::{
    Candidate, DuplicateOf, FileError, Known, MatchedBy, OrgNumberCell, Outcome, Problem, ProblemKind,
    Report, Row, Severity,
};

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// The most rows, the header and blank ones included.
pub const MAX_ROWS: usize = 20_000;
/// The longest cell, in Unicode scalar values.
pub const MAX_CELL: usize = 500;

/// Reads a distribution list and holds it against the register. `chosen` is the encoding a person chose; without it, the file
/// tells, or it is guessed.
///
/// Rows are told apart by organisation number, else by e-mail address, else by folded name; two different organisation numbers are two
/// consultees, whatever else they share. Of several rows for one consultee the first counts.
pub fn read(bytes: &[u8], chosen: Option<Coding>, existing: &[Known]) -> Result<Report, FileError> {
    let (text, coding) = decode::decode(bytes, chosen)?;
    let (columns, records) = table::read(&text)?;
    let rows = rows::read(&columns, records, existing);
    Ok(Report { rows, ignored_columns: columns.ignored, coding })
}

#[cfg(test)]
mod tests;
