//! The points of a list as items, with the facts that are written after their text.

use comrak::nodes::{ListType, NodeList};

use super::{Field, Found, codes, facts};

/// The points of a numbered list, or of one whose every point begins with a code of its own; none of another list.
///
/// Lists inside a point are lines of its text. A last line such as `(Ansvarlig: Boligkontoret. Frist: 2027.)`, in brackets
/// after the text or a line of its own, is read into fields.
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
        if let Some(read) = facts_of(line).filter(|_| !texts.is_empty()) {
            fields.extend(read);
        } else {
            let (text, read) = after(line);
            texts.push(text);
            fields.extend(read);
        }
    }
    let text = texts.join("\n");
    (!text.is_empty()).then_some(Found { number, text, fields })
}

/// A line without the facts in brackets at its end, and those.
fn after(line: &str) -> (&str, Vec<Field>) {
    let closed = line.trim_end_matches('.').strip_suffix(')');
    let read = closed.and_then(|open| {
        let (text, inside) = open.rsplit_once('(')?;
        Some((text.trim_end(), facts_of(inside)?)).filter(|(text, _)| !text.is_empty())
    });
    read.unwrap_or((line, Vec::new()))
}

/// `Ansvarlig: Boligkontoret. Frist: 2027` as fields; `None` for a line that begins with no such label.
pub(super) fn facts_of(line: &str) -> Option<Vec<Field>> {
    let starts: Vec<usize> = line.match_indices(':').filter_map(|(colon, _)| label(line, colon)).collect();
    if starts.first() != Some(&0) {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    let fields = starts.iter().zip(ends).filter_map(|(start, end)| {
        let (label, text) = line.get(*start..end)?.split_once(':')?;
        let text = text.trim().trim_end_matches([';', ',', '.']);
        let kind = facts::of_cell(facts::settled(facts::labelled(label)?, std::iter::once(text)), text);
        Some(Field { kind, label: label.trim().to_owned(), text: text.to_owned() })
    });
    let fields: Vec<Field> = fields.filter(|field| !field.text.is_empty()).collect();
    (!fields.is_empty()).then_some(fields)
}

/// Where the label before a colon begins, if it is the name of a fact.
fn label(line: &str, colon: usize) -> Option<usize> {
    let before = line.get(..colon)?;
    let from = before.rfind(['.', ';', ',', '|', ':']).map_or(0, |at| at.saturating_add(1));
    let label = before.get(from..)?;
    let blank = label.len().saturating_sub(label.trim_start().len());
    facts::labelled(label).map(|_| from.saturating_add(blank))
}
