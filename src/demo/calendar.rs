//! When things happen in the demo: always so that its hearing is open today, with a good week left.

use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan as _};

use super::content::Moment;
use crate::clock::{Clock, oslo};

/// Days from opening to deadline.
const LENGTH: i32 = 49;
/// The last day the content's answers came in.
const LAST_ANSWER: i32 = 52;

/// The demo's days, counted from today.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub today: Date,
    pub opens: Date,
    pub deadline: Date,
    pub decided: Date,
}

impl Calendar {
    /// The deadline is the first Friday that is at least nine days away.
    pub(super) fn around(today: Date) -> anyhow::Result<Self> {
        let mut deadline = today.checked_add(9.days())?;
        while deadline.weekday() != Weekday::Friday {
            deadline = deadline.tomorrow()?;
        }
        let opens = deadline.checked_sub(LENGTH.days())?;
        Ok(Self { today, opens, deadline, decided: opens.checked_sub(10.days())? })
    }

    /// A clock that stands at a day after the opening, squeezed so that everything has happened before today.
    pub(super) fn at(&self, moment: &Moment) -> anyhow::Result<Clock> {
        let passed = (self.today - self.opens).get_days();
        let day = moment.day * (passed - 1) / LAST_ANSWER;
        self.on(day, moment.hour, moment.minute)
    }

    /// A clock that stands still, `day` days after the opening.
    pub(super) fn on(&self, day: i32, hour: i8, minute: i8) -> anyhow::Result<Clock> {
        let date = self.opens.checked_add(day.days())?;
        Ok(Clock::fixed(local(date, hour, minute)?))
    }
}

fn local(date: Date, hour: i8, minute: i8) -> anyhow::Result<Timestamp> {
    Ok(date.at(hour, minute, 0, 0).to_zoned(oslo())?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_day_the_hearing_is_open_and_its_answers_are_in() {
        for day in 0..400 {
            let today = jiff::civil::date(2026, 1, 1).checked_add(day.days()).unwrap();
            let calendar = Calendar::around(today).unwrap();
            assert_eq!(calendar.deadline.weekday(), Weekday::Friday);
            assert!((9..16).contains(&(calendar.deadline - today).get_days()));
            let last = calendar.at(&Moment { day: 51, hour: 23, minute: 59 }).unwrap();
            assert!(last.today() < today);
        }
    }
}
