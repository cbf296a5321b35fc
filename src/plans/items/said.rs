//! The facts in a line of running text: `Vi leier boliger. Ansvarlig: Boligkontoret. Frist: 2028.` No word is taken from the text.

use std::ops::Range;

use super::{Field, facts, labels};

/// Signs that end what stands before a label.
const BETWEEN: [char; 10] = ['.', ';', ',', '|', ':', '(', '!', '?', '•', '·'];
/// Signs at the ends of what a label says.
const AROUND: [char; 11] = [' ', ';', ',', '.', '(', '–', '—', '-', '•', '·', '|'];

/// What a line tells beside its text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) fields: Vec<Field>,
    /// It tells nothing else.
    pub(super) whole: bool,
}

/// The facts of a line. A line that begins with one is a line of facts; else the first is one that a sentence does not begin with.
pub(super) fn said(line: &str) -> Said {
    let labels: Vec<Range<usize>> =
        line.match_indices(':').filter_map(|(colon, _)| label(line, colon)).collect();
    let mut fields = Vec::new();
    let before = labels.first().and_then(|first| line.get(..first.start));
    let mut whole = before.is_some_and(|before| !before.contains(char::is_alphanumeric));
    let begins = whole;
    let ends = labels.iter().skip(1).map(|next| next.start).chain([line.len()]);
    for (at, end) in labels.iter().zip(ends) {
        let (Some(label), Some(after)) = (line.get(at.clone()), line.get(at.end.saturating_add(1)..end))
        else {
            continue;
        };
        let text = told(after);
        let rest = after.get(text.len()..).unwrap_or_default();
        let text = bare(text);
        let Some(named) = labels::named(label) else { continue };
        let kind = facts::of_cell(facts::settled(named, std::iter::once(text)), text);
        let opens = begins || !fields.is_empty() || labels::opens(named);
        if text.is_empty() || !opens || !labels::fits(named, label, text) {
            whole = false;
            continue;
        }
        whole &= rest.chars().all(|c| !c.is_alphanumeric());
        fields.push(Field { kind, label: label.trim().to_owned(), text: text.to_owned() });
    }
    whole &= !fields.is_empty();
    Said { fields, whole }
}

/// What a label says without the signs around it, and without an `og` before the next one.
fn bare(text: &str) -> &str {
    let text = text.trim().trim_end_matches(AROUND);
    let and = [" og", " and", " samt"].iter().find_map(|and| text.strip_suffix(and));
    and.unwrap_or(text).trim_end_matches(AROUND)
}

/// Where the label before a colon stands, if it is the name of a fact.
fn label(line: &str, colon: usize) -> Option<Range<usize>> {
    let before = line.get(..colon)?;
    let next = line.get(colon.saturating_add(1)..)?;
    // `https://` and `10:30`
    if next.starts_with('/') {
        return None;
    }
    let bare = before.trim_end_matches('.').len();
    let found = |from: usize| {
        let label = before.get(from..)?;
        let blank = label.len().saturating_sub(label.trim_start().len());
        labels::named(label).map(|_| from.saturating_add(blank)..colon)
    };
    found(begins(before.get(..bare)?)).or_else(|| unmarked(before).and_then(found))
}

/// Where the words before a colon begin, behind a sign; what stands in brackets of its own is part of them: `Kostnad (mill. kr)`.
fn begins(before: &str) -> usize {
    // No label is longer, and each colon of a long line looks back so far.
    const MOST: usize = 200;
    let mut depth = 0_usize;
    let mut last = ' ';
    for (seen, (at, sign)) in before.char_indices().rev().enumerate() {
        if seen == MOST {
            return before.len();
        }
        let dash = last == ' ' && ['–', '—', '-'].contains(&sign);
        match sign {
            ')' => depth = depth.saturating_add(1),
            '(' if depth > 0 => depth = depth.saturating_sub(1),
            _ if depth == 0 && (BETWEEN.contains(&sign) || dash) => {
                return at.saturating_add(sign.len_utf8());
            }
            _ => {}
        }
        last = sign;
    }
    0
}

/// Where a label begins that no sign parts from the words before it, as where lines of a cell were joined: `Boligkontoret Frist: 2028`.
/// It has a capital; or stands after `og`: `Ansvarlig: NAV og frist: 2028`.
fn unmarked(before: &str) -> Option<usize> {
    const MOST: usize = 3;
    before
        .rmatch_indices(' ')
        .map(|(at, _)| at.saturating_add(1))
        .take(MOST)
        .filter(|at| {
            let (head, label) = before.split_at(*at);
            let and = ["og", "and", "samt"].iter().any(|and| head.trim_end().ends_with(&format!(" {and}")));
            (label.starts_with(char::is_uppercase) || and) && labels::named(label).is_some()
        })
        .last()
}

/// What a label says: as far as its sentence, or the brackets it stands in.
fn told(after: &str) -> &str {
    let mut depth = 0_i32;
    for (at, sign) in after.char_indices() {
        match sign {
            '(' => depth = depth.saturating_add(1),
            ')' if depth == 0 => return after.get(..at).unwrap_or(after),
            ')' => depth = depth.saturating_sub(1),
            '.' | '!' | '?' if depth == 0 && is_end(after, at) => return after.get(..=at).unwrap_or(after),
            _ => {}
        }
    }
    after
}

/// Does a sentence end with this sign, and another begin? `1. mars`, `2 mill. kr` and `f.eks. NAV` go on.
fn is_end(text: &str, at: usize) -> bool {
    const WORD: usize = 4;
    let Some((before, rest)) = text.split_at_checked(at) else { return false };
    let after = rest.get(1..).unwrap_or_default();
    let next = after.trim_start();
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let abbreviated = ["mill", "kap", "avd", "inkl", "ekskl", "evt"].contains(&last.to_lowercase().as_str());
    let long = last.chars().count() >= WORD || last.len() > 1 && last.chars().all(char::is_uppercase);
    after.starts_with(char::is_whitespace) && next.starts_with(char::is_uppercase) && long && !abbreviated
}

/// The facts of several lines that are not told yet, given those that are.
pub(super) fn added<'a, I: IntoIterator<Item = &'a str>>(lines: I, fields: &mut Vec<Field>) {
    let told: Vec<_> = fields.iter().map(|field| field.kind).collect();
    let new = lines.into_iter().flat_map(|line| said(line).fields);
    fields.extend(new.filter(|field| !told.contains(&field.kind)));
}

#[cfg(test)]
mod tests;
