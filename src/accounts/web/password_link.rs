//! The pages of those who have no password, or have forgotten it: asking for a link, and following it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, SetError};
use super::super::{Account, link, password};
use super::pages::{busy, new_password};
use crate::db::Conn;
use crate::lang::Msg;
use crate::templates::Template;
use crate::text;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Page, Result, State};

#[derive(Serialize)]
struct ForgottenView {
    form: FormView,
    /// The address that was asked for: the page says the same whether or not it has an account.
    asked: Option<String>,
}

impl Template for ForgottenView {
    const NAME: &'static str = "accounts/forgotten.html";
}

/// `GET /glemt-passord`.
pub(super) async fn forgotten(page: Page) -> Result<HttpResponse> {
    page.render(ForgottenView { form: FormView::default(), asked: None })
}

/// `POST /glemt-passord`.
pub(super) async fn ask_for_new(page: Page, form: Form) -> Result<HttpResponse> {
    let mut errors = FormErrors::default();
    let email = errors.required(&form.0, "email", 254);
    if errors.is_empty() && text::address::parse(&email).is_err() {
        errors.add("email", Msg::new("accounts-email-wrong"));
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if errors.is_empty() {
        match actions::ask_for_new(&page.state, email.clone(), page.address.clone()).await {
            Ok(()) => {
                let view = ForgottenView { form: FormView::default(), asked: Some(email) };
                return page.render(view);
            }
            Err(SetError::TooMany { minutes }) => {
                status = StatusCode::TOO_MANY_REQUESTS;
                errors.add("email", Msg::new("accounts-sign-in-wait").arg("minutes", minutes));
            }
            Err(other) => return Err(Error::wrong(other)),
        }
    }
    let view = ForgottenView { form: page.refused(&form.0, &errors), asked: None };
    page.render_as(status, view)
}

#[derive(Serialize)]
struct LinkView {
    form: FormView,
    token: String,
    /// Whose password it is; `None` where the link leads nowhere any more.
    email: Option<String>,
}

impl Template for LinkView {
    const NAME: &'static str = "accounts/new_password.html";
}

/// `GET /nytt-passord/{token}`: changes nothing, since mail scanners follow links too.
pub(super) async fn follow(page: Page, token: Path<String>) -> Result<HttpResponse> {
    let token = token.into_inner();
    match owner(&page, &token).await? {
        Some(account) => show(&page, StatusCode::OK, token, Some(account), FormView::default()),
        None => nobodys(&page),
    }
}

/// A link that is used, too old, or made up.
fn nobodys(page: &Page) -> Result<HttpResponse> {
    page.leads_nowhere()?;
    show(page, StatusCode::NOT_FOUND, String::new(), None, FormView::default())
}

async fn owner(page: &Page, token: &str) -> Result<Option<Account>> {
    let token = token.to_owned();
    let find = move |conn: &mut Conn, state: &State| link::find(conn, &state.keys, &token, state.clock.now());
    Ok(page.read(find).await?)
}

fn show(
    page: &Page,
    status: StatusCode,
    token: String,
    account: Option<Account>,
    form: FormView,
) -> Result<HttpResponse> {
    let view = LinkView { form, token, email: account.map(|account| account.details.email) };
    page.render_as(status, view)
}

/// `POST /nytt-passord/{token}`.
pub(super) async fn set_by_link(page: Page, token: Path<String>, form: Form) -> Result<HttpResponse> {
    let token = token.into_inner();
    let Some(account) = owner(&page, &token).await? else { return nobodys(&page) };
    let about = [account.name.as_str(), &account.email, &page.state.config.site.municipality];
    let mut errors = FormErrors::default();
    let new = new_password(&mut errors, &form.0, |new| password::check(new, &about));
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if errors.is_empty() {
        match actions::set_by_link(&page.state.program, token.clone(), new, page.address.clone()).await {
            Ok(()) => {
                let flash = Flash::success(Msg::new("accounts-password-set"));
                return Ok(page.redirect_with("/logg-inn", &flash));
            }
            Err(SetError::NoLink) => return nobodys(&page),
            Err(SetError::Hash(password::HashError::Busy)) => status = busy(&mut errors, "new"),
            Err(other) => return Err(Error::wrong(other)),
        }
    }
    // A password is never sent back to the page.
    let refused = page.refused(&Fields::default(), &errors);
    show(&page, status, token, Some(account), refused)
}
