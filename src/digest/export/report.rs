//! The Word document for the case report: what was heard and who answered, then inputs and assessments, section by
//! section and argument by argument.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Seek, Write};

use super::super::QuoteLine;
use super::super::stances::{SectionStances, StanceTable};
use super::super::{Assessed, SectionDigest};
use super::order::{Argument, Line, Place};
use super::{Export, Next};
use crate::documents::docx_write::{self, About, Described, Entry, Part, Report};
use crate::documents::{Block, Cell, Inline, Item, Marker, Run, Table, WriteError};
use crate::lang::{Lang, dates};

/// The document.
pub(super) fn report(
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
    let front = [export.introduction(), export.statistics(), export.contents()].into_iter().flatten();
    let places = export.arranged.places.iter().enumerate().take_while(|_| next());
    let sections = places.flat_map(|(at, place)| export.section(at, place));
    docx_write::write_to(Report { about, parts: Box::new(front.chain(sections)) }, out)
}

impl Export<'_> {
    /// What the round was about, and who decided it where a body did.
    fn heard(&self) -> String {
        let (words, hearing) = (&self.words, &self.digest.hearing);
        let title = ("title", hearing.title.clone());
        match hearing.decided_on {
            Some(on) => {
                let decided = [title, ("by", hearing.decided_by.clone()), ("on", words.day(on))];
                words.with("digest-report-heard", &decided)
            }
            None => words.with("digest-report-asked", &[title]),
        }
    }

    fn introduction(&self) -> Vec<Part> {
        let (words, hearing, n) = (self.words, &self.digest.hearing, &self.digest.totals);
        let count = |key: &str, number: usize| words.count(key, number);
        let day = |date| words.day(date);
        let mut parts = vec![
            said(words.with(
                "digest-report-made",
                &[
                    ("case", hearing.case_number.clone()),
                    ("author", self.author.clone()),
                    ("date", day(self.day())),
                ],
            )),
            heading(1, words.say("digest-report-about")),
            said(self.heard()),
            said(words.with(
                "digest-report-period",
                &[("from", day(hearing.opens_on)), ("to", day(hearing.deadline))],
            )),
            said(format!(
                "{} {}",
                count("digest-report-invited", n.invited),
                count("digest-report-received", n.received)
            )),
        ];
        if n.withheld > 0 {
            parts.push(said(count("digest-withheld", n.withheld)));
        }
        if self.digest.picked {
            parts.push(said(count("digest-report-picked", self.arranged.lines().count())));
        }
        parts.push(heading(1, words.say("digest-report-read")));
        let item = |key: &str| Item { marker: Marker::Bullet, blocks: cell(words.say(key)) };
        let how = ["order", "home", "numbers", "quotes", "advice", "no-vote"];
        let items = how.map(|key| item(&format!("digest-report-read-{key}")));
        parts.push(Part::Block(Block::List(items.into())));
        parts
    }

    /// Who was asked and who answered, and what the inputs came to.
    fn statistics(&self) -> Vec<Part> {
        let (words, n) = (self.words, &self.digest.totals);
        let heads = ["kind", "invited", "answered", "no-comments", "uninvited"];
        let mut rows = vec![heads.iter().map(|key| bold(words.say(&format!("digest-{key}")))).collect()];
        for sender in &self.digest.senders {
            let numbers = [sender.invited, sender.answered, sender.no_comments, sender.uninvited];
            let mut kind = cell(words.say(&format!("digest-kinds-{}", sender.kind)));
            if !sender.names.is_empty() {
                kind.extend(cell(sender.names.join(", ")));
            }
            rows.push(counted(kind, &numbers, cell));
        }
        rows.push(counted(
            bold(words.say("digest-total")),
            &[n.invited, n.received, n.no_comments, n.uninvited],
            bold,
        ));
        vec![
            heading(1, words.say("digest-who")),
            table(
                words.say("digest-who"),
                words.say("digest-report-who-text"),
                rows,
                vec![36, 15, 15, 17, 17],
                1,
            ),
            heading(1, words.say("digest-report-outcomes")),
            self.outcomes(),
        ]
    }

    /// How many inputs and assessments came to each conclusion.
    fn outcomes(&self) -> Part {
        let words = self.words;
        let mut found: BTreeMap<(bool, i32, String), (usize, BTreeSet<i32>)> = BTreeMap::new();
        for (_, assessed) in self.arranged.lines() {
            let key = match assessed {
                Some(a) => (false, a.outcome.as_ref().map_or(i32::MAX, |o| o.position), words.outcome(a)),
                None => (true, i32::MAX, words.say("digest-report-not-assessed")),
            };
            let entry = found.entry(key).or_default();
            entry.0 += 1;
            entry.1.extend(assessed.map(|a| a.number));
        }
        let heads = ["digest-outcome", "digest-column-inputs", "digest-report-assessments"];
        let mut rows = vec![heads.iter().map(|key| bold(words.say(key))).collect()];
        let (mut inputs, mut all) = (0, BTreeSet::new());
        for ((_, _, label), (number, assessments)) in found {
            rows.push(counted(cell(label), &[number, assessments.len()], cell));
            inputs += number;
            all.extend(assessments);
        }
        rows.push(counted(bold(words.say("digest-total")), &[inputs, all.len()], bold));
        let (title, text) = (words.say("digest-report-outcomes"), words.say("digest-report-outcomes-text"));
        table(title, text, rows, vec![52, 24, 24], 1)
    }

    fn contents(&self) -> Vec<Part> {
        let entry = |(at, place): (usize, &Place<'_>)| Entry {
            anchor: anchor(at),
            text: self.words.section(place.section),
        };
        let entries: Vec<Entry> = self.arranged.places.iter().enumerate().map(entry).collect();
        let mut parts = vec![heading(1, self.words.say("digest-report-inputs"))];
        match entries.len() {
            0 => parts.push(said(self.words.say("digest-nothing"))),
            1 => {}
            _ => parts.push(Part::Contents(entries)),
        }
        parts
    }

    fn section<'b>(&'b self, at: usize, place: &'b Place<'b>) -> impl Iterator<Item = Part> + 'b {
        let (words, section) = (self.words, place.section);
        let text = words.place(section);
        let mut front = vec![Part::Heading { level: 2, anchor: anchor(at), text }];
        if !section.parent.is_empty() {
            front.push(said(words.with("digest-report-parent", &[("section", section.parent.clone())])));
        }
        front.extend(self.stance_table(section));
        let arguments = place.arguments.iter().flat_map(|argument| self.argument(argument));
        let also = place.also.iter().map(|(other, numbers)| {
            let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
            self.pointer("digest-report-also", *other, &[("numbers", numbers.join(", "))])
        });
        front.into_iter().chain(arguments).chain(also)
    }

    /// A sentence and a link to the section at this place.
    fn pointer(&self, key: &str, at: usize, args: &[(&str, String)]) -> Part {
        let name = self.arranged.places.get(at).map_or_else(String::new, |p| self.words.section(p.section));
        let link = Run { text: name, link: Some(format!("#{}", anchor(at))), ..Run::default() };
        let text = format!("{} ", self.words.with(key, args));
        Part::Block(Block::Paragraph(vec![Inline::text(text), Inline::Text(link)]))
    }

    fn stance_table(&self, section: &SectionDigest) -> Vec<Part> {
        let of = &section.stances;
        if !of.any() {
            return Vec::new();
        }
        let words = self.words;
        let heads = [
            "digest-kind",
            "digest-column-supports",
            "digest-column-supports-partly",
            "digest-column-opposes",
        ];
        let heads = heads.iter().chain(&["digest-column-mixed", "digest-column-stance-total"]);
        let mut rows = vec![heads.map(|key| bold(words.say(key))).collect()];
        rows.extend(self.stance_rows("digest-stance-ticked", &of.ticked));
        rows.extend(self.stance_rows("digest-stance-read", &of.read));
        let place = words.place(section);
        let title = words.with("digest-stances", &[("section", place)]);
        let described = table(
            title.clone(),
            words.say("digest-report-stances-text"),
            rows,
            vec![29, 15, 15, 15, 13, 13],
            1,
        );
        let mut parts = vec![said_bold(title), described, said(self.stances_of(of))];
        if of.items_only > 0 {
            parts.push(said(words.count("digest-stances-items", of.items_only)));
        }
        if of.ticked.all.mixed + of.read.all.mixed > 0 {
            parts.push(said(words.say("digest-stances-mixed")));
        }
        parts
    }

    /// Of how many answers, and how they are counted.
    fn stances_of(&self, of: &SectionStances) -> String {
        self.words.with(
            "digest-stances-of",
            &[
                ("answers", of.answers.to_string()),
                ("ticked", of.ticked.all.total.to_string()),
                ("read", of.read.all.total.to_string()),
                ("both", of.both.to_string()),
            ],
        )
    }

    fn stance_rows(&self, how: &str, table: &StanceTable) -> Vec<Vec<Cell>> {
        if table.all.total == 0 {
            return Vec::new();
        }
        let numbers = |of: &super::super::stances::Stances| {
            [of.supports, of.supports_partly, of.opposes, of.mixed, of.total]
        };
        let mut rows = vec![counted(bold(self.words.say(how)), &numbers(&table.all), bold)];
        for kind in &table.kinds {
            let who = cell(self.words.say(&format!("digest-kinds-{}", kind.kind)));
            rows.push(counted(who, &numbers(&kind.of), cell));
        }
        rows
    }

    /// Inputs that say the same, and what is answered.
    fn argument<'b>(&'b self, argument: &'b Argument<'b>) -> impl Iterator<Item = Part> + 'b {
        let words = self.words;
        let number = |a: &Assessed| [("number", a.number.to_string()), ("outcome", words.outcome(a))];
        let text = match argument.assessed {
            None => words.say("digest-report-not-assessed"),
            Some(a) if a.outcome.is_some() => words.with("digest-report-assessment", &number(a)),
            Some(a) => words.with("assessments-number", &number(a)),
        };
        let heads = ["nr", "sender", "date", "input"];
        let head = heads.iter().map(|key| bold(words.say(&format!("digest-column-{key}")))).collect();
        let described = Described {
            title: format!("{}: {text}", words.say("digest-sheet-inputs")),
            description: words.say("digest-report-inputs-text"),
            table: Table { rows: vec![head], widths: vec![8, 24, 18, 50] },
            numbers_from: None,
        };
        let answer = match (argument.assessed, argument.told_at) {
            (Some(a), Some(at)) => vec![self.pointer("digest-report-told-at", at, &number(a))],
            (Some(a), None) => self.answer_of(a, argument.hidden),
            (None, _) => Vec::new(),
        };
        let rows = argument.lines.iter().map(|line| Part::Row(self.input_row(line)));
        let front = [heading(3, text), Part::Rows(described)].into_iter();
        front.chain(rows).chain([Part::EndOfRows]).chain(answer)
    }

    fn input_row(&self, line: &Line<'_>) -> Vec<Cell> {
        vec![
            cell(line.number.to_string()),
            cell(self.words.sender(&line.quote.sender)),
            cell(dates::short_day(line.quote.received)),
            lines(&self.quoted(line.quote)),
        ]
    }

    /// The words, after the items that they speak of.
    fn quoted(&self, quote: &QuoteLine) -> String {
        let items = self.words.items(quote);
        let words = self.words.quote(quote);
        if items.is_empty() { words } else { format!("{items}\n{words}") }
    }

    fn answer_of(&self, assessed: &Assessed, hidden: usize) -> Vec<Part> {
        let words = self.words;
        let mut parts = Vec::new();
        if hidden > 0 {
            parts.push(said(words.count("digest-hidden", hidden)));
        }
        parts.push(said_bold(words.say("digest-assessment")));
        parts.extend(lines(&assessed.reasoning).into_iter().map(Part::Block));
        let outcome = words.outcome(assessed);
        if !outcome.is_empty() || !assessed.conclusion.is_empty() {
            let strong = Run {
                text: format!("{} {outcome}", words.say("digest-conclusion")),
                bold: true,
                ..Run::default()
            };
            parts.push(Part::Block(Block::Paragraph(vec![Inline::Text(strong)])));
            parts.extend(lines(&assessed.conclusion).into_iter().map(Part::Block));
        }
        for change in &assessed.change {
            parts.push(said_bold(words.change(change)));
            parts.extend(lines(&change.text).into_iter().map(Part::Block));
        }
        parts
    }
}

/// What links call the section at a place.
fn anchor(at: usize) -> String {
    format!("del_{at}")
}

fn heading(level: u8, text: String) -> Part {
    Part::Block(Block::Heading { level, number: String::new(), content: vec![Inline::text(text)] })
}

fn said(text: String) -> Part {
    Part::Block(Block::Paragraph(vec![Inline::text(text)]))
}

fn said_bold(text: String) -> Part {
    Part::Block(Block::Paragraph(vec![Inline::Text(Run { text, bold: true, ..Run::default() })]))
}

fn table(
    title: String,
    description: String,
    rows: Vec<Vec<Cell>>,
    widths: Vec<u32>,
    numbers_from: usize,
) -> Part {
    Part::Table(Described {
        title,
        description,
        table: Table { rows, widths },
        numbers_from: Some(numbers_from),
    })
}

/// A row of what is counted and its numbers.
fn counted(first: Cell, numbers: &[usize], look: impl Fn(String) -> Cell) -> Vec<Cell> {
    std::iter::once(first).chain(numbers.iter().map(|number| look(number.to_string()))).collect()
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
