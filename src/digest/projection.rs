//! The projection: from everything a hearing holds to what may be shown. Pure.
//!
//! Only cleared answers pass, under the name they were cleared with; their inputs are held against the answer's text
//! as it stands, and grouped by section and assessment.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::{Queryable, Selectable};
use jiff::civil::Date;

use super::filter::{Filter, SenderFilter};
use super::spots::{Spot, SpotKey, spots};
use super::{
    AnswerLine, Assessed, Audience, ChangeLine, Digest, Entry, Label, OutcomeCount, Proof, QuoteLine,
    SectionDigest, Sender, SenderCount, Totals, stances,
};
use crate::assessments::{Answer, Assessment, AssessmentId, AssessmentState};
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::hearings::{Details, Outcome, Question, Section};
use crate::inputs::read::Input;
use crate::inputs::{InputId, PartId, Tag, TagId};
use crate::lang::alphabet::sort_by_name;
use crate::plans::{ItemKey, SectionKey};
use crate::responses::{Part, ResponseId, Submitted, Target};
use crate::text::coverage::Coverage;

/// Everything a digest is made of, as the store reads it.
#[derive(Clone, Debug)]
pub struct Sources {
    pub hearing: Details,
    pub sections: Vec<Section>,
    /// The section that each item of the plan stands in.
    pub items: HashMap<ItemKey, SectionKey>,
    pub questions: Vec<Question>,
    pub outcomes: Vec<Outcome>,
    pub invited: Vec<Invited>,
    pub responses: Vec<Submitted>,
    /// Of the latest submitted revisions.
    pub parts: Vec<(ResponseId, Part)>,
    pub inputs: Vec<Input>,
    /// The assessment of every input that has one.
    pub assessed: HashMap<InputId, AssessmentId>,
    /// Those that are public.
    pub tags: Vec<Tag>,
    pub assessments: Vec<Assessment>,
    /// Characters that lie in inputs, and in all, of each answer.
    pub covered: HashMap<ResponseId, Coverage>,
}

impl Sources {
    /// The assessment that answers an input.
    pub fn assessment_of(&self, input: &Input) -> Option<AssessmentId> {
        self.assessed.get(&input.id).copied()
    }

    /// The place that what is said about a target stands on: an item's is its section. None where the plan has it no more.
    pub(super) fn spot_of(&self, target: Target) -> Option<SpotKey> {
        match target {
            Target::Section(key) => Some(SpotKey::Section(key)),
            Target::Item(key) => self.items.get(&key).map(|section| SpotKey::Section(*section)),
            Target::Question(id) => Some(SpotKey::Question(id)),
            Target::Whole => Some(SpotKey::Whole),
        }
    }
}

/// Somebody who was asked.
#[derive(Clone, Copy, Debug, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::consultee)]
pub struct Invited {
    #[diesel(column_name = id)]
    pub consultee: ConsulteeId,
    pub kind: ConsulteeKind,
}

/// The filter as this hearing's digest understands it: a tag that is not public asks for nothing.
pub fn understood(sources: &Sources, filter: &Filter) -> Filter {
    let public = |tag: &TagId| sources.tags.iter().any(|t| t.id == *tag);
    Filter { tag: filter.tag.filter(public), ..filter.clone() }
}

/// The digest for an audience, as far as the filter lets it through.
pub fn project(sources: &Sources, audience: Audience, filter: &Filter) -> Digest {
    let filter = &understood(sources, filter);
    let index = Index::new(sources, audience);
    let visible: Vec<&Input> = sources.inputs.iter().filter(|i| index.cleared(i).is_some()).collect();
    let kept: Vec<&Input> = visible.iter().filter(|i| index.passes(i, filter)).copied().collect();
    let sections = sections(&index, &kept, filter);
    let totals = Totals {
        inputs: visible.len(),
        answered: visible.iter().filter(|i| index.is_answered(i)).count(),
        shown: sections.iter().map(|s| s.inputs).sum(),
        ..totals(sources)
    };
    Digest {
        totals,
        senders: sender_counts(sources),
        sections,
        answers: answers(sources, &visible, filter),
        picked: filter.section.is_some() || filter.picks_inputs(),
        hearing: sources.hearing.clone(),
    }
}

