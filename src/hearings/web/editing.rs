//! Creating a hearing, editing it before publication, correcting it after.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::super::actions::{self, CreateError, EditError};
use super::super::rules::{self, Corrected, Facts, Told};
use super::super::{Details, Head, HearingId, deadline, staff_path, store};
use super::Manager;
use super::fields::{self, EditView};
use crate::accounts::web::{SignedIn, Staff};
use crate::db::{self, Tx};
use crate::lang::Msg;
use crate::plans;
use crate::plans::store::Listed;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Page, Result};

/// `GET /arbeid/ny`.
pub(super) async fn new(staff: Staff) -> Result<HttpResponse> {
    let today = staff.page.state.clock.today();
    let form = fields::beginning(&staff.page, today, &staff.account.name, &staff.account.email);
    show_new(&staff, StatusCode::OK, form, Vec::new()).await
}

async fn show_new(
    staff: &SignedIn,
    status: StatusCode,
    form: FormView,
    questions: Vec<String>,
) -> Result<HttpResponse> {
    let versions = staff.page.state.db.read(plans::store::versions).await?;
    let view = view(&staff.page, None, form, versions, questions);
    staff.page.render_as(status, "hearings/new.html", view)
}

fn view(
    page: &Page,
    hearing: Option<Head>,
    form: FormView,
    versions: Vec<Listed>,
    questions: Vec<String>,
) -> EditView {
    EditView {
        tab: hearing.is_some().then_some("settings"),
        hearing,
        form,
        plans: fields::plan_choices(page, versions),
        profiles: fields::profile_choices(page),
        questions: fields::with_room(questions),
        max_questions: rules::MAX_QUESTIONS,
        version: 0,
        warnings: Vec::new(),
        digest_public: false,
        theirs: Vec::new(),
    }
}

/// `POST /arbeid/ny`.
pub(super) async fn create(staff: Staff, form: Form) -> Result<HttpResponse> {
    let facts = match Facts::parse(&form.0, &deadline::rules(&staff.page.state.config.deadlines)) {
        Ok(facts) => facts,
        Err(errors) => return refuse_new(&staff, &form.0, &errors).await,
    };
    let state = Arc::clone(&staff.page.state);
    let (account, actor, clock) = (staff.account.clone(), staff.actor(), state.clock.clone());
    let id = HearingId(form.0.new_row(&clock));
    let create = move |tx: &mut Tx<'_>| actions::create(tx, &account, &actor, (id, &facts), &clock);
    let created = state.db.write(create).await;
    match created {
        Ok((_, slug)) => {
            let flash = Flash::success(Msg::new("hearings-created"));
            Ok(staff.page.redirect_with(&format!("{}/oppsett", staff_path(&slug)), &flash))
        }
        Err(CreateError::NoPlan) => {
            let errors = FormErrors::one("plan", Msg::new("hearings-plan-missing"));
            refuse_new(&staff, &form.0, &errors).await
        }
        Err(CreateError::NotStaff) => Err(Error::Forbidden),
        Err(CreateError::Database(error)) => Err(error.into()),
    }
}

async fn refuse_new(staff: &SignedIn, typed: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let form = staff.page.refused(typed, errors);
    show_new(staff, StatusCode::UNPROCESSABLE_ENTITY, form, fields::typed_questions(typed)).await
}

/// `GET /arbeid/{hearing}/oppsett`.
pub(super) async fn settings(manager: Manager) -> Result<HttpResponse> {
    let (details, questions, versions) = read(&manager).await?;
    show(&manager, StatusCode::OK, &details, fields::values(&details), (versions, questions), None)
}

/// Facts, questions, and the plans to choose among.
async fn read(manager: &Manager) -> Result<(Details, Vec<String>, Vec<Listed>)> {
    let id = manager.witness.id();
    let read = move |conn: &mut db::Conn| {
        let details = store::details(conn, id)?.ok_or(db::Error::NotFound)?;
        Ok((details, fields::texts(store::questions(conn, id)?), plans::store::versions(conn)?))
    };
    Ok(manager.page.state.db.read::<_, db::Error>(read).await?)
}

