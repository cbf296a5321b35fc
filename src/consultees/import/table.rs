//! From text to cells: separators, quotes, and the line each row begins on.

use super::columns::{Column, Columns};
use super::{FileError, MAX_ROWS};

const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// One row of the file as it stands; a row without any text is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// Finds the separator and the header, which is the first row with text, and gives the rows after it.
///
/// The separator is the one that makes most headers known; a first line `sep=;`, which Excel obeys, is obeyed.
pub(super) fn read(text: &str) -> Result<(Columns, Vec<Record>), FileError> {
    let told =
        text.lines().next().and_then(|line| line.strip_prefix("sep=")).and_then(|rest| rest.chars().next());
    let separator = told.unwrap_or_else(|| sniff(text));
    let mut records =
        split(text, separator)?.into_iter().skip(usize::from(told.is_some())).skip_while(Record::is_blank);
    let header = records.next().ok_or(FileError::Empty)?;
    let columns = Columns::find(&header.cells);
    let missing = columns.missing();
    if !missing.is_empty() {
        let found =
            header.cells.iter().map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect();
        return Err(FileError::MissingColumns { missing, found });
    }
    Ok((columns, records.collect()))
}

impl Record {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

fn sniff(text: &str) -> char {
    let header = text.lines().find(|line| line.contains(char::is_alphanumeric)).unwrap_or_default();
    let score = |separator: char| {
        header.split(separator).filter(|cell| Column::parse(cell.trim_matches(['"', ' '])).is_some()).count()
    };
    let seen = |separator: char| header.matches(separator).count();
    // max_by_key takes the last of equals: the semicolon of a Norwegian Excel.
    SEPARATORS.into_iter().rev().max_by_key(|separator| (score(*separator), seen(*separator))).unwrap_or(';')
}

/// Splits into rows and cells. A quotation mark counts only at the start of a cell; inside, two stand for one.
fn split(text: &str, separator: char) -> Result<Vec<Record>, FileError> {
    let mut splitter = Splitter {
        separator,
        line: 1,
        records: Vec::new(),
        record: Record { line: 1, cells: Vec::new() },
        cell: String::new(),
        quote: Quote::Before,
    };
    text.chars().for_each(|c| splitter.take(c));
    let records = splitter.finish()?;
    if records.len() > MAX_ROWS { Err(FileError::TooManyRows { max: MAX_ROWS }) } else { Ok(records) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    /// At the start of a cell.
    Before,
    Inside {
        opened: usize,
    },
    /// After a mark that closes the cell, or is the first of two.
    Closing {
        opened: usize,
    },
    Without,
}

struct Splitter {
    separator: char,
    line: usize,
    records: Vec<Record>,
    record: Record,
    cell: String,
    quote: Quote,
}

impl Splitter {
    fn take(&mut self, c: char) {
        match (self.quote, c) {
            (Quote::Inside { opened }, '"') => self.quote = Quote::Closing { opened },
            (Quote::Inside { .. }, _) => self.cell.push(c),
            (Quote::Closing { opened }, '"') => {
                self.cell.push('"');
                self.quote = Quote::Inside { opened };
            }
            (Quote::Before, '"') => self.quote = Quote::Inside { opened: self.line },
            (_, '\n') => self.end_record(),
            (_, c) if c == self.separator => self.end_cell(),
            _ => {
                self.cell.push(c);
                self.quote = Quote::Without;
            }
        }
        self.line += usize::from(c == '\n');
    }

    fn end_cell(&mut self) {
        self.record.cells.push(std::mem::take(&mut self.cell));
        self.quote = Quote::Before;
    }

    fn end_record(&mut self) {
        self.end_cell();
        let next = Record { line: self.line + 1, cells: Vec::new() };
        self.records.push(std::mem::replace(&mut self.record, next));
    }

    fn finish(mut self) -> Result<Vec<Record>, FileError> {
        if let Quote::Inside { opened } = self.quote {
            return Err(FileError::OpenQuote { line: opened });
        }
        // A last line without a line end is a row; the nothing after a last line end is not.
        if self.quote != Quote::Before || !self.record.cells.is_empty() {
            self.end_record();
        }
        Ok(self.records)
    }
}
