//! The one calm page: the draft, and under each section a place to say something about it.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::super::access::copy_key;
use super::super::actions::Save;
use super::super::{
    HearingToAnswer, PART_MAX, Part, ResponseId, RevisionId, Stance, Target, TargetKind, Topic, TopicKind,
    Within, draft_expires, read,
};
use super::Respondent;
use super::uninvited::At;
use super::view::{HearingView, SentView, you};
use crate::db;
use crate::hearings::public_path;
use crate::hearings::web::with_room_for_tables;
use crate::keys::digest;
use crate::lang::{Lang, Msg};
use crate::plans::SectionKind;
use crate::plans::items::Field;
use crate::templates::{Template, Templates};
use crate::text::html::{Rendering, to_html};
use crate::web::forms::FormView;
use crate::web::{Fields, FormErrors, Page, Query, Result};

#[derive(Serialize)]
struct AnswerView {
    hearing: HearingView,
    respondent: String,
    /// `one` for a private person, `many` for those who answer on behalf of others.
    you: &'static str,
    action: String,
    response: ResponseId,
    revision: RevisionId,
    /// Seals what the browser keeps of this answer.
    copy_key: String,
    /// What was sent before, when this is a change of it.
    sent: Option<SentView>,
    stance_asked: bool,
    sections: Vec<PartView>,
    /// How many have something written.
    answered: usize,
    /// Path of the link by which an uninvited sender comes back; `None` for those who have a letter.
    link: Option<String>,
    max: usize,
    /// The last day of the draft, if nothing more is written in it.
    expires_on: Date,
    form: FormView,
}

impl Template for AnswerView {
    const NAME: &'static str = "responses/answer.html";
}

#[derive(Serialize)]
struct PartView {
    key: Target,
    kind: TopicKind,
    number: String,
    title: String,
    /// The section's name before its own, where it is an item; for those who hear one field at a time.
    within: Option<String>,
    /// What else the plan says of an item.
    fields: Vec<Field>,
    level: i32,
    /// Safe HTML.
    body: String,
    /// A section's items, each with a place of its own.
    items: Vec<PartView>,
    stance: Option<Stance>,
    text: String,
    version: i32,
    /// Tells whether the field was touched.
    was: String,
    /// What stands in the field is not saved.
    unsaved: bool,
    /// `done` or `empty`.
    state: &'static str,
    /// The same of the part and its items together.
    all: &'static str,
    /// Shown without a click.
    open: bool,
    saved_at: Option<jiff::Timestamp>,
    error: Option<String>,
    /// What another tab or person saved meanwhile.
    other: Option<OtherView>,
}

#[derive(Serialize)]
struct OtherView {
    stance: Option<Stance>,
    text: String,
    version: i32,
    /// Text and stance as the script reads them.
    stands: String,
}

/// What became of the parts that could not be saved: shown beside what was typed.
#[derive(Default)]
pub(super) struct Refused {
    /// The part that is to stand open, whatever is in it.
    pub wished: Option<Target>,
    pub typed: BTreeMap<Target, Save>,
    /// On a conflict, what stands; `None` where nothing does.
    pub others: BTreeMap<Target, Option<Part>>,
    pub errors: FormErrors,
}

/// `GET /svar/{response}?til=…`: the draft, opened at what one wished to say something about; or the receipt of what was sent.
pub(super) async fn show(by: Respondent, at: Query<At>) -> Result<HttpResponse> {
    if !by.holder.latest().is_draft() {
        return Ok(by.page.redirect(&format!("{}/kvittering", by.url())));
    }
    render(&by, StatusCode::OK, &Refused { wished: at.target(), ..Refused::default() }).await
}

/// The page with what was typed, and what is wrong with it.
pub(super) async fn render(by: &Respondent, status: StatusCode, refused: &Refused) -> Result<HttpResponse> {
    let (asked, revision, id) = (by.holder.hearing().clone(), by.holder.latest().id, by.holder.response().id);
    let hearing = asked.clone();
    let read = move |conn: &mut db::Conn| {
        let (topics, parts) = (read::topics(conn, &hearing)?, read::parts(conn, revision)?);
        let sent = read::revisions(conn, id)?.into_iter().next();
        Ok::<_, db::Error>((topics, parts, sent, read::image_names(conn, &hearing)?))
    };
    let (topics, parts, sent, images) = by.page.state.db.read(read).await?;
    let (topics, bodies) = bodies(&by.page, &asked, topics, images).await?;
    let shown = topics.iter().zip(bodies);
    let views = shown.map(|(topic, body)| part_view(&by.page, topic, body, &parts, refused));
    let sections = nested(views);
    let response = by.holder.response();
    let started = by.holder.latest().started_at;
    let saved_at = parts.iter().map(|part| part.updated_at).fold(started, jiff::Timestamp::max);
    let view = AnswerView {
        hearing: HearingView::of(&by.page, &asked),
        respondent: response.sender_name.clone(),
        you: you(response.sender_kind),
        action: by.url(),
        response: response.id,
        revision,
        copy_key: copy_key(&by.page.state.keys, response.id),
        sent: sent.as_ref().map(SentView::of),
        stance_asked: asked.stance_asked,
        answered: sections.iter().filter(|part| part.all == "done").count(),
        sections,
        link: by.own_link(),
        max: PART_MAX,
        expires_on: draft_expires(asked.deadline, saved_at, by.page.state.config.responses.draft_days),
        form: named(&by.page, by.page.refused(&Fields::default(), &refused.errors), &topics),
    };
    by.page.render_as(status, view)
}

