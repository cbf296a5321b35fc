//! The digest as a spreadsheet: inputs, assessments, stances, answers. Rows are made as they are written.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Seek, Write};
use std::path::Path;

use super::super::stances::{StanceTable, Stances};
use super::super::{AnswerLine, Assessed, ChangeLine, SectionDigest};
use super::order::Line;
use super::{Export, Next};
use crate::documents::WriteError;
use crate::documents::xlsx::{self, Book, Column, Sheet, Value};

const INPUTS: &[(&str, f64)] = &[
    ("nr", 8.0),
    ("sender", 28.0),
    ("sender-kind", 22.0),
    ("date", 12.0),
    ("section", 32.0),
    ("item", 16.0),
    ("input", 60.0),
    ("input-kind", 14.0),
    ("tags", 20.0),
    ("assessment-nr", 12.0),
    ("outcome", 24.0),
];
const ASSESSMENTS: &[(&str, f64)] = &[
    ("assessment-nr", 12.0),
    ("section", 32.0),
    ("inputs", 10.0),
    ("assessment", 60.0),
    ("outcome", 24.0),
    ("conclusion", 40.0),
    ("change", 40.0),
];
const STANCES: &[(&str, f64)] = &[
    ("section", 40.0),
    ("sender-kind", 24.0),
    ("how-told", 28.0),
    ("supports", 12.0),
    ("supports-partly", 14.0),
    ("opposes", 14.0),
    ("mixed", 14.0),
    ("stance-total", 12.0),
    ("of-answers", 20.0),
];
const ANSWERS: &[(&str, f64)] = &[
    ("sender", 34.0),
    ("sender-kind", 24.0),
    ("date", 12.0),
    ("late", 14.0),
    ("no-comments", 16.0),
    ("inputs", 10.0),
];

/// An assessment, the places it stands on with its own first, and how many inputs it answers.
type Answered<'a> = (&'a Assessed, Vec<usize>, usize);

