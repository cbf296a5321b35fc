//! Where a person can be found: e-mail addresses, and addresses of streets, properties, flats and post boxes.

use super::scan::{Scan, Word};
use super::{Finding, FindingKind};
use crate::responses::PartId;

/// The last part of a street's name; what comes before it is its own, or stands before it as a word.
const STREETS: [&str; 24] = [
    "gata", "gaten", "gate", "gt", "gutu", "vei", "veien", "veg", "vegen", "vn", "vg", "alle", "alleen",
    "smau", "smauet", "stredet", "strede", "stretet", "plass", "plassen", "torg", "torget", "geaidnu",
    "gaidnu",
];
/// As streets end too, but so do other words: only where the name has a capital.
const PLACES: [&str; 31] = [
    "bakken", "bakkane", "bakkene", "brygga", "bryggen", "brygge", "kaia", "kaien", "stien", "sti", "stigen",
    "tunet", "tun", "haugen", "hagen", "jordet", "svingen", "ringen", "grenda", "terrasse", "kroken",
    "toppen", "kollen", "kleiva", "vollen", "parken", "lia", "lien", "åsen", "heia", "løkka",
];
const ENGLISH: [&str; 8] = ["street", "road", "avenue", "lane", "square", "drive", "close", "terrace"];

pub(super) fn find(scan: &Scan, part: Option<PartId>) -> Vec<Finding> {
    let mut found: Vec<Finding> = super::email::find(scan)
        .into_iter()
        .map(|(from, to)| scan.finding(FindingKind::Email, part, vec![scan.span(from, to)]))
        .collect();
    let mut end = 0;
    for (index, word) in scan.words.iter().enumerate() {
        if word.from < end {
            continue;
        }
        let address = street(scan, index).or_else(|| english(scan, index)).or_else(|| property(scan, index));
        if let Some((from, to)) = address.or_else(|| flat(word)).or_else(|| post_town(scan, index)) {
            found.push(scan.finding(FindingKind::Address, part, vec![scan.span(from, to)]));
            end = to;
        }
    }
    found
}

/// The next word, if nothing but a space, a full stop or a comma stands between.
fn next(scan: &Scan, index: usize) -> Option<&Word> {
    let (word, after) = (scan.words.get(index)?, scan.words.get(index + 1)?);
    let between = scan.say(word.to, after.from);
    (between.chars().count() <= 2 && between.chars().all(|c| matches!(c, ' ' | '.' | ','))).then_some(after)
}

/// `Storgata 12 B`, `Nils Hansens vei 3`, `storgt. 4`, `Storgata nr. 5`.
fn street(scan: &Scan, index: usize) -> Option<(usize, usize)> {
    let word = scan.words.get(index)?;
    let said_number = next(scan, index).is_some_and(|word| matches!(word.folded.as_str(), "nr" | "nummer"));
    let at = if said_number { index + 1 } else { index };
    let number = next(scan, at).filter(|number| is_house(number))?;
    let own = |last: &str| word.folded.strip_suffix(last).is_some_and(|own| own.chars().count() > 1);
    let joined = STREETS.iter().any(|last| own(last))
        || (word.capital && PLACES.iter().any(|last| word.folded.ends_with(last)));
    // «på veg 12» is no address; «Øvre veg 12» is.
    let from = name_start(scan, index);
    let apart = STREETS.contains(&word.folded.as_str()) && (from < word.from || word.capital);
    (joined || apart).then(|| (from, house_end(scan, at + 1).unwrap_or(number.to)))
}

/// Where a street's name begins: with the words before it that have a capital, a person's whole name at most.
fn name_start(scan: &Scan, index: usize) -> usize {
    const MOST: usize = 3;
    let start = scan.words.get(index).map_or(0, |word| word.from);
    let before = scan.words.iter().take(index).rev().take(MOST);
    let start = before.scan(start, |from, word| {
        let gap = scan.say(word.to, *from);
        let initial = word.to == word.from + 1 && matches!(gap.as_str(), "." | ". ");
        (word.capital && (gap == " " || initial)).then(|| {
            *from = word.from;
            *from
        })
    });
    start.last().unwrap_or_else(|| scan.words.get(index).map_or(0, |word| word.from))
}

/// One to four digits, and a letter if it has one.
fn is_house(word: &Word) -> bool {
    let digits = word.folded.chars().take_while(char::is_ascii_digit).count();
    let letters = word.folded.chars().count() - digits;
    (1..=4).contains(&digits) && letters <= 1 && word.folded.chars().skip(digits).all(char::is_alphabetic)
}

/// `12 B`: the letter apart is the house's too.
fn house_end(scan: &Scan, number: usize) -> Option<usize> {
    let letter = next(scan, number)?;
    let one = letter.to == letter.from + 1 && letter.capital && scan.sign(letter.to) != Some('.');
    one.then_some(letter.to)
}

