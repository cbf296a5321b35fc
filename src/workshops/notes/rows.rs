//! From cells to notes: what becomes of each row, and what each note is about.

use std::collections::{HashMap, HashSet};

use sha2::{Digest as _, Sha256};

use super::MAX_NOTES;
use super::columns::{Column, Mapping, Place};
use super::sheet::Sheet;
use crate::documents::lists::{Record, bare};
use crate::files::hex;
use crate::plans::label::Label;
use crate::plans::{SectionKey, called};
use crate::responses::{NAME_MAX, PART_MAX, Target};
use crate::text::fold::fold;
use crate::text::{canonical, gate};

/// A heading of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub key: SectionKey,
    pub number: String,
    pub heading: String,
}

/// One note, as it is to be registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// `Bord 3`; empty where the list does not say.
    pub table: String,
    pub text: String,
    pub theme: String,
    pub author: String,
    /// What it is about; `None` until its theme's heading is made.
    pub about: Option<Target>,
    /// What tells it from others: made of its table, its words and who wrote it.
    pub key: String,
    /// Of several that say the very same, which one it is, from 1.
    pub occurrence: i32,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    New(Note),
    /// It was imported before.
    Same(Note),
    /// There is something in the row, but no note.
    Empty,
    Refused(Fault),
}

/// Why a row cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    TooLong,
    /// The name of the table, the theme or the one who wrote it.
    NameTooLong(Column),
    /// A formula that the spreadsheet could not work out: `#REF!`.
    Formula,
    /// Past the most notes that one list may have.
    TooMany,
}

/// What somebody may want to know of a row that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// An earlier line says the very same.
    SameAsLine(usize),
    /// Its theme is no heading of the outline: it goes to the plan as a whole.
    ThemeUnknown,
    /// Signs that are not in the file's encoding.
    SignsUnreadable,
}

/// One row that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub line: usize,
    pub outcome: Outcome,
    pub told: Vec<Told>,
    /// Begins with what stands there, whatever becomes of it.
    pub shown: String,
}

impl Row {
    /// The note, whether it is new or not.
    pub fn note(&self) -> Option<&Note> {
        match &self.outcome {
            Outcome::New(note) | Outcome::Same(note) => Some(note),
            Outcome::Empty | Outcome::Refused(_) => None,
        }
    }
}

/// A theme that is no heading of the outline, and how many notes have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTheme {
    pub theme: String,
    pub notes: usize,
    /// Where somebody has chosen that it goes.
    pub place: Option<Place>,
}

/// Notes that were imported before: each with which one of several it is.
pub type Known = HashSet<(String, i32)>;

/// What a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub rows: Vec<Row>,
    /// Rows with nothing in them.
    pub blank: usize,
    /// Rows above the headers that hold something and were not read.
    pub above: usize,
    /// In the order they are met.
    pub unknown: Vec<UnknownTheme>,
}

/// Excel's own errors, as its cells show them.
const ERRORS: [&str; 8] =
    ["#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#GETTING_DATA"];
/// Characters of a row that is shown and not taken.
const SHOWN: usize = 200;

impl Report {
    /// Reads a sheet as a mapping says. Without a column for the notes, every row is empty.
    pub fn of(sheet: &Sheet, mapping: &Mapping, outline: &[Heading]) -> Self {
        let mut reading = Reading::new(sheet, mapping, outline);
        for record in &sheet.records {
            reading.take(record);
        }
        reading.report
    }

    /// Marks what was imported before.
    pub fn hold_against(&mut self, known: &Known) {
        for row in &mut self.rows {
            if let Outcome::New(note) = &row.outcome
                && known.contains(&(note.key.clone(), note.occurrence))
            {
                row.outcome = Outcome::Same(note.clone());
            }
        }
    }

    /// What tells each note from others.
    pub fn keys(&self) -> Vec<String> {
        let keys: HashSet<&str> = self.rows.iter().filter_map(|row| Some(row.note()?.key.as_str())).collect();
        keys.into_iter().map(str::to_owned).collect()
    }

    /// The notes to be saved, with their lines.
    pub fn new_notes(&self) -> impl Iterator<Item = (usize, &Note)> {
        self.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::New(note) => Some((row.line, note)),
            _ => None,
        })
    }

    pub fn count(&self, is: impl Fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|row| is(&row.outcome)).count()
    }
}

