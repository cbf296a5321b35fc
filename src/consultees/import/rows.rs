//! From cells to consultees: the rules for one row, and which rows are one and the same.

use super::columns::{self, Column, Columns};
use super::same::{Found, Seen};
use super::{
    Candidate, FileRow, Known, MAX_CELL, OrgNumberCell, Outcome, Problem, ProblemKind, Severity, kinds,
};
use crate::consultees::{ConsulteeKind, LetterLanguage};
use crate::documents::lists::{Record, bare};
use crate::text::address::{self, EmailAddress};
use crate::text::gate;
use crate::text::org_number::{self, Reading};
use std::collections::{BTreeSet, HashSet};
use unicode_normalization::UnicodeNormalization as _;

const SHOWN: usize = 80;

pub(super) fn read(columns: &Columns, records: Vec<Record>, existing: &[Known]) -> Vec<FileRow> {
    let mut seen = Seen::of(existing);
    records.into_iter().map(|record| read_row(columns, &record, &mut seen)).collect()
}

/// The cells of a row that is only shown.
pub(super) fn text_of(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| gate::line(&bare(cell))).filter(|cell| !cell.is_empty());
    shown(&cells.collect::<Vec<_>>().join(" · "))
}

fn read_row(columns: &Columns, record: &Record, seen: &mut Seen) -> FileRow {
    if record.is_blank() {
        return FileRow { line: record.line, outcome: Outcome::Blank, problems: Vec::new() };
    }
    let mut cells = Cells { columns, record, problems: Vec::new() };
    let Some(candidate) = cells.candidate() else {
        return FileRow { line: record.line, outcome: Outcome::Rejected, problems: cells.problems };
    };
    let outcome = match seen.find_or_add(record.line, &candidate) {
        Found::Same { of, by, differs } => {
            for (column, value) in differs {
                cells.tell(column, ProblemKind::NotTaken, &value);
            }
            Outcome::Duplicate { candidate: Box::new(candidate), of, by }
        }
        Found::New { shares_address_with } => {
            if let Some(name) = shares_address_with {
                cells.tell(Column::Email, ProblemKind::EmailShared, &name);
            }
            let warned = cells.problems.iter().any(|problem| problem.kind.severity() >= Severity::Warning);
            if warned { Outcome::AcceptedWithWarnings(candidate) } else { Outcome::Accepted(candidate) }
        }
    };
    FileRow { line: record.line, outcome, problems: cells.problems }
}

struct Cells<'a> {
    columns: &'a Columns,
    record: &'a Record,
    problems: Vec<Problem>,
}

