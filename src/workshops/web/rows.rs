//! A row of a list, as its preview shows it: the note, what becomes of it, and what is to be said of it.

use serde::Serialize;

use super::super::importing::Outline;
use super::super::notes::{Fault, Note, Outcome, Row, Told};
use super::looked::column_name;
use crate::lang::Msg;
use crate::responses::{NAME_MAX, PART_MAX, Target};
use crate::web::Page;

#[derive(Serialize)]
pub(super) struct ShownRow {
    line: usize,
    text: String,
    table: String,
    author: String,
    /// The heading it goes to; empty for the plan as a whole, and where nothing becomes of it.
    place: String,
    /// `whole`, `new` or `section`; none where nothing becomes of it.
    goes: Option<&'static str>,
    /// `new`, `same`, `empty` or `refused`.
    outcome: &'static str,
    notes: Vec<Remark>,
}

#[derive(Serialize)]
struct Remark {
    text: String,
    severity: &'static str,
}

/// Is there something to say of it, beside that it is new?
pub(super) fn speaks(row: &Row) -> bool {
    !row.told.is_empty() || !matches!(row.outcome, Outcome::New(_))
}

pub(super) fn show(page: &Page, row: &Row, outline: &Outline) -> ShownRow {
    let note = row.note();
    let (goes, place) = note.map_or((None, String::new()), |note| goes(note, outline));
    let mut notes: Vec<Remark> = row.told.iter().map(|told| remark(page, told, note)).collect();
    if let Outcome::Refused(fault) = &row.outcome {
        notes.push(Remark { text: page.say(&why(page, *fault)), severity: "danger" });
    }
    ShownRow {
        line: row.line,
        text: row.shown.clone(),
        table: note.map_or_else(String::new, |note| note.table.clone()),
        author: note.map_or_else(String::new, |note| note.author.clone()),
        place,
        goes,
        outcome: match row.outcome {
            Outcome::New(_) => "new",
            Outcome::Same(_) => "same",
            Outcome::Empty => "empty",
            Outcome::Refused(_) => "refused",
        },
        notes,
    }
}

fn goes(note: &Note, outline: &Outline) -> (Option<&'static str>, String) {
    match note.about {
        None => (Some("new"), note.theme.clone()),
        Some(Target::Section(key)) => {
            let found = outline.headings.iter().find(|heading| heading.key == key);
            let name = found.map(|found| format!("{} {}", found.number, found.heading).trim().to_owned());
            (Some("section"), name.unwrap_or_default())
        }
        Some(_) => (Some("whole"), String::new()),
    }
}

fn remark(page: &Page, told: &Told, note: Option<&Note>) -> Remark {
    let (msg, severity) = match told {
        Told::SameAsLine(line) => (Msg::new("workshops-told-same-as").arg("line", line), "info"),
        Told::ThemeUnknown => {
            let theme = note.map_or("", |note| note.theme.as_str());
            (Msg::new("workshops-told-theme").arg("theme", theme), "warning")
        }
        Told::SignsUnreadable => (Msg::new("workshops-told-signs"), "warning"),
    };
    Remark { text: page.say(&msg), severity }
}

fn why(page: &Page, fault: Fault) -> Msg {
    match fault {
        Fault::TooLong => Msg::new("workshops-fault-too-long").arg("max", PART_MAX),
        Fault::NameTooLong(column) => {
            let column = page.say(&Msg::new(column_name(column)));
            Msg::new("workshops-fault-name-too-long").arg("column", column).arg("max", NAME_MAX)
        }
        Fault::Formula => Msg::new("workshops-fault-formula"),
        Fault::TooMany => Msg::new("workshops-fault-too-many").arg("max", super::super::notes::MAX_NOTES),
    }
}
