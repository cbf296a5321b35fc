//! Where the work on a plan stands: the seven steps from mandate to follow-up. Pure.

use jiff::civil::Date;
use serde::Serialize;

use super::super::read::{Followed, OverduePoint};
use super::super::{Phase, RoundKind};

crate::text_enum!(
    /// The seven steps of making a plan; the label is the text `projects-step-<name>`.
    Step {
        Mandate = "mandate",
        Input = "input",
        Goals = "goals",
        Draft = "draft",
        Hearing = "hearing",
        Decision = "decision",
        FollowUp = "follow_up",
    }
);

crate::text_enum!(
    /// How far a step has come.
    State {
        Done = "done",
        /// Passed, and something is left of it.
        Left = "left",
        /// Passed, and nobody began it.
        Skipped = "skipped",
        /// The work is here.
        Now = "now",
        Later = "later",
    }
);

/// One step, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Shown {
    pub step: Step,
    pub state: State,
    /// What there is of it, counted: the text `projects-step-<name>-count`. `None` where there is nothing to count.
    pub count: Option<i64>,
}

/// A round as the steps see it.
#[derive(Clone, Debug)]
pub(super) struct Round {
    pub kind: RoundKind,
    pub phase: Phase,
    pub title: String,
    pub url: String,
    /// Are its results public?
    pub results: bool,
    pub received: i64,
    /// What waits in it: for those who work, and for those who approve.
    pub answers: i64,
    pub inputs: i64,
    pub proposed: i64,
    pub letters: i64,
}

/// What is known of a project.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub mandate: bool,
    pub members: usize,
    /// Sections, measures and goals of the newest version.
    pub sections: i64,
    pub items: i64,
    pub rounds: Vec<Round>,
    /// Bodies took the plan up so often; one of them adopted it.
    pub treated: i64,
    pub adopted: bool,
    /// None before the follow-up is begun.
    pub followed: Option<Followed>,
    /// Milestones that should have been reached.
    pub overdue: Vec<(String, Date)>,
    /// Points of a body that should be done by now.
    pub points: Vec<OverduePoint>,
    /// Places that are gone from the plan, with inputs on them that go nowhere yet.
    pub unfollowed: i64,
}

impl Facts {
    pub(super) fn asked_early(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().filter(|round| round.kind == RoundKind::InputRound)
    }

    fn heard(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().filter(|round| round.kind != RoundKind::InputRound)
    }

    /// Is anything of the step there?
    fn begun(&self, step: Step) -> bool {
        match step {
            Step::Mandate => true,
            Step::Input => self.asked_early().any(|round| round.phase != Phase::Draft),
            Step::Goals => self.items > 0,
            Step::Draft => self.sections > 0,
            Step::Hearing => self.heard().any(|round| round.phase != Phase::Draft),
            Step::Decision => self.adopted,
            Step::FollowUp => self.followed.is_some(),
        }
    }

    /// Is there a round of the step that nobody has published yet?
    fn is_prepared(&self, step: Step) -> bool {
        match step {
            Step::Input => self.asked_early().next().is_some(),
            Step::Hearing => self.heard().next().is_some(),
            _ => false,
        }
    }

    /// Is nothing left of the step? A step that nobody began is not done, and may be passed over.
    fn done(&self, step: Step) -> bool {
        let over = |round: &Round| round.phase == Phase::Ended;
        match step {
            Step::Mandate => self.mandate && self.members > 1,
            Step::Input => self.begun(step) && self.asked_early().all(over),
            Step::Goals => self.begun(step),
            Step::Draft => self.begun(step) && self.begun(Step::Hearing),
            Step::Hearing => self.begun(step) && self.heard().all(|round| over(round) && round.results),
            Step::Decision => self.adopted,
            Step::FollowUp => {
                self.followed.as_ref().is_some_and(|followed| followed.ended >= followed.measures)
            }
        }
    }

    fn count(&self, step: Step) -> Option<i64> {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let count = match step {
            Step::Mandate => number(self.members),
            Step::Input => self.asked_early().map(|round| round.received).sum(),
            Step::Goals => self.items,
            Step::Draft => self.sections,
            Step::Hearing => self.heard().map(|round| round.received).sum(),
            Step::Decision => self.treated,
            Step::FollowUp => return self.followed.as_ref().map(|followed| followed.measures),
        };
        ((self.begun(step) || step == Step::Decision) && count > 0).then_some(count)
    }
}

