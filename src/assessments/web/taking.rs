//! One agreed change on its way into the plan: the old words and the new, what the section says now, and the text as it is to be.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::actions::placing::place_of;
use super::super::actions::taking::{self, TakeError, TakeIn, working};
use super::super::change::{self, Fit};
use super::super::read::{self, Taken};
use super::super::{Assessment, AssessmentId, Spot};
use super::shown::section_name;
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::plans::differences::{Span, spans};
use crate::plans::read::{Item, Section, VersionHead, sections};
use crate::plans::web::VersionView;
use crate::plans::{BODY_MAX, SectionKey};
use crate::projects::ProjectId;
use crate::projects::access::{Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::templates::Template;
use crate::text::bounded::is_bounded;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Choice, Error, Fields, Form, FormErrors, Page, Query, Result};

/// Where a project's agreed changes are listed.
pub(super) fn list_path(who: &Seat) -> String {
    format!("{}/tekstendringer", who.project.url())
}

#[derive(Serialize)]
struct TakingView {
    project: HeadView,
    tab: &'static str,
    /// The list that it stands in.
    list: String,
    action: String,
    number: i32,
    /// The assessment's page.
    url: String,
    old: String,
    new: String,
    /// What stands in the way, or how the text stands: see the template.
    standing: &'static str,
    plan: Option<VersionView>,
    /// Name of the section.
    section: String,
    /// Sections to choose from, where the assessment names none, or one that is gone.
    sections: Vec<Choice>,
    chosen: String,
    /// The section is another one than the assessment names.
    moved: bool,
    /// From what the section says to what it is to say.
    words: Vec<Span>,
    form: FormView,
    /// The section says something else than when the form was opened.
    stale: bool,
    current: String,
    taken: Option<TakenView>,
    can_work: bool,
}

impl Template for TakingView {
    const NAME: &'static str = "assessments/taking.html";
}

#[derive(Serialize)]
struct TakenView {
    plan_number: i32,
    at: String,
    by: String,
    /// Stands the section as it was left, in the version that is written?
    can_take_out: bool,
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    del: Option<SectionKey>,
}

/// All that the page is made of.
struct Loaded {
    found: Assessment,
    slug: String,
    plan: Option<VersionHead>,
    sections: Vec<Section>,
    place: Option<(Section, Vec<Item>)>,
    /// It is another one than the assessment names.
    moved: bool,
    taken: Option<Taken>,
    can_take_out: bool,
}

impl Loaded {
    fn read(
        conn: &mut Conn,
        project: ProjectId,
        id: AssessmentId,
        chosen: Option<SectionKey>,
    ) -> db::Result<Option<Self>> {
        let Some((mut found, slug)) = read::in_project(conn, project, id)? else { return Ok(None) };
        let plan = working(conn, project)?;
        let named = found.answer.change_section;
        let placed = match &plan {
            Some(plan) => place_of(conn, (project, plan.version), &found.answer)?,
            None => None,
        };
        let key = placed.map(|spot| spot.section).or(chosen);
        if let (Some(_), Some(section)) = (named, key) {
            found.answer = found.answer.at(placed.unwrap_or(Spot { section, item: None }));
        }
        let (sections, place) = match (&plan, key) {
            (Some(plan), Some(key)) => (Vec::new(), taking::section_of(conn, plan.version, key)?),
            (Some(plan), None) => (sections(conn, plan.version)?, None),
            (None, _) => (Vec::new(), None),
        };
        let taken = read::taken_of(conn, project, id)?;
        let can_take_out = match (&taken, &plan) {
            (Some(taken), Some(plan)) if taken.plan == plan.version => {
                let after = read::texts(conn, taken.id)?.1;
                let stands = taking::section_of(conn, plan.version, taken.section_key)?;
                stands.is_some_and(|(section, _)| section.body == after)
            }
            _ => false,
        };
        let moved = named.is_some_and(|named| key.is_some_and(|key| key != named));
        Ok(Some(Self { found, slug, plan, sections, place, moved, taken, can_take_out }))
    }

