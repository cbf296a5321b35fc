//! Numbers that lead to a person: national identity numbers, held against their check digits, and telephone numbers.

use super::scan::Scan;
use super::{Finding, FindingKind};
use crate::responses::PartId;

/// Digits that stand together, and the signs between them and the next.
struct Group {
    digits: Vec<u32>,
    from: usize,
    to: usize,
    /// Empty where no further group follows.
    gap: String,
}

pub(super) fn find(scan: &Scan, part: Option<PartId>) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in runs(scan) {
        let mut rest: &[Group] = &run;
        while let Some((first, after)) = rest.split_first() {
            let Some((kind, count)) = identity(rest).or_else(|| phone(scan, &run, rest)) else {
                rest = after;
                continue;
            };
            let (taken, left) = rest.split_at_checked(count).unwrap_or((rest, &[]));
            let from = if kind == FindingKind::Phone { prefix(scan, first.from) } else { first.from };
            let to = taken.last().map_or(first.to, |last| last.to);
            found.push(scan.finding(kind, part, vec![scan.span(from, to)]));
            rest = left;
        }
    }
    found
}

/// Groups that are written as if they belonged together: between them a space, a full stop, a dash, or a dash in spaces.
fn runs(scan: &Scan) -> Vec<Vec<Group>> {
    let mut runs: Vec<Vec<Group>> = Vec::new();
    let mut at = 0;
    let mut open = false;
    while at < scan.signs.len() {
        let to = (at..scan.signs.len()).find(|i| digit(scan, *i).is_none()).unwrap_or(scan.signs.len());
        if to == at {
            at += 1;
            open = false;
            continue;
        }
        let gap = gap(scan, to);
        let digits = (at..to).filter_map(|i| digit(scan, i)).collect();
        let group = Group { digits, from: at, to, gap: gap.clone() };
        match runs.last_mut() {
            Some(run) if open => run.push(group),
            _ => runs.push(vec![group]),
        }
        open = !gap.is_empty();
        at = to + gap.chars().count();
    }
    runs
}

fn digit(scan: &Scan, at: usize) -> Option<u32> {
    scan.sign(at).and_then(|c| c.to_digit(10))
}

/// What stands before the next digits; empty where they are not of the same number.
fn gap(scan: &Scan, at: usize) -> String {
    const LONGEST: usize = 3;
    let length = (0..=LONGEST).find(|n| digit(scan, at + n).is_some()).unwrap_or(0);
    let gap = scan.say(at, at + length);
    if gap.chars().all(|c| matches!(c, ' ' | '.' | '-' | ',' | '/')) { gap } else { String::new() }
}

/// Eleven digits, or a date with its whole year and five: a national identity number with both check digits right.
fn identity(groups: &[Group]) -> Option<(FindingKind, usize)> {
    let mut digits: Vec<u32> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        digits.extend(&group.digits);
        let short: Vec<u32> = match digits.len() {
            11 => digits.clone(),
            // 01.01.1990 12345: the year's first two digits are no part of the number.
            13 => digits.iter().take(4).chain(digits.iter().skip(6)).copied().collect(),
            14.. => return None,
            _ => continue,
        };
        if is_identity_number(&short) {
            return Some((FindingKind::IdentityNumber, index + 1));
        }
    }
    None
}

/// Birth numbers, D-numbers (40 added to the day), and numbers for tests and health care (40, 65 or 80 added to the month).
///
/// Weights: Forskrift til folkeregisterloven § 2-2-1, Skatteetaten.
fn is_identity_number(digits: &[u32]) -> bool {
    const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let two = |at: usize| digits.iter().skip(at).take(2).fold(0, |sum, digit| sum * 10 + digit);
    let day = if two(0) > 40 { two(0) - 40 } else { two(0) };
    let month = match two(2) {
        month @ 81.. => month - 80,
        month @ 66..=77 => month - 65,
        month @ 41..=65 => month - 40,
        month => month,
    };
    let days = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    let holds = |weights: &[u32]| digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % 11 == 0;
    digits.len() == 11 && (1..=days).contains(&day) && holds(&FIRST) && holds(&SECOND)
}

