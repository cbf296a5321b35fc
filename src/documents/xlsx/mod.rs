//! Writes rows of typed cells as a spreadsheet, row by row. Text is always text: a cell that begins with = + - @ is never a formula.

mod pieces;

use std::io::{Cursor, Seek, Write};
use std::path::Path;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use self::pieces::{MAX_CELL, clean, looks_like_formula, pieces};
use super::WriteError;

/// The paper's size, as spreadsheets number them: A4.
const A4: u8 = 9;
/// Height of one line, and of the tallest row that a spreadsheet can show; in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 409.0;
/// What is left of a cell for text that continues where the row's first cell also says what it continues.
const BESIDE_LABEL: usize = MAX_CELL - 300;

/// What the whole file says about itself, and how it is written.
pub struct Book<'a> {
    pub title: String,
    /// Who publishes it.
    pub author: String,
    pub made: Date,
    /// Folder for rows on their way to the file. They are never there under a name.
    pub scratch: &'a Path,
    /// Says that a row continues the one above: by its first cell, this row's place, how many there are.
    pub continued: &'a dyn Fn(&str, usize, usize) -> String,
}

/// One sheet: a header, each column's width in characters, and rows, which are asked for one after the other.
pub struct Sheet<'a> {
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: Box<dyn Iterator<Item = Vec<Value>> + 'a>,
}

#[derive(Debug, Clone)]
pub struct Column {
    pub title: String,
    pub width: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Empty,
    Text(String),
    Number(f64),
    Date(Date),
}

impl<T: Into<String>> From<T> for Value {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// An XLSX file with one sheet after the other. The header row is bold, frozen, repeated on paper and has filters; text
/// wraps; A4 across. Text too long for a cell goes on in rows that say so.
pub fn write(book: &Book<'_>, sheets: Vec<Sheet<'_>>) -> Result<Vec<u8>, WriteError> {
    let mut out = Cursor::new(Vec::new());
    write_to(book, sheets, &mut out)?;
    Ok(out.into_inner())
}

/// [`write`], never whole in memory.
pub fn write_to(
    book: &Book<'_>,
    sheets: Vec<Sheet<'_>>,
    file: impl Write + Seek + Send,
) -> Result<(), WriteError> {
    let mut out = Workbook::new();
    out.set_tempdir(book.scratch)?;
    out.set_properties(&properties(book)?);
    let looks = Looks::new();
    for sheet in sheets {
        Writer { out: out.add_worksheet_with_constant_memory()?, book, looks: &looks, row: 0 }
            .sheet(sheet)?;
    }
    Ok(out.save_to_writer(file)?)
}

fn properties(book: &Book<'_>) -> Result<DocProperties, WriteError> {
    let title = clean(&book.title);
    let made = excel_day(book.made).map_or_else(|| ExcelDateTime::from_ymd(1900, 3, 1), Ok)?;
    Ok(DocProperties::new().set_title(title).set_author(clean(&book.author)).set_creation_datetime(&made))
}

/// How cells look. Made once: each new one costs a comparison with all others.
struct Looks {
    head: Format,
    plain: Format,
    date: Format,
    /// Stays text when someone edits it.
    quoted: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            head: plain.clone().set_bold(),
            date: plain.clone().set_num_format("dd.mm.yyyy"),
            quoted: plain.clone().set_quote_prefix(),
            plain,
        }
    }
}

/// One sheet under way.
struct Writer<'a> {
    out: &'a mut Worksheet,
    book: &'a Book<'a>,
    looks: &'a Looks,
    /// The next row.
    row: u32,
}