/// The seven steps. The work is in the furthest that is begun, or in the one after it where nothing is left of that.
pub(super) fn steps(facts: &Facts) -> Vec<Shown> {
    let furthest = Step::ALL.iter().rposition(|step| facts.begun(*step)).unwrap_or(0);
    let is_over = Step::ALL.get(furthest).is_some_and(|step| facts.done(*step));
    let here = furthest + usize::from(is_over);
    let state = |at: usize, step: Step| match at.cmp(&here) {
        std::cmp::Ordering::Greater => State::Later,
        std::cmp::Ordering::Equal => State::Now,
        std::cmp::Ordering::Less if facts.done(step) => State::Done,
        std::cmp::Ordering::Less if facts.begun(step) || facts.is_prepared(step) => State::Left,
        std::cmp::Ordering::Less => State::Skipped,
    };
    let shown = |(at, step): (usize, &Step)| Shown {
        step: *step,
        state: state(at, *step),
        count: facts.count(*step),
    };
    Step::ALL.iter().enumerate().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(kind: RoundKind, phase: Phase) -> Round {
        Round {
            kind,
            phase,
            title: "Høring".to_owned(),
            url: "/arbeid/boligplan".to_owned(),
            results: false,
            received: 0,
            answers: 0,
            inputs: 0,
            proposed: 0,
            letters: 0,
        }
    }

    /// A letter a step: done, left, now, later.
    fn told(facts: &Facts) -> String {
        let letter = |shown: Shown| match shown.state {
            State::Done => 'd',
            State::Left => 'l',
            State::Skipped => 's',
            State::Now => 'N',
            State::Later => '-',
        };
        steps(facts).into_iter().map(letter).collect()
    }

    #[test]
    fn the_work_is_in_the_furthest_step_that_is_begun_and_what_was_passed_over_is_left() {
        let empty = Facts { members: 1, ..Facts::default() };
        assert_eq!(told(&empty), "N------");
        let manned = Facts { mandate: true, members: 3, ..Facts::default() };
        assert_eq!(told(&manned), "dN-----");
        let early = round(RoundKind::InputRound, Phase::Ended);
        let asked = Facts { rounds: vec![early.clone()], ..manned.clone() };
        assert_eq!(told(&asked), "ddN----");
        let open = Facts { rounds: vec![round(RoundKind::InputRound, Phase::Open)], ..manned };
        assert_eq!(told(&open), "dN-----");
        let draft = Facts { sections: 4, items: 2, ..asked };
        assert_eq!(told(&draft), "dddN---");
        let heard = Facts { sections: 4, rounds: vec![round(RoundKind::Hearing, Phase::Open)], ..empty };
        assert_eq!(told(&heard), "lssdN--", "no mandate, nobody asked, no measures");
        let unpublished =
            [round(RoundKind::InputRound, Phase::Draft), round(RoundKind::Hearing, Phase::Open)];
        let prepared = Facts { rounds: unpublished.into(), ..heard };
        assert_eq!(told(&prepared), "llsdN--", "a round that waits to be published is not passed over");
        let over = Round { results: true, ..round(RoundKind::Hearing, Phase::Ended) };
        let told_all = Facts { rounds: vec![early, over], ..draft };
        assert_eq!(told(&told_all), "dddddN-");
        let again = round(RoundKind::LimitedHearing, Phase::Open);
        let rounds = told_all.rounds.iter().cloned().chain([again]).collect();
        assert_eq!(told(&Facts { rounds, ..told_all.clone() }), "ddddN--", "heard once more");
        let adopted = Facts { treated: 2, adopted: true, ..told_all };
        assert_eq!(told(&adopted), "ddddddN");
        let followed =
            |ended| Facts { followed: Some(Followed { measures: 3, ended, late: 1 }), ..adopted.clone() };
        assert_eq!((told(&followed(2)), told(&followed(3))), ("ddddddN".to_owned(), "ddddddd".to_owned()));
        let count = steps(&followed(2)).last().and_then(|shown| shown.count);
        assert_eq!(count, Some(3));
    }
}
