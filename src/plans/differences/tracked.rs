//! Two versions as one text with its changes: whoever accepts them all has the new text, and whoever rejects them all the old.

use super::words::{Spoken, spans};
use super::{Line, lines};
use crate::documents::docx_write::{Change, Tracked};
use crate::plans::import::ImportedSection;
use crate::plans::items::{self, Boxes, Choices};
use crate::plans::whole::Version;

/// Paragraphs of both, in an order that holds for both. What has moved is removed where it stood and added where it stands.
pub fn tracked(old: &Version, new: &Version) -> Vec<Tracked> {
    let mut lines = lines::aligned(&paragraphs(old), &paragraphs(new));
    lines::paired(&mut lines);
    let mut out: Vec<Tracked> = lines.iter().flat_map(of_line).collect();
    out.push(Tracked { level: None, paragraph: Change::Kept, runs: Vec::new() });
    out
}

fn of_line(line: &Line) -> Vec<Tracked> {
    match line {
        Line::Kept(text) => vec![whole(Change::Kept, text)],
        Line::Changed(old, new) => {
            let ((was, mine), (is, theirs)) = (styled(old), styled(new));
            if was != is {
                return vec![whole(Change::Removed, old), whole(Change::Added, new)];
            }
            let runs = spans(mine, theirs).into_iter().map(|span| (change(span.kind), span.text)).collect();
            vec![Tracked { level: is, paragraph: Change::Kept, runs }]
        }
        Line::Removed(text) | Line::MovedTo(text, _) => vec![whole(Change::Removed, text)],
        Line::Added(text) | Line::MovedFrom(text, _) => vec![whole(Change::Added, text)],
    }
}

fn change(spoken: Spoken) -> Change {
    match spoken {
        Spoken::Kept => Change::Kept,
        Spoken::Added => Change::Added,
        Spoken::Removed => Change::Removed,
    }
}

fn whole(paragraph: Change, line: &str) -> Tracked {
    let (level, text) = styled(line);
    Tracked { level, paragraph, runs: vec![(paragraph, text.to_owned())] }
}

/// A heading's level, and the words: a line begins with the level, or with nothing, and a tab.
fn styled(line: &str) -> (Option<u8>, &str) {
    line.split_once('\t').map_or((None, line), |(level, text)| (level.parse().ok(), text))
}

/// The headings of a version with the lines under them, those of tables and lists too.
fn paragraphs(version: &Version) -> Vec<String> {
    let section = |section: &ImportedSection| {
        let heading = format!("{} {}", section.number, section.heading);
        let names = items::names(&section.body);
        let plain = Boxes { plain: names.iter().map(String::as_str).collect(), ..Boxes::default() };
        let lines = items::outside(section.kind, &section.heading, &section.body, &Choices::ticked(&plain));
        let lines = lines.into_iter().map(|line| format!("\t{line}"));
        std::iter::once(format!("{}\t{}", section.level, heading.trim())).chain(lines).collect::<Vec<_>>()
    };
    version.sections.iter().flat_map(section).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::docx_write::{About, Part, Report, write};
    use crate::documents::model::{plain, plain_blocks};
    use crate::documents::{Block, Budget};
    use crate::plans::import::read;
    use proptest::prelude::*;
    use std::io::{Cursor, Read as _, Write as _};

    fn version(markdown: &str) -> Version {
        let sections = read("plan.md", format!("# Plan\n\n{markdown}").as_bytes()).unwrap().sections;
        Version { sections, ..Version::default() }
    }

    fn file(old: &Version, new: &Version) -> Vec<u8> {
        let parts = tracked(old, new).into_iter().map(Part::Tracked);
        write(Report { about: About::default(), parts: Box::new(parts) }).unwrap()
    }

    /// With what was added removed, and the other way round: who accepts it all rejects the first.
    fn turned_text(text: &str) -> String {
        let tags =
            [("<w:ins ", "<w:x "), ("</w:ins>", "</w:x>"), ("<w:del ", "<w:ins "), ("</w:del>", "</w:ins>")];
        let back = [("<w:x ", "<w:del "), ("</w:x>", "</w:del>")];
        let turn = |text: String, (from, to): &(&str, &str)| text.replace(from, to);
        let text = tags.iter().chain(&back).fold(text.to_owned(), turn);
        // The words of what is removed have another tag than those that stay: each as its change now says.
        let run = "(<w:(ins|del) [^>]*>)<w:r><w:(?:t|delText) ([^>]*)>([^<]*)</w:(?:t|delText)>";
        let said = |found: &regex::Captures<'_>| {
            let name = if &found[2] == "ins" { "t" } else { "delText" };
            format!("{}<w:r><w:{name} {}>{}</w:{name}>", &found[1], &found[3], &found[4])
        };
        regex::Regex::new(run).unwrap().replace_all(&text, said).into_owned()
    }

    fn turned(file: &[u8]) -> Vec<u8> {
        let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut out = zip::ZipWriter::new(Cursor::new(vec![]));
        for at in 0..zip.len() {
            let (mut part, mut text) = (zip.by_index(at).unwrap(), String::new());
            part.read_to_string(&mut text).unwrap();
            let name = part.name().unwrap().into_owned();
            let text = if name == "word/document.xml" { turned_text(&text) } else { text };
            out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(text.as_bytes()).unwrap();
        }
        out.finish().unwrap().into_inner()
    }

    /// What our own reader, which accepts all changes, reads.
    fn accepted(file: &[u8]) -> Vec<String> {
        let block = |block: &Block| match block {
            Block::Heading { level, number, content } => {
                format!("{level}\t{}", format!("{number} {}", plain(content)).trim())
            }
            other => format!("\t{}", plain_blocks(std::slice::from_ref(other))),
        };
        let read = crate::documents::read(file, &Budget::default()).unwrap();
        read.blocks.iter().map(block).filter(|line| line != "\t").collect()
    }

    const LINES: [&str; 5] = [
        "Kommunen skal skaffe flere utleieboliger til unge.",
        "Kommunen skal skaffe noen boliger til unge & eldre.",
        "Naboer som klager på bråk, skal få svar innen ti dager.",
        "Kort.",
        "| Nr | Tiltak |\n|---|---|\n| 1 | Bygge ti boliger |",
    ];

    fn plan() -> impl Strategy<Value = String> {
        let section = (2..4_usize, 0..5_usize, prop::collection::vec(0..LINES.len(), 0..4));
        prop::collection::vec(section, 1..6).prop_map(|sections| {
            let section = |(level, heading, lines): (usize, usize, Vec<usize>)| {
                let lines: String = lines.iter().flat_map(|at| [LINES[*at], "\n\n"]).collect();
                format!("{} Del nummer{heading}\n\n{lines}", "#".repeat(level))
            };
            sections.into_iter().map(section).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn all_accepted_it_is_the_new_text_and_all_rejected_the_old((old, new) in (plan(), plan())) {
            let (old, new) = (version(&old), version(&new));
            let file = file(&old, &new);
            prop_assert_eq!(accepted(&file), paragraphs(&new));
            prop_assert_eq!(accepted(&turned(&file)), paragraphs(&old));
        }
    }
}
