//! What somebody may choose about a list: sheet, encoding, headers, columns, and where themes go.

use serde::Serialize;

use super::super::notes::{Column, Mapping, Place, Placed, columns};
use super::looked::{Looked, column_name};
use crate::documents::lists::{Coding, Origin, Record};
use crate::lang::Msg;
use crate::plans::SectionKey;
use crate::text::fold::fold;
use crate::text::gate;
use crate::web::forms::FormView;
use crate::web::{Choice, Fields, Page};

/// Themes for which a place is asked; others go to the plan as a whole, and the page says so.
const MOST_THEMES: usize = 100;
/// Rows that may be said to hold the headers.
const HEADS: usize = 10;
/// Characters shown of a cell, and of a row.
const CELL: usize = 30;
const ROW: usize = 80;
/// The words of a place in a form, beside the keys of sections.
const WHOLE: &str = "whole";
const NEW: &str = "new";

/// What there is to choose.
#[derive(Serialize)]
pub(super) struct Choosing {
    /// Empty for a text, and for a workbook of one sheet.
    sheets: Vec<Choice>,
    sheet: String,
    /// Empty for a workbook.
    encodings: Vec<Choice>,
    encoding: String,
    /// Was the encoding guessed, and could another be meant?
    doubtful: bool,
    heads: Vec<Choice>,
    columns: Vec<ColumnChoice>,
    /// The same for each column.
    options: Vec<Choice>,
    themes: Vec<ThemeChoice>,
    /// Themes beside these.
    more_themes: usize,
    /// Of each theme.
    places: Vec<Choice>,
}

#[derive(Serialize)]
struct ColumnChoice {
    name: &'static str,
    label: String,
    /// Only the notes must be there.
    required: bool,
}

#[derive(Serialize)]
struct ThemeChoice {
    theme: String,
    notes: usize,
    place: String,
}

impl Choosing {
    pub(super) fn of(page: &Page, looked: &Looked) -> Self {
        let say = |key: &'static str| page.say(&Msg::new(key));
        let (records, mapping) = (&looked.sheet.records, &looked.list.mapping);
        let (sheet, others, coding) = match &looked.sheet.origin {
            Origin::Text { coding, .. } => (String::new(), Vec::new(), Some(*coding)),
            Origin::Sheet { name, others } => (name.clone(), others.clone(), None),
        };
        let column = |column: &Column| ColumnChoice {
            name: column.as_str(),
            label: say(column_name(*column)),
            required: *column == Column::Note,
        };
        let unknown = &looked.report.unknown;
        let theme = |unknown: &super::super::notes::UnknownTheme| ThemeChoice {
            theme: unknown.theme.clone(),
            notes: unknown.notes,
            place: written(unknown.place.unwrap_or(Place::Whole)),
        };
        Self {
            sheets: sheets(&sheet, &others),
            sheet,
            encodings: coding.map_or_else(Vec::new, |_| encodings(page)),
            encoding: coding.map_or_else(String::new, |coding| coding.coding.as_str().to_owned()),
            doubtful: coding.is_some_and(|coding| coding.doubtful),
            heads: heads(say("workshops-head-none"), records, page),
            columns: Column::ALL.iter().map(column).collect(),
            options: options(say("workshops-column-none"), records, mapping),
            themes: unknown.iter().take(MOST_THEMES).map(theme).collect(),
            more_themes: unknown.len().saturating_sub(MOST_THEMES),
            places: places(page, looked),
        }
    }
}

/// A form as the mapping says.
pub(super) fn filled(mapping: &Mapping) -> FormView {
    let number = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
    let mut form = FormView::of([("head", number(mapping.head))]);
    for column in Column::ALL {
        form.put(column.as_str(), number(mapping.at(*column)));
    }
    if mapping.carry {
        form.put("carry", "true".to_owned());
    }
    form
}

/// A mapping as a form says; what it does not ask stays as it was.
pub(super) fn parse(fields: &Fields, was: &Mapping) -> Mapping {
    let chosen = |name: &str, was: &Option<String>| {
        let value = fields.text(name);
        if value.is_empty() { was.clone() } else { Some(value.to_owned()) }
    };
    let mut mapping = Mapping {
        encoding: chosen("encoding", &was.encoding),
        sheet: chosen("sheet", &was.sheet),
        head: fields.text("head").parse().ok(),
        carry: fields.has("carry"),
        themes: was.themes.clone(),
        ..Mapping::default()
    };
    for column in Column::ALL {
        let at = fields.text(column.as_str()).parse().ok();
        mapping.put(*column, at.filter(|at| *at < columns::MAX_COLUMNS));
    }
    for at in 0..MOST_THEMES {
        let (theme, place) = (fields.text(&format!("tema-{at}")), fields.text(&format!("place-{at}")));
        let Some(place) = place_of(place).filter(|_| !theme.is_empty()) else { continue };
        let theme = fold(theme);
        match (mapping.themes.iter().position(|placed| placed.theme == theme), place) {
            (Some(at), Place::Whole) => drop(mapping.themes.remove(at)),
            (None, Place::Whole) => {}
            (Some(at), place) => mapping.themes.splice(at..=at, [Placed { theme, place }]).for_each(drop),
            (None, place) => mapping.themes.push(Placed { theme, place }),
        }
    }
    mapping
}

