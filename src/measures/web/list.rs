//! The page of a plan's follow-up: what comes before it is begun, and its measures with their filters after.

use std::collections::HashMap;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use super::super::actions::{self, BeginError};
use super::super::filter::{Choice, Filter, MONTHS};
use super::super::read::calls;
use super::super::{Followup, Glance, Lift, Measure, ResponsibleUnitId, Unit, path, read};
use super::TAB;
use super::shown::{Area, LiftShown, Shown, by_area, names};
use crate::accounts::{AccountId, Role};
use crate::clock::day_of;
use crate::db::keyset::{At, Window};
use crate::db::{self, Conn};
use crate::decisions::Adoption;
use crate::decisions::read::adopted_version;
use crate::lang::Msg;
use crate::projects::access::{FollowUp, Manage};
use crate::projects::read::{following, treatments};
use crate::projects::web::{HeadView, Manager, Viewer};
use crate::projects::{Head, ProjectId, Treatment};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::pagination::{self, Pages};
use crate::web::{Form, Query, Result};

const PER_PAGE: usize = 50;
/// What was lifted and waits, on one page; more are told by their number.
const WAITING: i64 = 20;

#[derive(Deserialize)]
pub(super) struct ListQuery {
    vis: Option<String>,
    enhet: Option<String>,
    maneder: Option<i32>,
    side: Option<String>,
}

#[derive(Serialize)]
struct FollowupView {
    project: HeadView,
    tab: &'static str,
    url: String,
    /// The version that holds; none before the plan is adopted.
    adopted: Option<Adoption>,
    begun: bool,
    /// A later version was adopted since the measures were taken.
    newer: bool,
    may: May,
    choices: Vec<Chosen>,
    choice: Choice,
    units: Vec<OfUnit>,
    unit: String,
    months: i32,
    all_months: [i32; 3],
    areas: Vec<Area>,
    total: usize,
    pages: Pages,
    /// What was lifted and waits for an answer.
    waiting: Vec<LiftShown>,
    waiting_count: i64,
    /// What the units are asked now.
    call: Option<calls::Counted>,
    /// Projects whose plans follow on this one, of those that the one who looks may see.
    following: Vec<Following>,
}

/// A project whose plan follows on this one.
#[derive(Serialize)]
struct Following {
    url: String,
    title: String,
}

/// What the one who looks may do.
#[derive(Serialize)]
struct May {
    manage: bool,
    follow: bool,
}

impl Template for FollowupView {
    const NAME: &'static str = "measures/followup.html";
}

/// A choice of measures as a link.
#[derive(Serialize)]
struct Chosen {
    name: Choice,
    count: usize,
    href: String,
    current: bool,
}

/// A unit to choose, and how many measures it has.
#[derive(Serialize)]
struct OfUnit {
    value: String,
    label: String,
    count: usize,
}

/// All that the page shows.
struct Loaded {
    filter: Filter,
    adopted: Option<Adoption>,
    followup: Option<Followup>,
    units: Vec<Unit>,
    glances: Vec<Glance>,
    found: Window<Measure>,
    waiting: Vec<Lift>,
    waiting_count: i64,
    /// Those that something waiting was lifted of.
    lifted_of: Vec<Measure>,
    treatments: Vec<Treatment>,
    call: Option<calls::Counted>,
    following: Vec<Head>,
}

fn load(
    conn: &mut Conn,
    (of, who): (ProjectId, Option<AccountId>),
    mut filter: Filter,
    at: &At<read::Place>,
) -> db::Result<Loaded> {
    let followup = read::followup(conn, of)?;
    filter.begun_on = followup.as_ref().map(|followup| day_of(followup.created_at));
    let waiting = read::waiting(conn, of, WAITING)?;
    let measures: Vec<_> = waiting.iter().map(|lift| lift.measure).collect();
    Ok(Loaded {
        adopted: adopted_version(conn, of)?,
        followup,
        units: read::units(conn, of)?,
        glances: read::glances(conn, of)?,
        found: read::page(conn, of, &filter, (at, PER_PAGE))?,
        waiting_count: read::count_waiting(conn, of)?,
        lifted_of: read::some(conn, of, &measures)?,
        waiting,
        treatments: treatments(conn, of)?,
        filter,
        call: calls::counted(conn, of)?,
        following: following(conn, of, who)?,
    })
}

