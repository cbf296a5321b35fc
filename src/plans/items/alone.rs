//! A section that is one measure or goal itself, with what its text states of it.

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::said::said;
use super::{Cell, Field, Found, ItemKind, Written, facts, labels, lines_of, names_items, rows};
use crate::documents::markdown::options;
use crate::plans::SectionKind;
use crate::plans::called::{self, Says};
use crate::text::bounded::is_bounded;
use crate::text::plain::to_plain;

/// The measure or goal that a section is: one called `Bygge ny skole` or `Tiltak 1.1 Flere boliger`, that holds no items of its kind. One
/// called `Tiltak` tells of several, and is none itself, unless it says who is responsible or when it is to be done.
pub fn alone(section: &Written<'_>, held: &[ItemKind]) -> Option<(ItemKind, Found)> {
    let kind = match section.kind {
        SectionKind::Measure => ItemKind::Measure,
        SectionKind::Goal => ItemKind::Goal,
        SectionKind::Chapter | SectionKind::FocusArea | SectionKind::Text => return None,
    };
    let several = names_several(section.heading) && !states_who(section.body);
    if several || held.contains(&kind) {
        return None;
    }
    let (number, name) = called::named(section.heading);
    let mut text = name.to_owned();
    for line in to_plain(section.body).lines().map(|line| line.trim_start_matches(['–', ' '])) {
        if !line.is_empty() && !said(line).whole {
            text.push('\n');
            text.push_str(line);
        }
    }
    Some((kind, Found { number, text, fields: stated(section.body) }))
}

/// Does a heading begin as one of a list does: `Tiltak`, `Tiltak for barn`, `Våre mål`? `Innføre tiltak mot støy` is a measure.
fn names_several(heading: &str) -> bool {
    let first = heading.split_whitespace().next().unwrap_or_default();
    let lists = super::terms::called(first).is_some() || super::terms::leads_a_list(heading);
    lists && !Says::of(heading).is_some_and(Says::is_one) && names_items(heading)
}

/// The facts that a text states beside its tables and lists: lines such as `Ansvarlig: Boligkontoret. Frist: 2027`.
pub fn stated(body: &str) -> Vec<Field> {
    if !is_bounded(body) {
        return Vec::new();
    }
    let arena = Arena::new();
    let root = parse_document(&arena, body, &options());
    let mut all = Vec::new();
    let mut fields = Vec::new();
    for block in root.children() {
        let of_table = match &block.data().value {
            NodeValue::Table(_) => tabled(&rows(block)),
            _ => Vec::new(),
        };
        if of_table.is_empty() {
            lines_of(block, &mut all);
            fields.extend(all.drain(..).flat_map(|line| said(&line).fields));
        }
        fields.extend(of_table);
    }
    fields
}

/// The facts of a small table that says nothing else: a label and what it says in each row, or a row of labels over one row.
fn tabled(rows: &[Vec<Cell>]) -> Vec<Field> {
    let pairs: Vec<(&str, &str)> = match rows {
        [head, said] if head.len() > 2 => {
            head.iter().zip(said).map(|(label, said)| (label.text.as_str(), said.text.as_str())).collect()
        }
        rows => rows
            .iter()
            .filter_map(|row| match &row[..] {
                [label, said] => Some((label.text.as_str(), said.text.as_str())),
                _ => None,
            })
            .collect(),
    };
    let fields: Vec<Field> = pairs.iter().filter_map(|(label, said)| field(label, said)).collect();
    let empty = pairs.iter().filter(|(_, said)| said.is_empty()).count();
    let each = pairs.len() > 1 && fields.len().saturating_add(empty) == pairs.len();
    if each { fields } else { Vec::new() }
}

fn field(label: &str, said: &str) -> Option<Field> {
    let label = label.trim_end_matches(':').trim();
    let named = labels::named(label)?;
    let kind = facts::of_cell(facts::settled(named, std::iter::once(said)), said);
    let told = !said.is_empty() && labels::fits(named, label, said);
    told.then(|| Field { kind, label: label.to_owned(), text: said.to_owned() })
}

/// Does a text state who is responsible, or when?
pub fn states_who(body: &str) -> bool {
    let told = |field: &Field| field.kind == super::FieldKind::Responsible || field.kind.is_deadline();
    stated(body).iter().any(told)
}
