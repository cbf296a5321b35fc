//! The open answer: its parts cut into marked segments, its inputs, and where they may be placed.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;

use super::inbox::{Around, Covered, Wish};
use super::places::{ChoiceView, choices};
use crate::clock::When;
use crate::db::{self, Conn};
use crate::hearings::access::Seat;
use crate::inputs::read::answer::{BenchInput, Heard, heard, inputs};
use crate::inputs::read::{ItemLabel, Place};
use crate::inputs::{InputId, InputKind, PartId, ResponseId, Stance, Tag, TagColour, TagId, Target};
use crate::responses::read::submitted_parts;
use crate::responses::{Part, Submitted, TargetKind};
use crate::text::coverage::{Coverage, coverage};
use crate::text::html::{Rendering, to_html};
use crate::text::segments::{Mark, Paragraph, paragraphs};
use crate::text::span::Span;

/// The middle pane and the list of inputs.
#[derive(Serialize)]
pub(super) struct AnswerView {
    id: ResponseId,
    sender: String,
    received: When,
    late: bool,
    no_comments: bool,
    coverage: Covered,
    around: Around,
    cut_url: String,
    parts: Vec<PartView>,
    /// Canonical text by part: what a script cuts its quotes from.
    texts: HashMap<PartId, String>,
    inputs: Vec<InputView>,
    /// How many inputs of this answer have each tag.
    tag_counts: HashMap<TagId, usize>,
    /// Where an input can be put: the sections, each followed by its items.
    places: Vec<ChoiceView>,
}

#[derive(Serialize)]
struct PartView {
    id: PartId,
    target: TargetKind,
    number: String,
    title: String,
    /// Where it is about one item of the section.
    item: Option<ItemLabel>,
    stance: Option<Stance>,
    /// The plan's own text, as safe HTML.
    context: Option<String>,
    paragraphs: Vec<ParagraphView>,
    coverage: Covered,
    rest_url: String,
}

#[derive(Serialize)]
struct ParagraphView {
    start: usize,
    end: usize,
    text: String,
    segments: Vec<SegmentView>,
    covered: bool,
}

#[derive(Serialize)]
struct SegmentView {
    text: String,
    marks: Vec<MarkView>,
}

/// One input over a segment. `lane` keeps the lines of overlapping inputs apart.
#[derive(Clone, Serialize)]
struct MarkView {
    id: InputId,
    number: usize,
    colour: TagColour,
    lane: usize,
    /// Does the input begin here?
    first: bool,
}

#[derive(Serialize)]
struct InputView {
    id: InputId,
    number: usize,
    colour: TagColour,
    quote: String,
    kind: InputKind,
    stance: Option<Stance>,
    by: String,
    at: Timestamp,
    version: i32,
    sections: Vec<Place>,
    items: Vec<ItemLabel>,
    tags: Vec<Tag>,
    tag_ids: Vec<TagId>,
    /// From a revision that a newer one has replaced?
    outdated: bool,
    open: bool,
    url: String,
    query: String,
    edit_url: String,
}

/// Whose page it is, and what it asks to see.
#[derive(Clone, Copy)]
pub(super) struct Opened<'a> {
    pub(super) seat: &'a Seat,
    pub(super) wish: &'a Wish,
    /// Of the hearing, in their order.
    pub(super) tags: &'a [Tag],
    /// Label of a footnote's way back, in the page's language.
    pub(super) footnote_back: &'a str,
}

