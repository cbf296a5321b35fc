//! A demo project: begun with its mandate, its members and milestones, and the first version of its plan.

use std::sync::Arc;

use anyhow::Context as _;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::ADDRESS;
use super::calendar::Calendar;
use super::content::Content;
use super::people::People;
use crate::clock::Clock;
use crate::documents::Finding;
use crate::lang::{Lang, dates};
use crate::plans::matching::Carried;
use crate::plans::{self, PlanVersionId, import};
use crate::projects::access::{self, Manage, Seat, Work};
use crate::projects::background::{self, Found};
use crate::projects::treatments;
use crate::projects::{
    self, BackgroundId, BackgroundKind, Described, Facts, MemberRole, MilestoneId, Period, ProjectId,
};
use crate::projects::{Treated, TreatmentId};
use crate::web::State;

/// A project, and the version of its plan that is to be heard.
pub(super) struct Begun {
    pub slug: String,
    pub version: PlanVersionId,
}

/// Begins a project as its lead does.
pub(super) fn begin(
    state: &Arc<State>,
    content: &Content,
    people: &People,
    calendar: &Calendar,
) -> anyhow::Result<Begun> {
    let clock = calendar.on(-7, 9, 0)?;
    let told = &content.project;
    let years = told.first_year.zip(told.last_year);
    let period = years.map_or_else(Period::default, |(first, last)| Period::of(first, last));
    let facts = Facts {
        title: told.title.clone(),
        case_number: told.case_number.clone(),
        period,
        mandate: told.mandate.clone(),
        scope: told.scope.clone(),
        guidelines: told.guidelines.clone(),
    };
    let (new, actor) = ((ProjectId::new(&clock), &facts), people.lead.actor(ADDRESS));
    let (_, slug) =
        state.db.by_clock(&clock).write_now(|tx| projects::actions::create(tx, &people.lead, &actor, new))?;
    let seat = || lead(state, people, &slug);
    add_members(state, &Manage::of(seat()?).context("the lead leads")?, people, &clock)?;
    let worker = Work::of(seat()?).context("the lead works")?;
    add_milestones(state, &worker, content, calendar, &clock)?;
    add_background(state, &worker, &clock)?;
    let version = import_plan(state, &worker, content, calendar)?;
    add_treatments(state, &worker, content, calendar)?;
    Ok(Begun { slug, version })
}

/// The lead's seat in a project.
pub(super) fn lead(state: &Arc<State>, people: &People, slug: &str) -> anyhow::Result<Seat> {
    let found = state.db.read_now(|conn| access::seat(conn, &people.lead, slug, ADDRESS))?;
    found.context("the lead is a member")
}

fn add_members(state: &Arc<State>, who: &Manage, people: &People, clock: &Clock) -> anyhow::Result<()> {
    let workers = people.caseworkers.iter().map(|a| (a, MemberRole::Caseworker));
    let others = [(&people.steering, MemberRole::Steering), (&people.reader, MemberRole::Reader)];
    for (account, role) in workers.chain(others) {
        state.db.by_clock(clock).write_now(|tx| projects::members::add(tx, who, account.id, role))?;
    }
    Ok(())
}

fn add_milestones(
    state: &Arc<State>,
    who: &Work,
    content: &Content,
    calendar: &Calendar,
    clock: &Clock,
) -> anyhow::Result<()> {
    for milestone in &content.project.milestones {
        let (id, day) = (MilestoneId::new(clock), calendar.opens.checked_add(milestone.day.days())?);
        let new = (id, milestone.title.as_str(), day);
        state.db.by_clock(clock).write_now(|tx| projects::milestones::add(tx, who, new))?;
        if milestone.reached {
            state
                .db
                .by_clock(clock)
                .write_now(|tx| projects::milestones::reach(tx, who, (id, 1), Some(day)))?;
        }
    }
    Ok(())
}

/// That day, or the Monday after: bodies do not meet on a Saturday.
fn weekday(day: Date) -> anyhow::Result<Date> {
    let past_friday = i32::from(day.weekday().to_monday_one_offset()) - 5;
    Ok(if past_friday > 0 { day.checked_add((3 - past_friday).days())? } else { day })
}

