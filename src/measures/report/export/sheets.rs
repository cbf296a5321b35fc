//! The spreadsheet: every measure as it stands, what is needed and where that was brought, and the indicators' numbers.

use std::io::{Seek, Write};
use std::path::Path;

use super::super::{Line, Raised};
use super::{Export, Next};
use crate::documents::WriteError;
use crate::documents::xlsx::{self, Book, Column, Sheet, Value};
use crate::measures::indicators::{Decimal, Series, Yearly};

const MEASURES: &[(&str, f64)] = &[
    ("area", 28.0),
    ("number", 10.0),
    ("measure", 48.0),
    ("responsible", 24.0),
    ("deadline", 16.0),
    ("status", 16.0),
    ("before", 16.0),
    ("said", 48.0),
    ("reported", 14.0),
    ("needs", 16.0),
    ("needs-said", 36.0),
];
const NEEDS: &[(&str, f64)] = &[
    ("number", 10.0),
    ("measure", 48.0),
    ("raised-on", 14.0),
    ("raised-to", 30.0),
    ("raised-said", 40.0),
    ("settled-on", 14.0),
    ("answer", 40.0),
];
const NUMBERS: &[(&str, f64)] = &[
    ("indicator", 40.0),
    ("unit", 16.0),
    ("year", 10.0),
    ("value", 16.0),
    ("remark", 40.0),
    ("target", 16.0),
    ("target-year", 12.0),
];

/// The spreadsheet. `scratch` is a folder for rows on their way.
pub(super) fn sheets(
    export: &Export<'_>,
    scratch: &Path,
    (out, next): (impl Write + Seek + Send, &Next<'_>),
) -> Result<(), WriteError> {
    let (words, content) = (export.words, export.content);
    let continued = |row: &str, part: usize, parts: usize| {
        let args = [("row", row.to_owned()), ("part", part.to_string()), ("parts", parts.to_string())];
        words.with("digest-sheet-continued", &args)
    };
    let book = Book {
        title: export.title(),
        author: export.author.clone(),
        made: export.day(),
        scratch,
        continued: &continued,
    };
    let areas = content.areas.iter();
    let lines = areas.flat_map(|area| area.lines.iter().map(move |line| (area.name.as_str(), line)));
    let ended = content.ended.iter().map(|line| ("", line));
    let measures = lines.chain(ended).map(|(area, line)| export.measure(area, line));
    let raised = content.lines().flat_map(|line| line.raised.iter().map(|one| needed(line, one)));
    let numbers = content.indicators.iter();
    let numbers = numbers.flat_map(|series| series.values.iter().map(|one| number(series, one)));
    let sheets = vec![
        export.sheet("measures-sheet-measures", MEASURES, measures.take_while(|_| next())),
        export.sheet("measures-sheet-needs", NEEDS, raised),
        export.sheet("measures-sheet-numbers", NUMBERS, numbers),
    ];
    xlsx::write_to(&book, sheets, out)
}

impl Export<'_> {
    fn sheet<'b>(
        &self,
        name: &str,
        columns: &[(&str, f64)],
        rows: impl Iterator<Item = Vec<Value>> + 'b,
    ) -> Sheet<'b> {
        let column = |(key, width): &(&str, f64)| Column {
            title: self.words.say(&format!("measures-column-{key}")),
            width: *width,
        };
        Sheet {
            name: self.words.say(name),
            columns: columns.iter().map(column).collect(),
            rows: Box::new(rows),
        }
    }

    fn measure(&self, area: &str, line: &Line) -> Vec<Value> {
        let words = self.words;
        let status = match line.ended_on {
            Some(_) => words.say("measures-yearly-is-ended"),
            None => words.status(line),
        };
        let before = line.before.map(|status| words.say(&format!("measures-status-{status}")));
        let needs = line.asked.as_ref();
        vec![
            area.into(),
            line.number.as_str().into(),
            line.text.as_str().into(),
            line.responsible.as_str().into(),
            words.deadline(line).into(),
            status.into(),
            before.map_or(Value::Empty, Value::Text),
            line.said.as_str().into(),
            day(line.reported_on),
            needs.map_or(Value::Empty, |asked| words.say(&format!("measures-needs-{}", asked.needs)).into()),
            needs.map_or(Value::Empty, |asked| asked.said.as_str().into()),
        ]
    }
}

fn needed(line: &Line, raised: &Raised) -> Vec<Value> {
    vec![
        line.number.as_str().into(),
        line.text.as_str().into(),
        Value::Date(raised.on),
        raised.to.as_str().into(),
        raised.said.as_str().into(),
        day(raised.settled_on),
        raised.answer.as_str().into(),
    ]
}

fn number(series: &Series, one: &Yearly) -> Vec<Value> {
    let decimal = |number: &Decimal| Value::Number(number.value());
    vec![
        series.name.as_str().into(),
        series.unit.as_str().into(),
        Value::Number(one.year.into()),
        decimal(&one.value),
        one.note.as_str().into(),
        series.target.as_ref().map_or(Value::Empty, decimal),
        series.target_year.map_or(Value::Empty, |year| Value::Number(year.into())),
    ]
}

fn day(of: Option<jiff::civil::Date>) -> Value {
    of.map_or(Value::Empty, Value::Date)
}