/// Reads and shapes it. Ten queries, whatever the answer's length.
pub(super) fn load(
    conn: &mut Conn,
    asked: Opened<'_>,
    head: Submitted,
    around: Around,
) -> db::Result<AnswerView> {
    let parts = submitted_parts(conn, head.response)?;
    let inputs = in_order(inputs(conn, head.response)?, &parts);
    let plan = heard(conn, asked.seat.id(), &parts)?;
    let marks = lanes(&inputs, asked.tags);
    let shape = Shape { asked, plan: &plan };
    let total: Coverage = parts.iter().map(|part| covered(part, &inputs)).sum();
    let (url, query) = (&asked.seat.hearing.url(), asked.wish.query());
    let shown = inputs.iter().zip(&marks);
    Ok(AnswerView {
        parts: parts.iter().map(|part| shape.part(part, &inputs, &marks)).collect(),
        texts: parts.iter().map(|part| (part.id, part.canonical.clone())).collect(),
        tag_counts: counts(&inputs),
        inputs: shown.map(|(input, mark)| shape.input(input, mark, head.response, &parts)).collect(),
        places: choices(&plan),
        cut_url: format!("{url}/arbeidsbenk/{}/innspill{query}", head.response),
        coverage: total.into(),
        around,
        id: head.response,
        sender: head.sender_name,
        received: head.received,
        late: head.late,
        no_comments: head.no_comments,
    })
}

/// In the order of the parts; within one by place; those from an earlier revision last.
fn in_order(mut inputs: Vec<BenchInput>, parts: &[Part]) -> Vec<BenchInput> {
    let place = |id: PartId| parts.iter().position(|part| part.id == id).unwrap_or(usize::MAX);
    inputs.sort_by_key(|input| place(input.cut.part));
    inputs
}

fn counts(inputs: &[BenchInput]) -> HashMap<TagId, usize> {
    let mut counts = HashMap::new();
    for tag in inputs.iter().flat_map(|input| &input.tags) {
        *counts.entry(*tag).or_default() += 1;
    }
    counts
}

fn covered(part: &Part, inputs: &[BenchInput]) -> Coverage {
    coverage(&part.canonical, &spans(part, inputs))
}

fn spans(part: &Part, inputs: &[BenchInput]) -> Vec<Span> {
    inputs.iter().filter(|input| input.cut.part == part.id).map(|input| input.cut.span).collect()
}

/// Gives each input the lowest lane that no earlier overlapping one has; the style sheet knows three.
fn lanes(inputs: &[BenchInput], tags: &[Tag]) -> Vec<MarkView> {
    let mut marks: Vec<MarkView> = Vec::new();
    for (at, input) in inputs.iter().enumerate() {
        let beside = inputs.iter().take(at).zip(&marks);
        let taken: Vec<usize> = beside
            .filter(|(other, _)| other.cut.part == input.cut.part && other.cut.span.overlaps(input.cut.span))
            .map(|(_, mark)| mark.lane)
            .collect();
        let lane = (0..3).find(|lane| !taken.contains(lane)).unwrap_or(2);
        let colour = tags.iter().find(|tag| input.tags.contains(&tag.id)).map(|tag| tag.colour);
        let plain =
            if input.cut.kind == InputKind::NoContent { TagColour::Neutral } else { TagColour::Accent };
        marks.push(MarkView {
            id: input.cut.id,
            number: at + 1,
            colour: colour.unwrap_or(plain),
            lane,
            first: false,
        });
    }
    marks
}

struct Shape<'a> {
    asked: Opened<'a>,
    plan: &'a Heard,
}

