//! When the responsible units are asked how their measures go, and when those who wait are reminded: pure rules of days.

use std::fmt;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

/// Days of the year on which a project may ask.
pub const MAX_DAYS: usize = 12;
/// How few days to answer there may be, and how many.
pub const ANSWER_DAYS: std::ops::RangeInclusive<i32> = 3..=90;

/// A program that stood still on the day asks within so many days after it.
const LATE: i32 = 7;
/// A reminder comes at most so many days before the end.
const REMIND_BEFORE: i32 = 5;

/// A day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearDay {
    month: i8,
    day: i8,
}

impl YearDay {
    /// From how it is stored: `MM-DD`.
    pub fn stored(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        Self::of(day, month)
    }

    /// From how people write it: `1.3`, `01.03.`.
    pub fn written(text: &str) -> Option<Self> {
        let (day, month) = text.trim().trim_end_matches('.').split_once('.')?;
        Self::of(day, month)
    }

    /// Several, parted by commas, semicolons or line breaks, in the order of the year; the error is the first that is no day.
    pub fn all_written(text: &str) -> Result<Vec<Self>, String> {
        let parts = text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
        let mut days = parts
            .map(|part| Self::written(part).ok_or_else(|| part.to_owned()))
            .collect::<Result<Vec<_>, _>>()?;
        days.sort_unstable();
        days.dedup();
        Ok(days)
    }

    fn of(day: &str, month: &str) -> Option<Self> {
        let (day, month) = (day.trim().parse().ok()?, month.trim().parse().ok()?);
        // A year that has the 29th of February.
        Date::new(2028, month, day).ok().map(|_| Self { month, day })
    }

    /// As people write it.
    pub fn shown(self) -> String {
        format!("{}.{}", self.day, self.month)
    }

    /// The day in one year: the last of February where that year has no 29th.
    pub fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).or_else(|_| Date::new(year, self.month, self.day - 1)).ok()
    }
}

impl fmt::Display for YearDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// How it stands with asking in one project.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The days that are set.
    pub days: &'a [YearDay],
    /// Days before this one do not count: they were not set then. None where nothing goes by itself.
    pub counted_from: Option<Date>,
    /// When the units were asked last.
    pub asked: Option<Asked>,
}

/// One time that the units were asked. A day that is set and comes while they may still answer is not asked on: they would be asked the
/// same twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub on: Date,
    /// The last day to answer, or the day on which it was closed where that was earlier.
    pub until: Date,
}

impl Standing<'_> {
    /// Are the units to be asked today? A day that the program did not live through is made up for within a week.
    pub fn is_due(&self, today: Date) -> bool {
        let Some(from) = self.counted_from else { return false };
        let since = today.checked_sub(LATE.days()).unwrap_or(Date::MIN);
        let counts = |day: &Date| (since.max(from)..=today).contains(day) && !self.is_asked_for(*day);
        self.around(today).any(|day| counts(&day))
    }

    /// The next day on which they are asked.
    pub fn next(&self, today: Date) -> Option<Date> {
        let from = self.counted_from?.max(today);
        self.around(today).filter(|day| *day >= from && !self.is_asked_for(*day)).min()
    }

    /// The first day to come that is set and will be passed over, because the units are asked already and may answer still then.
    pub fn passed_over(&self, today: Date) -> Option<Date> {
        let (from, asked) = (self.counted_from?, self.asked?);
        let within = |day: &Date| *day > today && *day >= from && *day > asked.on && *day <= asked.until;
        self.around(today).filter(within).min()
    }

    fn is_asked_for(&self, day: Date) -> bool {
        self.asked.is_some_and(|asked| day <= asked.until)
    }

    /// The days that are set, in the year before, this one, and the next.
    fn around(&self, today: Date) -> impl Iterator<Item = Date> {
        let years = today.year().saturating_sub(1)..=today.year().saturating_add(1);
        years.flat_map(|year| self.days.iter().filter_map(move |day| day.in_year(year)))
    }
}

/// The day after a day.
pub fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// The last day to answer, when asked on a day.
pub fn due_on(asked_on: Date, answer_days: i32) -> Date {
    asked_on.checked_add(answer_days.days()).unwrap_or(asked_on)
}

