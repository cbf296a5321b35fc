//! A measure's own page: what the plan says, how it goes and what was reported, what it needs; and the forms that say so.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::civil::Date;
use serde::Serialize;

use super::super::actions::{self, AssignError, Kept, ReportError};
use super::super::filter::is_overdue;
use super::super::{
    Assigned, Followup, Lift, MAX_REPORTS, Measure, MeasureId, MeasureStatusId, Needs, Report, Reported,
    ResponsibleUnitId, SAID_MAX, Status, Unit, faults, measure_path, path, read,
};
use super::TAB;
use super::shown::{LiftShown, Names, names};
use crate::db::{self, Conn};
use crate::decisions::Adoption;
use crate::decisions::read::published;
use crate::hearings::anchors;
use crate::lang::Msg;
use crate::plans::{self, SectionKey};
use crate::projects::access::{FollowUp, Seat};
use crate::projects::read::treatments;
use crate::projects::web::{Follower, HeadView, Viewer};
use crate::projects::{ProjectId, Treatment, plan_path};
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Error, Fields, Form, FormErrors, Page, Result};

/// Reports on the page; more are told by their number.
const HISTORY: i64 = 100;

#[derive(Serialize)]
struct MeasureView {
    project: HeadView,
    tab: &'static str,
    /// Its own page, and the page of all.
    url: String,
    back: String,
    measure: Measure,
    /// Its day has passed before it is done.
    overdue: bool,
    unit_name: String,
    /// Its section in the version that the measures were taken from; none where it is not there any more.
    plan_url: Option<String>,
    /// The way that its section came, as everybody can read it.
    way_url: Option<String>,
    /// Inputs that stand on it or on its section.
    inputs: i64,
    history: Vec<Told>,
    /// How many there are.
    reports: i64,
    lifts: Vec<LiftShown>,
    can_follow: bool,
    today: Date,
    statuses: Vec<Choice>,
    needs: Vec<Choice>,
    units: Vec<Choice>,
    form: FormView,
    /// What somebody else saved meanwhile of who does it.
    theirs: Option<Theirs>,
}

impl Template for MeasureView {
    const NAME: &'static str = "measures/measure.html";
}

/// A report, with the name of the unit that gave it by its link.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    reported: Reported,
    unit_name: String,
}

#[derive(Serialize)]
struct Theirs {
    unit_name: String,
    due_on: Option<Date>,
}

/// All that the page shows.
struct Loaded {
    measure: Measure,
    units: Vec<Unit>,
    /// Also where it was removed.
    own_unit: Option<Unit>,
    history: Vec<Reported>,
    reports: i64,
    lifts: Vec<Lift>,
    treatments: Vec<Treatment>,
    plan_url: Option<String>,
    way_url: Option<String>,
    inputs: i64,
}

fn load(conn: &mut Conn, (of, slug): (ProjectId, &str), id: MeasureId) -> db::Result<Option<Loaded>> {
    let Some(measure) = read::measure(conn, of, id)? else { return Ok(None) };
    let followup = read::followup(conn, of)?;
    let (plan_url, way_url) = ways(conn, slug, followup.as_ref(), measure.planned.section)?;
    let items: Vec<_> = measure.planned.item.into_iter().collect();
    let heard = plans::read::heard(conn, &[measure.planned.section], &items)?;
    let own_unit = match measure.assigned.unit {
        Some(unit) => read::unit(conn, of, unit)?,
        None => None,
    };
    Ok(Some(Loaded {
        units: read::units(conn, of)?,
        own_unit,
        history: read::latest(conn, id, HISTORY)?,
        reports: read::count_reported(conn, id)?,
        lifts: read::lifts(conn, id)?,
        treatments: treatments(conn, of)?,
        plan_url,
        way_url,
        inputs: heard.items.values().copied().next().unwrap_or_else(|| heard.sections.values().sum()),
        measure,
    }))
}

/// The address of a section in the version that the measures were taken from, and of the way that it came.
fn ways(
    conn: &mut Conn,
    slug: &str,
    followup: Option<&Followup>,
    key: SectionKey,
) -> db::Result<(Option<String>, Option<String>)> {
    let Some(followup) = followup else { return Ok((None, None)) };
    let Some(version) = plans::read::version(conn, followup.plan_version)? else { return Ok((None, None)) };
    let sections = plans::read::sections(conn, version.version)?;
    let Some(at) = sections.iter().position(|section| section.key == key) else { return Ok((None, None)) };
    let here =
        sections.get(at).map(|section| format!("{}#s-{}", plans::path(slug, version.number), section.id));
    let is_public = |adoption: &Adoption| adoption.version == version.version;
    let public = published(conn, slug)?.filter(|(_, adoption)| is_public(adoption));
    let anchor = anchors(&sections).into_iter().nth(at);
    let way = public.and(anchor).map(|anchor| format!("{}#{anchor}", plan_path(slug)));
    Ok((here, way))
}