/// Bodies that took the first version up, or will.
fn add_treatments(
    state: &Arc<State>,
    who: &Work,
    content: &Content,
    calendar: &Calendar,
) -> anyhow::Result<()> {
    let clock = calendar.on(-5, 15, 0)?;
    for treatment in &content.project.treatments {
        let said = Treated {
            body: treatment.body.clone(),
            met_on: weekday(calendar.opens.checked_add(treatment.day.days())?)?,
            case_number: treatment.case_number.clone(),
            plan_number: Some(1),
            ruling: treatment.ruling,
            decision: treatment.decision.clone(),
        };
        let id = TreatmentId::new(&clock);
        state.db.by_clock(&clock).write_now(|tx| treatments::add(tx, who, id, &said))?;
    }
    Ok(())
}

/// A file and a link that the plan builds on.
fn add_background(state: &Arc<State>, who: &Work, clock: &Clock) -> anyhow::Result<()> {
    let (files, db) = (&state.files, &state.db.by_clock(clock));
    let figure = files.place(db, vec![files.stage(clock, FIGURE)?])?.pop().context("one file")?;
    let described = |kind, title: &str, source: &str, about: &str| Described {
        kind,
        title: title.to_owned(),
        source: source.to_owned(),
        dated_on: None,
        about: about.to_owned(),
        is_public: true,
    };
    let guide = "https://www.example.no/veileder-boligsosialt-arbeid".to_owned();
    for (what, found) in [
        (
            described(
                BackgroundKind::Document,
                "Ventetid på kommunal bolig",
                "Nordvik kommune",
                "Figuren i planen, i full størrelse.",
            ),
            Found::File("figur-ventetid.png".to_owned(), figure),
        ),
        (
            described(
                BackgroundKind::Document,
                "Veileder i boligsosialt arbeid",
                "Eksempeldirektoratet",
                "Hva en handlingsplan bør ha med.",
            ),
            Found::Link(guide),
        ),
        (
            described(
                BackgroundKind::RelatedPlan,
                "Kommuneplanens samfunnsdel",
                "Nordvik kommune",
                "Setter målet om at alle skal bo godt. Denne planen sier hvordan.",
            ),
            Found::Link("https://www.example.no/samfunnsdel".to_owned()),
        ),
    ] {
        let id = BackgroundId::new(clock);
        db.write_now(|tx| background::add(tx, who, (id, &what, &found), &[]))?;
    }
    Ok(())
}

fn import_plan(
    state: &Arc<State>,
    who: &Work,
    content: &Content,
    calendar: &Calendar,
) -> anyhow::Result<PlanVersionId> {
    let clock = calendar.on(-6, 13, 0)?;
    let text = content
        .plan
        .replace("{{deadline}}", &dates::long_day(Lang::Nb, calendar.deadline))
        .replace("{{opens}}", &dates::day(Lang::Nb, calendar.opens))
        .replace("{{year}}", &calendar.opens.year().to_string())
        .replace("{{next_year}}", &calendar.opens.year().saturating_add(1).to_string())
        .replace("{{decided_on}}", &dates::day(Lang::Nb, calendar.decided));
    let mut read = import::read("plan.md", text.as_bytes())?;
    read.images = figures(&read);
    let title = read.title.clone().context("the plan has a title")?;
    let named = (title, "plan.md".to_owned());
    let new =
        plans::NewPlan::of_document(&state.program, named, text.as_bytes(), (read, Carried::default()))?;
    Ok(state.db.by_clock(&clock).write_now(|tx| plans::actions::save_import(tx, who, &new))?)
}

/// The plan's one picture, which a Markdown file can only name: its place and its alternative text stand there.
fn figures(read: &import::Imported) -> Vec<import::Image> {
    let named = |warning: &import::Warning| match warning {
        import::Warning::Found(Finding::ImageMissing { name, alt, .. }) if name == "figur-ventetid.png" => {
            let (name, alt) = (name.clone(), alt.clone());
            Some(import::Image { name, media_type: "image/png", alt, bytes: FIGURE.to_vec() })
        }
        _ => None,
    };
    read.warnings.iter().find_map(named).into_iter().collect()
}

const FIGURE: &[u8] = include_bytes!("content/figur-ventetid.png");
