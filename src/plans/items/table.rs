//! The rows of a table as items.

use super::said::added;
use super::terms::{self, Role};
use super::{Cell, Field, FieldKind, Found, ItemKind, codes, facts};

/// One item for each row under the head, if the table holds items. But
///
/// - a row without number, where the table has numbers, or without text continues the row above;
/// - rows that say the same number and text, as where cells are merged downwards, are one item with the fields of all;
/// - a row that adds up the others, and a line between rows (bold and alone, or the same in every cell), are none.
pub(super) fn items(rows: &[Vec<Cell>], about: bool) -> Vec<Found> {
    let Some((head, rows)) = rows.split_first() else { return Vec::new() };
    match Columns::of(head, rows).filter(|columns| columns.hold_items(rows, about)) {
        Some(columns) => read_rows(&columns, rows),
        None => Vec::new(),
    }
}

/// The rows of a table that a person says holds items: where no heading tells which column is the text, the first in words is.
pub(super) fn every_row(rows: &[Vec<Cell>]) -> Vec<Found> {
    let Some((head, rows)) = rows.split_first() else { return Vec::new() };
    let columns = Columns::of(head, rows).or_else(|| Columns::plain(head, rows));
    columns.map(|columns| read_rows(&columns, rows)).unwrap_or_default()
}

/// What the column of the text is headed as; none where that tells neither.
pub(super) fn kind(rows: &[Vec<Cell>]) -> Option<ItemKind> {
    let (head, rows) = rows.split_first()?;
    match Columns::of(head, rows)?.role {
        Role::Measure => Some(ItemKind::Measure),
        Role::Goal => Some(ItemKind::Goal),
        Role::Number | Role::Task | Role::Field(_) => None,
    }
}

fn read_rows(columns: &Columns, rows: &[Vec<Cell>]) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    // Is the item above still open for a row that continues it?
    let mut open = false;
    for row in rows {
        if is_between(row) {
            open = false;
            continue;
        }
        let read = columns.read(row);
        let bare = columns.number.is_none() || read.number.is_empty();
        if bare && row.iter().find(|cell| !cell.text.is_empty()).is_some_and(|cell| terms::is_sum(&cell.text))
        {
            open = false;
            continue;
        }
        let last = out.last_mut().filter(|_| open);
        match last {
            Some(above) if continues(above, &read, columns.number.is_some()) => extend(above, read),
            _ if read.text.is_empty() => {}
            _ => {
                out.push(read);
                open = true;
            }
        }
    }
    if columns.number.is_none() {
        codes::take(&mut out);
    }
    out
}

fn continues(above: &Found, row: &Found, numbered: bool) -> bool {
    let unnumbered = numbered && row.number.is_empty();
    let without_text = row.text.is_empty() && (row.number.is_empty() || row.number == above.number);
    let again = row.number == above.number && row.text == above.text;
    unnumbered || without_text || again
}

fn extend(above: &mut Found, row: Found) {
    add_line(&mut above.text, &row.text);
    for field in row.fields {
        match above.fields.iter_mut().find(|f| (f.kind, &f.label) == (field.kind, &field.label)) {
            Some(same) => add_line(&mut same.text, &field.text),
            None => above.fields.push(field),
        }
    }
}

/// Adds a line that is not there yet.
fn add_line(to: &mut String, line: &str) {
    if line.is_empty() || to.lines().any(|there| there == line) {
        return;
    }
    if !to.is_empty() {
        to.push('\n');
    }
    to.push_str(line);
}

/// A row that is no item and continues none: it adds up the others, or stands between them.
pub(super) fn is_aside(row: &[Cell]) -> bool {
    is_between(row)
        || row.iter().find(|cell| !cell.text.is_empty()).is_some_and(|cell| terms::is_sum(&cell.text))
}

/// A line between rows.
fn is_between(row: &[Cell]) -> bool {
    let mut said = row.iter().filter(|cell| !cell.text.is_empty());
    let Some(first) = said.next() else { return true };
    let others = said.clone().count();
    let same = said.all(|cell| cell.text == first.text);
    if others == 0 { first.bold && row.len() > 1 } else { same && row.len() > 2 && others >= 2 }
}

/// What each column of a table is.
struct Columns {
    number: Option<usize>,
    /// Usually one; several where one heading stands over them.
    text: Vec<usize>,
    /// Of the text.
    role: Role,
    fields: Vec<(usize, FieldKind, String)>,
    heads: Vec<String>,
}

