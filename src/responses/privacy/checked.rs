//! Numbers that are held against their own check digits: national identity numbers and bank accounts.

use super::digits::{Gap, Group, Run};
use super::scan::Scan;

/// National identity numbers: eleven digits, or a date with its whole year and five. However they are grouped.
///
/// Ranges of signs, in order, that do not touch each other: two that share digits are one.
pub(super) fn identities(run: &Run) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    // Where a group ends, by how many digits of the run there are until then.
    let mut ends: Vec<Option<usize>> = vec![None; run.digits.len() + 1];
    for group in &run.groups {
        ends.get_mut(group.digits_before + group.count()).into_iter().for_each(|end| *end = Some(group.to));
    }
    for first in &run.groups {
        // 01.01.1990 12345: the year's first two digits are no part of the number.
        for (count, skipped) in [(11, 0), (13, 2)] {
            let from = first.digits_before;
            let Some(to) = ends.get(from + count).copied().flatten() else { continue };
            let digits = run.digits.get(from..from + count).unwrap_or(&[]);
            let short: Vec<u32> =
                digits.iter().take(4).chain(digits.iter().skip(4 + skipped)).copied().collect();
            if !is_identity_number(&short) {
                continue;
            }
            match found.last_mut().filter(|before| first.from < before.1) {
                Some(before) => before.1 = before.1.max(to),
                None => found.push((first.from, to)),
            }
        }
    }
    found
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
    digits.len() == 11 && (1..=days).contains(&day) && holds(digits, &FIRST) && holds(digits, &SECOND)
}

/// Norwegian bank accounts: eleven digits by themselves or as 1234.56.78903, or behind `NO` and two digits.
///
/// One number in eleven has a right check digit, so figures in the middle of others are not asked about.
pub(super) fn accounts(scan: &Scan, run: &Run) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for groups in run.narrow() {
        let digits = run.of(groups);
        let whole = groups.first().zip(groups.last()).map(|(first, last)| (first.from, last.to));
        match digits.len() {
            11 if is_account(digits) => found.extend(whole),
            13 if digits.get(2..).is_some_and(is_account) => found.extend(whole.and_then(|(from, to)| {
                let country = from.checked_sub(2)?;
                scan.say(country, from).eq_ignore_ascii_case("no").then_some((country, to))
            })),
            12.. => found.extend(within(run, groups)),
            _ => {}
        }
    }
    found
}

/// Accounts that other figures stand beside: only as they are usually written.
fn within(run: &Run, groups: &[Group]) -> Vec<(usize, usize)> {
    let lone = |window: &[Group]| matches!(window, [one] if one.count() == 11);
    let usual = |window: &[Group]| {
        let lengths: Vec<usize> = window.iter().map(Group::count).collect();
        lengths == [4, 2, 5] && window.iter().take(2).all(|group| group.gap == Some(Gap::Dot))
    };
    let windows = groups.windows(1).filter(|w| lone(w)).chain(groups.windows(3).filter(|w| usual(w)));
    let right = windows.filter(|window| is_account(run.of(window)));
    right.filter_map(|window| Some((window.first()?.from, window.last()?.to))).collect()
}

/// The last digit is counted out from the others, modulo 11 (Bits, the banks' standards).
fn is_account(digits: &[u32]) -> bool {
    const WEIGHTS: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    digits.len() == 11 && digits.iter().any(|digit| *digit != 0) && holds(digits, &WEIGHTS)
}

fn holds(digits: &[u32], weights: &[u32]) -> bool {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>().is_multiple_of(11)
}
