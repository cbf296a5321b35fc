//! From text to cells: separators, quotes, and the line each row begins on.

use super::columns::Columns;
use super::{FileError, MAX_ROWS, coding};

const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// One row of the file as it stands; a row without any text is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// Where a table was found.
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
/// Enough of a file to see its separator by, in characters.
const SNIFFED: usize = 64 * 1024;

/// Reads a text. The separator is the one that makes most headers known; a first line `sep=;`, which Excel obeys, is obeyed.
pub(super) fn read(text: &str, coding: coding::Read) -> Result<Table, FileError> {
    let told =
        text.lines().next().and_then(|line| line.strip_prefix("sep=")).and_then(|rest| rest.chars().next());
    let separator = told.unwrap_or_else(|| sniff(text));
    let records = split(text, separator)?.into_iter().skip(usize::from(told.is_some())).collect();
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
    let Some(best) = best else { return FileError::Empty };
    let found =
        best.cells.iter().map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect();
    FileError::MissingColumns { missing: Columns::find(&best.cells).missing(), found }
}

impl Record {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

fn sniff(text: &str) -> char {
    let start: String = text.chars().take(SNIFFED).collect();
    let first = start.lines().find(|line| line.contains(char::is_alphanumeric)).unwrap_or_default();
    let score = |separator: char| {
        let records = Splitter::run(&start, separator).so_far();
        let rows = records.iter().filter(|record| !record.is_blank()).take(HEAD);
        let known = rows.map(|record| Columns::find(&record.cells).known()).max();
        (known.unwrap_or(0), first.matches(separator).count())
    };
    // max_by_key takes the last of equals: the semicolon of a Norwegian Excel.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(';')
}

/// Splits into rows and cells. A quotation mark counts only at the start of a cell; inside, two stand for one.
fn split(text: &str, separator: char) -> Result<Vec<Record>, FileError> {
    let records = Splitter::run(text, separator).finish()?;
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
    /// After `=` at the start of a cell.
    Equals,
    /// Inside `="…"`, the way Excel is told that a number is text; kept as it stands.
    Formula {
        opened: usize,
    },
    /// After a mark that closes it, or is the first of two.
    FormulaClosing {
        opened: usize,
    },
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
    fn run(text: &str, separator: char) -> Self {
        let mut splitter = Self {
            separator,
            line: 1,
            records: Vec::new(),
            record: Record { line: 1, cells: Vec::new() },
            cell: String::new(),
            quote: Quote::Before,
        };
        text.chars().for_each(|c| splitter.take(c));
        splitter
    }

    fn take(&mut self, c: char) {
        match (self.quote, c) {
            (Quote::Inside { opened }, '"') => self.quote = Quote::Closing { opened },
            (Quote::Inside { .. }, _) => self.cell.push(c),
            (Quote::Closing { opened }, '"') => {
                self.cell.push('"');
                self.quote = Quote::Inside { opened };
            }
            (Quote::Formula { .. }, c) if c != '"' => self.cell.push(c),
            (Quote::Formula { opened }, _) => self.put('"', Quote::FormulaClosing { opened }),
            (Quote::FormulaClosing { opened }, '"') => self.put('"', Quote::Formula { opened }),
            (Quote::Equals, '"') => self.put('"', Quote::Formula { opened: self.line }),
            (Quote::Before, '=') => self.put('=', Quote::Equals),
            (Quote::Before, '"') => self.quote = Quote::Inside { opened: self.line },
            (_, '\n') => self.end_record(),
            (_, c) if c == self.separator => self.end_cell(),
            _ => self.put(c, Quote::Without),
        }
        self.line += usize::from(c == '\n');
    }

    fn put(&mut self, c: char, then: Quote) {
        self.cell.push(c);
        self.quote = then;
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

    fn finish(self) -> Result<Vec<Record>, FileError> {
        if let Quote::Inside { opened } | Quote::Formula { opened } = self.quote {
            return Err(FileError::OpenQuote { line: opened });
        }
        Ok(self.so_far())
    }

    /// The rows, with what stands after the last line end.
    fn so_far(mut self) -> Vec<Record> {
        // A last line without a line end is a row; the nothing after a last line end is not.
        if self.quote != Quote::Before || !self.record.cells.is_empty() {
            self.end_record();
        }
        self.records
    }
}
