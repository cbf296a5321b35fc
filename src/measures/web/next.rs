//! The page where the next plan begins from the one that is followed up: its title and years, how much of the text, and what becomes of
//! each measure.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{Next, NextError, begin_next};
use super::super::{Measure, Status, path, read};
use super::TAB;
use super::shown::{Area, Shown, by_area, names};
use crate::db::{self, Conn};
use crate::decisions::Adoption;
use crate::decisions::read::adopted_version;
use crate::lang::{Lang, Msg};
use crate::plans;
use crate::plans::next::{Extent, Fate, Followed, Wish};
use crate::plans::whole::Version;
use crate::projects::web::{HeadView, Manager, TITLE_MAX, period};
use crate::projects::{self, Facts, Period, ProjectId};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// What comes before a measure's id in the name of its field.
const FATE: &str = "carry-";

#[derive(Serialize)]
struct NextView {
    project: HeadView,
    tab: &'static str,
    url: String,
    back: String,
    adopted: Adoption,
    form: FormView,
    areas: Vec<Area>,
}

impl Template for NextView {
    const NAME: &'static str = "measures/next.html";
}

/// What the form is made of.
struct Loaded {
    adopted: Adoption,
    facts: Facts,
    measures: Vec<Measure>,
    units: Vec<super::super::Unit>,
}