/// A cleared answer's sender as the public may know them: by the name it was cleared with, or by kind alone.
pub fn sender(response: &Submitted) -> Sender {
    Sender { name: response.public_name.clone().filter(|n| !n.trim().is_empty()), kind: response.sender_kind }
}

/// The day an answer was received, in Norway.
pub fn received_on(response: &Submitted) -> Date {
    response.received.on
}

/// Holds an input's quote against the part it was cut from.
pub fn proof(input: &Input, part: Option<&Part>) -> Proof {
    let Some(part) = part else { return Proof::Replaced };
    let says = input.span.of(&part.canonical).is_ok_and(|text| text == input.quote);
    if says { Proof::Exact } else { Proof::Stale }
}

/// What belongs to what.
pub(super) struct Index<'a> {
    pub(super) sources: &'a Sources,
    audience: Audience,
    responses: HashMap<ResponseId, &'a Submitted>,
    parts: HashMap<PartId, &'a Part>,
    assessments: HashMap<AssessmentId, &'a Assessment>,
}

impl<'a> Index<'a> {
    pub(super) fn new(sources: &'a Sources, audience: Audience) -> Self {
        Self {
            responses: sources.responses.iter().filter(|r| r.cleared).map(|r| (r.response, r)).collect(),
            parts: sources.parts.iter().map(|(_, part)| (part.id, part)).collect(),
            assessments: sources.assessments.iter().map(|a| (a.id, a)).collect(),
            sources,
            audience,
        }
    }

    /// The input's answer, if it is cleared.
    pub(super) fn cleared(&self, input: &Input) -> Option<&'a Submitted> {
        self.responses.get(&input.response).copied()
    }

    /// The input's assessment, if this audience may see it.
    pub(super) fn assessment(&self, input: &Input) -> Option<&'a Assessment> {
        let found = *self.assessments.get(&self.sources.assessment_of(input)?)?;
        let may = self.audience == Audience::Staff || found.state() == AssessmentState::Approved;
        may.then_some(found)
    }

    fn is_answered(&self, input: &Input) -> bool {
        let found = self.sources.assessment_of(input).and_then(|id| self.assessments.get(&id));
        found.is_some_and(|a| a.state() == AssessmentState::Approved)
    }

    fn passes(&self, input: &Input, filter: &Filter) -> bool {
        let tagged = filter.tag.is_none_or(|tag| input.tags.contains(&tag));
        let said_so = filter
            .outcome
            .is_none_or(|outcome| self.assessment(input).is_some_and(|a| a.answer.outcome == Some(outcome)));
        tagged && said_so && sent_by(filter, input.response, input.sender_kind)
    }

    fn quote(&self, input: &Input) -> Option<QuoteLine> {
        let response = self.cleared(input)?;
        let proof = proof(input, self.parts.get(&input.part).copied());
        let label = |id: &TagId| {
            let found = self.sources.tags.iter().find(|t| t.id == *id);
            found.map(|t| Label { name: t.name.clone(), colour: t.colour })
        };
        Some(QuoteLine {
            id: input.id,
            response: input.response,
            text: if proof == Proof::Replaced { String::new() } else { input.quote.clone() },
            proof,
            sender: sender(response),
            kind: input.kind,
            tags: input.tags.iter().filter_map(label).collect(),
            items: input.items.clone(),
            received: received_on(response),
        })
    }

    fn assessed(&self, assessment: &Assessment) -> Assessed {
        let answer = &assessment.answer;
        Assessed {
            number: assessment.number,
            reasoning: answer.reasoning.clone(),
            outcome: self.sources.outcomes.iter().find(|o| Some(o.id) == answer.outcome).cloned(),
            conclusion: answer.conclusion.clone(),
            plan_changes: answer.plan_changes,
            change: if answer.plan_changes { self.change(answer) } else { Vec::new() },
            state: assessment.state(),
        }
    }

    fn change(&self, answer: &Answer) -> Vec<ChangeLine> {
        let section = self.sources.sections.iter().find(|one| Some(one.key) == answer.change_section);
        let place = section.map(|one| format!("{} {}", one.number, one.heading).trim().to_owned());
        let lines = [
            ("place", place.unwrap_or_default()),
            ("old", answer.change_old.trim().to_owned()),
            ("new", answer.change_text.trim().to_owned()),
        ];
        let said = lines.into_iter().filter(|(_, text)| !text.is_empty());
        said.map(|(what, text)| ChangeLine { what, text }).collect()
    }

    /// Inputs of each assessment from answers that are not published.
    fn hidden(&self) -> HashMap<AssessmentId, usize> {
        let mut hidden = HashMap::new();
        for input in self.sources.inputs.iter().filter(|i| self.cleared(i).is_none()) {
            if let Some(id) = self.sources.assessment_of(input) {
                *hidden.entry(id).or_insert(0) += 1;
            }
        }
        hidden
    }
}

