//! The digest as a spreadsheet, and as the assessment table that goes with the case report. One row for each input.

use std::collections::HashMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Assessed, Digest, Proof, QuoteLine, SectionDigest, Sender};
use crate::documents::docx_write::Report;
use crate::documents::xlsx::{Column, Sheet, Value};
use crate::documents::{Block, Cell, Inline, Run, Table};
use crate::web::{Lang, dates};

/// The reader's language, and its texts by key.
pub struct Words<'a> {
    pub lang: Lang,
    pub say: &'a dyn Fn(&str) -> String,
}

/// An input with the sections it stands on and the assessment that answers it.
struct Row<'a> {
    quote: &'a QuoteLine,
    sections: Vec<&'a SectionDigest>,
    assessed: Option<&'a Assessed>,
}

/// Three sheets: inputs, assessments, answers.
pub fn sheets(digest: &Digest, words: &Words<'_>) -> Vec<Sheet> {
    let rows = rows(digest);
    vec![inputs_sheet(&rows, words), assessments_sheet(&rows, words), answers_sheet(digest, words)]
}

/// The table for the case report.
pub fn report(digest: &Digest, words: &Words<'_>) -> Report {
    let heads = ["nr", "sender", "date", "section", "input", "assessment", "conclusion"];
    let head = |name: &str| paragraph((words.say)(&format!("digest-column-{name}")), true);
    let mut table = Table {
        rows: vec![heads.iter().map(|name| head(name)).collect()],
        widths: vec![6, 18, 12, 18, 30, 33, 17],
    };
    let mut first: HashMap<i32, usize> = HashMap::new();
    for (index, row) in rows(digest).iter().enumerate() {
        let number = index + 1;
        let told = row.assessed.map(|a| *first.entry(a.number).or_insert(number));
        table.rows.push(report_row(number, row, told, words));
    }
    let hearing = &digest.hearing;
    let case = words.with("digest-case-word", &hearing.case_number);
    let title = format!("{}: {}", (words.say)("digest-title"), hearing.title);
    let mut blocks = vec![Block::Paragraph(vec![Inline::text(case)])];
    if digest.totals.withheld > 0 {
        blocks.push(Block::Paragraph(vec![Inline::text((words.say)("digest-table-withheld"))]));
    }
    blocks.push(Block::Table(table));
    let language = match words.lang {
        Lang::Nb => "nb-NO",
        Lang::Nn => "nn-NO",
        Lang::En => "en-GB",
    };
    Report { title, language: language.to_owned(), landscape: true, blocks }
}

impl Words<'_> {
    /// A word and its value.
    fn with(&self, key: &str, value: &str) -> String {
        format!("{} {value}", (self.say)(key))
    }

    fn sender(&self, sender: &Sender) -> String {
        sender.name.clone().unwrap_or_else(|| self.kind(sender))
    }

    fn kind(&self, sender: &Sender) -> String {
        (self.say)(&format!("digest-one-{}", sender.kind))
    }

    fn section(&self, section: &SectionDigest) -> String {
        match (section.number.as_str(), section.heading.as_str()) {
            ("", "") => (self.say)("digest-whole"),
            (number, heading) if section.parent.is_empty() => format!("{number} {heading}").trim().to_owned(),
            (number, heading) => format!("{number} {heading} ({})", section.parent).trim().to_owned(),
        }
    }

    fn quote(&self, quote: &QuoteLine) -> String {
        match quote.proof {
            Proof::Exact => quote.text.clone(),
            Proof::Stale => format!("{} ({})", quote.text, (self.say)("digest-proof-stale")),
            Proof::Replaced => (self.say)("digest-proof-replaced"),
        }
    }

    fn outcome(&self, assessed: &Assessed) -> String {
        assessed.outcome.as_ref().map_or_else(String::new, |o| o.label(self.lang).to_owned())
    }

    fn sheet(&self, name: &str, columns: &[(&str, f64)], rows: Vec<Vec<Value>>) -> Sheet {
        let column = |(key, width): &(&str, f64)| Column {
            title: (self.say)(&format!("digest-column-{key}")),
            width: *width,
        };
        Sheet { name: (self.say)(name), columns: columns.iter().map(column).collect(), rows }
    }
}

/// Each input once, in the order it is first met.
fn rows(digest: &Digest) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut places: HashMap<Uuid, usize> = HashMap::new();
    let entries =
        digest.sections.iter().flat_map(|section| section.entries.iter().map(move |e| (section, e)));
    for (section, entry) in entries {
        for quote in &entry.quotes {
            let at = *places.entry(quote.id).or_insert(rows.len());
            if let Some(row) = rows.get_mut(at) {
                row.sections.push(section);
            } else {
                rows.push(Row { quote, sections: vec![section], assessed: entry.assessment.as_ref() });
            }
        }
    }
    rows
}

