//! The page of a project's members.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::members::{self, MemberError};
use super::super::read::{self, Member};
use super::super::{MemberRole, MembershipId};
use super::{HeadView, Manager};
use crate::accounts::{self, AccountId};
use crate::db;
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Result};

#[derive(Serialize)]
struct MembersView {
    project: HeadView,
    tab: &'static str,
    members: Vec<Member>,
    /// People who are no members yet.
    others: Vec<Other>,
    roles: Vec<&'static str>,
    form: FormView,
}

impl Template for MembersView {
    const NAME: &'static str = "projects/members.html";
}

#[derive(Serialize)]
struct Other {
    value: String,
    label: String,
}

/// `GET /planarbeid/{project}/medlemmer`.
pub(super) async fn show(manager: Manager) -> Result<HttpResponse> {
    show_as(&manager, StatusCode::OK, FormView::default()).await
}

async fn show_as(manager: &Manager, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let id = manager.witness.id();
    let read = move |conn: &mut db::Conn| Ok((read::members(conn, id)?, accounts::read::all(conn)?));
    let (members, accounts) = manager.page.state.db.read::<_, db::Error>(read).await?;
    let others = accounts.into_iter().filter(|account| members.iter().all(|m| m.account != account.id));
    let other =
        |a: accounts::Account| Other { value: a.id.to_string(), label: format!("{} ({})", a.name, a.email) };
    let view = MembersView {
        project: HeadView::of(&manager.witness),
        tab: "project-members",
        others: others.map(other).collect(),
        members,
        roles: MemberRole::ALL.iter().map(|role| role.as_str()).collect(),
        form,
    };
    manager.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/medlemmer`.
pub(super) async fn add(manager: Manager, form: Form) -> Result<HttpResponse> {
    let (account, role) = match parse(&form.0) {
        Ok(read) => read,
        Err(errors) => return refuse(&manager, &form.0, &errors).await,
    };
    let added = manager.act(move |tx, who| members::add(tx, who, account, role)).await;
    match added {
        Ok(()) => Ok(back(&manager, &Flash::success(Msg::new("projects-member-added")))),
        // Two leads at once, or a second click: what was asked for is so.
        Err(MemberError::Already) => Ok(back(&manager, &Flash::success(Msg::new("projects-member-already")))),
        Err(MemberError::NoAccount) => {
            refuse(&manager, &form.0, &FormErrors::one("account", Msg::new("web-field-required"))).await
        }
        Err(other) => Err(Error::wrong(other)),
    }
}

fn parse(fields: &Fields) -> std::result::Result<(AccountId, MemberRole), FormErrors> {
    let mut errors = FormErrors::default();
    let account = fields.text("account").parse::<uuid::Uuid>().map(AccountId);
    let role = MemberRole::parse(fields.text("role"));
    if account.is_err() {
        errors.add("account", Msg::new("web-field-required"));
    }
    if role.is_none() {
        errors.add("role", Msg::new("web-field-required"));
    }
    match (account, role) {
        (Ok(account), Some(role)) => Ok((account, role)),
        _ => Err(errors),
    }
}

async fn refuse(manager: &Manager, typed: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    show_as(manager, StatusCode::UNPROCESSABLE_ENTITY, manager.page.refused(typed, errors)).await
}

/// `POST /planarbeid/{project}/medlemmer/{member}/fjern`.
pub(super) async fn remove(
    manager: Manager,
    path: Path<(String, MembershipId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, member) = path.into_inner();
    match manager.act(move |tx, who| members::remove(tx, who, member)).await {
        Ok(()) => Ok(back(&manager, &Flash::success(Msg::new("projects-member-removed")))),
        Err(MemberError::LastLead) => {
            Ok(back(&manager, &Flash::warning(Msg::new("projects-member-last-lead"))))
        }
        Err(MemberError::NotMember) => Err(Error::NotFound),
        Err(other) => Err(Error::wrong(other)),
    }
}

fn back(manager: &Manager, flash: &Flash) -> HttpResponse {
    manager.page.redirect_with(&format!("{}/medlemmer", manager.witness.project.url()), flash)
}
