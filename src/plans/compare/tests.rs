//! Two versions of made plans, and what is told of them.

mod items;
mod laws;
mod sections;

use super::{Match, Printed, PrintedItem, PrintedSection, Sure, compare};
use crate::plans::import::{ImportedSection, read};

/// A plan in Markdown, as it is read.
fn plan(markdown: &str) -> Vec<ImportedSection> {
    read("plan.md", format!("# Plan\n\n{markdown}").as_bytes()).unwrap().sections
}

fn printed(old: &str, new: &str) -> Printed {
    let (old, new) = (plan(old), plan(new));
    Printed::of(&compare(&old, &new), &old, &new)
}

fn words(became: &[Match]) -> String {
    became.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(" ")
}

/// `2.1>2.2 renumbered`; `-` where one has none.
fn section(section: &PrintedSection) -> String {
    let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
    format!("{}>{} {}", name(&section.old), name(&section.new), words(&section.became))
}

/// `2.1/3>2.2/4 renumbered`.
fn item(item: &PrintedItem) -> String {
    let name = |section: &Option<String>, name: &Option<String>| match (section, name) {
        (Some(section), Some(name)) => format!("{section}/{name}"),
        _ => "-".to_owned(),
    };
    let (old, new) = (name(&item.old_section, &item.old), name(&item.new_section, &item.new));
    format!("{old}>{new} {}", words(&item.became))
}

/// What is told of the sections that are not the same.
fn of_sections(old: &str, new: &str) -> Vec<String> {
    let told = printed(old, new).sections.into_iter().filter(|one| one.became != [Match::Same]);
    told.map(|one| section(&one)).collect()
}

/// What is told of the items that are not the same.
fn of_items(old: &str, new: &str) -> Vec<String> {
    let told = printed(old, new).items.into_iter().filter(|one| one.became != [Match::Same]);
    told.map(|one| item(&one)).collect()
}