/// `GET /planarbeid/{project}/oppfolging/tiltak/{measure}`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, MeasureId)>) -> Result<HttpResponse> {
    show_as(&viewer.page, &viewer.witness, path.1, (StatusCode::OK, None)).await
}

/// A form that was refused, and what somebody else saved meanwhile.
type Refused = Option<(FormView, Option<Assigned>)>;

async fn show_as(
    page: &Page,
    seat: &Seat,
    id: MeasureId,
    (status, refused): (StatusCode, Refused),
) -> Result<HttpResponse> {
    let (of, slug) = (seat.id(), seat.project.slug.clone());
    let loaded = page.state.db.read(move |conn| load(conn, (of, &slug), id)).await?.ok_or(Error::NotFound)?;
    page.render_as(status, arrange(page, seat, loaded, refused))
}

fn arrange(page: &Page, seat: &Seat, loaded: Loaded, refused: Refused) -> MeasureView {
    let (slug, today) = (&seat.project.slug, page.state.clock.today());
    let mut names: Names = names(&loaded.units);
    names.extend(loaded.own_unit.iter().map(|unit| (unit.id, unit.said.name.clone())));
    let name =
        |unit: Option<ResponsibleUnitId>| unit.and_then(|unit| names.get(&unit)).cloned().unwrap_or_default();
    let (form, theirs) = match refused {
        Some((form, theirs)) => (form, theirs),
        None => (blank(page, &loaded.measure), None),
    };
    let known: HashMap<_, _> = loaded.treatments.iter().map(|one| (one.id, one)).collect();
    let of: HashMap<_, _> = [(loaded.measure.id, &loaded.measure)].into();
    let lifted = |lift: Lift| LiftShown::of((slug, lift), &known, &of);
    let measure = &loaded.measure;
    MeasureView {
        project: HeadView::of(seat),
        tab: TAB,
        url: measure_path(slug, measure.id),
        back: path(slug),
        overdue: measure.ended_at.is_none()
            && is_overdue(measure.standing.status, measure.assigned.due_on, today),
        unit_name: name(measure.assigned.unit),
        plan_url: loaded.plan_url,
        way_url: loaded.way_url,
        inputs: loaded.inputs,
        history: loaded
            .history
            .into_iter()
            .map(|reported| Told { unit_name: name(reported.unit), reported })
            .collect(),
        reports: loaded.reports,
        lifts: loaded.lifts.into_iter().map(lifted).collect(),
        can_follow: FollowUp::of(seat.clone()).is_some() && measure.ended_at.is_none(),
        today,
        statuses: statuses(page),
        needs: needs(page),
        units: loaded.units.iter().map(chosen).collect(),
        form,
        theirs: theirs.map(|one| Theirs { unit_name: name(one.unit), due_on: one.due_on }),
        measure: loaded.measure,
    }
}

fn statuses(page: &Page) -> Vec<Choice> {
    let label = |one: &Status| page.text(&format!("measures-status-{one}"), &[].into());
    Status::ALL.iter().map(|one| Choice { value: one.to_string(), label: label(one) }).collect()
}

/// What a measure may need, and nothing first.
fn needs(page: &Page) -> Vec<Choice> {
    let none = Choice { value: String::new(), label: page.text("measures-needs-none", &[].into()) };
    let label = |one: &Needs| page.text(&format!("measures-needs-{one}"), &[].into());
    let all = Needs::ALL.iter().map(|one| Choice { value: one.to_string(), label: label(one) });
    [none].into_iter().chain(all).collect()
}

fn chosen(unit: &Unit) -> Choice {
    Choice { value: unit.id.to_string(), label: unit.said.name.clone() }
}

/// The forms before anybody typed: how the measure goes now, today.
fn blank(page: &Page, measure: &Measure) -> FormView {
    FormView::of([
        (NEW_ROW, page.state.clock.new_id().to_string()),
        ("status", measure.standing.status.to_string()),
        ("reported_on", page.state.clock.today().to_string()),
        ("needs", measure.standing.needs.map(|needs| needs.to_string()).unwrap_or_default()),
        ("needs_said", measure.standing.needs_said.clone()),
        ("responsible", measure.assigned.unit.map(|unit| unit.to_string()).unwrap_or_default()),
        ("due_on", measure.assigned.due_on.map(|day| day.to_string()).unwrap_or_default()),
        ("version", measure.version.to_string()),
    ])
}

/// The form that was refused, and the other one of the page as it stands.
async fn refuse(
    follower: &Follower,
    id: MeasureId,
    (status, fields, errors): (StatusCode, &Fields, &FormErrors),
    theirs: Option<&Measure>,
) -> Result<HttpResponse> {
    let of = follower.witness.id();
    let read = move |conn: &mut Conn| read::measure(conn, of, id);
    let standing = follower.page.state.db.read(read).await?.ok_or(Error::NotFound)?;
    let mut form = follower.page.refused(fields, errors);
    for (name, value) in blank(&follower.page, &standing).values {
        form.values.entry(name).or_insert(value);
    }
    if let Some(theirs) = theirs {
        form.values.insert("version".to_owned(), theirs.version.to_string());
    }
    let refused = Some((form, theirs.map(|measure| measure.assigned)));
    show_as(&follower.page, &follower.witness, id, (status, refused)).await
}

