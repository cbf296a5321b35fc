//! Lifting what a measure needs: the form, where it stands, and what came of it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, LiftError};
use super::super::{
    Lift, LiftId, Lifted, MAX_LIFTS, Measure, MeasureId, REFERENCE_MAX, SAID_MAX, measure_path, read,
};
use super::TAB;
use super::shown::named;
use crate::db::{self, Conn};
use crate::lang::{Lang, Msg, dates};
use crate::projects::read::treatments;
use crate::projects::web::{Follower, HeadView};
use crate::projects::{Treatment, TreatmentId};
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Error, Fields, Form, FormErrors, Result};

#[derive(Serialize)]
struct LiftView {
    project: HeadView,
    tab: &'static str,
    /// Of the measure.
    back: String,
    measure_name: String,
    /// The measure's id comes back with what removes it from there.
    measure: MeasureId,
    /// Where the form is sent.
    action: String,
    /// None while it is not lifted yet.
    remove: Option<String>,
    treatments: Vec<Choice>,
    form: FormView,
    /// What somebody else saved meanwhile.
    theirs: Option<Lift>,
}

impl Template for LiftView {
    const NAME: &'static str = "measures/lift.html";
}

/// What the form is about.
struct About {
    measure: Measure,
    /// None while it is not lifted yet.
    lift: Option<LiftId>,
    treatments: Vec<Treatment>,
}

async fn about(follower: &Follower, of: MeasureId) -> Result<About> {
    let project = follower.witness.id();
    let load = move |conn: &mut Conn| {
        Ok::<_, db::Error>((read::measure(conn, project, of)?, treatments(conn, project)?))
    };
    let (measure, treatments) = follower.page.state.db.read(load).await?;
    Ok(About { measure: measure.ok_or(Error::NotFound)?, lift: None, treatments })
}

async fn about_lift(follower: &Follower, id: LiftId) -> Result<(About, Lift)> {
    let project = follower.witness.id();
    let read = move |conn: &mut Conn| read::lift(conn, project, id);
    let lift = follower.page.state.db.read(read).await?.ok_or(Error::NotFound)?;
    let about = about(follower, lift.measure).await?;
    Ok((About { lift: Some(id), ..about }, lift))
}

fn show_as(
    follower: &Follower,
    status: StatusCode,
    about: &About,
    (form, theirs): (FormView, Option<Lift>),
) -> Result<HttpResponse> {
    let slug = &follower.witness.project.slug;
    let back = measure_path(slug, about.measure.id);
    let own = about.lift.map(|id| format!("{}/loft/{id}", super::super::path(slug)));
    let lang = follower.page.lang;
    let view = LiftView {
        project: HeadView::of(&follower.witness),
        tab: TAB,
        measure_name: named(&about.measure),
        measure: about.measure.id,
        action: own.clone().unwrap_or_else(|| format!("{back}/loft")),
        remove: own.map(|own| format!("{own}/slett")),
        treatments: about.treatments.iter().map(|one| choice(one, lang)).collect(),
        form,
        theirs,
        back,
    };
    follower.page.render_as(status, view)
}

/// `Kommunestyret 18. juni 2027`
fn choice(treatment: &Treatment, lang: Lang) -> Choice {
    let label = format!("{} {}", treatment.said.body, dates::day(lang, treatment.said.met_on));
    Choice { value: treatment.id.to_string(), label }
}

/// `GET /planarbeid/{project}/oppfolging/tiltak/{measure}/loft`: the form, with what the measure needs.
pub(super) async fn new(follower: Follower, path: Path<(String, MeasureId)>) -> Result<HttpResponse> {
    let about = about(&follower, path.1).await?;
    let form = FormView::of([
        (NEW_ROW, follower.page.state.clock.new_id().to_string()),
        ("said", about.measure.standing.needs_said.clone()),
        ("lifted_on", follower.page.state.clock.today().to_string()),
    ]);
    show_as(&follower, StatusCode::OK, &about, (form, None))
}

/// `POST /planarbeid/{project}/oppfolging/tiltak/{measure}/loft`.
pub(super) async fn add(
    follower: Follower,
    path: Path<(String, MeasureId)>,
    form: Form,
) -> Result<HttpResponse> {
    let about = about(&follower, path.1).await?;
    let lifted = match parse(&form.0) {
        Ok(lifted) => lifted,
        Err(errors) => return refuse(&follower, &about, &form, &errors),
    };
    let new = (path.1, LiftId(form.0.new_row(&follower.page.state.clock)));
    match follower.act(move |tx, who| actions::lift(tx, who, new, &lifted)).await {
        Ok(()) => Ok(back(&follower, path.1, "measures-lifted")),
        Err(error) => told(&follower, &about, &form, error),
    }
}

/// `GET /planarbeid/{project}/oppfolging/loft/{lift}`.
pub(super) async fn one(follower: Follower, path: Path<(String, LiftId)>) -> Result<HttpResponse> {
    let (about, lift) = about_lift(&follower, path.1).await?;
    let said = &lift.lifted;
    let form = FormView::of([
        ("treatment", said.treatment.map(|id| id.to_string()).unwrap_or_default()),
        ("reference", said.reference.clone()),
        ("said", said.said.clone()),
        ("lifted_on", said.lifted_on.to_string()),
        ("settled_on", said.settled_on.map(|day| day.to_string()).unwrap_or_default()),
        ("answer", said.answer.clone()),
        ("version", lift.version.to_string()),
    ]);
    show_as(&follower, StatusCode::OK, &about, (form, None))
}

