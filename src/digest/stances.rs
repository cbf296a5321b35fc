//! What published answers mean about each section: as their senders ticked it, and, apart, as the team read it. Pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use super::Proof;
use super::filter::Filter;
use super::projection::{Sources, proof, sent_by, standing_on};
use super::spots::SpotKey;
use crate::consultees::ConsulteeKind;
use crate::inputs::PartId;
use crate::inputs::read::Input;
use crate::responses::{Part, ResponseId, Stance};

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

/// A stance, and how it was taken.
#[derive(Clone, Copy)]
enum Taken {
    /// For a section, a question or the whole.
    Ticked(Stance),
    OfItem(Stance),
    Read(Stance),
    /// Something was said, and no stance.
    Nothing,
}

impl Said {
    fn add(&mut self, what: Taken) {
        match what {
            Taken::Ticked(stance) => {
                self.ticked.push(stance);
                self.whole = true;
            }
            Taken::OfItem(stance) => self.ticked.push(stance),
            Taken::Read(stance) => self.read.push(stance),
            Taken::Nothing => {}
        }
    }
}

/// The stances of cleared answers on each spot, as far as the filter lets their senders through.
pub(super) fn by_spot(
    sources: &Sources,
    spots: &HashSet<SpotKey>,
    filter: &Filter,
) -> HashMap<SpotKey, SectionStances> {
    let cleared: HashMap<ResponseId, ConsulteeKind> = sources
        .responses
        .iter()
        .filter(|r| r.cleared && sent_by(filter, r.response, r.sender_kind))
        .map(|r| (r.response, r.sender_kind))
        .collect();
    let mut said: HashMap<SpotKey, BTreeMap<ResponseId, Said>> = HashMap::new();
    let mut of = |spot: SpotKey, response: ResponseId, kind: ConsulteeKind, what: Taken| {
        let none = || Said { kind, ticked: Vec::new(), whole: false, read: Vec::new() };
        said.entry(spot).or_default().entry(response).or_insert_with(none).add(what);
    };
    for (response, part) in &sources.parts {
        if let (Some(stance), Some(kind)) = (part.stance, cleared.get(response)) {
            // What is ticked for one item is told in its section.
            let what =
                if part.target.item().is_some() { Taken::OfItem(stance) } else { Taken::Ticked(stance) };
            if let Some(spot) = sources.spot_of(part.target) {
                of(spot, *response, *kind, what);
            }
        }
    }
    let parts: HashMap<PartId, &Part> = sources.parts.iter().map(|(_, part)| (part.id, part)).collect();
    // What a sender has replaced, they no longer mean.
    let stands = |input: &&Input| proof(input, parts.get(&input.part).copied()) != Proof::Replaced;
    for input in sources.inputs.iter().filter(stands) {
        let Some(kind) = cleared.get(&input.response) else { continue };
        for spot in standing_on(sources, spots, input) {
            of(spot, input.response, *kind, input.stance.map_or(Taken::Nothing, Taken::Read));
        }
    }
    said.into_iter().map(|(spot, answers)| (spot, counted(&answers))).collect()
}

fn counted(answers: &BTreeMap<ResponseId, Said>) -> SectionStances {
    SectionStances {
        ticked: table(answers, |said| &said.ticked),
        read: table(answers, |said| &said.read),
        both: answers.values().filter(|said| !said.ticked.is_empty() && !said.read.is_empty()).count(),
        items_only: answers.values().filter(|said| !said.ticked.is_empty() && !said.whole).count(),
        answers: answers.len(),
    }
}

fn table(answers: &BTreeMap<ResponseId, Said>, which: impl Fn(&Said) -> &Vec<Stance>) -> StanceTable {
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
