//! Beginning a round, editing it before publication, correcting it after.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::super::actions::{self, CreateError, EditError};
use super::super::rules;
use super::super::{Announcement, Details, HearingId, deadline, read, staff_path};
use super::fields::{self, EditView, NewView, PublishedView, SettingsView};
use super::form;
use super::{HeadView, Manager};
use crate::lang::Msg;
use crate::plans::read::VersionHead;
use crate::projects::web::Manager as ProjectLead;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Page, Result};
use crate::{db, plans, projects};

/// `GET /planarbeid/{project}/ny-runde`.
pub(super) async fn new(lead: ProjectLead) -> Result<HttpResponse> {
    let (today, who) = (lead.page.state.clock.today(), &lead.witness);
    let form = fields::beginning(&lead.page, today, &who.account, &who.project);
    show_new(&lead, StatusCode::OK, form, Vec::new()).await
}

async fn show_new(
    lead: &ProjectLead,
    status: StatusCode,
    mut form: FormView,
    questions: Vec<String>,
) -> Result<HttpResponse> {
    let project = lead.witness.id();
    let versions = lead.page.state.db.read(move |conn| plans::read::versions(conn, project)).await?;
    // Where there is one, it is meant.
    if let ([only], false) = (versions.as_slice(), form.values.contains_key("plan")) {
        form.put("plan", only.version.to_string());
    }
    let view = view(
        &lead.page,
        Place::Project(projects::web::HeadView::of(&lead.witness)),
        form,
        versions,
        questions,
    );
    lead.page.render_as(status, NewView(view))
}

/// Where the form stands: under the project for a new round, under the round itself afterwards.
enum Place {
    Project(projects::web::HeadView),
    Hearing(HeadView),
}

fn view(
    page: &Page,
    place: Place,
    form: FormView,
    versions: Vec<VersionHead>,
    questions: Vec<String>,
) -> EditView {
    let (project, hearing) = match place {
        Place::Project(project) => (Some(project), None),
        Place::Hearing(hearing) => (None, Some(hearing)),
    };
    EditView {
        tab: if hearing.is_some() { "settings" } else { "project" },
        project,
        hearing,
        form,
        kinds: fields::kind_choices(page),
        plans: fields::plan_choices(page, versions),
        profiles: fields::profile_choices(page),
        questions: fields::with_room(questions),
        max_questions: rules::MAX_QUESTIONS,
        version: 0,
        warnings: Vec::new(),
        digest_public: false,
        theirs: Vec::new(),
        scope: Vec::new(),
    }
}

/// `POST /planarbeid/{project}/ny-runde`.
pub(super) async fn create(lead: ProjectLead, form: Form) -> Result<HttpResponse> {
    let facts = match form::facts(&form.0, &deadline::rules(&lead.page.state.config.deadlines)) {
        Ok(facts) => facts,
        Err(errors) => return refuse_new(&lead, &form.0, &errors).await,
    };
    let id = HearingId(form.0.new_row(&lead.page.state.clock));
    let created = lead.act(move |tx, who| actions::create(tx, who, (id, &facts))).await;
    match created {
        Ok((_, slug)) => {
            let flash = Flash::success(Msg::new("hearings-created"));
            Ok(lead.page.redirect_with(&format!("{}/oppsett", staff_path(&slug)), &flash))
        }
        Err(CreateError::NoPlan) => {
            let errors = FormErrors::one("plan", Msg::new("hearings-plan-missing"));
            refuse_new(&lead, &form.0, &errors).await
        }
        Err(CreateError::Database(error)) => Err(error.into()),
    }
}

async fn refuse_new(lead: &ProjectLead, typed: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let form = lead.page.refused(typed, errors);
    show_new(lead, StatusCode::UNPROCESSABLE_ENTITY, form, fields::typed_questions(typed)).await
}

/// `GET /arbeid/{hearing}/oppsett`.
pub(super) async fn settings(manager: Manager) -> Result<HttpResponse> {
    let (details, lists) = read(&manager).await?;
    show(&manager, StatusCode::OK, &details, fields::values(&details), lists, None)
}

/// What stands around a round's facts.
struct Lists {
    /// To choose among.
    versions: Vec<VersionHead>,
    questions: Vec<String>,
    /// The sections that it is about, where it is not about all.
    scope: Vec<String>,
}

/// A round's facts, and what stands around them.
async fn read(manager: &Manager) -> Result<(Details, Lists)> {
    let id = manager.witness.id();
    let read = move |conn: &mut db::Conn| {
        let details = read::details(conn, id)?.ok_or(db::Error::NotFound)?;
        let versions = plans::read::versions(conn, details.project)?;
        let scope = read::scope(conn, id)?;
        let mut sections = if scope.is_empty() {
            Vec::new()
        } else {
            plans::read::sections(conn, details.setup.plan_version_id)?
        };
        sections.retain(|section| scope.contains(&section.key));
        let scope = sections.iter().map(|one| format!("{} {}", one.number, one.heading).trim().to_owned());
        let questions = fields::texts(read::questions(conn, id)?);
        Ok((details, Lists { versions, questions, scope: scope.collect() }))
    };
    Ok(manager.page.state.db.read::<_, db::Error>(read).await?)
}

