//! Which column says what: guessed by the words people head them with, and by what stands in them; chosen by a person.

use serde::{Deserialize, Serialize};

use crate::documents::lists::Record;
use crate::plans::SectionKey;
use crate::text::fold::fold;

crate::text_enum!(
    /// What a column of a list of notes says; the label is the text `workshops-column-<name>`.
    Column {
        /// The table, or the group, that a note came from.
        Table = "table",
        Note = "note",
        Theme = "theme",
        /// Who wrote it, where that is known.
        Author = "author",
    }
);

/// Headers in nb, nn and en, folded and without anything but letters and digits.
const WORDS: [(Column, &[&str]); 4] = [
    (
        Column::Table,
        &[
            "bord",
            "bordnr",
            "bordnummer",
            "gruppe",
            "gruppenr",
            "gruppenummer",
            "table",
            "group",
            "tablenumber",
        ],
    ),
    (
        Column::Note,
        &[
            "innspill",
            "innspel",
            "lapp",
            "lapper",
            "lappar",
            "gullapp",
            "notat",
            "tekst",
            "forslag",
            "framlegg",
            "kommentar",
            "merknad",
            "ide",
            "svar",
            "utsagn",
            "note",
            "notes",
            "text",
            "input",
            "comment",
            "idea",
            "suggestion",
        ],
    ),
    (
        Column::Theme,
        &[
            "tema",
            "emne",
            "innsatsområde",
            "kategori",
            "kapittel",
            "plandel",
            "overskrift",
            "spørsmål",
            "theme",
            "topic",
            "category",
            "chapter",
            "section",
        ],
    ),
    (
        Column::Author,
        &[
            "navn",
            "namn",
            "hvem",
            "kven",
            "avsender",
            "avsendar",
            "deltaker",
            "deltakar",
            "fra",
            "frå",
            "person",
            "name",
            "author",
            "participant",
            "who",
            "from",
            "by",
        ],
    ),
];

/// Titles may stand above the header: it is looked for among this many rows with text.
const HEAD: usize = 30;
/// Columns that can be chosen among.
pub const MAX_COLUMNS: usize = 100;
/// A header is a word or a few, in characters.
const HEADER_MAX: usize = 40;

/// How a list is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The encoding of a text; `None` for the one that is guessed.
    pub encoding: Option<String>,
    /// The sheet of a workbook; `None` for the one that is guessed.
    pub sheet: Option<String>,
    /// The line of the headers; `None` where the list has none.
    pub head: Option<usize>,
    /// Columns, counted from 0.
    pub table: Option<usize>,
    pub note: Option<usize>,
    pub theme: Option<usize>,
    pub author: Option<usize>,
    /// An empty cell means the same table as in the row above, and the same theme.
    pub carry: bool,
    /// Where themes go that the outline lacks.
    pub themes: Vec<Placed>,
}

/// Where a theme goes that is no heading of the outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Folded.
    pub theme: String,
    pub place: Place,
}

/// What notes are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The plan as a whole.
    Whole,
    Section(SectionKey),
    /// A new heading of the outline, made when somebody says yes.
    NewHeading,
}

impl Mapping {
    /// The place of a column.
    pub fn at(&self, column: Column) -> Option<usize> {
        match column {
            Column::Table => self.table,
            Column::Note => self.note,
            Column::Theme => self.theme,
            Column::Author => self.author,
        }
    }

    pub fn put(&mut self, column: Column, at: Option<usize>) {
        *match column {
            Column::Table => &mut self.table,
            Column::Note => &mut self.note,
            Column::Theme => &mut self.theme,
            Column::Author => &mut self.author,
        } = at;
    }

    /// Two meanings of one column: what it would say twice.
    pub fn doubled(&self) -> Option<Column> {
        let mut taken: Vec<usize> = Vec::new();
        for column in Column::ALL {
            match self.at(*column) {
                Some(at) if taken.contains(&at) => return Some(*column),
                Some(at) => taken.push(at),
                None => {}
            }
        }
        None
    }
}

/// What a header says, whatever its case, spaces and full stops. What stands in brackets explains it.
fn parse(header: &str) -> Option<Column> {
    let own = header.split('(').next().unwrap_or_default();
    let wanted: String = fold(own).chars().filter(|c| c.is_alphanumeric()).collect();
    WORDS.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(column, _)| *column)
}

/// How many different columns are known in a row of headers.
pub(super) fn known(cells: &[String]) -> usize {
    let is_there = |column: &&Column| cells.iter().any(|cell| parse(cell) == Some(**column));
    Column::ALL.iter().filter(is_there).count()
}

/// The row of the headers: the one of which most is known, if it could be one. Its line.
pub(super) fn head(records: &[Record]) -> Option<usize> {
    let first = records.iter().filter(|record| !record.is_blank()).take(HEAD);
    let is_short = |record: &&Record| record.cells.iter().all(|cell| cell.chars().count() <= HEADER_MAX);
    let all = first.filter(is_short).map(|record| (known(&record.cells), record.line));
    // Of equals the first.
    let best = all.filter(|(known, _)| *known > 0).reduce(|a, b| if b.0 > a.0 { b } else { a });
    best.map(|(_, line)| line)
}

/// How a list is read if nobody says otherwise: headers that are known, and of columns that are not, the wordiest holds the notes.
pub fn guess(records: &[Record]) -> Mapping {
    let head = head(records);
    let mut mapping = Mapping { head, ..Mapping::default() };
    let named = records.iter().find(|record| Some(record.line) == head);
    for (at, cell) in named.into_iter().flat_map(|record| record.cells.iter().enumerate()) {
        if let Some(column) = parse(cell).filter(|column| mapping.at(*column).is_none()) {
            mapping.put(column, Some(at));
        }
    }
    if mapping.note.is_none() {
        let taken: Vec<usize> = Column::ALL.iter().filter_map(|column| mapping.at(*column)).collect();
        mapping.note = wordiest(records, head, &taken);
    }
    mapping
}

/// The column with most text below the headers, apart from those that say something else.
fn wordiest(records: &[Record], head: Option<usize>, taken: &[usize]) -> Option<usize> {
    let mut letters = vec![0_usize; width(records)];
    for record in records.iter().filter(|record| Some(record.line) > head) {
        for (sum, cell) in letters.iter_mut().zip(&record.cells) {
            *sum = sum.saturating_add(cell.trim().chars().count());
        }
    }
    let free = letters.into_iter().enumerate().filter(|(at, sum)| *sum > 0 && !taken.contains(at));
    free.reduce(|a, b| if b.1 > a.1 { b } else { a }).map(|(at, _)| at)
}

/// How many columns can be chosen among.
pub fn width(records: &[Record]) -> usize {
    records.iter().map(|record| record.cells.len()).max().unwrap_or(0).min(MAX_COLUMNS)
}
