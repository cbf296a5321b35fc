//! Telephone numbers: Norwegian ones in any grouping, and those with a plus sign or 00 before.

use super::digits::{Gap, Group, Run};
use super::scan::{Scan, Word};

/// A Norwegian number has so many digits.
const DIGITS: usize = 8;

/// Ranges of signs, in order.
pub(super) fn find(scan: &Scan, run: &Run) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for groups in run.narrow() {
        let Some(first) = groups.first().filter(|first| stands_alone(scan, first.from)) else { continue };
        let reading = Reading { scan, run };
        let whole = reading.dialled(groups).or_else(|| reading.whole(groups)).or_else(|| {
            // «47 91 23 45 67» is Norway's code and a number.
            let (from, to) = reading.coded(groups)?;
            Some(vec![(from.min(first.from), to)])
        });
        found.extend(whole.unwrap_or_else(|| reading.among_others(groups)));
    }
    found
}

/// A letter before it makes it a part of something else, unless it says telephone: `tlf41234567`.
fn stands_alone(scan: &Scan, from: usize) -> bool {
    const SAYS: [&str; 7] = ["tlf", "tel", "telefon", "telefonnr", "mob", "mobil", "phone"];
    const LONGEST: usize = 9;
    let letters =
        (0..from).rev().take(LONGEST + 1).take_while(|at| scan.sign(*at).is_some_and(char::is_alphabetic));
    let count = letters.count();
    count == 0 || SAYS.contains(&scan.say(from - count, from).to_lowercase().as_str())
}

struct Reading<'a> {
    scan: &'a Scan,
    run: &'a Run,
}

impl Reading<'_> {
    /// A plus sign or 00, a country's code, and the digits behind it.
    fn dialled(&self, groups: &[Group]) -> Option<Vec<(usize, usize)>> {
        let (first, last) = (groups.first()?, groups.last()?);
        let digits = self.run.of(groups);
        let plus = match (self.scan.before(first.from), first.from.checked_sub(2)) {
            (Some('+'), _) => Some(first.from - 1),
            (Some(' '), Some(before)) if self.scan.sign(before) == Some('+') => Some(before),
            _ => None,
        };
        let code = if plus.is_some() { digits } else { digits.strip_prefix(&[0, 0])? };
        let right = (7..=15).contains(&code.len()) && code.first().is_some_and(|digit| *digit != 0);
        right.then(|| vec![(plus.unwrap_or(first.from), last.to)])
    }

    /// Nothing but numbers, however each is grouped.
    fn whole(&self, groups: &[Group]) -> Option<Vec<(usize, usize)>> {
        let mut found = Vec::new();
        let mut from = 0;
        for to in 1..=groups.len() {
            let one = groups.get(from..to)?;
            if self.run.of(one).len() < DIGITS {
                continue;
            }
            found.push(self.number(one)?);
            from = to;
        }
        (from == groups.len()).then_some(found)
    }

    /// 47 and a number.
    fn coded(&self, groups: &[Group]) -> Option<(usize, usize)> {
        let digits = self.run.of(groups);
        let (first, last) = (groups.first()?, groups.last()?);
        let rest = digits.strip_prefix(&[4, 7])?;
        let right = rest.len() == DIGITS && rest.first().is_some_and(|digit| *digit >= 2);
        (right && !is_amount(self.scan, first.from, last.to)).then_some((first.from, last.to))
    }

    /// Beside other figures: only as numbers are usually written, and those of pairs only at an end.
    fn among_others(&self, groups: &[Group]) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut from = 0;
        while let Some(rest) = groups.get(from..).filter(|rest| !rest.is_empty()) {
            let one = [1, 3, 4].into_iter().find_map(|count| {
                let one = rest.get(..count).filter(|one| self.run.of(one).len() == DIGITS)?;
                let at_end = from == 0 || count == rest.len();
                let usual = match one.iter().map(Group::count).collect::<Vec<_>>().as_slice() {
                    [DIGITS] | [3, 2, 3] => true,
                    [2, 2, 2, 2] => at_end,
                    _ => false,
                };
                let before = from.checked_sub(1).and_then(|before| groups.get(before)?.gap);
                let apart = |gap: Option<Gap>| !matches!(gap, Some(Gap::Dot | Gap::Dash));
                let apart = apart(before) && apart(one.last()?.gap);
                Some((count, self.number(one).filter(|_| usual && apart)?))
            });
            from += one.map_or(1, |(count, _)| count);
            found.extend(one.map(|(_, place)| place));
        }
        found
    }

    fn number(&self, groups: &[Group]) -> Option<(usize, usize)> {
        let (last, before) = groups.split_last()?;
        let from = before.first().unwrap_or(last).from;
        let digits = self.run.of(groups);
        let alike = before.windows(2).all(|two| matches!(two, [one, other] if one.gap == other.gap));
        let lengths: Vec<usize> = groups.iter().map(Group::count).collect();
        let right = digits.len() == DIGITS && alike && digits.first().is_some_and(|digit| *digit >= 2);
        let other = is_date(&lengths, digits)
            || is_round(&lengths, digits, before.first().and_then(|group| group.gap))
            || is_amount(self.scan, from, last.to);
        (right && !other).then_some((from, last.to))
    }
}

/// `2026 2030` is two years; `20261231`, `2026-12-31` and `31.12.2026` are a day.
fn is_date(lengths: &[usize], digits: &[u32]) -> bool {
    let number =
        |from: usize, count: usize| digits.iter().skip(from).take(count).fold(0, |sum, d| sum * 10 + d);
    let year = |from: usize| (1900..2100).contains(&number(from, 4));
    let day = |from: usize| (1..=31).contains(&number(from, 2));
    let month = |from: usize| (1..=12).contains(&number(from, 2));
    match lengths {
        [4, 4] => year(0) && year(4),
        [8] | [4, 2, 2] => year(0) && month(4) && day(6),
        [2, 2, 4] => day(0) && month(2) && year(4),
        _ => false,
    }
}

/// `25 000 000`, and `2500-3000`: figures that are rounded.
fn is_round(lengths: &[usize], digits: &[u32], gap: Option<Gap>) -> bool {
    match lengths {
        [2, 3, 3] => digits.ends_with(&[0, 0, 0]),
        [4, 4] => gap == Some(Gap::Dash) && digits.get(3) == Some(&0) && digits.last() == Some(&0),
        _ => false,
    }
}

/// Money, and other things that are counted.
fn is_amount(scan: &Scan, from: usize, to: usize) -> bool {
    const UNITS: [&str; 21] = [
        "kr",
        "kroner",
        "krone",
        "nok",
        "mill",
        "millioner",
        "millionar",
        "mrd",
        "euro",
        "m",
        "m2",
        "kvm",
        "km",
        "daa",
        "dekar",
        "tonn",
        "prosent",
        "innbyggere",
        "innbyggjarar",
        "boliger",
        "bustader",
    ];
    let unit = |word: &&Word| UNITS.contains(&word.folded.as_str());
    let next = scan.words.partition_point(|word| word.from < to);
    let after = scan.words.get(next).filter(|word| word.from <= to + 1);
    // The word that the number itself begins, or that ends where it begins.
    let own = scan.words.partition_point(|word| word.to <= from);
    let before = own.checked_sub(1).and_then(|own| scan.words.get(own)).filter(|word| word.to + 2 >= from);
    after.as_ref().is_some_and(unit) || before.as_ref().is_some_and(unit) || scan.sign(to) == Some('%')
}