/// A Norwegian telephone number as it is grouped, or a plus sign or 00 and the digits of another country's.
fn phone(scan: &Scan, run: &[Group], groups: &[Group]) -> Option<(FindingKind, usize)> {
    let first = groups.first()?;
    let begins = run.first().is_some_and(|start| start.from == first.from);
    let dialled = first.digits.starts_with(&[0, 0]);
    if begins && (dialled || prefix(scan, first.from) < first.from) {
        let digits: usize = groups.iter().map(|group| group.digits.len()).sum();
        let all = if dialled { digits - 2 } else { digits };
        if (7..=15).contains(&all) {
            return Some((FindingKind::Phone, groups.len()));
        }
    }
    let at = run.len().checked_sub(groups.len() + 1);
    let after_code = at.and_then(|at| run.get(at)).is_none_or(|before| {
        before.gap.contains([',', '/']) || matches!(before.digits.as_slice(), [4, 7] | [0, 0, 4, 7])
    });
    let stands_alone = scan.before(first.from).is_none_or(|c| !c.is_alphanumeric());
    if !after_code || !stands_alone {
        return None;
    }
    // «47 91 23 45 67» is Norway's code and a number, not a number and a rest.
    let code = first.digits == [4, 7] && groups.get(1..).is_some_and(|rest| grouped(rest).is_some());
    let count = grouped(groups).filter(|_| !code)?;
    let last = groups.get(count - 1)?;
    let whole = groups.len() == count || !last.gap.chars().all(|c| c == '.');
    (whole && !is_amount(scan, first.from, last.to)).then_some((FindingKind::Phone, count))
}

/// Where a plus sign before the number stands; `at` itself where there is none.
fn prefix(scan: &Scan, at: usize) -> usize {
    match scan.before(at) {
        Some('+') => at - 1,
        _ => at,
    }
}

/// How many groups are a telephone number.
fn grouped(groups: &[Group]) -> Option<usize> {
    (1..=groups.len().min(4)).find(|count| groups.get(..*count).is_some_and(is_grouped))
}

fn is_grouped(groups: &[Group]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let inner = groups.iter().take(groups.len().saturating_sub(1));
    let mut gaps: Vec<&str> = inner.map(|group| group.gap.as_str()).collect();
    gaps.dedup();
    let even = gaps.len() <= 1 && gaps.iter().all(|gap| matches!(*gap, " " | "." | "-"));
    let digits: Vec<u32> = groups.iter().flat_map(|group| group.digits.iter().copied()).collect();
    let right = matches!(lengths.as_slice(), [8] | [2, 2, 2, 2] | [3, 2, 3] | [4, 4] | [3, 5]);
    right
        && even
        && digits.first().is_some_and(|first| (2..=9).contains(first))
        && !is_date(&lengths, &digits)
}

/// `2026 2030` is two years, `20261231` a day.
fn is_date(lengths: &[usize], digits: &[u32]) -> bool {
    let number =
        |from: usize, count: usize| digits.iter().skip(from).take(count).fold(0, |sum, d| sum * 10 + d);
    let year = |year: u32| (1900..2100).contains(&year);
    match lengths {
        [4, 4] => year(number(0, 4)) && year(number(4, 4)),
        [8] => year(number(0, 4)) && (1..=12).contains(&number(4, 2)) && (1..=31).contains(&number(6, 2)),
        _ => false,
    }
}

