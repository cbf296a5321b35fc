//! The Word document: in brief, what waits for the council, what is late and why, what happened since last time, and then each measure.

use std::io::{Seek, Write};

use super::super::{Area, Change, Counts, Line, Raised};
use super::{Export, Next};
use crate::documents::docx_write::{self, About, Described, Entry, Part, Report};
use crate::documents::{Block, Cell, Inline, Item, Marker, Run, Table, WriteError};
use crate::lang::Lang;
use crate::measures::indicators::ShownSeries;

/// The document.
pub(super) fn document(
    export: &Export<'_>,
    (out, next): (impl Write + Seek, &Next<'_>),
) -> Result<(), WriteError> {
    let language = match export.words.lang {
        Lang::Nb => "nb-NO",
        Lang::Nn => "nn-NO",
        Lang::En => "en-GB",
    };
    let about = About {
        title: export.title(),
        author: export.author.clone(),
        language: language.to_owned(),
        made: Some(export.made),
        landscape: false,
        page_words: (export.words.say("digest-report-page"), export.words.say("digest-report-page-of")),
    };
    let front = [export.introduction(), export.contents(), export.brief(), export.asking(), export.late()];
    let back = [export.since(), export.silent(), export.measures_head()];
    let areas = export.content.areas.iter().enumerate().flat_map(|(at, area)| export.area(at, area, next));
    let parts = front.into_iter().chain(back).flatten().chain(areas).chain(export.indicators());
    docx_write::write_to(Report { about, parts: Box::new(parts) }, out)
}

/// The headings that the contents lead to, and where they stand.
const HEADS: [(&str, &str); 7] = [
    ("kort", "measures-yearly-brief"),
    ("trenger", "measures-yearly-asking"),
    ("forsinket", "measures-yearly-late"),
    ("siden", "measures-yearly-changes"),
    ("stille", "measures-yearly-silent"),
    ("tiltak", "measures-yearly-measures"),
    ("indikatorer", "measures-indicators"),
];

impl Export<'_> {
    fn introduction(&self) -> Vec<Part> {
        let (words, content) = (self.words, self.content);
        let mut parts = vec![said(words.with("measures-yearly-until", &[("day", words.day(content.until))]))];
        if let Some(on) = content.adopted_on {
            let args = [("body", content.adopted_by.clone()), ("day", words.day(on))];
            parts.push(said(words.with("measures-yearly-adopted", &args)));
        }
        parts.push(said(match content.since {
            Some(day) => words.with("measures-yearly-since", &[("day", words.day(day))]),
            None => words.say("measures-yearly-first"),
        }));
        parts.extend(lines(&content.foreword).into_iter().map(Part::Block));
        parts
    }

    /// What stands under a heading of this document.
    fn stands(&self, anchor: &str) -> bool {
        let content = self.content;
        match anchor {
            "trenger" => content.asking().next().is_some(),
            "forsinket" => content.late().next().is_some(),
            "stille" => content.silent().next().is_some(),
            "indikatorer" => !content.indicators.is_empty(),
            _ => true,
        }
    }

    fn contents(&self) -> Vec<Part> {
        let standing = HEADS.iter().filter(|(anchor, _)| self.stands(anchor));
        let entries = standing
            .map(|(anchor, key)| Entry {
                anchor: (*anchor).to_owned(),
                text: self.words.say(self.worded(key)),
            })
            .collect();
        vec![Part::Contents(entries)]
    }

    fn head(&self, at: &str) -> Part {
        let key = HEADS.iter().find(|(anchor, _)| *anchor == at).map_or("", |(_, key)| key);
        Part::Heading { level: 1, anchor: at.to_owned(), text: self.words.say(self.worded(key)) }
    }

    /// The first report has none before it to be held against.
    fn worded<'k>(&self, key: &'k str) -> &'k str {
        match key {
            "measures-yearly-changes" if self.content.since.is_none() => "measures-yearly-so-far",
            "measures-yearly-silent" if self.content.since.is_none() => "measures-yearly-not-reported",
            key => key,
        }
    }

    fn brief(&self) -> Vec<Part> {
        let words = self.words;
        let heads = ["area", "all", "done", "begun", "delayed", "stopped", "not-begun", "not-reported"];
        let head = heads.iter().map(|key| bold(words.say(&format!("measures-column-{key}")))).collect();
        let mut rows = vec![head];
        for area in &self.content.areas {
            rows.push(counted(cell(self.area_name(area)), &area.counts, cell));
        }
        rows.push(counted(bold(words.say("measures-yearly-sum")), &self.content.counts, bold));
        let title = words.say("measures-yearly-counts");
        let mut parts =
            vec![self.head("kort"), said(words.count("measures-yearly-all", self.content.counts.all))];
        if self.content.counts.overdue > 0 {
            parts.push(said(words.count("measures-yearly-overdue", self.content.counts.overdue)));
        }
        let widths = vec![30, 10, 10, 10, 10, 10, 10, 10];
        parts.push(table((title, words.say("measures-yearly-counts-text")), rows, widths, Some(1)));
        parts
    }

    fn area_name(&self, area: &Area) -> String {
        if area.name.is_empty() { self.words.say("measures-yearly-no-area") } else { area.name.clone() }
    }

    /// What waits for a decision or for money, where it was brought, and what came of it.
    fn asking(&self) -> Vec<Part> {
        if !self.stands("trenger") {
            return Vec::new();
        }
        let words = self.words;
        let mut rows = vec![self.heads(&["measure", "needs", "raised", "answer"])];
        for line in self.content.asking() {
            let mut needs = Cell::new();
            if let Some(asked) = &line.asked {
                needs.extend(bold(words.say(&format!("measures-needs-{}", asked.needs))));
                needs.extend(lines(&asked.said));
            }
            let raised = line.raised.iter().flat_map(|one| lines(&self.raised(one))).collect();
            let answers = line.raised.iter().flat_map(|one| lines(&self.answer(one))).collect();
            rows.push(vec![named(line), needs, raised, answers]);
        }
        let title = words.say("measures-yearly-asking");
        let described = (title, words.say("measures-yearly-asking-text"));
        vec![self.head("trenger"), table(described, rows, vec![30, 25, 25, 20], None)]
    }

    fn raised(&self, raised: &Raised) -> String {
        let args = [("to", raised.to.clone()), ("day", self.words.day(raised.on))];
        self.words.with("measures-yearly-raised", &args)
    }

    fn answer(&self, raised: &Raised) -> String {
        match raised.settled_on {
            Some(day) => format!("{}: {}", self.words.day(day), raised.answer),
            None => self.words.say("measures-yearly-waits"),
        }
    }

    fn late(&self) -> Vec<Part> {
        if !self.stands("forsinket") {
            return Vec::new();
        }
        let words = self.words;
        let mut rows = vec![self.heads(&["measure", "responsible", "deadline", "why"])];
        for line in self.content.late() {
            let mut deadline = cell(words.deadline(line));
            if line.overdue {
                deadline.extend(cell(words.say("measures-yearly-past")));
            }
            rows.push(vec![named(line), cell(line.responsible.clone()), deadline, self.told(line)]);
        }
        let title = words.say("measures-yearly-late");
        let described = (title, words.say("measures-yearly-late-text"));
        vec![self.head("forsinket"), table(described, rows, vec![34, 18, 16, 32], None)]
    }

    fn since(&self) -> Vec<Part> {
        let content = self.content;
        let changed = |how| content.changed(how).collect::<Vec<_>>();
        let groups = [
            ("measures-yearly-done", changed(Change::Done)),
            ("measures-yearly-begun-since", changed(Change::Begun)),
            ("measures-yearly-stopped", changed(Change::Stopped)),
            ("measures-yearly-changed", changed(Change::Changed)),
            ("measures-yearly-new-in-plan", content.lines().filter(|line| line.new).collect()),
            ("measures-yearly-ended", content.ended.iter().collect()),
        ];
        let mut parts = vec![self.head("siden")];
        for (key, found) in groups.into_iter().filter(|(_, found)| !found.is_empty()) {
            parts.push(heading(2, self.words.say(key)));
            parts.push(listed(found));
        }
        if parts.len() == 1 {
            parts.push(said(self.words.say("measures-yearly-no-changes")));
        }
        parts
    }

    fn silent(&self) -> Vec<Part> {
        if !self.stands("stille") {
            return Vec::new();
        }
        let text = said(self.words.say("measures-yearly-silent-text"));
        vec![self.head("stille"), text, listed(self.content.silent().collect())]
    }

    fn measures_head(&self) -> Vec<Part> {
        vec![self.head("tiltak")]
    }

    /// A focus area and its measures, as long as there is a use of going on.
    fn area<'b>(&'b self, at: usize, area: &'b Area, next: &'b Next<'b>) -> impl Iterator<Item = Part> + 'b {
        let name = self.area_name(area);
        let described = Described {
            title: name.clone(),
            description: self.words.say("measures-yearly-area-text"),
            table: Table {
                rows: vec![self.heads(&["measure", "responsible", "deadline", "status", "said"])],
                widths: vec![30, 16, 12, 14, 28],
            },
            numbers_from: None,
        };
        let front =
            [Part::Heading { level: 2, anchor: format!("omrade_{at}"), text: name }, Part::Rows(described)];
        let rows = area.lines.iter().take_while(move |_| next()).map(|line| {
            Part::Row(vec![
                named(line),
                cell(line.responsible.clone()),
                cell(self.words.deadline(line)),
                cell(self.words.status(line)),
                self.told(line),
            ])
        });
        front.into_iter().chain(rows).chain([Part::EndOfRows])
    }

    /// What was said, and when.
    fn told(&self, line: &Line) -> Cell {
        let mut told = lines(&line.said);
        if let Some(day) = line.reported_on {
            let args = [("day", self.words.day(day))];
            told.extend(cell(self.words.with("measures-yearly-reported-on", &args)));
        }
        told
    }

    fn indicators(&self) -> Vec<Part> {
        let words = self.words;
        let mut parts = Vec::new();
        if self.stands("indikatorer") {
            parts.push(self.head("indikatorer"));
        }
        for series in &self.content.indicators {
            let shown = ShownSeries::of(series, words.lang);
            parts.push(heading(2, shown.name.clone()));
            let belongs = if shown.belongs.is_empty() {
                words.say("measures-whole-plan")
            } else {
                shown.belongs.clone()
            };
            parts.push(said(belongs));
            parts.extend(self.target(&shown).map(said));
            if !shown.source.is_empty() {
                parts.push(said(format!("{}: {}", words.say("measures-source"), shown.source)));
            }
            parts.push(self.numbers(&shown));
        }
        parts
    }

    fn target(&self, shown: &ShownSeries) -> Option<String> {
        let number = ("number", shown.target.clone()?);
        Some(match shown.target_year {
            Some(year) => self.words.with("measures-target-in", &[number, ("year", year.to_string())]),
            None => self.words.with("measures-target-of", &[number]),
        })
    }

    fn numbers(&self, shown: &ShownSeries) -> Part {
        let words = self.words;
        if shown.numbers.is_empty() {
            return said(words.say("measures-numbers-none"));
        }
        let number = words.say("measures-number");
        let number = if shown.unit.is_empty() { number } else { format!("{number} ({})", shown.unit) };
        let mut rows =
            vec![vec![bold(words.say("measures-year")), bold(number), bold(words.say("measures-remark"))]];
        for one in &shown.numbers {
            rows.push(vec![cell(one.year.to_string()), cell(one.number.clone()), cell(one.note.clone())]);
        }
        let title = words.with("measures-numbers-of", &[("name", shown.name.clone())]);
        table((title.clone(), title), rows, vec![16, 26, 58], None)
    }

    fn heads(&self, keys: &[&str]) -> Vec<Cell> {
        keys.iter().map(|key| bold(self.words.say(&format!("measures-column-{key}")))).collect()
    }
}