/// A list as it is gone through.
struct Reading<'a> {
    mapping: &'a Mapping,
    /// What stands above the column of the tables: `Bord`.
    table_head: String,
    themes: HashMap<String, SectionKey>,
    keys: HashSet<SectionKey>,
    /// Where themes go that are no headings, and where each stands among those that are told.
    places: HashMap<&'a str, Place>,
    unknown: HashMap<String, usize>,
    /// Table and theme of the row above.
    above: (String, String),
    /// How often each note was met, and on which line first.
    met: HashMap<String, (i32, usize)>,
    report: Report,
    notes: usize,
}

impl<'a> Reading<'a> {
    fn new(sheet: &Sheet, mapping: &'a Mapping, outline: &[Heading]) -> Self {
        let head = sheet.records.iter().find(|record| Some(record.line) == mapping.head);
        let table_head = head.zip(mapping.table).map_or_else(String::new, |(head, at)| line(head, Some(at)));
        Self {
            mapping,
            table_head,
            themes: themes(outline),
            keys: outline.iter().map(|heading| heading.key).collect(),
            places: mapping.themes.iter().map(|placed| (placed.theme.as_str(), placed.place)).collect(),
            unknown: HashMap::new(),
            above: Default::default(),
            met: HashMap::new(),
            report: Report::default(),
            notes: 0,
        }
    }

    fn take(&mut self, record: &Record) {
        let is_above = Some(record.line) < self.mapping.head;
        if record.is_blank() {
            self.report.blank += usize::from(!is_above);
        } else if is_above {
            self.report.above += 1;
        } else if Some(record.line) != self.mapping.head {
            let row = self.row(record);
            self.report.rows.push(row);
        }
    }

    fn row(&mut self, record: &Record) -> Row {
        let text = words(record, self.mapping.note);
        let (table, theme) = (self.table(record), line(record, self.mapping.theme));
        let (table, theme) = if self.mapping.carry { self.carried(table, theme) } else { (table, theme) };
        let author = line(record, self.mapping.author);
        let shown = if text.is_empty() { line_of(record) } else { text.clone() };
        let row = |outcome, told| Row {
            line: record.line,
            outcome,
            told,
            shown: shown.chars().take(SHOWN).collect(),
        };
        if text.is_empty() {
            return row(Outcome::Empty, Vec::new());
        }
        let named = [(Column::Table, &table), (Column::Theme, &theme), (Column::Author, &author)];
        if let Some(fault) = self.fault(&text, &named) {
            return row(Outcome::Refused(fault), Vec::new());
        }
        self.notes += 1;
        let (note, told) = self.note(record.line, [table, text, theme, author]);
        row(Outcome::New(note), told)
    }

    fn fault(&self, text: &str, named: &[(Column, &String)]) -> Option<Fault> {
        let too_long = named.iter().find(|(_, name)| name.chars().count() > NAME_MAX);
        match text {
            _ if self.notes >= MAX_NOTES => Some(Fault::TooMany),
            _ if ERRORS.contains(&text) => Some(Fault::Formula),
            _ if text.chars().count() > PART_MAX => Some(Fault::TooLong),
            _ => too_long.map(|(column, _)| Fault::NameTooLong(*column)),
        }
    }

    fn note(&mut self, at: usize, [table, text, theme, author]: [String; 4]) -> (Note, Vec<Told>) {
        // Not of its theme: a list that is read once more, now with its themes, has the same notes.
        let key = hex(&Sha256::digest([&*table, &text, &author].join("\u{1f}").as_bytes()));
        let (times, first) = self.met.entry(key.clone()).or_insert((0, at));
        *times = times.saturating_add(1);
        let (occurrence, first) = (*times, *first);
        let mut told = Vec::new();
        if occurrence > 1 {
            told.push(Told::SameAsLine(first));
        }
        let about = self.about(&theme);
        if about == Some(Target::Whole) && !theme.is_empty() {
            told.push(Told::ThemeUnknown);
        }
        if [&table, &text, &theme, &author].iter().any(|cell| cell.contains(char::REPLACEMENT_CHARACTER)) {
            told.push(Told::SignsUnreadable);
        }
        (Note { table, text, theme, author, about, key, occurrence }, told)
    }

