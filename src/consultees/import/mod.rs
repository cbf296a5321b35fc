//! Importing a distribution list: a workbook, or a CSV file as Excel in Norway saves it, read with a report on every row.
//!
//! bytes → [`lists::decode`] → text → [`table`], or [`sheet`], → cells → [`columns`] → [`rows`] → [`Report`]. Nothing is guessed, left
//! out or changed
//! in silence.

pub mod columns;
mod kinds;
pub mod report;
mod rows;
mod same;
mod sheet;
mod table;

pub use crate::documents::lists::{Coding, ListError, MAX_ROWS, Origin};
pub use report::{
    Candidate, DuplicateOf, FileError, FileRow, Known, MatchedBy, OrgNumberCell, Outcome, Problem,
    ProblemKind, Report, Severity, list_key,
};
pub use same::new_beside;

use crate::documents::lists;

/// The longest cell, in Unicode scalar values.
pub const MAX_CELL: usize = 500;

/// Reads a distribution list and holds it against the register. `chosen` is the encoding a person chose; without it, the file
/// tells, or it is guessed.
///
/// Rows are told apart by organisation number, else by folded name; two different organisation numbers are two consultees, whatever
/// else they share, and a shared address makes nobody one. Of several rows for one consultee the first counts.
pub fn read(bytes: &[u8], chosen: Option<Coding>, existing: &[Known]) -> Result<Report, FileError> {
    lists::weigh(bytes)?;
    let table = if lists::is_workbook(bytes) {
        sheet::read(bytes)?
    } else {
        let (text, coding) = lists::decode(bytes, chosen)?;
        table::read(&text, coding)?
    };
    let above = table.above.iter().map(|record| (record.line, rows::text_of(&record.cells))).collect();
    let rows = rows::read(&table.columns, table.records, existing);
    let (ignored_columns, header_line, origin) = (table.columns.ignored, table.header_line, table.origin);
    Ok(Report { rows, ignored_columns, header_line, above, origin })
}

#[cfg(test)]
mod tests;