/// Is it from a sender that the filter asks for?
pub(super) fn sent_by(filter: &Filter, response: ResponseId, kind: ConsulteeKind) -> bool {
    match filter.sender {
        None => true,
        Some(SenderFilter::Kind(asked)) => asked == kind,
        Some(SenderFilter::Response(asked)) => asked == response,
    }
}

fn sections(index: &Index<'_>, inputs: &[&Input], filter: &Filter) -> Vec<SectionDigest> {
    let spots = spots(&index.sources.sections, &index.sources.questions);
    let known: HashSet<SpotKey> = spots.iter().map(|spot| spot.key).collect();
    let mut standing = by_spot(index.sources, &known, inputs);
    let mut stances = stances::by_spot(index.sources, &known, filter);
    let hidden = index.hidden();
    let asked = |spot: &Spot| filter.section.as_ref().is_none_or(|slug| *slug == spot.slug);
    let mut sections = Vec::new();
    for spot in spots.into_iter().filter(asked) {
        let inputs = standing.remove(&spot.key).unwrap_or_default();
        let stances = stances.remove(&spot.key).unwrap_or_default();
        if inputs.is_empty() && (!stances.any() || filter.tag.is_some() || filter.outcome.is_some()) {
            continue;
        }
        sections.push(SectionDigest {
            stances,
            inputs: inputs.len(),
            outcomes: outcomes(index, &inputs),
            entries: entries(index, &inputs, &hidden),
            slug: spot.slug,
            number: spot.number,
            heading: spot.heading,
            parent: spot.parent,
        });
    }
    sections
}

/// How many of these inputs got which outcome, in the hearing's order.
fn outcomes(index: &Index<'_>, inputs: &[&Input]) -> Vec<OutcomeCount> {
    let came_to = |outcome: &Outcome| {
        let same = |i: &&&Input| index.assessment(i).is_some_and(|a| a.answer.outcome == Some(outcome.id));
        OutcomeCount { outcome: outcome.clone(), inputs: inputs.iter().filter(same).count() }
    };
    index.sources.outcomes.iter().map(came_to).filter(|count| count.inputs > 0).collect()
}

/// Inputs by the place they stand on.
fn by_spot<'a>(
    sources: &Sources,
    known: &HashSet<SpotKey>,
    inputs: &[&'a Input],
) -> HashMap<SpotKey, Vec<&'a Input>> {
    let mut standing: HashMap<SpotKey, Vec<&Input>> = HashMap::new();
    for input in inputs {
        for key in standing_on(sources, known, input) {
            standing.entry(key).or_default().push(input);
        }
    }
    standing
}

/// Where an input stands: its sections, or else what the part was about.
pub(super) fn standing_on(sources: &Sources, known: &HashSet<SpotKey>, input: &Input) -> Vec<SpotKey> {
    let sections = input.sections.iter().map(|key| SpotKey::Section(*key));
    let spots: Vec<SpotKey> = sections.filter(|spot| known.contains(spot)).collect();
    if spots.is_empty() {
        let asked = sources.spot_of(input.target).filter(|spot| known.contains(spot));
        return vec![asked.unwrap_or(SpotKey::Whole)];
    }
    spots
}