    /// A bare number is one of the tables: `Bord 3`.
    fn table(&self, record: &Record) -> String {
        let cell = line(record, self.mapping.table);
        let is_number = !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit());
        if is_number { format!("{} {cell}", self.table_head).trim().to_owned() } else { cell }
    }

    fn carried(&mut self, table: String, theme: String) -> (String, String) {
        let table = if table.is_empty() { self.above.0.clone() } else { table };
        let theme = if theme.is_empty() { self.above.1.clone() } else { theme };
        self.above = (table.clone(), theme.clone());
        (table, theme)
    }

    /// The heading with the theme's words; else where somebody chose that it goes, or the whole.
    fn about(&mut self, theme: &str) -> Option<Target> {
        if theme.is_empty() {
            return Some(Target::Whole);
        }
        let folded = fold(theme);
        if let Some(key) = self.themes.get(&folded).or_else(|| self.themes.get(&labelled(theme)?)) {
            return Some(Target::Section(*key));
        }
        let place = self.places.get(folded.as_str()).copied();
        let at = *self.unknown.entry(folded).or_insert_with(|| {
            self.report.unknown.push(UnknownTheme { theme: theme.to_owned(), notes: 0, place });
            self.report.unknown.len() - 1
        });
        if let Some(unknown) = self.report.unknown.get_mut(at) {
            unknown.notes += 1;
        }
        match place {
            Some(Place::Section(key)) if self.keys.contains(&key) => Some(Target::Section(key)),
            Some(Place::NewHeading) => None,
            _ => Some(Target::Whole),
        }
    }
}

/// What a heading or a theme with a label is known by, however its signs are: `mål 2`, `mål 2 flere boliger`.
fn labelled(theme: &str) -> Option<String> {
    let label = Label::of("", theme);
    let name = format!("{} {} {}", label.word, label.code, label.title);
    (!label.word.is_empty()).then(|| fold(name.trim()))
}

/// What headings of which no other is called so are known by beside their words: their labels, and their words without these.
fn labels(outline: &[Heading]) -> HashMap<String, SectionKey> {
    let mut found: HashMap<String, HashSet<SectionKey>> = HashMap::new();
    for Heading { key, number, heading } in outline {
        for label in [Label::of("", heading), Label::of(number, heading)] {
            let called = format!("{} {}", label.word, label.code);
            let names =
                [called.clone(), format!("{called} {}", label.title), called::named(heading).1.to_owned()];
            for name in names.iter().filter(|_| !label.word.is_empty()).map(|name| fold(name)) {
                found.entry(name).or_default().insert(*key);
            }
        }
    }
    let alone = |(name, keys): (String, HashSet<SectionKey>)| {
        let mut keys = keys.into_iter();
        match (keys.next(), keys.next()) {
            (Some(key), None) if !name.is_empty() => Some((name, key)),
            _ => None,
        }
    };
    found.into_iter().filter_map(alone).collect()
}

/// Headings by their words, with and without their numbers, and by the numbers alone; of equals the first. Then by their labels: the theme
/// `Mål 2` is the heading `Mål 2: Flere boliger`.
fn themes(outline: &[Heading]) -> HashMap<String, SectionKey> {
    let mut found = HashMap::new();
    for Heading { key, number, heading } in outline {
        let numbered = format!("{number} {heading}");
        for name in [heading, &numbered, number] {
            let name = fold(name);
            if !name.is_empty() {
                found.entry(name).or_insert(*key);
            }
        }
    }
    for (name, key) in labels(outline) {
        found.entry(name).or_insert(key);
    }
    found
}

/// A cell on one line.
fn line(record: &Record, at: Option<usize>) -> String {
    let cell = at.and_then(|at| record.cells.get(at));
    cell.map_or_else(String::new, |cell| gate::line(&bare(cell)))
}

/// A cell with its line breaks, as an answer keeps it.
fn words(record: &Record, at: Option<usize>) -> String {
    let cell = at.and_then(|at| record.cells.get(at));
    let text = cell.map_or_else(String::new, |cell| canonical::canonical(&gate::lines(&bare(cell))));
    let text = text.trim();
    // What shows nothing is no note.
    if gate::line(text).is_empty() { String::new() } else { text.to_owned() }
}

fn line_of(record: &Record) -> String {
    let cells = record.cells.iter().map(|cell| gate::line(&bare(cell))).filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join(" · ")
}
