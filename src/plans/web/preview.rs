//! What was read of a file, as its page shows it: the tree, what to look at, and what was left out.

use std::collections::HashSet;

use serde::Serialize;

use super::message;
use crate::lang::Msg;
use crate::plans::SectionKind;
use crate::plans::import::{Imported, ImportedSection, Warning};
use crate::plans::items::Found;
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
    sections: Vec<Row>,
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
struct Row {
    number: String,
    title: String,
    level: u8,
    kind: SectionKind,
    words: usize,
    excerpt: String,
    /// Its measures and goals.
    items: Vec<Found>,
    /// A person has said that its tables and lists are plain text.
    plain: bool,
}

impl Preview {
    /// `say` translates. `plain` are the sections, counted from 1, whose boxes for plain text are ticked.
    pub(super) fn of(read: &Imported, plain: &HashSet<usize>, say: impl Fn(&Msg) -> String) -> Self {
        let ticked = |(at, section)| Row { plain: plain.contains(&at), ..row(section) };
        let rows: Vec<Row> = (1..).zip(&read.sections).map(ticked).collect();
        let of_kind = |kind| read.sections.iter().filter(|s| s.kind == kind).count();
        let counts = Counts {
            sections: rows.len(),
            goals: of_kind(SectionKind::Goal),
            measures: of_kind(SectionKind::Measure),
            items: rows.iter().map(|r| r.items.len()).sum(),
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
        }
    }
}

/// A warning in the reader's words.
pub(super) fn told(warning: &Warning, say: impl Fn(&Msg) -> String) -> Note {
    Note { text: say(&message(warning.key(), warning.args())), quote: cut(warning.quote(), QUOTE) }
}

fn row(section: &ImportedSection) -> Row {
    let text = to_plain(&section.body);
    Row {
        number: section.number.clone(),
        title: section.heading.clone(),
        level: section.level,
        kind: section.kind,
        words: text.split_whitespace().count(),
        excerpt: excerpt(&text),
        items: section.items.clone(),
        plain: false,
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
