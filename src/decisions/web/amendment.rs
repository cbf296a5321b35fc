//! One amendment's form: entered by hand, or looked over where it was read of minutes.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, AmendError};
use super::super::{
    Amendment, AmendmentId, MAX_AMENDMENTS, Proposed, amendment_path, amendments_path, faults,
};
use super::amendments::{find, wrong};
use super::before::{Before, Shown};
use super::{TAB, form as fields};
use crate::db::Conn;
use crate::lang::Msg;
use crate::projects::web::{HeadView, Worker};
use crate::projects::{Treatment, TreatmentId};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Error, Form, FormErrors, Result};

#[derive(Serialize)]
struct AmendmentView {
    project: HeadView,
    tab: &'static str,
    treatment: Treatment,
    /// The page of all of them.
    back: String,
    /// Does anybody know which version was before the body?
    has_plan: bool,
    /// As it stands; none for a new one.
    amendment: Option<Amendment>,
    /// What somebody else saved meanwhile.
    theirs: Option<Shown>,
    form: FormView,
    sections: Vec<Choice>,
    items: Vec<Choice>,
    shapes: Vec<Choice>,
    outcomes: Vec<Choice>,
    others: Vec<Choice>,
}

impl Template for AmendmentView {
    const NAME: &'static str = "decisions/amendment.html";
}

/// An amendment on the screen: as it stands, and whether that is somebody else's.
struct Standing {
    amendment: Option<Amendment>,
    theirs: Option<Shown>,
}

impl Standing {
    fn of(amendment: Option<Amendment>) -> Self {
        Self { amendment, theirs: None }
    }
}

/// `GET /planarbeid/{project}/behandling/{treatment}/forslag/nytt`.
pub(super) async fn new(worker: Worker, path: Path<(String, TreatmentId)>) -> Result<HttpResponse> {
    let before = find(&worker.page, worker.witness.id(), path.1).await?;
    let form = FormView::of([
        (NEW_ROW, worker.page.state.clock.new_id().to_string()),
        ("position", fields::next(&before).to_string()),
    ]);
    show(&worker, StatusCode::OK, (&before, form), Standing::of(None))
}

fn show(
    worker: &Worker,
    status: StatusCode,
    (before, form): (&Before, FormView),
    standing: Standing,
) -> Result<HttpResponse> {
    let page = &worker.page;
    let own = standing.amendment.as_ref().map(|amendment| amendment.id);
    let view = AmendmentView {
        project: HeadView::of(&worker.witness),
        tab: TAB,
        back: amendments_path(&worker.witness.project.slug, before.treatment.id),
        treatment: before.treatment.clone(),
        has_plan: before.plan.is_some(),
        amendment: standing.amendment,
        theirs: standing.theirs,
        form,
        sections: before.section_choices(),
        items: before.item_choices(),
        shapes: fields::shapes(page),
        outcomes: fields::outcomes(page),
        others: fields::others(page, before, own),
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/behandling/{treatment}/forslag/nytt`.
pub(super) async fn add(
    worker: Worker,
    path: Path<(String, TreatmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let before = find(&worker.page, worker.witness.id(), path.1).await?;
    let said = match fields::parse(&form.0, &before, None) {
        Ok(said) => said,
        Err(errors) => return refuse(&worker, (&form, &errors), &before, None),
    };
    let id = AmendmentId(form.0.new_row(&worker.page.state.clock));
    match worker.act(move |tx, who| actions::add(tx, who, path.1, (id, &said))).await {
        Ok(()) => Ok(back(&worker, before.treatment.id, "decisions-amendment-added")),
        Err(AmendError::TooMany) => {
            let msg = Msg::new("decisions-amendments-too-many").arg("max", MAX_AMENDMENTS);
            refuse(&worker, (&form, &FormErrors::one("section", msg)), &before, None)
        }
        Err(error) => Err(wrong(error)),
    }
}

fn refuse(
    worker: &Worker,
    (form, errors): (&Form, &FormErrors),
    before: &Before,
    standing: Option<Amendment>,
) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    show(worker, StatusCode::UNPROCESSABLE_ENTITY, (before, form), Standing::of(standing))
}

async fn standing(worker: &Worker, id: AmendmentId) -> Result<(Before, Amendment)> {
    let of = worker.witness.id();
    let found = worker.page.state.db.read(move |conn: &mut Conn| Before::of(conn, of, id)).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /planarbeid/{project}/endringsforslag/{amendment}`: its form, with what was not surely read.
pub(super) async fn one(worker: Worker, path: Path<(String, AmendmentId)>) -> Result<HttpResponse> {
    let (before, amendment) = standing(&worker, path.1).await?;
    let mut form = fields::filled(&amendment.said);
    form.put("version", amendment.version.to_string());
    show(&worker, StatusCode::OK, (&before, form), Standing::of(Some(amendment)))
}

/// `POST /planarbeid/{project}/endringsforslag/{amendment}`: says what it is, and so confirms what was read.
pub(super) async fn edit(
    worker: Worker,
    path: Path<(String, AmendmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (before, amendment) = standing(&worker, path.1).await?;
    let seen = (path.1, form.0.version()?);
    let said = match fields::parse(&form.0, &before, Some(path.1)) {
        Ok(said) => said,
        Err(errors) => return refuse(&worker, (&form, &errors), &before, Some(amendment)),
    };
    save(&worker, seen, said, (&before, &form)).await
}

async fn save(
    worker: &Worker,
    seen: (AmendmentId, i32),
    said: Proposed,
    (before, form): (&Before, &Form),
) -> Result<HttpResponse> {
    match worker.act(move |tx, who| actions::edit(tx, who, seen, &said)).await {
        Ok(of) => Ok(back(worker, of, "decisions-amendment-saved")),
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(AmendError::Stale(theirs)) => {
            let mut form = worker.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), theirs.version.to_string());
            let shown = Shown::of(&worker.witness.project.slug, before, &theirs);
            let standing = Standing { amendment: Some(*theirs), theirs: Some(shown) };
            show(worker, StatusCode::CONFLICT, (before, form), standing)
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST /planarbeid/{project}/endringsforslag/{amendment}/bekreft`: yes, it was read right. What is doubtful is looked over first.
pub(super) async fn confirm(
    worker: Worker,
    path: Path<(String, AmendmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (before, amendment) = standing(&worker, path.1).await?;
    let seen = (path.1, form.0.version()?);
    let whole = faults(&amendment.said, before.sections(), before.items()).is_empty();
    if !amendment.doubts.is_empty() || !whole {
        let to = amendment_path(&worker.witness.project.slug, path.1);
        return Ok(worker.page.redirect_with(&to, &Flash::warning(Msg::new("decisions-confirm-look"))));
    }
    let said = amendment.said;
    let saved = worker.act(move |tx, who| actions::edit(tx, who, seen, &said)).await.map_err(wrong)?;
    Ok(back(&worker, saved, "decisions-amendment-confirmed"))
}

/// `POST /planarbeid/{project}/endringsforslag/{amendment}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, AmendmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    let of = worker.act(move |tx, who| actions::remove(tx, who, seen)).await.map_err(wrong)?;
    Ok(back(&worker, of, "decisions-amendment-removed"))
}

fn back(worker: &Worker, of: TreatmentId, told: &'static str) -> HttpResponse {
    let to = amendments_path(&worker.witness.project.slug, of);
    worker.page.redirect_with(&to, &Flash::success(Msg::new(told)))
}
