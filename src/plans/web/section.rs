//! One section's form: its heading, number, kind, level and text, with the text shown as it will look.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::{refused, version_path};
use crate::accounts::web::Staff;
use crate::documents::html::MAX_PASTE;
use crate::lang::Msg;
use crate::plans::actions::{self, ChangeError, Edit};
use crate::plans::store::{self, Content, Listed, Section};
use crate::plans::{BODY_MAX, HEADING_MAX, LEVEL_MAX, NUMBER_MAX, PlanVersionId, SectionId, SectionKind};
use crate::text::bounded::is_bounded;
use crate::text::html::{Rendering, to_html};
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Fields, Form, FormErrors, Query, Result};

#[derive(Serialize)]
struct SectionView {
    plan: Listed,
    url: String,
    action: String,
    form: FormView,
    kinds: Vec<&'static str>,
    levels: Vec<i32>,
    /// Megabytes of HTML that a paste may have.
    paste_limit: usize,
    /// The text as it will look, as HTML; where that was asked for.
    rendered: Option<String>,
    /// What somebody else saved meanwhile.
    theirs: Option<Section>,
}

/// What goes around a form that is shown.
struct Around {
    section: Option<SectionId>,
    after: Option<SectionId>,
    rendered: bool,
    theirs: Option<Section>,
}

impl Around {
    fn of(section: Option<SectionId>) -> Self {
        Self { section, after: None, rendered: false, theirs: None }
    }
}

#[derive(Deserialize)]
pub(super) struct After {
    /// The section after which a new one is to stand.
    etter: Option<SectionId>,
}

/// `GET /planer/{version}/del?etter=…`: a new section.
pub(super) async fn blank(
    me: Staff,
    version: Path<PlanVersionId>,
    query: Query<After>,
) -> Result<HttpResponse> {
    let new_row = me.page.state.clock.new_id().to_string();
    let form = FormView::of([(NEW_ROW, new_row), ("kind", SectionKind::Text.as_str().to_owned())]);
    let around = Around { after: query.etter, ..Around::of(None) };
    show(&me, version.into_inner(), StatusCode::OK, form, around).await
}

/// `POST /planer/{version}/del`.
pub(super) async fn add(
    me: Staff,
    version: Path<PlanVersionId>,
    query: Query<After>,
    form: Form,
) -> Result<HttpResponse> {
    let (version, after, Form(fields)) = (version.into_inner(), query.etter, form);
    let around = || Around { after, rendered: fields.has("preview"), ..Around::of(None) };
    let content = match read(&fields, None) {
        Ok((content, _)) if !fields.has("preview") => content,
        read => return again(&me, version, &fields, read.err().unwrap_or_default(), around()).await,
    };
    let (state, actor) = (Arc::clone(&me.page.state), me.actor());
    let clock = state.clock.clone();
    let id = SectionId(fields.new_row(&clock));
    let added =
        state.db.write(move |tx| actions::add(tx, &actor, version, (id, after, &content), &clock)).await;
    let id = added.map_err(refused)?;
    let to = format!("{}#s-{id}", version_path(version));
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-added"))))
}

/// `GET /planer/{version}/del/{section}`.
pub(super) async fn form(me: Staff, path: Path<(PlanVersionId, SectionId)>) -> Result<HttpResponse> {
    let (version, id) = path.into_inner();
    let section = find(&me, version, id).await?;
    show(&me, version, StatusCode::OK, filled(&section), Around::of(Some(id))).await
}

/// `POST /planer/{version}/del/{section}`: saves, or shows the text as it will look.
pub(super) async fn save(
    me: Staff,
    path: Path<(PlanVersionId, SectionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let ((version, id), Form(fields)) = (path.into_inner(), form);
    let around = || Around { rendered: fields.has("preview"), ..Around::of(Some(id)) };
    let stored = find(&me, version, id).await?;
    let (content, level) = match read(&fields, Some(&stored)) {
        Ok(read) if !fields.has("preview") => read,
        read => return again(&me, version, &fields, read.err().unwrap_or_default(), around()).await,
    };
    let Ok(seen) = fields.text("version").parse() else {
        return Err(Error::Bad("web-bad-form"));
    };
    let edit = Edit { section: id, seen, level: level.unwrap_or(1), content };
    let (state, actor) = (Arc::clone(&me.page.state), me.actor());
    let clock = state.clock.clone();
    match state.db.write(move |tx| actions::edit(tx, &actor, version, &edit, &clock)).await {
        Ok(()) => {
            let to = format!("{}#s-{id}", version_path(version));
            Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-saved"))))
        }
        Err(ChangeError::Stale(theirs)) => conflict(&me, version, &fields, *theirs).await,
        Err(ChangeError::Misplaced) => {
            let errors = FormErrors::one("level", Msg::new("plans-section-misplaced"));
            again(&me, version, &fields, errors, Around::of(Some(id))).await
        }
        Err(error) => Err(refused(error)),
    }
}

/// Both texts: what was typed stays in the form, what stands saved is shown beside it. Saving again replaces it.
async fn conflict(
    me: &Staff,
    version: PlanVersionId,
    fields: &Fields,
    theirs: Section,
) -> Result<HttpResponse> {
    let mut form = me.page.refused(fields, &FormErrors::default());
    form.values.insert("version".to_owned(), theirs.version.to_string());
    let around = Around { theirs: Some(theirs.clone()), ..Around::of(Some(theirs.id)) };
    show(me, version, StatusCode::CONFLICT, form, around).await
}

async fn again(
    me: &Staff,
    version: PlanVersionId,
    fields: &Fields,
    errors: FormErrors,
    around: Around,
) -> Result<HttpResponse> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    show(me, version, status, me.page.refused(fields, &errors), around).await
}

