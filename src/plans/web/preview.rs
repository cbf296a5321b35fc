//! What was read of a file, as its page shows it: the tree, what to look at, and what was left out.

use serde::Serialize;

use super::matched::{MatchedView, SectionWas};
use super::message;
use crate::lang::Msg;
use crate::plans::SectionKind;
use crate::plans::advice::{of_items, subjects};
use crate::plans::called;
use crate::plans::import::{Imported, ImportedSection, Warning};
use crate::plans::items::{Block, ItemKind};
use crate::text::plain::to_plain;

/// Characters of a text shown in a tree; the page cuts further by its width.
const EXCERPT: usize = 240;
/// Characters of a quote from the file.
const QUOTE: usize = 600;

/// The page's facts.
#[derive(Serialize)]
pub(super) struct Preview {
    counts: Counts,
    /// What a person should look at, worst first.
    notes: Vec<Note>,
    /// What is not in the plan, or stands there in another form.
    left_out: Vec<Note>,
    sections: Vec<PreviewSection>,
    /// What is compared with; none where this is the first version.
    matched: Option<MatchedView>,
}

#[derive(Serialize)]
struct Counts {
    sections: usize,
    goals: usize,
    measures: usize,
    items: usize,
    words: usize,
}

#[derive(Serialize)]
pub(super) struct Note {
    text: String,
    quote: String,
}

#[derive(Serialize)]
struct PreviewSection {
    number: String,
    title: String,
    level: u8,
    kind: SectionKind,
    words: usize,
    excerpt: String,
    /// Its tables and lists that hold items, or could.
    blocks: Vec<Block>,
    /// What it was in the newest version.
    was: Option<SectionWas>,
}

impl Preview {
    /// `say` translates.
    pub(super) fn of(
        read: &Imported,
        mut matched: Option<MatchedView>,
        say: impl Fn(&Msg) -> String,
    ) -> Self {
        let was = matched.as_mut().map(|matched| std::mem::take(&mut matched.sections)).unwrap_or_default();
        let was = was.into_iter().map(Some).chain(std::iter::repeat_with(|| None));
        let rows: Vec<PreviewSection> = read.sections.iter().zip(was).map(row).collect();
        let held = held(&read.sections);
        let of_kind = |kind| held.iter().filter(|one| **one == kind).count();
        let counts = Counts {
            sections: rows.len(),
            goals: of_kind(ItemKind::Goal),
            measures: of_kind(ItemKind::Measure),
            items: read.sections.iter().map(|s| s.items.len()).sum(),
            words: rows.iter().map(|r| r.words).sum(),
        };
        let told = |warning: &Warning| told(warning, &say);
        let (left_out, notes): (Vec<&Warning>, Vec<&Warning>) =
            read.warnings.iter().partition(|warning| warning.is_left_out());
        Self {
            counts,
            notes: notes.into_iter().map(told).collect(),
            left_out: left_out.into_iter().map(told).collect(),
            sections: rows,
            matched,
        }
    }
}

/// What each measure and goal of the plan is, counted as everywhere else.
fn held(sections: &[ImportedSection]) -> Vec<ItemKind> {
    let heads = called::over_others(sections.iter().map(|s| (s.level.into(), s.kind, s.heading.as_str())));
    let of = |(section, heads): (&ImportedSection, bool)| {
        let read = if heads { of_items } else { subjects };
        read(&section.written())
    };
    sections.iter().zip(heads).flat_map(of).map(|one| one.kind).collect()
}

/// A warning in the reader's words.
pub(super) fn told(warning: &Warning, say: impl Fn(&Msg) -> String) -> Note {
    Note { text: say(&message(warning.key(), warning.args())), quote: cut(warning.quote(), QUOTE) }
}

fn row((section, was): (&ImportedSection, Option<SectionWas>)) -> PreviewSection {
    let text = to_plain(&section.body);
    PreviewSection {
        number: section.number.clone(),
        title: section.heading.clone(),
        level: section.level,
        kind: section.kind,
        words: text.split_whitespace().count(),
        excerpt: excerpt(&text),
        blocks: section.item_blocks(),
        was,
    }
}

/// The first words on one line.
pub(super) fn excerpt(text: &str) -> String {
    cut(&text.split_whitespace().collect::<Vec<_>>().join(" "), EXCERPT)
}

/// So many characters, and a sign that there is more.
fn cut(text: &str, longest: usize) -> String {
    let short: String = text.chars().take(longest).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}
