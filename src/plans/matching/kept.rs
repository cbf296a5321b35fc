//! What a section that its bookmark names keeps to the letter: a file cannot say all that the plan says, and what it left as it was is
//! left so.

use std::collections::HashMap;

use super::marked::Marked;
use crate::documents::Image;
use crate::plans::SectionKind;
use crate::plans::document::{self, Front};
use crate::plans::import::{Imported, ImportedSection, read};
use crate::plans::items::Choices;
use crate::plans::whole::Version;

/// The first bytes of a picture: enough for a reader that only wants its name.
const PICTURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A];

/// Gives the sections that go by a bookmark the number and the kind that they had, where their heading still says so; and the text to
/// the letter, where the file says what the newest version would say if it were written and read.
pub fn keep(base: &Version, read: &mut Imported) {
    let sections = Marked::of(base, read).sections;
    if sections.is_empty() {
        return;
    }
    let written = written(base, &read.images);
    for (old, new) in sections {
        let (Some(was), Some(is)) = (base.sections.get(old), read.sections.get_mut(new)) else { continue };
        let before = (is.kind, is.heading.clone(), is.body.clone());
        keep_heading(was, is);
        if written.get(old).is_some_and(|body| *body == relabelled(&is.body)) {
            is.body.clone_from(&was.body);
        }
        if before != (is.kind, is.heading.clone(), is.body.clone()) {
            is.choose(&Choices::default());
        }
    }
}

/// A number that no rule tells from the words is told by what it was.
fn keep_heading(was: &ImportedSection, is: &mut ImportedSection) {
    let shown = format!("{} {}", is.number, is.heading).trim().to_owned();
    if was.number.is_empty() {
        if shown == was.heading {
            is.number.clear();
            is.heading = shown;
        }
    } else if let Some(rest) = shown.strip_prefix(&format!("{} ", was.number)) {
        is.heading = rest.trim().to_owned();
        is.number.clone_from(&was.number);
    }
    // A heading that says nothing else of what it is leaves it what it was: its list stays a list of goals.
    let tells = |kind: SectionKind| !matches!(kind, SectionKind::Chapter | SectionKind::Text);
    if is.heading == was.heading || tells(was.kind) && !tells(is.kind) {
        is.kind = was.kind;
    }
}

/// What each section's text becomes when it is written with these pictures and read; nothing where that is not to be had.
fn written(base: &Version, shown: &[Image]) -> Vec<String> {
    let picture = |image: &Image| Image {
        name: image.name.clone(),
        media_type: "image/png",
        alt: String::new(),
        bytes: PICTURE.to_vec(),
    };
    let images = shown.iter().map(picture).collect();
    let Ok(file) = document::file(base, Front::default(), images) else { return Vec::new() };
    match read("plan.docx", &file) {
        Ok(again) if again.sections.len() == base.sections.len() => {
            again.sections.iter().map(|section| relabelled(&section.body)).collect()
        }
        _ => Vec::new(),
    }
}

/// The text with its notes numbered from 1: a file numbers those of all sections in one row.
fn relabelled(body: &str) -> String {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut out = String::with_capacity(body.len());
    let mut pieces = body.split("[^");
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match piece.split_once(']') {
            Some((label, rest)) if !label.is_empty() && !label.contains(['[', ' ', '\n']) => {
                let next = numbers.len() + 1;
                let number = numbers.entry(label).or_insert(next);
                out.extend(["[^", &number.to_string(), "]", rest]);
            }
            _ => out.extend(["[^", piece]),
        }
    }
    out
}
