//! Writes rows of typed cells as a spreadsheet. Text is always text: a cell that begins with = + - @ is never a formula.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::WriteError;

/// The most characters that a spreadsheet cell holds.
const MAX_CELL: usize = 32_767;

/// One sheet: a header, rows, and each column's width in characters.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Value>>,
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
    /// Year, month, day.
    Date(u16, u8, u8),
}

impl<T: Into<String>> From<T> for Value {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// An XLSX file with one sheet after the other: header row bold, frozen and with filter, text wrapped, landscape on paper.
pub fn write(sheets: &[Sheet]) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    for sheet in sheets {
        write_sheet(book.add_worksheet(), sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

fn write_sheet(out: &mut Worksheet, sheet: &Sheet) -> Result<(), WriteError> {
    out.set_name(sheet_name(&sheet.name))?;
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    for (col, column) in (0_u16..).zip(&sheet.columns) {
        out.write_string_with_format(0, col, &column.title, &bold)?;
        out.set_column_width(col, column.width)?;
    }
    for (row, values) in (1_u32..).zip(&sheet.rows) {
        for (col, value) in (0_u16..).zip(values) {
            write_value(out, row, col, value)?;
        }
    }
    let (last_row, last_col) = (
        u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX),
        u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX),
    );
    if last_col > 0 {
        out.autofilter(0, 0, last_row, last_col.saturating_sub(1))?;
    }
    out.set_freeze_panes(1, 0)?;
    out.set_repeat_rows(0, 0)?;
    out.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_value(out: &mut Worksheet, row: u32, col: u16, value: &Value) -> Result<(), WriteError> {
    let top = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    match value {
        Value::Empty => {}
        Value::Number(number) => {
            out.write_number_with_format(row, col, *number, &top)?;
        }
        Value::Date(year, month, day) => {
            let date = ExcelDateTime::from_ymd(*year, *month, *day)?;
            out.write_datetime_with_format(row, col, &date, &top.set_num_format("dd.mm.yyyy"))?;
        }
        Value::Text(text) => {
            let kept: String =
                text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).take(MAX_CELL).collect();
            out.write_string_with_format(row, col, kept, &top)?;
        }
    }
    Ok(())
}

/// Spreadsheets allow 31 characters and not all signs in a sheet's name.
fn sheet_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { ' ' } else { c })
        .take(31)
        .collect();
    if safe.trim().is_empty() { "1".to_owned() } else { safe }
}