/// Money, and other things that are counted.
fn is_amount(scan: &Scan, from: usize, to: usize) -> bool {
    const UNITS: [&str; 11] =
        ["kr", "kroner", "krone", "nok", "mill", "millioner", "euro", "m", "m2", "kvm", "prosent"];
    let unit = |at: Option<&super::scan::Word>| at.is_some_and(|word| UNITS.contains(&word.folded.as_str()));
    let after = scan.words.iter().find(|word| word.from >= to).filter(|word| word.from <= to + 1);
    let before = scan.words.iter().rev().find(|word| word.to <= from).filter(|word| word.to + 2 >= from);
    unit(after) || unit(before) || scan.sign(to) == Some('%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, String)> {
        find(&Scan::of(text), None).into_iter().map(|f| (f.kind.as_str(), f.words)).collect()
    }

    /// A number for this date, counted out here by the rule itself: the first individual number that has check digits.
    fn number(date: &str) -> String {
        let sum =
            |digits: &[u32], weights: &[u32]| digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>();
        for individual in 100..999 {
            let mut digits: Vec<u32> =
                format!("{date}{individual}").chars().map(|c| c.to_digit(10).unwrap()).collect();
            let first = (11 - sum(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11;
            digits.push(first);
            let second = (11 - sum(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            if first < 10 && second < 10 {
                return format!("{date}{individual}{first}{second}");
            }
        }
        String::new()
    }

    #[test]
    fn identity_numbers_are_found_however_they_are_written() {
        for date in ["010190", "290200", "410190", "710165", "018190", "014190", "311299"] {
            let number = number(date);
            let (day, rest) = number.split_at(6);
            let pairs: Vec<String> = day.chars().map(String::from).collect();
            let pairs: Vec<String> = pairs.chunks(2).map(<[String]>::concat).collect();
            let (dotted, century) = (pairs.join("."), format!("{}.19", pairs[..2].join(".")));
            for text in [
                number.clone(),
                format!("{day} {rest}"),
                format!("{day}-{rest}"),
                format!("{day} – {rest}"),
                format!("{day}\u{a0}{rest}"),
                format!("{dotted} {rest}"),
                format!("{dotted}, {rest}"),
                format!("{century}{} {rest}", pairs[2]),
                format!("{day}\u{200b}{rest}"),
                number.chars().map(|c| c.to_string()).collect::<Vec<_>>().join(" "),
                number.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect(),
            ] {
                let kinds: Vec<_> =
                    found(&format!("Jeg (f. {text}) bor her.")).into_iter().map(|f| f.0).collect();
                assert_eq!(kinds, ["identity_number"], "{text}");
            }
        }
    }

    #[test]
    fn eleven_digits_without_right_check_digits_are_no_identity_number() {
        let number = number("010190");
        let wrong: String =
            number.chars().take(10).chain([if number.ends_with('3') { '4' } else { '3' }]).collect();
        for text in [wrong.as_str(), "99999999999", "00000000000", "12345678901234567890"] {
            assert!(found(text).iter().all(|f| f.0 != "identity_number"), "{text}");
        }
    }

    #[test]
    fn each_number_of_a_list_is_found() {
        let words: Vec<_> = found("91 23 45 67, 98 76 54 32 / 22334455").into_iter().map(|f| f.1).collect();
        assert_eq!(words, ["91 23 45 67", "98 76 54 32", "22334455"]);
    }

    #[test]
    fn phone_numbers_are_found_and_years_and_money_are_not() {
        for (text, wanted) in [
            ("Ring 91234567.", Some("91234567")),
            ("tlf. 912 34 567", Some("912 34 567")),
            ("tlf 91 23 45 67", Some("91 23 45 67")),
            ("77 12 34 56", Some("77 12 34 56")),
            ("+47 912 34 567", Some("+47 912 34 567")),
            ("(+47) 91 23 45 67", Some("91 23 45 67")),
            ("0047 91234567", Some("0047 91234567")),
            ("0046 70 123 45 67", Some("0046 70 123 45 67")),
            ("47 91 23 45 67", Some("91 23 45 67")),
            ("912-34-567", Some("912-34-567")),
            ("9123 4567", Some("9123 4567")),
            ("91\u{a0}23\u{a0}45\u{a0}67", Some("91\u{a0}23\u{a0}45\u{a0}67")),
            ("+46 70 123 45 67", Some("+46 70 123 45 67")),
            ("+358401234567", Some("+358401234567")),
            ("i 2026-2030", None),
            ("i 2026 2030", None),
            ("2026–2030", None),
            ("20261231", None),
            ("25000000 kroner", None),
            ("kr 25000000", None),
            ("kl. 20.15-21.30", None),
            ("sak 26/01234", None),
            ("12 345 678", None),
            ("02800", None),
            ("org.nr. 912 345 678", None),
            ("tiltak 2.1.1", None),
        ] {
            let words = found(text).into_iter().map(|f| f.1).next();
            assert_eq!(words.as_deref(), wanted, "{text}");
        }
    }
}
