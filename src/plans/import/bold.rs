//! Lines that look like headings and are none: whole paragraphs in bold, in a file whose headings have no style.

use super::{Block, Inline, Parts, Warning};
use crate::documents::model::plain;

/// Fewer lines may be bold for another reason.
const FEWEST: usize = 3;
/// A heading is no longer than this, in characters.
const LONGEST: usize = 90;
/// So many are quoted.
const QUOTED: usize = 10;

/// How many there are, with the first of them; none where the file has as many headings.
pub(super) fn lines(parts: &Parts) -> Option<Warning> {
    let texts = std::iter::once(&parts.cover).chain(parts.headed.iter().map(|part| &part.blocks));
    let found: Vec<String> = texts.flat_map(|blocks| of_text(blocks)).collect();
    if found.len() < FEWEST || found.len() <= parts.headed.len() {
        return None;
    }
    let text = found.iter().take(QUOTED).map(String::as_str).collect::<Vec<_>>().join("\n");
    Some(Warning::BoldLines { count: found.len(), text })
}

fn of_text(blocks: &[Block]) -> impl Iterator<Item = String> {
    blocks.windows(2).filter_map(|two| match two {
        [Block::Paragraph(line), below] => heading(line).filter(|_| is_text(below)),
        _ => None,
    })
}

/// The words of a short line all of which is bold, and which is no sentence.
fn heading(line: &[Inline]) -> Option<String> {
    let is_bold = |inline: &Inline| match inline {
        Inline::Text(run) => run.bold && run.link.is_none() || run.text.trim().is_empty(),
        Inline::Mark(_) => true,
        Inline::Break | Inline::Image { .. } | Inline::Note(_) => false,
    };
    let words = plain(line).split_whitespace().collect::<Vec<_>>().join(" ");
    let short = !words.is_empty() && words.chars().nth(LONGEST).is_none();
    let named = words.chars().any(char::is_alphabetic) && !words.ends_with(['.', ',', ';', ':', '!', '?']);
    (line.iter().all(is_bold) && short && named).then_some(words)
}

/// Something that a heading stands above.
fn is_text(block: &Block) -> bool {
    match block {
        Block::Paragraph(line) => heading(line).is_none(),
        Block::Heading { .. } => false,
        Block::List(_) | Block::Table(_) | Block::Quote(_) | Block::Code(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Part, Parts};
    use super::*;
    use crate::documents::Run;

    fn line(text: &str, bold: bool) -> Block {
        Block::Paragraph(vec![Inline::Text(Run { text: text.to_owned(), bold, ..Run::default() })])
    }

    fn parts(lines: &[(&str, bool)], headings: usize) -> Parts {
        let headed = (0..headings).map(|_| Part::default()).collect();
        Parts { cover: lines.iter().map(|(text, bold)| line(text, *bold)).collect(), headed }
    }

    #[test]
    fn short_bold_lines_above_a_text_are_told_where_no_style_makes_headings() {
        let plan = [
            ("Bakgrunn", true),
            ("Hvorfor.", false),
            ("Mål", true),
            ("Flere boliger.", false),
            ("Dette er viktig.", true),
            ("Enda mer.", false),
            ("Tiltak", true),
            ("Bygge.", false),
            ("Slutt", true),
        ];
        let text = "Bakgrunn\nMål\nTiltak".to_owned();
        assert_eq!(lines(&parts(&plan, 0)), Some(Warning::BoldLines { count: 3, text: text.clone() }));
        assert_eq!(lines(&parts(&plan, 2)), Some(Warning::BoldLines { count: 3, text }));
        assert_eq!(lines(&parts(&plan, 3)), None, "it has headings");
        assert_eq!(lines(&parts(&plan[..4], 0)), None, "two are few");
        // A list of names in bold is none.
        let names = [("Kari", true), ("Ola", true), ("Per", true), ("Pål", true), ("Slutt.", false)];
        assert_eq!(lines(&parts(&names, 0)), None);
    }
}
