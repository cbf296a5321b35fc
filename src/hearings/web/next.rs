//! What is next in the work on a plan for whoever asks. Pure.

use jiff::civil::Date;
use serde::Serialize;

use super::super::Phase;
use super::steps::{Facts, Round};

/// What somebody may do in the project.
#[derive(Clone, Copy, Debug)]
pub(super) struct May {
    pub work: bool,
    pub approve: bool,
    pub manage: bool,
}

/// Something that waits: the text `projects-next-<key>`, with its values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Next {
    pub key: &'static str,
    /// Behind the project's own path, or a path of its own where it begins with a round's.
    pub href: String,
    pub count: i64,
    /// A title that people wrote: of a round or a milestone.
    pub title: String,
    pub day: Option<Date>,
    /// Something goes wrong meanwhile.
    pub urgent: bool,
}

impl Next {
    fn of(key: &'static str, href: String) -> Self {
        Self { key, href, count: 0, title: String::new(), day: None, urgent: false }
    }
}

/// What waits for somebody who may do so much, the most pressing first.
pub(super) fn next(facts: &Facts, project: &str, may: May) -> Vec<Next> {
    let mut out = Vec::new();
    let at = |path: &str| format!("{project}{path}");
    if may.work {
        out.extend(facts.rounds.iter().filter(|round| round.letters > 0).map(|round| Next {
            count: round.letters,
            title: round.title.clone(),
            urgent: true,
            ..Next::of("letters", format!("{}/utsendinger", round.url))
        }));
        out.extend(facts.overdue.iter().map(|(title, day)| Next {
            title: title.clone(),
            day: Some(*day),
            urgent: true,
            ..Next::of("milestone", at("/milepeler"))
        }));
        out.extend(facts.points.iter().map(|point| Next {
            title: point.text.clone(),
            day: point.due_on,
            urgent: true,
            ..Next::of("point", at(&format!("/oppfolgingspunkt/{}", point.id)))
        }));
    }
    if may.approve {
        out.extend(in_rounds(facts, "proposed", "/vurderinger?status=proposed", |round| round.proposed));
    }
    if may.work {
        out.extend(in_rounds(facts, "answers", "/arbeidsbenk", |round| round.answers));
        out.extend(in_rounds(facts, "inputs", "/vurderinger?status=unanswered", |round| round.inputs));
    }
    if may.work && facts.unfollowed > 0 {
        out.push(Next { count: facts.unfollowed, ..Next::of("places", at("/plan/steder")) });
    }
    if may.work {
        let silent = facts.asked_early().filter(|round| round.received == 0);
        out.extend(silent.map(|round| Next {
            title: round.title.clone(),
            ..Next::of("notes", format!("{}/verksted", round.url))
        }));
    }
    if may.manage {
        out.extend(of_lead(facts, &at));
    }
    if may.manage && facts.adopted && facts.followed.is_none() {
        out.push(Next::of("followup", at("/oppfolging")));
    }
    let late = facts.followed.as_ref().map_or(0, |followed| followed.late);
    if may.work && late > 0 {
        out.push(Next { count: late, ..Next::of("late", at("/oppfolging?vis=late")) });
    }
    if may.work && facts.sections == 0 {
        out.push(Next::of("plan", at("/plan")));
    }
    out
}

/// Rounds in which so much waits.
fn in_rounds(
    facts: &Facts,
    key: &'static str,
    path: &'static str,
    count: impl Fn(&Round) -> i64,
) -> Vec<Next> {
    let waiting = facts.rounds.iter().filter(|round| count(round) > 0);
    let next = |round: &Round| Next {
        count: count(round),
        title: round.title.clone(),
        ..Next::of(key, format!("{}{path}", round.url))
    };
    waiting.map(next).collect()
}