fn show(
    manager: &Manager,
    status: StatusCode,
    details: &Details,
    form: FormView,
    lists: (Vec<Listed>, Vec<String>),
    typed: Option<&Told>,
) -> Result<HttpResponse> {
    let page = &manager.page;
    let warnings =
        rules::warnings(details, &deadline::rules(&page.state.config.deadlines), page.state.clock.today());
    let view = EditView {
        // Whoever has seen the other's text may save over it; until then the form keeps the version it was opened with.
        version: details.version,
        warnings: warnings.iter().map(|w| page.say(w)).collect(),
        digest_public: details.results_at.is_some(),
        theirs: typed.map_or_else(Vec::new, |told| fields::theirs(page, details, told)),
        ..view(page, Some(manager.witness.hearing.clone()), form, lists.0, lists.1)
    };
    let template =
        if details.published_at.is_some() { "hearings/published.html" } else { "hearings/settings.html" };
    page.render_as(status, template, view)
}

/// `POST /arbeid/{hearing}/oppsett`.
pub(super) async fn save(manager: Manager, form: Form) -> Result<HttpResponse> {
    let facts = match Facts::parse(&form.0, &deadline::rules(&manager.page.state.config.deadlines)) {
        Ok(facts) => facts,
        Err(errors) => return refuse(&manager, &form.0, &errors).await,
    };
    let version = version(&form.0)?;
    let state = Arc::clone(&manager.page.state);
    let (witness, clock, command) = (manager.witness.clone(), state.clock.clone(), facts.clone());
    let saved = state.db.write(move |tx| actions::edit(tx, &witness, &command, version, &clock)).await;
    match saved {
        Ok(()) => {
            let flash = Flash::success(Msg::new("hearings-saved"));
            Ok(manager.page.redirect_with(&format!("{}/oppsett", manager.witness.hearing.url), &flash))
        }
        Err(error) => not_saved(&manager, &form.0, &facts.told, error).await,
    }
}

fn version(fields: &Fields) -> Result<i32> {
    fields.text("version").parse().map_err(|_not_a_number| Error::Bad("web-bad-form"))
}

async fn refuse(manager: &Manager, typed: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let (mut details, _, versions) = read(manager).await?;
    // The version the form was opened with: a refused form must not slip past what another saved.
    details.version = version(typed)?;
    let form = manager.page.refused(typed, errors);
    let lists = (versions, fields::typed_questions(typed));
    show(manager, StatusCode::UNPROCESSABLE_ENTITY, &details, form, lists, None)
}

async fn not_saved(manager: &Manager, typed: &Fields, told: &Told, error: EditError) -> Result<HttpResponse> {
    match error {
        EditError::NoPlan => {
            refuse(manager, typed, &FormErrors::one("plan", Msg::new("hearings-plan-missing"))).await
        }
        EditError::Nothing => {
            refuse(manager, typed, &FormErrors::one("title", Msg::new("hearings-nothing-changed"))).await
        }
        EditError::Published | EditError::NotPublished => {
            Err(Error::Conflict("hearings-published-meanwhile"))
        }
        EditError::Stale => {
            let (details, _, versions) = read(manager).await?;
            let form = manager.page.refused(typed, &FormErrors::default());
            let lists = (versions, fields::typed_questions(typed));
            show(manager, StatusCode::CONFLICT, &details, form, lists, Some(told))
        }
        EditError::Database(error) => Err(error.into()),
    }
}

/// `GET /arbeid/{hearing}/rett`: the settings page of a published hearing is this form.
pub(super) async fn correction(manager: Manager) -> Result<HttpResponse> {
    Ok(manager.page.redirect(&format!("{}/oppsett", manager.witness.hearing.url)))
}

/// `POST /arbeid/{hearing}/rett`.
pub(super) async fn correct(manager: Manager, form: Form) -> Result<HttpResponse> {
    let (details, ..) = read(&manager).await?;
    let corrected =
        match Corrected::parse(&form.0, &details, &deadline::rules(&manager.page.state.config.deadlines)) {
            Ok(corrected) => corrected,
            Err(errors) => return refuse(&manager, &form.0, &errors).await,
        };
    let version = version(&form.0)?;
    let state = Arc::clone(&manager.page.state);
    let (witness, clock, command) = (manager.witness.clone(), state.clock.clone(), corrected.clone());
    let saved = state.db.write(move |tx| actions::correct(tx, &witness, &command, version, &clock)).await;
    match saved {
        Ok(()) => {
            let told = corrected.told.deadline != details.deadline && details.results_at.is_some();
            let flash = if told {
                Flash::warning(Msg::new("hearings-corrected-deadline"))
            } else {
                Flash::success(Msg::new("hearings-corrected"))
            };
            Ok(manager.page.redirect_with(&format!("{}/oppsett", manager.witness.hearing.url), &flash))
        }
        Err(error) => not_saved(&manager, &form.0, &corrected.told, error).await,
    }
}
