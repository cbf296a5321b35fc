//! A list in a file: text whose cells are parted by a sign, in whatever encoding it came, or a workbook ([`super::xlsx_read`]). Knows
//! rows and cells; what a column means is for whoever asks.

pub mod coding;
mod decode;
mod split;

pub use coding::Coding;
pub use decode::decode;
pub use split::{SEPARATORS, beginning, split, told_separator};

use std::borrow::Cow;

use super::xlsx_read::{Book, BookError, Row};

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// The most rows, the header and blank ones included.
pub const MAX_ROWS: usize = 20_000;

/// One row of the file as it stands; a row without any text is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line of the file on which the row begins; the first is 1.
    pub line: usize,
    pub cells: Vec<String>,
}

impl Record {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl From<Row> for Record {
    fn from(row: Row) -> Self {
        Self { line: row.line, cells: row.cells }
    }
}

/// Where a list was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Text {
        coding: coding::Read,
        separator: char,
    },
    /// A sheet of a workbook; the others were not read.
    Sheet {
        name: String,
        others: Vec<String>,
    },
}

/// Why a file is no list that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    #[error("the file is empty")]
    Empty,
    #[error("the file has {bytes} bytes, more than {max}")]
    TooLarge { bytes: usize, max: usize },
    #[error("the file has more than {max} rows")]
    TooManyRows { max: usize },
    #[error("the workbook cannot be read")]
    Workbook,
    #[error("an old workbook, or one with a password")]
    OldWorkbook,
    #[error("the workbook unpacks to far more than a list holds")]
    Bomb,
    #[error("the file is not text")]
    NotText,
    #[error("a quotation mark on line {line} is never closed")]
    OpenQuote { line: usize },
}

impl From<BookError> for ListError {
    fn from(error: BookError) -> Self {
        match error {
            BookError::Damaged => Self::Workbook,
            BookError::Bomb => Self::Bomb,
            BookError::TooManyRows => Self::TooManyRows { max: MAX_ROWS },
        }
    }
}

/// Refuses what is too large to be a list.
pub fn weigh(bytes: &[u8]) -> Result<(), ListError> {
    if bytes.len() > MAX_BYTES {
        return Err(ListError::TooLarge { bytes: bytes.len(), max: MAX_BYTES });
    }
    Ok(())
}

/// XLSX is a ZIP file, and so is ODS; old XLS, and XLSX with a password, is an OLE container.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The rows of a sheet.
pub fn sheet(book: &mut Book<'_>, name: &str) -> Result<Vec<Record>, ListError> {
    Ok(book.rows(name, MAX_ROWS)?.into_iter().map(Record::from).collect())
}

/// A cell without the frame `="…"` that keeps Excel from reading a number.
pub fn bare(cell: &str) -> Cow<'_, str> {
    let inner = cell.trim().strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inner.map_or(Cow::Borrowed(cell), |inner| Cow::Owned(inner.replace("\"\"", "\"")))
}