fn show(
    manager: &Manager,
    status: StatusCode,
    details: &Details,
    form: FormView,
    lists: Lists,
    typed: Option<&Announcement>,
) -> Result<HttpResponse> {
    let page = &manager.page;
    let warnings =
        rules::warnings(details, &deadline::rules(&page.state.config.deadlines), page.state.clock.today());
    let view = EditView {
        // Whoever has seen the other's text may save over it; until then the form keeps the version it was opened with.
        version: details.version,
        warnings: warnings.iter().map(|w| page.say(w)).collect(),
        digest_public: details.results_at.is_some(),
        theirs: typed.map_or_else(Vec::new, |typed| fields::theirs(page, details, typed)),
        scope: lists.scope,
        ..view(page, Place::Hearing(HeadView::of(&manager.witness)), form, lists.versions, lists.questions)
    };
    if details.published_at.is_some() {
        page.render_as(status, PublishedView(view))
    } else {
        page.render_as(status, SettingsView(view))
    }
}

/// `POST /arbeid/{hearing}/oppsett`.
pub(super) async fn save(manager: Manager, form: Form) -> Result<HttpResponse> {
    let facts = match form::facts(&form.0, &deadline::rules(&manager.page.state.config.deadlines)) {
        Ok(facts) => facts,
        Err(errors) => return refuse(&manager, &form.0, &errors).await,
    };
    let version = form.0.version()?;
    let command = facts.clone();
    let saved = manager.act(move |tx, who| actions::edit(tx, who, &command, version)).await;
    match saved {
        Ok(()) => {
            let flash = Flash::success(Msg::new("hearings-saved"));
            Ok(manager.page.redirect_with(&format!("{}/oppsett", manager.witness.hearing.url()), &flash))
        }
        Err(error) => not_saved(&manager, &form.0, &facts.announcement, error).await,
    }
}

async fn refuse(manager: &Manager, typed: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let (mut details, lists) = read(manager).await?;
    // The version the form was opened with: a refused form must not slip past what another saved.
    details.version = typed.version()?;
    let form = manager.page.refused(typed, errors);
    let lists = Lists { questions: fields::typed_questions(typed), ..lists };
    show(manager, StatusCode::UNPROCESSABLE_ENTITY, &details, form, lists, None)
}

async fn not_saved(
    manager: &Manager,
    typed: &Fields,
    announcement: &Announcement,
    error: EditError,
) -> Result<HttpResponse> {
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
            let (details, lists) = read(manager).await?;
            let form = manager.page.refused(typed, &FormErrors::default());
            let lists = Lists { questions: fields::typed_questions(typed), ..lists };
            show(manager, StatusCode::CONFLICT, &details, form, lists, Some(announcement))
        }
        EditError::Database(error) => Err(error.into()),
    }
}

/// `POST /arbeid/{hearing}/oppsett/hele-planen`: it is about the whole version.
pub(super) async fn widen(manager: Manager, _: Form) -> Result<HttpResponse> {
    match manager.act(actions::widen).await {
        Ok(()) => {
            let flash = Flash::warning(Msg::new("hearings-scope-widened"));
            Ok(manager.page.redirect_with(&format!("{}/oppsett", manager.witness.hearing.url()), &flash))
        }
        Err(EditError::Database(error)) => Err(error.into()),
        Err(_) => Err(Error::Conflict("hearings-published-meanwhile")),
    }
}

/// `GET /arbeid/{hearing}/rett`: the settings page of a published hearing is this form.
pub(super) async fn correction(manager: Manager) -> Result<HttpResponse> {
    Ok(manager.page.redirect(&format!("{}/oppsett", manager.witness.hearing.url())))
}

/// `POST /arbeid/{hearing}/rett`.
pub(super) async fn correct(manager: Manager, form: Form) -> Result<HttpResponse> {
    let (details, ..) = read(&manager).await?;
    let corrected =
        match form::corrected(&form.0, &details, &deadline::rules(&manager.page.state.config.deadlines)) {
            Ok(corrected) => corrected,
            Err(errors) => return refuse(&manager, &form.0, &errors).await,
        };
    let version = form.0.version()?;
    let command = corrected.clone();
    let saved = manager.act(move |tx, who| actions::correct(tx, who, &command, version)).await;
    match saved {
        Ok(()) => {
            let after_results =
                corrected.announcement.deadline != details.deadline && details.results_at.is_some();
            let flash = if after_results {
                Flash::warning(Msg::new("hearings-corrected-deadline"))
            } else {
                Flash::success(Msg::new("hearings-corrected"))
            };
            Ok(manager.page.redirect_with(&format!("{}/oppsett", manager.witness.hearing.url()), &flash))
        }
        Err(error) => not_saved(&manager, &form.0, &corrected.announcement, error).await,
    }
}