impl Shape<'_> {
    fn part(&self, part: &Part, inputs: &[BenchInput], marks: &[MarkView]) -> PartView {
        let here: Vec<Mark<usize>> = inputs
            .iter()
            .enumerate()
            .filter(|(_, input)| input.cut.part == part.id)
            .map(|(id, input)| Mark { id, span: input.cut.span })
            .collect();
        let section = self.plan.section_of(part.target);
        let place = self.plan.places.iter().find(|place| Some(place.key) == section);
        let item = self.plan.items.iter().find(|item| Some(item.key) == part.target.item());
        let question =
            if let Target::Question(id) = part.target { self.plan.questions.get(&id) } else { None };
        let cut = paragraphs(&part.canonical, &here);
        PartView {
            id: part.id,
            target: part.target.kind(),
            number: place.map(|place| place.number.clone()).unwrap_or_default(),
            title: place.map(|place| place.heading.clone()).or_else(|| question.cloned()).unwrap_or_default(),
            item: item.map(|item| ItemLabel::of(item, &self.plan.places)),
            stance: part.stance,
            context: section
                .and_then(|section| self.plan.bodies.get(&section))
                .filter(|body| !body.is_empty())
                .map(|body| self.html(part, body)),
            paragraphs: cut.iter().filter_map(|p| paragraph(p, inputs, marks)).collect(),
            coverage: covered(part, inputs).into(),
            rest_url: format!(
                "{}/arbeidsbenk/{}/resten{}",
                self.asked.seat.hearing.url(),
                part.id,
                self.asked.wish.query()
            ),
        }
    }

    fn html(&self, part: &Part, body: &str) -> String {
        let prefix = format!("p{}-", part.id);
        let how = Rendering {
            heading_shift: 3,
            id_prefix: &prefix,
            footnote_back: self.asked.footnote_back,
            image: &|_| None,
        };
        to_html(body, &how)
    }

    fn input(&self, input: &BenchInput, mark: &MarkView, response: ResponseId, parts: &[Part]) -> InputView {
        let id = input.cut.id.to_string();
        let query = self.asked.wish.query_with(&[("endre", &id)]);
        let bench = format!("{}/arbeidsbenk/{response}", self.asked.seat.hearing.url());
        let placed = self.plan.places.iter().filter(|place| input.sections.contains(&place.key));
        InputView {
            id: input.cut.id,
            number: mark.number,
            colour: mark.colour,
            quote: input.cut.quote.clone(),
            kind: input.cut.kind,
            stance: input.cut.stance,
            by: input.by.clone(),
            at: input.cut.at,
            version: input.cut.version,
            sections: placed.cloned().collect(),
            items: {
                let its = self.plan.items.iter().filter(|item| input.items.contains(&item.key));
                its.map(|item| ItemLabel::of(item, &self.plan.places)).collect()
            },
            tags: self.asked.tags.iter().filter(|tag| input.tags.contains(&tag.id)).cloned().collect(),
            tag_ids: input.tags.clone(),
            outdated: !parts.iter().any(|part| part.id == input.cut.part),
            open: self.asked.wish.endre.as_deref() == Some(&id),
            url: format!("{}/innspill/{id}", self.asked.seat.hearing.url()),
            query: self.asked.wish.query(),
            edit_url: format!("{bench}{query}#input-{id}"),
        }
    }
}

fn paragraph(cut: &Paragraph<usize>, inputs: &[BenchInput], marks: &[MarkView]) -> Option<ParagraphView> {
    let (first, last) = (cut.segments.first()?, cut.segments.last()?);
    let segments = cut.segments.iter().map(|segment| {
        let over = segment.ids.iter().filter_map(|id| Some((inputs.get(*id)?, marks.get(*id)?)));
        let marks = over.map(|(input, mark)| MarkView {
            first: input.cut.span.start == segment.span.start
                || (first.span == segment.span && input.cut.span.start < segment.span.start),
            ..mark.clone()
        });
        SegmentView { text: segment.text.clone(), marks: marks.collect() }
    });
    let text: String = cut.segments.iter().map(|segment| segment.text.as_str()).collect();
    let spans: Vec<Span> = cut.segments.iter().filter(|s| !s.ids.is_empty()).map(|s| s.span).collect();
    let here = Span { start: first.span.start, end: last.span.end };
    let shifted: Vec<Span> =
        spans.iter().map(|s| Span { start: s.start - here.start, end: s.end - here.start }).collect();
    Some(ParagraphView {
        start: here.start,
        end: here.end,
        covered: coverage(&text, &shifted).complete(),
        segments: segments.collect(),
        text,
    })
}
