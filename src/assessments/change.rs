//! What an assessment changes in the plan's text: whether the words that were assessed stand there still, what becomes of the text, and
//! which sections and items are others than they were. Pure.

use std::collections::HashMap;
use std::ops::Range;

use sha2::{Digest as _, Sha256};

use super::{Answer, Spot};
use crate::files::hex;
use crate::plans::items::{Choices, FieldKind, Found, Rewrite, Written, outside, rewritten};
use crate::plans::read::{Item, Section};
use crate::plans::{ItemKey, SectionKey};

/// How the plan's text stands to an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The words that were assessed stand there: the section's text with the new ones in their place.
    Fits(String),
    /// The new words stand there already.
    There,
    /// Other words stand there, or no place is named.
    Other,
}

/// Can the new text be put into this section as it stands? `items` are those of the section, in its order.
pub fn fit(answer: &Answer, section: &Section, items: &[Item]) -> Fit {
    let new = answer.change_text.trim();
    match (answer.change_section, answer.change_item) {
        (None, _) => in_text(&section.body, None, new),
        (Some(_), None) => in_text(&section.body, Some(&answer.change_old), new),
        (Some(_), Some(key)) => {
            let found = items.iter().position(|item| item.key == key);
            let Some((at, item)) = found.and_then(|at| Some((at, items.get(at)?))) else {
                return if new.is_empty() { Fit::There } else { Fit::Other };
            };
            let stands = flat(&item.said.text).0;
            if stands == flat(new).0 {
                return Fit::There;
            }
            let Section { kind, heading, body, item_choices, .. } = section;
            let written = Written { kind: *kind, heading, body, choices: item_choices };
            let how = if new.is_empty() { Rewrite::Struck } else { Rewrite::Changed(new) };
            let changed = || rewritten(&written, at, how);
            let holds = stands == flat(&answer.change_old).0;
            holds.then(changed).flatten().map_or(Fit::Other, |after| Fit::Fits(after.body))
        }
    }
}

/// In a section's own text; without a place named (`old` is none), the new words may stand there, and no more is known.
fn in_text(body: &str, old: Option<&str>, new: &str) -> Fit {
    let (text, new_flat) = (flat(body).0, flat(new).0);
    let has_new = stands_in(&text, &new_flat);
    let Some(old) = old else { return if has_new { Fit::There } else { Fit::Other } };
    let old_flat = flat(old).0;
    if new_flat.is_empty() && !old_flat.is_empty() && !stands_in(&text, &old_flat) {
        return Fit::There;
    }
    if old_flat.is_empty() {
        return if has_new { Fit::There } else { Fit::Fits(appended(body, new)) };
    }
    if has_new && (new_flat.contains(&old_flat) || !stands_in(&text, &old_flat)) {
        return Fit::There;
    }
    let Some(range) = stands_once(body, old) else { return Fit::Other };
    if breaks_a_row(body, &range, new) {
        return Fit::Other;
    }
    let (Some(before), Some(after)) = (body.get(..range.start), body.get(range.end..)) else {
        return Fit::Other;
    };
    Fit::Fits(format!("{before}{new}{after}"))
}

/// Would the new words end a row of a table or a point of a list, or begin another cell? Then a person puts them in.
fn breaks_a_row(body: &str, range: &Range<usize>, new: &str) -> bool {
    let start =
        body.get(..range.start).and_then(|head| head.rfind('\n')).map_or(0, |at| at.saturating_add(1));
    let row = body.get(start..).unwrap_or_default().trim_start();
    let numbered = row.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_point =
        row.starts_with(['-', '*', '+']) || numbered.len() < row.len() && numbered.starts_with(['.', ')']);
    let is_row = row.starts_with('|');
    let old = body.get(range.clone()).unwrap_or_default();
    (is_row || is_point) && (new.contains('\n') || old.contains('\n'))
        || is_row && (new.contains('|') || old.contains('|'))
}

fn appended(body: &str, new: &str) -> String {
    let body = body.trim_end();
    if body.is_empty() { new.to_owned() } else { format!("{body}\n\n{new}") }
}

