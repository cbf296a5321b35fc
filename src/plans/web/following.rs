//! Where what was said of sections and items goes on that the newest version has no more: what waits for an answer, what is found, and
//! what was said.

mod found;

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use found::{Found, Loaded, count, keys};

use super::{VersionView, list_path};
use crate::lang::Msg;
use crate::plans::actions::{self, Follow, FollowError};
use crate::plans::following::{FollowedId, PlaceKey, Went};
use crate::plans::read::{self, OnPlace};
use crate::plans::{HEADING_MAX, PlanVersionId};
use crate::projects::ProjectId;
use crate::projects::access::{Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::templates::Template;
use crate::text::plain::excerpt;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Choice, Error, Fields, Form, FormErrors, Page, Result};

/// Places that are asked about on one page; the next come when these are answered.
const ASKED: usize = 40;
/// Answers that are shown, the newest.
const SAID: usize = 100;
/// Inputs that are shown of a place.
const INPUTS: i64 = 8;
/// In the form: the plan has nothing of it any more.
const NOWHERE: &str = "nowhere";

#[derive(Serialize)]
struct FollowingView {
    project: HeadView,
    tab: &'static str,
    url: String,
    can_work: bool,
    /// The newest version; none where the plan has none.
    newest: Option<VersionView>,
    /// Of it, as forms say it.
    newest_id: String,
    /// Was anything heard before it?
    heard: bool,
    lost: Vec<LostView>,
    /// Others that wait beside those.
    more: usize,
    said: Vec<SaidView>,
}

impl Template for FollowingView {
    const NAME: &'static str = "plans/following.html";
}

/// A place that is asked about.
#[derive(Serialize)]
struct LostView {
    key: String,
    name: String,
    /// The number of the version that it stood in.
    number: i32,
    inputs: i64,
    offered: Vec<Choice>,
    /// What was said of it, of what has gone since; empty where nothing was.
    answered: String,
    /// Where it is said otherwise.
    href: String,
}

#[derive(Serialize)]
struct SaidView {
    id: FollowedId,
    name: String,
    /// Empty where it went nowhere.
    to: String,
    note: String,
    at: String,
    by: String,
    /// What it went onto is gone too.
    lapsed: bool,
}

#[derive(Serialize)]
struct OneView {
    project: HeadView,
    tab: &'static str,
    /// The list that it stands in.
    list: String,
    action: String,
    name: String,
    number: i32,
    newest: VersionView,
    inputs: Vec<OnPlace>,
    count: i64,
    targets: Vec<Choice>,
    form: FormView,
    can_work: bool,
}

impl Template for OneView {
    const NAME: &'static str = "plans/followed.html";
}

pub(super) fn path(project: &crate::projects::Head) -> String {
    format!("{}/steder", list_path(project))
}

/// Reads, and compares away from the threads that answer requests.
async fn found(page: &Page, project: ProjectId) -> Result<(Loaded, Found)> {
    let loaded = page.state.db.read(move |conn| Loaded::read(conn, project)).await?;
    let find = move || {
        let found = Found::of(&loaded);
        (loaded, found)
    };
    page.state.heavy.run(find).await
}

/// `GET /planarbeid/{project}/plan/steder`: what waits for an answer, and what was said.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let who = &viewer.witness;
    let (loaded, found) = found(&viewer.page, who.id()).await?;
    let url = path(&who.project);
    let answered: HashMap<PlaceKey, FollowedId> =
        loaded.followed.iter().filter_map(|one| Some((one.of()?, one.id))).collect();
    let lost = found.lost.iter().take(ASKED).map(|one| LostView {
        key: one.key.to_string(),
        name: found.name(one.key),
        number: one.number,
        inputs: one.inputs,
        offered: one.offered.iter().map(|key| found.choice(*key)).collect(),
        answered: answered.get(&one.key).map(ToString::to_string).unwrap_or_default(),
        href: format!("{url}/{}", one.key),
    });
    let newest = loaded.newest.map(|newest| newest.head);
    let view = FollowingView {
        project: HeadView::of(who),
        tab: "project-plan",
        can_work: Work::of(Seat::clone(who)).is_some(),
        newest_id: newest.as_ref().map(|head| head.version.to_string()).unwrap_or_default(),
        newest: newest.map(VersionView::from),
        heard: !loaded.heard.is_empty(),
        lost: lost.collect(),
        more: found.lost.len().saturating_sub(ASKED),
        said: loaded.followed.iter().filter_map(|one| found.said(one)).take(SAID).collect(),
        url,
    };
    viewer.page.render(view)
}

/// `GET /planarbeid/{project}/plan/steder/{place}`: one place with its inputs, and all that it may go onto.
pub(super) async fn one(viewer: Viewer, path: Path<(String, String)>) -> Result<HttpResponse> {
    let of: PlaceKey = path.1.parse().or(Err(Error::NotFound))?;
    show_one(&viewer.page, &viewer.witness, (of, StatusCode::OK), None).await
}

