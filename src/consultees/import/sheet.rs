//! A distribution list in a workbook: the first sheet with the headers, and the names of the others.

use super::table::{self, Origin, Record, Table};
use super::{FileError, MAX_ROWS};
use crate::documents::xlsx_read::{Book, BookError};

/// XLSX is a ZIP file, and so is ODS; old XLS, and XLSX with a password, is an OLE container.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

pub(super) fn read(bytes: &[u8]) -> Result<Table, FileError> {
    let mut book = Book::open(bytes)?;
    let sheets = book.sheets();
    let mut refused = None;
    for name in &sheets {
        let rows = book.rows(name, MAX_ROWS)?;
        let records = rows.into_iter().map(|row| Record { line: row.line, cells: row.cells }).collect();
        let others = sheets.iter().filter(|other| *other != name).cloned().collect();
        match table::with_head(records, Origin::Sheet { name: name.clone(), others }) {
            Ok(table) => return Ok(table),
            // The first sheet with anything in it is what the person meant.
            Err(error) if refused.is_none() && error != FileError::Empty => refused = Some(error),
            Err(_) => {}
        }
    }
    Err(refused.unwrap_or(FileError::Empty))
}

impl From<BookError> for FileError {
    fn from(error: BookError) -> Self {
        match error {
            BookError::Damaged => Self::Workbook,
            BookError::Bomb => Self::Bomb,
            BookError::TooManyRows => Self::TooManyRows { max: MAX_ROWS },
        }
    }
}