/// The spreadsheet. `scratch` is a folder for rows on their way.
pub(super) fn sheets(
    export: &Export<'_>,
    scratch: &Path,
    (out, next): (impl Write + Seek + Send, &Next<'_>),
) -> Result<(), WriteError> {
    let words = export.words;
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
    let assessed = export.assessed();
    let inputs = export.arranged.lines().map(|(line, assessed)| export.input(line, assessed));
    let stances = export.digest.sections.iter().flat_map(|section| export.stances(section));
    let assessments = assessed.values().map(|a| export.assessment(a));
    let answers = export.digest.answers.iter().map(|a| export.answer(a));
    let sheets = vec![
        export.sheet("digest-sheet-inputs", INPUTS, inputs.take_while(|_| next())),
        export.sheet("digest-sheet-assessments", ASSESSMENTS, assessments.take_while(|_| next())),
        export.sheet("digest-sheet-stances", STANCES, stances.take_while(|_| next())),
        export.sheet("digest-sheet-answers", ANSWERS, answers.take_while(|_| next())),
    ];
    xlsx::write_to(&book, sheets, out)
}

impl Export<'_> {
    /// How many rows it has, about: texts too long for a cell go on in more.
    pub(super) fn rows(&self) -> usize {
        let stances = self.digest.sections.iter().map(|section| self.stances(section).len());
        let told = self.arranged.lines().count() + self.assessed().len() + self.digest.answers.len();
        told + stances.sum::<usize>()
    }

    fn sheet<'b>(
        &self,
        name: &str,
        columns: &[(&str, f64)],
        rows: impl Iterator<Item = Vec<Value>> + 'b,
    ) -> Sheet<'b> {
        let column = |(key, width): &(&str, f64)| Column {
            title: self.words.say(&format!("digest-column-{key}")),
            width: *width,
        };
        Sheet {
            name: self.words.say(name),
            columns: columns.iter().map(column).collect(),
            rows: Box::new(rows),
        }
    }

    fn input(&self, line: &Line<'_>, assessed: Option<&Assessed>) -> Vec<Value> {
        let (words, quote) = (self.words, line.quote);
        let tags: Vec<&str> = quote.tags.iter().map(|t| t.name.as_str()).collect();
        vec![
            count(line.number),
            words.sender(&quote.sender).into(),
            words.one(&quote.sender).into(),
            Value::Date(quote.received),
            self.sections(&line.stands).into(),
            words.items(quote).into(),
            words.quote(quote).into(),
            words.say(&format!("inputs-kind-{}", quote.kind)).into(),
            tags.join(", ").into(),
            assessed.map_or(Value::Empty, |a| Value::Number(f64::from(a.number))),
            assessed.map_or(Value::Empty, |a| words.outcome(a).into()),
        ]
    }

    /// The names of places, one on each line.
    fn sections(&self, places: &[usize]) -> String {
        let found = places.iter().filter_map(|at| self.arranged.places.get(*at));
        found.map(|place| self.words.section(place.section)).collect::<Vec<_>>().join("\n")
    }

    /// Assessments by number.
    fn assessed(&self) -> BTreeMap<i32, Answered<'_>> {
        let mut found: BTreeMap<i32, Answered<'_>> = BTreeMap::new();
        let places = self.arranged.places.iter().enumerate();
        for (at, argument) in places.flat_map(|(at, place)| place.arguments.iter().map(move |a| (at, a))) {
            let Some(assessed) = argument.assessed else { continue };
            let own = argument.told_at.unwrap_or(at);
            let entry = found.entry(assessed.number).or_insert_with(|| (assessed, vec![own], 0));
            entry.2 += argument.lines.len();
            let mut seen: BTreeSet<usize> = entry.1.iter().copied().collect();
            let stands = argument.lines.iter().flat_map(|line| &line.stands).copied();
            entry.1.extend(stands.filter(|at| seen.insert(*at)));
        }
        found
    }

    fn assessment(&self, (assessed, places, inputs): &Answered<'_>) -> Vec<Value> {
        vec![
            Value::Number(f64::from(assessed.number)),
            self.sections(places).into(),
            count(*inputs),
            assessed.reasoning.clone().into(),
            self.words.outcome(assessed).into(),
            assessed.conclusion.clone().into(),
            self.change(assessed).into(),
        ]
    }

    /// New words alone as they are; what goes, and where, with a word before each.
    fn change(&self, assessed: &Assessed) -> String {
        let told = |one: &ChangeLine| format!("{}: {}", self.words.change(one), one.text);
        match &*assessed.change {
            [only] if only.what == "new" => only.text.clone(),
            lines => lines.iter().map(told).collect::<Vec<_>>().join("\n"),
        }
    }

    /// What is ticked and what is read, each with its sum.
    fn stances(&self, section: &SectionDigest) -> Vec<Vec<Value>> {
        let of = &section.stances;
        let tables: [(&str, &StanceTable); 2] =
            [("digest-stance-ticked", &of.ticked), ("digest-stance-read", &of.read)];
        let mut rows = Vec::new();
        for (how, table) in tables.into_iter().filter(|(_, table)| table.all.total > 0) {
            for kind in &table.kinds {
                let who = self.words.say(&format!("digest-kinds-{}", kind.kind));
                rows.push(self.stance_row(section, (who, how), &kind.of, Value::Empty));
            }
            let who = self.words.say("digest-total");
            rows.push(self.stance_row(section, (who, how), &table.all, count(of.answers)));
        }
        rows
    }

    fn stance_row(
        &self,
        section: &SectionDigest,
        (who, how): (String, &str),
        of: &Stances,
        answers: Value,
    ) -> Vec<Value> {
        vec![
            self.words.section(section).into(),
            who.into(),
            self.words.say(how).into(),
            count(of.supports),
            count(of.supports_partly),
            count(of.opposes),
            count(of.mixed),
            count(of.total),
            answers,
        ]
    }

    fn answer(&self, answer: &AnswerLine) -> Vec<Value> {
        let yes = |is: bool| if is { Value::from(self.words.say("digest-yes")) } else { Value::Empty };
        vec![
            self.words.sender(&answer.sender).into(),
            self.words.one(&answer.sender).into(),
            Value::Date(answer.received),
            yes(answer.late),
            yes(answer.no_comments),
            count(answer.inputs),
        ]
    }
}

fn count(number: usize) -> Value {
    Value::Number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)))
}
