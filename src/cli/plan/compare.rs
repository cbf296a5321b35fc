//! `lydhor plan compare`: what became of each section and item from one version of a plan to the next.

use std::path::Path;

use super::{Document, Words};
use crate::plans::compare::diff::{self, Piece};
use crate::plans::compare::{Match, Printed, PrintedItem, PrintedSection, compare};

pub(super) fn run(words: &Words, (old, new): (&Path, &Path), json: bool) -> anyhow::Result<()> {
    let (old, new) = (Document::read(old, words)?.plan.sections, Document::read(new, words)?.plan.sections);
    let printed = Printed::of(&compare(&old, &new), &old, &new);
    if json {
        println!("{}", serde_json::to_string_pretty(&printed)?);
    } else {
        tell(&printed);
    }
    Ok(())
}

/// What is the same is only counted.
fn tell(printed: &Printed) {
    let changed = |became: &[Match]| became != [Match::Same];
    let sections = printed.sections.iter().filter(|section| changed(&section.became));
    let items = printed.items.iter().filter(|item| changed(&item.became));
    println!("Sections");
    sections.clone().for_each(|section| println!("  {}", section_line(section)));
    println!("  the same: {}", printed.sections.len().saturating_sub(sections.count()));
    println!("Items");
    for item in items.clone() {
        println!("  {}", item_line(item));
        println!("    {}", words_of(item));
    }
    println!("  the same: {}", printed.items.len().saturating_sub(items.count()));
}

fn section_line(section: &PrintedSection) -> String {
    let way = way(section.old.as_deref(), section.new.as_deref());
    // One without number is called by its heading already.
    let named = [&section.old, &section.new].into_iter().flatten().any(|name| *name == section.title);
    let title = if named { String::new() } else { format!(" {}", section.title) };
    format!("{way}{title} [{}]", became(&section.became))
}

fn item_line(item: &PrintedItem) -> String {
    let section = way(item.old_section.as_deref(), item.new_section.as_deref());
    format!("{section}: {} [{}]", way(item.old.as_deref(), item.new.as_deref()), became(&item.became))
}

/// `2.1 → 2.2`, or the one where both are alike or the other is not there.
fn way(old: Option<&str>, new: Option<&str>) -> String {
    match (old, new) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (old, new) => new.or(old).unwrap_or_default().to_owned(),
    }
}

fn became(became: &[Match]) -> String {
    became.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(", ")
}

/// The words of an item on one line, changes marked: `Bygge [-ti-] {+tjue+} boliger`.
fn words_of(item: &PrintedItem) -> String {
    let (old, new) = (item.old_text.as_deref(), item.new_text.as_deref());
    let told = match old.zip(new) {
        Some((old, new)) if item.became.contains(&Match::Changed) => marked(&diff::between(old, new)),
        _ => new.or(old).unwrap_or_default().to_owned(),
    };
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn marked(difference: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Kept(text) => text.clone(),
        Piece::Removed(text) => format!("[-{text}-]"),
        Piece::Added(text) => format!("{{+{text}+}}"),
    };
    difference.iter().map(piece).collect()
}