/// Inputs grouped by assessment, in order of number; those that none answers last.
fn entries(index: &Index<'_>, inputs: &[&Input], hidden: &HashMap<AssessmentId, usize>) -> Vec<Entry> {
    let mut groups: BTreeMap<i32, (Option<&Assessment>, Vec<QuoteLine>)> = BTreeMap::new();
    for input in inputs {
        let assessment = index.assessment(input);
        let number = assessment.map_or(i32::MAX, |a| a.number);
        groups.entry(number).or_insert((assessment, Vec::new())).1.extend(index.quote(input));
    }
    let entry = |(assessment, quotes): (Option<&Assessment>, Vec<QuoteLine>)| Entry {
        hidden: assessment.and_then(|a| hidden.get(&a.id)).copied().unwrap_or(0),
        assessment: assessment.map(|a| index.assessed(a)),
        quotes,
    };
    groups.into_values().map(entry).collect()
}

fn totals(sources: &Sources) -> Totals {
    let counts = sender_counts(sources);
    Totals {
        invited: sources.invited.len(),
        received: sources.responses.len(),
        no_comments: counts.iter().map(|c| c.no_comments).sum(),
        uninvited: counts.iter().map(|c| c.uninvited).sum(),
        withheld: counts.iter().map(|c| c.withheld).sum(),
        ..Totals::default()
    }
}

fn sender_counts(sources: &Sources) -> Vec<SenderCount> {
    let empty = |kind| SenderCount {
        kind,
        invited: 0,
        answered: 0,
        no_comments: 0,
        uninvited: 0,
        withheld: 0,
        names: Vec::new(),
    };
    let mut counts: BTreeMap<ConsulteeKind, SenderCount> = BTreeMap::new();
    let asked: HashMap<ConsulteeId, ConsulteeKind> =
        sources.invited.iter().map(|i| (i.consultee, i.kind)).collect();
    for kind in asked.values() {
        counts.entry(*kind).or_insert_with(|| empty(*kind)).invited += 1;
    }
    let said = Said::of(sources);
    for response in &sources.responses {
        let count = counts.entry(response.sender_kind).or_insert_with(|| empty(response.sender_kind));
        count.answered += 1;
        count.no_comments += usize::from(said.silent(response));
        count.uninvited += usize::from(response.consultee.is_none_or(|id| !asked.contains_key(&id)));
        count.withheld += usize::from(!response.cleared);
        if response.cleared {
            count.names.extend(sender(response).name);
        }
    }
    counts
        .into_values()
        .map(|mut count| {
            sort_by_name(&mut count.names, |name| name);
            count.names.dedup();
            count
        })
        .collect()
}

/// The answers that say something in words or by a stance.
struct Said(HashSet<ResponseId>);

impl Said {
    fn of(sources: &Sources) -> Self {
        let said = sources.parts.iter().filter(|(_, part)| !part.is_blank());
        Self(said.map(|(response, _)| *response).collect())
    }

    /// Has it no comments? Whoever ticked that and wrote all the same, has.
    fn silent(&self, response: &Submitted) -> bool {
        response.no_comments && !self.0.contains(&response.response)
    }
}

fn answers(sources: &Sources, visible: &[&Input], filter: &Filter) -> Vec<AnswerLine> {
    let mut inputs: HashMap<ResponseId, usize> = HashMap::new();
    for input in visible {
        *inputs.entry(input.response).or_insert(0) += 1;
    }
    let shown = sources.responses.iter().filter(|r| r.cleared && sent_by(filter, r.response, r.sender_kind));
    let said = Said::of(sources);
    let line = |r: &Submitted| AnswerLine {
        id: r.response,
        sender: sender(r),
        received: received_on(r),
        late: r.late,
        no_comments: said.silent(r),
        inputs: inputs.get(&r.response).copied().unwrap_or(0),
    };
    shown.map(line).collect()
}
