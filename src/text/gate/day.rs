//! Days and times of day as people and browsers write them, in years that can be meant.

use std::ops::RangeInclusive;

use jiff::civil::{Date, Time, time};

/// Years that anything here can be about: a typing error such as 0026 or 20226 is none, and every spreadsheet can hold them.
pub const YEARS: RangeInclusive<i16> = 1900..=2200;
/// Years in which this program's own hearings can lie.
pub const HEARING_YEARS: RangeInclusive<i16> = 2000..=2100;

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    #[error("no day")]
    Empty,
    #[error("not a day of the calendar")]
    NotADay,
    /// A year without its century, or one that cannot be meant.
    #[error("the year cannot be meant")]
    Year,
}

/// `2027-01-15`, as browsers send it, or `15.1.2027`, as people type it where there is no date field.
pub fn day(text: &str, years: &RangeInclusive<i16>) -> Result<Date, DayError> {
    let text = super::line(text);
    if text.is_empty() {
        return Err(DayError::Empty);
    }
    let (year, month, day) = if text.contains('.') {
        let [day, month, year] = parts(&text, '.')?;
        (year, month, day)
    } else {
        parts(&text, '-')?.into()
    };
    let number = |part: &str| part.parse::<i16>().map_err(|_too_long| DayError::NotADay);
    let (month, day) = (short(month)?, short(day)?);
    // The day is held against a leap year first: the fault of «29.02.26» is its year.
    if Date::new(2000, month, day).is_err() {
        return Err(DayError::NotADay);
    }
    let whole = if year.len() == 4 { number(year)? } else { return Err(DayError::Year) };
    if !years.contains(&whole) {
        return Err(DayError::Year);
    }
    Date::new(whole, month, day).map_err(|_not_in_that_year| DayError::NotADay)
}

/// `09:30`, as browsers send it, or `9.30`, as people type it. `None` for anything else.
pub fn time_of_day(text: &str) -> Option<Time> {
    let text = super::line(text);
    let (hour, minute) = text.split_once([':', '.'])?;
    let (hour, minute) = (short(hour).ok()?, short(minute).ok().filter(|_| minute.len() == 2)?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then(|| time(hour, minute, 0, 0))
}

fn parts(text: &str, separator: char) -> Result<[&str; 3], DayError> {
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let parts = <[&str; 3]>::try_from(parts).map_err(|_other_number| DayError::NotADay)?;
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if parts.iter().all(digits) { Ok(parts) } else { Err(DayError::NotADay) }
}

/// One or two digits.
fn short(part: &str) -> Result<i8, DayError> {
    let digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if digits { part.parse().map_err(|_no_digits| DayError::NotADay) } else { Err(DayError::NotADay) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_one_of_the_calendar_in_a_year_that_can_be_meant() {
        let good = Ok(date(2027, 1, 15));
        for (given, wanted) in [
            ("2027-01-15", good),
            (" 2027-01-15\t", good),
            ("15.01.2027", good),
            ("15.1.2027", good),
            ("15. 1. 2027", good),
            ("2028-02-29", Ok(date(2028, 2, 29))),
            ("", Err(DayError::Empty)),
            ("\u{200b}\u{0}", Err(DayError::Empty)),
            ("0026-01-15", Err(DayError::Year)),
            ("15.01.26", Err(DayError::Year)),
            ("29.02.26", Err(DayError::Year)),
            ("26-01-15", Err(DayError::Year)),
            ("1899-12-31", Err(DayError::Year)),
            ("2201-01-01", Err(DayError::Year)),
            ("20226-01-15", Err(DayError::Year)),
            ("999999999999999-01-15", Err(DayError::Year)),
            ("2027-02-29", Err(DayError::NotADay)),
            ("2027-13-01", Err(DayError::NotADay)),
            ("2027-00-10", Err(DayError::NotADay)),
            ("32.01.2027", Err(DayError::NotADay)),
            ("-2027-01-15", Err(DayError::NotADay)),
            ("20270115", Err(DayError::NotADay)),
            ("2027-01-15T10:00", Err(DayError::NotADay)),
            ("2027-01", Err(DayError::NotADay)),
            ("٢٠٢٧-٠١-١٥", Err(DayError::NotADay)),
            ("15. januar 2027", Err(DayError::NotADay)),
            ("i dag", Err(DayError::NotADay)),
        ] {
            assert_eq!(day(given, &YEARS), wanted, "{given:?}");
        }
        assert_eq!(day("1999-12-31", &HEARING_YEARS), Err(DayError::Year));
    }

    #[test]
    fn a_time_of_day_has_hours_and_minutes() {
        for (given, wanted) in [
            ("09:30", Some((9, 30))),
            ("9.30", Some((9, 30))),
            ("23:59", Some((23, 59))),
            ("24:00", None),
            ("12:60", None),
            ("12:5", None),
            ("12", None),
            ("-1:30", None),
            ("+9:30", None),
            ("09:30:15", None),
            ("", None),
        ] {
            let wanted = wanted.map(|(hour, minute)| time(hour, minute, 0, 0));
            assert_eq!(time_of_day(given), wanted, "{given:?}");
        }
    }
}