    /// How the text stands, and the section's text that is proposed.
    fn standing(&self) -> (&'static str, Option<String>) {
        let answer = &self.found.answer;
        if !self.found.is_agreed() {
            return ("not-agreed", None);
        }
        if self.plan.is_none() {
            return ("no-working", None);
        }
        let Some((section, items)) = &self.place else {
            return (if answer.change_section.is_some() { "gone" } else { "no-place" }, None);
        };
        match change::fit(answer, section, items) {
            Fit::Fits(after) => ("fits", Some(after)),
            Fit::There => ("there", Some(section.body.clone())),
            // Nobody said which words give way.
            Fit::Other if answer.change_section.is_none() => ("unplaced", Some(section.body.clone())),
            Fit::Other => ("other", Some(section.body.clone())),
        }
    }
}

/// What was typed, when it could not be taken in.
struct Refused {
    status: StatusCode,
    form: FormView,
    stale: bool,
}

/// `GET /planarbeid/{project}/tekstendringer/{assessment}?del=…`.
pub(super) async fn show(
    viewer: Viewer,
    path: Path<(String, AssessmentId)>,
    query: Query<Chosen>,
) -> Result<HttpResponse> {
    page(&viewer.page, &viewer.witness, (path.1, query.del), None).await
}

async fn page(
    page: &Page,
    who: &Seat,
    (id, chosen): (AssessmentId, Option<SectionKey>),
    refused: Option<Refused>,
) -> Result<HttpResponse> {
    let project = who.id();
    let loaded = page.state.db.read(move |conn| Loaded::read(conn, project, id, chosen)).await?;
    let loaded = loaded.ok_or(Error::NotFound)?;
    // A whole section is compared word by word: away from the threads that answer requests.
    let compare = move || {
        let (standing, proposed) = loaded.standing();
        let current = loaded.place.as_ref().map(|(section, _)| section.body.clone()).unwrap_or_default();
        let words = proposed.as_ref().filter(|after| **after != current).map(|after| spans(&current, after));
        (standing, proposed, current, words.unwrap_or_default(), loaded)
    };
    let (standing, proposed, current, words, loaded) = page.state.heavy.run(compare).await?;
    let (status, form, stale) = match refused {
        Some(Refused { status, form, stale }) => (status, form, stale),
        None => (StatusCode::OK, form_of(&loaded, proposed), false),
    };
    let Loaded { found, slug, plan, sections, place, moved, taken, can_take_out } = loaded;
    let view = TakingView {
        project: HeadView::of(who),
        tab: "project-plan",
        list: list_path(who),
        action: format!("{}/{id}", list_path(who)),
        number: found.number,
        url: format!("/arbeid/{slug}/vurderinger/{}", found.number),
        old: found.answer.change_old,
        new: found.answer.change_text,
        standing,
        plan: plan.map(VersionView::from),
        section: place.as_ref().map(|(section, _)| section_name(section)).unwrap_or_default(),
        sections: sections
            .iter()
            .map(|one| Choice { value: one.key.to_string(), label: section_name(one) })
            .collect(),
        chosen: chosen.map(|key| key.to_string()).unwrap_or_default(),
        moved,
        words,
        form,
        stale,
        current,
        taken: taken.map(|one| TakenView {
            plan_number: one.plan_number,
            at: one.at.to_string(),
            by: one.by,
            can_take_out,
        }),
        can_work: Work::of(who.clone()).is_some(),
    };
    page.render_as(status, view)
}

fn form_of(loaded: &Loaded, proposed: Option<String>) -> FormView {
    let (Some(plan), Some((section, _))) = (&loaded.plan, &loaded.place) else { return FormView::default() };
    FormView::of([
        ("version", loaded.found.version.to_string()),
        ("plan", plan.version.to_string()),
        ("section", section.key.to_string()),
        ("seen", section.version.to_string()),
        ("body", proposed.unwrap_or_default()),
    ])
}