/// `POST /planarbeid/{project}/oppfolging/loft/{lift}`.
pub(super) async fn edit(
    follower: Follower,
    path: Path<(String, LiftId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (about, _) = about_lift(&follower, path.1).await?;
    let seen = (path.1, form.0.version()?);
    let lifted = match parse(&form.0) {
        Ok(lifted) => lifted,
        Err(errors) => return refuse(&follower, &about, &form, &errors),
    };
    match follower.act(move |tx, who| actions::edit_lift(tx, who, seen, &lifted)).await {
        Ok(of) => Ok(back(&follower, of, "measures-lift-saved")),
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(LiftError::Stale(theirs)) => {
            let mut form = follower.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), theirs.version.to_string());
            show_as(&follower, StatusCode::CONFLICT, &about, (form, Some(*theirs)))
        }
        Err(error) => told(&follower, &about, &form, error),
    }
}

/// `POST /planarbeid/{project}/oppfolging/loft/{lift}/slett`.
pub(super) async fn remove(
    follower: Follower,
    path: Path<(String, LiftId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    match follower.act(move |tx, who| actions::remove_lift(tx, who, seen)).await {
        Ok(of) => Ok(back(&follower, of, "measures-lift-removed")),
        // The button pressed twice: the measure's page, of which it is no more.
        Err(LiftError::NotFound) => {
            let of = form.0.text("item").parse().or(Err(Error::NotFound))?;
            about(&follower, of).await?;
            let to = measure_path(&follower.witness.project.slug, of);
            let flash = Flash::warning(Msg::new("measures-lift-removed-already"));
            Ok(follower.page.redirect_with(&to, &flash))
        }
        Err(error) => Err(wrong(error)),
    }
}

fn refuse(follower: &Follower, about: &About, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = follower.page.refused(&form.0, errors);
    show_as(follower, StatusCode::UNPROCESSABLE_ENTITY, about, (form, None))
}

fn told(follower: &Follower, about: &About, form: &Form, error: LiftError) -> Result<HttpResponse> {
    let (field, msg) = match error {
        LiftError::NoTreatment => ("treatment", Msg::new("measures-treatment-unknown")),
        LiftError::TooMany => ("said", Msg::new("measures-lifts-too-many").arg("max", MAX_LIFTS)),
        other => return Err(wrong(other)),
    };
    refuse(follower, about, form, &FormErrors::one(field, msg))
}

fn wrong(error: LiftError) -> Error {
    match error {
        LiftError::NotFound => Error::NotFound,
        LiftError::Ended => Error::Conflict("measures-ended-conflict"),
        LiftError::Stale(_) => Error::Conflict("measures-lift-stale"),
        LiftError::Database(inner) => inner.into(),
        other @ (LiftError::NoTreatment | LiftError::TooMany) => Error::wrong(other),
    }
}

fn back(follower: &Follower, of: MeasureId, told: &'static str) -> HttpResponse {
    let to = measure_path(&follower.witness.project.slug, of);
    follower.page.redirect_with(&to, &Flash::success(Msg::new(told)))
}

/// Reads the form: one place, and an answer only with its day.
fn parse(fields: &Fields) -> std::result::Result<Lifted, FormErrors> {
    let mut errors = FormErrors::default();
    let id = fields.text("treatment");
    let treatment = id.parse().ok().map(TreatmentId);
    if treatment.is_none() && !id.is_empty() {
        errors.add("treatment", Msg::new("measures-treatment-unknown"));
    }
    let reference = errors.optional(fields, "reference", REFERENCE_MAX);
    match (id.is_empty(), reference.is_empty()) {
        (true, true) => errors.add("treatment", Msg::new("measures-lift-where")),
        (false, false) => errors.add("reference", Msg::new("measures-lift-one-place")),
        (true, false) | (false, true) => {}
    }
    let said = errors.required_lines(fields, "said", SAID_MAX);
    let lifted_on = errors.day(fields, "lifted_on", &YEARS);
    let typed = fields.text("settled_on");
    let settled_on = if typed.is_empty() { None } else { errors.day(fields, "settled_on", &YEARS) };
    if lifted_on.zip(settled_on).is_some_and(|(lifted, settled)| settled < lifted) {
        errors.add("settled_on", Msg::new("measures-lift-answer-before"));
    }
    let answer = errors.optional_lines(fields, "answer", SAID_MAX);
    if typed.is_empty() && !answer.is_empty() {
        errors.add("settled_on", Msg::new("measures-lift-answer-day"));
    }
    if !typed.is_empty() && answer.is_empty() {
        errors.add("answer", Msg::new("measures-lift-answer-missing"));
    }
    let Some(lifted_on) = lifted_on else { return Err(errors) };
    errors.into_result(Lifted { treatment, reference, said, lifted_on, settled_on, answer })
}