impl Cells<'_> {
    fn candidate(&mut self) -> Option<Candidate> {
        let name = self.name();
        let kind = self.kind(name.as_deref());
        let org_number = self.org_number();
        let email = self.email();
        let copies = self.copies();
        let contact = self.short(Column::Contact).filter(|contact| !contact.is_empty());
        let language = self.language();
        self.surplus();
        name.map(|name| Candidate { name, kind, org_number, email, copies, contact, language })
    }

    fn name(&mut self) -> Option<String> {
        let name = self.text(Column::Name);
        let kind = match name.chars().count() {
            0 => ProblemKind::NameMissing,
            1..=MAX_CELL => return Some(name),
            _ => ProblemKind::NameTooLong,
        };
        self.tell(Column::Name, kind, &name);
        None
    }

    /// As the cell says; else guessed from its words, or from those of the name.
    fn kind(&mut self, name: Option<&str>) -> ConsulteeKind {
        let cell = self.text(Column::Kind);
        if let Some(kind) = columns::kind(&cell) {
            return kind;
        }
        let name = name.unwrap_or_default();
        let guesses = [&*cell, name].into_iter().find_map(|words| Some((words, kinds::guess(words)?)));
        if let Some((words, kind)) = guesses {
            self.tell(Column::Kind, ProblemKind::KindGuessed, words);
            return kind;
        }
        let kind = if cell.is_empty() { ProblemKind::KindMissing } else { ProblemKind::KindUnknown };
        self.tell(Column::Kind, kind, &cell);
        ConsulteeKind::Other
    }

    fn org_number(&mut self) -> Option<OrgNumberCell> {
        let cell = self.text(Column::OrgNumber);
        match org_number::read(&cell) {
            Reading::Missing => None,
            Reading::Valid(number) => Some(OrgNumberCell { digits: number.as_str().to_owned(), valid: true }),
            Reading::Checksum(digits) => {
                self.tell(Column::OrgNumber, ProblemKind::OrgNumberChecksum, &cell);
                Some(OrgNumberCell { digits, valid: false })
            }
            Reading::Malformed => {
                self.tell(Column::OrgNumber, ProblemKind::OrgNumberMalformed, &cell);
                None
            }
        }
    }

    fn email(&mut self) -> Option<EmailAddress> {
        let cell = self.text(Column::Email);
        match address::parse(&cell) {
            Ok(email) => return Some(email),
            Err(address::AddressError::Empty) => self.tell(Column::Email, ProblemKind::EmailMissing, &cell),
            Err(error) => self.tell(Column::Email, ProblemKind::EmailInvalid(error), &cell),
        }
        None
    }

    /// Several addresses may stand in the cell, parted by commas, semicolons or white space.
    fn copies(&mut self) -> Vec<EmailAddress> {
        let Some(cell) = self.short(Column::Copies) else {
            return Vec::new();
        };
        let mut copies: Vec<EmailAddress> = Vec::new();
        for part in
            cell.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).filter(|part| !part.is_empty())
        {
            match address::parse(part) {
                Ok(copy) if copies.iter().any(|known| known.key() == copy.key()) => {}
                Ok(copy) => copies.push(copy),
                Err(error) => self.tell(Column::Copies, ProblemKind::CopyInvalid(error), part),
            }
        }
        copies
    }

    fn language(&mut self) -> Option<LetterLanguage> {
        let cell = self.text(Column::Language);
        let language = columns::language(&cell);
        match language {
            None if !cell.is_empty() => self.tell(Column::Language, ProblemKind::LanguageUnknown, &cell),
            None if self.columns.position(Column::Language).is_some() => {
                self.tell(Column::Language, ProblemKind::LanguageMissing, &cell);
            }
            Some(_) | None => {}
        }
        language
    }

    /// Text to the right of the last header: most often a separator inside a cell that was not quoted.
    fn surplus(&mut self) {
        let surplus: Vec<&str> = self
            .record
            .cells
            .iter()
            .skip(self.columns.width)
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let surplus = gate::line(&surplus.join(" "));
        if !surplus.is_empty() {
            self.problems.push(Problem {
                column: None,
                kind: ProblemKind::TooManyCells,
                value: shown(&surplus),
            });
        }
    }

    /// A cell through the gate, with no-break spaces as spaces. Signs that are lost on the way are told.
    fn text(&mut self, column: Column) -> String {
        let (columns, record) = (self.columns, self.record);
        let Some(cell) = columns.position(column).and_then(|at| record.cells.get(at)) else {
            return String::new();
        };
        let cell = bare(cell);
        let text = gate::line(&cell).split_whitespace().collect::<Vec<_>>().join(" ");
        let lost = lost(&cell, &text);
        if !lost.is_empty() {
            self.tell(column, ProblemKind::SignsDropped, &lost);
        }
        if text.contains(char::REPLACEMENT_CHARACTER) {
            self.tell(column, ProblemKind::SignsUnreadable, &text);
        }
        text
    }

    fn short(&mut self, column: Column) -> Option<String> {
        let cell = self.text(column);
        if cell.chars().count() <= MAX_CELL {
            return Some(cell);
        }
        self.tell(column, ProblemKind::CellTooLong, &cell);
        None
    }

    fn tell(&mut self, column: Column, kind: ProblemKind, value: &str) {
        self.problems.push(Problem { column: Some(column), kind, value: shown(value) });
    }
}

fn shown(value: &str) -> String {
    value.chars().take(SHOWN).collect()
}

/// The signs of a cell that its text lacks, as code points: `U+200B, U+200E`. White space is not among them.
fn lost(cell: &str, text: &str) -> String {
    let kept: HashSet<char> = text.chars().collect();
    let signs: BTreeSet<char> = cell.nfc().filter(|c| !c.is_whitespace() && !kept.contains(c)).collect();
    signs.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect::<Vec<_>>().join(", ")
}