/// The faults with the name of the part each is about.
fn named(page: &Page, mut form: FormView, topics: &[Topic]) -> FormView {
    for fault in &mut form.summary {
        let topic = topics.iter().find(|topic| fault.field == format!("text-{}", topic.target));
        if let Some(topic) = topic {
            fault.message = format!("{}: {}", name(page, topic), fault.message);
        }
    }
    form
}

fn name(page: &Page, topic: &Topic) -> String {
    match topic.target.kind() {
        TargetKind::Whole => page.state.templates.text(page.lang, "responses-general"),
        _ => topic.name(),
    }
}

/// Items under the sections that they follow.
fn nested(views: impl Iterator<Item = PartView>) -> Vec<PartView> {
    let mut sections: Vec<PartView> = Vec::new();
    for view in views {
        match sections.last_mut() {
            Some(section) if view.within.is_some() => {
                if view.state == "done" {
                    section.all = view.state;
                }
                section.items.push(view);
            }
            _ => sections.push(view),
        }
    }
    sections
}

fn part_view(page: &Page, topic: &Topic, body: String, parts: &[Part], refused: &Refused) -> PartView {
    let standing = parts.iter().find(|part| part.target == topic.target);
    let typed = refused.typed.get(&topic.target);
    let (stance, text) = match (typed, standing) {
        (Some(save), _) => (save.stance, save.text.clone()),
        (None, Some(part)) => (part.stance, part.text.clone()),
        (None, None) => (None, String::new()),
    };
    let done = stance.is_some() || !text.trim().is_empty();
    let field = format!("text-{}", topic.target);
    let error = refused.errors.iter().find(|(name, _)| *name == field).map(|(_, msg)| page.say(msg));
    let other = refused.others.get(&topic.target).map(|other| other_view(other.as_ref()));
    let edited = typed.map_or_else(|| standing.map_or(0, |part| part.version), |save| save.version);
    PartView {
        key: topic.target,
        kind: topic.kind,
        number: topic.number.clone(),
        title: topic.heading.clone(),
        within: topic.within.as_ref().map(Within::name),
        fields: topic.fields.clone(),
        level: topic.level.min(2),
        body,
        items: Vec::new(),
        version: edited,
        was: if typed.is_some() { String::new() } else { mark(stance, &text) },
        unsaved: typed.is_some(),
        state: if done { "done" } else { "empty" },
        all: if done { "done" } else { "empty" },
        open: done
            || topic.kind == TopicKind::Section(SectionKind::FocusArea)
            || is_asked(topic.target.kind())
            || refused.wished == Some(topic.target),
        saved_at: standing.filter(|_| typed.is_none()).map(|part| part.updated_at),
        error,
        other,
        stance,
        text,
    }
}

/// Questions and the whole ask for an answer; sections and items may have one.
fn is_asked(kind: TargetKind) -> bool {
    matches!(kind, TargetKind::Question | TargetKind::Whole)
}

fn other_view(standing: Option<&Part>) -> OtherView {
    let stance = standing.and_then(|part| part.stance);
    let text = standing.map_or("", |part| part.text.as_str());
    OtherView {
        stance,
        text: text.to_owned(),
        version: standing.map_or(0, |part| part.version),
        stands: serde_json::json!([stance.map_or("", |stance| stance.as_str()), text]).to_string(),
    }
}

/// What is asked about, as it is shown: a whole plan, so away from the threads that answer requests.
async fn bodies(
    page: &Page,
    asked: &HearingToAnswer,
    topics: Vec<Topic>,
    images: HashSet<String>,
) -> Result<(Vec<Topic>, Vec<String>)> {
    let (state, lang, pictures) = (Arc::clone(&page.state), page.lang, public_path(&asked.slug));
    let show = move || {
        let image = |name: &str| images.contains(name).then(|| format!("{pictures}/bilde/{name}"));
        let bodies = topics.iter().map(|topic| body(&state.templates, lang, topic, &image)).collect();
        (topics, bodies)
    };
    page.state.heavy.run_for_everybody(show).await
}

fn body(templates: &Templates, lang: Lang, topic: &Topic, image: &dyn Fn(&str) -> Option<String>) -> String {
    let back = templates.text(lang, "responses-footnote-back");
    let prefix = format!("{}-", topic.target);
    let html = to_html(
        &topic.body,
        &Rendering { heading_shift: 2, id_prefix: &prefix, footnote_back: &back, image },
    );
    let heading = format!("{} {}", topic.number, topic.heading);
    with_room_for_tables(&html, |number| {
        let label = Msg::new("responses-table").arg("number", number).arg("heading", heading.trim());
        templates.say(lang, &label)
    })
}

/// What the page shows of a part, in few signs: a field that still says so was not touched, and is nobody's wish.
pub(super) fn mark(stance: Option<Stance>, text: &str) -> String {
    let said = format!("{}\n{text}", stance.map_or("", |stance| stance.as_str()));
    digest(&said).iter().take(8).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
