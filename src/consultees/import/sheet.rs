//! A distribution list in a workbook: the first sheet with the headers, and the names of the others.

use super::FileError;
use super::table::{self, Table};
use crate::documents::lists::{self, ListError, Origin};
use crate::documents::xlsx_read::Book;

pub(super) fn read(bytes: &[u8]) -> Result<Table, FileError> {
    let mut book = Book::open(bytes).map_err(ListError::from)?;
    let sheets = book.sheets();
    let mut refused = None;
    for name in &sheets {
        let records = lists::sheet(&mut book, name)?;
        let others = sheets.iter().filter(|other| *other != name).cloned().collect();
        match table::with_head(records, Origin::Sheet { name: name.clone(), others }) {
            Ok(table) => return Ok(table),
            // The first sheet with anything in it is what the person meant.
            Err(error) if refused.is_none() && error != ListError::Empty.into() => refused = Some(error),
            Err(_) => {}
        }
    }
    Err(refused.unwrap_or(ListError::Empty.into()))
}
