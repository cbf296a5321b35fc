//! The open answer: its parts cut into marked segments, its inputs, and where they may be placed.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;

use super::inbox::{Around, Covered, Wish};
use super::places::{ChoiceView, ItemView, PlaceView, Plan, place_view, plan, section_of};
use crate::clock::When;
use crate::db::{self, Conn};
use crate::hearings::access::Seat;
use crate::inputs::store::reading::{self, Answer, ReadInput, ReadPart};
use crate::inputs::{InputId, InputKind, PartId, ResponseId, Stance, Tag, TagColour, TagId, TargetKind};
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
    item: Option<ItemView>,
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
    sections: Vec<PlaceView>,
    items: Vec<ItemView>,
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
pub(super) struct Asked<'a> {
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
    asked: Asked<'_>,
    head: Answer,
    around: Around,
) -> db::Result<AnswerView> {
    let parts = reading::parts(conn, head.id)?;
    let inputs = in_order(reading::inputs(conn, head.id)?, &parts);
    let plan = plan(conn, asked.seat, &parts)?;
    let marks = lanes(&inputs, asked.tags);
    let shape = Shape { asked, plan: &plan };
    let total: Coverage = parts.iter().map(|part| covered(part, &inputs)).sum();
    let (url, query) = (&asked.seat.hearing.url, asked.wish.query());
    let shown = inputs.iter().zip(&marks);
    Ok(AnswerView {
        parts: parts.iter().map(|part| shape.part(part, &inputs, &marks)).collect(),
        texts: parts.iter().map(|part| (part.id, part.canonical.clone())).collect(),
        tag_counts: counts(&inputs),
        inputs: shown.map(|(input, mark)| shape.input(input, mark, head.id, &parts)).collect(),
        places: plan.choices(),
        cut_url: format!("{url}/arbeidsbenk/{}/innspill{query}", head.id),
        coverage: total.into(),
        around,
        id: head.id,
        sender: head.sender,
        received: head.received,
        late: head.late,
        no_comments: head.no_comments,
    })
}

/// In the order of the parts; within one by place; those from an earlier revision last.
fn in_order(mut inputs: Vec<ReadInput>, parts: &[ReadPart]) -> Vec<ReadInput> {
    let place = |id: PartId| parts.iter().position(|part| part.id == id).unwrap_or(usize::MAX);
    inputs.sort_by_key(|input| place(input.part));
    inputs
}

fn counts(inputs: &[ReadInput]) -> HashMap<TagId, usize> {
    let mut counts = HashMap::new();
    for tag in inputs.iter().flat_map(|input| &input.tags) {
        *counts.entry(*tag).or_default() += 1;
    }
    counts
}

fn covered(part: &ReadPart, inputs: &[ReadInput]) -> Coverage {
    coverage(&part.canonical, &spans(part, inputs))
}

fn spans(part: &ReadPart, inputs: &[ReadInput]) -> Vec<Span> {
    inputs.iter().filter(|input| input.part == part.id).map(|input| input.span).collect()
}

/// Gives each input the lowest lane that no earlier overlapping one has; the style sheet knows three.
fn lanes(inputs: &[ReadInput], tags: &[Tag]) -> Vec<MarkView> {
    let mut marks: Vec<MarkView> = Vec::new();
    for (at, input) in inputs.iter().enumerate() {
        let beside = inputs.iter().take(at).zip(&marks);
        let taken: Vec<usize> = beside
            .filter(|(other, _)| other.part == input.part && other.span.overlaps(input.span))
            .map(|(_, mark)| mark.lane)
            .collect();
        let lane = (0..3).find(|lane| !taken.contains(lane)).unwrap_or(2);
        let colour = tags.iter().find(|tag| input.tags.contains(&tag.id)).map(|tag| tag.colour);
        let plain = if input.kind == InputKind::NoContent { TagColour::Neutral } else { TagColour::Accent };
        marks.push(MarkView {
            id: input.id,
            number: at + 1,
            colour: colour.unwrap_or(plain),
            lane,
            first: false,
        });
    }
    marks
}