/// Where a passage stands in a text, by whole words, whatever the spaces, lines and marks of emphasis between them; none where it
/// stands nowhere, or more than once, or where a mark would lose its fellow with it.
pub fn stands_once(text: &str, passage: &str) -> Option<Range<usize>> {
    let (text_flat, places) = flat(text);
    let (passage, _) = flat(passage);
    let mut found = whole(&text_flat, &passage);
    let (Some(at), None) = (found.next(), found.next()) else { return None };
    let start = *places.get(at)?;
    let last = *places.get(at.saturating_add(passage.len()).checked_sub(1)?)?;
    let end = last.saturating_add(text.get(last..)?.chars().next()?.len_utf8());
    let head = text.get(..start)?;
    let tail = text.get(end..)?;
    let wider =
        head.trim_end_matches(MARKS).len()..text.len().saturating_sub(tail.trim_start_matches(MARKS).len());
    [start..end, wider].into_iter().find(|range| text.get(range.clone()).is_some_and(is_paired))
}

/// Does a passage stand in a text, once or more often, by the same rule?
pub fn stands(text: &str, passage: &str) -> bool {
    stands_in(&flat(text).0, &flat(passage).0)
}

fn stands_in(text: &str, passage: &str) -> bool {
    whole(text, passage).next().is_some()
}

/// Where a passage stands by whole words: «mål» does not stand in «formål».
fn whole<'a>(text: &'a str, passage: &'a str) -> impl Iterator<Item = usize> + 'a {
    let joins = |a: Option<char>, b: Option<char>| {
        a.is_some_and(char::is_alphanumeric) && b.is_some_and(char::is_alphanumeric)
    };
    let found = text.match_indices(passage).filter(move |(at, found)| {
        let before = text.get(..*at).and_then(|head| head.chars().next_back());
        let after = text.get(at.saturating_add(found.len())..).and_then(|tail| tail.chars().next());
        !joins(before, found.chars().next()) && !joins(found.chars().next_back(), after)
    });
    found.map(|(at, _)| at).filter(|_| !passage.is_empty())
}

/// Marks of Markdown's emphasis and code, which a reader of the page does not see.
const MARKS: [char; 3] = ['*', '_', '`'];

/// Does each mark in a passage have its fellow there? `**` is one mark.
fn is_paired(passage: &str) -> bool {
    let begins = |mark: char| {
        let before = std::iter::once(' ').chain(passage.chars());
        passage.chars().zip(before).filter(|(c, last)| *c == mark && *last != mark).count()
    };
    MARKS.iter().all(|mark| begins(*mark) % 2 == 0)
}

/// A text with single spaces between its words and without marks of emphasis, and where in the text each of its bytes comes from.
fn flat(text: &str) -> (String, Vec<usize>) {
    let (mut out, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    let mut gap = None;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            gap = gap.or(Some(at));
            continue;
        }
        if MARKS.contains(&c) {
            continue;
        }
        if let Some(at) = gap.take().filter(|_| !out.is_empty()) {
            out.push(' ');
            places.push(at);
        }
        out.push(c);
        places.extend(std::iter::repeat_n(at, c.len_utf8()));
    }
    (out, places)
}

crate::text_enum!(
    /// What became of a section or an item.
    Became { New = "new", Changed = "changed", Removed = "removed" }
);

/// A section or an item that is another than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub spot: Spot,
    pub became: Became,
    /// Of what it says now; see [`print_of`].
    pub print: String,
}