/// What a form says of encoding and sheet is no choice where it is what was guessed.
pub(super) fn as_guessed(mut chosen: Mapping, looked: &Looked) -> Mapping {
    let was = &looked.list.mapping;
    let (encoding, sheet) = match &looked.sheet.origin {
        Origin::Text { coding, .. } => (Some(coding.coding.as_str()), None),
        Origin::Sheet { name, .. } => (None, Some(name.as_str())),
    };
    chosen.encoding = chosen.encoding.filter(|one| was.encoding.is_some() || Some(one.as_str()) != encoding);
    chosen.sheet = chosen.sheet.filter(|one| was.sheet.is_some() || Some(one.as_str()) != sheet);
    chosen
}

fn place_of(typed: &str) -> Option<Place> {
    match typed {
        WHOLE => Some(Place::Whole),
        NEW => Some(Place::NewHeading),
        key => key.parse::<SectionKey>().ok().map(Place::Section),
    }
}

fn written(place: Place) -> String {
    match place {
        Place::Whole => WHOLE.to_owned(),
        Place::NewHeading => NEW.to_owned(),
        Place::Section(key) => key.to_string(),
    }
}

fn sheets(sheet: &str, others: &[String]) -> Vec<Choice> {
    if others.is_empty() {
        return Vec::new();
    }
    let names = std::iter::once(sheet).chain(others.iter().map(String::as_str));
    names.map(|name| Choice { value: name.to_owned(), label: name.to_owned() }).collect()
}

fn encodings(page: &Page) -> Vec<Choice> {
    let choice = |coding: &Coding| Choice {
        value: coding.as_str().to_owned(),
        label: page.state.templates.text(page.lang, &format!("consultees-encoding-{coding}")),
    };
    Coding::ALL.iter().map(choice).collect()
}

/// The first rows, each of which may hold the headers; or none does.
fn heads(none: String, records: &[Record], page: &Page) -> Vec<Choice> {
    let rows = records.iter().filter(|record| !record.is_blank()).take(HEADS);
    let row = |record: &Record| {
        let cells: Vec<&str> =
            record.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let text = cut(&cells.join(" · "), ROW);
        let label = Msg::new("workshops-head-line").arg("line", record.line).arg("text", text);
        Choice { value: record.line.to_string(), label: page.say(&label) }
    };
    std::iter::once(Choice { value: String::new(), label: none }).chain(rows.map(row)).collect()
}

/// The columns, by their headers, or by what stands first in them.
fn options(none: String, records: &[Record], mapping: &Mapping) -> Vec<Choice> {
    let head = records.iter().find(|record| Some(record.line) == mapping.head);
    let cell = |record: &Record, at: usize| {
        record.cells.get(at).map(|cell| cut(cell, CELL)).filter(|cell| !cell.is_empty())
    };
    let option = |at: usize| {
        let first = || records.iter().find_map(|record| cell(record, at));
        let named = head.and_then(|head| cell(head, at)).or_else(first).unwrap_or_default();
        Choice { value: at.to_string(), label: format!("{}: {named}", letters(at)) }
    };
    let all = (0..columns::width(records)).map(option);
    std::iter::once(Choice { value: String::new(), label: none }).chain(all).collect()
}

/// As a spreadsheet names its columns: A, B, …, Z, AA.
fn letters(at: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match at / 26 {
        0 => letter(at).to_string(),
        first => format!("{}{}", letter(first - 1), letter(at)),
    }
}

fn cut(text: &str, most: usize) -> String {
    let text = gate::line(text);
    let mut short: String = text.chars().take(most).collect();
    if text.chars().count() > most {
        short.push('…');
    }
    short
}

/// Where a theme may go: the plan as a whole, a new heading while the outline is open, and each of its headings.
fn places(page: &Page, looked: &Looked) -> Vec<Choice> {
    let say = |key: &'static str| page.say(&Msg::new(key));
    let mut places = vec![Choice { value: WHOLE.to_owned(), label: say("workshops-place-whole") }];
    if looked.outline.is_open() {
        places.push(Choice { value: NEW.to_owned(), label: say("workshops-place-new") });
    }
    let headings = looked.outline.headings.iter().map(|heading| Choice {
        value: heading.key.to_string(),
        label: format!("{} {}", heading.number, heading.heading).trim().to_owned(),
    });
    places.extend(headings);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        let named = [0, 1, 25, 26, 51, 52, 99].map(letters);
        assert_eq!(named, ["A", "B", "Z", "AA", "AZ", "BA", "CV"]);
    }

    #[test]
    fn a_form_says_where_themes_go_and_leaves_the_others() {
        let fields = |pairs: &[(&str, &str)]| {
            Fields::new(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
        };
        let was = Mapping {
            themes: vec![Placed { theme: "annet".to_owned(), place: Place::NewHeading }],
            ..Mapping::default()
        };
        let typed =
            [("note", "1"), ("head", "2"), ("tema-0", "Økonomi"), ("place-0", "new"), ("carry", "true")];
        let read = parse(&fields(&typed), &was);
        assert_eq!((read.note, read.table, read.head, read.carry), (Some(1), None, Some(2), true));
        let themes: Vec<&str> = read.themes.iter().map(|placed| placed.theme.as_str()).collect();
        assert_eq!(themes, ["annet", "økonomi"]);
        assert_eq!(parse(&fields(&typed), &read), read, "chosen again it is the same");
        let back = parse(&fields(&[("note", "100"), ("tema-0", "ØKONOMI"), ("place-0", "whole")]), &read);
        assert_eq!((back.note, back.themes.len()), (None, 1));
    }
}