async fn show_one(
    page: &Page,
    who: &Seat,
    (of, status): (PlaceKey, StatusCode),
    form: Option<FormView>,
) -> Result<HttpResponse> {
    let project = who.id();
    let (loaded, found) = found(page, project).await?;
    let newest = loaded.newest.as_ref().ok_or(Error::NotFound)?;
    let stood = loaded.heard.iter().find(|(_, rows)| keys((&rows.0, &rows.1)).contains(&of));
    let (head, _) = stood.filter(|_| !found.standing.contains(&of)).ok_or(Error::NotFound)?;
    let inputs = page.state.db.read(move |conn| read::on_place(conn, project, of, INPUTS)).await?;
    let said = loaded.followed.iter().find(|one| one.of() == Some(of));
    let form = form.unwrap_or_else(|| {
        let to = said.map(|one| match one.went() {
            Went::Onto(to) => to.to_string(),
            Went::Nowhere => NOWHERE.to_owned(),
        });
        let note = said.map(|one| one.note.clone());
        FormView::of([
            ("newest", newest.head.version.to_string()),
            ("onto", to.unwrap_or_default()),
            ("answered", said.map(|one| one.id.to_string()).unwrap_or_default()),
            ("why", note.unwrap_or_default()),
        ])
    });
    let may = |key: &PlaceKey| matches!((of, key), (PlaceKey::Item(_), _) | (_, PlaceKey::Section(_)));
    let all = keys((&newest.sections, &newest.items));
    let nowhere = Choice { value: NOWHERE.to_owned(), label: page.say(&Msg::new("plans-following-nowhere")) };
    let targets = all.into_iter().filter(may).map(|key| found.choice(key));
    let view = OneView {
        project: HeadView::of(who),
        tab: "project-plan",
        list: path(&who.project),
        action: format!("{}/{of}", path(&who.project)),
        name: found.name(of),
        number: head.number,
        newest: VersionView::from(newest.head.clone()),
        inputs: inputs.into_iter().map(|one| OnPlace { quote: excerpt(&one.quote, 300), ..one }).collect(),
        count: count(&loaded.inputs, of),
        targets: std::iter::once(nowhere).chain(targets).collect(),
        form,
        can_work: Work::of(who.clone()).is_some(),
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/plan/steder/{place}`: says where it goes on.
pub(super) async fn follow(
    worker: Worker,
    path: Path<(String, String)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let of: PlaceKey = path.1.parse().or(Err(Error::NotFound))?;
    let (list, project) = (self::path(&worker.witness.project), worker.witness.id());
    if !worker.page.state.db.read(move |conn| read::was_heard(conn, project, of)).await? {
        return Err(Error::NotFound);
    }
    let what = match read_form(of, &fields)? {
        Ok(what) => what,
        Err(errors) => return again(&worker, of, &fields, &errors).await,
    };
    match worker.act(move |tx, who| actions::follow(tx, who, &what)).await {
        Ok(id) => {
            let flash = Flash::success(Msg::new("plans-following-kept"));
            Ok(worker.page.redirect_with(&list, &flash.with_undo(format!("{list}/angre/{id}"))))
        }
        Err(FollowError::Moved) => {
            Ok(worker.page.redirect_with(&list, &Flash::warning(Msg::new("plans-following-moved"))))
        }
        Err(FollowError::Answered) => {
            Ok(worker.page.redirect_with(&list, &Flash::warning(Msg::new("plans-following-answered"))))
        }
        Err(FollowError::NoSuchTarget) => {
            again(&worker, of, &fields, &FormErrors::one("onto", Msg::new("plans-following-no-target"))).await
        }
        Err(FollowError::ReasonMissing) => {
            again(&worker, of, &fields, &FormErrors::one("why", Msg::new("plans-following-why"))).await
        }
        Err(FollowError::NotFound) => Err(Error::NotFound),
        Err(FollowError::Database(error)) => Err(error.into()),
    }
}

fn read_form(of: PlaceKey, fields: &Fields) -> Result<std::result::Result<Follow, FormErrors>> {
    let newest: PlanVersionId = fields.text("newest").parse().or(Err(Error::Bad("web-bad-form")))?;
    let mut errors = FormErrors::default();
    let note = errors.optional(fields, "why", HEADING_MAX);
    let went = match fields.text("onto") {
        NOWHERE => Some(Went::Nowhere),
        to => to.parse().ok().map(Went::Onto),
    };
    if went.is_none() {
        errors.add("onto", Msg::new("plans-following-choose"));
    }
    let seen = fields.text("answered").parse().ok();
    let what = Follow { of, newest, went: went.unwrap_or(Went::Nowhere), note, seen };
    Ok(errors.into_result(what))
}

async fn again(worker: &Worker, of: PlaceKey, fields: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(fields, errors);
    show_one(&worker.page, &worker.witness, (of, StatusCode::UNPROCESSABLE_ENTITY), Some(form)).await
}

/// `POST /planarbeid/{project}/plan/steder/angre/{said}`: asks about it again.
pub(super) async fn ask_anew(
    worker: Worker,
    path: Path<(String, FollowedId)>,
    _: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    match worker.act(move |tx, who| actions::ask_anew(tx, who, id)).await {
        Ok(()) => {
            let flash = Flash::success(Msg::new("plans-following-asked-anew"));
            Ok(worker.page.redirect_with(&self::path(&worker.witness.project), &flash))
        }
        Err(FollowError::Answered) => {
            let flash = Flash::warning(Msg::new("plans-following-answered"));
            Ok(worker.page.redirect_with(&self::path(&worker.witness.project), &flash))
        }
        Err(FollowError::Database(error)) => Err(error.into()),
        Err(_) => Err(Error::NotFound),
    }
}
