//! Digits as people write numbers: in groups, with signs between.

use super::scan::{Scan, Sign};

/// What stands between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Space,
    Dot,
    Dash,
    /// Other signs, or several: the same number only where check digits say so.
    Wide,
}

/// Digits that stand together: the signs `from..to`.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) from: usize,
    pub(super) to: usize,
    /// How many digits of the run come before it.
    pub(super) digits_before: usize,
    /// To the next group of the run; `None` after the last.
    pub(super) gap: Option<Gap>,
}

/// Groups with little between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    pub(super) digits: Vec<u32>,
    pub(super) groups: Vec<Group>,
}

impl Group {
    pub(super) fn count(&self) -> usize {
        self.to - self.from
    }
}

impl Run {
    /// The digits of these groups, which stand side by side in the run.
    pub(super) fn of(&self, groups: &[Group]) -> &[u32] {
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return &[] };
        self.digits.get(first.digits_before..last.digits_before + last.count()).unwrap_or(&[])
    }

    /// The groups cut where the gap is [`Gap::Wide`].
    pub(super) fn narrow(&self) -> impl Iterator<Item = &[Group]> {
        self.groups.split_inclusive(|group| group.gap == Some(Gap::Wide))
    }
}

/// All digits of a text. Each is in one run.
pub(super) fn runs(scan: &Scan) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = Run::default();
    let mut at = 0;
    while at < scan.signs.len() {
        let here = scan.signs.iter().skip(at).map_while(|sign| sign.c.to_digit(10));
        let digits_before = open.digits.len();
        open.digits.extend(here);
        let to = at + open.digits.len() - digits_before;
        if to == at {
            at += 1;
            continue;
        }
        let next = next_digit(scan, to);
        open.groups.push(Group { from: at, to, digits_before, gap: next.map(|next| gap(scan, to, next)) });
        if next.is_none() {
            runs.push(std::mem::take(&mut open));
        }
        at = next.unwrap_or(to);
    }
    runs
}

/// Where the digits after `at` go on, if only a few signs stand between that people write in numbers.
fn next_digit(scan: &Scan, at: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let between = |sign: &Sign| " \n.-,/()_:;'’|*·•".contains(sign.c);
    let next = at + scan.signs.iter().skip(at).take(LONGEST).take_while(|sign| between(sign)).count();
    scan.sign(next).filter(char::is_ascii_digit).map(|_| next)
}

fn gap(scan: &Scan, from: usize, to: usize) -> Gap {
    match scan.signs.get(from..to).unwrap_or(&[]) {
        [Sign { c: '.', .. }] => Gap::Dot,
        [Sign { c: '-', .. }] => Gap::Dash,
        signs if signs.iter().all(|sign| sign.c == ' ') => Gap::Space,
        _ => Gap::Wide,
    }
}
