//! When things happen in the demo: always so that one hearing is open today, with a good week left, and one is over.

use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan as _};

use super::content::Moment;
use crate::clock::{Clock, oslo};

/// Days from opening to deadline, of the hearing that is open and of the one that is over.
const LENGTH: i32 = 49;
const SHORT: i32 = 21;
/// The day after the opening on which the answers of the one that is over were cut.
const CUT_ON: i32 = 27;
/// The last day the content's answers came in.
const LAST_ANSWER: i32 = 52;

/// The demo's days, counted from today.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub today: Date,
    pub opens: Date,
    pub deadline: Date,
    pub decided: Date,
    over: bool,
}

impl Calendar {
    /// The deadline is the first Friday that is at least nine days away.
    pub(super) fn around(today: Date) -> anyhow::Result<Self> {
        let mut deadline = today.checked_add(9.days())?;
        while deadline.weekday() != Weekday::Friday {
            deadline = deadline.tomorrow()?;
        }
        Self::new(today, deadline, LENGTH, false)
    }

    /// The deadline is the last Friday that is at least four months past: the adopted plan has been followed up for a while.
    pub(super) fn before(today: Date) -> anyhow::Result<Self> {
        let mut deadline = today.checked_sub(120.days())?;
        while deadline.weekday() != Weekday::Friday {
            deadline = deadline.yesterday()?;
        }
        Self::new(today, deadline, SHORT, true)
    }

    fn new(today: Date, deadline: Date, length: i32, over: bool) -> anyhow::Result<Self> {
        let opens = deadline.checked_sub(length.days())?;
        Ok(Self { today, opens, deadline, decided: opens.checked_sub(10.days())?, over })
    }

    /// The day, counted from the opening, on which the team cut what had come: yesterday, while the hearing is open.
    pub(super) fn cut_on(&self) -> i32 {
        if self.over { CUT_ON } else { (self.today - self.opens).get_days() - 1 }
    }

    /// A clock that stands at a day after the opening. While the hearing is open, days are squeezed so that everything
    /// has happened before today.
    pub(super) fn at(&self, moment: &Moment) -> anyhow::Result<Clock> {
        let passed = (self.today - self.opens).get_days();
        let day = if self.over { moment.day } else { moment.day * (passed - 1) / LAST_ANSWER };
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

    #[test]
    fn whatever_the_day_the_other_hearing_is_over_and_told() {
        for day in 0..400 {
            let today = jiff::civil::date(2026, 1, 1).checked_add(day.days()).unwrap();
            let (open, over) = (Calendar::around(today).unwrap(), Calendar::before(today).unwrap());
            assert_eq!(over.deadline.weekday(), Weekday::Friday);
            assert_eq!((over.deadline - over.opens).get_days(), SHORT);
            assert!(over.on(over.cut_on() + 3, 12, 0).unwrap().today() < today);
            let added = open.opens.checked_sub(super::super::people::ADDED.days()).unwrap();
            assert!(added < over.decided, "accounts stand before the first decision");
        }
    }
}
