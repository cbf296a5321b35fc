//! Reads the sheets of a spreadsheet as rows of text, as Excel shows them, within limits that count what is really unpacked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

/// What all parts of a workbook unpack to at most, in bytes.
const MAX_UNPACKED: u64 = 60 * 1024 * 1024;
const MAX_PARTS: usize = 2_000;
/// The text of one sheet at most, in bytes: one long text may stand in a million cells.
const MAX_TEXT: usize = 20 * 1024 * 1024;
/// Rows and columns of a sheet: past them no spreadsheet program writes.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;
/// Columns that keep their place. What stands further right comes after them, in its order.
pub(super) const MAX_COLUMNS: usize = 100;

/// Why a workbook is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BookError {
    #[error("the workbook is damaged, or of another kind")]
    Damaged,
    #[error("the workbook unpacks to far more than a list holds")]
    Bomb,
    #[error("a sheet has too many rows")]
    TooManyRows,
}

/// One row with text in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As Excel numbers it; the first is 1.
    pub line: usize,
    pub cells: Vec<String>,
}

/// An opened XLSX workbook.
pub struct Book<'a> {
    book: Xlsx<Cursor<&'a [u8]>>,
    /// Bytes of text that may still be read of it: all its sheets may show one long text again and again.
    room: usize,
}

impl<'a> Book<'a> {
    /// Opens it, if all of it together unpacks to what can be read.
    pub fn open(bytes: &'a [u8]) -> Result<Self, BookError> {
        weigh(bytes)?;
        guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error)))
            .map(|book| Self { book, room: MAX_TEXT })
    }

    /// The names of its sheets, those that can be seen first.
    pub fn sheets(&self) -> Vec<String> {
        let sheets = || self.book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let seen = sheets().filter(|sheet| sheet.visible == SheetVisible::Visible);
        let hidden = sheets().filter(|sheet| sheet.visible != SheetVisible::Visible);
        seen.chain(hidden).map(|sheet| sheet.name.clone()).collect()
    }

    /// The rows of a sheet that have text, by their numbers, in whatever order the file has them; at most `most` of them.
    pub fn rows(&mut self, sheet: &str, most: usize) -> Result<Vec<Row>, BookError> {
        guarded(|| rows(&mut self.book, &mut self.room, sheet, most))
    }
}

fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    room: &mut usize,
    sheet: &str,
    most: usize,
) -> Result<Vec<Row>, BookError> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| damaged(&error))?;
    // A file may have its rows in any order, and parts of one in several places.
    let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
        let text = shown(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        if row >= ROWS || column >= COLUMNS {
            return Err(BookError::Damaged);
        }
        *room = room.checked_sub(text.len()).ok_or(BookError::Bomb)?;
        let line = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        if rows.len() == most && !rows.contains_key(&line) {
            return Err(BookError::TooManyRows);
        }
        put(rows.entry(line).or_default(), usize::try_from(column).unwrap_or(usize::MAX), text.into_owned());
    }
    Ok(rows.into_iter().map(|(line, cells)| Row { line, cells }).collect())
}

fn put(cells: &mut Vec<String>, column: usize, text: String) {
    if column >= MAX_COLUMNS {
        cells.resize(cells.len().max(MAX_COLUMNS), String::new());
        cells.push(text);
        return;
    }
    cells.resize(cells.len().max(column.saturating_add(1)), String::new());
    if let Some(cell) = cells.get_mut(column) {
        *cell = text;
    }
}

/// A value as a Norwegian Excel shows it: whole numbers without an exponent, a comma, dates as 31.12.2026.
fn shown<'v>(value: &'v DataRef<'_>) -> Cow<'v, str> {
    match value {
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cow::Borrowed(text)
        }
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(plain(*number)),
        DataRef::Bool(yes) => Cow::Borrowed(if *yes { "SANN" } else { "USANN" }),
        DataRef::DateTime(at) if at.is_duration() => Cow::Owned(plain(at.as_f64())),
        DataRef::DateTime(at) => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            let time =
                if (hour, minute) == (0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}") };
            Cow::Owned(format!("{day:02}.{month:02}.{year}{time}"))
        }
        DataRef::Error(error) => Cow::Owned(error.to_string()),
        DataRef::Empty => Cow::Borrowed(""),
    }
}

