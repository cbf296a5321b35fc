//! What a reader of the digest can choose among: only what leads to something published. Pure.

use std::collections::HashSet;

use super::Audience;
use super::filter::Filter;
use super::projection::{Index, Sources, standing_on};
use super::spots::{Spot, SpotKey, spots};
use super::stances;
use crate::hearings::Outcome;
use crate::inputs::{Tag, TagId};

/// Choices of the digest's filter. What is unused, or used only in what is not published, is not among them.
#[derive(Clone, Debug)]
pub struct Offered {
    pub sections: Vec<Spot>,
    pub tags: Vec<Tag>,
    pub outcomes: Vec<Outcome>,
}

impl Offered {
    pub fn of(sources: &Sources, audience: Audience) -> Self {
        let index = Index::new(sources, audience);
        let mut spots = spots(&sources.sections, &sources.questions);
        let known: HashSet<SpotKey> = spots.iter().map(|spot| spot.key).collect();
        let (mut tags, mut outcomes) = (HashSet::<TagId>::new(), HashSet::new());
        let stances = stances::by_spot(sources, &known, &Filter::default());
        let mut used: HashSet<SpotKey> =
            stances.iter().filter(|(_, of)| of.any()).map(|(key, _)| *key).collect();
        for input in sources.inputs.iter().filter(|input| index.cleared(input).is_some()) {
            used.extend(standing_on(sources, &known, input));
            tags.extend(&input.tags);
            outcomes.extend(index.assessment(input).and_then(|assessment| assessment.answer.outcome));
        }
        spots.retain(|spot| used.contains(&spot.key));
        Self {
            sections: spots,
            tags: sources.tags.iter().filter(|tag| tags.contains(&tag.id)).cloned().collect(),
            outcomes: sources
                .outcomes
                .iter()
                .filter(|outcome| outcomes.contains(&outcome.id))
                .cloned()
                .collect(),
        }
    }
}
