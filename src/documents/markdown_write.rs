//! Blocks written as Markdown (`CommonMark` with GFM tables, strikethrough and footnotes) that renders to the same text.

mod inline;

pub use inline::escape;
use inline::line;

use std::collections::{HashMap, HashSet};

use super::model::{merge_runs, plain, plain_blocks, size};
use super::{Block, Budget, Cell, Inline, Item, Marker, Note, ReadError, Run, Table};

/// Stands before the name of a picture of the same plan: only such are shown.
pub(super) const IMAGE: &str = "image:";

/// A document's notes by their labels.
pub type Notes<'a> = HashMap<&'a str, &'a Note>;

/// The Markdown of blocks, with the notes they refer to at the end. Headings inside become bold lines.
///
/// # Errors
/// The notes that many texts refer to, and so repeat, are more than the budget has.
pub fn write(blocks: &[Block], notes: &Notes<'_>, budget: &Budget) -> Result<String, ReadError> {
    write_after(write_blocks(blocks), blocks, notes, budget)
}

/// Like [`write`], with headings as headings; the highest of them becomes the first level.
pub fn write_with_headings(
    blocks: &[Block],
    notes: &Notes<'_>,
    budget: &Budget,
) -> Result<String, ReadError> {
    let level = |block: &Block| if let Block::Heading { level, .. } = block { Some(*level) } else { None };
    let top = blocks.iter().filter_map(level).min().unwrap_or(1);
    let pieces = blocks.chunk_by(|one, other| level(one).is_none() && level(other).is_none());
    let text = |piece: &[Block]| match piece {
        [Block::Heading { level, number, content }] => {
            heading(level.saturating_sub(top).saturating_add(1), number, content)
        }
        other => write_blocks(other),
    };
    let out: Vec<String> = pieces.map(text).filter(|t| !t.trim().is_empty()).collect();
    write_after(out.join("\n\n"), blocks, notes, budget)
}

/// A heading of Markdown: bold already, and on one line.
fn heading(level: u8, number: &str, content: &[Inline]) -> String {
    let plain_line = |inline: &Inline| match inline {
        Inline::Text(run) => Inline::Text(Run { bold: false, strike: false, ..run.clone() }),
        Inline::Break => Inline::text(" "),
        other => other.clone(),
    };
    let mut words: Vec<Inline> = content.iter().map(plain_line).collect();
    if !number.is_empty() {
        words.insert(0, Inline::text(format!("{number} ")));
    }
    let text = line(&merge_runs(words)).replace('\n', " ");
    // Signs at the end would close the heading.
    let open = text.trim_end_matches('#');
    let hashes = text.len().saturating_sub(open.len());
    let marks = "#".repeat(usize::from(level.clamp(1, 6)));
    format!("{marks} {open}{}", "\\#".repeat(hashes))
}

fn write_after(
    mut out: String,
    blocks: &[Block],
    notes: &Notes<'_>,
    budget: &Budget,
) -> Result<String, ReadError> {
    budget.in_time()?;
    for note in notes_of(blocks, notes) {
        budget.copy(size(&note.blocks), 1)?;
        let text = write_blocks(&note.blocks);
        let definition = format!("\n\n[^{}]: {}", note.label, indent(text.trim_start(), 4));
        out.push_str(&definition);
    }
    budget.write(out.len())?;
    Ok(out.trim().to_owned())
}

/// The notes that blocks refer to, in the order of the references, with those that only a note refers to; each once.
pub fn notes_of<'a>(blocks: &[Block], notes: &Notes<'a>) -> Vec<&'a Note> {
    let mut labels = Vec::new();
    collect_labels(blocks, &mut labels);
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    let mut at = 0_usize;
    while let Some(label) = labels.get(at).cloned() {
        at = at.saturating_add(1);
        if let Some(note) = notes.get(label.as_str()).filter(|_| seen.insert(label)) {
            collect_labels(&note.blocks, &mut labels);
            out.push(*note);
        }
    }
    out
}

/// Is this the heading of a table of contents?
pub fn is_contents_heading(text: &str) -> bool {
    const WORDS: [&str; 7] = [
        "innhold",
        "innhald",
        "innholdsfortegnelse",
        "innhaldsliste",
        "innholdsoversikt",
        "contents",
        "table of contents",
    ];
    WORDS.contains(&text.trim().trim_end_matches(':').to_lowercase().as_str())
}

fn write_blocks(blocks: &[Block]) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut flip = false;
    for (i, block) in blocks.iter().enumerate() {
        let after_list =
            i.checked_sub(1).and_then(|p| blocks.get(p)).is_some_and(|b| matches!(b, Block::List(_)));
        let text = match block {
            Block::Heading { number, content, .. } => line(&heading_line(number, content)),
            Block::Paragraph(content) => line(content),
            Block::List(items) => {
                flip = after_list && !flip;
                list(items, &mut flip)
            }
            Block::Table(table) => write_table(table),
            Block::Quote(inner) => quote(&write_blocks(inner)),
            Block::Code(text) => code(text),
        };
        if !text.trim().is_empty() {
            out.push(text);
        }
    }
    out.join("\n\n")
}

fn heading_line(number: &str, content: &[Inline]) -> Vec<Inline> {
    let text = format!("{number} {}", plain(content)).trim().to_owned();
    vec![Inline::Text(Run { text, bold: true, ..Run::default() })]
}

