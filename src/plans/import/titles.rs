//! The plan's title, where it is a heading of the text itself.

use super::{Part, Parts, Warning, headings, words};
use crate::documents::Block;
use crate::documents::markdown_write::Notes;
use crate::documents::model::{plain, plain_blocks};

/// A cover says who, when and what in fewer words than this; more is a text of its own.
const COVER_WORDS: usize = 35;

/// Characters of a paragraph that is no line of a cover.
const LONG: usize = 250;

/// Headings that open a plan and never name it.
const NO_TITLES: [&str; 10] = [
    "innledning",
    "innleiing",
    "introduksjon",
    "forord",
    "føreord",
    "bakgrunn",
    "sammendrag",
    "samandrag",
    "introduction",
    "background",
];

/// A lone heading of the first level above all others is the plan's title. The lines under it are a cover, and told; a text under it
/// stays, as the first section.
pub(super) fn promote(title: &mut Option<String>, parts: &mut Parts, notes: &Notes<'_>) -> Option<Warning> {
    let told = if is_title(title.as_deref(), parts) { take(title, parts, notes) } else { None };
    let below = parts.headed.iter().skip_while(|p| p.is_title);
    let top = below.map(|p| p.level).min().unwrap_or(1);
    for part in &mut parts.headed {
        part.level = part.level.saturating_sub(top).saturating_add(1);
    }
    told
}

fn is_title(title: Option<&str>, parts: &Parts) -> bool {
    let top = parts.headed.iter().map(|p| p.level).min().unwrap_or(1);
    let alone = parts.headed.iter().filter(|p| p.level == top).count() == 1 && parts.headed.len() > 1;
    alone
        && parts.headed.first().is_some_and(|p| {
            p.level == top
                && p.number.is_empty()
                && p.marks.is_empty()
                && !NO_TITLES.contains(&p.heading.to_lowercase().as_str())
                && headings::typed_number(&p.heading, 1).is_none()
                && title.is_none_or(|t| t.trim().eq_ignore_ascii_case(&p.heading))
        })
}

fn take(title: &mut Option<String>, parts: &mut Parts, notes: &Notes<'_>) -> Option<Warning> {
    let mut first = parts.headed.remove(0);
    *title = Some(first.heading.clone());
    if is_text(&first.blocks) {
        first.is_title = true;
        parts.headed.insert(0, first);
        return None;
    }
    let Part { notes: marks, mut blocks, .. } = first;
    blocks.insert(0, Block::Paragraph(marks));
    words(&blocks, notes).map(|text| Warning::TitleTextLeftOut { text })
}

fn is_text(blocks: &[Block]) -> bool {
    let structured = blocks.iter().any(|b| match b {
        Block::Table(_) | Block::Quote(_) | Block::Code(_) => true,
        Block::Paragraph(content) => plain(content).chars().nth(LONG).is_some(),
        _ => false,
    });
    structured || plain_blocks(blocks).split_whitespace().nth(COVER_WORDS).is_some()
}
