//! The page where a lead makes somebody a member by their e-mail, whether or not they have an account.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::MemberRole;
use super::super::members::{self, MemberError};
use super::{HeadView, Manager};
use crate::accounts::Role;
use crate::accounts::actions::NewAccount;
use crate::lang::{Lang, Msg};
use crate::templates::Template;
use crate::text::address;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// Longest name and e-mail, in characters.
const NAME_MAX: usize = 200;
const EMAIL_MAX: usize = 254;

#[derive(Serialize)]
struct InviteView {
    project: HeadView,
    tab: &'static str,
    roles: Vec<&'static str>,
    form: FormView,
}

impl Template for InviteView {
    const NAME: &'static str = "projects/invite.html";
}

/// `GET /planarbeid/{project}/medlemmer/inviter`.
pub(super) async fn form(manager: Manager) -> Result<HttpResponse> {
    show(&manager, StatusCode::OK, FormView::default())
}

fn show(manager: &Manager, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let view = InviteView {
        project: HeadView::of(&manager.witness),
        tab: "project-members",
        roles: MemberRole::ALL.iter().map(|role| role.as_str()).collect(),
        form,
    };
    manager.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/medlemmer/inviter`. The answer is the same whether or not there was an account.
pub(super) async fn invite(manager: Manager, form: Form) -> Result<HttpResponse> {
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let errors = match parse(&form.0, &manager.page.state.config.site.language) {
        Err(errors) => errors,
        Ok((new, role)) => {
            let name = new.name.clone();
            match manager.act(move |tx, who| members::invite(tx, who, &new, role)).await {
                Ok(()) => {
                    let flash = Flash::success(Msg::new("projects-member-invited").arg("name", name));
                    let list = format!("{}/medlemmer", manager.witness.project.url());
                    return Ok(manager.page.redirect_with(&list, &flash));
                }
                Err(MemberError::TooMany { minutes }) => {
                    status = StatusCode::TOO_MANY_REQUESTS;
                    FormErrors::one("email", Msg::new("accounts-sign-in-wait").arg("minutes", minutes))
                }
                Err(other) => return Err(Error::wrong(other)),
            }
        }
    };
    show(&manager, status, manager.page.refused(&form.0, &errors))
}

/// Somebody new has the least role there is: what they may do in the project, their membership says.
fn parse(fields: &Fields, language: &str) -> std::result::Result<(NewAccount, MemberRole), FormErrors> {
    let mut errors = FormErrors::default();
    let name = errors.required(fields, "name", NAME_MAX);
    let email = errors.required(fields, "email", EMAIL_MAX);
    if !email.is_empty() && address::parse(&email).is_err() {
        errors.add("email", Msg::new("accounts-email-wrong"));
    }
    let role = MemberRole::parse(fields.text("role"));
    if role.is_none() {
        errors.add("role", Msg::new("web-field-required"));
    }
    let language = Lang::parse(language).unwrap_or(Lang::Nb);
    match role {
        Some(role) if errors.is_empty() => {
            let password_hash = String::new();
            Ok((NewAccount { email, name, role: Role::Reader, language, password_hash }, role))
        }
        _ => Err(errors),
    }
}
