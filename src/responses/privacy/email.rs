//! E-mail addresses, also as people write them for eyes alone: `kari (at) example.no`, `kari at example punktum no`.

use super::scan::{Scan, Word};

/// Longest name before the sign and longest domain behind it, in signs (RFC 5321).
const LOCAL_MAX: usize = 64;
const DOMAIN_MAX: usize = 255;

/// Ranges of signs, in order.
pub(super) fn find(scan: &Scan) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..scan.signs.len() {
        let Some((after, sure)) = at_sign(scan, at) else { continue };
        let before = if scan.before(at) == Some(' ') { at - 1 } else { at };
        let after = if scan.sign(after) == Some(' ') { after + 1 } else { after };
        let local = |c: char| c.is_alphanumeric() || "._%+-'".contains(c);
        let from = (0..before).rev().take(LOCAL_MAX).take_while(|i| scan.sign(*i).is_some_and(local)).last();
        let plain = plain_domain(scan, after).filter(|_| sure);
        let to = plain.or_else(|| spelled_domain(scan, after));
        let place = from.zip(to).filter(|(from, _)| found.last().is_none_or(|last| last.1 <= *from));
        found.extend(place);
    }
    found
}

/// Where the sign at `at` ends: `@`, `(at)`, `[at]`, `(a)`, `krøllalfa`. A lone `at` is a word too, so it is not sure.
fn at_sign(scan: &Scan, at: usize) -> Option<(usize, bool)> {
    match scan.sign(at)? {
        '@' => Some((at + 1, true)),
        '(' | '[' | '{' | '<' => {
            let close = (at + 1..at + 13).find(|i| matches!(scan.sign(*i), Some(')' | ']' | '}' | '>')))?;
            let inside = scan.say(at + 1, close).trim().to_lowercase();
            let says = matches!(inside.as_str(), "at" | "a" | "@" | "alfa" | "krøllalfa" | "alfakrøll");
            says.then_some((close + 1, true))
        }
        'k' | 'K' | 'a' | 'A' => {
            let says = |word: &str| {
                let to = at + word.chars().count();
                (scan.say(at, to).to_lowercase() == word).then_some(to)
            };
            let sure = says("krøllalfa").or_else(|| says("alfakrøll")).map(|to| (to, true));
            sure.or_else(|| {
                let to = says("at").filter(|to| scan.sign(*to) == Some(' '))?;
                (scan.before(at) == Some(' ')).then_some((to, false))
            })
        }
        _ => None,
    }
}

/// `example.no`: where it ends.
fn plain_domain(scan: &Scan, from: usize) -> Option<usize> {
    let sign = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let signs = scan.signs.iter().skip(from).take(DOMAIN_MAX);
    let mut to = from + signs.take_while(|s| sign(s.c)).count();
    while to > from && scan.before(to).is_some_and(|c| !c.is_alphanumeric()) {
        to -= 1;
    }
    let name = scan.say(from, to);
    let (rest, last) = name.rsplit_once('.')?;
    (!rest.is_empty() && last.chars().count() >= 2).then_some(to)
}

/// `example punktum no`, `example (dot) kommune dot no`: where it ends. Only with a last part that is known.
fn spelled_domain(scan: &Scan, from: usize) -> Option<usize> {
    const DOTS: [&str; 4] = ["punktum", "punkt", "prikk", "dot"];
    const LAST: [&str; 8] = ["no", "com", "org", "net", "eu", "se", "dk", "name"];
    /// Most names and dots of a domain.
    const WORDS: usize = 9;
    let first = scan.words.partition_point(|word| word.from < from);
    let words = scan.words.get(first..).unwrap_or(&[]);
    let is_dot = |word: &Word| DOTS.contains(&word.folded.as_str());
    let mut end = None;
    let mut spelled = false;
    for (index, word) in words.iter().take(WORDS).enumerate() {
        let start =
            index.checked_sub(1).and_then(|before| words.get(before)).map_or(from, |before| before.to);
        let gap = scan.say(start, word.from);
        let close = gap.chars().count() <= 2 && gap.chars().all(|c| " .-()[]".contains(c));
        let dotted = gap == "." || index.checked_sub(1).and_then(|i| words.get(i)).is_some_and(is_dot);
        if !close || !(index == 0 || dotted || is_dot(word)) {
            break;
        }
        spelled |= is_dot(word);
        if spelled && dotted && LAST.contains(&word.folded.as_str()) {
            end = Some(word.to);
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let scan = Scan::of(text);
        find(&scan).into_iter().map(|(from, to)| scan.say(from, to)).collect()
    }

    #[test]
    fn e_mail_addresses_are_found_also_as_they_are_spelled() {
        for (text, wanted) in [
            ("kari.nordli@example.no", vec!["kari.nordli@example.no"]),
            ("Skriv til åse@bø.example.", vec!["åse@bø.example"]),
            ("kari (at) example.no", vec!["kari (at) example.no"]),
            ("kari krøllalfa example.no", vec!["kari krøllalfa example.no"]),
            ("kari alfakrøll example punktum no", vec!["kari alfakrøll example punktum no"]),
            ("kari@ example.no og <ola@example.no>", vec!["kari@ example.no", "ola@example.no"]),
            ("kari at example punktum no", vec!["kari at example punktum no"]),
            ("kari@example dot com, sa ho", vec!["kari@example dot com"]),
            ("kari at bodo.kommune dot no", vec!["kari at bodo.kommune dot no"]),
            ("kari (at) bodo [dot] example (dot) org", vec!["kari (at) bodo [dot] example (dot) org"]),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_no_e_mail_address_is_left_alone() {
        for text in [
            "@nordvik",
            "a@b",
            "Vi ser at example.no er nede.",
            "sier at punktum er satt. No er det nok",
            "Det er sant at punkt to no er viktig",
            "I live at home.",
            "krøllalfa",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
