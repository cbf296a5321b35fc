//! Days and times as people write them in the three languages. Always Norwegian time.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};

use super::Lang;
use crate::clock::{When, oslo};

const MONTHS_NO: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `10. april 2026`, `10 April 2026`.
pub fn day(lang: Lang, date: Date) -> String {
    let index = usize::try_from(date.month() - 1).unwrap_or(0);
    let months = if lang == Lang::En { MONTHS_EN } else { MONTHS_NO };
    let month = months.get(index).copied().unwrap_or_default();
    let dot = if lang == Lang::En { "" } else { "." };
    format!("{}{dot} {month} {}", date.day(), date.year())
}

/// `fredag 10. april 2026`.
pub fn long_day(lang: Lang, date: Date) -> String {
    format!("{} {}", weekday(lang, date.weekday()), day(lang, date))
}

/// `10. april 2026 kl. 14.32`, `10 April 2026 at 14:32`.
pub fn moment(lang: Lang, at: Timestamp) -> String {
    let local = at.to_zoned(oslo());
    let (hour, minute) = (local.hour(), local.minute());
    let date = day(lang, local.date());
    if lang == Lang::En {
        format!("{date} at {hour:02}:{minute:02}")
    } else {
        format!("{date} kl. {hour:02}.{minute:02}")
    }
}

/// A moment where the time is known, else the day alone.
pub fn when(lang: Lang, when: When) -> String {
    when.at.map_or_else(|| day(lang, when.on), |at| moment(lang, at))
}

/// The same for tables.
pub fn short_when(lang: Lang, when: When) -> String {
    when.at.map_or_else(|| short_day(when.on), |at| short_moment(lang, at))
}

/// `14.32`, `14:32`.
pub fn time(lang: Lang, at: Timestamp) -> String {
    let local = at.to_zoned(oslo());
    let sign = if lang == Lang::En { ':' } else { '.' };
    format!("{:02}{sign}{:02}", local.hour(), local.minute())
}

/// `10.04.2026 kl. 14.32`, for tables.
pub fn short_moment(lang: Lang, at: Timestamp) -> String {
    let word = if lang == Lang::En { "at" } else { "kl." };
    format!("{} {word} {}", short_day(at.to_zoned(oslo()).date()), time(lang, at))
}

/// `10.04.2026`, for tables.
pub fn short_day(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

fn weekday(lang: Lang, day: Weekday) -> &'static str {
    let names = match lang {
        Lang::Nb => ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
        Lang::Nn => ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
        Lang::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    };
    let index = usize::try_from(day.to_monday_zero_offset()).unwrap_or(0);
    names.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_people_write_it() {
        let date = jiff::civil::date(2026, 4, 10);
        for (lang, expected) in [
            (Lang::Nb, "fredag 10. april 2026"),
            (Lang::Nn, "fredag 10. april 2026"),
            (Lang::En, "Friday 10 April 2026"),
        ] {
            assert_eq!(long_day(lang, date), expected);
        }
    }

    #[test]
    fn no_time_is_told_where_only_the_day_is_known() {
        let date = jiff::civil::date(2026, 7, 1);
        assert_eq!(when(Lang::Nb, When::day(date)), "1. juli 2026");
        let at = "2026-07-01T12:32:00Z".parse::<Timestamp>().unwrap();
        assert_eq!(when(Lang::Nb, When::instant(at)), "1. juli 2026 kl. 14.32");
    }

    #[test]
    fn a_moment_is_norwegian_time_summer_and_winter() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(moment(Lang::Nb, at("2026-07-01T12:32:00Z")), "1. juli 2026 kl. 14.32");
        assert_eq!(moment(Lang::En, at("2026-01-01T12:32:00Z")), "1 January 2026 at 13:32");
        assert_eq!(short_moment(Lang::Nb, at("2026-07-01T12:32:00Z")), "01.07.2026 kl. 14.32");
    }
}