/// `POST /planarbeid/{project}/oppfolging/tiltak/{measure}`: how it goes.
pub(super) async fn report(
    follower: Follower,
    path: Path<(String, MeasureId)>,
    form: Form,
) -> Result<HttpResponse> {
    let of = path.1;
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let said = match parse(&form.0, follower.page.state.clock.today()) {
        Ok(said) => said,
        Err(errors) => return refuse(&follower, of, (unprocessable, &form.0, &errors), None).await,
    };
    let id = MeasureStatusId(form.0.new_row(&follower.page.state.clock));
    match follower.act(move |tx, who| actions::report(tx, who, (of, id), &said)).await {
        Ok(Kept::Stands) => Ok(back(&follower, of, "measures-reported")),
        Ok(Kept::Earlier) => Ok(back(&follower, of, "measures-reported-earlier")),
        Err(ReportError::NotFound) => Err(Error::NotFound),
        Err(ReportError::Ended) => Err(Error::Conflict("measures-ended-conflict")),
        Err(ReportError::Stale) => Err(Error::Conflict("measures-report-stale")),
        Err(ReportError::TooMany) => {
            let errors =
                FormErrors::one("said", Msg::new("measures-reports-too-many").arg("max", MAX_REPORTS));
            refuse(&follower, of, (unprocessable, &form.0, &errors), None).await
        }
        Err(ReportError::Wrong(fault)) => {
            let errors = FormErrors::one(fault.field(), Msg::new(fault.text()));
            refuse(&follower, of, (unprocessable, &form.0, &errors), None).await
        }
        Err(ReportError::Database(inner)) => Err(inner.into()),
    }
}

/// Reads a report. Every fault stands by its field.
fn parse(fields: &Fields, today: Date) -> std::result::Result<Report, FormErrors> {
    let mut errors = FormErrors::default();
    let status = Status::parse(fields.text("status"));
    if status.is_none() {
        errors.add("status", Msg::new("web-field-required"));
    }
    let said = errors.optional_lines(fields, "said", SAID_MAX);
    let needs_said = errors.optional_lines(fields, "needs_said", SAID_MAX);
    let reported_on = errors.day(fields, "reported_on", &YEARS);
    let needs = Needs::parse(fields.text("needs"));
    let (Some(status), Some(reported_on)) = (status, reported_on) else { return Err(errors) };
    let report = Report { status, said, reported_on, needs, needs_said };
    for fault in faults(&report, today) {
        errors.add(fault.field(), Msg::new(fault.text()));
    }
    errors.into_result(report)
}

/// `POST /planarbeid/{project}/oppfolging/tiltak/{measure}/ansvar`: who does it, and until when.
pub(super) async fn assign(
    follower: Follower,
    path: Path<(String, MeasureId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    let mut errors = FormErrors::default();
    let typed = form.0.text("due_on");
    let due_on = if typed.is_empty() { None } else { errors.day(&form.0, "due_on", &YEARS) };
    let unit = Some(form.0.text("responsible")).filter(|id| !id.is_empty());
    let known = unit.and_then(|id| id.parse().ok()).map(ResponsibleUnitId);
    if unit.is_some() && known.is_none() {
        errors.add("responsible", Msg::new("measures-unit-unknown"));
    }
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let assigned = match errors.into_result(Assigned { unit: known, due_on }) {
        Ok(assigned) => assigned,
        Err(errors) => return refuse(&follower, path.1, (unprocessable, &form.0, &errors), None).await,
    };
    match follower.act(move |tx, who| actions::assign(tx, who, seen, assigned)).await {
        Ok(()) => Ok(back(&follower, path.1, "measures-assigned-kept")),
        Err(AssignError::NotFound) => Err(Error::NotFound),
        Err(AssignError::NoUnit) => {
            let errors = FormErrors::one("responsible", Msg::new("measures-unit-unknown"));
            refuse(&follower, path.1, (unprocessable, &form.0, &errors), None).await
        }
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(AssignError::Stale(theirs)) => {
            let sent = (StatusCode::CONFLICT, &form.0, &FormErrors::default());
            refuse(&follower, path.1, sent, Some(&theirs)).await
        }
        Err(AssignError::Database(inner)) => Err(inner.into()),
    }
}

fn back(follower: &Follower, of: MeasureId, told: &'static str) -> HttpResponse {
    let to = measure_path(&follower.witness.project.slug, of);
    follower.page.redirect_with(&to, &Flash::success(Msg::new(told)))
}