/// What only the lead can do.
fn of_lead(facts: &Facts, at: &impl Fn(&str) -> String) -> Vec<Next> {
    let mut out = Vec::new();
    if !facts.mandate {
        out.push(Next::of("mandate", at("/oppsett")));
    }
    if facts.members < 2 {
        out.push(Next::of("members", at("/medlemmer")));
    }
    let drafts = facts.rounds.iter().filter(|round| round.phase == Phase::Draft);
    out.extend(
        drafts.map(|round| Next { title: round.title.clone(), ..Next::of("publish", round.url.clone()) }),
    );
    if facts.rounds.is_empty() && facts.sections > 0 {
        out.push(Next::of("round", at("/ny-runde")));
    }
    out
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::super::RoundKind;
    use super::super::super::read::{Followed, OverduePoint};
    use super::*;
    use crate::db::types::AnyId;

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

    /// What waits for somebody with these rights, in order.
    fn keys(facts: &Facts, work: bool, approve: bool, manage: bool) -> String {
        let may = May { work, approve, manage };
        next(facts, "/planarbeid/bolig", may).iter().map(|next| next.key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_is_told_what_they_can_do() {
        let waiting = Round {
            answers: 3,
            inputs: 2,
            proposed: 1,
            letters: 4,
            ..round(RoundKind::Hearing, Phase::Ended)
        };
        let day = jiff::civil::date(2026, 3, 2);
        let facts = Facts {
            members: 1,
            sections: 2,
            rounds: vec![waiting, round(RoundKind::LimitedHearing, Phase::Draft)],
            overdue: vec![("Utkast".to_owned(), day)],
            points: vec![OverduePoint {
                id: AnyId(Uuid::from_u128(7)),
                text: "Årlig sak".to_owned(),
                due_on: Some(day),
            }],
            unfollowed: 2,
            ..Facts::default()
        };
        assert_eq!(
            keys(&facts, true, true, true),
            "letters milestone point proposed answers inputs places mandate members publish"
        );
        assert_eq!(keys(&facts, true, false, false), "letters milestone point answers inputs places");
        assert_eq!(keys(&facts, false, true, false), "proposed");
        assert_eq!(keys(&facts, false, false, false), "");
        let all = next(&facts, "/planarbeid/bolig", May { work: true, approve: true, manage: true });
        let of = |key: &str| all.iter().find(|next| next.key == key).unwrap();
        assert_eq!((of("answers").href.as_str(), of("answers").count), ("/arbeid/boligplan/arbeidsbenk", 3));
        assert_eq!((of("places").href.as_str(), of("places").count), ("/planarbeid/bolig/plan/steder", 2));
        let point = format!("/planarbeid/bolig/oppfolgingspunkt/{}", Uuid::from_u128(7));
        assert_eq!((of("point").href.as_str(), of("point").title.as_str()), (point.as_str(), "Årlig sak"));
        assert_eq!(
            (of("milestone").href.as_str(), of("milestone").day),
            ("/planarbeid/bolig/milepeler", Some(day))
        );
    }

    #[test]
    fn what_waits_follows_the_work() {
        let new = Facts { mandate: true, members: 2, ..Facts::default() };
        assert_eq!(keys(&new, true, true, true), "plan");
        let silent = round(RoundKind::InputRound, Phase::Open);
        let asked = |received| Facts {
            sections: 1,
            rounds: vec![Round { received, ..silent.clone() }],
            ..new.clone()
        };
        assert_eq!(keys(&asked(0), true, false, false), "notes", "nothing has come in yet");
        assert_eq!(keys(&asked(0), false, true, false), "");
        assert_eq!(keys(&asked(1), true, false, false), "");
        assert_eq!(keys(&Facts { sections: 1, ..new.clone() }, true, true, true), "round");
        let adopted = Facts {
            sections: 1,
            rounds: vec![round(RoundKind::Hearing, Phase::Ended)],
            adopted: true,
            ..new
        };
        assert_eq!(keys(&adopted, true, true, true), "followup");
        assert_eq!(keys(&adopted, true, false, false), "", "the lead begins");
        let followed = Facts { followed: Some(Followed { measures: 3, ended: 1, late: 1 }), ..adopted };
        assert_eq!(keys(&followed, true, false, false), "late");
    }
}