struct Shape<'a> {
    asked: Asked<'a>,
    plan: &'a Plan,
}

impl Shape<'_> {
    fn part(&self, part: &ReadPart, inputs: &[ReadInput], marks: &[MarkView]) -> PartView {
        let here: Vec<Mark<usize>> = inputs
            .iter()
            .enumerate()
            .filter(|(_, input)| input.part == part.id)
            .map(|(id, input)| Mark { id, span: input.span })
            .collect();
        let section = section_of(part, &self.plan.items);
        let place = self.plan.places.iter().find(|place| Some(place.key) == section);
        let item = self.plan.items.iter().find(|item| item.key.0 == part.target_key);
        let question = self.plan.questions.get(&part.target_key).cloned();
        let cut = paragraphs(&part.canonical, &here);
        PartView {
            id: part.id,
            target: part.target,
            number: place.map(|place| place.number.clone()).unwrap_or_default(),
            title: place.map(|place| place.heading.clone()).or(question).unwrap_or_default(),
            item: item.map(|item| self.plan.item(item)),
            stance: part.stance,
            context: section
                .and_then(|section| self.plan.bodies.get(&section))
                .filter(|body| !body.is_empty())
                .map(|body| self.html(part, body)),
            paragraphs: cut.iter().filter_map(|p| paragraph(p, inputs, marks)).collect(),
            coverage: covered(part, inputs).into(),
            rest_url: format!(
                "{}/arbeidsbenk/{}/resten{}",
                self.asked.seat.hearing.url,
                part.id,
                self.asked.wish.query()
            ),
        }
    }

    fn html(&self, part: &ReadPart, body: &str) -> String {
        let prefix = format!("p{}-", part.id);
        let how = Rendering {
            heading_shift: 3,
            id_prefix: &prefix,
            footnote_back: self.asked.footnote_back,
            image: &|_| None,
        };
        to_html(body, &how)
    }

    fn input(
        &self,
        input: &ReadInput,
        mark: &MarkView,
        response: ResponseId,
        parts: &[ReadPart],
    ) -> InputView {
        let id = input.id.to_string();
        let query = self.asked.wish.query_with(&[("endre", &id)]);
        let bench = format!("{}/arbeidsbenk/{response}", self.asked.seat.hearing.url);
        let placed = self.plan.places.iter().filter(|place| input.sections.contains(&place.key));
        InputView {
            id: input.id,
            number: mark.number,
            colour: mark.colour,
            quote: input.quote.clone(),
            kind: input.kind,
            stance: input.stance,
            by: input.by.clone(),
            at: input.at,
            version: input.version,
            sections: placed.map(place_view).collect(),
            items: {
                let its = self.plan.items.iter().filter(|item| input.items.contains(&item.key));
                its.map(|item| self.plan.item(item)).collect()
            },
            tags: self.asked.tags.iter().filter(|tag| input.tags.contains(&tag.id)).cloned().collect(),
            tag_ids: input.tags.clone(),
            outdated: !parts.iter().any(|part| part.id == input.part),
            open: self.asked.wish.endre.as_deref() == Some(&id),
            url: format!("{}/innspill/{id}", self.asked.seat.hearing.url),
            query: self.asked.wish.query(),
            edit_url: format!("{bench}{query}#input-{id}"),
        }
    }
}

fn paragraph(cut: &Paragraph<usize>, inputs: &[ReadInput], marks: &[MarkView]) -> Option<ParagraphView> {
    let (first, last) = (cut.segments.first()?, cut.segments.last()?);
    let segments = cut.segments.iter().map(|segment| {
        let over = segment.ids.iter().filter_map(|id| Some((inputs.get(*id)?, marks.get(*id)?)));
        let marks = over.map(|(input, mark)| MarkView {
            first: input.span.start == segment.span.start
                || (first.span == segment.span && input.span.start < segment.span.start),
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