impl Columns {
    /// `None` where no column holds measures, goals or tasks in words.
    fn of(head: &[Cell], rows: &[Vec<Cell>]) -> Option<Self> {
        let heads: Vec<String> = head.iter().map(|cell| cell.text.clone()).collect();
        let mut roles: Vec<Role> = heads.iter().map(|head| terms::role(head)).collect();
        for (at, role) in roles.iter_mut().enumerate() {
            let head = heads.get(at);
            // One heading may stand over a number and its text, or over nothing.
            let shared = head == heads.get(at.saturating_add(1));
            if (shared || head.is_some_and(String::is_empty)) && all_codes(rows, at) {
                *role = Role::Number;
            }
        }
        let find =
            |role: Role| (0..roles.len()).find(|at| roles.get(*at) == Some(&role) && in_words(rows, *at));
        let (role, first) = [Role::Measure, Role::Goal, Role::Task]
            .into_iter()
            .find_map(|role| find(role).map(|at| (role, at)))?;
        let text: Vec<usize> = (first..heads.len())
            .take_while(|at| *at == first || heads.get(*at) == heads.get(first))
            .collect();
        let is_number = |at: &usize| roles.get(*at) == Some(&Role::Number) && says_something(rows, *at);
        // The nearest before the text: a goal may have a number of its own.
        let number = (0..first).rev().find(is_number).or_else(|| (first..roles.len()).find(is_number));
        Some(Self::around(number, text, role, (&roles, rows), heads))
    }

    /// The first column in words, or else the first that says anything, is the text; one of codes before it is the number.
    fn plain(head: &[Cell], rows: &[Vec<Cell>]) -> Option<Self> {
        let heads: Vec<String> = head.iter().map(|cell| cell.text.clone()).collect();
        let roles: Vec<Role> = heads.iter().map(|head| terms::role(head)).collect();
        let mut columns = 0..heads.len();
        let text = columns
            .clone()
            .find(|at| in_words(rows, *at))
            .or_else(|| columns.find(|at| says_something(rows, *at)))?;
        let number = (0..text).rev().find(|at| all_codes(rows, *at));
        Some(Self::around(number, vec![text], Role::Task, (&roles, rows), heads))
    }

    /// What is neither number nor text is a fact.
    fn around(
        number: Option<usize>,
        text: Vec<usize>,
        role: Role,
        (roles, rows): (&[Role], &[Vec<Cell>]),
        heads: Vec<String>,
    ) -> Self {
        let rest = (0..heads.len()).filter(|at| Some(*at) != number && !text.contains(at));
        let fields = rest.map(|at| {
            let kind = match roles.get(at) {
                Some(Role::Field(kind)) => facts::settled(*kind, column(rows, at)),
                _ => FieldKind::Other,
            };
            (at, kind, heads.get(at).cloned().unwrap_or_default())
        });
        let fields = fields.collect();
        Self { number, text, role, fields, heads }
    }

    /// Are the rows measures or goals, and no budget or statistics about them?
    fn hold_items(&self, rows: &[Vec<Cell>], about: bool) -> bool {
        let has = |kinds: &[FieldKind]| self.fields.iter().any(|(_, kind, _)| kinds.contains(kind));
        let responsible = has(&[FieldKind::Responsible]);
        // `Fra` and `Til` stand over sums as well as over years.
        let deadline = has(&[FieldKind::Deadline, FieldKind::Period]);
        if self.role == Role::Task {
            return responsible && (deadline || about) || deadline && about;
        }
        let yearly = self.heads.iter().any(|head| terms::has_year(head));
        let worded = self.fields.is_empty() || self.fields.iter().any(|(at, _, _)| in_words(rows, *at));
        let listed = self.number.is_some() || has(&[FieldKind::Cost, FieldKind::Financing]) || worded;
        responsible || deadline || about && !yearly && listed
    }

    fn read(&self, row: &[Cell]) -> Found {
        let cell = |at: usize| row.get(at).map(|cell| cell.text.as_str()).unwrap_or_default();
        let mut text = String::new();
        self.text.iter().for_each(|at| add_line(&mut text, cell(*at)));
        let number = self.number.map(|at| codes::tidy(cell(at))).unwrap_or_default();
        let fields = self.fields.iter().map(|(at, kind, label)| Field {
            kind: facts::of_cell(*kind, cell(*at)),
            label: label.clone(),
            text: cell(*at).to_owned(),
        });
        let mut fields: Vec<Field> = fields.filter(|field| !field.text.is_empty()).collect();
        added(text.lines(), &mut fields);
        Found { number, text, fields }
    }
}

fn column(rows: &[Vec<Cell>], at: usize) -> impl Iterator<Item = &str> {
    let texts = rows.iter().filter_map(move |row| row.get(at)).map(|cell| cell.text.as_str());
    texts.filter(|text| !text.is_empty())
}

fn says_something(rows: &[Vec<Cell>], at: usize) -> bool {
    column(rows, at).next().is_some()
}

fn all_codes(rows: &[Vec<Cell>], at: usize) -> bool {
    says_something(rows, at) && column(rows, at).all(codes::is_code)
}

/// Is most of a column words? `30 dager` and `3,2 mill. kr` are figures, `2 nye boliger` is words.
fn in_words(rows: &[Vec<Cell>], at: usize) -> bool {
    const WORD: usize = 3;
    let worded = |text: &&str| {
        let long = |word: &&str| word.chars().count() >= WORD;
        let words = text.split(|c: char| !c.is_alphabetic()).filter(long).count();
        words > usize::from(text.starts_with(|c: char| c.is_ascii_digit()))
    };
    let (all, worded) = (column(rows, at).count(), column(rows, at).filter(worded).count());
    all > 0 && worded.saturating_mul(2) > all
}