/// The day on which those who wait are reminded: a third of the time before the end, at most five days, and on a working day.
pub fn remind_on(asked_on: Date, due_on: Date) -> Date {
    let days = asked_on.until(due_on).map_or(0, |span| span.get_days());
    let before = (days / 3).clamp(1, REMIND_BEFORE);
    let day = due_on.checked_sub(before.days()).unwrap_or(due_on);
    let back = match day.weekday() {
        Weekday::Saturday => 1,
        Weekday::Sunday => 2,
        _ => 0,
    };
    day.checked_sub(back.days()).ok().filter(|friday| *friday > asked_on).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn asked_of((on, until): (&str, &str)) -> Asked {
        Asked { on: day(on), until: day(until) }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, expected) in [
            ("1.3, 1.9", Ok(vec!["03-01", "09-01"])),
            ("01.09.\n1.3;1.3", Ok(vec!["03-01", "09-01"])),
            ("29.2", Ok(vec!["02-29"])),
            ("", Ok(vec![])),
            ("1.3, 31.4", Err("31.4")),
            ("mars", Err("mars")),
            ("1.13", Err("1.13")),
        ] {
            let read = YearDay::all_written(text);
            let read = read.map(|days| days.iter().map(ToString::to_string).collect::<Vec<_>>());
            let expected = expected.map(|days: Vec<&str>| days.into_iter().map(str::to_owned).collect());
            assert_eq!(read, expected.map_err(str::to_owned), "{text}");
        }
        assert_eq!(YearDay::stored("02-29").unwrap().in_year(2027), Some(day("2027-02-28")));
        assert_eq!(YearDay::stored("09-01").unwrap().shown(), "1.9");
    }

    #[test]
    fn units_are_asked_once_for_each_day_that_is_set() {
        let days = [YearDay::stored("03-01").unwrap(), YearDay::stored("12-30").unwrap()];
        for (today, from, asked, due) in [
            // On the day, and up to a week late.
            ("2027-03-01", "2026-06-01", None, true),
            ("2027-03-08", "2026-06-01", None, true),
            ("2027-03-09", "2026-06-01", None, false),
            ("2027-02-28", "2026-06-01", None, false),
            // Over the turn of the year.
            ("2027-01-02", "2026-06-01", None, true),
            // Set after the day.
            ("2027-03-02", "2027-03-02", None, false),
            // Asked for it already, by whomever.
            ("2027-03-01", "2026-06-01", Some(("2027-03-01", "2027-03-01")), false),
            ("2027-03-04", "2026-06-01", Some(("2027-03-02", "2027-03-16")), false),
            ("2027-03-01", "2026-06-01", Some(("2026-12-30", "2027-01-13")), true),
            // What was asked before still waits for answers on the day: nobody is asked the same when that is over.
            ("2027-03-01", "2026-06-01", Some(("2027-02-20", "2027-03-06")), false),
            ("2027-03-07", "2026-06-01", Some(("2027-02-20", "2027-03-06")), false),
            // It was closed before the day.
            ("2027-03-01", "2026-06-01", Some(("2027-02-20", "2027-02-25")), true),
        ] {
            let standing =
                Standing { days: &days, counted_from: Some(day(from)), asked: asked.map(asked_of) };
            assert_eq!(standing.is_due(day(today)), due, "{today} {from} {asked:?}");
        }
        let never = Standing { days: &days, counted_from: None, asked: None };
        assert!(!never.is_due(day("2027-03-01")));
        assert_eq!(never.next(day("2027-03-01")), None);
    }

    #[test]
    fn the_next_day_is_told() {
        let days = [YearDay::stored("03-01").unwrap(), YearDay::stored("09-01").unwrap()];
        for (today, from, asked, next) in [
            ("2027-02-01", "2026-06-01", None, "2027-03-01"),
            ("2027-03-01", "2027-03-02", None, "2027-09-01"),
            ("2027-03-01", "2026-06-01", Some(("2027-03-01", "2027-03-15")), "2027-09-01"),
            ("2027-02-21", "2026-06-01", Some(("2027-02-20", "2027-03-06")), "2027-09-01"),
            ("2027-10-01", "2026-06-01", None, "2028-03-01"),
        ] {
            let standing =
                Standing { days: &days, counted_from: Some(day(from)), asked: asked.map(asked_of) };
            assert_eq!(standing.next(day(today)), Some(day(next)), "{today} {from} {asked:?}");
        }
    }

    #[test]
    fn a_day_that_is_passed_over_is_told_while_the_units_may_answer() {
        let days = [YearDay::stored("03-01").unwrap(), YearDay::stored("09-01").unwrap()];
        for (today, asked, told) in [
            ("2027-02-21", Some(("2027-02-20", "2027-03-06")), Some("2027-03-01")),
            ("2027-02-28", Some(("2027-02-20", "2027-03-06")), Some("2027-03-01")),
            ("2027-03-01", Some(("2027-02-20", "2027-03-06")), None),
            ("2027-03-07", Some(("2027-02-20", "2027-03-06")), None),
            ("2027-03-01", Some(("2027-03-01", "2027-03-15")), None),
            ("2027-02-21", Some(("2027-02-10", "2027-02-28")), None),
            ("2027-02-21", None, None),
        ] {
            let counted_from = Some(day("2026-06-01"));
            let standing = Standing { days: &days, counted_from, asked: asked.map(asked_of) };
            assert_eq!(standing.passed_over(day(today)), told.map(day), "{today} {asked:?}");
        }
        let asked = Some(asked_of(("2027-02-20", "2027-03-06")));
        let by_hand = Standing { days: &days, counted_from: None, asked };
        assert_eq!(by_hand.passed_over(day("2027-02-21")), None);
    }

    #[test]
    fn a_reminder_leaves_time_and_comes_on_a_working_day() {
        for (asked, due, expected) in [
            // Two weeks from a Monday: the fifth day before is a Wednesday... a Sunday goes back to its Friday.
            ("2027-03-01", "2027-03-15", "2027-03-11"),
            ("2027-03-01", "2027-03-19", "2027-03-12"),
            ("2027-03-01", "2027-03-04", "2027-03-03"),
            // The Friday would be the day they were asked.
            ("2027-03-05", "2027-03-08", "2027-03-07"),
        ] {
            assert_eq!(remind_on(day(asked), day(due)), day(expected), "{asked} {due}");
        }
    }
}
