//! The pages where administrators keep the accounts of others.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::access::Keeper;
use super::super::actions::{self, KeepError, NewAccount};
use super::super::{AccountId, Details, Kept, Role, read};
use super::Administrator;
use crate::audit;
use crate::db::{self, Conn, Tx};
use crate::lang::{Lang, Msg};
use crate::templates::Template;
use crate::text;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::pagination::{self, Pages};
use crate::web::{Error, Fields, Form, FormErrors, Query, Result};

const PER_PAGE: usize = 50;
const NAME_MAX: usize = 200;
/// Lines of an account's history that are shown.
const HISTORY: i64 = 50;

#[derive(Deserialize)]
pub(super) struct ListQuery {
    side: Option<String>,
}

#[derive(Serialize)]
struct ListView {
    accounts: Vec<Listed>,
    pages: Pages,
    total: i64,
}

impl Template for ListView {
    const NAME: &'static str = "accounts/list.html";
}

#[derive(Serialize)]
struct Listed {
    id: AccountId,
    name: String,
    email: String,
    role: &'static str,
    closed: bool,
    /// Invited, and the link was not used yet.
    waiting: bool,
}

impl From<Kept> for Listed {
    fn from(kept: Kept) -> Self {
        Self {
            id: kept.account.id,
            role: kept.account.role.as_str(),
            closed: kept.disabled_at.is_some(),
            waiting: !kept.has_password,
            name: kept.account.details.name,
            email: kept.account.details.email,
        }
    }
}

/// `GET /brukere`.
pub(super) async fn list(me: Administrator, asked: Query<ListQuery>) -> Result<HttpResponse> {
    let at = pagination::at(asked.side.as_deref());
    let read = move |conn: &mut Conn| {
        Ok::<_, db::Error>((read::kept_list(conn, &at, PER_PAGE)?, read::count(conn)?))
    };
    let (kept, total) = me.page.state.db.read(read).await?;
    let pages = Pages::of(&kept, "?side=", Kept::place);
    let accounts = kept.rows.into_iter().map(Listed::from).collect();
    me.page.render(ListView { accounts, pages, total })
}

#[derive(Serialize)]
struct EditView {
    form: FormView,
    roles: Vec<&'static str>,
    languages: [&'static str; 3],
    /// `None` for a new one.
    account: Option<Listed>,
    /// Is it the reader's own account?
    own: bool,
    sessions: i64,
    history: Vec<Line>,
}

impl Template for EditView {
    const NAME: &'static str = "accounts/edit.html";
}

#[derive(Serialize)]
struct Line {
    at: Timestamp,
    actor: String,
    text: String,
}

fn view(form: FormView) -> EditView {
    let roles = Role::ALL.iter().map(|role| role.as_str()).collect();
    let languages = ["nb", "nn", "en"];
    EditView { form, roles, languages, account: None, own: false, sessions: 0, history: Vec::new() }
}

/// `GET /brukere/ny`.
pub(super) async fn new(me: Administrator) -> Result<HttpResponse> {
    let language = me.page.state.config.site.language.clone();
    let form = FormView::of([("language", language), ("role", Role::Staff.as_str().to_owned())]);
    me.page.render(view(form))
}

fn read(fields: &Fields) -> std::result::Result<Details, FormErrors> {
    let mut errors = FormErrors::default();
    let name = errors.required(fields, "name", NAME_MAX);
    let email = errors.required(fields, "email", 254);
    if !email.is_empty() && text::address::parse(&email).is_err() {
        errors.add("email", Msg::new("accounts-email-wrong"));
    }
    let role = Role::parse(fields.text("role"));
    let language = Lang::parse(fields.text("language"));
    if role.is_none() {
        errors.add("role", Msg::new("web-field-required"));
    }
    if language.is_none() {
        errors.add("language", Msg::new("web-field-required"));
    }
    match (role, language) {
        (Some(role), Some(language)) if errors.is_empty() => Ok(Details { email, name, role, language }),
        _ => Err(errors),
    }
}

/// `POST /brukere/ny`: adds the account and sends its link.
pub(super) async fn add(me: Administrator, form: Form) -> Result<HttpResponse> {
    let added = match read(&form.0) {
        Ok(details) => added(&me, details).await,
        Err(errors) => Err(Refused::Form(errors)),
    };
    match added {
        Ok((id, name)) => {
            let flash = Flash::success(Msg::new("accounts-added").arg("name", name));
            Ok(me.page.redirect_with(&format!("/brukere/{id}"), &flash))
        }
        Err(Refused::Form(errors)) => {
            let form = me.page.refused(&form.0, &errors);
            me.page.render_as(StatusCode::UNPROCESSABLE_ENTITY, view(form))
        }
        Err(Refused::Fault(error)) => Err(error),
    }
}

enum Refused {
    Form(FormErrors),
    Fault(Error),
}

async fn added(me: &Administrator, details: Details) -> std::result::Result<(AccountId, String), Refused> {
    let Details { email, name, role, language } = details;
    let new = NewAccount { email, name: name.clone(), role, language, password_hash: String::new() };
    let invite = move |tx: &mut Tx<'_>, keeper: &Keeper| {
        let account = actions::add(tx, &new, &keeper.actor)?;
        actions::invite(tx, keeper, account.id)?;
        Ok::<_, KeepError>(account.id)
    };
    match me.act(invite).await {
        Ok(id) => Ok((id, name)),
        Err(KeepError::EmailTaken) => {
            Err(Refused::Form(FormErrors::one("email", Msg::new("accounts-email-taken"))))
        }
        Err(other) => Err(Refused::Fault(Error::wrong(other))),
    }
}

