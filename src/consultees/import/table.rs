//! A distribution list as a table: its separator, and the header among its first rows.

use super::FileError;
use super::columns::Columns;
use crate::documents::lists::{self, ListError, Origin, Record, SEPARATORS, coding};

/// A list with its header found.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: Columns,
    pub(super) header_line: usize,
    /// What stands above the header.
    pub(super) above: Vec<Record>,
    pub(super) records: Vec<Record>,
    pub(super) origin: Origin,
}

/// Titles may stand above the header: it is looked for among this many rows with text.
const HEAD: usize = 30;

/// Reads a text. The separator is the one that makes most headers known; a first line `sep=;`, which Excel obeys, is obeyed.
pub(super) fn read(text: &str, coding: coding::Read) -> Result<Table, FileError> {
    let told = lists::told_separator(text);
    let separator = told.unwrap_or_else(|| sniff(text));
    let records = lists::split(text, separator)?.into_iter().skip(usize::from(told.is_some())).collect();
    with_head(records, Origin::Text { coding, separator })
}

/// Finds the header: the first row that has every column we need.
pub(super) fn with_head(records: Vec<Record>, origin: Origin) -> Result<Table, FileError> {
    let first: Vec<&Record> = records.iter().filter(|record| !record.is_blank()).take(HEAD).collect();
    let Some(found) = first.iter().find(|record| Columns::find(&record.cells).missing().is_empty()) else {
        return Err(no_head(&first));
    };
    let (columns, header_line) = (Columns::find(&found.cells), found.line);
    let (above, below): (Vec<Record>, Vec<Record>) =
        records.into_iter().filter(|r| r.line != header_line).partition(|r| r.line < header_line);
    let above = above.into_iter().filter(|record| !record.is_blank()).collect();
    Ok(Table { columns, header_line, above, records: below, origin })
}

/// What is missing, said of the row that is most like a header.
fn no_head(first: &[&Record]) -> FileError {
    let best = first.iter().rev().max_by_key(|record| Columns::find(&record.cells).known());
    let Some(best) = best else { return ListError::Empty.into() };
    let found =
        best.cells.iter().map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect();
    FileError::MissingColumns { missing: Columns::find(&best.cells).missing(), found }
}

fn sniff(text: &str) -> char {
    let first = text.lines().find(|line| line.contains(char::is_alphanumeric)).unwrap_or_default();
    let score = |separator: char| {
        let records = lists::beginning(text, separator);
        let rows = records.iter().filter(|record| !record.is_blank()).take(HEAD);
        let known = rows.map(|record| Columns::find(&record.cells).known()).max();
        (known.unwrap_or(0), first.matches(separator).count())
    };
    // max_by_key takes the last of equals: the semicolon of a Norwegian Excel.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(';')
}