/// Past this a number with a fraction part of nought is no number that anybody typed.
const EXACT: f64 = 1e15;

fn plain(number: f64) -> String {
    if number.abs() < EXACT && number.fract() == 0.0 {
        return format!("{number:.0}");
    }
    number.to_string().replace('.', ",")
}

/// Unpacks every part once, to nowhere, and counts.
fn weigh(bytes: &[u8]) -> Result<(), BookError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if zip.len() > MAX_PARTS {
        return Err(BookError::Bomb);
    }
    let mut room = MAX_UNPACKED;
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|error| damaged(&error))?;
        let size = std::io::copy(&mut part.take(room.saturating_add(1)), &mut std::io::sink())
            .map_err(|error| damaged(&error))?;
        room = room.checked_sub(size).ok_or(BookError::Bomb)?;
    }
    Ok(())
}

fn damaged(error: &dyn std::fmt::Display) -> BookError {
    tracing::debug!(%error, "a workbook is not read");
    BookError::Damaged
}

/// A hostile file may break the library; it does not break us.
fn guarded<T>(work: impl FnOnce() -> Result<T, BookError>) -> Result<T, BookError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(BookError::Damaged))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    #[test]
    fn values_are_as_excel_shows_them() {
        let mut book = Workbook::new();
        let date = Format::new().set_num_format("dd.mm.yyyy");
        let sheet = book.add_worksheet();
        sheet.write(2, 0, "Åsen vel").unwrap();
        sheet.write(2, 2, 310_000_124).unwrap();
        sheet.write(2, 3, 12.5).unwrap();
        sheet.write(2, 4, true).unwrap();
        sheet.write_with_format(2, 5, ExcelDateTime::from_ymd(2026, 12, 31).unwrap(), &date).unwrap();
        sheet.write(4, 16_000, "langt ute").unwrap();
        sheet.write(5, 0, "  ").unwrap();
        let bytes = book.save_to_buffer().unwrap();
        let rows = Book::open(&bytes).unwrap().rows("Sheet1", 10).unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5]);
        assert_eq!(rows[0].cells, ["Åsen vel", "", "310000124", "12,5", "SANN", "31.12.2026"]);
        assert_eq!(rows[1].cells.iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>(), ["langt ute"]);
        assert!(rows[1].cells.len() <= MAX_COLUMNS + 1);
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        for bytes in [b"PK\x03\x04....".as_slice(), b"", b"Navn;Type"] {
            assert_eq!(Book::open(bytes).err(), Some(BookError::Damaged));
        }
    }

    /// A workbook written by hand.
    fn package(shared: &str, sheet: &str) -> Vec<u8> {
        use std::io::Write as _;
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let package = "http://schemas.openxmlformats.org/package/2006";
        for (name, text) in [
            ("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\"/>")),
            (
                "_rels/.rels",
                format!(
                    "<Relationships xmlns=\"{package}/relationships\">\
                     <Relationship Id=\"r1\" Type=\"{kind}/officeDocument\" Target=\"xl/workbook.xml\"/>\
                     </Relationships>"
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{kind}\"><sheets>\
                     <sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!(
                    "<Relationships xmlns=\"{package}/relationships\">\
                     <Relationship Id=\"r1\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                     <Relationship Id=\"r2\" Type=\"{kind}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
                     </Relationships>"
                ),
            ),
            ("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\">{shared}</sst>")),
            ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{main}\">{sheet}</worksheet>")),
        ] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn rows_rise_and_stand_once_however_the_file_has_them() {
        let cell = |place: &str| format!("<c r=\"{place}\" t=\"s\"><v>0</v></c>");
        let row = |line: usize, place: &str| format!("<row r=\"{line}\">{}</row>", cell(place));
        let rows = [row(5, "A5"), row(3, "A3"), row(5, "B5"), row(1, "A1")].concat();
        let bytes = package("<si><t>ord</t></si>", &format!("<sheetData>{rows}</sheetData>"));
        let read = |most| Book::open(&bytes).unwrap().rows("A", most);
        let rows = read(3).unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 3, 5]);
        assert_eq!(rows[2].cells, ["ord", "ord"]);
        assert_eq!(read(2), Err(BookError::TooManyRows));
    }

    #[test]
    fn hostile_workbooks_are_bounded() {
        let cells = |row: usize, how_many: usize| {
            let cell = |_| "<c t=\"s\"><v>0</v></c>".to_owned();
            format!("<row r=\"{row}\">{}</row>", (0..how_many).map(cell).collect::<String>())
        };
        let sheet = |rows: String| format!("<sheetData>{rows}</sheetData>");
        let word = "<si><t>ord</t></si>".to_owned();
        let long = format!("<si><t>{}</t></si>", "x".repeat(1024 * 1024));
        let empty = |count: usize| {
            let rows = (1..=count).map(|row| format!("<row r=\"{row}\"/>"));
            rows.collect::<Vec<_>>().concat()
        };
        let read = |shared: &str, sheet: &str| -> Result<usize, BookError> {
            let bytes = package(shared, sheet);
            assert!(bytes.len() < 8 * 1024 * 1024);
            Ok(Book::open(&bytes)?.rows("A", 20_000)?.len())
        };
        // A million empty rows before one with a word; a size that is not there.
        let rows = format!("{}{}", empty(1_048_575), cells(1_048_576, 1));
        assert_eq!(read(&word, &sheet(rows)), Ok(1));
        assert_eq!(read(&word, &format!("<dimension ref=\"A1:XFD1048576\"/>{}", sheet(cells(7, 1)))), Ok(1));
        assert_eq!(
            read(&word, &sheet((1..=20_001).map(|row| cells(row, 1)).collect())),
            Err(BookError::TooManyRows)
        );
        // One long text in many cells; a part that unpacks to far more than it weighs.
        assert_eq!(read(&long, &sheet(cells(1, 1000))), Err(BookError::Bomb));
        assert_eq!(read(&" ".repeat(70 * 1024 * 1024), &sheet(cells(1, 1))), Err(BookError::Bomb));
        assert_eq!(read(&word, "<sheetData><row><c"), Err(BookError::Damaged));
        // One element with countless attributes, in a sheet and in what all sheets share: none is compared with the others.
        let names = (0..300_000).map(|i| format!(" a{i}=\"\"")).collect::<Vec<_>>().concat();
        let row =
            |row: &str, cell: &str| sheet(format!("<row r=\"1\"{row}><c t=\"s\"{cell}><v>0</v></c></row>"));
        let shared = format!("<si{names}><t{names}>ord</t></si>");
        for (shared, sheet) in [(&word, row(&names, "")), (&word, row("", &names)), (&shared, row("", ""))] {
            assert_eq!(read(shared, &sheet), Ok(1));
        }
        // Rows and columns that no sheet has, and numbers of them that are too large to count with.
        for place in ["A1048577", "XFE1", "A4294967296", "A4294967297", "A99999999999999999999", "ZZZZZZZZ1"]
        {
            let row = place.trim_start_matches(|c: char| c.is_ascii_uppercase());
            let cell = format!("<row r=\"{row}\"><c r=\"{place}\" t=\"s\"><v>0</v></c></row>");
            assert_eq!(read(&word, &sheet(cell)), Err(BookError::Damaged), "{place}");
        }
    }
}