fn quote(text: &str) -> String {
    text.lines().map(|l| format!("> {l}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.saturating_add(1).max(3));
    format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n'))
}

fn indent(text: &str, by: usize) -> String {
    let pad = " ".repeat(by);
    let lines: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(i, l)| if i == 0 || l.is_empty() { l.to_owned() } else { format!("{pad}{l}") })
        .collect();
    lines.join("\n")
}

/// Items as one or more lists: a new list, told apart by its delimiter, begins where the numbers do not follow on.
fn list(items: &[Item], flip: &mut bool) -> String {
    let tight = items.iter().all(|i| {
        i.blocks.iter().skip(1).all(|b| matches!(b, Block::List(_)))
            && !matches!(i.blocks.first(), Some(Block::Table(_) | Block::Code(_) | Block::Quote(_)))
    });
    let mut out: Vec<String> = Vec::new();
    let mut last: Option<&Marker> = None;
    for item in items {
        let breaks = last.is_some_and(|l| !follows(l, &item.marker));
        if breaks {
            *flip = !*flip;
        }
        let text = write_item(item, *flip);
        match out.last_mut().filter(|_| breaks) {
            Some(previous) => {
                previous.push_str("\n\n");
                previous.push_str(&text);
            }
            None => out.push(text),
        }
        last = Some(&item.marker);
    }
    out.join(if tight { "\n" } else { "\n\n" })
}

fn follows(last: &Marker, next: &Marker) -> bool {
    match (last, next) {
        (Marker::Number(a), Marker::Number(b)) => a.checked_add(1) == Some(*b),
        (Marker::Number(_), _) | (_, Marker::Number(_)) => false,
        _ => true,
    }
}

fn write_item(item: &Item, flip: bool) -> String {
    let mark = match &item.marker {
        Marker::Number(n) => format!("{n}{} ", if flip { ')' } else { '.' }),
        _ if flip => "* ".to_owned(),
        _ => "- ".to_owned(),
    };
    let mut blocks = item.blocks.clone();
    if let Marker::Text(label) = &item.marker {
        put_first(&mut blocks, label);
    }
    let simple = blocks.iter().skip(1).all(|b| matches!(b, Block::List(_)));
    let body = if simple {
        blocks.iter().map(|b| write_blocks(std::slice::from_ref(b))).collect::<Vec<_>>().join("\n")
    } else {
        write_blocks(&blocks)
    };
    format!("{mark}{}", indent(&body, mark.len())).trim_end().to_owned()
}

fn put_first(blocks: &mut Vec<Block>, label: &str) {
    if let Some(Block::Paragraph(content)) = blocks.first_mut() {
        content.insert(0, Inline::text(format!("{label} ")));
    } else {
        blocks.insert(0, Block::Paragraph(vec![Inline::text(label)]));
    }
}

fn write_table(table: &Table) -> String {
    let width = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    let row = |cells: &Vec<Cell>| {
        let texts: Vec<String> =
            (0..width).map(|i| cells.get(i).map(|c| cell(c)).unwrap_or_default()).collect();
        format!("| {} |", texts.join(" | "))
    };
    let mut lines: Vec<String> = table.rows.iter().map(row).collect();
    if !lines.is_empty() {
        lines.insert(1, format!("|{}", "---|".repeat(width)));
    }
    lines.join("\n")
}

/// A cell on one line; a list keeps its marks, other blocks follow each other.
fn cell(blocks: &[Block]) -> String {
    let mut content: Vec<Inline> = Vec::new();
    flatten(blocks, &mut content);
    let single: Vec<Inline> =
        content.into_iter().map(|i| if i == Inline::Break { Inline::text(" ") } else { i }).collect();
    let text = line(&merge_runs(single));
    text.split(['\n', '\t', ' ']).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

fn flatten(blocks: &[Block], out: &mut Vec<Inline>) {
    for block in blocks {
        if !out.is_empty() {
            out.push(Inline::text(" "));
        }
        match block {
            Block::Paragraph(content) => out.extend(content.iter().cloned()),
            Block::Heading { number, content, .. } => out.extend(heading_line(number, content)),
            Block::List(items) => items.iter().for_each(|item| flatten_item(item, items.len(), out)),
            Block::Quote(inner) => flatten(inner, out),
            Block::Table(table) => table.rows.iter().flatten().for_each(|c| {
                out.push(Inline::text(" "));
                flatten(c, out);
            }),
            Block::Code(_) => {
                out.push(Inline::text(plain_blocks(std::slice::from_ref(block)).replace('\n', " ")));
            }
        }
    }
}

/// A lone number in a cell is the number itself, as in a column "Nr".
fn flatten_item(item: &Item, count: usize, out: &mut Vec<Inline>) {
    if !out.is_empty() {
        out.push(Inline::text(" "));
    }
    let alone = count == 1 && item.blocks.is_empty();
    let mark = match &item.marker {
        Marker::Bullet => "• ".to_owned(),
        Marker::Number(n) if alone => n.to_string(),
        Marker::Number(n) => format!("{n}. "),
        Marker::Text(text) if alone => text.clone(),
        Marker::Text(text) => format!("{text} "),
    };
    out.push(Inline::text(mark));
    let mut inner = Vec::new();
    flatten(&item.blocks, &mut inner);
    out.extend(inner);
}

/// Labels of notes in the order they are referred to.
fn collect_labels(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                out.extend(content.iter().filter_map(|i| match i {
                    Inline::Note(label) => Some(label.clone()),
                    _ => None,
                }));
            }
            Block::List(items) => items.iter().for_each(|i| collect_labels(&i.blocks, out)),
            Block::Table(table) => table.rows.iter().flatten().for_each(|c| collect_labels(c, out)),
            Block::Quote(inner) => collect_labels(inner, out),
            Block::Code(_) => {}
        }
    }
}