fn inputs_sheet(rows: &[Row<'_>], words: &Words<'_>) -> Sheet {
    let columns = [
        ("sender", 28.0),
        ("sender-kind", 22.0),
        ("date", 12.0),
        ("section", 32.0),
        ("input", 60.0),
        ("input-kind", 14.0),
        ("tags", 20.0),
        ("assessment-nr", 12.0),
        ("outcome", 24.0),
    ];
    let line = |row: &Row<'_>| {
        let sections: Vec<String> = row.sections.iter().map(|s| words.section(s)).collect();
        let tags: Vec<&str> = row.quote.tags.iter().map(|t| t.name.as_str()).collect();
        vec![
            words.sender(&row.quote.sender).into(),
            words.kind(&row.quote.sender).into(),
            day(row.quote.received),
            sections.join("\n").into(),
            words.quote(row.quote).into(),
            (words.say)(&format!("inputs-kind-{}", row.quote.kind)).into(),
            tags.join(", ").into(),
            row.assessed.map_or(Value::Empty, |a| Value::Number(f64::from(a.number))),
            row.assessed.map_or(Value::Empty, |a| words.outcome(a).into()),
        ]
    };
    words.sheet("digest-sheet-inputs", &columns, rows.iter().map(line).collect())
}

fn assessments_sheet(rows: &[Row<'_>], words: &Words<'_>) -> Sheet {
    let columns = [
        ("assessment-nr", 12.0),
        ("section", 32.0),
        ("inputs", 10.0),
        ("assessment", 60.0),
        ("outcome", 24.0),
        ("conclusion", 40.0),
        ("change", 40.0),
    ];
    let mut found: std::collections::BTreeMap<i32, (&Assessed, Vec<&Row<'_>>)> =
        std::collections::BTreeMap::new();
    for row in rows {
        if let Some(assessed) = row.assessed {
            found.entry(assessed.number).or_insert((assessed, Vec::new())).1.push(row);
        }
    }
    let line = |(assessed, rows): (&Assessed, Vec<&Row<'_>>)| {
        let mut sections: Vec<String> = Vec::new();
        for section in rows.iter().flat_map(|row| &row.sections) {
            let name = words.section(section);
            if !sections.contains(&name) {
                sections.push(name);
            }
        }
        vec![
            Value::Number(f64::from(assessed.number)),
            sections.join("\n").into(),
            count(rows.len()),
            assessed.reasoning.clone().into(),
            words.outcome(assessed).into(),
            assessed.conclusion.clone().into(),
            assessed.change_text.clone().into(),
        ]
    };
    words.sheet("digest-sheet-assessments", &columns, found.into_values().map(line).collect())
}

fn answers_sheet(digest: &Digest, words: &Words<'_>) -> Sheet {
    let columns = [
        ("sender", 34.0),
        ("sender-kind", 24.0),
        ("date", 12.0),
        ("late", 14.0),
        ("no-comments", 16.0),
        ("inputs", 10.0),
    ];
    let yes = |is: bool| {
        if is { Value::from((words.say)("digest-yes")) } else { Value::Empty }
    };
    let rows = digest.answers.iter().map(|answer| {
        vec![
            words.sender(&answer.sender).into(),
            words.kind(&answer.sender).into(),
            day(answer.received),
            yes(answer.late),
            yes(answer.no_comments),
            count(answer.inputs),
        ]
    });
    words.sheet("digest-sheet-answers", &columns, rows.collect())
}

/// `told` is the row in which this row's assessment stands in full: later rows point there.
fn report_row(number: usize, row: &Row<'_>, told: Option<usize>, words: &Words<'_>) -> Vec<Cell> {
    let sections: Vec<String> = row.sections.iter().map(|s| words.section(s)).collect();
    let (reasoning, conclusion) = match (row.assessed, told) {
        (None, _) => (paragraph((words.say)("digest-not-assessed"), false), Vec::new()),
        (Some(_), Some(first)) if first != number => {
            (paragraph(words.with("digest-see-row-word", &first.to_string()), false), Vec::new())
        }
        (Some(assessed), _) => (text_cell(&assessed.reasoning), conclusion(assessed, words)),
    };
    vec![
        paragraph(number.to_string(), false),
        paragraph(words.sender(&row.quote.sender), false),
        paragraph(dates::short_day(row.quote.received), false),
        text_cell(&sections.join("\n")),
        text_cell(&words.quote(row.quote)),
        reasoning,
        conclusion,
    ]
}

fn conclusion(assessed: &Assessed, words: &Words<'_>) -> Cell {
    let mut cell = paragraph(words.outcome(assessed), true);
    cell.extend(text_cell(&assessed.conclusion));
    if assessed.plan_changes && !assessed.change_text.is_empty() {
        cell.extend(paragraph((words.say)("digest-new-text"), true));
        cell.extend(text_cell(&assessed.change_text));
    }
    cell
}

/// One paragraph for each line that says something.
fn text_cell(text: &str) -> Cell {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| paragraph(line.to_owned(), false)).collect()
}

fn paragraph(text: String, bold: bool) -> Cell {
    vec![Block::Paragraph(vec![Inline::Text(Run { text, bold, ..Run::default() })])]
}

fn count(number: usize) -> Value {
    Value::Number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)))
}

fn day(date: Date) -> Value {
    let parts = (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()));
    match parts {
        (Ok(year), Ok(month), Ok(day)) => Value::Date(year, month, day),
        _ => Value::Empty,
    }
}
