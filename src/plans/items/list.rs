//! The points of a list as items, with the facts that are written after their text.

use comrak::nodes::{ListType, NodeList};

use super::said::{added, said};
use super::{Field, FieldKind, Found, codes};

/// The points of a numbered list, or of one whose every point begins with a code of its own; none of another list.
///
/// Lists inside a point are lines of its text. A last line such as `(Ansvarlig: Boligkontoret. Frist: 2027.)`, in brackets
/// after the text or a line of its own, is read into fields. What a sentence of the text tells in the same way is a field too, and stays
/// in it.
pub(super) fn items(how: &NodeList, points: &[Vec<String>]) -> Vec<Found> {
    let mut out = each(how, points);
    if is_numbered(how) || codes::take(&mut out) { out } else { Vec::new() }
}

/// Every point, numbered or not: for a list that a person says holds items.
pub(super) fn every_point(how: &NodeList, points: &[Vec<String>]) -> Vec<Found> {
    let mut out = each(how, points);
    if !is_numbered(how) {
        codes::take(&mut out);
    }
    out
}

/// The points, if each begins with a code of its own.
pub(super) fn coded(how: &NodeList, points: &[Vec<String>]) -> Vec<Found> {
    let mut out = each(how, points);
    if codes::take(&mut out) { out } else { Vec::new() }
}

/// Every point, if each says who is responsible or when.
pub(super) fn telling(how: &NodeList, points: &[Vec<String>]) -> Vec<Found> {
    let all = every_point(how, points);
    let tells = |field: &Field| field.kind == FieldKind::Responsible || field.kind.is_deadline();
    let each = all.len() == points.len() && all.iter().all(|item| item.fields.iter().any(tells));
    if each { all } else { Vec::new() }
}

/// Is somebody responsible for a point of a list without numbers?
pub(super) fn is_done_by(how: &NodeList, one: &Found) -> bool {
    !is_numbered(how) && one.fields.iter().any(|field| field.kind == FieldKind::Responsible)
}

fn is_numbered(how: &NodeList) -> bool {
    how.list_type == ListType::Ordered
}

fn each(how: &NodeList, points: &[Vec<String>]) -> Vec<Found> {
    let number = |at: usize| if is_numbered(how) { at.to_string() } else { String::new() };
    (how.start..).zip(points).filter_map(|(at, lines)| point(number(at), lines)).collect()
}

fn point(number: String, lines: &[String]) -> Option<Found> {
    let mut fields = Vec::new();
    let mut texts: Vec<&str> = Vec::new();
    for line in lines {
        let read = said(line);
        if read.whole && !texts.is_empty() {
            fields.extend(read.fields);
        } else {
            let (text, read) = after(line);
            texts.push(text);
            fields.extend(read);
        }
    }
    // A point that is a line of facts alone is none of something else.
    let running = texts.iter().copied().filter(|text| !said(text).whole);
    added(running, &mut fields);
    let text = texts.join("\n");
    (!text.is_empty()).then_some(Found { number, text, fields })
}

/// A line without the facts in brackets at its end, and those.
fn after(line: &str) -> (&str, Vec<Field>) {
    let mut read = (line, Vec::new());
    while let Some((text, fields)) = bracketed(read.0) {
        read = (text, fields.into_iter().chain(read.1).collect());
    }
    read
}

fn bracketed(line: &str) -> Option<(&str, Vec<Field>)> {
    let (text, inside) = line.trim_end_matches('.').strip_suffix(')')?.rsplit_once('(')?;
    let (text, read) = (text.trim_end(), said(inside));
    (read.whole && !text.is_empty()).then_some((text, read.fields))
}