/// `GET /brukere/{id}`.
pub(super) async fn show(me: Administrator, id: Path<AccountId>) -> Result<HttpResponse> {
    show_as(&me, id.into_inner(), StatusCode::OK, None).await
}

async fn show_as(
    me: &Administrator,
    id: AccountId,
    status: StatusCode,
    refused: Option<FormView>,
) -> Result<HttpResponse> {
    let now = me.page.state.clock.now();
    let read = move |conn: &mut Conn| {
        let Some(kept) = read::kept(conn, id)? else {
            return Ok(None);
        };
        let sessions = read::open_sessions(conn, id, now)?;
        Ok::<_, db::Error>(Some((kept, sessions, audit::of_subject(conn, id.0, HISTORY)?)))
    };
    let (kept, sessions, entries) = me.page.state.db.read(read).await?.ok_or(Error::NotFound)?;
    let form = refused.unwrap_or_else(|| {
        FormView::of([
            ("name", kept.account.name.clone()),
            ("email", kept.account.email.clone()),
            ("role", kept.account.role.as_str().to_owned()),
            ("language", kept.account.language.as_str().to_owned()),
            ("version", kept.version.to_string()),
        ])
    });
    let line = |entry: audit::Entry| Line {
        text: entry.told(|key, values| me.page.text(key, values)),
        at: entry.at,
        actor: entry.actor,
    };
    let history = entries.into_iter().map(line).collect();
    let own = me.account.id == id;
    let shown = EditView { own, sessions, history, account: Some(Listed::from(kept)), ..view(form) };
    me.page.render_as(status, shown)
}

/// `POST /brukere/{id}`.
pub(super) async fn change(me: Administrator, id: Path<AccountId>, form: Form) -> Result<HttpResponse> {
    let id = id.into_inner();
    let version = form.0.version()?;
    let details = match read(&form.0) {
        Ok(details) => details,
        Err(errors) => return refuse(&me, id, &form, StatusCode::UNPROCESSABLE_ENTITY, &errors).await,
    };
    let changed = me.act(move |tx, keeper| actions::change(tx, keeper, id, version, &details));
    let (status, field, key) = match changed.await {
        Ok(()) => return Ok(back(&me, id, "accounts-saved")),
        Err(KeepError::EmailTaken) => (StatusCode::UNPROCESSABLE_ENTITY, "email", "accounts-email-taken"),
        Err(KeepError::LastAdministrator) => {
            (StatusCode::UNPROCESSABLE_ENTITY, "role", "accounts-last-administrator")
        }
        Err(KeepError::Changed) => (StatusCode::CONFLICT, "", "accounts-changed"),
        Err(KeepError::NotFound) => return Err(Error::NotFound),
        Err(other) => return Err(Error::wrong(other)),
    };
    refuse(&me, id, &form, status, &FormErrors::one(field, Msg::new(key))).await
}

async fn refuse(
    me: &Administrator,
    id: AccountId,
    typed: &Form,
    status: StatusCode,
    errors: &FormErrors,
) -> Result<HttpResponse> {
    show_as(me, id, status, Some(me.page.refused(&typed.0, errors))).await
}

fn back(me: &Administrator, id: AccountId, key: &'static str) -> HttpResponse {
    me.page.redirect_with(&format!("/brukere/{id}"), &Flash::success(Msg::new(key)))
}

/// `POST /brukere/{id}/lenke`.
pub(super) async fn invite(me: Administrator, id: Path<AccountId>, _form: Form) -> Result<HttpResponse> {
    act(me, id.into_inner(), "accounts-link-sent", actions::invite).await
}

/// `POST /brukere/{id}/okter`.
pub(super) async fn end_sessions(
    me: Administrator,
    id: Path<AccountId>,
    _form: Form,
) -> Result<HttpResponse> {
    act(me, id.into_inner(), "accounts-sessions-ended", |tx, who, id| {
        actions::end_sessions(tx, who, id).map(drop)
    })
    .await
}

/// `POST /brukere/{id}/steng`.
pub(super) async fn close(me: Administrator, id: Path<AccountId>, _form: Form) -> Result<HttpResponse> {
    act(me, id.into_inner(), "accounts-closed", actions::close).await
}

/// `POST /brukere/{id}/apne`.
pub(super) async fn open_again(me: Administrator, id: Path<AccountId>, _form: Form) -> Result<HttpResponse> {
    act(me, id.into_inner(), "accounts-opened", actions::open_again).await
}

type Act = fn(&mut Tx<'_>, &Keeper, AccountId) -> std::result::Result<(), KeepError>;

async fn act(me: Administrator, id: AccountId, done: &'static str, action: Act) -> Result<HttpResponse> {
    let refused = match me.act(move |tx, keeper| action(tx, keeper, id)).await {
        Ok(()) => return Ok(back(&me, id, done)),
        Err(KeepError::Own) => "accounts-own",
        Err(KeepError::LastAdministrator) => "accounts-last-administrator",
        Err(KeepError::Closed) => "accounts-is-closed",
        Err(KeepError::NotFound) => return Err(Error::NotFound),
        Err(other) => return Err(Error::wrong(other)),
    };
    let flash = Flash::warning(Msg::new(refused));
    Ok(me.page.redirect_with(&format!("/brukere/{id}"), &flash))
}
