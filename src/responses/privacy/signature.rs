//! The end of a letter: who signs, with whatever stands there.

use super::scan::Scan;
use super::{Finding, FindingKind};
use crate::responses::PartId;
use crate::text::fold::fold;

/// What a letter ends with, folded. What follows on the line and below it is the signature.
const GREETINGS: [&str; 30] = [
    "med vennlig hilsen",
    "med vennleg helsing",
    "med venleg helsing",
    "vennlig hilsen",
    "vennleg helsing",
    "venleg helsing",
    "med hilsen",
    "med helsing",
    "beste hilsen",
    "beste helsing",
    "varm hilsen",
    "hilsen",
    "helsing",
    "hilser",
    "mvh",
    "m.v.h",
    "vh",
    "for styret",
    "på vegne av",
    "på vegner av",
    "dearvvuodaiguin",
    "ustitlas dearvvuodaiguin",
    "kind regards",
    "best regards",
    "with regards",
    "regards",
    "yours sincerely",
    "sincerely",
    "yours faithfully",
    "best wishes",
];
/// A line of a signature is shorter than this, in characters; prose is not.
const SHORT: usize = 70;
/// Most lines of a signature.
const LINES: usize = 8;

pub(super) fn find(scan: &Scan, part: Option<PartId>) -> Vec<Finding> {
    let lines = scan.lines();
    let mut found = Vec::new();
    let mut end = 0;
    for (index, (from, to)) in lines.iter().copied().enumerate() {
        let Some(named) = greeting(scan, from, to).filter(|_| from >= end) else { continue };
        let below = lines.iter().skip(index + 1).take(LINES).take_while(|(from, to)| to - from < SHORT);
        let last = below.last().map_or(to, |(_, to)| *to);
        let first = (named..last).find(|at| scan.sign(*at).is_some_and(char::is_alphanumeric));
        if let Some(first) = first {
            found.push(scan.finding(FindingKind::Signature, part, vec![scan.span(first, last)]));
            end = last;
        }
    }
    found
}

/// Where a short line's greeting ends.
fn greeting(scan: &Scan, from: usize, to: usize) -> Option<usize> {
    if to - from >= SHORT {
        return None;
    }
    // In the order of the text, so that a long answer is not walked through once for each of its lines.
    let first = scan.words.partition_point(|word| word.from < from);
    let words: Vec<_> = scan.words.iter().skip(first).take_while(|word| word.to <= to).collect();
    let longest = GREETINGS.iter().filter_map(|greeting| {
        let count = greeting.split([' ', '.']).count();
        let said = words.iter().take(count).map(|word| word.folded.as_str());
        let last = words.get(count.checked_sub(1)?)?;
        said.eq(greeting.split([' ', '.'])).then_some(last.to)
    });
    longest.max().filter(|_| !fold(&scan.say(from, to)).ends_with('?'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find(&Scan::of(text), None).into_iter().map(|finding| finding.words).collect()
    }

    #[test]
    fn what_follows_a_greeting_is_a_signature() {
        for (text, wanted) in [
            ("Bra plan.\n\nMed vennlig hilsen\nKari Nordli\nStrandveien 2", "Kari Nordli\nStrandveien 2"),
            ("Bra plan.\nMvh, Kari", "Kari"),
            ("Hilsen\n\nOla N.", "Ola N."),
            ("Med venleg helsing frå Gudrun", "frå Gudrun"),
            ("m.v.h. Per", "Per"),
            ("Kind regards,\nJohn", "John"),
            ("Dearvvuođaiguin\nMáret", "Máret"),
            ("For styret\nÅse Ørnes\nleder", "Åse Ørnes\nleder"),
        ] {
            assert_eq!(found(text), [wanted], "{text}");
        }
    }

    #[test]
    fn prose_is_no_signature() {
        for text in [
            "Hilsen fra kommunen er velkommen når den kommer til alle som bor i den nye delen av byen.",
            "Vi hilser planen velkommen.",
            "Med vennlig hilsen",
            "Regarding the plan",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
