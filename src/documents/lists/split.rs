//! From text to cells: separators, quotes, and the line each row begins on.

use super::{ListError, MAX_ROWS, Record};
use crate::documents::xlsx_read::MAX_COLUMNS;

/// What parts the cells of a row; the likeliest first.
pub const SEPARATORS: [char; 3] = [';', ',', '\t'];
/// Enough of a file to see its separator by, in characters.
const SNIFFED: usize = 64 * 1024;

/// The separator that a first line `sep=;` names, which Excel obeys.
pub fn told_separator(text: &str) -> Option<char> {
    text.lines().next().and_then(|line| line.strip_prefix("sep=")).and_then(|rest| rest.chars().next())
}

/// The first rows of a text, parted by this sign: to see by whether it is the one.
pub fn beginning(text: &str, separator: char) -> Vec<Record> {
    let start: String = text.chars().take(SNIFFED).collect();
    Splitter::run(&start, separator).so_far()
}

/// Splits into rows and cells, as long as there are not too many rows.
///
/// A quotation mark counts only at the start of a cell; inside, two stand for one.
pub fn split(text: &str, separator: char) -> Result<Vec<Record>, ListError> {
    let records = Splitter::run(text, separator).finish()?;
    if records.len() > MAX_ROWS { Err(ListError::TooManyRows { max: MAX_ROWS }) } else { Ok(records) }
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
        for c in text.chars() {
            splitter.take(c);
            if splitter.records.len() > MAX_ROWS {
                break;
            }
        }
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

    /// As in a workbook: so far to the right, what is empty keeps no place.
    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        if self.record.cells.len() < MAX_COLUMNS || !cell.trim().is_empty() {
            self.record.cells.push(cell);
        }
        self.quote = Quote::Before;
    }

    fn end_record(&mut self) {
        self.end_cell();
        let next = Record { line: self.line + 1, cells: Vec::new() };
        self.records.push(std::mem::replace(&mut self.record, next));
    }

    fn finish(self) -> Result<Vec<Record>, ListError> {
        if let Quote::Inside { opened } | Quote::Formula { opened } = self.quote {
            return Err(ListError::OpenQuote { line: opened });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_far_too_long_or_wide_is_not_built() {
        let long = "a\n".repeat(MAX_ROWS * 3);
        assert_eq!(Splitter::run(&long, ';').records.len(), MAX_ROWS + 1);
        assert_eq!(split(&long, ';'), Err(ListError::TooManyRows { max: MAX_ROWS }));
        assert_eq!(split(&"a\n".repeat(MAX_ROWS), ';').unwrap().len(), MAX_ROWS);
        let wide = format!("a{}langt ute{}\nb;c\n", ";".repeat(100_000), ";".repeat(100_000));
        let records = split(&wide, ';').unwrap();
        assert_eq!(
            (records[0].cells.len(), records[0].cells[MAX_COLUMNS].as_str()),
            (MAX_COLUMNS + 1, "langt ute")
        );
        assert_eq!(records[1].cells, ["b", "c"]);
    }
}
