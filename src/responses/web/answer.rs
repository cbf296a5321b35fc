//! The one calm page: the draft, and under each section a place to say something about it.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::super::access::link_token;
use super::super::actions::{self, Save, SaveError};
use super::super::{Item, PART_MAX, Part, RevisionId, Stance, Target, TargetKind, draft_expires, store};
use super::view::HearingView;
use super::{Answering, Respondent};
use crate::db::{self, Tx};
use crate::hearings::public_path;
use crate::hearings::web::with_room_for_tables;
use crate::text::html::{Rendering, to_html};
use crate::web::forms::FormView;
use crate::web::{Error, Fields, FormErrors, Msg, Page, Result};

#[derive(Serialize)]
struct AnswerView {
    hearing: HearingView,
    respondent: String,
    action: String,
    revision: RevisionId,
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

#[derive(Serialize)]
struct PartView {
    key: Target,
    kind: String,
    number: String,
    title: String,
    level: i32,
    /// Safe HTML.
    body: String,
    stance: Option<Stance>,
    text: String,
    version: i32,
    /// `done` or `empty`.
    state: &'static str,
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
}

/// What became of the parts that could not be saved: shown beside what was typed.
#[derive(Default)]
struct Refused {
    typed: BTreeMap<Target, Save>,
    others: BTreeMap<Target, Option<Part>>,
    errors: FormErrors,
}

/// `GET /svar/{response}`: the draft, or the receipt of what was sent.
pub(super) async fn show(by: Respondent) -> Result<HttpResponse> {
    if !by.holder.latest().is_draft() {
        return Ok(by.page.redirect(&format!("{}/kvittering", by.url())));
    }
    render(&by, StatusCode::OK, &Refused::default()).await
}

async fn render(by: &Respondent, status: StatusCode, refused: &Refused) -> Result<HttpResponse> {
    let (asked, revision) = (by.holder.hearing().clone(), by.holder.latest().id);
    let hearing = asked.clone();
    let read = move |conn: &mut db::Conn| {
        let (items, parts) = (store::items(conn, &hearing)?, store::parts(conn, revision)?);
        Ok::<_, db::Error>((items, parts, store::image_names(conn, &hearing)?))
    };
    let (items, parts, images) = by.page.state.db.read(read).await?;
    let image =
        |name: &str| images.contains(name).then(|| format!("{}/bilde/{name}", public_path(&asked.slug)));
    let body = |item: &Item| body(&by.page, item, &image);
    let sections: Vec<_> =
        items.iter().map(|item| part_view(&by.page, item, body(item), &parts, refused)).collect();
    let response = by.holder.response();
    let started = by.holder.latest().started_at;
    let saved_at = parts.iter().map(|part| part.updated_at).fold(started, jiff::Timestamp::max);
    let view = AnswerView {
        hearing: HearingView::of(&by.page, &asked),
        respondent: response.sender_name.clone(),
        action: by.url(),
        revision,
        stance_asked: asked.stance_asked,
        answered: sections.iter().filter(|part| part.state == "done").count(),
        sections,
        link: response
            .invitation
            .is_none()
            .then(|| format!("/i/{}", link_token(&by.page.state.keys, response.id))),
        max: PART_MAX,
        expires_on: draft_expires(asked.deadline, saved_at, by.page.state.config.responses.draft_days),
        form: by.page.refused(&Fields::default(), &refused.errors),
    };
    by.page.render_as(status, "responses/answer.html", view)
}

fn part_view(page: &Page, item: &Item, body: String, parts: &[Part], refused: &Refused) -> PartView {
    let standing = parts.iter().find(|part| part.target == item.target);
    let typed = refused.typed.get(&item.target);
    let (stance, text) = match (typed, standing) {
        (Some(save), _) => (save.stance, save.text.clone()),
        (None, Some(part)) => (part.stance, part.text.clone()),
        (None, None) => (None, String::new()),
    };
    let done = stance.is_some() || !text.trim().is_empty();
    let field = format!("text-{}", item.target);
    let error = refused.errors.iter().find(|(name, _)| *name == field).map(|(_, msg)| page.say(msg));
    let other = refused.others.get(&item.target).map(|other| OtherView {
        stance: other.as_ref().and_then(|part| part.stance),
        text: other.as_ref().map_or_else(String::new, |part| part.text.clone()),
    });
    PartView {
        key: item.target,
        kind: item.kind.clone(),
        number: item.number.clone(),
        title: item.heading.clone(),
        level: item.level.min(2),
        body,
        stance,
        text,
        version: standing.map_or(0, |part| part.version),
        state: if done { "done" } else { "empty" },
        open: done || item.kind == "focus_area" || item.target.kind != TargetKind::Section,
        saved_at: standing.filter(|_| typed.is_none()).map(|part| part.updated_at),
        error,
        other,
    }
}

fn body(page: &Page, item: &Item, image: &dyn Fn(&str) -> Option<String>) -> String {
    let back = page.state.templates.text(page.lang, "responses-footnote-back");
    let prefix = format!("{}-", item.target);
    let html =
        to_html(&item.body, &Rendering { heading_shift: 2, id_prefix: &prefix, footnote_back: &back, image });
    let heading = format!("{} {}", item.number, item.heading);
    with_room_for_tables(&html, |number| {
        page.say(&Msg::new("responses-table").arg("number", number).arg("heading", heading.trim()))
    })
}

/// `POST /svar/{response}`: every part at once, for browsers without JavaScript and for the buttons.
pub(super) async fn save_all(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let revision = revision(&fields)?;
    let saves = saves(&fields, revision);
    let (holder, clock) = (by.holder.clone(), by.page.state.clock.clone());
    let work = move |tx: &mut Tx<'_>| {
        let standing = store::parts(tx, revision)?;
        let changed = saves.iter().filter(|save| !is_same(save, &standing));
        let mut refused = Vec::new();
        for save in changed {
            match actions::save(tx, &holder, save, &clock) {
                Ok(_) => {}
                Err(SaveError::Database(error)) => return Err(error),
                Err(error) => refused.push((save.clone(), error)),
            }
        }
        Ok(refused)
    };
    let failed = by.page.state.db.write(work).await?;
    if failed.iter().any(|(_, error)| matches!(error, SaveError::Closed)) {
        return Err(Error::Conflict("responses-closed"));
    }
    if failed.is_empty() {
        let to = if fields.text("then") == "review" { format!("{}/se-over", by.url()) } else { by.url() };
        return Ok(by.page.redirect(&to));
    }
    let status = status_of(&failed);
    render(&by, status, &refused(failed)).await
}