/// What differs between two versions, or two states of some sections: each section for what stands outside its items, then the items
/// in it, in the order of the new; last what is gone. Items of a new or a removed section are told with it, and a new section's print
/// is of all its text.
pub fn changed(old: (&[Section], &[Item]), new: (&[Section], &[Item])) -> Vec<Changed> {
    let (stood, stand) = (Side::of(old), Side::of(new));
    let mut out = Vec::new();
    for section in new.0 {
        let own = |item| Spot { section: section.key, item };
        let Some(before) = stood.sections.get(&section.key) else {
            out.push(Changed { spot: own(None), became: Became::New, print: whole_print(section) });
            continue;
        };
        if says(before) != says(section) {
            let print = section_print(section);
            if print != section_print(before) {
                out.push(Changed { spot: own(None), became: Became::Changed, print });
            }
        }
        for item in stand.items.get(&section.key).into_iter().flatten() {
            let print = item_print(&item.said);
            let became = match stood.by_key.get(&item.key) {
                None => Became::New,
                Some(before) if item_print(&before.said) != print => Became::Changed,
                Some(_) => continue,
            };
            out.push(Changed { spot: own(Some(item.key)), became, print });
        }
    }
    let gone = |spot| Changed { spot, became: Became::Removed, print: GONE.to_owned() };
    for section in old.0 {
        let spot = |item| Spot { section: section.key, item };
        if !stand.sections.contains_key(&section.key) {
            out.push(gone(spot(None)));
            continue;
        }
        let own = stood.items.get(&section.key).into_iter().flatten();
        let lost = own.filter(|item| !stand.by_key.contains_key(&item.key));
        out.extend(lost.map(|item| gone(spot(Some(item.key)))));
    }
    out
}

/// The print of what is not there any more.
pub const GONE: &str = "";

/// What a section or an item says, as a print; [`GONE`] where it is not there. A section is told apart from its items, unless `is_new`:
/// then its print is of all its text, as [`changed`] gives it.
pub fn print_of(spot: Spot, is_new: bool, (sections, items): (&[Section], &[Item])) -> String {
    let print = if is_new { whole_print } else { section_print };
    match spot.item {
        Some(key) => items.iter().find(|item| item.key == key).map(|item| item_print(&item.said)),
        None => sections.iter().find(|section| section.key == spot.section).map(print),
    }
    .unwrap_or_default()
}

/// Was a section as it stands now agreed, if the change is made in what was heard? So only is the assessment the reason for it.
pub fn explains(answer: &Answer, heard: (&Section, &[Item]), now: (&Section, &[Item])) -> bool {
    let (stood, stands) = (std::slice::from_ref(heard.0), std::slice::from_ref(now.0));
    let spot = Spot { section: now.0.key, item: answer.change_item };
    if answer.change_item.is_some() {
        let fields = |items: &[Item]| items.iter().find(|item| Some(item.key) == spot.item).map(fields_of);
        let (was, is) = (fields(heard.1), fields(now.1));
        return (was == is || is.is_none()) && fit(answer, now.0, now.1) == Fit::There;
    }
    match fit(answer, heard.0, heard.1) {
        Fit::Fits(body) => {
            let agreed = Section { body, ..heard.0.clone() };
            section_print(&agreed) == section_print(now.0)
        }
        Fit::There => print_of(spot, false, (stood, heard.1)) == print_of(spot, false, (stands, now.1)),
        Fit::Other => false,
    }
}

/// What an item says beside its text.
fn fields_of(item: &Item) -> Vec<(FieldKind, String)> {
    item.said.fields.iter().map(|field| (field.kind, field.text.clone())).collect()
}

/// One version, to be looked up.
struct Side<'a> {
    sections: HashMap<SectionKey, &'a Section>,
    items: HashMap<SectionKey, Vec<&'a Item>>,
    by_key: HashMap<ItemKey, &'a Item>,
}

impl<'a> Side<'a> {
    fn of((sections, items): (&'a [Section], &'a [Item])) -> Self {
        let mut own: HashMap<SectionKey, Vec<&Item>> = HashMap::new();
        for item in items {
            own.entry(item.section).or_default().push(item);
        }
        Self {
            sections: sections.iter().map(|section| (section.key, section)).collect(),
            items: own,
            by_key: items.iter().map(|item| (item.key, item)).collect(),
        }
    }
}

fn says(section: &Section) -> (&str, &str, &Choices) {
    (&section.heading, &section.body, &section.item_choices)
}

fn section_print(section: &Section) -> String {
    let Section { kind, heading, body, item_choices, .. } = section;
    let lines = outside(*kind, heading, body, item_choices);
    let texts: Vec<&str> = [heading.as_str()].into_iter().chain(lines.iter().map(String::as_str)).collect();
    print(&texts)
}

