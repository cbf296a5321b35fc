//! Which measures a list shows, and how many each choice has. Pure.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Glance, Needs, ResponsibleUnitId, Status};

crate::text_enum!(
    /// A choice of measures; the label is the text `measures-filter-<name>`.
    Choice {
        All = "all",
        /// Its day has passed and it is not done, or it is reported as delayed.
        Late = "late",
        Decision = "decision",
        Money = "money",
        Help = "help",
        /// Nobody has reported it for some months, and it is neither done nor stopped.
        Silent = "silent",
        /// No longer in the plan that holds.
        Gone = "gone",
    }
);

impl Choice {
    /// What a measure of this choice needs, where it is chosen by that.
    pub fn needs(self) -> Option<Needs> {
        match self {
            Self::Decision => Some(Needs::Decision),
            Self::Money => Some(Needs::Money),
            Self::Help => Some(Needs::Help),
            Self::All | Self::Late | Self::Silent | Self::Gone => None,
        }
    }
}

/// Months without a report after which a measure is silent, as a person may choose.
pub const MONTHS: [i32; 3] = [3, 6, 12];

/// What a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    pub choice: Choice,
    pub unit: Option<ResponsibleUnitId>,
    pub today: Date,
    /// What was reported before this day is long ago.
    pub silent_before: Date,
    /// Since when the plan is followed up.
    pub begun_on: Option<Date>,
}

impl Filter {
    /// Of what was asked, on a day.
    pub fn of(choice: Choice, unit: Option<ResponsibleUnitId>, (today, months): (Date, i32)) -> Self {
        let silent_before = today.saturating_sub(months.months());
        Self { choice, unit, today, silent_before, begun_on: None }
    }

    /// Is a measure that nobody ever reported silent already? It is not while the follow-up is young.
    pub fn never_is_silent(&self) -> bool {
        self.begun_on.is_some_and(|day| day < self.silent_before)
    }

    /// Has it this choice, whatever its unit?
    fn shows(&self, choice: Choice, one: &Glance) -> bool {
        if one.gone {
            return choice == Choice::Gone;
        }
        match choice {
            Choice::All => true,
            Choice::Late => is_late(one.status, one.due_on, self.today),
            Choice::Silent => {
                let long_ago = |day: Date| day < self.silent_before;
                !one.status.is_ended() && one.status_on.map_or_else(|| self.never_is_silent(), long_ago)
            }
            Choice::Decision | Choice::Money | Choice::Help => one.needs == choice.needs(),
            Choice::Gone => false,
        }
    }

    /// How many a choice has, of the unit that is chosen.
    pub fn count(&self, choice: Choice, all: &[Glance]) -> usize {
        let own = |one: &&Glance| self.unit.is_none() || one.unit == self.unit;
        all.iter().filter(own).filter(|one| self.shows(choice, one)).count()
    }
}

/// Has the day of a measure passed before it is done, or is it said that it will?
pub fn is_late(status: Status, due_on: Option<Date>, today: Date) -> bool {
    status == Status::Delayed || is_overdue(status, due_on, today)
}

/// Has the day of a measure passed before it is done?
pub fn is_overdue(status: Status, due_on: Option<Date>, today: Date) -> bool {
    !status.is_ended() && due_on.is_some_and(|day| day < today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn glance(status: Status, due_on: Option<Date>, status_on: Option<Date>) -> Glance {
        Glance { status, due_on, status_on, needs: None, unit: None, gone: false }
    }

    #[test]
    fn a_measure_is_late_by_its_day_or_by_what_is_said_and_never_when_it_is_done() {
        let today = date(2027, 3, 1);
        let (past, ahead) = (Some(date(2027, 2, 28)), Some(today));
        for (status, due_on, late) in [
            (Status::NotBegun, past, true),
            (Status::Begun, past, true),
            (Status::Begun, ahead, false),
            (Status::Begun, None, false),
            (Status::Delayed, None, true),
            (Status::Delayed, ahead, true),
            (Status::Done, past, false),
            (Status::Stopped, past, false),
        ] {
            assert_eq!(is_late(status, due_on, today), late, "{status} {due_on:?}");
        }
    }

    #[test]
    fn each_choice_is_counted_and_what_is_gone_is_only_there() {
        let today = date(2027, 3, 1);
        let filter = Filter::of(Choice::All, None, (today, 6));
        let long_ago = Some(date(2026, 8, 31));
        let lately = Some(date(2026, 9, 1));
        let all = [
            glance(Status::NotBegun, None, None),
            glance(Status::Begun, None, long_ago),
            glance(Status::Begun, None, lately),
            glance(Status::Done, None, long_ago),
            Glance { needs: Some(Needs::Money), ..glance(Status::Delayed, None, lately) },
            Glance { gone: true, ..glance(Status::Delayed, None, None) },
        ];
        let counts: Vec<usize> = Choice::ALL.iter().map(|choice| filter.count(*choice, &all)).collect();
        assert_eq!(counts, [5, 1, 0, 1, 0, 1, 1]);
        let older = Filter { begun_on: long_ago, ..filter };
        assert_eq!(older.count(Choice::Silent, &all), 2, "nor was the one that nobody ever reported");
    }
}
