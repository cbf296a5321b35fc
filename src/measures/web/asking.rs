//! Asking the units: who gets a letter and who does not, how it reads, and the one button; and when the program asks by itself.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::actions::calling::{self, CallError};
use super::super::asking::{ANSWER_DAYS, MAX_DAYS, YearDay, due_on};
use super::super::mail::{self, ToUnit};
use super::super::read::calls::{self, Asking, Call, ToReport};
use super::super::read::{self};
use super::super::{ResponsibleUnitId, Rhythm, Unit, calls_path, path};
use super::TAB;
use super::calls::{PassedOver, call_path, wrong};
use crate::accounts::Account;
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::projects::ProjectId;
use crate::projects::web::{HeadView, Manager};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Query, Result};

/// Longest greeting, in characters.
const GREETING_MAX: usize = 2_000;

#[derive(Serialize)]
struct AskView {
    project: HeadView,
    tab: &'static str,
    base: String,
    followup: String,
    /// Who gets a letter.
    reached: Vec<ToAskView>,
    /// Who has something to report and no address.
    unreached: Vec<ToAskView>,
    letter: Option<LetterView>,
    due_on: Date,
    /// What is asked now, and is closed by asking anew.
    open: Option<Call>,
    /// The call of today: nobody is asked twice on a day, unless it was closed.
    today: Option<String>,
}

impl Template for AskView {
    const NAME: &'static str = "measures/ask.html";
}

#[derive(Serialize)]
struct ToAskView {
    id: ResponsibleUnitId,
    name: String,
    email: String,
    count: usize,
    shown: bool,
}

/// The letter as one unit gets it.
#[derive(Serialize)]
struct LetterView {
    to: String,
    subject: String,
    text: String,
}

#[derive(Deserialize)]
pub(super) struct PreviewQuery {
    enhet: Option<String>,
}

/// What the page of asking is made of.
struct Found {
    asking: Asking,
    units: Vec<(Unit, Vec<ToReport>)>,
    latest: Option<Call>,
}