/// `GET /planarbeid/{project}/oppfolging?vis=late&enhet=…&maneder=6`.
pub(super) async fn show(viewer: Viewer, asked: Query<ListQuery>) -> Result<HttpResponse> {
    let (of, page) = (viewer.witness.id(), &viewer.page);
    let today = page.state.clock.today();
    let choice = asked.vis.as_deref().and_then(Choice::parse).unwrap_or(Choice::All);
    let unit = asked.enhet.as_deref().and_then(|id| id.parse().ok()).map(ResponsibleUnitId);
    let months = asked.maneder.filter(|months| MONTHS.contains(months)).unwrap_or(6);
    let filter = Filter::of(choice, unit, (today, months));
    let at = pagination::at(asked.side.as_deref());
    // An administrator sees every project.
    let account = &viewer.witness.account;
    let who = (account.role != Role::Administrator).then_some(account.id);
    let loaded = page.state.db.read(move |conn| load(conn, (of, who), filter, &at)).await?;
    page.render(arrange(&viewer, months, loaded))
}

fn arrange(viewer: &Viewer, months: i32, loaded: Loaded) -> FollowupView {
    let filter = loaded.filter;
    let seat = &*viewer.witness;
    let slug = &seat.project.slug;
    let url = path(slug);
    let names = names(&loaded.units);
    let address = |choice: Choice| {
        let unit = filter.unit.map(|unit| format!("&enhet={unit}")).unwrap_or_default();
        format!("{url}?vis={choice}{unit}&maneder={months}")
    };
    let chosen = |choice: &Choice| Chosen {
        name: *choice,
        count: filter.count(*choice, &loaded.glances),
        href: address(*choice),
        current: *choice == filter.choice,
    };
    let treatments: HashMap<_, _> = loaded.treatments.iter().map(|one| (one.id, one)).collect();
    let measures: HashMap<_, _> = loaded.lifted_of.iter().map(|one| (one.id, one)).collect();
    let lifted = |lift: Lift| LiftShown::of((slug, lift), &treatments, &measures);
    let pages = Pages::of(&loaded.found, &format!("{}&side=", address(filter.choice)), read::place);
    let rows = loaded.found.rows.into_iter();
    let shown = rows.map(|one| (one.planned.area.clone(), Shown::of(slug, one, &names, filter.today)));
    let newer = loaded.adopted.as_ref().zip(loaded.followup.as_ref());
    FollowupView {
        project: HeadView::of(seat),
        tab: TAB,
        newer: newer.is_some_and(|(adopted, followup)| adopted.version != followup.plan_version),
        begun: loaded.followup.is_some(),
        may: May { manage: Manage::of(seat.clone()).is_some(), follow: FollowUp::of(seat.clone()).is_some() },
        choices: Choice::ALL.iter().map(chosen).collect(),
        choice: filter.choice,
        total: filter.count(filter.choice, &loaded.glances),
        units: of_units(&loaded.units, &loaded.glances),
        unit: filter.unit.map(|unit| unit.to_string()).unwrap_or_default(),
        months,
        all_months: MONTHS,
        areas: by_area(shown.collect()),
        pages,
        waiting: loaded.waiting.into_iter().map(lifted).collect(),
        waiting_count: loaded.waiting_count,
        call: loaded.call,
        following: loaded
            .following
            .into_iter()
            .map(|one| Following { url: one.url(), title: one.title })
            .collect(),
        adopted: loaded.adopted,
        url,
    }
}

fn of_units(units: &[Unit], glances: &[Glance]) -> Vec<OfUnit> {
    let of = |unit: &Unit| OfUnit {
        value: unit.id.to_string(),
        label: unit.said.name.clone(),
        count: glances.iter().filter(|one| !one.gone && one.unit == Some(unit.id)).count(),
    };
    units.iter().map(of).collect()
}

/// `POST /planarbeid/{project}/oppfolging/begynn`.
pub(super) async fn begin(manager: Manager, _: Form) -> Result<HttpResponse> {
    match manager.act(actions::begin).await {
        Ok(()) => Ok(back(&manager, &Flash::success(Msg::new("measures-begun")))),
        Err(error) => told(&manager, error),
    }
}

/// `POST /planarbeid/{project}/oppfolging/hent`.
pub(super) async fn renew(manager: Manager, _: Form) -> Result<HttpResponse> {
    match manager.act(actions::renew).await {
        Ok(taken) => {
            let msg = Msg::new("measures-renewed")
                .arg("added", taken.added)
                .arg("changed", taken.changed)
                .arg("ended", taken.ended);
            Ok(back(&manager, &Flash::success(msg)))
        }
        Err(error) => told(&manager, error),
    }
}

fn told(manager: &Manager, error: BeginError) -> Result<HttpResponse> {
    let key = match error {
        BeginError::NoPlan => "measures-no-plan",
        BeginError::NotBegun => "measures-not-begun",
        BeginError::TooMany => "measures-too-many",
        BeginError::Stale => "measures-begin-stale",
        BeginError::Database(inner) => return Err(inner.into()),
    };
    let msg = Msg::new(key).arg("max", super::super::MAX_MEASURES);
    Ok(back(manager, &Flash::warning(msg)))
}

fn back(manager: &Manager, flash: &Flash) -> HttpResponse {
    manager.page.redirect_with(&path(&manager.witness.project.slug), flash)
}