/// `2.1.3 Bygge 20 boliger`.
fn named(line: &Line) -> Cell {
    lines(&format!("{} {}", line.number, line.text))
}

fn listed(found: Vec<&Line>) -> Part {
    let item = |line: &Line| Item { marker: Marker::Bullet, blocks: named(line) };
    Part::Block(Block::List(found.into_iter().map(item).collect()))
}

fn counted(first: Cell, of: &Counts, look: impl Fn(String) -> Cell) -> Vec<Cell> {
    let numbers = [of.all, of.done, of.begun, of.delayed, of.stopped, of.not_begun, of.not_reported];
    std::iter::once(first).chain(numbers.iter().map(|number| look(number.to_string()))).collect()
}

fn heading(level: u8, text: String) -> Part {
    Part::Block(Block::Heading { level, number: String::new(), content: vec![Inline::text(text)] })
}

fn said(text: String) -> Part {
    Part::Block(Block::Paragraph(vec![Inline::text(text)]))
}

fn table(
    (title, description): (String, String),
    rows: Vec<Vec<Cell>>,
    widths: Vec<u32>,
    numbers_from: Option<usize>,
) -> Part {
    Part::Table(Described { title, description, table: Table { rows, widths }, numbers_from })
}

/// One paragraph for each line that says something.
fn lines(text: &str) -> Cell {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| cell(line.to_owned())).collect()
}

fn cell(text: String) -> Cell {
    vec![Block::Paragraph(vec![Inline::text(text)])]
}

fn bold(text: String) -> Cell {
    vec![Block::Paragraph(vec![Inline::Text(Run { text, bold: true, ..Run::default() })])]
}