/// `12 Station Road`.
fn english(scan: &Scan, index: usize) -> Option<(usize, usize)> {
    let number = scan.words.get(index).filter(|word| is_house(word))?;
    for at in index..index + 4 {
        let word = next(scan, at).filter(|word| word.capital)?;
        if at > index && ENGLISH.contains(&word.folded.as_str()) {
            return Some((number.from, word.to));
        }
    }
    None
}

/// `gnr. 12 bnr. 34`, `gnr/bnr 12/34`, `bruksnummer 5`, `Postboks 12`.
fn property(scan: &Scan, index: usize) -> Option<(usize, usize)> {
    const BOXES: [&str; 3] = ["postboks", "boks", "pb"];
    const WORDS: [&str; 8] =
        ["gnr", "bnr", "gardsnr", "bruksnr", "gardsnummer", "gårdsnummer", "bruksnummer", "seksjonsnummer"];
    let post = scan.words.get(index).filter(|word| BOXES.contains(&word.folded.as_str()));
    if let Some(number) = post.and_then(|_| next(scan, index)).filter(|number| is_house(number)) {
        return scan.words.get(index).map(|word| (word.from, number.to));
    }
    let word = scan.words.get(index).filter(|word| WORDS.contains(&word.folded.as_str()))?;
    let mut last = None;
    for word in scan.words.iter().skip(index + 1).take(4) {
        match word.folded.chars().all(|c| c.is_ascii_digit()) {
            true => last = Some(word.to),
            false if WORDS.contains(&word.folded.as_str()) => {}
            false => break,
        }
    }
    last.map(|to| (word.from, to))
}

/// `H0203`: the number of a flat, as Matrikkelen has it.
fn flat(word: &Word) -> Option<(usize, usize)> {
    let mut signs = word.folded.chars();
    let floor = matches!(signs.next(), Some('h' | 'k' | 'l' | 'u'));
    let digits = signs.clone().count() == 4 && signs.all(|c| c.is_ascii_digit());
    (word.capital && floor && digits).then_some((word.from, word.to))
}

/// `8000 Bodø` as a line of its own or after a comma.
fn post_town(scan: &Scan, index: usize) -> Option<(usize, usize)> {
    let code = scan.words.get(index)?;
    let four = code.folded.chars().count() == 4 && code.folded.chars().all(|c| c.is_ascii_digit());
    let town = next(scan, index).filter(|town| town.capital && town.from == code.to + 1)?;
    let begins = match scan.before(code.from) {
        None | Some('\n') => true,
        Some(' ') => scan.before(code.from - 1) == Some(','),
        Some(_) => false,
    };
    let ends = matches!(scan.sign(town.to), None | Some('\n' | ',' | '.'));
    (four && begins && ends).then_some((code.from, town.to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find(&Scan::of(text), None).into_iter().map(|finding| finding.words).collect()
    }

    #[test]
    fn addresses_are_found() {
        for (text, wanted) in [
            ("Jeg bor i Storgata 12 B i byen.", vec!["Storgata 12 B"]),
            ("i storgata 12b", vec!["storgata 12b"]),
            ("Øvre Strandgate 5, 8000 Bodø", vec!["Øvre Strandgate 5", "8000 Bodø"]),
            ("Nils Hansens vei 21", vec!["Nils Hansens vei 21"]),
            ("bur i C. J. Hambros plass 2", vec!["C. J. Hambros plass 2"]),
            ("Nordre gate 12 B", vec!["Nordre gate 12 B"]),
            ("Gamle Kongevei 3", vec!["Gamle Kongevei 3"]),
            ("Storgata nr. 5", vec!["Storgata nr. 5"]),
            ("Storgata ٥", vec!["Storgata ٥"]),
            ("gnr/bnr 12/34", vec!["gnr/bnr 12/34"]),
            ("Postboks 12", vec!["Postboks 12"]),
            ("Kirkevegen 3A", vec!["Kirkevegen 3A"]),
            ("Sjøgt. 4", vec!["Sjøgt. 4"]),
            ("Solbakken 7", vec!["Solbakken 7"]),
            ("Torget 1", vec!["Torget 1"]),
            ("Leilighet H0203", vec!["H0203"]),
            ("gnr. 12 bnr. 34", vec!["gnr. 12 bnr. 34"]),
            ("I live at 12 Station Road.", vec!["12 Station Road"]),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_left_alone() {
        for text in [
            "Tiltak 12 og kapittel 3.",
            "I 2026 skal Nordvik bygge.",
            "på veg 2",
            "Vi bor på et sted ved veien nr. to",
            "boks med 12",
            "Punkt 3 B",
            "rundt 2030 vil veien 5 år fram",
            "side 12",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
