//! From cells to consultees: the rules for one row, and which rows are one and the same.

use super::columns::{self, Column, Columns};
use super::table::Record;
use super::{
    Candidate, DuplicateOf, Known, MAX_CELL, MatchedBy, OrgNumberCell, Outcome, Problem, ProblemKind, Row,
    Severity,
};
use crate::consultees::{ConsulteeKind, LetterLanguage};
use crate::text::address::{self, EmailAddress};
use crate::text::fold::fold;
use crate::text::org_number::{self, Reading};
use std::collections::HashMap;

const SHOWN: usize = 80;

pub(super) fn read(columns: &Columns, records: Vec<Record>, existing: &[Known]) -> Vec<Row> {
    let mut seen = Seen::default();
    for (at, known) in existing.iter().enumerate() {
        let email = known
            .email
            .as_deref()
            .map(|email| address::parse(email).map_or_else(|_| email.to_lowercase(), |email| email.key()));
        seen.add(DuplicateOf::Existing(at), known.org_number.as_deref(), email, &known.name);
    }
    records.into_iter().map(|record| read_row(columns, &record, &mut seen)).collect()
}

fn read_row(columns: &Columns, record: &Record, seen: &mut Seen) -> Row {
    if record.is_blank() {
        return Row { line: record.line, outcome: Outcome::Blank, problems: Vec::new() };
    }
    let mut cells = Cells { columns, record, problems: Vec::new() };
    let candidate = cells.candidate();
    let problems = cells.problems;
    let outcome = match candidate {
        None => Outcome::Rejected,
        Some(candidate) => match seen.find_or_add(record.line, &candidate) {
            Some((of, by)) => Outcome::Duplicate { of, by },
            None if problems.iter().any(|problem| problem.kind.severity() >= Severity::Warning) => {
                Outcome::AcceptedWithWarnings(candidate)
            }
            None => Outcome::Accepted(candidate),
        },
    };
    Row { line: record.line, outcome, problems }
}

struct Cells<'a> {
    columns: &'a Columns,
    record: &'a Record,
    problems: Vec<Problem>,
}

impl Cells<'_> {
    fn candidate(&mut self) -> Option<Candidate> {
        let name = self.name();
        let kind = self.kind();
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

    fn kind(&mut self) -> ConsulteeKind {
        let cell = self.text(Column::Kind);
        columns::kind(&cell).unwrap_or_else(|| {
            self.tell(
                Column::Kind,
                if cell.is_empty() { ProblemKind::KindMissing } else { ProblemKind::KindUnknown },
                &cell,
            );
            ConsulteeKind::Other
        })
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
        if !surplus.is_empty() {
            self.problems.push(Problem {
                column: None,
                kind: ProblemKind::TooManyCells,
                value: shown(&surplus.join(" ")),
            });
        }
    }

    /// A cell with no-break spaces as spaces, runs of spaces as one, trimmed.
    fn text(&self, column: Column) -> String {
        let cell = self.columns.position(column).and_then(|at| self.record.cells.get(at));
        cell.map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default()
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

/// The consultees so far, by what tells them apart.
#[derive(Default)]
struct Seen {
    entries: Vec<(DuplicateOf, Option<String>)>,
    by_org: HashMap<String, usize>,
    by_email: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Seen {
    fn find_or_add(&mut self, line: usize, candidate: &Candidate) -> Option<(DuplicateOf, MatchedBy)> {
        let org = candidate.org_number.as_ref().map(|number| number.digits.as_str());
        let email = candidate.email.as_ref().map(EmailAddress::key);
        let found = self.find(org, email.as_deref(), &fold(&candidate.name));
        if found.is_none() {
            self.add(DuplicateOf::Line(line), org, email, &candidate.name);
        }
        found
    }

    fn find(&self, org: Option<&str>, email: Option<&str>, name: &str) -> Option<(DuplicateOf, MatchedBy)> {
        let of = |at: usize| self.entries.get(at).map(|(of, _)| *of);
        // One secretary answers for many housing cooperatives: a shared address does not make two numbers one.
        let same =
            |at: &&usize| self.entries.get(**at).is_some_and(|(_, theirs)| org.is_none() || theirs.is_none());
        let first = |found: Option<&Vec<usize>>| {
            found.and_then(|found| found.iter().find(same)).and_then(|at| of(*at))
        };
        let by_org = org
            .and_then(|org| self.by_org.get(org))
            .and_then(|at| of(*at))
            .map(|of| (of, MatchedBy::OrgNumber));
        by_org
            .or_else(|| {
                first(email.and_then(|email| self.by_email.get(email))).map(|of| (of, MatchedBy::Email))
            })
            .or_else(|| first(self.by_name.get(name)).map(|of| (of, MatchedBy::Name)))
    }

    fn add(&mut self, of: DuplicateOf, org: Option<&str>, email: Option<String>, name: &str) {
        let at = self.entries.len();
        self.entries.push((of, org.map(str::to_owned)));
        if let Some(org) = org {
            self.by_org.entry(org.to_owned()).or_insert(at);
        }
        if let Some(email) = email {
            self.by_email.entry(email).or_default().push(at);
        }
        self.by_name.entry(fold(name)).or_default().push(at);
    }
}