fn status_of(failed: &[(Save, SaveError)]) -> StatusCode {
    let conflict = failed.iter().any(|(_, error)| matches!(error, SaveError::Conflict(_)));
    if conflict { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY }
}

fn refused(failed: Vec<(Save, SaveError)>) -> Refused {
    let mut all = Refused::default();
    for (save, error) in failed {
        let target = save.target;
        all.errors.add(format!("text-{target}"), message(&error));
        all.typed.insert(target, save);
        if let SaveError::Conflict(other) = error {
            all.others.insert(target, other.map(|part| *part));
        }
    }
    all
}

/// Why a part was not saved, in words.
pub(super) fn message(error: &SaveError) -> Msg {
    match error {
        SaveError::Conflict(_) => Msg::new("responses-conflict"),
        SaveError::Closed => Msg::new("responses-closed"),
        SaveError::NotAsked => Msg::new("responses-not-asked"),
        SaveError::TooLong(length) => {
            Msg::new("web-field-too-long").arg("max", PART_MAX).arg("length", length)
        }
        SaveError::Database(_) => Msg::new("responses-not-saved"),
    }
}

/// The revision the form was made for.
pub(super) fn revision(fields: &Fields) -> Result<RevisionId> {
    fields.text("revision").parse().or(Err(Error::Bad("web-bad-form")))
}

fn is_same(save: &Save, standing: &[Part]) -> bool {
    let part = standing.iter().find(|part| part.target == save.target);
    part.map_or_else(
        || save.text.is_empty() && save.stance.is_none(),
        |p| p.text == save.text && p.stance == save.stance,
    )
}

fn saves(fields: &Fields, revision: RevisionId) -> Vec<Save> {
    let targets = fields.names().filter_map(|name| Target::parse(name.strip_prefix("text-")?));
    let save = |target: Target| Save {
        revision,
        target,
        stance: Stance::parse(fields.text(&format!("stance-{target}"))),
        text: fields.lines(&format!("text-{target}")).to_owned(),
        version: fields.text(&format!("version-{target}")).parse().unwrap_or(0),
        save_key: String::new(),
    };
    targets.map(save).collect()
}
