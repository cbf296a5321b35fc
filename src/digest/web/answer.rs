//! One published answer as it came in, with the places the digest quotes.

use std::collections::HashSet;
use std::sync::Arc;

use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use jiff::civil::Date;
use serde::Serialize;

use super::super::projection::{proof, received_on, sender};
use super::super::{Proof, Sender, answer_path, public_path};
use super::kept::kept_as;
use super::public;
use crate::db::{self, Conn};
use crate::hearings::{self, Details, HearingId, Question, Section};
use crate::inputs::InputId;
use crate::inputs::read::{Input, Wanted, standing};
use crate::lang::Lang;
use crate::plans;
use crate::plans::read::Item;
use crate::responses::{self, Part, ResponseId, Stance, Submitted, Target};
use crate::templates::{ForEverybody, Template};
use crate::text::segments::{Mark, paragraphs};
use crate::web::turns::{PAGES, Turn};
use crate::web::{Error, Result, State, language};

#[derive(Serialize)]
struct AnswerView {
    path: String,
    hearing: Details,
    hearing_url: String,
    digest_url: String,
    /// Everything this sender said, with what came of it.
    own_url: String,
    sender: Sender,
    received: Date,
    late: bool,
    no_comments: bool,
    parts: Vec<PartView>,
}

impl Template for AnswerView {
    const NAME: &'static str = "digest/answer.html";
}

impl ForEverybody for AnswerView {}

#[derive(Serialize)]
struct PartView {
    number: String,
    /// Empty for the plan as a whole.
    heading: String,
    /// Where it is about one item of the section.
    item: Option<ItemView>,
    stance: Option<Stance>,
    paragraphs: Vec<Vec<SegmentView>>,
}

#[derive(Serialize)]
struct ItemView {
    number: String,
    text: String,
}

#[derive(Serialize)]
struct SegmentView {
    text: String,
    marked: bool,
    /// Inputs that begin here.
    begins: Vec<InputId>,
}

/// What the page is made of.
struct Loaded {
    hearing: Details,
    sections: Vec<Section>,
    items: Vec<Item>,
    questions: Vec<Question>,
    response: Submitted,
    parts: Vec<Part>,
    inputs: Vec<Input>,
}

/// `GET /horing/{slug}/svar/{response}`: there while the digest is public and the answer cleared.
pub(super) async fn show(request: HttpRequest, path: Path<(String, String)>) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = language::of(&request, &state.config);
    let (slug, response) = path.into_inner();
    let response: ResponseId = response.parse().or(Err(Error::NotFound))?;
    let address = answer_path(&slug, response);
    let made = |hearing, turn| render(&state, lang, hearing, response, turn);
    let page = kept_as(&state, lang, (&slug, &address), &PAGES, made).await?;
    Ok(public::answer(&page, &request))
}

async fn render(
    state: &Arc<State>,
    lang: Lang,
    hearing: HearingId,
    response: ResponseId,
    turn: Turn,
) -> Result<Bytes> {
    let loaded = state.db.read(move |conn| load(conn, hearing, response)).await?.ok_or(Error::NotFound)?;
    let state = Arc::clone(state);
    let written = tokio::task::spawn_blocking(move || {
        let html = state.templates.for_everybody(lang, view(&loaded));
        drop(turn);
        Ok(html.map_err(Error::internal)?.into())
    });
    written.await.map_err(Error::internal)?
}

fn load(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Loaded>> {
    let Some(details) = hearings::read::details(conn, hearing)? else {
        return Ok(None);
    };
    let Some(response) = responses::read::submitted(conn, hearing, id)?.filter(|r| r.cleared) else {
        return Ok(None);
    };
    let inputs = standing(conn, hearing, Wanted::From(id))?;
    Ok(Some(Loaded {
        sections: plans::read::sections(conn, details.setup.plan_version_id)?,
        items: plans::read::items(conn, details.setup.plan_version_id)?,
        questions: hearings::read::questions(conn, hearing)?,
        // Of the revision that was cleared: where another has come since, the answer counts as not cleared.
        parts: responses::read::parts(conn, response.revision)?,
        hearing: details,
        response,
        inputs,
    }))
}

fn view(loaded: &Loaded) -> AnswerView {
    let slug = &loaded.hearing.slug;
    let id = loaded.response.response;
    let said = |part: &&Part| !part.canonical.trim().is_empty() || part.stance.is_some();
    AnswerView {
        path: answer_path(slug, id),
        hearing_url: hearings::public_path(slug),
        digest_url: public_path(slug),
        own_url: format!("{}?avsender={id}", public_path(slug)),
        sender: sender(&loaded.response),
        received: received_on(&loaded.response),
        late: loaded.response.late,
        no_comments: loaded.response.no_comments && loaded.parts.iter().all(Part::is_blank),
        parts: loaded.parts.iter().filter(said).map(|part| part_view(loaded, part)).collect(),
        hearing: loaded.hearing.clone(),
    }
}

fn part_view(loaded: &Loaded, part: &Part) -> PartView {
    let item = loaded.items.iter().find(|item| Some(item.key) == part.target.item());
    let key = if let Target::Section(key) = part.target { Some(key) } else { item.map(|item| item.section) };
    let section = loaded.sections.iter().find(|s| Some(s.key) == key);
    let question = loaded.questions.iter().find(|q| part.target == Target::Question(q.id));
    let heading = section.map(|s| s.heading.clone()).or_else(|| question.map(|q| q.text.clone()));
    let here = |input: &&Input| input.part == part.id && proof(input, Some(part)) == Proof::Exact;
    let marks: Vec<Mark<InputId>> =
        loaded.inputs.iter().filter(here).map(|input| Mark { id: input.id, span: input.span }).collect();
    let mut begun: HashSet<InputId> = HashSet::new();
    let mut segment = |text: String, ids: Vec<InputId>| {
        let begins: Vec<InputId> = ids.iter().filter(|id| begun.insert(**id)).copied().collect();
        SegmentView { text, marked: !ids.is_empty(), begins }
    };
    let paragraphs = paragraphs(&part.canonical, &marks);
    PartView {
        number: section.map_or_else(String::new, |s| s.number.clone()),
        heading: heading.unwrap_or_else(String::new),
        item: item.map(|item| ItemView { number: item.said.number.clone(), text: item.said.text.clone() }),
        stance: part.stance,
        paragraphs: paragraphs
            .into_iter()
            .map(|paragraph| paragraph.segments.into_iter().map(|s| segment(s.text, s.ids)).collect())
            .collect(),
    }
}
