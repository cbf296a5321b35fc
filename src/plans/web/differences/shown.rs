//! Differences as their page shows them: a page at a time, what is the same folded away.

use serde::Serialize;

use super::paging;
use crate::plans::compare::Match;
use crate::plans::differences::{
    Count, Differences, ItemRow, Line, SectionRow, Span, Spoken, compared, said, spans,
};
use crate::plans::import::ImportedSection;
use crate::plans::items::{Field, FieldKind, Found};
use crate::plans::whole::Version;

/// So many lines that stay in a row are shown; more are folded away.
const AROUND: usize = 2;

/// Most lines of one section on its page, those that are folded away too; the document has them all.
const MOST_LINES: usize = 3_000;

/// Which page is asked for.
pub(super) struct Address {
    /// With everything but the page's number.
    pub(super) base: String,
    /// From 1.
    pub(super) side: usize,
}

impl Address {
    /// Where a row stands.
    fn of(&self, row: usize, pages: &[usize]) -> String {
        match pages.get(row) {
            Some(page) if *page != self.side => format!("{}&side={page}#d-{row}", self.base),
            _ => format!("#d-{row}"),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Shown {
    counts: Vec<CountRow>,
    /// Sections that are the same on all pages.
    same: usize,
    differs: bool,
    blocks: Vec<Block>,
    side: usize,
    sides: usize,
    /// Up to and with `side=`.
    base: String,
}

/// How many sections and items something became of, with the way to the first.
#[derive(Serialize)]
struct CountRow {
    what: Match,
    sections: Option<Way>,
    items: Option<Way>,
}

#[derive(Serialize)]
struct Way {
    count: usize,
    href: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Block {
    /// Sections beside each other that are the same, by number and heading.
    Same {
        names: Vec<String>,
    },
    Row(RowView),
}

#[derive(Serialize)]
struct RowView {
    id: usize,
    level: u8,
    number: String,
    heading: Vec<Span>,
    labels: Vec<&'static str>,
    /// What it was called, where it has another name or place.
    before: Option<Place>,
    /// What carries it on, where that is told elsewhere.
    now: Option<String>,
    lines: Vec<LineView>,
    /// How many lines more there are than a page shows of one section.
    left: usize,
    items: Vec<ItemView>,
    same_items: usize,
}

#[derive(Serialize)]
struct Place {
    name: String,
    under: Option<String>,
}

#[derive(Serialize)]
struct LineView {
    kind: &'static str,
    spans: Vec<Span>,
    /// Of what is folded away.
    lines: Vec<String>,
    /// Where it stood, or stands, if that is another section.
    name: Option<String>,
    href: String,
}

#[derive(Serialize)]
struct ItemView {
    labels: Vec<&'static str>,
    number: Vec<Span>,
    text: Vec<Span>,
    fields: Vec<FieldView>,
    /// The section that it stood in, where it has moved.
    from: Option<String>,
}

#[derive(Serialize)]
struct FieldView {
    /// What it is about, where the plan gives it no heading.
    kind: FieldKind,
    label: Vec<Span>,
    text: Vec<Span>,
}

/// The two versions, the rows, and where each stands.
struct Whole<'a> {
    told: &'a Differences,
    old: &'a Version,
    new: &'a Version,
    at: &'a Address,
    pages: Vec<usize>,
}

impl Shown {
    pub(super) fn of(told: &Differences, (old, new): (&Version, &Version), at: &Address) -> Self {
        let pages = paging::pages(told, (old, new));
        let sides = pages.last().copied().unwrap_or(1);
        let at = &Address { base: at.base.clone(), side: at.side.clamp(1, sides) };
        let whole = Whole { told, old, new, at, pages };
        let same = told.rows.iter().filter(|row| row.same).count();
        Self {
            counts: whole.counts(),
            same,
            differs: same < told.rows.len(),
            blocks: whole.blocks(),
            side: at.side,
            sides,
            base: format!("{}&side=", at.base),
        }
    }
}

impl Whole<'_> {
    fn counts(&self) -> Vec<CountRow> {
        let (sections, items) = &self.told.counts;
        let way = |count: Option<&Count>| {
            count.map(|count| Way { count: count.times, href: self.at.of(count.first, &self.pages) })
        };
        let row = |what: &Match| {
            let (sections, items) = (way(sections.get(what)), way(items.get(what)));
            (sections.is_some() || items.is_some()).then_some(CountRow { what: *what, sections, items })
        };
        Match::ALL.iter().filter(|what| **what != Match::Same).filter_map(row).collect()
    }

    fn blocks(&self) -> Vec<Block> {
        let mut out = Vec::new();
        for (id, row) in self.told.rows.iter().enumerate() {
            if self.pages.get(id) != Some(&self.at.side) {
                continue;
            }
            if !row.same {
                out.push(Block::Row(self.row(id, row)));
            } else if let Some(Block::Same { names }) = out.last_mut() {
                names.push(self.name(row));
            } else {
                out.push(Block::Same { names: vec![self.name(row)] });
            }
        }
        out
    }

    fn older(&self, row: &SectionRow) -> Option<&ImportedSection> {
        self.old.sections.get(row.old?)
    }

    fn newer(&self, row: &SectionRow) -> Option<&ImportedSection> {
        self.new.sections.get(row.new?)
    }

    /// As the new version calls it; as the old one did where only that is told.
    fn name(&self, row: &SectionRow) -> String {
        let new = self.newer(row).filter(|_| row.tells.1 || !row.tells.0);
        new.or_else(|| self.older(row)).map(name).unwrap_or_default()
    }

    fn row(&self, id: usize, row: &SectionRow) -> RowView {
        let (old, new) = (self.older(row), self.newer(row));
        // Merged into what is told elsewhere: it goes by the name that it had.
        let told = new.filter(|_| row.tells.1 || !row.tells.0).or(old);
        let heading = match (old.filter(|_| row.tells.0), new.filter(|_| row.tells.1)) {
            (Some(old), Some(new)) => spans(&old.heading, &new.heading),
            _ => told.map(|told| kept(&told.heading)).unwrap_or_default(),
        };
        let retitled = row.became.contains(&Match::Retitled);
        let touched = row.lines.iter().any(|line| !matches!(line, Line::Kept(_)))
            || !retitled && heading.iter().any(|span| span.kind != Spoken::Kept);
        let (lines, left) = bounded(self.lines(id, row));
        RowView {
            id,
            level: told.map_or(1, |told| told.level),
            number: told.map(|told| told.number.clone()).unwrap_or_default(),
            heading,
            labels: labels(&row.became, touched),
            before: self.before(row),
            now: new.filter(|_| row.tells.0 && !row.tells.1).map(name),
            lines,
            left,
            items: row.items.iter().map(|item| self.item(item)).collect(),
            same_items: row.same_items,
        }
    }

    fn before(&self, row: &SectionRow) -> Option<Place> {
        const TOLD: [Match; 5] =
            [Match::Moved, Match::Renumbered, Match::Retitled, Match::Split, Match::Merged];
        let at = row.old.filter(|_| row.tells.1 && row.became.iter().any(|one| TOLD.contains(one)))?;
        let old = self.old.sections.get(at)?;
        let above = self.old.sections.get(..at)?;
        let under = above.iter().rev().find(|above| above.level < old.level);
        Some(Place { name: name(old), under: under.map(name) })
    }

    /// The lines; of those that stay, a few before and after each change.
    fn lines(&self, id: usize, row: &SectionRow) -> Vec<LineView> {
        let mut out = Vec::new();
        let mut rest = row.lines.as_slice();
        while let Some((line, after)) = rest.split_first() {
            let stay = rest.iter().take_while(|line| matches!(line, Line::Kept(_))).count();
            if stay == 0 {
                out.push(self.line(id, line));
                rest = after;
                continue;
            }
            let (run, after) = rest.split_at_checked(stay).unwrap_or((rest, &[]));
            let (before, behind) = (usize::from(!out.is_empty()), usize::from(!after.is_empty()));
            fold_away(run, (before, behind), &mut out);
            rest = after;
        }
        out
    }

    fn line(&self, id: usize, line: &Line) -> LineView {
        let one = |kind, spans| LineView { kind, spans, lines: Vec::new(), name: None, href: String::new() };
        let elsewhere = |kind, text: &str, row: usize| LineView {
            name: self.told.rows.get(row).filter(|_| row != id).map(|row| self.name(row)),
            href: self.at.of(row, &self.pages),
            ..one(kind, kept(text))
        };
        match line {
            Line::Kept(text) => one("kept", kept(text)),
            Line::Changed(old, new) => one("changed", spans(old, new)),
            Line::Removed(text) => one("removed", only(Spoken::Removed, text)),
            Line::Added(text) => one("added", only(Spoken::Added, text)),
            Line::MovedTo(text, row) => elsewhere("moved_to", text, *row),
            Line::MovedFrom(text, row) => elsewhere("moved_from", text, *row),
        }
    }

    fn item(&self, item: &ItemRow) -> ItemView {
        let old = item.old.and_then(|at| self.old.item(at)).filter(|_| item.tells.0);
        let new = item.new.and_then(|at| self.new.item(at)).filter(|_| item.tells.1);
        let of = |found: Option<&Found>, what: fn(&Found) -> &str| found.map(|f| what(f).to_owned());
        let both = |what: fn(&Found) -> &str| side_by_side(of(old, what), of(new, what));
        let (mine, theirs) =
            (old.map_or(&[][..], |f| f.fields.as_slice()), new.map_or(&[][..], |f| f.fields.as_slice()));
        let text = both(|found| &found.text);
        let moved = item.became.contains(&Match::Moved);
        let from = item.old.filter(|_| moved).and_then(|at| self.old.sections.get(at.section)).map(name);
        let touched =
            old.zip(new).is_some_and(|(old, new)| said(old).1 != said(new).1 || said(old).2 != said(new).2);
        ItemView {
            labels: labels(&item.became, touched),
            number: both(|found| &found.number),
            text,
            fields: compared(mine, theirs)
                .into_iter()
                .map(|field| field_view(field.old, field.new))
                .collect(),
            from,
        }
    }
}

/// As many lines as a page shows of one section, and how many more there are.
fn bounded(mut lines: Vec<LineView>) -> (Vec<LineView>, usize) {
    let size = |line: &LineView| line.lines.len().max(1);
    let mut room = MOST_LINES;
    let kept = lines.iter().take_while(|line| {
        let fits = size(line) <= room;
        room = room.saturating_sub(size(line));
        fits
    });
    let rest = lines.split_off(kept.count());
    let left = rest.iter().map(size).sum();
    (lines, left)
}

fn field_view(old: Option<&Field>, new: Option<&Field>) -> FieldView {
    let of = |what: fn(&Field) -> &String| side_by_side(old.map(what).cloned(), new.map(what).cloned());
    FieldView {
        kind: new.or(old).map_or(FieldKind::Other, |field| field.kind),
        label: of(|field| &field.label),
        text: of(|field| &field.text),
    }
}

fn side_by_side(old: Option<String>, new: Option<String>) -> Vec<Span> {
    match (old, new) {
        (Some(old), Some(new)) => spans(&old, &new),
        (Some(old), None) => only(Spoken::Removed, &old),
        (None, Some(new)) => only(Spoken::Added, &new),
        (None, None) => Vec::new(),
    }
}

/// The words for what it became; `signs` where words are the same and their signs are not.
pub(in crate::plans::web) fn labels(became: &[Match], touched: bool) -> Vec<&'static str> {
    const WORDS: [Match; 5] = [Match::Changed, Match::Split, Match::Merged, Match::New, Match::Removed];
    let words = became.iter().any(|one| WORDS.contains(one));
    let told = became.iter().filter(|one| **one != Match::Same).map(|one| one.as_str());
    told.chain((touched && !words).then_some("signs")).collect()
}

/// Lines that stay: all of them if they are few, else those nearest what differs.
fn fold_away(run: &[Line], (before, behind): (usize, usize), out: &mut Vec<LineView>) {
    let shown = (before + behind) * AROUND;
    let text = |line: &Line| if let Line::Kept(text) = line { text.clone() } else { String::new() };
    let line = |line: &Line| LineView {
        kind: "kept",
        spans: kept(&text(line)),
        lines: Vec::new(),
        name: None,
        href: String::new(),
    };
    let middle = run.len().saturating_sub(shown);
    if middle < 2 {
        out.extend(run.iter().map(line));
        return;
    }
    out.extend(run.iter().take(before * AROUND).map(line));
    let folded = run.iter().skip(before * AROUND).take(middle).map(text).collect();
    out.push(LineView { kind: "folded", spans: Vec::new(), lines: folded, name: None, href: String::new() });
    out.extend(run.iter().skip(before * AROUND + middle).map(line));
}

/// `2.1 Tiltak`.
fn name(section: &ImportedSection) -> String {
    format!("{} {}", section.number, section.heading).trim().to_owned()
}

fn kept(text: &str) -> Vec<Span> {
    only(Spoken::Kept, text)
}

fn only(kind: Spoken, text: &str) -> Vec<Span> {
    if text.is_empty() { Vec::new() } else { vec![Span { kind, text: text.to_owned() }] }
}
