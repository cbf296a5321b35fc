//! Norwegian public holidays: days on which nobody can be expected to answer.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The public holidays of *lov om helligdager* § 2, and 1 and 17 May.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    NewYear,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    LabourDay,
    ConstitutionDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    Christmas,
    BoxingDay,
}

/// The holiday on a day, if it is one. Where two fall together the fixed one is named.
pub fn holiday(day: Date) -> Option<Holiday> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 17) => Some(Holiday::ConstitutionDay),
        (12, 25) => Some(Holiday::Christmas),
        (12, 26) => Some(Holiday::BoxingDay),
        _ => None,
    };
    fixed.or_else(|| {
        let easter = easter_sunday(day.year());
        let movable = [
            (-3, Holiday::MaundyThursday),
            (-2, Holiday::GoodFriday),
            (0, Holiday::EasterSunday),
            (1, Holiday::EasterMonday),
            (39, Holiday::Ascension),
            (49, Holiday::WhitSunday),
            (50, Holiday::WhitMonday),
        ];
        movable
            .into_iter()
            .find(|(after, _)| easter.saturating_add(after.days()) == day)
            .map(|(_, holiday)| holiday)
    })
}

impl Holiday {
    /// The end of the message key.
    pub fn code(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::MaundyThursday => "maundy-thursday",
            Self::GoodFriday => "good-friday",
            Self::EasterSunday => "easter-sunday",
            Self::EasterMonday => "easter-monday",
            Self::LabourDay => "labour-day",
            Self::ConstitutionDay => "constitution-day",
            Self::Ascension => "ascension",
            Self::WhitSunday => "whit-sunday",
            Self::WhitMonday => "whit-monday",
            Self::Christmas => "christmas",
            Self::BoxingDay => "boxing-day",
        }
    }
}

/// The anonymous Gregorian computus (Meeus, Jones and Butcher): March or April, so counted in days from 1 March.
fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (golden, century, of_century) = (y % 19, y / 100, y % 100);
    let shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    date(year, 3, 1).saturating_add((epact + weekday - 7 * late + 21).days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter() {
        for wanted in [
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2028, 4, 16),
            date(2038, 4, 25),
            date(1954, 4, 18),
        ] {
            assert_eq!(easter_sunday(wanted.year()), wanted);
        }
    }

    #[test]
    fn holidays_of_2027() {
        for (day, wanted) in [
            (date(2027, 1, 1), Some(Holiday::NewYear)),
            (date(2027, 3, 25), Some(Holiday::MaundyThursday)),
            (date(2027, 3, 26), Some(Holiday::GoodFriday)),
            (date(2027, 3, 27), None),
            (date(2027, 3, 29), Some(Holiday::EasterMonday)),
            (date(2027, 5, 1), Some(Holiday::LabourDay)),
            (date(2027, 5, 6), Some(Holiday::Ascension)),
            (date(2027, 5, 16), Some(Holiday::WhitSunday)),
            (date(2027, 5, 17), Some(Holiday::ConstitutionDay)),
            (date(2027, 12, 24), None),
            (date(2027, 12, 26), Some(Holiday::BoxingDay)),
        ] {
            assert_eq!(holiday(day), wanted, "{day}");
        }
    }
}