impl Found {
    fn read(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Self>> {
        let Some(asking) = calls::asking(conn, of)? else { return Ok(None) };
        let mut to_report = calls::to_report(conn, of, None)?;
        let units = read::units(conn, of)?.into_iter();
        let units = units.filter_map(|unit| to_report.remove(&unit.id).map(|own| (unit, own))).collect();
        Ok(Some(Self { asking, units, latest: calls::latest(conn, of)? }))
    }
}

/// `GET /planarbeid/{project}/rapportering/ny?enhet=`: the letter is shown as this unit gets it.
pub(super) async fn preview(manager: Manager, asked: Query<PreviewQuery>) -> Result<HttpResponse> {
    let of = manager.witness.id();
    let found = manager.page.state.db.read(move |conn: &mut Conn| Found::read(conn, of)).await?;
    let found = found.ok_or(Error::NotFound)?;
    let (seat, today) = (&manager.witness, manager.page.state.clock.today());
    let due_on = due_on(today, found.asking.followup.rhythm.answer_days);
    let reached = || found.units.iter().filter(|(unit, _)| !unit.said.email.is_empty());
    let wanted = asked.enhet.as_deref().and_then(|id| id.parse::<ResponsibleUnitId>().ok());
    let example = reached().find(|(unit, _)| Some(unit.id) == wanted).or_else(|| reached().next());
    let letter =
        example.map(|(unit, own)| letter(&manager, &found.asking, (unit, own), due_on)).transpose()?;
    let shown = example.map(|(unit, _)| unit.id);
    let view = |(unit, own): &(Unit, Vec<ToReport>)| ToAskView {
        id: unit.id,
        name: unit.said.name.clone(),
        email: unit.said.email.clone(),
        count: own.len(),
        shown: shown == Some(unit.id),
    };
    let latest = found.latest.as_ref();
    manager.page.render(AskView {
        project: HeadView::of(seat),
        tab: TAB,
        base: calls_path(&seat.project.slug),
        followup: path(&seat.project.slug),
        reached: reached().map(view).collect(),
        unreached: found.units.iter().filter(|(unit, _)| unit.said.email.is_empty()).map(view).collect(),
        letter,
        due_on,
        open: latest.filter(|call| call.is_open()).cloned(),
        today: latest
            .filter(|call| call.is_open() && call.asked_on == today)
            .map(|call| call_path(&seat.project, call.id)),
    })
}

/// With a link that leads nowhere: a preview must not give away a real one.
fn letter(
    manager: &Manager,
    asking: &Asking,
    (unit, own): (&Unit, &[ToReport]),
    due_on: Date,
) -> Result<LetterView> {
    let (state, contact): (_, &Account) = (&manager.page.state, &manager.witness.account);
    let to = ToUnit {
        name: if unit.said.contact.is_empty() { &unit.said.name } else { &unit.said.contact },
        plan: &manager.witness.project.title,
        due_on,
        today: state.clock.today(),
        greeting: &asking.followup.rhythm.greeting,
        measures: &own.iter().collect::<Vec<_>>(),
        link: format!("{}/r/…", state.config.base_url),
        reminds: false,
        contact: Some(contact),
    };
    let written = mail::write(state, &to).map_err(Error::internal)?;
    Ok(LetterView { to: unit.said.name.clone(), subject: written.subject, text: written.text })
}

/// `POST /planarbeid/{project}/rapportering/ny`.
pub(super) async fn ask(manager: Manager, _form: Form) -> Result<HttpResponse> {
    let project = &manager.witness.project;
    match manager.act(calling::ask).await {
        Ok(call) => {
            let flash = Flash::success(Msg::new("measures-ask-done"));
            Ok(manager.page.redirect_with(&call_path(project, call), &flash))
        }
        // The button pressed twice asks once.
        Err(CallError::AlreadyAsked(call)) => {
            let flash = Flash::warning(Msg::new("measures-ask-today"));
            Ok(manager.page.redirect_with(&call_path(project, call), &flash))
        }
        Err(error) => Err(wrong(error)),
    }
}

#[derive(Serialize)]
struct RhythmView {
    project: HeadView,
    tab: &'static str,
    base: String,
    form: FormView,
    greeting_max: usize,
    /// The next day on which the program asks.
    next: Option<Date>,
    passed_over: Option<PassedOver>,
}

impl Template for RhythmView {
    const NAME: &'static str = "measures/rhythm.html";
}

/// `GET /planarbeid/{project}/rapportering/oppsett`.
pub(super) async fn rhythm(manager: Manager) -> Result<HttpResponse> {
    let (asking, _) = standing(&manager).await?;
    let rhythm = &asking.followup.rhythm;
    let days: Vec<_> = asking.days().into_iter().map(YearDay::shown).collect();
    let mut form = FormView::of([
        ("ask_on", days.join(", ")),
        ("answer_days", rhythm.answer_days.to_string()),
        ("greeting", rhythm.greeting.clone()),
        ("version", asking.followup.version.to_string()),
    ]);
    if rhythm.automatic {
        form.put("automatic", "true".to_owned());
    }
    rhythm_as(&manager, (StatusCode::OK, form)).await
}

async fn standing(manager: &Manager) -> Result<(Asking, Option<Call>)> {
    let of = manager.witness.id();
    let find =
        move |conn: &mut Conn| Ok::<_, db::Error>((calls::asking(conn, of)?, calls::latest(conn, of)?));
    let (asking, latest) = manager.page.state.db.read(find).await?;
    Ok((asking.ok_or(Error::NotFound)?, latest))
}

async fn rhythm_as(manager: &Manager, (status, form): (StatusCode, FormView)) -> Result<HttpResponse> {
    let (asking, latest) = standing(manager).await?;
    let days = asking.days();
    let (standing, today) = (asking.standing(&days, latest.as_ref()), manager.page.state.clock.today());
    let view = RhythmView {
        project: HeadView::of(&manager.witness),
        tab: TAB,
        base: calls_path(&manager.witness.project.slug),
        form,
        greeting_max: GREETING_MAX,
        next: standing.next(today),
        passed_over: PassedOver::of(&standing, today),
    };
    manager.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/rapportering/oppsett`.
pub(super) async fn save_rhythm(manager: Manager, form: Form) -> Result<HttpResponse> {
    let version = form.0.version()?;
    let said = match parse(&form.0) {
        Ok(said) => said,
        Err(errors) => {
            let form = manager.page.refused(&form.0, &errors);
            return rhythm_as(&manager, (StatusCode::UNPROCESSABLE_ENTITY, form)).await;
        }
    };
    match manager.act(move |tx, who| calling::set_rhythm(tx, who, version, &said)).await {
        Ok(()) => {
            let flash = Flash::success(Msg::new("measures-rhythm-saved"));
            Ok(manager.page.redirect_with(&calls_path(&manager.witness.project.slug), &flash))
        }
        // What was typed stays: saving again replaces what somebody else saved.
        Err(CallError::Changed) => {
            let errors = FormErrors::one("", Msg::new("measures-rhythm-changed"));
            let mut view = manager.page.refused(&form.0, &errors);
            let (asking, _) = standing(&manager).await?;
            view.values.insert("version".to_owned(), asking.followup.version.to_string());
            rhythm_as(&manager, (StatusCode::CONFLICT, view)).await
        }
        Err(error) => Err(wrong(error)),
    }
}

fn parse(fields: &Fields) -> std::result::Result<Rhythm, FormErrors> {
    let mut errors = FormErrors::default();
    let automatic = fields.has("automatic");
    let days = match YearDay::all_written(fields.text("ask_on")) {
        Ok(days) => days,
        Err(part) => {
            errors.add("ask_on", Msg::new("measures-rhythm-no-day").arg("day", part));
            Vec::new()
        }
    };
    if days.len() > MAX_DAYS {
        errors.add("ask_on", Msg::new("measures-rhythm-many-days").arg("max", MAX_DAYS));
    } else if days.is_empty() && automatic && errors.is_empty() {
        errors.add("ask_on", Msg::new("measures-rhythm-days-needed"));
    }
    let answer_days = fields.text("answer_days").parse().ok().filter(|days| ANSWER_DAYS.contains(days));
    if answer_days.is_none() {
        let (from, to) = (ANSWER_DAYS.start(), ANSWER_DAYS.end());
        errors.add("answer_days", Msg::new("measures-rhythm-answer-days").arg("from", from).arg("to", to));
    }
    let greeting = errors.optional_lines(fields, "greeting", GREETING_MAX);
    let ask_on = days.iter().map(ToString::to_string).collect();
    errors.into_result(Rhythm { ask_on, answer_days: answer_days.unwrap_or(21), greeting, automatic })
}