/// `POST /planarbeid/{project}/tekstendringer/{assessment}`.
pub(super) async fn take_in(
    worker: Worker,
    path: Path<(String, AssessmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (id, Form(fields)) = (path.1, form);
    let project = worker.witness.id();
    let found = worker.page.state.db.read(move |conn| read::in_project(conn, project, id)).await?;
    found.ok_or(Error::NotFound)?;
    let what = match read_form(id, &fields)? {
        Ok(what) => what,
        Err(errors) => return again(&worker, id, &fields, &errors).await,
    };
    match worker.act(move |tx, who| taking::take_in(tx, who, &what)).await {
        Ok(()) => {
            let undo = format!("{}/{id}/ta-ut", list_path(&worker.witness));
            let flash = Flash::success(Msg::new("assessments-taking-done")).with_undo(undo);
            Ok(worker.page.redirect_with(&list_path(&worker.witness), &flash))
        }
        Err(TakeError::Stale(section)) => {
            let fields = fields.with("seen", section.version);
            let form =
                worker.page.refused(&fields, &FormErrors::one("body", Msg::new("assessments-taking-stale")));
            let refused = Refused { status: StatusCode::CONFLICT, form, stale: true };
            page(&worker.page, &worker.witness, (id, Some(section.key)), Some(refused)).await
        }
        Err(TakeError::Unchanged) => {
            again(&worker, id, &fields, &FormErrors::one("body", Msg::new("assessments-taking-unchanged")))
                .await
        }
        // Nothing was typed that the plan does not say.
        Err(error @ TakeError::Already) => {
            let to = format!("{}/{id}", list_path(&worker.witness));
            Ok(worker.page.redirect_with(&to, &Flash::warning(message(error)?)))
        }
        // There is no form any more to show it in: the page that tells of it keeps what was typed.
        Err(error) => Err(Error::Conflict(message(error)?.key)),
    }
}

fn read_form(id: AssessmentId, fields: &Fields) -> Result<std::result::Result<TakeIn, FormErrors>> {
    let bad = |_| Error::Bad("web-bad-form");
    let mut errors = FormErrors::default();
    let body = errors.optional_lines(fields, "body", BODY_MAX);
    if !is_bounded(&body) {
        errors.add("body", Msg::new("plans-body-nested"));
    }
    let what = TakeIn {
        assessment: id,
        version: fields.version()?,
        plan: fields.text("plan").parse().map_err(bad)?,
        section: fields.text("section").parse().map_err(bad)?,
        seen: fields.text("seen").parse().or(Err(Error::Bad("web-bad-form")))?,
        body,
    };
    Ok(errors.into_result(what))
}

async fn again(
    worker: &Worker,
    id: AssessmentId,
    fields: &Fields,
    errors: &FormErrors,
) -> Result<HttpResponse> {
    let form = worker.page.refused(fields, errors);
    let chosen = fields.text("section").parse().ok();
    let refused = Refused { status: StatusCode::UNPROCESSABLE_ENTITY, form, stale: false };
    page(&worker.page, &worker.witness, (id, chosen), Some(refused)).await
}

/// `POST …/{assessment}/ta-ut`.
pub(super) async fn take_out(
    worker: Worker,
    path: Path<(String, AssessmentId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let done = worker.act(move |tx, who| taking::take_out(tx, who, id)).await;
    let to = format!("{}/{id}", list_path(&worker.witness));
    let flash = match done {
        Ok(true) => Flash::success(Msg::new("assessments-taking-out-done")),
        Ok(false) => Flash::success(Msg::new("assessments-taking-untied")),
        Err(error) => Flash::warning(message(error)?),
    };
    Ok(worker.page.redirect_with(&to, &flash))
}

fn message(error: TakeError) -> Result<Msg> {
    Ok(Msg::new(match error {
        TakeError::NotFound => return Err(Error::NotFound),
        TakeError::Database(error) => return Err(error.into()),
        TakeError::Moved => "assessments-taking-moved",
        TakeError::NoWorking => "assessments-taking-frozen",
        TakeError::Already => "assessments-taking-already",
        TakeError::Stale(_) => "assessments-taking-stale",
        TakeError::Unchanged => "assessments-taking-unchanged",
        TakeError::ChangedSince => "assessments-taking-changed-since",
    }))
}