fn load(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Loaded>> {
    let (Some(adopted), Some(details)) = (adopted_version(conn, of)?, projects::read::details(conn, of)?)
    else {
        return Ok(None);
    };
    Ok(Some(Loaded {
        adopted,
        facts: details.facts,
        measures: read::measures(conn, of)?,
        units: read::units(conn, of)?,
    }))
}

async fn loaded(manager: &Manager) -> Result<Loaded> {
    let of = manager.witness.id();
    manager.page.state.db.read(move |conn| load(conn, of)).await?.ok_or(Error::NotFound)
}

/// `GET /planarbeid/{project}/oppfolging/neste`.
pub(super) async fn form(manager: Manager) -> Result<HttpResponse> {
    let loaded = loaded(&manager).await?;
    let (first, last) = following(loaded.facts.period).unzip();
    let year = |year: Option<i32>| year.map_or_else(String::new, |year| year.to_string());
    let mut form = FormView::of([
        (NEW_ROW, manager.page.state.clock.new_id().to_string()),
        ("title", title(&loaded.facts)),
        ("first_year", year(first)),
        ("last_year", year(last)),
        ("kind", Extent::Text.as_str().to_owned()),
        ("seen", loaded.adopted.version.to_string()),
    ]);
    for measure in &loaded.measures {
        let fate = usual(measure.standing.status);
        form.values.insert(format!("{FATE}{}", measure.id), fate.as_str().to_owned());
    }
    show(&manager, StatusCode::OK, loaded, form)
}

fn show(manager: &Manager, status: StatusCode, loaded: Loaded, form: FormView) -> Result<HttpResponse> {
    let slug = &manager.witness.project.slug;
    let (names, today) = (names(&loaded.units), manager.page.state.clock.today());
    let rows = loaded.measures.into_iter();
    let shown = rows.map(|one| (one.planned.area.clone(), Shown::of(slug, one, &names, today)));
    let back = path(slug);
    let view = NextView {
        project: HeadView::of(&manager.witness),
        tab: TAB,
        url: format!("{back}/neste"),
        back,
        adopted: loaded.adopted,
        form,
        areas: by_area(shown.collect()),
    };
    manager.page.render_as(status, view)
}

/// What is done or stopped has no place in the next plan, unless somebody says so.
fn usual(status: Status) -> Fate {
    if status.is_ended() { Fate::LeftOut } else { Fate::Carried }
}

/// As many years after the last.
fn following(period: Period) -> Option<(i32, i32)> {
    let (first, last) = period.years()?;
    Some((last.saturating_add(1), last.saturating_add(last.saturating_sub(first)).saturating_add(1)))
}

/// The plan's title with its years, where it names them, turned into the next.
fn title(facts: &Facts) -> String {
    let mut title = facts.title.clone();
    if let Some(((first, last), (from, to))) = facts.period.years().zip(following(facts.period)) {
        for dash in ["–", "-"] {
            title = title.replace(&format!("{first}{dash}{last}"), &format!("{from}{dash}{to}"));
        }
    }
    title
}

/// What the form asks for.
struct Asked {
    title: String,
    period: Period,
    extent: Extent,
    fates: HashMap<Followed, Fate>,
}

fn parse(fields: &Fields, measures: &[Measure]) -> std::result::Result<Asked, FormErrors> {
    let mut errors = FormErrors::default();
    let title = errors.required(fields, "title", TITLE_MAX);
    let period = period(&mut errors, fields);
    let extent = Extent::parse(fields.text("kind"));
    if extent.is_none() {
        errors.add("kind", Msg::new("web-field-required"));
    }
    let mut fates = HashMap::new();
    for measure in measures {
        let name = format!("{FATE}{}", measure.id);
        let followed =
            measure.planned.item.map_or(Followed::Section(measure.planned.section), Followed::Item);
        match Fate::parse(fields.text(&name)) {
            Some(fate) => drop(fates.insert(followed, fate)),
            None => errors.add(name, Msg::new("web-field-required")),
        }
    }
    errors.into_result(Asked { title, period, extent: extent.unwrap_or(Extent::Text), fates })
}

/// `POST /planarbeid/{project}/oppfolging/neste`.
pub(super) async fn begin(manager: Manager, form: Form) -> Result<HttpResponse> {
    let fields = form.0;
    let loaded = loaded(&manager).await?;
    if fields.text("seen") != loaded.adopted.version.to_string() {
        return Err(Error::Conflict("measures-next-stale"));
    }
    let asked = match parse(&fields, &loaded.measures) {
        Ok(asked) => asked,
        Err(errors) => {
            let form = manager.page.refused(&fields, &errors);
            return show(&manager, StatusCode::UNPROCESSABLE_ENTITY, loaded, form);
        }
    };
    let next = next(&manager, &fields, (loaded, asked)).await?;
    match manager.act(move |tx, who| begin_next(tx, who, &next)).await {
        Ok(slug) => {
            let flash = Flash::success(Msg::new("measures-next-begun"));
            Ok(manager.page.redirect_with(&projects::path(&slug), &flash))
        }
        Err(NextError::NotStaff) => Err(Error::Forbidden),
        Err(NextError::Stale) => Err(Error::Conflict("measures-next-stale")),
        Err(NextError::Database(inner)) => Err(inner.into()),
    }
}

async fn next(manager: &Manager, fields: &Fields, (loaded, asked): (Loaded, Asked)) -> Result<Next> {
    let state = &manager.page.state;
    let version = loaded.adopted.version;
    let read = move |conn: &mut Conn| {
        Ok::<_, db::Error>((plans::read::sections(conn, version)?, plans::read::items(conn, version)?))
    };
    let (sections, items) = state.db.read(read).await?;
    let lang = Lang::parse(state.config.site.content_language()).unwrap_or(Lang::Nb);
    let done = state.templates.say(lang, &Msg::new("measures-next-done"));
    let wish = Wish { extent: asked.extent, fates: asked.fates, done };
    let make = move || plans::next::next(&Version::of(&sections, &items), &wish);
    let sections = state.heavy.run(make).await?;
    let facts = Facts {
        title: asked.title,
        case_number: String::new(),
        period: asked.period,
        mandate: String::new(),
        scope: loaded.facts.scope,
        guidelines: loaded.facts.guidelines,
    };
    let slug = &manager.witness.project.slug;
    let link = format!("{}{}/plan/{}", state.config.base_url, projects::path(slug), loaded.adopted.number);
    Ok(Next { id: ProjectId(fields.new_row(&state.clock)), facts, from: version, sections, link })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(title: &str, period: Period) -> Facts {
        Facts {
            title: title.to_owned(),
            case_number: String::new(),
            period,
            mandate: String::new(),
            scope: String::new(),
            guidelines: String::new(),
        }
    }

    #[test]
    fn the_next_plan_is_for_as_many_years_after() {
        for (was, period, expected) in [
            ("Boligplan 2027–2030", Period::of(2027, 2030), ("Boligplan 2031–2034", Some((2031, 2034)))),
            ("Boligplan 2027-2030", Period::of(2027, 2030), ("Boligplan 2031-2034", Some((2031, 2034)))),
            ("Boligplan", Period::of(2027, 2027), ("Boligplan", Some((2028, 2028)))),
            ("Boligplan 2027–2030", Period::default(), ("Boligplan 2027–2030", None)),
        ] {
            let facts = facts(was, period);
            assert_eq!((title(&facts).as_str(), following(period)), expected, "{was}");
        }
    }
}
