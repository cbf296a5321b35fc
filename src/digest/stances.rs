//! What published answers mean about each section: as their senders ticked it, and, apart, as the team read it. Pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;
use uuid::Uuid;

use super::Proof;
use super::filter::Filter;
use super::projection::{Sources, proof, sent_by, standing_on};
use crate::assessments::store::InputRow;
use crate::consultees::ConsulteeKind;
use crate::plans::ItemKey;
use crate::responses::{Part, Stance, TargetKind};

/// The stances on one section. Ticked and read are two different things, and an answer may stand in both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SectionStances {
    pub ticked: StanceTable,
    pub read: StanceTable,
    /// Answers that stand in both tables.
    pub both: usize,
    /// Answers that ticked for items of the section, and nothing for the section itself.
    pub items_only: usize,
    /// Published answers that say something here: with a tick, or in words that stand here.
    pub answers: usize,
}

/// Answers by kind of sender and stance, with their sum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StanceTable {
    pub kinds: Vec<KindStances>,
    pub all: Stances,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindStances {
    pub kind: ConsulteeKind,
    #[serde(flatten)]
    pub of: Stances,
}

/// Each answer once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stances {
    pub supports: usize,
    pub supports_partly: usize,
    pub opposes: usize,
    /// Different stances in one answer: ticked for different items, or read by the team.
    pub mixed: usize,
    pub total: usize,
}

impl SectionStances {
    /// Does any answer take a stance?
    pub fn any(&self) -> bool {
        self.ticked.all.total + self.read.all.total > 0
    }
}

impl Stances {
    fn add(&mut self, stances: &[Stance]) {
        let Some(first) = stances.first() else { return };
        let slot = match first {
            _ if stances.iter().any(|stance| stance != first) => &mut self.mixed,
            Stance::Supports => &mut self.supports,
            Stance::SupportsPartly => &mut self.supports_partly,
            Stance::Opposes => &mut self.opposes,
        };
        *slot += 1;
        self.total += 1;
    }
}

/// What one answer says about one section.
struct Said {
    kind: ConsulteeKind,
    ticked: Vec<Stance>,
    /// Of what is ticked, some is about the section itself, and not about one of its items alone.
    whole: bool,
    read: Vec<Stance>,
}

/// The stances of cleared answers on each spot, as far as the filter lets their senders through.
pub(super) fn by_spot(
    sources: &Sources,
    spots: &HashSet<Uuid>,
    filter: &Filter,
) -> HashMap<Uuid, SectionStances> {
    let cleared: HashMap<Uuid, ConsulteeKind> = sources
        .responses
        .iter()
        .filter(|r| r.cleared && sent_by(filter, r.response.0, r.sender_kind))
        .map(|r| (r.response.0, r.sender_kind))
        .collect();
    let mut said: HashMap<Uuid, BTreeMap<Uuid, Said>> = HashMap::new();
    let mut of = |spot: Uuid,
                  response: Uuid,
                  kind: ConsulteeKind,
                  ticked: Option<(Stance, bool)>,
                  read: Option<Stance>| {
        let none = || Said { kind, ticked: Vec::new(), whole: false, read: Vec::new() };
        let entry = said.entry(spot).or_default().entry(response).or_insert_with(none);
        entry.ticked.extend(ticked.map(|(stance, _)| stance));
        entry.whole |= ticked.is_some_and(|(_, whole)| whole);
        entry.read.extend(read);
    };
    for (response, part) in &sources.parts {
        if let (Some(stance), Some(kind)) = (part.stance, cleared.get(&response.0)) {
            let spot = match part.target.kind {
                TargetKind::Whole => Some(Uuid::nil()),
                // What is ticked for one item is told in its section.
                TargetKind::Item => sources.items.get(&ItemKey(part.target.key)).map(|section| section.0),
                TargetKind::Section | TargetKind::Question => Some(part.target.key),
            };
            if let Some(spot) = spot {
                of(spot, response.0, *kind, Some((stance, part.target.kind != TargetKind::Item)), None);
            }
        }
    }
    let parts: HashMap<Uuid, &Part> = sources.parts.iter().map(|(_, part)| (part.id.0, part)).collect();
    // What a sender has replaced, they no longer mean.
    let stands = |input: &&InputRow| proof(input, parts.get(&input.part.0).copied()) != Proof::Replaced;
    for input in sources.inputs.iter().filter(stands) {
        let Some(kind) = cleared.get(&input.response.0) else { continue };
        for spot in standing_on(spots, input) {
            of(spot, input.response.0, *kind, None, input.stance);
        }
    }
    said.into_iter().map(|(spot, answers)| (spot, counted(&answers))).collect()
}

fn counted(answers: &BTreeMap<Uuid, Said>) -> SectionStances {
    SectionStances {
        ticked: table(answers, |said| &said.ticked),
        read: table(answers, |said| &said.read),
        both: answers.values().filter(|said| !said.ticked.is_empty() && !said.read.is_empty()).count(),
        items_only: answers.values().filter(|said| !said.ticked.is_empty() && !said.whole).count(),
        answers: answers.len(),
    }
}

fn table(answers: &BTreeMap<Uuid, Said>, which: impl Fn(&Said) -> &Vec<Stance>) -> StanceTable {
    let (mut kinds, mut all) = (BTreeMap::<ConsulteeKind, Stances>::new(), Stances::default());
    for said in answers.values().filter(|said| !which(said).is_empty()) {
        kinds.entry(said.kind).or_default().add(which(said));
        all.add(which(said));
    }
    StanceTable { kinds: kinds.into_iter().map(|(kind, of)| KindStances { kind, of }).collect(), all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_counts_once_and_differing_readings_are_told() {
        use Stance::{Opposes, Supports, SupportsPartly};
        let mut counts = Stances::default();
        for stances in [&[][..], &[Opposes, Opposes], &[Supports], &[Supports, Opposes], &[SupportsPartly]] {
            counts.add(stances);
        }
        let expected = Stances { supports: 1, supports_partly: 1, opposes: 1, mixed: 1, total: 4 };
        assert_eq!(counts, expected);
    }
}
