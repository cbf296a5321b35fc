//! Where the text of the plan and what was agreed do not meet: agreed and not in the text, in the text without a reason, and in the
//! text otherwise than agreed.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::{Deserialize, Serialize};

use super::super::read::{Agreed, Reason};
use super::super::{ReasonKind, Spot};
use super::taking::list_path;
use super::unmet::{EXCERPT, Found, Loaded, Names, OtherwiseRow, ROWS, UnexplainedRow, assessment_url};
use crate::lang::Msg;
use crate::plans::VersionKind;
use crate::plans::actions::{self as plans, BeginError};
use crate::plans::read::VersionHead;
use crate::projects::access::{Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::templates::Template;
use crate::text::plain::excerpt;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::pagination::{self, Pages, Pagination};
use crate::web::{Choice, Error, Form, Page, Query, Result};

crate::text_enum!(
    /// The lists, as the address names them.
    Which { Agreed = "avtalt", Unexplained = "uten-grunn", Otherwise = "annerledes" }
);

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct ListQuery {
    liste: Option<String>,
    side: Option<String>,
}

#[derive(Serialize)]
struct UnsettledView {
    project: HeadView,
    tab: &'static str,
    list: String,
    which: &'static str,
    filters: Vec<Filter>,
    /// The version that is written.
    plan: Option<i32>,
    plan_url: String,
    /// The newest, where it is heard: a version can be begun from it.
    begin_from: Option<i32>,
    /// The version that was heard last, which the text is compared with.
    heard: Option<i32>,
    agreed: Vec<AgreedRow>,
    agreed_pages: Pages,
    unexplained: Vec<UnexplainedRow>,
    otherwise: Vec<OtherwiseRow>,
    given: Vec<GivenRow>,
    kinds: Vec<Choice>,
    base: String,
    side: i64,
    sides: i64,
    form: FormView,
    can_work: bool,
}

impl Template for UnsettledView {
    const NAME: &'static str = "assessments/unsettled.html";
}

#[derive(Serialize)]
struct Filter {
    name: &'static str,
    count: i64,
    current: bool,
    href: String,
}

#[derive(Serialize)]
struct AgreedRow {
    number: i32,
    /// The assessment's page.
    url: String,
    /// Where it is taken in.
    href: String,
    place: String,
    text: String,
}

#[derive(Serialize)]
struct GivenRow {
    name: String,
    kind: &'static str,
    sentence: String,
    number: Option<i32>,
    url: String,
    at: String,
    by: String,
    /// Where a reason that a person gave is taken back.
    undo: String,
}

/// `GET /planarbeid/{project}/tekstendringer?liste=…`.
pub(super) async fn show(viewer: Viewer, query: Query<ListQuery>) -> Result<HttpResponse> {
    show_as(&viewer.page, &viewer.witness, query.into_inner(), (StatusCode::OK, FormView::default())).await
}

/// The list of what has no reason, with a form as it was typed.
pub(super) async fn refused(
    page: &Page,
    who: &Seat,
    (status, form): (StatusCode, FormView),
) -> Result<HttpResponse> {
    let liste = Some(Which::Unexplained.as_str().to_owned());
    show_as(page, who, ListQuery { liste, side: None }, (status, form)).await
}

async fn show_as(
    page: &Page,
    who: &Seat,
    query: ListQuery,
    (status, form): (StatusCode, FormView),
) -> Result<HttpResponse> {
    let which = query.liste.as_deref().and_then(Which::parse).unwrap_or(Which::Agreed);
    let (project, list) = (who.id(), list_path(who));
    let at = pagination::at(query.side.as_deref());
    let loaded = page.state.db.read(move |conn| Loaded::read(conn, project, &at)).await?;
    let at_list = list.clone();
    // Two whole plans are read through: away from the threads that answer requests.
    let asked = query.side.as_deref().and_then(|side| side.parse().ok());
    let typed = form.clone();
    let find = move || {
        let mut found = Found::of(&loaded, &at_list);
        let asked = page_of(&found.unexplained, &typed).or(asked);
        if which == Which::Unexplained {
            let from = usize::try_from(paging(asked, count(&found.unexplained)).offset()).unwrap_or(0);
            found.tell(&loaded, from..from.saturating_add(ROWS));
        }
        (found, loaded, asked)
    };
    let (found, loaded, asked) = page.state.heavy.run(find).await?;
    page.render_as(status, arrange(who, (which, asked), (loaded, found), (form, kinds(page))))
}

fn kinds(page: &Page) -> Vec<Choice> {
    let choice = |kind: &ReasonKind| Choice {
        value: kind.as_str().to_owned(),
        label: page.text(&format!("assessments-taking-reason-{}", kind.as_str()), &[].into()),
    };
    ReasonKind::ALL.iter().map(choice).collect()
}

fn arrange(
    who: &Seat,
    (which, asked): (Which, Option<i64>),
    (loaded, found): (Loaded, Found),
    (form, kinds): (FormView, Vec<Choice>),
) -> UnsettledView {
    let (list, names) = (list_path(who), &found.names);
    let counts = |which: Which| match which {
        Which::Agreed => loaded.waiting,
        Which::Unexplained => count(&found.unexplained),
        Which::Otherwise => count(&found.otherwise),
    };
    let filters = Which::ALL.iter().map(|one| Filter {
        name: one.as_str(),
        count: counts(*one),
        current: *one == which,
        href: format!("{list}?liste={}", one.as_str()),
    });
    let filters = filters.collect();
    let paging = paging(asked, if which == Which::Agreed { 0 } else { counts(which) });
    let base = format!("{list}?liste={}&side=", which.as_str());
    UnsettledView {
        which: which.as_str(),
        filters,
        plan_url: loaded.plan.as_ref().map(VersionHead::url).unwrap_or_default(),
        begin_from: begin_from(&loaded),
        plan: loaded.plan.map(|plan| plan.number),
        heard: loaded.heard.map(|heard| heard.number),
        agreed: loaded.agreed.rows.iter().map(|one| agreed_row(one, names, &list)).collect(),
        agreed_pages: Pages::of(&loaded.agreed, &base, |one| one.id),
        given: given(&loaded.reasons, names, &list),
        unexplained: part(found.unexplained, paging),
        otherwise: part(found.otherwise, paging),
        kinds,
        side: paging.current,
        sides: paging.pages,
        base,
        form,
        can_work: Work::of(who.clone()).is_some(),
        project: HeadView::of(who),
        tab: "project-plan",
        list,
    }
}

fn paging(asked: Option<i64>, rows: i64) -> Pagination {
    Pagination::new(asked, rows, i64::try_from(ROWS).unwrap_or(i64::MAX))
}

/// The page with the row whose reason was refused.
fn page_of(rows: &[UnexplainedRow], form: &FormView) -> Option<i64> {
    let typed = |name: &str| form.values.get(name).map(String::as_str).unwrap_or_default();
    let (section, item) = (typed("section"), typed("item"));
    let at = rows.iter().position(|row| row.section == section && row.item == item)?;
    i64::try_from(at / ROWS).ok()?.checked_add(1)
}

fn begin_from(loaded: &Loaded) -> Option<i32> {
    let newest = loaded.newest.as_ref().filter(|_| loaded.plan.is_none())?;
    (newest.kind == VersionKind::Draft).then_some(newest.number)
}

fn count<T>(rows: &[T]) -> i64 {
    i64::try_from(rows.len()).unwrap_or(i64::MAX)
}

fn part<T>(rows: Vec<T>, at: Pagination) -> Vec<T> {
    let skip = usize::try_from(at.offset()).unwrap_or(0);
    rows.into_iter().skip(skip).take(ROWS).collect()
}

fn agreed_row(one: &Agreed, names: &Names, list: &str) -> AgreedRow {
    let spot = one.answer.change_section.map(|section| Spot { section, item: one.answer.change_item });
    AgreedRow {
        number: one.number,
        url: assessment_url(&one.slug, one.number),
        href: format!("{list}/{}", one.id),
        place: spot.map(|spot| names.of_spot(spot)).unwrap_or_default(),
        text: excerpt(&one.answer.change_text, EXCERPT),
    }
}

/// The last reasons that people gave.
fn given(reasons: &[Reason], names: &Names, list: &str) -> Vec<GivenRow> {
    let own = reasons.iter().rev().filter(|one| one.taken.is_none()).take(ROWS);
    own.map(|one| GivenRow {
        name: names.of_spot(one.spot()),
        kind: one.kind.as_str(),
        sentence: one.sentence.clone(),
        number: one.number,
        url: one.slug.as_ref().zip(one.number).map(|(slug, no)| assessment_url(slug, no)).unwrap_or_default(),
        at: one.at.to_string(),
        by: one.by.clone(),
        undo: format!("{list}/grunner/{}/angre", one.id),
    })
    .collect()
}

/// `POST /planarbeid/{project}/tekstendringer` with the number of the newest version: begins one to write in, as a copy of it.
pub(super) async fn begin(worker: Worker, form: Form) -> Result<HttpResponse> {
    let seen: i32 = form.0.text("seen").parse().or(Err(Error::Bad("web-bad-form")))?;
    let to = list_path(&worker.witness);
    let flash = match worker.act(move |tx, who| plans::begin(tx, who, (seen, Some(seen)))).await {
        Ok(_) => Flash::success(Msg::new("assessments-taking-begun")),
        // Somebody else was first, or it was pressed twice: the page shows the version that stands.
        Err(BeginError::Stale) => Flash::warning(Msg::new("assessments-taking-begun-already")),
        Err(BeginError::NotFound) => return Err(Error::NotFound),
        Err(BeginError::Database(error)) => return Err(error.into()),
    };
    Ok(worker.page.redirect_with(&to, &flash))
}