async fn find(me: &Staff, version: PlanVersionId, id: SectionId) -> Result<Section> {
    let sections = me.page.state.db.read(move |conn| store::sections(conn, version)).await?;
    sections.into_iter().find(|s| s.id == id).ok_or(Error::NotFound)
}

async fn show(
    me: &Staff,
    version: PlanVersionId,
    status: StatusCode,
    form: FormView,
    around: Around,
) -> Result<HttpResponse> {
    let load = move |conn: &mut crate::db::Conn| {
        Ok::<_, crate::db::Error>((store::version(conn, version)?, store::image_names(conn, version)?))
    };
    let (plan, images) = me.page.state.db.read(load).await?;
    let plan = plan.ok_or(Error::NotFound)?;
    let url = version_path(version);
    let action = match (around.section, around.after) {
        (Some(id), _) => format!("{url}/del/{id}"),
        (None, Some(after)) => format!("{url}/del?etter={after}"),
        (None, None) => format!("{url}/del"),
    };
    let rendered = if around.rendered || plan.frozen_at.is_some() {
        let body = form.values.get("body").cloned().unwrap_or_default();
        Some(as_html(me, body, images.into_iter().map(|image| image.name).collect(), url.clone()).await?)
    } else {
        None
    };
    let kinds = SectionKind::ALL.iter().map(|kind| kind.as_str()).collect();
    let levels = (1..=LEVEL_MAX).collect();
    let paste_limit = MAX_PASTE / (1024 * 1024);
    let theirs = around.theirs;
    let view = SectionView { plan, url, action, form, kinds, levels, paste_limit, rendered, theirs };
    me.page.render_as(status, "plans/section.html", view)
}

async fn as_html(me: &Staff, body: String, images: Vec<String>, url: String) -> Result<String> {
    let footnote_back = me.page.say(&Msg::new("plans-footnote-back"));
    let render = move || {
        let image = |name: &str| images.iter().any(|i| i == name).then(|| format!("{url}/bilde/{name}"));
        let how =
            Rendering { heading_shift: 2, id_prefix: "s-", footnote_back: &footnote_back, image: &image };
        to_html(&body, &how)
    };
    me.page.state.heavy.run(render).await
}

fn filled(section: &Section) -> FormView {
    FormView::of([
        ("heading", section.heading.clone()),
        ("number", section.number.clone()),
        ("kind", section.kind.as_str().to_owned()),
        ("level", section.level.to_string()),
        ("body", section.body.clone()),
        ("version", section.version.to_string()),
    ])
}

/// What was typed, and the level where the form has one. What came longer with an imported file may be saved as long as it is.
fn read(
    fields: &Fields,
    stored: Option<&Section>,
) -> std::result::Result<(Content, Option<i32>), FormErrors> {
    let mut errors = FormErrors::default();
    let at_most = |limit: usize, of: fn(&Section) -> &String| {
        stored.map_or(limit, |section| limit.max(of(section).chars().count()))
    };
    let heading = errors.required(fields, "heading", at_most(HEADING_MAX, |s| &s.heading));
    let number = errors.optional(fields, "number", at_most(NUMBER_MAX, |s| &s.number));
    let body = errors.optional_lines(fields, "body", at_most(BODY_MAX, |s| &s.body));
    if !is_bounded(&body) {
        errors.add("body", Msg::new("plans-body-nested"));
    }
    let kind = SectionKind::parse(fields.text("kind")).unwrap_or_else(|| {
        errors.add("kind", Msg::new("web-field-required"));
        SectionKind::Text
    });
    let level = fields.text("level").parse().ok();
    errors.into_result((Content { number, kind, heading, body }, level))
}
