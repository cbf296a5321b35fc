//! One item of a section's Markdown rewritten: its text changed, another put after it, or itself struck. Pure.
//!
//! Markdown has many ways to write a row or a point. So what could be the rewritten text is tried, read anew, and taken only if it says
//! exactly what it is to say: the one item as asked for, and all other items, and all words beside them, as they stood.

mod points;
mod rows;

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::said::said;
use super::{
    Choices, Field, Found, blocks, found, names, outside, points as points_of, rows as rows_of, single,
};
use crate::documents::markdown::options;
use crate::plans::SectionKind;

/// A section's text, and what decides how its items are read.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    pub kind: SectionKind,
    pub heading: &'a str,
    pub body: &'a str,
    pub choices: &'a Choices,
}

impl Written<'_> {
    fn found(&self) -> Vec<Found> {
        found(self.kind, self.heading, self.body, self.choices)
    }

    fn outside(&self) -> Vec<String> {
        outside(self.kind, self.heading, self.body, self.choices)
    }
}

/// What becomes of an item. Texts are plain: their words are kept, their lines are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rewrite<'a> {
    Changed(&'a str),
    /// A new one comes after it.
    After(&'a str),
    Struck,
}

/// A section after one of its items was rewritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    pub body: String,
    pub choices: Choices,
    pub items: Vec<Found>,
}

/// Rewrites the item at this place among the section's. None where the text cannot say it without saying something else too.
pub fn rewritten(section: &Written<'_>, at: usize, how: Rewrite<'_>) -> Option<Rewritten> {
    let before = section.found();
    let item = before.get(at)?;
    let how = match how {
        Rewrite::Changed(text) => Tidy::Changed(single(text)),
        Rewrite::After(text) => Tidy::After(single(text)),
        Rewrite::Struck => Tidy::Struck,
    };
    let aside = section.outside();
    let known = names(section.body);
    candidates(section, item, &how, &before).into_iter().find_map(|body| {
        let choices = section.choices.carried(&known, &names(&body));
        let now = Written { body: &body, choices: &choices, ..*section };
        let items = now.found();
        (fits(&before, &items, at, &how) && now.outside() == aside).then_some(Rewritten {
            body,
            choices,
            items,
        })
    })
}

/// The same with single spaces.
#[derive(Debug)]
enum Tidy {
    Changed(String),
    After(String),
    Struck,
}

/// Are all others as they stood, in their order? A list's points are counted anew.
fn fits(before: &[Found], after: &[Found], at: usize, how: &Tidy) -> bool {
    let same = |left: &Found, right: &Found| left.text == right.text && left.fields == right.fields;
    // What a text tells of who and when goes with its words.
    let beside = |item: &Found| -> Vec<Field> {
        let told: Vec<Field> = item.text.lines().flat_map(|line| said(line).fields).collect();
        item.fields.iter().filter(|field| !told.contains(field)).cloned().collect()
    };
    let all = |left: &[Found], right: &[Found]| {
        left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
    };
    let next = at.saturating_add(1);
    let (first, rest) = (before.get(..at), before.get(next..));
    let (Some(first), Some(rest), Some(now_first)) = (first, rest, after.get(..at)) else { return false };
    let behind = |from: usize| after.get(from..).is_some_and(|behind| all(rest, behind));
    let stands = before.get(at).zip(after.get(at));
    all(first, now_first)
        && match how {
            Tidy::Changed(text) => {
                let own = |(was, now): (&Found, &Found)| {
                    now.text == *text && now.number == was.number && beside(now) == beside(was)
                };
                stands.is_some_and(own) && behind(next)
            }
            Tidy::After(text) => {
                let new = after.get(next).is_some_and(|new| new.text == *text && beside(new).is_empty());
                stands.is_some_and(|(was, now)| same(was, now)) && new && behind(next.saturating_add(1))
            }
            Tidy::Struck => behind(at),
        }
}

/// Most texts that are tried for one change: each is as long as the section. What needs more is replaced as a whole section.
const MOST_TRIED: usize = 240;

/// Texts that could be the rewritten one, the likeliest first.
fn candidates(section: &Written<'_>, item: &Found, how: &Tidy, all: &[Found]) -> Vec<String> {
    let taken: Vec<usize> = blocks(section.kind, section.heading, section.body, section.choices)
        .into_iter()
        .filter(|block| block.taken && block.items.contains(item))
        .map(|block| block.at)
        .collect();
    let new = new_number(&item.number, all);
    let source = Source { lines: section.body.lines().collect(), item, new: &new };
    let arena = Arena::new();
    let root = parse_document(&arena, section.body, &options());
    let mut out = Vec::new();
    for (_, block) in root.children().enumerate().filter(|(at, _)| taken.contains(at)) {
        let span = |line: usize| line.saturating_sub(1);
        match &block.data().value {
            NodeValue::Table(_) => {
                let from = span(block.data().sourcepos.start.line);
                out.extend(rows::candidates(&source, from, &rows_of(block), how));
            }
            NodeValue::List(_) => {
                let starts = block.children().map(|point| span(point.data().sourcepos.start.line)).collect();
                let end = block.data().sourcepos.end.line;
                out.extend(points::candidates(&source, (starts, end), &points_of(block), how));
            }
            _ => {}
        }
    }
    out
}

/// What is rewritten, line by line.
struct Source<'a> {
    lines: Vec<&'a str>,
    item: &'a Found,
    /// The number that a new item has where each has its own.
    new: &'a str,
}

impl Source<'_> {
    /// The text with these lines, from one to before another, as others.
    fn with(&self, from: usize, to: usize, instead: &[String]) -> String {
        let (before, after) = (self.lines.get(..from), self.lines.get(to..));
        let before = before.unwrap_or_default().iter().copied();
        let after = after.unwrap_or_default().iter().copied();
        before.chain(instead.iter().map(String::as_str)).chain(after).collect::<Vec<_>>().join("\n")
    }
}

/// A number for what comes after an item: `3a` after 3, or the next letter that is free. Others keep theirs.
fn new_number(after: &str, all: &[Found]) -> String {
    let taken = |number: &str| all.iter().any(|item| item.number.eq_ignore_ascii_case(number));
    let stem = after.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let stem = if stem.ends_with(|c: char| c.is_ascii_digit()) { stem } else { after };
    ('a'..='z').map(|letter| format!("{stem}{letter}")).find(|number| !taken(number)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