impl Writer<'_> {
    fn sheet(mut self, sheet: Sheet<'_>) -> Result<(), WriteError> {
        self.out.set_name(sheet_name(&sheet.name))?;
        self.paper()?;
        let widths: Vec<f64> = sheet.columns.iter().map(|column| column.width).collect();
        self.head(&sheet.columns)?;
        for values in sheet.rows {
            self.values(values, &widths)?;
        }
        let last = u16::try_from(widths.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.out.autofilter(0, 0, self.row.saturating_sub(1), last)?;
        Ok(())
    }

    fn paper(&mut self) -> Result<(), WriteError> {
        // An ampersand begins a code there.
        let title: String = clean(&self.book.title).replace('\n', " ").chars().take(80).collect();
        self.out.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        self.out.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
        self.out.set_footer(format!("&L{}&R&P / &N", title.replace('&', "&&")));
        self.out.set_freeze_panes(1, 0)?;
        self.out.set_repeat_rows(0, 0)?;
        Ok(())
    }

    fn head(&mut self, columns: &[Column]) -> Result<(), WriteError> {
        let lines = columns.iter().map(|column| lines(&column.title, column.width)).max().unwrap_or(1);
        self.out.set_row_height(0, height(lines))?;
        for (col, column) in (0_u16..).zip(columns) {
            self.out.set_column_width(col, column.width)?;
            self.out.write_string_with_format(0, col, clean(&column.title), &self.looks.head)?;
        }
        self.row = 1;
        Ok(())
    }

    /// One row, or as many as its longest text needs.
    fn values(&mut self, values: Vec<Value>, widths: &[f64]) -> Result<(), WriteError> {
        let values: Vec<Value> = values.into_iter().map(readable).collect();
        let cut: Vec<Vec<&str>> = values.iter().enumerate().map(|(col, value)| cut(col, value)).collect();
        let rows = cut.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let first = values.first().map_or_else(String::new, told);
        for part in 0..rows {
            let of = |col: usize, value: &Value| match cut.get(col) {
                Some(pieces) if !pieces.is_empty() => Value::from(pieces.get(part).copied().unwrap_or("")),
                _ if part == 0 => value.clone(),
                _ => Value::Empty,
            };
            let mut cells: Vec<Value> =
                values.iter().enumerate().map(|(col, value)| of(col, value)).collect();
            if let (true, Some(head)) = (part > 0, cells.first_mut()) {
                let label = (self.book.continued)(&first, part + 1, rows);
                *head = match head {
                    Value::Text(text) if !text.is_empty() => Value::Text(format!("{label}\n{text}")),
                    _ => Value::Text(label),
                };
            }
            self.cells(&cells, widths)?;
        }
        Ok(())
    }

    fn cells(&mut self, cells: &[Value], widths: &[f64]) -> Result<(), WriteError> {
        let of = |(value, width): (&Value, &f64)| match value {
            Value::Text(text) => lines(text, *width),
            _ => 1,
        };
        let tall = height(cells.iter().zip(widths).map(of).max().unwrap_or(1));
        self.out.set_row_height(self.row, tall)?;
        for (col, value) in (0_u16..).zip(cells) {
            self.cell(col, value)?;
        }
        self.row = self.row.saturating_add(1);
        Ok(())
    }

    fn cell(&mut self, col: u16, value: &Value) -> Result<(), WriteError> {
        match value {
            Value::Empty => {}
            Value::Number(number) => {
                self.out.write_number_with_format(self.row, col, *number, &self.looks.plain)?;
            }
            Value::Date(date) => {
                if let Some(date) = excel_day(*date) {
                    self.out.write_datetime_with_format(self.row, col, &date, &self.looks.date)?;
                }
            }
            Value::Text(text) => {
                let look = if looks_like_formula(text) { &self.looks.quoted } else { &self.looks.plain };
                self.out.write_string_with_format(self.row, col, text, look)?;
            }
        }
        Ok(())
    }
}

/// What a cell cannot hold as it is, as text: no date or number ever breaks a sheet.
fn readable(value: Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(clean(&text)),
        Value::Date(date) if excel_day(date).is_none() => Value::Text(date.to_string()),
        Value::Number(number) if !number.is_finite() => Value::Text(number.to_string()),
        other => other,
    }
}

/// The pieces of a text too long for its cell; none for all others.
fn cut(col: usize, value: &Value) -> Vec<&str> {
    let most = if col == 0 { BESIDE_LABEL } else { MAX_CELL };
    match value {
        Value::Text(text) if text.encode_utf16().count() > most => pieces(text, most),
        _ => Vec::new(),
    }
}

/// The first cell of a row, short enough to name the row by.
fn told(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.lines().next().unwrap_or_default().chars().take(60).collect(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

/// Spreadsheets count days from 1900, and agree on them from 1 March: before it Excel has a day that never was.
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year <= 9999)?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    if (year, month) < (1900, 3) {
        return None;
    }
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// How many lines a text takes in a column, about: letters differ in width.
fn lines(text: &str, width: f64) -> u32 {
    let line = |line: &str| {
        let letters = f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX));
        // Beyond that, no row is tall enough.
        (1..40_u32).find(|n| letters <= f64::from(*n) * width.max(1.0)).unwrap_or(40)
    };
    text.lines().map(line).fold(0, u32::saturating_add).max(1)
}

fn height(lines: u32) -> f64 {
    (f64::from(lines) * LINE).min(TALLEST)
}

/// Spreadsheets allow 31 UTF-16 units and not all signs in a sheet's name.
fn sheet_name(name: &str) -> String {
    let sign = |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' | '\n' | '\t');
    let safe: String = clean(name).chars().map(|c| if sign(c) { ' ' } else { c }).collect();
    let short = pieces(&safe, 31).first().copied().unwrap_or_default().trim().to_owned();
    if short.is_empty() { "1".to_owned() } else { short }
}

#[cfg(test)]
mod tests;