fn whole_print(section: &Section) -> String {
    print(&[&section.heading, &section.body])
}

/// Its number is not of it: what comes before may move it.
fn item_print(said: &Found) -> String {
    let mut fields: Vec<(FieldKind, &str)> =
        said.fields.iter().map(|field| (field.kind, field.text.as_str())).collect();
    fields.sort_unstable();
    let texts: Vec<&str> =
        [said.text.as_str()].into_iter().chain(fields.into_iter().map(|(_, text)| text)).collect();
    print(&texts)
}

fn print(texts: &[&str]) -> String {
    let mut sum = Sha256::new();
    for text in texts {
        sum.update(text.as_bytes());
        sum.update([0]);
    }
    let mut print = hex(&sum.finalize());
    print.truncate(32);
    print
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_whatever_stands_between_its_words() {
        let text = "Kommunen skal\nha gode bomiljø.\n\nDet æ skal være godt.";
        let found = |passage: &str| stands_once(text, passage).and_then(|range| text.get(range));
        assert_eq!(found("skal ha  gode"), Some("skal\nha gode"));
        assert_eq!(found(" Det æ "), Some("Det æ"));
        assert_eq!(found("skal"), None, "it stands twice");
        assert_eq!(found("kal ha"), None, "no part of a word");
        let text = "Vi skal ha *gode* bomiljø og **trygge hjem**, `x`.";
        let found = |passage: &str| stands_once(text, passage).and_then(|range| text.get(range));
        assert_eq!(found("ha gode bomiljø"), Some("ha *gode* bomiljø"));
        assert_eq!(found("gode bomiljø"), Some("*gode* bomiljø"));
        assert_eq!(found("trygge hjem"), Some("trygge hjem"));
        assert_eq!(found("og trygge"), None, "a mark would lose its fellow");
        assert_eq!(found("ikke"), None);
        assert_eq!(found(" "), None);
    }

    #[test]
    fn new_words_take_the_place_of_the_old() {
        let fits = |text: &str| Fit::Fits(text.to_owned());
        for (body, old, new, expected) in [
            ("A b c.", Some("b"), "x", fits("A x c.")),
            ("A x c.", Some("b"), "x", Fit::There),
            ("A y c.", Some("b"), "x", Fit::Other),
            // What is added to words that stay.
            ("A b.", Some("A b."), "A b. C d.", fits("A b. C d.")),
            ("A b. C d.", Some("A b."), "A b. C d.", Fit::There),
            // What is shortened.
            ("A b c.", Some("A b c."), "A b", fits("A b")),
            ("b og b", Some("b"), "x", Fit::Other),
            ("Formål: bedre.", Some("mål"), "x", Fit::Other),
            // Rows and points stay what they are.
            ("| A | B |\n|---|---|\n| b | c |", Some("b"), "x\n\ny", Fit::Other),
            ("| A | B |\n|---|---|\n| b | c |", Some("b"), "x | y", Fit::Other),
            ("| A | B |\n|---|---|\n| b | c |", Some("b"), "x", fits("| A | B |\n|---|---|\n| x | c |")),
            ("1. b\n2. c", Some("b"), "x\n# y", Fit::Other),
            ("1. b\n2. c", Some("b"), "x", fits("1. x\n2. c")),
            ("Frist: 2026. Evaluering i 2028.", Some("2027"), "2028.", Fit::There),
            ("Frist: 20281.", Some("2027"), "2028", Fit::Other),
            ("A.", Some(""), "B.", fits("A.\n\nB.")),
            ("", Some(""), "B.", fits("B.")),
            ("A.\n\nB.", Some(""), "B.", Fit::There),
            ("A.", None, "B.", Fit::Other),
            // What goes without other words in its place.
            ("A b. C d.", Some("C d."), "", fits("A b. ")),
            ("A b.", Some("C d."), "", Fit::There),
        ] {
            assert_eq!(in_text(body, old, new), expected, "{body} {old:?} {new}");
        }
    }
}
